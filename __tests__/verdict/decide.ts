// The decision with all reasons at hand, as where something stands in the way.
import type { Facts } from '../../src/facts.js'
import { ALL_REASONS } from '../../src/reasons/index.js'
import { decide as decideBy } from '../../src/verdict/decide.js'
import type { Decision } from '../../src/verdict/decision.js'

export function decide(facts: Facts): Decision {
  return decideBy(facts, ALL_REASONS)
}
