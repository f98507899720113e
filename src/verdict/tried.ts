// Which rules were tried on a target, and which of them hold: for the debug log.
import type { Facts, TargetFacts } from '../facts.js'
import { caseOf } from './case.js'
import { RULES } from './findings.js'
import { pullRulesTried } from './judge-pull.js'
import type { Rule } from './rule.js'

export interface Tried {
  readonly rule: Pick<Rule, 'code' | 'source'>
  readonly holds: boolean
}

/** Every rule about a target in the order of the tables; none where an accepted upload has the last word. */
export function triedRules(facts: Facts, subject: TargetFacts): readonly Tried[] {
  const push = facts.targets.find((target) => target === subject)
  if (push !== undefined) {
    const about = caseOf(facts, push)
    return push.answer.kind === 'accepted'
      ? []
      : RULES.map((rule) => ({ rule, holds: rule.find(about) !== undefined }))
  }
  const pull = facts.pulls.find((target) => target === subject)
  return pull === undefined ? [] : pullRulesTried(facts, pull)
}
