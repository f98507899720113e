// Knows what is told where something is in the way or worth a look: the causes, once for all who tell them.
import { join, say, type Sentence } from '../text/sentence.js'
import type { Decision } from '../verdict/decision.js'
import { annotationsOf, type Annotation } from './annotations.js'
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
import { firstPushWords } from './success.js'
import { summaryOf } from './summary.js'
import { explainedTarget, headlinesOf } from './titles.js'

/** What is told of a decision besides the outputs that scripts read. */
export interface Told {
  /** Lines of the log that stand before the verdicts. */
  readonly log: readonly Sentence[]
  readonly annotations: readonly Annotation[]
  /** For the output of this name: what, why, what to do. */
  readonly explanation: readonly Sentence[]
  /** Markdown. */
  readonly summary: string
}

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
