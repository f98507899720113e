// Knows what a decision was made of, for the debug log; what tells it is loaded for nothing else.
import type { Decision } from '../verdict/decision.js'
import type { Group } from './debug-requests.js'

/** The groups of the debug log about a decision. */
export async function traceOf(decision: Decision): Promise<readonly Group[]> {
  return (await import('./debug-log.js')).decisionGroups(decision)
}
