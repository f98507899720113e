// The four calls: read, observe, decide, report.
import { rememberRuns } from './credential/credential-helper.js'
import { openRegistryClients } from './registry/client.js'
import type { JobPlan } from './facts.js'
import { observe } from './observe/observe.js'
import { watchSecrets, type Scrub } from './credential/secrets.js'
import type { Limit, Ports } from './ports.js'
import { isVerifyWanted } from './after-push/tags-to-verify.js'
import { pushedReferences } from './targets/push-targets.js'
import { read, type Reading } from './read.js'
import type { Report } from './report/report.js'
import { within } from './base/promises.js'
import { isDebugging } from './event/run.js'
import { REPORTING_MS, requestsToLog, type Outcome } from './write.js'

/**
 * Runs the step.
 *
 * @param begun - moment of the clock at which the step began; its time limit counts from there
 * @param limit - sets the moment after which no request is answered any more
 * @returns all that is to be written; writes nothing itself, and never rejects
 */
export async function main(given: Ports, begun: number, limit: Limit): Promise<Outcome> {
  const { ports, scrub } = watchSecrets(given)
  const report: Report & Partial<Outcome> = await read(ports)
    .then(async (result) => {
      if (result.kind === 'reading') return judge(ports, scrub, result.reading, begun, limit)
      const { reportInvalidInputs } = await import('./decide-and-report.js')
      return reportInvalidInputs(result.errors, result.inputs, result.run)
    })
    .catch((error: unknown) => crashed(error))
  return { state: {}, folded: [], ...report, ...requestsToLog(ports) }
}

async function judge(
  ports: Ports,
  scrub: Scrub,
  reading: Reading,
  begun: number,
  limit: Limit
): Promise<Report & Partial<Outcome>> {
  const { inputs, run } = reading
  const deadline = begun + inputs.timeoutMs - REPORTING_MS
  const { slow, over } = limit(Math.max(deadline - ports.clock.now(), 1))
  const programs = rememberRuns(ports.programs, ports.clock, deadline)
  try {
    const asking = openRegistryClients(ports, deadline, scrub)
    const load = (job?: JobPlan): void => void loaded(job).catch(() => undefined)
    const facts = await within(over, observe({ ...ports, programs }, reading, asking, slow, load))
    const { decisionOf, firstPushes, reportOf, traceOf } = await import('./decide-and-report.js')
    const decision = await decisionOf(facts)
    const pushed = pushedReferences(decision.facts.targets.map(({ target }) => target))
    const verify = decision.shouldPush && isVerifyWanted(inputs, run, pushed, firstPushes(decision))
    const report = await reportOf(decision)
    const folded = isDebugging(ports.runner) ? await traceOf(decision) : []
    return {
      ...report,
      folded,
      state: { 'verify-push': String(verify), 'pushed-images': pushed.join('\n') }
    }
  } catch (error) {
    return await crashed(error, reading)
  }
}

/** While the registries are asked, and by nothing before. */
async function loaded(job?: JobPlan): Promise<void> {
  const { loadAhead } = await import('./decide-and-report.js')
  await loadAhead(job)
}

async function crashed(error: unknown, known?: Reading): Promise<Report> {
  const { reportCrash } = await import('./decide-and-report.js')
  return reportCrash(error, known?.inputs, known?.run)
}
