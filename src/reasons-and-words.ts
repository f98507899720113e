// What is loaded only where there is more to tell than that all is well: the words for it, and for a step that cannot judge.
import type { AnyReason } from './reasons/reason.js'
import { annotationsOf, storyOf } from './report/annotations.js'
import { causesOf } from './report/causes.js'
import { firstPushWords, payloadWords, type Told } from './report/report.js'
import { summaryOf } from './report/summary.js'
import type { Decision } from './verdict/decision.js'

export { reportCrash, reportInvalidInputs, reportUnwritable } from './report/failures.js'

/** All reasons: needed only where something is in the way, and then with the words. */
export async function allReasons(): Promise<readonly AnyReason[]> {
  return (await import('./reasons/index.js')).ALL_REASONS
}

/** What is told where something is in the way or worth a look: the causes, once for all who tell them. */
export function problemsOf(decision: Decision): Told {
  const causes = causesOf(decision)
  const first = firstPushWords(decision)
  return {
    log: [...payloadWords(decision.facts.run.payload), ...(first.length === 0 ? [] : [first])],
    annotations: annotationsOf(decision, causes),
    explanation: storyOf(decision, causes),
    summary: summaryOf(decision, causes)
  }
}
