// Knows what is written when the step cannot judge: its inputs are wrong, it breaks, or it cannot write its outputs.
import type { ActionSource, Run } from '../event/run.js'
import type { InputError, Inputs } from '../inputs/inputs.js'
import { byAuthor, byRunnerAdmin, type Fix } from '../reasons/reason.js'
import { toAnnotation } from '../text/escape.js'
import { docsUrl, HOME } from '../text/links.js'
import { code, join, link, plain, say, truncate, type Sentence } from '../text/sentence.js'
import { fit, fixLines, LONGEST_MESSAGE, type Annotation } from './annotations.js'
import { unjudgedOutputs, type Outputs } from './outputs.js'
import { NOTHING, toAsciiJson } from './report-json.js'
import type { Report } from './report.js'
import { blockAlone } from './summary-blocks.js'

/** What is written when the step's own inputs are wrong. */
export function reportInvalidInputs(
  errors: readonly InputError[],
  inputs: Pick<Inputs, 'summary'>,
  run?: Run
): Report {
  return {
    log: [],
    annotations: [invalidInputAnnotation(errors, run?.action)],
    outputs: unjudgedOutputs(
      'invalid-input',
      join(errors.map(inputErrorWords)),
      invalidInputJson(errors),
      run
    ),
    summary: inputs.summary ? invalidInputSummary(errors, run?.action, 'main') : '',
    failed: true
  }
}

/** The one error that lists everything wrong with the step's own inputs. */
function invalidInputAnnotation(errors: readonly InputError[], action?: ActionSource): Annotation {
  const lines = errors.map(inputErrorWords).map(toAnnotation)
  const more = toAnnotation([link('More', docsUrl('invalid-input', action))])
  const budget = LONGEST_MESSAGE - more.length - 1
  return {
    level: 'error',
    title: 'ghcr-preflight did not run: its inputs are wrong',
    message: `${truncate(lines.join('\n'), budget)}\n${more}`
  }
}

/** `Input x is y: it must be z.` */
export function inputErrorWords({ input, value, allowed }: InputError): Sentence {
  return value === ''
    ? say`Input ${code(input)} is empty: it must be ${allowed}.`
    : say`Input ${code(input)} is ${code(value)}: it must be ${allowed}.`
}

const MOST = 50

/** What wrong inputs keep the step from: all of it, or at the end of the job the check of what was pushed. */
const KEPT_FROM = {
  main: {
    sign: '❌',
    title: 'ghcr-preflight did not run',
    then: 'Nothing was checked, and nothing is pushed.'
  },
  post: {
    sign: '⚠️',
    title: 'ghcr-preflight did not check what was pushed',
    then: 'That says nothing about the push.'
  }
} as const

/** The summary about wrong inputs, in the form of the others. */
export function invalidInputSummary(
  errors: readonly InputError[],
  action: ActionSource | undefined,
  stage: keyof typeof KEPT_FROM
): string {
  const { sign, title, then } = KEPT_FROM[stage]
  const count =
    errors.length === 1 ? 'an input is wrong' : `${String(errors.length)} inputs are wrong`
  const [first] = errors
  const isOne = first !== undefined && errors.length === 1
  const blocks = blockAlone({
    sign,
    title: say`${plain(title)}: ${plain(count)}`,
    items: isOne
      ? []
      : errors.slice(0, MOST).map(({ input, value, allowed }) => ({
          name: say`${code(input)}`,
          detail:
            value === '' ? say`empty, must be ${allowed}` : say`${code(value)}, must be ${allowed}`
        })),
    why: isOne ? [inputErrorWords(first)] : [say`${plain(then)}`],
    fixes: [byAuthor`Correct ${plain(isOne ? 'it' : 'them')} in the ghcr-preflight step`],
    footer: [[link('What this means', docsUrl('invalid-input', action))]]
  })
  return `${blocks.join('\n\n')}\n`
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
    say`This is a bug in ghcr-preflight (${name}) and says nothing about the push. Run the job again; if it happens again, remove the step and report it at ${HOME}/issues.`
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
  byAuthor`If the job runs in a container, run it as root (${code('options: --user root')} under ${code('container:')}) or as the user of the runner`,
  byRunnerAdmin`Otherwise let the runner's user write in the folder of this file, ${code('_temp/_runner_file_commands')}`
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
  /** Where the outputs can still be written. */
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

const BROKE_OFF = say`The check failed because of a bug in ghcr-preflight. That says nothing about the push.`

/** The outputs of a step that broke off: nothing is known. */
function crashOutputs(
  shouldPush: boolean,
  failed: boolean,
  run?: Run,
  why: Sentence = BROKE_OFF
): Outputs {
  const report = crashJson({ shouldPush, failed })
  return unjudgedOutputs('permission-unknown', why, report, run, shouldPush)
}

/** The report of a step whose own inputs are wrong. */
export function invalidInputJson(errors: readonly InputError[]): string {
  const inputErrors = errors.slice(0, 50).map(({ input, value, allowed }) => ({
    input: truncate(input, 100),
    value: truncate(value, 100),
    allowed: truncate(allowed, 200)
  }))
  return toAsciiJson({ ...WITHOUT_VERDICT, reason: 'invalid-input', inputErrors })
}

/** The report of a step that broke off by a fault of its own, with what the step does about it. */
export function crashJson(done: {
  readonly shouldPush: boolean
  readonly failed: boolean
}): string {
  return toAsciiJson({ ...WITHOUT_VERDICT, ...done })
}

const WITHOUT_VERDICT = {
  version: 1,
  verdict: 'unknown',
  reason: 'permission-unknown',
  shouldPush: false,
  failed: true,
  run: null,
  token: null,
  job: null,
  targets: [],
  notes: [],
  forecast: [],
  inputErrors: [],
  truncated: NOTHING
} as const
