// The environment of later steps: what this process has, and what a step in between may write.
import { type KnownValues, SHARED_VARIABLES } from './contexts.js'
import type { Fields, StepOutline } from './outline.js'
import { textOf, unknown, type PartialText } from './values/partial.js'
import { filled, type Contexts } from './values/template.js'

/** A variable's value; undefined where it is certainly not set. */
export type Environment = (name: string) => PartialText | undefined

/** What steps that ran may have put into the environment of the steps after them. */
export interface Written {
  /** By name; undefined for a value that is not known. */
  readonly values: ReadonlyMap<string, PartialText | undefined>
  /** May any name have been written, also one that has a value? */
  readonly any: boolean
  /** Did an action run that may have set names of its own? */
  readonly others: boolean
}

export const NOTHING_WRITTEN: Written = { values: new Map(), any: false, others: false }

/** After an action that may hand names of its own to later steps. */
export const OTHERS_WRITTEN: Written = { ...NOTHING_WRITTEN, others: true }

/**
 * The environment that a later step of this job starts from, before its own `env:`.
 *
 * Names that only this step has (its own `env:`, what the runner sets for each step) are looked up
 * in the file instead.
 */
export function environmentHere(
  { environment, jobToken }: KnownValues,
  own: StepOutline | undefined,
  declared: Environment
): Environment {
  return (name) => {
    const value = environment[name]
    if (isOfTheStep(name)) return declared(name) ?? [unknown(`env.${name}`)]
    if (own === undefined ? false : own.env.isUnclear || own.env.byName.has(name))
      return declared(name) ?? [unknown(`env.${name}`)]
    // The runner sets what the file declares; where a name is missing all the same, the file is believed.
    if (value === undefined) return declared(name)
    if (value !== '' && value === jobToken)
      return [{ ...unknown(`env.${name}`), holds: 'job-token' }]
    return textOf(value)
  }
}

/** Of a job that does not run yet: what the file declares, and what every job of the run has. */
export function environmentElsewhere(
  { environment }: KnownValues,
  declared: Environment
): Environment {
  return (name) => {
    const value =
      SHARED_VARIABLES.has(name) && name !== 'GITHUB_JOB' ? environment[name] : undefined
    if (value !== undefined) return textOf(value)
    const written = declared(name)
    if (written !== undefined) return written
    return /^(GITHUB|RUNNER|ACTIONS)_/.test(name) || USUAL.has(name)
      ? [unknown(`env.${name}`)]
      : undefined
  }
}

/** Shorter ones would blank out ordinary words. */
const SHORTEST_SECRET = 4

/** Values of the process that are secrets, as the file says. */
export function secretsIn(
  { environment }: KnownValues,
  blocks: readonly Fields[]
): readonly string[] {
  const names = blocks.flatMap(({ byName }) =>
    [...byName].flatMap(([name, { text }]) => (IS_SECRET.test(text) ? [name] : []))
  )
  const values = names.map((name) => environment[name] ?? '')
  return [...new Set(values)].filter((value) => value.length >= SHORTEST_SECRET)
}

const IS_SECRET = /^\s*\$\{\{\s*(?:secrets\.[\w-]+|github\.token)\s*\}\}\s*$/i

/** A text for people without secrets: without values that are secrets, and without passwords of commands. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const bare = secrets
    .toSorted((one, other) => other.length - one.length)
    .reduce((so, secret) => so.replaceAll(secret, '***'), text)
  return bare.replaceAll(PASSWORD, '$1***')
}

/** Options of docker, podman, skopeo, helm, oras and cosign whose values are secrets, and settings that look so. */
const PASSWORD =
  /((?<![\w-])(?:-p|--(?:[a-z]+-)*(?:password|passwd|token|creds|secret))[ =]+|\b\w*(?:TOKEN|PASSWORD|PASSWD|SECRET)=)(?!["']?\$)(?:"[^"]*"|'[^']*'|[^\s"']+)/gi

/** Set by the machine of every job. */
const USUAL: ReadonlySet<string> = new Set(['CI', 'HOME', 'PATH', 'USER', 'SHELL', 'PWD', 'LANG'])

/** What the runner sets anew for each step or hands to actions only. */
function isOfTheStep(name: string): boolean {
  return (
    /^(INPUT_|STATE_|ACTIONS_|GITHUB_ACTION|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/.test(
      name
    ) && !SHARED_VARIABLES.has(name)
  )
}

/** What `env:` blocks declare, the inner one first. */
export function declaredIn(blocks: readonly Fields[], contexts: Contexts): Environment {
  return (name) => {
    for (const block of blocks) {
      const field = block.byName.get(name)
      if (field !== undefined) return filled(field.text, contexts)
      if (block.isUnclear) return [unknown(`env.${name}`)]
    }
    return undefined
  }
}

/** The environment after steps that may have written to it. */
export function after(written: Written, before: Environment): Environment {
  return (name) => {
    if (written.values.has(name)) return written.values.get(name) ?? [unknown(`env.${name}`)]
    const value = before(name)
    if (written.any) return SHARED_VARIABLES.has(name) ? value : [unknown(`env.${name}`)]
    const maySet = written.others && !HARDLY_SET.has(name)
    return value === undefined && maySet ? [unknown(`env.${name}`)] : value
  }
}

/** Programs look for them, and no action is known to set them for later steps. */
const HARDLY_SET: ReadonlySet<string> = new Set(['COSIGN_REPOSITORY'])

/** With a step's own `env:` in front. */
export function within(env: Fields, contexts: Contexts, before: Environment): Environment {
  const own = declaredIn([env], contexts)
  return (name) => own(name) ?? before(name)
}

/**
 * What the `env` context of an expression has: not everything that the process has. The runner's
 * own variables are no part of it.
 */
export function contextOf(environment: Environment): Environment {
  return (name) =>
    /^(GITHUB|RUNNER)_/.test(name) || USUAL.has(name) ? [unknown(`env.${name}`)] : environment(name)
}
