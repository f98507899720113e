// The contexts that a job runs in, as its file tells them: what a run shares, what a caller hands on, and each leg of a matrix.
import { isSameName, localPath } from '../workflow/file.js'
import {
  githubContext,
  givenContext,
  manualInputs,
  runnerContext,
  secretsOf,
  tokenSecret,
  typed
} from './contexts.js'
import type {
  InputDefinition,
  JobDefinition,
  WorkflowDefinition,
  PlainYaml
} from './workflow-definition.js'
import type { PlanQuestion } from './plan-types.js'
import {
  over,
  valueOf,
  type Contexts,
  type Expressions,
  doubt,
  isKind,
  mapping,
  unknownMapping,
  printed,
  secret,
  text,
  type Value,
  list,
  truthOf
} from './values/value.js'
import { samePartial } from './values/partial.js'

interface RunParts {
  readonly question: PlanQuestion
  /** The file that holds the job, and the one that calls it. */
  readonly workflow: WorkflowDefinition
  readonly caller: WorkflowDefinition | undefined
  readonly expressions: Expressions
}

/** The contexts that all jobs of the run share. */
export function runContexts({ question, workflow, caller, expressions }: RunParts): Contexts {
  const { known: values } = question
  const github = githubContext(values)
  const shared: Record<string, Value> = {
    github,
    runner: runnerContext(values),
    vars: givenContext('vars', values.given.vars)
  }
  const base: Contexts = {
    get: (name) => shared[name] ?? unknownMapping(name),
    expressions
  }
  if (!question.isCalled) {
    const inputs = manualInputs(values, workflow.dispatchInputs)
    return over(base, { inputs, secrets: secretsOf(values) })
  }
  const call: Call | undefined = caller && {
    caller,
    path: question.workflow.path,
    calledIn: question.caller?.calledIn
  }
  // What was handed on as `inputs` are those of the called workflow.
  const manual = { ...values, given: {} }
  const inputs = caller && manualInputs(manual, caller.dispatchInputs)
  const started = over(base, { inputs, secrets: secretsOf(values) })
  const handed = handedOn(call, workflow, started)
  const { inputs: given } = values.given
  return over(base, {
    inputs: given === undefined ? handed.inputs : givenContext('inputs', given),
    secrets: handed.secrets
  })
}

/** The workflow that was started, and the file that holds this job and is called from there. */
interface Call {
  readonly caller: WorkflowDefinition
  /** Path of the called file inside its repository. */
  readonly path: string
  /** That repository, where it is not the caller's. */
  readonly calledIn: string | undefined
}

interface Handed {
  readonly inputs: Value
  readonly secrets: Value
}

/**
 * The inputs and secrets that a job of a called workflow sees. What two callers give differently is
 * unknown, and so is everything where it may have been called in a way that is not seen here.
 *
 * @param contexts - of the caller's jobs
 * Source: GitHub docs, "Reuse workflows": `with`, defaults, `secrets: inherit`.
 */
function handedOn(call: Call | undefined, called: WorkflowDefinition, contexts: Contexts): Handed {
  if (call === undefined) return NOTHING
  const jobs = [...call.caller.jobs.values()]
  const callers = jobs.filter(({ uses }) => callsFile(uses, call))
  if (callers.length === 0 || jobs.some(({ uses }) => mayCallOthers(uses, call))) return NOTHING
  return {
    inputs: mapping(
      [...called.callInputs].map(([name, input]) => [
        name,
        same(callers.map((job) => inputOf(job, name, input, contexts))) ?? doubt(`inputs.${name}`)
      ])
    ),
    secrets: handedSecrets(callers, contexts)
  }
}

/** Which secret a name stands for is told by the caller; it may be the job's own token. */
export const UNKNOWN_SECRETS: Value = mapping([['github_token', tokenSecret()]], (name) =>
  doubt(`secrets.${name}`)
)

const NOTHING: Handed = {
  inputs: unknownMapping('inputs'),
  secrets: UNKNOWN_SECRETS
}

function callsFile(uses: string | undefined, { path, calledIn }: Call): boolean {
  if (uses === undefined || !uses.includes(path)) return false
  const [owner = '', name = '', ...rest] = (uses.split('@')[0] ?? '').split('/')
  if (calledIn === undefined) return localPath(uses) === path || rest.join('/') === path
  return isSameName(`${owner}/${name}`, calledIn) && rest.join('/') === path
}

/** A workflow between the two may hand on something else: one of the same repository, or any that calls a shared one. */
function mayCallOthers(uses: string | undefined, call: Call): boolean {
  if (uses === undefined || callsFile(uses, call)) return false
  return call.calledIn !== undefined || localPath(uses) !== undefined
}

function inputOf(
  job: JobDefinition,
  name: string,
  input: InputDefinition,
  contexts: Contexts
): Value {
  const given = [...job.with.byName].find(([key]) => key.toLowerCase() === name)?.[1]
  if (job.with.isUnclear) return doubt(`inputs.${name}`)
  if (given !== undefined) return typed(valueOf(given.text, contexts), input.type)
  return input.default === undefined
    ? emptyOf(input.type)
    : typed(valueOf(input.default, contexts), input.type)
}

