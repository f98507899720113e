// All that is wrong with one target, in the order in which a user would meet it.
import type { Facts, PushFacts } from '../facts.js'
import { caseOf } from './case.js'
import type { TargetVerdict } from './decision.js'
import type { Finding } from './finding.js'
import { LAYERS, REASONS } from './reason.js'
import type { Rule } from './rule.js'
import { unexplained } from './rules-answer.js'
import { CREDENTIAL_RULES } from './rules-credential.js'
import { EVENT_RULES } from './rules-event.js'
import { NAME_RULES } from './rules-name.js'
import { PACKAGE_RULES } from './rules-package.js'
import { POLICY_RULES } from './rules-policy.js'

/** All rules; each says on its own whether it holds. */
export const RULES: readonly Rule[] = [
  ...EVENT_RULES,
  ...NAME_RULES,
  ...CREDENTIAL_RULES,
  ...PACKAGE_RULES,
  ...POLICY_RULES
]

/**
 * Judges one target. The registry has the last word: an opened upload beats every prediction; a
 * refusal is explained by the rules; without an answer only certain rules speak.
 */
export function judge(facts: Facts, subject: PushFacts): TargetVerdict {
  const about = caseOf(facts, subject)
  const found =
    subject.answer.kind === 'accepted'
      ? []
      : RULES.flatMap((rule) => rule.find(about) ?? []).filter(isWorthSaying)
  const [primary = unexplained(about), ...beside] = byLayer(found)
  return { facts: subject, verdict: REASONS[primary.code].verdict, primary, beside }
}

/** A retired registry or a token that means nothing there makes every further mistake idle. */
function isWorthSaying(finding: Finding, _index: number, all: readonly Finding[]): boolean {
  const last = all.find(({ code }) => code === 'registry-retired' || code === 'token-host')
  return last === undefined || last.code === finding.code || finding.class === 'by-design'
}

/** By design first, because nothing in the workflow changes it; then as a user would meet the mistakes. */
export function byLayer(found: readonly Finding[]): readonly Finding[] {
  const rank = ({ class: itsClass, code }: Finding): number =>
    itsClass === 'by-design' ? -1 : LAYERS.indexOf(REASONS[code].layer)
  return found.toSorted((one, other) => rank(one) - rank(other))
}
