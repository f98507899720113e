// The decision: each target is judged by the reasons; from that what is pushed, what fails, what is worth a warning.
import type { Facts, PullFacts, PushFacts, Role, TargetFacts } from '../facts.js'
import type { Decision, Note, TargetVerdict } from './decision.js'
import { CODES, LAYERS, type Verdict } from '../reasons/codes.js'
import type { AnyReason, Finding, Held } from '../reasons/reason.js'
import {
  expectedVisibility,
  isConclusive,
  isLoginStale,
  isTooVisible,
  pullCaseOf,
  pushCaseOf,
  type Case,
  type PullCase,
  type PushCase
} from '../reasons/target-case.js'
import { accepted } from '../reasons/accepted.js'
import { pullable } from '../reasons/pullable.js'

/** The few reasons that can hold where every target is as it should be; undefined where all must be asked. */
export function reasonsThatSuffice(facts: Facts): readonly AnyReason[] | undefined {
  return isAllGood(facts) ? [accepted, pullable] : undefined
}

function isAllGood(facts: Facts): boolean {
  return (
    facts.targets.every(
      (push) =>
        push.answer.kind === 'accepted' &&
        push.target.origin !== 'assumed' &&
        push.tested.conditionalLogin === undefined &&
        push.tested.conditionalLogout === undefined &&
        (push.pushingJob === undefined || push.pushingJob.isAlike) &&
        !isTooVisible(pushCaseOf(facts, push))
    ) && facts.pulls.every(({ answer }) => answer.kind === 'pullable')
  )
}

const SEVERITY: Readonly<Record<Verdict, number>> = { allowed: 0, unknown: 1, denied: 2 }

/**
 * Decides the run. Pure: the same facts give the same decision.
 *
 * @param reasons - those that are asked; all of them unless every target is as it should be
 */
export function decide(facts: Facts, reasons: readonly AnyReason[]): Decision {
  const pushes = facts.targets.map((push) => judgePush(facts, push, reasons))
  const visibilities = facts.targets.map((push) => visibilityNote(facts, push))
  const { pulls, deferred } = judgePulls(facts, pushes, reasons)
  const targets = [...pushes, ...pulls]
  const images = ofRole(targets, 'image')
  const deciding = [...images, ...ofRole(targets, 'base')]
  const worst = worstOf(deciding.length > 0 ? deciding : targets)
  const shouldPush = facts.inputs.push && images.length > 0 && mayPush(facts, worst?.verdict)
  return {
    facts,
    reasons,
    targets,
    notes: [
      ...facts.unresolved.map((unresolved): Note => ({ kind: 'unresolved', ...unresolved })),
      ...facts.pulls.flatMap(platformNotes),
      ...facts.targets.flatMap((push) => clientNotes(facts, push)),
      ...visibilities.filter((note) => note !== undefined),
      ...deferred.map((judged) => deferredNote(judged, shouldPush)),
      ...ungatedNotes(facts, shouldPush)
    ],
    verdict: worst?.verdict ?? 'unknown',
    reason: worst?.primary.code ?? 'not-pushing',
    shouldPush,
    failed: targets.some((target) => failsStep(facts, target))
  }
}

function platformNotes({ target, answer }: PullFacts): readonly Note[] {
  if (answer.kind !== 'pullable' || answer.lacks === undefined) return []
  const { lacks, platforms } = answer
  return [{ kind: 'no-native-platform', given: target.given[0] ?? '', lacks, platforms }]
}

/** Programs that take a challenge from the base endpoint only (measured with docker 20.10, skopeo 1.9, buildah 1.28). */
const PING_CLIENTS: ReadonlySet<string> = new Set(['docker', 'podman', 'buildah', 'skopeo'])

/** Where the plan tells that none of them pushes, nothing is wrong. */
function clientNotes({ job }: Facts, { target, answer }: PushFacts): readonly Note[] {
  if (answer.kind !== 'accepted' || answer.asksOnWriteOnly !== true) return []
  if (target.name.kind !== 'reference') return []
  if (job.kind === 'plan' && !job.pushes.some(({ tool }) => PING_CLIENTS.has(tool))) return []
  const { registry } = target.name.reference
  return [{ kind: 'asks-on-write-only', given: target.given[0] ?? '', registry }]
}

function ofRole(targets: readonly TargetVerdict[], role: Role): readonly TargetVerdict[] {
  return targets.filter(({ facts: { target } }) => target.role === role)
}

interface JudgedPull {
  readonly pull: PullFacts
  readonly judged: TargetVerdict
}

/** What this very job pushes need not be there before; until then it is a warning. */
function judgePulls(
  facts: Facts,
  pushes: readonly TargetVerdict[],
  reasons: readonly AnyReason[]
): {
  readonly pulls: readonly TargetVerdict[]
  readonly deferred: readonly JudgedPull[]
} {
  const all = facts.pulls.map((pull) => ({ pull, judged: judgePull(facts, pull, reasons) }))
  // A push that is refused by design makes nothing pullable, and softens no base image.
  const pushRefused = ofRole(pushes, 'image').some(({ primary }) => primary.class === 'by-design')
  const deferred = all.filter((one) => isDeferred(one, pushRefused))
  const pulls = all.filter((one) => !deferred.includes(one)).map(({ judged }) => judged)
  return { pulls, deferred }
}

