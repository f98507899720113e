// Hands what the step has to say to the runner, by the means of the toolkit.
import { codeIn } from './edge/http-failure.js'
import { isDebugging } from './event/run.js'
import type { Ports, RequestRecord } from './ports.js'
import type { Annotation } from './report/annotations.js'
import type { Group } from './report/debug-log.js'
import type { CommandFile } from './report/failures.js'
import type { Report } from './report/report.js'

/** What is written, and what is left for the end of the job; nothing of it is secret. */
export interface Outcome extends Report {
  readonly state: Readonly<Record<string, string>>
  /** Groups that the log folds, where the runner logs for debugging. */
  readonly folded: readonly Group[]
  /** What one more such group is made of. */
  readonly requests?: readonly RequestRecord[]
}

/** The requests of the run, where the runner logs for debugging. */
export function requestsToLog({
  runner,
  requests
}: Pick<Ports, 'runner' | 'requests'>): Pick<Outcome, 'requests'> {
  return isDebugging(runner) ? { requests: requests() } : {}
}

/** Time kept back for judging and writing, so that the step ends within its limit. */
export const REPORTING_MS = 250

/** What is used of `@actions/core`. */
export interface Toolkit {
  readonly info: (line: string) => void
  readonly debug: (line: string) => void
  readonly startGroup: (title: string) => void
  readonly endGroup: () => void
  readonly notice: Annotate
  readonly warning: Annotate
  readonly error: Annotate
  readonly setOutput: (name: string, value: string) => void
  readonly saveState: (name: string, value: string) => void
  readonly summary: { addRaw(text: string, addEOL: boolean): { write(): Promise<unknown> } }
}

type Annotate = (
  message: string,
  place: { title: string; file?: string; startLine?: number; endLine?: number }
) => void

type Values = Readonly<Record<string, string>>

/**
 * Writes everything: log, annotations, outputs, state, summary.
 *
 * @returns has the step failed? It has as well where its outputs could not be written
 */
export async function write(toolkit: Toolkit, done: Partial<Outcome>): Promise<boolean> {
  for (const line of done.log ?? []) toolkit.info(line)
  for (const { title, lines } of await foldedOf(done)) {
    toolkit.startGroup(title)
    for (const line of lines) toolkit.debug(line)
    toolkit.endGroup()
  }
  annotate(toolkit, done.annotations)
  const unwritable =
    (await handOn('GITHUB_OUTPUT', toolkit.setOutput, done.outputs)) ??
    (await saveState(toolkit, done.state))
  // Where the files of the runner cannot be written, that is one fault, whichever of them is met first.
  const said = new Set(done.annotations?.map(({ title }) => title))
  annotate(
    toolkit,
    unwritable?.annotations?.filter(({ title }) => !said.has(title))
  )
  if (done.summary !== undefined && done.summary !== '') {
    // A summary that cannot be written is no reason to stop a push.
    await Promise.allSettled([toolkit.summary.addRaw(done.summary, true).write()])
  }
  return done.failed === true || unwritable?.failed === true
}

async function foldedOf({ folded = [], requests }: Partial<Outcome>): Promise<readonly Group[]> {
  if (requests === undefined) return folded
  const { traceOfRequests } = await import('./decide-and-report.js')
  return [...folded, ...(await traceOfRequests(requests))]
}

/**
 * Leaves values for the end of the job.
 *
 * @returns what is to be said where that is not possible
 */
export function saveState(
  toolkit: Pick<Toolkit, 'saveState'>,
  state: Values | undefined
): Promise<Partial<Outcome> | undefined> {
  return handOn('GITHUB_STATE', toolkit.saveState, state)
}

async function handOn(
  file: CommandFile,
  put: (name: string, value: string) => void,
  values: Values = {}
): Promise<Partial<Outcome> | undefined> {
  try {
    for (const [name, value] of Object.entries(values)) put(name, value)
    return undefined
  } catch (error) {
    // The toolkit's own error for a file that is not there has no code.
    return (await import('./decide-and-report.js')).reportUnwritable(
      file,
      codeIn(error) ?? 'ENOENT'
    )
  }
}

function annotate(toolkit: Toolkit, annotations: readonly Annotation[] = []): void {
  for (const { level, message, line, ...place } of annotations) {
    toolkit[level](message, line === undefined ? place : { ...place, startLine: line })
  }
}
