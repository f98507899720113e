// Is a package as open as it was expected to be? What is worth a warning and stops nothing.
import type { Facts, PushFacts } from '../facts.js'
import { pushCaseOf } from '../reasons/case.js'
import { expectedVisibility, isTooVisible } from '../reasons/facts-about-visibility.js'
import type { Note } from './decision.js'

/** A package that is less open than `expected-visibility` asks for, or of which nobody could tell. */
export function visibilityNote(facts: Facts, push: PushFacts): Note | undefined {
  const c = pushCaseOf(facts, push)
  const expected = expectedVisibility(c)
  const { visibility: actual, exists } = push
  if (expected === undefined || actual === expected) return undefined
  if (actual === undefined) {
    return { kind: 'visibility-unknown', package: c.package, expected, absent: exists === false }
  }
  return isTooVisible(c)
    ? undefined
    : { kind: 'less-visible', package: c.package, expected, actual }
}