function isDeferred(
  { pull: { target }, judged: { verdict, primary } }: JudgedPull,
  pushRefused: boolean
): boolean {
  if (!target.alsoPushed || verdict === 'allowed') return false
  return target.role === 'public' || (!pushRefused && primary.reason.isFixedByPush === true)
}

function deferredNote({ pull: { target }, judged }: JudgedPull, pushes: boolean): Note {
  const kind = target.role === 'public' ? 'judged-after-push' : 'built-by-this-job'
  return { kind, given: target.given[0] ?? '', primary: judged.primary, pushes }
}

/** What pushes whatever this step says makes the step useless where its answer is not to push. */
function ungatedNotes({ job }: Facts, shouldPush: boolean): readonly Note[] {
  if (job.kind !== 'plan' || job.ungated.length === 0) return []
  const steps = job.ungated.map(({ at, line }) => ({ ...at, line }))
  return [{ kind: 'ungated', steps, diff: job.gateDiff, matters: !shouldPush }]
}

/** The first target with the worst verdict, mistakes before refusals by design. */
function worstOf(targets: readonly TargetVerdict[]): TargetVerdict | undefined {
  const rank = ({ verdict, primary }: TargetVerdict): number =>
    SEVERITY[verdict] * 2 + (primary.class === 'mistake' ? 1 : 0)
  return targets.reduce<TargetVerdict | undefined>(
    (worst, target) => (worst === undefined || rank(target) > rank(worst) ? target : worst),
    undefined
  )
}

function mayPush({ inputs }: Facts, verdict: Verdict | undefined): boolean {
  switch (verdict) {
    case 'allowed':
      return true
    case undefined:
    case 'denied':
      return false
    case 'unknown':
      return inputs.onUnknown === 'push'
  }
}

/** A cache never does. */
function failsStep({ inputs }: Facts, { facts, verdict, primary }: TargetVerdict): boolean {
  if (facts.target.role === 'cache') return false
  switch (verdict) {
    case 'allowed':
      return false
    case 'unknown':
      return inputs.onUnknown === 'fail'
    case 'denied':
      if (inputs.onDenied === 'auto') return primary.class === 'mistake'
      return inputs.onDenied === 'fail'
  }
}

/** A package that is less open than `expected-visibility` asks for, or of which nobody could tell. */
function visibilityNote(facts: Facts, push: PushFacts): Note | undefined {
  const c = pushCaseOf(facts, push)
  const expected = expectedVisibility(c)
  const { visibility: actual, exists, isNew } = push
  if (expected === undefined || actual === expected) return undefined
  if (actual === undefined) {
    return {
      kind: 'visibility-unknown',
      package: c.package,
      expected,
      absent: exists === false || isNew === true
    }
  }
  return isTooVisible(c)
    ? undefined
    : { kind: 'less-visible', package: c.package, expected, actual }
}

/** The images whose package this push creates: it may push, and nobody knows a package there. */
export function firstPushes({ targets, shouldPush }: Decision): readonly TargetVerdict[] {
  return targets.filter(
    ({ verdict, facts }) =>
      shouldPush && verdict === 'allowed' && facts.target.role === 'image' && facts.isNew === true
  )
}

/**
 * Judges one target of the push. The registry has the last word: an opened upload beats every
 * prediction; a refusal is explained by the reasons; without an answer only what is certain counts.
 */
function judgePush(facts: Facts, push: PushFacts, reasons: readonly AnyReason[]): TargetVerdict {
  const c = pushCaseOf(facts, push)
  const causes = isConclusive(c.answer) ? [] : askPush(c, reasons)
  const judged = softened(c, verdictOf(push, byLayer(withoutHidden(causes)), c, reasons), reasons)
  const all = reasons.flatMap((reason) => found(reason, c, reason.evenIfAccepted?.(c)))
  // A doubt adds nothing to what is not allowed anyway.
  const stops = all.filter(
    ({ code }) => judged.verdict === 'allowed' || CODES[code].verdict === 'denied'
  )
  const [stop] = stops
  if (stop === undefined) return judged
  return judged.verdict === 'denied'
    ? { ...judged, otherFindings: [...judged.otherFindings, ...stops] }
    : { ...judged, verdict: CODES[stop.code].verdict, primary: stop }
}

/** A refusal of what is not, or not certainly, what the job pushes is no refusal of its push. */
function softened(
  c: PushCase,
  judged: TargetVerdict,
  reasons: readonly AnyReason[]
): TargetVerdict {
  if (judged.verdict !== 'denied') return judged
  const { primary, otherFindings } = judged
  const [doubt] = reasons.flatMap((reason) => found(reason, c, reason.softens?.(c, primary)))
  return doubt === undefined
    ? judged
    : {
        ...judged,
        verdict: CODES[doubt.code].verdict,
        primary: doubt,
        otherFindings: [primary, ...otherFindings]
      }
}

