// Is a package as open as it was expected to be?
import type { Facts, PushFacts } from '../facts.js'
import type { Visibility } from '../event/run.js'
import { caseOf } from './case.js'
import type { Note } from './decision.js'
import type { Finding } from './finding.js'
import { base } from './rule.js'

const OPENNESS: Readonly<Record<Visibility, number>> = { private: 0, internal: 1, public: 2 }

export interface VisibilityJudged {
  readonly finding: Finding | undefined
  readonly note: Note | undefined
}

const NOTHING: VisibilityJudged = { finding: undefined, note: undefined }

/**
 * Compares a package with `expected-visibility`. More open than expected stops the push, because it
 * would publish; less open is worth a warning; so is what nobody could tell.
 */
export function judgeVisibility(facts: Facts, subject: PushFacts): VisibilityJudged {
  const { expectedVisibility: expected } = facts.inputs
  if (expected === 'any' || subject.target.role !== 'image') return NOTHING
  const about = caseOf(facts, subject)
  if (!about.github) return NOTHING
  const { package: named } = about
  const { visibility: actual, exists, answer } = subject
  // Where it is certain that nothing is pushed, nothing is published either.
  if (answer.kind === 'not-asked' && answer.why === 'certain') return NOTHING
  if (actual === undefined) {
    const note: Note = {
      kind: 'visibility-unknown',
      package: named,
      expected,
      absent: exists === false
    }
    return { finding: undefined, note }
  }
  if (OPENNESS[actual] > OPENNESS[expected]) {
    const finding: Finding = { ...base('too-visible', about), package: named, expected, actual }
    return { finding: { ...finding, words: undefined }, note: undefined }
  }
  if (actual === expected) return NOTHING
  return { finding: undefined, note: { kind: 'less-visible', package: named, expected, actual } }
}
