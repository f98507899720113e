// This job and those that need it, each with the contexts that it runs in.
import { fullBudget, textOf } from './values/partial.js'
import type { ReadScript } from './commands/script.js'
import { once } from '../base/promises.js'
import { runContexts, UNKNOWN_SECRETS, legsOf } from './job-contexts.js'
import {
  declaredIn,
  environmentElsewhere,
  environmentHere,
  secretsIn,
  givenContext,
  ownContext,
  unknownStep,
  type World
} from './contexts.js'
import { joinedParts, readJob, type JobReading } from './job.js'
import type {
  ActionDefinition,
  JobDefinition,
  WorkflowDefinition,
  StepDefinition
} from './workflow-definition.js'
import type { JobPart, PlannedLogin, PlannedUnclear, PlanQuestion } from './plan-types.js'
import { nameIn, type OwnStep, type Scope, readSteps } from './steps.js'
import { isMetadata } from './actions/action-step.js'
import {
  conditionOf,
  over,
  valueOf,
  type Contexts,
  type Expressions,
  doubt,
  isKind,
  lazily,
  mapping,
  unknownMapping,
  printed,
  text,
  type Mapping,
  type Value
} from './values/value.js'

interface ReaderParts {
  readonly question: PlanQuestion
  readonly workflow: WorkflowDefinition
  readonly caller: WorkflowDefinition | undefined
  /** This step, where it stands in its job. */
  readonly own: StepDefinition | undefined
  readonly actions: ReadonlyMap<string, ActionDefinition | undefined>
  readonly read: (path: string) => string | undefined
  readonly expressions: Expressions
  readonly readScript: ReadScript
}

const NO_STEPS: ReadonlyMap<string, Value> = new Map()

/** Jobs that wait for jobs that wait for jobs: more is not followed. */
const DEEPEST = 5

/** More jobs than workflows have: so many are looked at, in either world. */
const MOST_JOBS = 500

/** Reads jobs of one workflow file: this one, and those that need it. */
export class JobReader {
  readonly #parts: ReaderParts
  readonly #contexts: Contexts
  readonly #secrets: readonly string[]
  readonly #budget = fullBudget()
  readonly #outputs = new Map<string, Mapping>()
  readonly #running = new Map<string, boolean | undefined>()
  #depth = 0
  #usesOwnName = false

  constructor(parts: ReaderParts) {
    this.#parts = parts
    this.#contexts = runContexts(parts)
    const { known } = parts.question
    const token = known.jobToken ?? ''
    const [job, step] = [parts.workflow.jobs.get(parts.question.job), parts.own]
    const blocks = [parts.workflow.env, ...(job ? [job.env] : []), ...(step ? [step.env] : [])]
    this.#secrets = [...secretsIn(known, blocks), ...(token === '' ? [] : [token])]
  }

  /** Values of the environment that are secrets. */
  get secrets(): readonly string[] {
    return this.#secrets
  }

  /** Is anything made of the name that this step hands on? */
  get usesOwnName(): boolean {
    return this.#usesOwnName
  }