/** Judges one image that has to be pullable. */
function judgePull(facts: Facts, pull: PullFacts, reasons: readonly AnyReason[]): TargetVerdict {
  const c = pullCaseOf(facts, pull)
  return verdictOf(pull, isConclusive(c.answer) ? [] : byLayer(askPull(c, reasons)), c, reasons)
}

/** Which reasons were asked about a target, and which of them hold: for the debug log. */
export function askedReasons(
  facts: Facts,
  subject: TargetFacts,
  reasons: readonly AnyReason[]
): readonly { readonly reason: AnyReason; readonly holds: boolean }[] {
  const push = facts.targets.find((target) => target === subject)
  const pull = facts.pulls.find((target) => target === subject)
  const c = push !== undefined ? pushCaseOf(facts, push) : undefined
  const p = pull !== undefined ? pullCaseOf(facts, pull) : undefined
  return reasons.flatMap((reason) => {
    if (c !== undefined && !isConclusive(c.answer) && (reason.push ?? reason.both) !== undefined)
      return [{ reason, holds: (reason.push?.(c) ?? reason.both?.(c)) !== undefined }]
    if (p !== undefined && !isConclusive(p.answer) && (reason.pull ?? reason.both) !== undefined)
      return [{ reason, holds: (reason.pull?.(p) ?? reason.both?.(p)) !== undefined }]
    return []
  })
}

function askPush(c: PushCase, reasons: readonly AnyReason[]): readonly Finding[] {
  const fits = (other: AnyReason): boolean => other.alsoFitsPush?.(c) === true
  const fitting = reasons.filter(fits)
  return reasons.flatMap((reason) =>
    found(reason, c, reason.push?.(c) ?? reason.both?.(c), fitting)
  )
}

function askPull(c: PullCase, reasons: readonly AnyReason[]): readonly Finding[] {
  const fits = (other: AnyReason): boolean => other.alsoFitsPull?.(c) === true
  // A login that stands in the way of what is public is one cause, whatever was said of it. And what
  // is public is open to any login, so that silence says nothing against one.
  const { kind } = c.answer
  const asksBoth = !isLoginStale(c) && (kind === 'refused' || kind === 'not-asked')
  const fitting = reasons.filter(fits)
  // What speaks of pulls comes before what holds for pushes as well.
  return [
    ...reasons.flatMap((reason) => found(reason, c, reason.pull?.(c), fitting)),
    ...(asksBoth ? reasons : []).flatMap((reason) => found(reason, c, reason.both?.(c), fitting))
  ]
}

/** The finding of a reason that holds; where it is only likely, with the others that fit as well. */
function found(
  reason: AnyReason,
  { error }: Case,
  held: Held<object> | undefined,
  fitting: readonly AnyReason[] = []
): readonly Finding[] {
  if (held === undefined) return []
  const { code } = reason
  const { certainty = 'certain' } = held
  const others = certainty === 'likely' ? fitting.filter((other) => other !== reason) : []
  const alsoPossible = likeliestFirst(reason, others)
  return [{ class: CODES[code].class, error, ...held, code, reason, certainty, alsoPossible }]
}

/** Those of the same layer first, as they are the nearest; then as a user would meet them. */
function likeliestFirst(reason: AnyReason, others: readonly AnyReason[]): readonly AnyReason[] {
  const isNear = ({ code }: AnyReason): boolean => CODES[code].layer === CODES[reason.code].layer
  return others.toSorted((one, other) => Number(isNear(other)) - Number(isNear(one)))
}

/** What makes every later mistake pointless to fix leaves only itself, and what is by design. */
function withoutHidden(causes: readonly Finding[]): readonly Finding[] {
  const hiding = causes.find(({ reason }) => reason.hidesMistakes)
  return hiding === undefined
    ? causes
    : causes.filter((one) => one === hiding || one.class === 'by-design')
}

/** By design first, because nothing in the workflow changes it; then as a user would meet the mistakes. */
function byLayer(causes: readonly Finding[]): readonly Finding[] {
  const rank = ({ class: itsClass, code }: Finding): number =>
    itsClass === 'by-design' ? -1 : LAYERS.indexOf(CODES[code].layer)
  return causes.toSorted((one, other) => rank(one) - rank(other))
}

function verdictOf(
  facts: TargetFacts,
  causes: readonly Finding[],
  c: Case,
  reasons: readonly AnyReason[]
): TargetVerdict {
  const byAnswer = reasons.flatMap((reason) => found(reason, c, reason.byAnswer?.(c)))
  const [primary = byAnswer[0], ...otherFindings] = causes
  if (primary === undefined) throw new Error(`no reason for an answer of kind ${c.answer.kind}`)
  return { facts, verdict: CODES[primary.code].verdict, primary, otherFindings }
}
