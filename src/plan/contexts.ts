// The contexts of expressions and the environment, as a later step of the same run sees them.
import type { InputDefinition, Fields, StepDefinition } from './workflow-definition.js'
import {
  doubt,
  fromJson,
  isKind,
  mapping,
  unknownMapping,
  secret,
  text,
  type Mapping,
  type Value,
  filled,
  type Contexts
} from './values/value.js'
import { textOf, unknown, type PartialText } from './values/partial.js'

/** What is known when the plan is made. */
export interface KnownValues {
  /** The environment of this step's process. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The payload of the event, as JSON; undefined when it could not be read. */
  readonly event: unknown
  /** `toJSON(matrix)` and `toJSON(strategy)`, read; undefined when they are not given. */
  readonly matrix: unknown
  readonly strategy: unknown
  /** Contexts that were handed on by input `contexts`. */
  readonly given: {
    readonly steps?: unknown
    readonly needs?: unknown
    readonly inputs?: unknown
    readonly vars?: unknown
  }
  /** Is the run certainly given no secret but its token, as a fork's pull request is? */
  readonly hasNoSecrets?: boolean
  /** To recognize it where the environment holds it. It never leaves the plan. */
  readonly jobToken: string | undefined
}

/**
 * Members of the `github` context that the runner puts into the environment as they are, and that are the same for each
 * step.
 */
const FROM_ENVIRONMENT = (
  'actor actor_id api_url base_ref event_name graphql_url head_ref job ref ref_name ref_type ' +
  'repository repository_id repository_owner repository_owner_id retention_days run_attempt run_id ' +
  'run_number server_url sha triggering_actor workflow workflow_ref workflow_sha workspace'
).split(' ')

/** Variables of the process that a later step of the job finds unchanged. */
const SHARED_VARIABLES: ReadonlySet<string> = new Set(
  FROM_ENVIRONMENT.map((name) => `GITHUB_${name.toUpperCase()}`)
)

/**
 * The `github` context as a later step of the same run sees it. A member that is not known here is
 * unknown, and never empty.
 *
 * Source: GitHub docs, "Contexts reference", `github` context, and "Variables reference".
 */
export function githubContext({ environment, event }: KnownValues): Mapping {
  const members: [string, Value][] = [['token', secret('github.token', 'job-token')]]
  for (const name of FROM_ENVIRONMENT) {
    const value = environment[`GITHUB_${name.toUpperCase()}`]
    if (value !== undefined) members.push([name, text(value)])
  }
  const { GITHUB_REF_PROTECTED: isProtected } = environment
  if (isProtected === 'true' || isProtected === 'false')
    members.push(['ref_protected', isProtected === 'true'])
  if (event !== undefined) members.push(['event', fromJson(event)])
  return mapping(members, (name) => doubt(`github.${name}`))
}

const OF_THE_RUNNER = ['name', 'os', 'arch', 'temp', 'tool_cache', 'environment', 'debug']

export function runnerContext({ environment }: KnownValues): Mapping {
  const members = OF_THE_RUNNER.flatMap((name) => {
    const value = environment[`RUNNER_${name.toUpperCase()}`]
    return value === undefined ? [] : [[name, text(value)] as const]
  })
  return mapping(members, (name) => doubt(`runner.${name}`))
}

/** A context that is wholly known once it is given. */
export function givenContext(name: string, json: unknown): Value {
  return json === undefined ? unknownMapping(name) : (objectFrom(json) ?? doubt(name))
}

function objectFrom(json: unknown): Mapping | undefined {
  // A job without a matrix has `null` there.
  const value = fromJson(json ?? {})
  return isKind(value, 'mapping') ? value : undefined
}

/** Secrets of a workflow that was started, or of a called one that inherits them. */
export function secretsOf({ hasNoSecrets }: KnownValues): Mapping {
  return mapping([['github_token', tokenSecret()]], (name) => {
    const value = secret(`secrets.${name}`, 'secret')
    return hasNoSecrets === true ? { ...value, truth: false } : value
  })
}

export function tokenSecret(): Value {
  return secret('secrets.GITHUB_TOKEN', 'job-token')
}

/**
 * The `inputs` of a run that nobody called: those of a manual run, none for any other event.
 *
 * Source: GitHub docs, "Contexts reference", `inputs`: booleans and numbers keep their type there.
 */
export function manualInputs(
  { environment, event, given }: KnownValues,
  declared: ReadonlyMap<string, InputDefinition>
): Value {
  if (given.inputs !== undefined) return givenContext('inputs', given.inputs)
  const { GITHUB_EVENT_NAME: name } = environment
  if (name === undefined) return unknownMapping('inputs')
  if (name !== 'workflow_dispatch') return mapping([])
  const payload = fromJson(event)
  if (!isKind(payload, 'mapping')) return doubt('inputs')
  const inputs = payload.get('inputs')
  if (inputs === null) return mapping([])
  const entries = isKind(inputs, 'mapping') ? inputs.entries() : undefined
  return entries === undefined
    ? doubt('inputs')
    : mapping(
        entries.map(([key, value]) => [key, typed(value, declared.get(key.toLowerCase())?.type)])
      )
}

/** A value as its declared type has it. */
export function typed(value: Value, type: string | undefined): Value {
  if (!isKind(value, 'text')) return value
  const [only = '', ...others] = value.text
  if (typeof only !== 'string' || others.length > 0) return value
  if (type === 'boolean' && /^(true|false)$/.test(only)) return only === 'true'
  if (type === 'number' && only.trim() !== '' && !Number.isNaN(Number(only))) return Number(only)
  return value
}

/** A plan is read twice: as if this step let the job push, and as if it did not. */
export type World = 'push' | 'no-push'

/**
 * `steps.<id>` of this very step.
 *
 * Its `image` is the repository's own name: what it pushes is not known while it is asked for.
 */
export function ownContext({ id, world, ownName }: OwnView): Value {
  const answers: [string, Value][] =
    world === 'push'
      ? [
          ['should-push', text('true')],
          ['verdict', text('allowed')]
        ]
      : [
          ['should-push', text('false')],
          ['verdict', text('denied')],
          ['pushable-tags', text('')]
        ]
  const outputs = mapping(answers, (name) =>
    name.toLowerCase() === 'image' ? text(ownName()) : doubt(`steps.${id}.outputs.${name}`)
  )
  const ended = world === 'push' ? text('success') : doubt(`steps.${id}.outcome`)
  return mapping([
    ['outputs', outputs],
    ['outcome', ended],
    ['conclusion', ended]
  ])
}

interface OwnView {
  readonly id: string
  readonly world: World
  readonly ownName: () => string
}

/** `steps.<id>` of a step of which only that it ran is known. */
export function unknownStep(id: string, outputs?: Value): Value {
  return mapping([['outputs', outputs ?? unknownMapping(`steps.${id}.outputs`)]], (name) =>
    doubt(`steps.${id}.${name}`)
  )
}

/** `steps.<id>` of a step that is skipped. */
export const SKIPPED_STEP: Value = mapping([
  ['outputs', mapping([])],
  ['outcome', text('skipped')],
  ['conclusion', text('skipped')]
])

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
  own: StepDefinition | undefined,
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

/** The environment of a step: its own `env:` before what stands in the job's. */
export function withStepEnv(env: Fields, contexts: Contexts, before: Environment): Environment {
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
