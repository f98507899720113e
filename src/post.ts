// After the job: did what was pushed arrive, and who can pull it? The same four calls, looking back.
import { recordOf } from './observe/package.js'
import { isOpen, stateOf, tellingOne } from './after-push/state.js'
import { openRegistryClients, type RegistryClients } from './observe/registry-clients.js'
import { isDebugging } from './debugging.js'
import type { Outcome } from './main.js'
import type { NamedRepository } from './facts.js'
import { readInputs, type Inputs } from './inputs/inputs.js'
import { readRun } from './event/read-run.js'
import type { Run, Visibility } from './event/run.js'
import { watchSecrets } from './observe/outsiders.js'
import { within } from './out-of-time.js'
import type { Files, Limit, Ports } from './ports.js'
import type { PullResult } from './registry/pull/result.js'
import { traceOfRequests } from './report/debug-requests.js'
import { reportAfterPush, reportNotLooked, type AfterPush } from './after-push/report.js'
import { loginOf, resolveCredential } from './observe/credential.js'
import { demandedOf, lookedAt, type Looked } from './after-push/tags-to-verify.js'

/** Time kept back for judging and writing, so that the step ends within its limit. */
const REPORTING_MS = 250

const NO_FILE = { kind: 'absent' } as const

/** login-action has logged out by now; only this step's own inputs tell the credential. */
const NO_FILES: Files = {
  read: () => Promise.resolve(NO_FILE),
  readHead: () => Promise.resolve(NO_FILE),
  list: () => Promise.resolve([]),
  real: () => Promise.resolve(undefined)
}

/**
 * Looks at the tagged references that the job meant to push.
 *
 * @returns what is to be written; nothing when there is nothing to look at. Never rejects: a fault of
 *   its own must not turn a job red
 */
export function post(ports: Ports, begun: number, limit: Limit): Promise<Partial<Outcome>> {
  return looked(ports, begun, limit).catch(() => reportNotLooked([]))
}

async function looked(given: Ports, begun: number, limit: Limit): Promise<Partial<Outcome>> {
  const { ports, scrub } = watchSecrets(given)
  const { runner, clock } = ports
  const read = readInputs(runner.env)
  const { inputs } = read
  if (inputs.jobStatus === 'cancelled') return {}
  if (read.kind === 'invalid') return reportNotLooked(read.errors)
  const run = await readRun(runner.env, ports.files, inputs)
  const deadline = begun + inputs.timeoutMs - REPORTING_MS
  const { over } = limit(Math.max(deadline - clock.now(), 1))
  const asking = openRegistryClients(ports, deadline, scrub)
  const blind: Ports = {
    ...ports,
    files: NO_FILES,
    runner: { ...runner, env: withoutDocker(runner.env) }
  }
  const tags = lookedAt(inputs, run, pushedImages(runner.env))
  if (tags.length === 0) return {}
  const items = tags.map((tag) => look(blind, inputs, run, asking, tag))
  const mayFail = inputs.onDenied !== 'skip'
  const seen = await within(over, Promise.all(items))
  const report = reportAfterPush(seen, inputs.jobStatus, run.action, mayFail)
  const folded = isDebugging(runner) ? traceOfRequests(ports.requests()) : []
  return { ...report, folded, summary: inputs.summary ? report.summary : '' }
}

/** What the first half of the step found that the job pushes. */
function pushedImages(env: Ports['runner']['env']): readonly string[] {
  return (env['STATE_pushed-images'] ?? '').split('\n').filter(Boolean)
}

function withoutDocker(env: Ports['runner']['env']): Ports['runner']['env'] {
  return {
    ...env,
    DOCKER_AUTH_CONFIG: undefined,
    DOCKER_CONFIG: undefined,
    BUILDX_CONFIG: undefined
  }
}

async function look(
  ports: Ports,
  inputs: Inputs,
  run: Run,
  asking: RegistryClients,
  { named, reference: printed, pushed, isForAnyone }: Looked
): Promise<AfterPush> {
  const { reference, registry } = named
  const { credential, token } = await resolveCredential(ports, { inputs, run }, named, 'pull')
  const question = {
    registry,
    path: reference.path,
    reference: reference.tag ?? 'latest',
    checkAllManifests: isForAnyone,
    mayBeNew: pushed,
    layers: false
  }
  const login = loginOf(credential)
  const jobToken = registry.kind === 'github' && token === 'job'
  const [{ answer }, open] = await Promise.all([
    asking.pull.mayPull({ ...question, login, jobToken }),
    asking.pull.mayPull({ ...question, login: undefined, jobToken: false })
  ])
  const seen = tellingOne(answer, open.answer)
  const visibility = await visibilityOf(ports, inputs, run, named, open.answer)
  const demanded = demandedOf(inputs, run, named)
  return {
    reference: printed,
    pushed,
    state: stateOf(seen, pushed ? inputs.pushedDigest : undefined, visibility, open.answer),
    demanded,
    demandBroken:
      (seen.kind === 'pullable' || seen.kind === 'incomplete-index') &&
      demanded !== undefined &&
      isBroken(demanded, visibility, open.answer)
  }
}

async function visibilityOf(
  ports: Ports,
  inputs: Inputs,
  run: Run,
  { reference, registry }: NamedRepository,
  open: PullResult
): Promise<Visibility | undefined> {
  if (isOpen(open) === true) return 'public'
  if (registry.kind !== 'github' || inputs.githubToken === '') return undefined
  const api = ports.github(run.server.apiUrl, inputs.githubToken)
  const record = await recordOf(api, run, reference.path)
  return record.kind === 'found' ? record.value.visibility : undefined
}

/** Only what is known to be wrong counts. */
function isBroken(demanded: Visibility, actual: Visibility | undefined, open: PullResult): boolean {
  if (actual !== undefined) return actual !== demanded
  return demanded === 'public' && isOpen(open) === false
}
