// What a run knows of its contexts while a step runs, as the contexts of expressions.
import type { InputOutline } from './outline.js'
import {
  doubt,
  fromJson,
  isKind,
  mapping,
  secret,
  text,
  type Mapping,
  type Value
} from './values/value.js'

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
  /** To recognize it where the environment holds it. It never leaves the plan. */
  readonly jobToken: string | undefined
}

/** Members of the `github` context that the runner puts into the environment as they are. */
const FROM_ENVIRONMENT = [
  'action',
  'action_path',
  'action_ref',
  'action_repository',
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'event_name',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace'
]

/** Members that are other ones for each step. */
const OF_THE_STEP = ['action', 'action_path', 'action_ref', 'action_repository']

/** Variables of the process that a later step of the job finds unchanged. */
export const SHARED_VARIABLES: ReadonlySet<string> = new Set(
  FROM_ENVIRONMENT.filter((name) => !OF_THE_STEP.includes(name)).map(
    (name) => `GITHUB_${name.toUpperCase()}`
  )
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
    if (value !== undefined && !OF_THE_STEP.includes(name)) members.push([name, text(value)])
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
  return json === undefined
    ? mapping([], (member) => doubt(`${name}.${member}`))
    : (objectFrom(json) ?? doubt(name))
}

function objectFrom(json: unknown): Mapping | undefined {
  // A job without a matrix has `null` there.
  const value = fromJson(json ?? {})
  return isKind(value, 'mapping') ? value : undefined
}

/** Secrets of a workflow that was started, or of a called one that inherits them. */
export const SECRETS: Mapping = mapping([['github_token', tokenSecret()]], (name) =>
  secret(`secrets.${name}`, 'secret')
)

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
  declared: ReadonlyMap<string, InputOutline>
): Value {
  if (given.inputs !== undefined) return givenContext('inputs', given.inputs)
  const { GITHUB_EVENT_NAME: name } = environment
  if (name === undefined) return mapping([], (member) => doubt(`inputs.${member}`))
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
