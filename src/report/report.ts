// Knows everything that is to be written at the end of the step.
import type { InputError } from '../inputs/kinds.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Run } from '../event/run.js'
import type { Decision } from '../verdict/decision.js'
import { nameOf } from '../reasons/target.js'
import { annotationsOf, type Annotation } from './annotations.js'
import { causesOf } from './causes.js'
import { invalidInputSummary } from './invalid-inputs.js'
import { payloadWords } from './evidence.js'
import { HOME } from '../text/links.js'
import { firstPushWords } from './first-push.js'
import { crashOutputs, invalidInputOutcome, outputsOf, type Outputs } from './outputs.js'
import { toAnnotation } from '../text/escape.js'
import { summaryOf } from './summary.js'
import { plain, say } from '../text/sentence.js'

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
export function reportOf(decision: Decision): Report {
  const causes = causesOf(decision)
  return {
    log: logOf(decision),
    annotations: annotationsOf(decision, causes),
    outputs: outputsOf(decision, causes),
    summary: decision.facts.inputs.summary ? summaryOf(decision, causes) : '',
    failed: decision.failed
  }
}

function logOf(decision: Decision): readonly string[] {
  const { facts, targets, shouldPush } = decision
  const { run } = facts
  return [
    ...payloadWords(run.payload).map(toAnnotation),
    ...targets.map(({ facts: { target }, verdict, primary }) =>
      toAnnotation(say`${nameOf(target)}: ${plain(verdict)} (${plain(primary.code)})`)
    ),
    ...[firstPushWords(decision)].filter((words) => words.length > 0).map(toAnnotation),
    ...(asksOnlyOfOthers(targets) ? [] : [`should-push: ${String(shouldPush)}`])
  ]
}

/** Was nothing asked but what others can pull? Then nothing is said of pushing. */
function asksOnlyOfOthers(targets: Decision['targets']): boolean {
  return targets.length > 0 && targets.every(({ facts: { target } }) => target.role === 'public')
}

/** What is written when the step's own inputs are wrong. */
export function reportInvalidInputs(
  errors: readonly InputError[],
  inputs: Pick<Inputs, 'summary'>,
  run?: Run
): Report {
  const summary = inputs.summary ? invalidInputSummary(errors, run?.action) : ''
  return { log: [], ...invalidInputOutcome(errors, run), summary, failed: true }
}

/**
 * What is written when the step itself breaks: nothing is known, and `on-unknown` decides. Where not even the inputs
 * were read, nothing is pushed and the step fails. The error's text is not shown: nobody knows what it holds.
 */
export function reportCrash(error: unknown, inputs?: Inputs, run?: Run): Report {
  const name = error instanceof Error ? error.name : typeof error
  const failed = inputs === undefined || inputs.onUnknown === 'fail'
  const shouldPush = inputs !== undefined && inputs.push && inputs.onUnknown === 'push'
  const message = toAnnotation(
    say`This is a bug of ghcr-preflight (${name}) and says nothing about the push. Run the job again; if it happens again, remove the step and report it at ${HOME}/issues.`
  )
  return {
    log: [],
    annotations: [{ level: failed ? 'error' : 'warning', title: 'ghcr-preflight failed', message }],
    outputs: crashOutputs(shouldPush, failed, run),
    summary: '',
    failed
  }
}
