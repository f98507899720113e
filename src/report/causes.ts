// Knows the causes of a decision: the same cause and fix over several targets is one, with how grave it is.
import type { Role } from '../facts.js'
import type { Decision, TargetVerdict } from '../verdict/decision.js'
import { CODES } from '../reasons/codes.js'
import type { Advice, Fix } from '../reasons/advice.js'
import { adviceOn } from '../reasons/fixes.js'
import type { Finding } from '../reasons/reason.js'
import { toAnnotation } from '../text/escape.js'
import { plain, type Sentence } from '../text/sentence.js'

export type Level = 'error' | 'warning' | 'notice'

/** A target that has a cause, with what is said about it there. */
export interface Occurrence {
  readonly target: TargetVerdict
  readonly finding: Finding
  readonly advice: Advice
}

export interface Cause {
  /** The finding of the first target that has it, no cache where there is another. */
  readonly finding: Finding
  readonly advice: Advice
  readonly level: Level
  /** Where it was found, caches last; never empty. */
  readonly occurrences: readonly [Occurrence, ...Occurrence[]]
  /** Would a cause by design stop the push anyway? */
  readonly isOvershadowed: boolean
}

/** Every cause that keeps a target from being allowed, the most severe first, else in the order of the targets. */
export function causesOf(decision: Decision): readonly Cause[] {
  const groups = new Map<string, [Occurrence, ...Occurrence[]]>()
  for (const occurrence of decision.targets.flatMap((target) => occurrencesOf(decision, target))) {
    const key = keyOf(decision, occurrence)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [occurrence])
    else if (group.every(({ target }) => target !== occurrence.target)) group.push(occurrence)
  }
  return byLevel([...groups.values()].map((group) => causeOf(decision, group)))
}

function occurrencesOf(decision: Decision, target: TargetVerdict): readonly Occurrence[] {
  if (target.verdict === 'allowed') return []
  const context = { facts: decision.facts, target: target.facts }
  return [target.primary, ...target.otherFindings].map((finding) => ({
    target,
    finding,
    advice: adviceOn(finding, context)
  }))
}

/**
 * Two occurrences are one cause when a reader would be told the same and would do the same, were no cache among them.
 * What a fix opens or puts in place of the name may be another for each.
 */
function keyOf({ facts }: Decision, occurrence: Occurrence): string {
  const { finding } = occurrence
  const { target } = occurrence.target.facts
  const role = target.role === 'cache' ? 'image' : target.role
  const asImage = { ...occurrence.target.facts, target: { ...target, role } }
  const { cause, fixes, place } = adviceOn(finding, { facts, target: asImage })
  const told = [cause, ...fixes.map(({ text }) => text)].map(withoutAddresses).map(toAnnotation)
  const others = finding.alsoPossible.map(({ code }) => code).join()
  const where = place === undefined ? '' : `${place.path}:${String(place.line)}`
  const kind = [finding.code, finding.class ?? '', finding.certainty, others, where]
  return [...kind, String(isOvershadowed(occurrence)), ...told].join('\n')
}

function withoutAddresses(sentence: Sentence): Sentence {
  return sentence.map((part) => (part.kind === 'link' ? plain(part.text) : part))
}

function causeOf(decision: Decision, group: readonly [Occurrence, ...Occurrence[]]): Cause {
  const [images, caches] = [group.filter(isOfImage), group.filter((one) => !isOfImage(one))]
  const levels = images.map((occurrence) => levelOf(decision, occurrence))
  const [seen] = group
  const first = images[0] ?? seen
  return {
    finding: first.finding,
    advice: { ...first.advice, fixes: fixesOf(first, caches[0]) },
    // A refused cache never fails the step; with an image of the same cause it is told there.
    level: levels.length === 0 ? 'warning' : highest(levels),
    occurrences: [first, ...[...images, ...caches].filter((one) => one !== first)],
    isOvershadowed: isOvershadowed(first)
  }
}

function isOfImage({ target }: Occurrence): boolean {
  return target.facts.target.role !== 'cache'
}

/** What fixes the first target, and what only a cache of the same cause needs besides. */
function fixesOf(first: Occurrence, cache: Occurrence | undefined): readonly Fix[] {
  const own = first.advice.fixes
  const known = new Set(own.map(({ text }) => toAnnotation(text)))
  const more = cache?.advice.fixes.filter(({ text }) => !known.has(toAnnotation(text))) ?? []
  return [...own, ...more]
}

function isOvershadowed({ target, finding }: Occurrence): boolean {
  return target.primary !== finding && target.primary.class === 'by-design'
}

/** How grave a finding about what is no cache is (contract, "Annotations and summary"). */
function levelOf({ facts, failed }: Decision, occurrence: Occurrence): Level {
  const { onDenied, onUnknown } = facts.inputs
  const failing: Level = failed ? 'error' : 'warning'
  const { finding } = occurrence
  switch (finding.class) {
    case 'by-design':
      return onDenied === 'fail' ? failing : 'notice'
    case 'mistake':
      return isOvershadowed(occurrence) || onDenied === 'skip' ? 'warning' : failing
    case undefined:
      return CODES[finding.code].verdict === 'unknown' && onUnknown === 'fail' ? failing : 'warning'
  }
}

const LEVEL_ORDER: Readonly<Record<Level, number>> = { error: 0, warning: 1, notice: 2 }

function highest(levels: readonly Level[]): Level {
  return levels.reduce(
    (one, other) => (LEVEL_ORDER[other] < LEVEL_ORDER[one] ? other : one),
    'notice'
  )
}

/** The most severe first, else in the given order. */
export function byLevel<T extends { readonly level: Level }>(causes: readonly T[]): readonly T[] {
  return causes.toSorted((one, other) => LEVEL_ORDER[one.level] - LEVEL_ORDER[other.level])
}

/** The roles of the targets that have a cause. */
export function rolesOf({ occurrences }: Pick<Cause, 'occurrences'>): readonly Role[] {
  return occurrences.map(({ target }) => target.facts.target.role)
}
