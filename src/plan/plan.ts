// Reads what the job of this step will do from its workflow file and from what is known now.
import type { ReadScript } from './commands/script.js'
import { onlyHarmless } from './run-step.js'
import { joinedParts } from './job.js'
import { JobReader } from './related-jobs.js'
import { sourceOf, type Surroundings } from './name-sources.js'
import {
  readActionDefinition,
  readWorkflowDefinition,
  type ActionDefinition,
  type Fields,
  type JobDefinition,
  type WorkflowDefinition,
  type StepDefinition
} from './workflow-definition.js'
import type { JobPart, NoPlan, OwnPlace, Plan, PlanQuestion, Running } from './plan-types.js'
import { pathOf } from './steps.js'
import { looksAtStep, onlyLooks, type Expressions } from './values/value.js'

/** What evaluates expressions, and the shell. */
export interface Tools {
  readonly expressions: Expressions
  readonly readScript: ReadScript
}

/**
 * The plan of the job: what the steps after this one push, if this step lets them.
 *
 * It is made of text and values alone: no command is run and no file is opened. It never throws, and
 * ends soon for files of any form: everything in it is bounded. What it holds as certain stays so
 * whatever the unknown turns out to be.
 *
 * @param tools - loaded where the plan needs them when they are not given: they take longer to load
 * than the rest takes to make the plan, which is the same with them
 */
export async function planOf(question: PlanQuestion, tools?: Tools): Promise<Plan | NoPlan> {
  const workflow = await readWorkflowDefinition(question.workflow.text)
  if (workflow === undefined) return { kind: 'no-plan', why: 'unreadable-workflow' }
  const job = workflow.jobs.get(question.job)
  // A job that calls a workflow has no steps: the one that runs is in the called file.
  if (job === undefined || job.uses !== undefined) return { kind: 'no-plan', why: 'job-not-found' }
  const caller = question.caller && (await readWorkflowDefinition(question.caller.text))
  const files = { question, workflow, job, caller }
  let { expressions, readScript }: Partial<Tools> = tools ?? {}
  for (;;) {
    const [looks, harmless] = [onlyLooks(), onlyHarmless()]
    const plan = await planWith(files, {
      expressions: expressions ?? looks.expressions,
      readScript: readScript ?? harmless.readScript
    })
    // A script is told to be harmless by what its expressions are.
    if (expressions === undefined && !looks.isEnough()) {
      const { evaluate, mentions } = await import('./values/expressions.js')
      expressions = { evaluate, mentions }
    } else if (readScript === undefined && !harmless.isEnough()) {
      ;({ readScript } = await import('./commands/script.js'))
    } else return plan
  }
}

interface Files {
  readonly question: PlanQuestion
  readonly workflow: WorkflowDefinition
  readonly job: JobDefinition
  readonly caller: WorkflowDefinition | undefined
}

async function planWith({ question, workflow, job, caller }: Files, tools: Tools): Promise<Plan> {
  const missing = new Set<string>()
  const read = (path: string): string | undefined => {
    const found = question.read(path)
    if (found === undefined) missing.add(path)
    return found
  }
  const own = ownStep(job.steps, question.running)
  const looks = (id: string) => (template: string) =>
    template.includes('${{') && looksAtStep(template, id, tools.expressions)
  const dependents = own?.id === undefined ? [] : dependentsOf(workflow, job, looks(own.id))
  const actions = await localActions([job, ...dependents], read)
  const reader = new JobReader({ question, workflow, caller, own, actions, read, ...tools })
  const parts = [
    reader.ownJob(job, own && { index: own.index, id: own.id }),
    ...dependents.flatMap((one) =>
      reader.dependent(one, job, { index: own?.index ?? 0, id: own?.id })
    )
  ]
  return {
    ...planFrom(parts),
    job: job.id,
    // A called workflow runs under its caller's event.
    events: question.isCalled ? (caller?.events ?? []) : workflow.events,
    eventLine: question.isCalled ? undefined : workflow.eventLine,
    position: own?.index,
    own: own && ownPlace({ step: own, job, env: workflow.env }),
    ...earlierIn(job, own, reader),
    namesOtherRegistries: [job, ...dependents].some((one) => namesOthers(one, workflow.env)),
    usesOwnName: reader.usesOwnName || (own !== undefined && asksForName(job, own, looks)),
    secrets: reader.secrets,
    missing: [...missing]
  }
}

function ownPlace(around: Surroundings & { readonly job: JobDefinition }): OwnPlace {
  const { step, job } = around
  const inputs = [...step.with.byName].map(
    ([name, field]) => [name, sourceOf(field, around) ?? { line: field.line }] as const
  )
  return { job: job.id, line: step.line, inputs: new Map(inputs) }
}

/** Registries beside GitHub's by their hosts or names, and the clouds that have some. */
const OTHER_REGISTRIES =
  /docker\.io|docker-?hub|quay|gcr\.io|pkg\.dev|artifact.?registry|azurecr|amazonaws|(?<![a-z])(?:ecr|acr|gar)(?![a-z])|gitlab|harbor|artifactory|jfrog|ttl\.sh|localhost:\d|127\.0\.0\.1:\d|aws-actions\/|google-github-actions\/|azure\/(?:docker-)?login/i

function namesOthers({ steps, env }: JobDefinition, ofFile: Fields): boolean {
  const fields = [ofFile, env, ...steps.flatMap((step) => [step.with, step.env])]
  const written = [
    ...fields.flatMap(({ byName }) => [...byName].flatMap(([name, { text }]) => [name, text])),
    ...steps.flatMap(({ uses, run }) => [uses ?? '', run?.text ?? ''])
  ]
  return written.some((text) => OTHER_REGISTRIES.test(text))
}

