// From the targets' verdicts to the step's: what is pushed, what fails, what is worth a warning.
import type { Facts, PullFacts, Role } from '../facts.js'
import type { Decision, Note, TargetVerdict } from './decision.js'
import { judge } from './findings.js'
import { judgePull } from './judge-pull.js'
import { REASONS, type ReasonCode, type Verdict } from './reason.js'
import { judgeVisibility } from './visibility.js'

const BADNESS: Readonly<Record<Verdict, number>> = { allowed: 0, unknown: 1, denied: 2 }

/** Decides the run. Pure: the same facts give the same decision. */
export function decide(facts: Facts): Decision {
  const pushes = facts.targets.map((subject) => withVisibility(judge(facts, subject), facts))
  const visibilities = facts.targets.map((subject) => judgeVisibility(facts, subject).note)
  const { pulls, later } = judgePulls(facts, pushes)
  const targets = [...pushes, ...pulls]
  const images = ofRole(targets, 'image')
  const deciding = [...images, ...ofRole(targets, 'base')]
  const worst = worstOf(deciding.length > 0 ? deciding : targets)
  const shouldPush = facts.inputs.push && images.length > 0 && mayPush(facts, worst?.verdict)
  return {
    facts,
    targets,
    notes: [
      ...facts.unresolved.map((unresolved): Note => ({ kind: 'unresolved', ...unresolved })),
      ...visibilities.filter((note) => note !== undefined),
      ...later.map((judged) => laterNote(judged, shouldPush))
    ],
    verdict: worst?.verdict ?? 'unknown',
    reason: worst?.primary.code ?? 'not-pushing',
    shouldPush,
    failed: targets.some((target) => failsStep(facts, target))
  }
}

function ofRole(targets: readonly TargetVerdict[], role: Role): readonly TargetVerdict[] {
  return targets.filter(({ facts: { target } }) => target.role === role)
}

/** A push that would publish is stopped, however willing the registry is. */
function withVisibility(judged: TargetVerdict, facts: Facts): TargetVerdict {
  const subject = facts.targets.find((target) => target === judged.facts)
  const finding = subject === undefined ? undefined : judgeVisibility(facts, subject).finding
  if (finding === undefined) return judged
  return judged.verdict === 'denied'
    ? { ...judged, beside: [...judged.beside, finding] }
    : { ...judged, verdict: REASONS[finding.code].verdict, primary: finding }
}

interface JudgedPull {
  readonly subject: PullFacts
  readonly said: TargetVerdict
}

/** What this very job pushes need not be there before; until then it is a warning. */
function judgePulls(
  facts: Facts,
  pushes: readonly TargetVerdict[]
): {
  readonly pulls: readonly TargetVerdict[]
  readonly later: readonly JudgedPull[]
} {
  const judged = facts.pulls.map((subject) => ({ subject, said: judgePull(facts, subject) }))
  // A push that is refused by design makes nothing pullable, and softens no base image.
  const never = ofRole(pushes, 'image').some(({ primary }) => primary.class === 'by-design')
  const later = judged.filter((one) => isForLater(one, never))
  return { pulls: judged.filter((one) => !later.includes(one)).map(({ said }) => said), later }
}

function isForLater(
  { subject: { target }, said: { verdict, primary } }: JudgedPull,
  never: boolean
): boolean {
  if (!target.alsoPushed || verdict === 'allowed') return false
  return target.role === 'public' || (!never && NOT_THERE.has(primary.code))
}

/** How registries say that something is not there; a push mends nothing else. */
const NOT_THERE: ReadonlySet<ReasonCode> = new Set([
  'tag-missing',
  'package-absent',
  'private-or-absent'
])

function laterNote({ subject: { target }, said }: JudgedPull, pushes: boolean): Note {
  const kind = target.role === 'public' ? 'judged-after-push' : 'built-by-this-job'
  return { kind, given: target.given[0] ?? '', primary: said.primary, pushes }
}

/** The first target with the worst verdict, mistakes before refusals by design. */
function worstOf(targets: readonly TargetVerdict[]): TargetVerdict | undefined {
  const rank = ({ verdict, primary }: TargetVerdict): number =>
    BADNESS[verdict] * 2 + (primary.class === 'mistake' ? 1 : 0)
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
