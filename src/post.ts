// After the job: did what was pushed arrive, and who can pull it? Read, observe, decide, report.
import { decideAfterPush } from './after-push/tag-states.js'
import { reportAfterPush, reportVerifySkipped } from './after-push/tag-report.js'
import { tagsToVerify } from './after-push/tags-to-verify.js'
import { readRun, type Run } from './event/run.js'
import type { TagToVerify } from './facts.js'
import { readInputs, type Inputs } from './inputs/inputs.js'
import { openRegistryClients } from './registry/client.js'
import { observeTags } from './observe/pushed-tags.js'
import { watchSecrets } from './credential/secrets.js'
import type { Limit, Ports } from './ports.js'
import { within } from './base/promises.js'
import { REPORTING_MS, requestsToLog, type Outcome } from './write.js'

/**
 * Looks at the tagged references that the job meant to push.
 *
 * @returns what is to be written; nothing when there is nothing to look at. Never rejects: a fault of
 *   its own must not turn a job red
 */
export function post(ports: Ports, begun: number, limit: Limit): Promise<Partial<Outcome>> {
  return verify(ports, begun, limit).catch(() => reportVerifySkipped([]))
}

async function verify(given: Ports, begun: number, limit: Limit): Promise<Partial<Outcome>> {
  const { ports, scrub } = watchSecrets(given)
  const result = await read(ports)
  if (result.kind !== 'reading') return result.report
  const { inputs, run, tags } = result
  const deadline = begun + inputs.timeoutMs - REPORTING_MS
  const { over } = limit(Math.max(deadline - ports.clock.now(), 1))
  const clients = openRegistryClients(ports, deadline, scrub)
  const facts = await within(over, observeTags(ports, result, clients, tags))
  const report = reportAfterPush(decideAfterPush(inputs, run, facts))
  return { ...report, summary: inputs.summary ? report.summary : '', ...requestsToLog(ports) }
}

type Read =
  | {
      readonly kind: 'reading'
      readonly inputs: Inputs
      readonly run: Run
      readonly tags: readonly TagToVerify[]
    }
  | { readonly kind: 'nothing'; readonly report: Partial<Outcome> }

async function read({ runner, files }: Ports): Promise<Read> {
  const result = readInputs(runner.env)
  const { inputs } = result
  if (inputs.jobStatus === 'cancelled') return { kind: 'nothing', report: {} }
  const run = await readRun(runner.env, files, inputs)
  if (result.kind === 'invalid') {
    const report = reportVerifySkipped(result.errors, run.action)
    return { kind: 'nothing', report: { ...report, summary: inputs.summary ? report.summary : '' } }
  }
  // What the first half of the step found that the job pushes.
  const pushed = (runner.env['STATE_pushed-images'] ?? '').split('\n').filter(Boolean)
  const tags = tagsToVerify(inputs, run, pushed)
  return tags.length === 0
    ? { kind: 'nothing', report: {} }
    : { kind: 'reading', inputs, run, tags }
}
