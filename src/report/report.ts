// Knows everything that is to be written at the end of the step, and what is told where all is well.
import { forecastOf } from '../forecast/forecast.js'
import { nameOf } from '../reasons/phrases.js'
import { toAnnotation } from '../text/escape.js'
import { plain, say } from '../text/sentence.js'
import type { Decision } from '../verdict/decision.js'
import type { Annotation } from './annotations.js'
import { outputsOf, type Outputs } from './outputs.js'
import type { Told } from './problems.js'
import { successLine, firstPushWords } from './success.js'
import { explainedTarget, headlinesOf } from './titles.js'

export interface Report {
  /** Lines of the step log. */
  readonly log: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly outputs: Outputs
  /** Markdown; empty when no summary is to be written. */
  readonly summary: string
  readonly failed: boolean
}

/** What a decision makes the step write. */
export function reportAs(decision: Decision, told: Told): Report {
  const { inputs } = decision.facts
  const { log, annotations, explanation, summary } = told
  return {
    log: [...log.map(toAnnotation), ...verdictLines(decision)],
    annotations,
    outputs: outputsOf(decision, explanation),
    summary: inputs.summary ? summary : '',
    failed: decision.failed
  }
}

/** Is there nothing to be told but that all is allowed? */
export function isAllWell(decision: Decision): boolean {
  const { facts, targets, notes } = decision
  return (
    facts.run.payload.kind === 'read' &&
    targets.length > 0 &&
    targets.every(({ verdict }) => verdict === 'allowed') &&
    notes.length + forecastOf(decision).length === 0
  )
}

/** What is told then. */
export function successOf(decision: Decision): Told {
  const target = explainedTarget(decision)
  const first = firstPushWords(decision)
  return {
    log: first.length === 0 ? [] : [first],
    annotations: [],
    explanation: target === undefined ? [] : headlinesOf(target),
    summary: `${successLine(decision)}\n`
  }
}

function verdictLines({ targets, shouldPush }: Decision): readonly string[] {
  return [
    ...targets.map(({ facts: { target }, verdict, primary }) =>
      toAnnotation(say`${nameOf(target)}: ${plain(verdict)} (${plain(primary.code)})`)
    ),
    ...(asksOnlyOfOthers(targets) ? [] : [`should-push: ${String(shouldPush)}`])
  ]
}

/** Was nothing asked but what others can pull? Then nothing is said of pushing. */
function asksOnlyOfOthers(targets: Decision['targets']): boolean {
  return targets.length > 0 && targets.every(({ facts: { target } }) => target.role === 'public')
}
