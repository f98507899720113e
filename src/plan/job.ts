// The steps of one job, read in both worlds: what they push, with which login, and whether this step gates it.
import type { World } from './contexts.js'
import {
  NO_EFFECTS,
  perhaps,
  type Effects,
  type LoginEffect,
  type LogoutEffect,
  type StepEffects,
  type WriteEffect
} from './effects.js'
import { looksElsewhere, mayLogInElsewhere, mayShareLogins, Logins } from './logins.js'
import { sourcesOf } from './name-sources.js'
import type { Fields, JobDefinition, StepDefinition } from './workflow-definition.js'
import type {
  JobPart,
  Place,
  PlannedLogin,
  PlannedUnclear,
  PlannedWrite,
  Ungated
} from './plan-types.js'
import { type Scope, readSteps } from './steps.js'
import { isBuild } from './actions/action-step.js'
import { display, known, knownStart, unknownsOf, type PartialText } from './values/partial.js'

/** How a job is read in each world; a job that needs this one may run in one of them only. */
export interface JobReading {
  readonly job: JobDefinition
  readonly scopeIn: (world: World) => Scope
  readonly runsIn: (world: World) => boolean | undefined
  readonly jobToken: string | undefined
  /** Is it another job than the one of this step? */
  readonly isAnother: boolean
  /** `env:` at the top of the file. */
  readonly fileEnv: Fields
  /** References that docker/metadata-action has exported. */
  readonly exported: ReadonlySet<string>
  /** Names of variables that the process has. */
  readonly variables: readonly string[]
}

export function readJob(reading: JobReading): JobPart {
  const [pushing, refused] = [stepsIn(reading, 'push'), stepsIn(reading, 'no-push')]
  const open = new Set(refused.flatMap(writesIn))
  const { job, fileEnv, variables } = reading
  const names = [...variables, ...job.env.byName.keys(), ...fileEnv.byName.keys()]
  const mayShare = mayShareLogins(names, job.steps)
  const logins = new Logins(reading.jobToken, reading.isAnother, mayShare)
  const part = joinedParts(pushing.map((step) => partOf(reading, step, open, logins)))
  return { ...part, ungated: reading.job.steps.flatMap((step) => ungatedBy(step, part.pushes)) }
}

/** One after another. */
export function joinedParts(parts: readonly JobPart[]): JobPart {
  return {
    pushes: parts.flatMap((part) => part.pushes),
    caches: parts.flatMap((part) => part.caches),
    builds: parts.flatMap((part) => part.builds),
    logins: parts.flatMap((part) => part.logins),
    unclear: parts.flatMap((part) => part.unclear),
    ungated: parts.flatMap((part) => part.ungated),
    steps: parts.flatMap((part) => part.steps),
    hasSkippedPush: parts.some((part) => part.hasSkippedPush)
  }
}

