// The steps of one job, read in both worlds, as a part of the plan.
import {
  NO_EFFECTS,
  perhaps,
  type Effects,
  type LoginEffect,
  type LogoutEffect,
  type Walked,
  type WriteEffect
} from './effects.js'
import {
  loginAt,
  registryOf,
  isSecretOfRepository,
  whoseIs,
  type LoginAt,
  type LogoutEvent,
  type SkippedLogin
} from './logins.js'
import type { JobOutline, StepOutline } from './outline.js'
import type {
  Place,
  PlannedBuild,
  PlannedLogin,
  PlannedStep,
  PlannedUnclear,
  PlannedWrite,
  Ungated
} from './planned.js'
import { named } from './reference.js'
import type { Scope, World } from './scope.js'
import { display, known, unknownsOf } from './values/partial.js'
import { isBuild } from './actions/action-step.js'
import { walk } from './walk.js'

/** What the steps of one job add to the plan. */
export interface JobPart {
  readonly pushes: readonly PlannedWrite[]
  readonly caches: readonly PlannedWrite[]
  readonly builds: readonly PlannedBuild[]
  readonly logins: readonly PlannedLogin[]
  readonly unclear: readonly PlannedUnclear[]
  readonly ungated: readonly Ungated[]
  readonly steps: readonly PlannedStep[]
  readonly hasSkippedPush: boolean
}

/** How a job is read in each world; a job that needs this one may run in one of them only. */
export interface JobReading {
  readonly job: JobOutline
  readonly scopeIn: (world: World) => Scope
  readonly runsIn: (world: World) => boolean | undefined
  readonly jobToken: string | undefined
  /** Is it another job than the one of this step? */
  readonly isAnother: boolean
  /** References that docker/metadata-action has exported. */
  readonly exported: ReadonlySet<string>
}

export function readJob(reading: JobReading): JobPart {
  const { job } = reading
  const [pushing, refused] = [stepsIn(reading, 'push'), stepsIn(reading, 'no-push')]
  const gates = new Gates(refused)
  const events: LoginEvents = []
  const parts = pushing.map((walked) => partOf(reading, walked, gates, events))
  const pushes = parts.flatMap((part) => part.pushes)
  return {
    pushes,
    caches: parts.flatMap((part) => part.caches),
    builds: parts.flatMap((part) => part.builds),
    logins: events.flatMap((event) => ('whose' in event ? event : [])),
    unclear: parts.flatMap((part) => part.unclear),
    ungated: job.steps.flatMap((step) => ungatedBy(step, pushes)),
    steps: parts.flatMap((part) => part.steps),
    hasSkippedPush: pushing.some(({ isSkippedPush }) => isSkippedPush)
  }
}

function stepsIn({ job, scopeIn, runsIn }: JobReading, world: World): readonly Walked[] {
  const runs = runsIn(world)
  const walked = walk(job.steps, scopeIn(world))
  if (runs === true) return walked
  return walked.map((one) => ({
    ...one,
    runs: one.runs === false ? false : runs,
    effects: runs === false ? NO_EFFECTS : ofPerhaps(one.effects),
    isSkippedPush: one.isSkippedPush || (runs === false && one.effects.pushes.length > 0)
  }))
}

/** Of a job that may not run at all; if it does, its logins are made as they stand. */
function ofPerhaps(effects: Effects): Effects {
  const { pushes, caches, builds } = perhaps(effects)
  return { ...effects, pushes, caches, builds }
}

/** What still happens where this step says not to push. */
class Gates {
  readonly #left: ReadonlySet<string>

  constructor(refused: readonly Walked[]) {
    this.#left = new Set(
      refused.flatMap(({ step, effects }) =>
        [...effects.pushes, ...effects.caches].map((write) => keyOf(step, write))
      )
    )
  }

  closes(step: StepOutline, write: WriteEffect): boolean {
    return !this.#left.has(keyOf(step, write))
  }
}

function keyOf({ index }: StepOutline, { reference, line }: WriteEffect): string {
  return `${index} ${line} ${display(reference)}`
}

/** Logins, logouts and skipped logins of the steps so far, in order. */
type LoginEvents = (PlannedLogin | LogoutEvent | SkippedLogin<PlannedLogin>)[]

type StepPart = Pick<JobPart, 'pushes' | 'caches' | 'builds' | 'unclear' | 'steps'>

