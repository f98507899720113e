// What is loaded only where there is more to tell than that all is well: the words for it, and for a step that cannot judge.
import type { AnyReason } from './reasons/reason.js'

export { reportCrash, reportInvalidInputs, reportUnwritable } from './report/failures.js'
export { problemsOf } from './report/problems.js'

/** All reasons: needed only where something is in the way, and then with the words. */
export async function allReasons(): Promise<readonly AnyReason[]> {
  return (await import('./reasons/index.js')).ALL_REASONS
}
