// What one target turned out to be: the reasons are asked, and the first that counts decides.
import type { Facts, PullFacts, PushFacts, TargetFacts } from '../facts.js'
import {
  pullCaseOf,
  pushCaseOf,
  type Case,
  type PullCase,
  type PushCase,
  isConclusive,
  isLoginStale
} from '../reasons/case.js'
import { CODES, LAYERS } from '../reasons/codes.js'
import type { AnyReason, Finding, Held } from '../reasons/reason.js'
import type { TargetVerdict } from './decision.js'

/**
 * Judges one target of the push. The registry has the last word: an opened upload beats every
 * prediction; a refusal is explained by the reasons; without an answer only what is certain counts.
 */
export function judgePush(
  facts: Facts,
  push: PushFacts,
  reasons: readonly AnyReason[]
): TargetVerdict {
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
export function judgePull(
  facts: Facts,
  pull: PullFacts,
  reasons: readonly AnyReason[]
): TargetVerdict {
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