function stepsIn({ job, scopeIn, runsIn }: JobReading, world: World): readonly StepEffects[] {
  const runs = runsIn(world)
  const { effects } = readSteps(job.steps, scopeIn(world))
  if (runs === true) return effects
  return effects.map((one) => ({
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

/** What a step writes; what it still writes where this step says not to push is not gated. */
function writesIn({ step, effects }: StepEffects): readonly string[] {
  return [...effects.pushes, ...effects.caches].map((write) => keyOf(step, write))
}

function keyOf({ index }: StepDefinition, { reference, line }: WriteEffect): string {
  return `${index} ${line} ${display(reference)}`
}

function partOf(
  { job, exported, isAnother, fileEnv }: JobReading,
  { step, runs, effects, skippedLogins, mayLogIn, isSkippedPush }: StepEffects,
  open: ReadonlySet<string>,
  logins: Logins
): JobPart {
  const at = { place: placeOf(job, step), condition: step.condition }
  const planned = (write: WriteEffect): PlannedWrite => {
    const { image, registry } = named(write.reference)
    const isExported = exported.has(known(write.reference) ?? '')
    const { tool, line, reference, isCertain } = write
    const isLookedAt = image !== undefined && !isAnother && pushes.length < MOST_LOOKED_AT
    const sources = isLookedAt ? sourcesOf(image, line, { step, job, env: fileEnv }) : {}
    return {
      at: at.place,
      line,
      tool,
      origin: step.run !== undefined ? 'command' : isExported ? 'environment' : 'step',
      reference,
      image,
      registry,
      ...(Object.keys(sources).length > 0 && { sources }),
      isCertain,
      isGated: !open.has(keyOf(step, write)),
      login: logins.at(write, registry, at)
    }
  }
  const [pushes, caches, made]: [PlannedWrite[], PlannedWrite[], PlannedLogin[]] = [[], [], []]
  if (mayLogIn) logins.mayLogIn()
  for (const login of skippedLogins) logins.skip(login, at)
  const elsewhere = runs === false ? undefined : looksElsewhere(step, job.steps)
  if (elsewhere !== undefined) logins.lookElsewhere(at)
  for (const event of inOrder(effects)) {
    if (event.kind === 'login') {
      made.push(logins.logIn(event.login, at))
      if (mayLogInElsewhere(step)) logins.lookElsewhere(at)
    } else if (event.kind === 'logout') logins.logOut(event.logout, at)
    else (event.kind === 'push' ? pushes : caches).push(planned(event.write))
  }
  if (elsewhere === 'step') logins.lookAgain(at)
  const unclear = [
    ...effects.unclear.map((one) => ({ ...one, at: at.place })),
    ...unclearNames(pushes)
  ]
  const told = {
    at: at.place,
    runs,
    isGated: pushes.length > 0 && pushes.every(({ isGated }) => isGated),
    pushes: pushes.length,
    caches: caches.length,
    logins: made.length,
    unclear: unclear.length
  }
  return {
    pushes,
    caches,
    builds: effects.builds.map((one) => ({ ...one, at: at.place })),
    logins: made,
    unclear,
    ungated: [],
    steps: [told],
    hasSkippedPush: isSkippedPush
  }
}

/** Pushes of a step whose names are looked for in its text. */
const MOST_LOOKED_AT = 20

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

/** Names of which a part is unknown. */
function unclearNames(pushes: readonly PlannedWrite[]): readonly PlannedUnclear[] {
  return pushes
    .filter(({ image }) => image === undefined)
    .map(({ at, line, reference, registry }) => {
      const [first] = unknownsOf(reference)
      const text = first?.why ?? display(reference)
      return { at, line, why: 'name' as const, text, ...(registry !== undefined && { registry }) }
    })
}

function ungatedBy(step: StepDefinition, pushes: readonly PlannedWrite[]): readonly Ungated[] {
  const [first] = pushes.filter(({ at, isGated }) => at.step === step.index && !isGated)
  if (first === undefined) return []
  // With names in `outputs`, an exporter may push whatever `push` says.
  const hasInput =
    step.with.byName.has('push') || (isBuild(step) && !step.with.byName.has('outputs'))
  const line = step.with.byName.get('push')?.line ?? step.line
  return [{ at: first.at, line, gate: hasInput ? 'push' : 'if' }]
}

const LONGEST_NAME = 200

function placeOf(job: JobDefinition, step: StepDefinition): Place {
  const script = step.run?.text.trim().split('\n')[0]
  const name = step.name ?? step.uses ?? script ?? `step ${step.index + 1}`
  return { job: job.id, step: step.index, name: name.slice(0, LONGEST_NAME), line: step.line }
}

/** What is known of a reference. */
interface Named {
  /**
   * What can be judged: the reference, without a tag or digest that is not known. Undefined where
   * a part of the name is unknown. It may still be no legal reference.
   */
  readonly image: string | undefined
  /** Its registry, where that is known. */
  readonly registry: string | undefined
}

/**
 * Reads a reference. An unknown tag is harmless; an unknown part of the name is not.
 *
 * @see distribution/reference, `normalize.go`: the first component is a host when it has a dot, a
 * colon, or is `localhost`
 */
function named(reference: PartialText): Named {
  const whole = known(reference)
  if (whole !== undefined) return { image: whole, registry: registryIn(whole, true) }
  const start = knownStart(reference)
  const image = imageIn(start)
  const isNameOver =
    image !== undefined &&
    reference.slice(1).every((part) => typeof part !== 'string' || !part.includes('/'))
  return isNameOver
    ? { image, registry: registryIn(image, true) }
    : { image: undefined, registry: registryIn(start, false) }
}

/** The name before the tag or digest that a known start goes into. */
function imageIn(start: string): string | undefined {
  const path = start.slice(start.lastIndexOf('/') + 1)
  const end = path.search(/[:@]/)
  return end < 1 ? undefined : start.slice(0, start.length - path.length + end)
}

function registryIn(text: string, isWhole: boolean): string | undefined {
  const slash = text.indexOf('/')
  if (slash === -1) return isWhole && text !== '' ? 'docker.io' : undefined
  const host = text.slice(0, slash)
  const isHost = /[.:]/.test(host) || host === 'localhost'
  const registry = isHost ? host.toLowerCase() : 'docker.io'
  return registry === 'index.docker.io' ? 'docker.io' : registry
}
