// Knows what is told where something is in the way or worth a look: the causes, once for all who tell them.
import { join, say, type Sentence } from '../text/sentence.js'
import type { Decision } from '../verdict/decision.js'
import { annotationsOf } from './annotations.js'
import {
  causesOf,
  docsOf,
  explanationOf,
  fixText,
  noticeOf,
  placeOfCause,
  type Cause
} from './causes.js'
import { payloadWords } from './evidence.js'
import { firstPushWords, type Told } from './report.js'
import { summaryOf } from './summary.js'
import { explainedTarget, headlinesOf } from './titles.js'

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

/** What, why, what to do, of the target behind the output `reason`. */
function storyOf(decision: Decision, causes: readonly Cause[]): readonly Sentence[] {
  const target = explainedTarget(decision)
  if (target === undefined) return [say`Nothing is pushed in this run.`]
  const { primary } = target
  const [headline, tested] = headlinesOf(target)
  const cause = causes.find(
    ({ finding, occurrences }) =>
      finding.code === primary.code && occurrences.some((one) => one.target === target)
  )
  if (cause === undefined) return [headline, tested]
  const docs = docsOf(primary, decision.facts)
  const notice = noticeOf(cause)
  if (notice !== undefined) return [notice, docs]
  return [headline, ...causeAndFix(cause, decision), tested, docs]
}

function causeAndFix(cause: Cause, { facts }: Decision): readonly Sentence[] {
  const [fix] = cause.advice.fixes
  return [
    join(explanationOf(cause, facts)),
    fix === undefined ? [] : say`Fix: ${fixText(fix)}.`,
    placeOfCause(cause) ?? []
  ]
}
