// Knows the words for a file of the runner in which this step cannot leave what it has to hand on.
import { fit, fixLines, type Annotation } from './annotations.js'
import type { Fix } from '../reasons/advice.js'
import { crashOutputs, type Outputs } from './outputs.js'
import { toAnnotation } from '../text/escape.js'
import { code, plain, say } from '../text/sentence.js'

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
