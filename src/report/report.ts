// Knows everything that is to be written at the end of the step: of a decision, wrong inputs, a crash, a file it cannot write.
import type { InputError } from '../inputs/kinds.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Run } from '../event/run.js'
import type { Decision } from '../verdict/decision.js'
import { nameOf } from '../reasons/target.js'
import { annotationsOf, type Annotation, fit, fixLines } from './annotations.js'
import { causesOf } from './causes.js'
import { invalidInputSummary } from './invalid-inputs.js'
import { payloadWords } from './evidence.js'
import { HOME } from '../text/links.js'
import { firstPushWords } from './notes.js'
import { crashOutputs, invalidInputOutcome, outputsOf, type Outputs } from './outputs.js'
import { toAnnotation } from '../text/escape.js'
import { group, type Group } from './debug-log.js'
import { summaryOf } from './summary.js'
import { plain, say, code } from '../text/sentence.js'
import type { Fix } from '../reasons/reason.js'

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

/** What the debug log says of a decision; what tells it is loaded for nothing else. */
export async function traceOf(decision: Decision): Promise<readonly Group[]> {
  const { decisionLines } = await import('./debug-decision.js')
  return Object.entries(decisionLines(decision)).map(([title, lines]) => group(title, lines))
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

/** The variables in which the runner names these files (docs.github.com, "Workflow commands"). */
export type CommandFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE'

/** What helped those who met it, first of all in job containers: actions/checkout#1014, actions/upload-artifact#640. */
const FIXES: readonly Fix[] = [
  {
    by: 'workflow author',
    text: say`If the job runs in a container, run it as root (${code('options: --user root')} under ${code('container:')}) or as the user of the runner`
  },
  {
    by: 'runner admin',
    text: say`Otherwise let the runner's user write in the folder of this file, ${code('_temp/_runner_file_commands')}`
  }
]

/**
 * What is written where outputs or state cannot be. The step fails: whatever follows would go by an empty `should-push`.
 *
 * @param why - Node's code of the error, such as `EACCES`
 */
export function reportUnwritable(
  file: CommandFile,
  why: string
): {
  readonly annotations: readonly Annotation[]
  readonly failed: true
  /** Where they can be written all the same. */
  readonly outputs?: Outputs
} {
  const cause = say`The file that the runner names in ${code(file)} cannot be written (${plain(why)}), so no other step learns whether to push. That says nothing about the push.`
  const paragraphs = [cause, ...fixLines(FIXES)]
  return {
    annotations: [
      {
        level: 'error',
        title: 'ghcr-preflight fails: its outputs cannot be written',
        message: fit(paragraphs.map(toAnnotation))
      }
    ],
    failed: true,
    ...(file === 'GITHUB_STATE' ? { outputs: crashOutputs(false, true, undefined, cause) } : {})
  }
}
