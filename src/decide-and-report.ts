// What follows the facts: decide and report, in one chunk that loads while the registries answer; the rest where needed.
import type { Facts, JobPlan } from './facts.js'
import { isAllWell, reportAs, successOf, type Report } from './report/report.js'
import { decide, reasonsThatSuffice } from './verdict/decide.js'
import type { Decision } from './verdict/decision.js'
import type * as DebugLog from './report/debug-log.js'
import type * as Problems from './reasons-and-words.js'

export { firstPushes } from './verdict/decide.js'

/** Of a job that pushes ungated, or that other events start, more is told than that all is well. */
export async function loadAhead(job: JobPlan | undefined): Promise<void> {
  const isMore =
    job?.kind === 'plan' &&
    (job.ungated.length > 0 || job.events.some(({ name }) => name === 'pull_request'))
  if (isMore) await import('./reasons-and-words.js')
}

export async function decisionOf(facts: Facts): Promise<Decision> {
  return decide(facts, reasonsThatSuffice(facts) ?? (await everyReason()))
}

async function everyReason() {
  const { allReasons } = await import('./reasons-and-words.js')
  return allReasons()
}

export async function reportOf(decision: Decision): Promise<Report> {
  if (isAllWell(decision)) return reportAs(decision, successOf(decision))
  return reportAs(decision, (await import('./reasons-and-words.js')).problemsOf(decision))
}

export async function reportInvalidInputs(
  ...given: Parameters<typeof Problems.reportInvalidInputs>
) {
  return (await import('./reasons-and-words.js')).reportInvalidInputs(...given)
}

export async function reportCrash(...given: Parameters<typeof Problems.reportCrash>) {
  return (await import('./reasons-and-words.js')).reportCrash(...given)
}

export async function reportUnwritable(...given: Parameters<typeof Problems.reportUnwritable>) {
  return (await import('./reasons-and-words.js')).reportUnwritable(...given)
}

export async function traceOf(...given: Parameters<typeof DebugLog.traceOf>) {
  return (await import('./report/debug-log.js')).traceOf(...given)
}

export async function traceOfRequests(...given: Parameters<typeof DebugLog.traceOfRequests>) {
  return (await import('./report/debug-log.js')).traceOfRequests(...given)
}