/** What stands before this step, and in its own input, of logins. */
function earlierIn(
  { steps, ...job }: JobDefinition,
  own: StepDefinition | undefined,
  reader: JobReader
): Pick<Plan, 'earlierLogins' | 'mayBeLoggedIn' | 'passwordSecret'> {
  const earlier = steps.slice(0, own?.index ?? 0)
  const sure = earlier.filter(({ uses = '', condition }) => /login/i.test(uses) && condition === '')
  const password = own?.with.byName.get('password')?.text ?? ''
  return {
    earlierLogins: sure.length === 0 ? [] : reader.loginsOf({ ...job, steps: sure }),
    mayBeLoggedIn:
      own === undefined ||
      earlier.some(({ uses = '', run }) => /login/i.test(`${uses} ${run?.text ?? ''}`)),
    passwordSecret: /^\s*\$\{\{\s*secrets\.([a-z_]\w*)\s*\}\}\s*$/i.exec(password)?.[1]
  }
}

function planFrom(
  parts: readonly JobPart[]
): Omit<JobPart, 'hasSkippedPush'> & Pick<Plan, 'kind' | 'pushesNothing'> {
  const { hasSkippedPush, ...part } = joinedParts(parts)
  const unclear = distinct(part.unclear)
  const isNothing = part.pushes.length + unclear.length === 0
  return {
    ...part,
    kind: 'plan',
    unclear,
    ungated: distinct(part.ungated),
    steps: distinct(part.steps),
    pushesNothing: isNothing ? (hasSkippedPush ? 'skipped' : 'no-step') : undefined
  }
}

/** Does a text look at a step? */
type Looks = (template: string) => boolean

/** Is the output `image` of this step read anywhere later, also in a step that is not understood? */
function asksForName(
  { steps, outputs }: JobDefinition,
  { id, index }: StepDefinition,
  looks: (id: string) => Looks
): boolean {
  if (id === undefined) return false
  const looksAtOwn = looks(id)
  const fields = steps
    .slice(index + 1)
    .flatMap(({ with: given, env, run }) => [...given.byName.values(), ...env.byName.values(), run])
  return [...fields, ...outputs.byName.values()].some((field) => {
    const template = field?.text ?? ''
    return /\bimage\b/i.test(template) && looksAtOwn(template)
  })
}

/** Without what the legs of a matrix say again. */
function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}

/** Jobs that wait for this one, and for those, where its outputs hand on what this step says. */
function dependentsOf(
  workflow: WorkflowDefinition,
  job: JobDefinition,
  looksAtOwn: Looks
): readonly JobDefinition[] {
  const handsOn = [...job.outputs.byName.values()].some(({ text }) => looksAtOwn(text))
  const found = new Set<JobDefinition>()
  const wave = handsOn ? [job.id] : []
  for (const id of wave) {
    const next = [...workflow.jobs.values()].filter(
      (one) => one.needs.includes(id) && one !== job && !found.has(one)
    )
    for (const one of next) {
      found.add(one)
      wave.push(one.id)
    }
    if (found.size > MOST_DEPENDENTS) break
  }
  return [...found].slice(0, MOST_DEPENDENTS)
}

const MOST_DEPENDENTS = 100

/** The actions of the repository that these jobs use, by path. */
async function localActions(
  jobs: readonly JobDefinition[],
  read: (path: string) => string | undefined
): Promise<ReadonlyMap<string, ActionDefinition | undefined>> {
  const used = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
  const paths = new Set(used.filter((uses) => uses.startsWith('./')).map(pathOf))
  const actions = new Map<string, ActionDefinition | undefined>()
  for (const path of [...paths].slice(0, 50)) {
    const inside = path === '' ? '' : `${path}/`
    const found = read(`${inside}action.yml`) ?? read(`${inside}action.yaml`)
    actions.set(path, found === undefined ? undefined : await readActionDefinition(found))
  }
  return actions
}

/** The longest name that the runner gives a step. */
const LONGEST = 100

/**
 * Finds the step that runs now by its `id`, or by the name that GitHub gives a step without one.
 *
 * @returns undefined where no step of the job fits, as inside a composite action
 * Source: GitHub docs, "Contexts reference", `github.action`; the names as the runner's template
 * converter builds them.
 */
function ownStep(steps: readonly StepDefinition[], running: Running): StepDefinition | undefined {
  const names = namesOf(steps)
  const index = names.findIndex((name) => name.toLowerCase() === running.action.toLowerCase())
  const step = steps[index]
  return step !== undefined && mayBe(step, running) ? step : undefined
}

/** A composite action's inner step may have an `id` that a step of the job has, too. */
function mayBe({ uses }: StepDefinition, { repository }: Running): boolean {
  if (uses === undefined || uses.startsWith('docker://')) return false
  if (uses.startsWith('./')) return true
  const [owner = '', name = ''] = (uses.split('@')[0] ?? '').split('/')
  return repository === '' || `${owner}/${name}`.toLowerCase() === repository.toLowerCase()
}

/** The name of each step, in order. */
function namesOf(steps: readonly StepDefinition[]): readonly string[] {
  const taken = new Set(steps.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()])))
  return steps.map(({ id, uses }) => {
    if (id !== undefined) return id
    const name = `__${nameOf(uses)}`.replaceAll(/[^A-Za-z0-9_-]/g, '_')
    for (let attempt = 1; ; attempt += 1) {
      const suffix = attempt === 1 ? '' : `_${attempt}`
      const candidate = name.slice(0, LONGEST - suffix.length) + suffix
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}

function nameOf(uses: string | undefined): string {
  if (uses === undefined) return 'run'
  if (uses.startsWith('./')) return 'self'
  if (uses.startsWith('docker://')) return uses.slice('docker://'.length)
  return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('/')
}
