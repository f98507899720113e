// Knows the causes of a decision: the same cause over several targets is one, with how grave it is.
import type { Role } from '../facts.js'
import type { Decision, TargetVerdict } from '../verdict/decision.js'
import { CODES } from '../reasons/codes.js'
import type { Advice, Fix } from '../reasons/advice.js'
import { adviceOn } from '../reasons/fixes.js'
import type { Finding } from '../reasons/reason.js'
import { nameOf } from '../reasons/target.js'
import { toAnnotation } from '../text/escape.js'

export type Level = 'error' | 'warning' | 'notice'

export interface Cause {
  /** The finding of the first target that has it, no cache where there is another. */
  readonly finding: Finding
  readonly advice: Advice
  readonly level: Level
  /** The targets that have it, caches last; never empty. */
  readonly targets: readonly [TargetVerdict, ...TargetVerdict[]]
  /** Does it stand beside a cause by design, which would stop the push anyway? */
  readonly beside: boolean
}

interface Sighting {
  readonly target: TargetVerdict
  readonly finding: Finding
  readonly advice: Advice
}

/** Every cause that keeps a target from being allowed, in the order of the targets. */
export function causesOf(decision: Decision): readonly Cause[] {
  const groups = new Map<string, [Sighting, ...Sighting[]]>()
  for (const sighting of decision.targets.flatMap((target) => sightingsOf(decision, target))) {
    const key = keyOf(decision, sighting)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [sighting])
    else if (group.every(({ target }) => target !== sighting.target)) group.push(sighting)
  }
  return [...groups.values()].map((group) => causeOf(decision, group))
}

function sightingsOf(decision: Decision, target: TargetVerdict): readonly Sighting[] {
  if (target.verdict === 'allowed') return []
  const scene = { facts: decision.facts, target: target.facts }
  return [target.primary, ...target.beside].map((finding) => ({
    target,
    finding,
    advice: adviceOn(finding, scene)
  }))
}

/**
 * Two sightings are one cause when a reader would be told the same, were no cache among them; the registry's words
 * may differ.
 */
function keyOf({ facts }: Decision, sighting: Sighting): string {
  const { finding } = sighting
  const { target } = sighting.target.facts
  const role = target.role === 'cache' ? 'image' : target.role
  const scene = { facts, target: { ...sighting.target.facts, target: { ...target, role } } }
  const { cause, fixes, links } = adviceOn(finding, scene)
  const told = [cause, ...fixes.map(({ text }) => text), links].map(toAnnotation)
  const beside = String(isBeside(sighting))
  return [finding.code, finding.class ?? '', finding.certainty, beside, ...told].join('\n')
}

function causeOf(decision: Decision, group: readonly [Sighting, ...Sighting[]]): Cause {
  const images = group.filter(({ target }) => target.facts.target.role !== 'cache')
  const caches = group.filter(({ target }) => target.facts.target.role === 'cache')
  const levels = images.map((sighting) => levelOf(decision, sighting))
  const [seen] = group
  const first = images[0] ?? seen
  const rest = [...images, ...caches].filter((sighting) => sighting !== first)
  return {
    finding: first.finding,
    advice: { ...first.advice, fixes: fixesOf(first, caches[0]) },
    // A refused cache never fails the step; with an image of the same cause it is told there.
    level: levels.length === 0 ? 'warning' : gravest(levels),
    targets: [first.target, ...rest.map(({ target }) => target)],
    beside: isBeside(first)
  }
}

/** What mends the first target, and what only a cache of the same cause needs besides. */
function fixesOf(first: Sighting, cache: Sighting | undefined): readonly Fix[] {
  const own = first.advice.fixes
  const known = new Set(own.map(({ text }) => toAnnotation(text)))
  const more = cache?.advice.fixes.filter(({ text }) => !known.has(toAnnotation(text))) ?? []
  return [...own, ...more]
}

function isBeside({ target, finding }: Sighting): boolean {
  return target.primary !== finding && target.primary.class === 'by-design'
}

/** How grave a finding about what is no cache is (contract, "Annotations and summary"). */
function levelOf({ facts, failed }: Decision, sighting: Sighting): Level {
  const { onDenied, onUnknown } = facts.inputs
  const failing: Level = failed ? 'error' : 'warning'
  const { finding } = sighting
  switch (finding.class) {
    case 'by-design':
      return onDenied === 'fail' ? failing : 'notice'
    case 'mistake':
      return isBeside(sighting) || onDenied === 'skip' ? 'warning' : failing
    case undefined:
      return CODES[finding.code].verdict === 'unknown' && onUnknown === 'fail' ? failing : 'warning'
  }
}

const GRAVITY: Readonly<Record<Level, number>> = { error: 0, warning: 1, notice: 2 }

function gravest(levels: readonly Level[]): Level {
  return levels.reduce((one, other) => (GRAVITY[other] < GRAVITY[one] ? other : one), 'notice')
}

/** The gravest first, else in the given order. */
export function byGravity<T extends { readonly level: Level }>(causes: readonly T[]): readonly T[] {
  return causes.toSorted((one, other) => GRAVITY[one.level] - GRAVITY[other.level])
}

/** Names of the targets a cause has: images, caches and what is to be pulled, apart. */
export function namesOf({ targets }: Pick<Cause, 'targets'>): {
  readonly images: readonly string[]
  readonly caches: readonly string[]
  readonly pulls: readonly string[]
} {
  const named = (...roles: readonly Role[]): readonly string[] =>
    targets
      .map(({ facts }) => facts.target)
      .filter(({ role }) => roles.includes(role))
      .map(nameOf)
  return { images: named('image'), caches: named('cache'), pulls: named('base', 'public') }
}