function partOf(
  reading: JobReading,
  { step, runs, effects, skippedLogins }: Walked,
  gates: Gates,
  events: LoginEvents
): StepPart {
  const at = placeOf(reading.job, step)
  const isScript = step.run !== undefined
  const pushes: PlannedWrite[] = []
  const caches: PlannedWrite[] = []
  const planned = (write: WriteEffect): PlannedWrite => {
    const { image, registry } = named(write.reference)
    const isExported = reading.exported.has(known(write.reference) ?? '')
    const { tool, line, reference, isCertain } = write
    return {
      at,
      line,
      tool,
      origin: isScript ? 'command' : isExported ? 'environment' : 'step',
      reference,
      image,
      registry,
      isCertain,
      isGated: gates.closes(step, write),
      login: {
        ...loginFor(write, at, step, events, reading.jobToken),
        ...(reading.isAnother && { inAnotherJob: true as const })
      }
    }
  }
  for (const login of skippedLogins) {
    const skipped = loginOf(at, step, login, reading.jobToken)
    events.push({ registry: skipped.registry, skipped })
  }
  for (const event of inOrder(effects)) {
    if (event.kind === 'login') events.push(loginOf(at, step, event.login, reading.jobToken))
    else if (event.kind === 'logout') events.push(logoutOf(at, step, event.logout))
    else if (event.kind === 'push') pushes.push(planned(event.write))
    else caches.push(planned(event.write))
  }
  const unclear = [...effects.unclear.map((one) => ({ ...one, at })), ...unclearNames(pushes)]
  const steps: PlannedStep = {
    at,
    runs,
    isGated: pushes.length > 0 && pushes.every(({ isGated }) => isGated),
    pushes: pushes.length,
    caches: caches.length,
    logins: effects.logins.length,
    unclear: unclear.length
  }
  return {
    pushes,
    caches,
    builds: effects.builds.map((one) => ({ ...one, at })),
    unclear,
    steps: [steps]
  }
}

type Event =
  | { readonly kind: 'login'; readonly login: LoginEffect; readonly order: number }
  | { readonly kind: 'logout'; readonly logout: LogoutEffect; readonly order: number }
  | { readonly kind: 'push' | 'cache'; readonly write: WriteEffect; readonly order: number }

function inOrder({ logins, logouts, caches, pushes }: Effects): readonly Event[] {
  const events: Event[] = [
    ...logins.map((login) => ({ kind: 'login' as const, login, order: login.order })),
    ...logouts.map((logout) => ({ kind: 'logout' as const, logout, order: logout.order })),
    ...caches.map((write) => ({ kind: 'cache' as const, write, order: write.order })),
    ...pushes.map((write) => ({ kind: 'push' as const, write, order: write.order }))
  ]
  return events.toSorted((one, other) => one.order - other.order)
}

/** The credentials of the command itself, else the login that stands. */
function loginFor(
  write: WriteEffect,
  at: Place,
  step: StepOutline,
  events: Readonly<LoginEvents>,
  jobToken: string | undefined
): LoginAt<PlannedLogin> {
  const { registry } = named(write.reference)
  if (write.credentials === undefined)
    return loginAt<PlannedLogin>(events, { registry, condition: step.condition })
  const { tool, line, order } = write
  const given = { tool, line, order, registry: [], isCertain: true, ...write.credentials }
  return { kind: 'later', login: { ...loginOf(at, step, given, jobToken), registry } }
}

function loginOf(
  at: Place,
  { condition }: StepOutline,
  login: LoginEffect,
  jobToken: string | undefined
): PlannedLogin {
  const { tool, line, username, isCertain, password } = login
  const registry = registryOf(login)
  return {
    at,
    line,
    tool,
    registry,
    username,
    isCertain,
    condition,
    whose: whoseIs(password, jobToken),
    ...(isSecretOfRepository(password) && { isSecret: true as const })
  }
}

function logoutOf(at: Place, { condition }: StepOutline, effect: LogoutEffect): LogoutEvent {
  const { isCertain, line } = effect
  const logout = { job: at.job, step: at.name, line }
  return { logout, registry: registryOf(effect), isCertain, condition }
}

/** Names of which a part is unknown. */
function unclearNames(pushes: readonly PlannedWrite[]): readonly PlannedUnclear[] {
  return pushes
    .filter(({ image }) => image === undefined)
    .map(({ at, line, reference }) => {
      const [first] = unknownsOf(reference)
      return { at, line, why: 'name' as const, text: first?.why ?? display(reference) }
    })
}

function ungatedBy(step: StepOutline, pushes: readonly PlannedWrite[]): readonly Ungated[] {
  const [first] = pushes.filter(({ at, isGated }) => at.step === step.index && !isGated)
  if (first === undefined) return []
  // With names in `outputs`, an exporter may push whatever `push` says.
  const hasInput =
    step.with.byName.has('push') || (isBuild(step) && !step.with.byName.has('outputs'))
  return [{ at: first.at, gate: hasInput ? 'push' : 'if' }]
}

const LONGEST_NAME = 200

function placeOf(job: JobOutline, step: StepOutline): Place {
  const script = step.run?.text.trim().split('\n')[0]
  const name = step.name ?? step.uses ?? script ?? `step ${step.index + 1}`
  return { job: job.id, step: step.index, name: name.slice(0, LONGEST_NAME), line: step.line }
}