  readonly #ownName = (): string => {
    this.#usesOwnName = true
    return this.#parts.question.ownName
  }

  ownJob(job: JobDefinition, own: OwnStep | undefined): JobPart {
    const { question } = this.#parts
    const contexts = this.#contextsHere(job)
    const declared = declaredIn([job.env, this.#parts.workflow.env], contexts)
    const step = own === undefined ? undefined : job.steps[own.index]
    const exported = question.known.environment['DOCKER_METADATA_OUTPUT_TAGS']
    const exportedTags = exported === undefined ? undefined : textOf(exported)
    const environment = environmentHere(question.known, step, declared)
    const scopeIn = (world: World): Scope => ({
      ...this.#shared(job),
      contexts,
      environment,
      world,
      own,
      exportedTags,
      earlier
    })
    const earlier = this.#earlierIn(job, own, contexts)
    return readJob({ ...this.#reading(job), isAnother: false, scopeIn, runsIn: () => true })
  }

  /** The contexts of this very job, in this leg of its matrix. */
  #contextsHere(job: JobDefinition): Contexts {
    const { given, matrix, strategy } = this.#parts.question.known
    return over(this.#contexts, {
      secrets: this.#secretsOf(job),
      matrix: matrix === undefined ? undefined : givenContext('matrix', matrix),
      strategy: strategy === undefined ? undefined : givenContext('strategy', strategy),
      needs: given.needs === undefined ? this.#needsOf(job) : givenContext('needs', given.needs)
    })
  }

  /**
   * In a called workflow the secrets of an `environment` take the place of those that the caller hands on (GitHub docs,
   * "Reuse workflows"); undefined where it is as in all jobs.
   */
  #secretsOf({ hasEnvironment }: JobDefinition): Value | undefined {
    return this.#parts.question.isCalled && hasEnvironment ? UNKNOWN_SECRETS : undefined
  }

  /** The steps before this one: as they were handed on, else as their scripts tell. */
  #earlierIn(
    job: JobDefinition,
    own: OwnStep | undefined,
    contexts: Contexts
  ): (step: StepDefinition) => Value {
    const { given } = this.#parts.question.known
    const past = once(() => (own === undefined ? NO_STEPS : this.#past(job, own, contexts)))
    return (step) => earlierStep(step, own && given.steps, past)
  }

  /**
   * The outputs of the steps before this one, or of all of another job, as far as their scripts tell
   * them: read from the start of the job, when they are asked for.
   */
  #past(
    job: JobDefinition,
    own: OwnStep | undefined,
    contexts: Contexts
  ): ReadonlyMap<string, Value> {
    const steps = job.steps.slice(0, own?.index)
    return readSteps(steps, this.#scopeElsewhere(job, contexts)).context
  }

  /** What steps are read with that do not stand after this one in its job. */
  #scopeElsewhere(job: JobDefinition, contexts: Contexts): Scope {
    const declared = declaredIn([job.env, this.#parts.workflow.env], contexts)
    return {
      ...this.#shared(job),
      contexts,
      environment: environmentElsewhere(this.#parts.question.known, declared),
      world: 'push',
      own: undefined,
      exportedTags: undefined,
      earlier: ({ id = '' }) => unknownStep(id)
    }
  }

  /** The logins of these steps of this job, wherever they stand. */
  loginsOf(job: JobDefinition): readonly PlannedLogin[] {
    const contexts = this.#contextsHere(job)
    const scope = this.#scopeElsewhere(job, contexts)
    const reading = { ...this.#reading(job), isAnother: false, runsIn: () => true }
    return readJob({ ...reading, scopeIn: () => scope }).logins
  }

  /** A job that needs this one, in each leg of its matrix. */
  dependent(job: JobDefinition, gate: JobDefinition, own: OwnStep): readonly JobPart[] {
    const contextsIn = (world: World): Contexts =>
      over(this.#contexts, {
        secrets: this.#secretsOf(job),
        // The variables of another environment are not those that were handed on.
        vars: job.hasEnvironment ? givenContext('vars', undefined) : undefined,
        needs: this.#needsAfter(job, gate, own, world)
      })
    const runsIn = (world: World) => this.#runs(job, gate, own, world)
    if (job.uses !== undefined) return [calling(job, runsIn('push'))]
    const legs = legsOf(job.matrix, contextsIn('push'))
    return legs.map((matrix) => {
      const scopeIn = (world: World): Scope => {
        const contexts = over(contextsIn(world), { matrix })
        return { ...this.#scopeElsewhere(job, contexts), world }
      }
      return readJob({ ...this.#reading(job), isAnother: true, scopeIn, runsIn })
    })
  }

  /** A job runs after all that it waits for has run, unless its condition says otherwise. */
  #runs(job: JobDefinition, gate: JobDefinition, own: OwnStep, world: World): boolean | undefined {
    const key = `${world} ${job.id}`
    if (this.#running.has(key) || this.#running.size > MOST_JOBS) return this.#running.get(key)
    this.#running.set(key, undefined)
    const contexts = over(this.#contexts, { needs: this.#needsAfter(job, gate, own, world) })
    const before = asksForStatus(job)
      ? []
      : job.needs
          .filter((id) => id !== gate.id)
          .map((id) => this.#parts.workflow.jobs.get(id))
          .map((needed) => needed && this.#runs(needed, gate, own, world))
    const all = [conditionOf(job.condition, contexts), ...before]
    const runs = all.includes(false) ? false : all.includes(undefined) ? undefined : true
    this.#running.set(key, runs)
    return runs
  }

  #needsAfter(job: JobDefinition, gate: JobDefinition, own: OwnStep, world: World): Value {
    const id = own.id ?? ''
    const ownName = this.#ownName
    const here = this.#contextsHere(gate)
    const earlier = this.#earlierIn(gate, own, here)
    const steps = gate.steps.flatMap((step): readonly (readonly [string, Value])[] => {
      if (step.id === undefined) return []
      if (step.index === own.index) return [[step.id, ownContext({ id, world, ownName })]]
      const isOver = step.index < own.index
      return [[step.id, isOver ? lazily(() => earlier(step)) : unknownStep(step.id)]]
    })
    const contexts = over(here, { steps: mapping(steps) })
    const outputs = [...gate.outputs.byName].map(
      ([name, { text: template }]) => [name, valueOf(template, contexts)] as const
    )
    const done = mapping([
      ['outputs', mapping(outputs)],
      ['result', text('success')]
    ])
    const others = job.needs.filter((id) => id !== gate.id)
    const waited = job.needs.includes(gate.id) ? [[gate.id, done] as const] : []
    return mapping([...waited, ...others.map((id) => this.#needed(job, id))])
  }

  /** What the jobs that this one waits for have handed on, as far as their scripts tell it. */
  #needsOf(job: JobDefinition): Value {
    return mapping(job.needs.map((id) => this.#needed(job, id)))
  }

  #needed(waiting: JobDefinition, id: string): readonly [string, Value] {
    const job = this.#parts.workflow.jobs.get(id)
    if (job === undefined || asksForStatus(waiting) || job.uses !== undefined)
      return [
        id,
        mapping([['outputs', unknownMapping(`needs.${id}.outputs`)]], (name) =>
          doubt(`needs.${id}.${name}`)
        )
      ]
    const outputs = once(() => this.#outputsOf(job))
    return [
      id,
      mapping([
        ['outputs', lazily(outputs)],
        ['result', text('success')]
      ])
    ]
  }

  /** The outputs of a job that has succeeded. Of a matrix, no leg is known to be the last one. */
  #outputsOf(job: JobDefinition): Mapping {
    const why = (name: string): Value => doubt(`needs.${job.id}.outputs.${name}`)
    const found = this.#outputs.get(job.id)
    if (found !== undefined) return found
    if (this.#depth > DEEPEST || job.outputs.isUnclear) return mapping([], why)
    this.#depth += 1
    const contexts = over(this.#contexts, { needs: this.#needsOf(job) })
    const steps = mapping(this.#past(job, undefined, contexts))
    const outputs = [...job.outputs.byName].map(([name, { text: template }]) => {
      const value = valueOf(template, over(contexts, { steps }))
      return [name, isKind(value, 'doubt') ? why(name) : text(printed(value))] as const
    })
    this.#depth -= 1
    this.#outputs.set(job.id, mapping(outputs))
    return mapping(outputs)
  }

  #reading(
    job: JobDefinition
  ): Pick<JobReading, 'job' | 'jobToken' | 'exported' | 'fileEnv' | 'variables'> {
    const { environment, jobToken } = this.#parts.question.known
    const tags = (environment['DOCKER_METADATA_OUTPUT_TAGS'] ?? '').split(/[\n,]/)
    const exported = new Set(tags.map((tag) => tag.trim()).filter(Boolean))
    const variables = Object.keys(environment)
    return { job, jobToken, exported, fileEnv: this.#parts.workflow.env, variables }
  }

  #shared(job: JobDefinition): Shared {
    const { question, workflow, actions, read, readScript } = this.#parts
    // Windows has another shell where none is named.
    const isWindows = question.known.environment['RUNNER_OS'] === 'Windows'
    const shell = job.shell ?? workflow.shell ?? (isWindows ? 'pwsh' : undefined)
    const { running } = question
    const step = this.#parts.own
    const ownAction = step?.uses === undefined ? running.repository : step.uses
    return {
      ownName: this.#ownName,
      ownAction: nameIn(ownAction),
      shell,
      actions,
      read,
      secrets: this.#secrets,
      readScript,
      budget: this.#budget,
      isInside: false
    }
  }
}

/** Without one of these a job runs only after all that it waits for has succeeded. */
function asksForStatus({ condition }: JobDefinition): boolean {
  return /(always|failure|cancelled) *\(/i.test(condition)
}

/** What is the same for each list of steps. */
type Shared = Omit<Scope, 'contexts' | 'environment' | 'world' | 'own' | 'earlier' | 'exportedTags'>

/**
 * A step before this one: as it was handed on, else as its script tells it. A metadata step is told
 * by the environment, too.
 */
function earlierStep(
  step: StepDefinition,
  steps: unknown,
  past: () => ReadonlyMap<string, Value>
): Value {
  const { id = '' } = step
  const given = steps === undefined ? null : givenContext('steps', steps)
  const handed = isKind(given, 'mapping') ? given.get(id) : null
  if (handed !== null) return handed
  const told = isMetadata(step) ? undefined : past().get(id.toLowerCase())
  return told ?? unknownStep(id)
}

/** A job that calls a workflow: what that one pushes is in another file. */
function calling(job: JobDefinition, runs: boolean | undefined): JobPart {
  const at = { job: job.id, step: 0, name: job.uses ?? '', line: job.line }
  const unclear: PlannedUnclear = {
    at,
    line: job.line,
    why: 'file',
    text: job.uses ?? '',
    isCall: true
  }
  return {
    ...joinedParts([]),
    unclear: runs === false ? [] : [unclear],
    hasSkippedPush: runs === false
  }
}
