// What the step and its end have in common: what they write, how long they take, whether the runner logs for debugging.
import type { Runner } from './ports.js'
import type { Group } from './report/debug-log.js'
import type { Report } from './report/report.js'

/** What is written, and what is left for the end of the job; nothing of it is secret. */
export interface Outcome extends Report {
  readonly state: Readonly<Record<string, string>>
  /** Groups that the log folds, where the runner logs for debugging. */
  readonly folded: readonly Group[]
}

/** Time kept back for judging and writing, so that the step ends within its limit. */
export const REPORTING_MS = 250

/**
 * What `work` gives, unless the time for all is over before. What is no request may hang as well, such as a file system:
 * nothing keeps a step from its outputs.
 */
export function within<T>(over: Promise<void>, work: Promise<T>): Promise<T> {
  const ended = over.then(() => {
    throw new Error('out of time')
  })
  return Promise.race([work, ended])
}

/** GitHub docs, "Enabling debug logging" and "Variables reference": `RUNNER_DEBUG` is 1 then. */
export function isDebugging({ env }: Runner): boolean {
  return env['RUNNER_DEBUG'] === '1'
}