function emptyOf(type: string): Value {
  if (type === 'boolean') return false
  return type === 'number' ? 0 : text('')
}

function handedSecrets(callers: readonly JobDefinition[], contexts: Contexts): Value {
  return mapping([['github_token', tokenSecret()]], (name) => {
    const values = callers.map((job) => secretOf(job, name, contexts))
    return same(values) ?? doubt(`secrets.${name}`)
  })
}

function secretOf(job: JobDefinition, name: string, contexts: Contexts): Value {
  if (job.inheritsSecrets) {
    const secrets = contexts.get('secrets')
    return isKind(secrets, 'mapping') ? secrets.get(name) : doubt(`secrets.${name}`)
  }
  if (job.secrets.isUnclear) return doubt(`secrets.${name}`)
  const given = [...job.secrets.byName].find(([key]) => key.toLowerCase() === name.toLowerCase())
  if (given === undefined) return text('')
  const value = valueOf(given[1].text, contexts)
  const holds = holdsOf(value)
  if (holds === undefined) return doubt(`secrets.${name}`)
  return truthOf(value) === false ? value : secret(`secrets.${name}`, holds)
}

function holdsOf(value: Value): 'job-token' | 'secret' | undefined {
  return isKind(value, 'doubt') ? value.unknown.holds : undefined
}

/** One value, when all are known to be it; undefined when they differ. */
function same([first, ...others]: readonly Value[]): Value | undefined {
  if (first === undefined) return undefined
  const isSame = others.every(
    (other) =>
      typeof other === typeof first &&
      (samePartial(printed(first), printed(other)) ||
        (holdsOf(first) !== undefined && holdsOf(first) === holdsOf(other)))
  )
  return isSame ? first : undefined
}

type Leg = ReadonlyMap<string, Value>

/** The most that GitHub runs. */
const MOST_LEGS = 256

/**
 * The `matrix` context of each leg; one of which nothing is known where the matrix is computed.
 *
 * Source: GitHub docs, "Run job variations": `exclude` first, then each `include` joins the legs
 * whose values it does not change, or is a leg of its own.
 */
export function legsOf(matrix: PlainYaml, contexts: Contexts): readonly Value[] {
  if (matrix === undefined) return [mapping([])]
  const nothing = [unknownMapping('matrix')]
  if (typeof matrix === 'string' || matrix.kind !== 'mapping') return nothing
  const values = new Map(matrix.entries.map(([name, value]) => [name, valueFrom(value, contexts)]))
  const axes = [...values].filter(([name]) => name !== 'include' && name !== 'exclude')
  const combined = combinations(axes)
  const [include, exclude] = [listed(values.get('include')), listed(values.get('exclude'))]
  if (combined === undefined || include === undefined || exclude === undefined) return nothing
  const kept = combined.filter((leg) => !exclude.some((one) => isPart(one, leg)))
  const legs = withIncluded(kept, include)
  return legs.length > 0 && legs.length <= MOST_LEGS ? legs.map((leg) => mapping(leg)) : nothing
}

function valueFrom(written: PlainYaml, contexts: Contexts): Value {
  if (written === undefined) return null
  if (typeof written === 'string') return valueOf(written, contexts)
  if (written.kind === 'list') return list(written.items.map((item) => valueFrom(item, contexts)))
  return mapping(written.entries.map(([name, value]) => [name, valueFrom(value, contexts)]))
}

function combinations(axes: readonly (readonly [string, Value])[]): readonly Leg[] | undefined {
  let legs: readonly Leg[] = axes.length === 0 ? [] : [new Map()]
  for (const [name, value] of axes) {
    if (!isKind(value, 'list')) return undefined
    if (legs.length * value.items.length > MOST_LEGS) return undefined
    legs = legs.flatMap((leg) => value.items.map((item) => new Map([...leg, [name, item]])))
  }
  return legs
}

function listed(value: Value | undefined): readonly Leg[] | undefined {
  if (value === undefined) return []
  if (!isKind(value, 'list')) return undefined
  const legs = value.items.map((item) => (isKind(item, 'mapping') ? item.entries() : undefined))
  return legs.includes(undefined) ? undefined : legs.map((entries) => new Map(entries))
}

function isPart(part: Leg, leg: Leg): boolean {
  return [...part].every(([name, value]) => leg.has(name) && isSame(leg.get(name), value))
}

function isSame(one: Value | undefined, other: Value): boolean {
  return one !== undefined && samePartial(printed(one), printed(other))
}

function withIncluded(original: readonly Leg[], include: readonly Leg[]): readonly Leg[] {
  const legs = original.map((leg) => ({ leg, extra: new Map<string, Value>() }))
  const alone: Leg[] = []
  for (const one of include) {
    const fitting = legs.filter(({ leg }) =>
      [...one].every(([name, value]) => !leg.has(name) || isSame(leg.get(name), value))
    )
    if (fitting.length === 0) alone.push(one)
    for (const { extra } of fitting) for (const [name, value] of one) extra.set(name, value)
  }
  return [...legs.map(({ leg, extra }) => new Map([...leg, ...extra])), ...alone]
}
