// Who may see a package, against who is expected to.
import type { Visibility } from '../event/run.js'
import type { PushCase } from './case.js'

const VISIBILITY_RANK: Readonly<Record<Visibility, number>> = { private: 0, internal: 1, public: 2 }

/** The visibility that a package should have by `expected-visibility`; undefined where nothing is compared. */
export function expectedVisibility(c: PushCase): Visibility | undefined {
  const { expectedVisibility: expected } = c.facts.inputs
  if (expected === 'any' || c.target.role !== 'image' || !c.github) return undefined
  // Where it is certain that nothing is pushed, nothing is published either.
  return c.answer.kind === 'not-asked' && c.answer.why === 'certain' ? undefined : expected
}

/** Is the package more open than expected, so that a push would show the image to more people? */
export function isTooVisible(c: PushCase): boolean {
  const expected = expectedVisibility(c)
  const { visibility: actual } = c.push
  if (expected === undefined || actual === undefined) return false
  return VISIBILITY_RANK[actual] > VISIBILITY_RANK[expected]
}
