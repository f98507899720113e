// Reads a workflow file as its runner would: the inputs of the step, the logins around it, what is pushed.
import { parse } from 'yaml'
import { partOf } from '../../__tests__/action/json.js'
import type { Texts } from '../../__tests__/action/scenarios/scenario.js'
import type { Login } from './case.js'
import { evaluated, type Context } from './expression.js'

export interface Read {
  /** What stands under `with:` of the step. */
  readonly inputs: Texts
  /** The variables of the job and of the step. */
  readonly env: Texts
  /** Logins before the step, and in the whole job. */
  readonly before: readonly Login[]
  readonly logins: readonly Login[]
  /** Registries that a step before logs out of. */
  readonly loggedOut: readonly string[]
  /** Credential helpers that a step before installs. */
  readonly helpers: readonly string[]
  /** A docker configuration that a step before writes into the home folder. */
  readonly config: string | undefined
  /** Tags that build-push-action pushes when `should-push` is `true`. */
  readonly pushes: readonly string[]
}

/** Throws where there is no such job or no such step in it, and on expressions that are not evaluated. */
export function readWorkflow(text: string, job: string, outer: Context): Read {
  const file: unknown = parse(text)
  const steps = listOf(partOf(file, 'jobs', job, 'steps'))
  const at = steps.findIndex((step) => usesOf(step).includes('/ghcr-preflight@'))
  if (at < 0) throw new Error(`the job ${job} has no step of ghcr-preflight`)
  const env = { ...textsOf(partOf(file, 'env'), outer) }
  Object.assign(env, textsOf(partOf(file, 'jobs', job, 'env'), outer))
  const context: Context = (name) =>
    name.startsWith('env.')
      ? (env[name.slice(4)] ?? '')
      : (outputOf(steps, name, outer) ?? outer(name))
  const earlier = steps.slice(0, at)
  const inputs = textsOf(partOf(steps[at], 'with'), context)
  const later: Context = (name) => {
    if (name === 'steps.preflight.outputs.pushable-tags') return inputs['images'] ?? ''
    return name === 'steps.preflight.outputs.cache-to' ? (inputs['cache-to'] ?? '') : context(name)
  }
  const logins = (some: readonly unknown[]) => some.flatMap((step) => loginOf(step, context))
  return {
    inputs,
    env: { ...env, ...textsOf(partOf(steps[at], 'env'), context) },
    before: logins(earlier),
    logins: logins(steps),
    loggedOut: earlier.flatMap((step) => namedIn(step, /docker logout (\S+)/g)),
    helpers: earlier.flatMap((step) => namedIn(step, /docker-credential-([\w-]+)/g)),
    config: steps
      .slice(0, at)
      .map(configIn)
      .findLast((config) => config !== undefined),
    pushes: steps.flatMap((step) => pushesOf(step, later))
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function usesOf(step: unknown): string {
  const uses = partOf(step, 'uses')
  return typeof uses === 'string' ? uses : ''
}

function textsOf(block: unknown, context: Context): Texts {
  if (typeof block !== 'object' || block === null) return {}
  return Object.fromEntries(
    Object.entries(block).map(([name, value]) => [name, evaluated(String(value ?? ''), context)])
  )
}

function loginOf(step: unknown, context: Context): readonly Login[] {
  if (!usesOf(step).startsWith('docker/login-action@')) return []
  const { registry, username = '', password = '' } = textsOf(partOf(step, 'with'), context)
  const host = registry === undefined || registry === '' ? 'docker.io' : registry
  return [{ registry: host, username, password }]
}

/** What the commands of a step name, by a pattern with one group. */
function namedIn(step: unknown, pattern: RegExp): readonly string[] {
  const run = partOf(step, 'run')
  if (typeof run !== 'string') return []
  return [...run.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** In the one form in which a case has it. */
function configIn(step: unknown): string | undefined {
  const run = partOf(step, 'run')
  if (typeof run !== 'string') return undefined
  return /echo '(\{.*\})' *> *~\/\.docker\/config\.json/.exec(run)?.[1]
}

function pushesOf(step: unknown, context: Context): readonly string[] {
  if (!usesOf(step).startsWith('docker/build-push-action@')) return []
  const { push = 'false', tags = '' } = textsOf(partOf(step, 'with'), context)
  return push === 'true' ? entriesOf(tags) : []
}

/** The tags that docker/metadata-action would make: its images in lower case, under one tag. */
function outputOf(steps: readonly unknown[], name: string, outer: Context): string | undefined {
  const id = /^steps\.([\w-]+)\.outputs\.tags$/.exec(name)?.[1]
  const step = steps.find((one) => partOf(one, 'id') === id)
  if (id === undefined || !usesOf(step).startsWith('docker/metadata-action@')) return undefined
  const images = textsOf(partOf(step, 'with'), outer)['images'] ?? ''
  return entriesOf(images)
    .map((image) => `${image.toLowerCase()}:main`)
    .join('\n')
}

/** A list as the inputs of the actions have it. */
export function entriesOf(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && !entry.startsWith('#'))
}
