// After the job: did what was pushed arrive, and who can pull it? The same four calls, looking back.
import { recordOf } from './ask-package.js'
import { openAsking, type Asking } from './asking.js'
import { debugged } from './debugged.js'
import type { Outcome } from './main.js'
import type { NamedRepository } from './facts.js'
import { printReference } from './image/reference.js'
import { readInputs, type Inputs } from './job/inputs.js'
import { readRun } from './job/read.js'
import type { Run, Visibility } from './job/run.js'
import type { Files, Ports } from './ports.js'
import type { PullAnswer } from './registry/pull-answer.js'
import { reportAfterPush, type AfterPush } from './report/after-push.js'
import { loginOf, testedFor } from './tested.js'
import { referenceOf, repositoryOf, taggedName } from './verify-push.js'

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
 * @returns what is to be written; nothing when there is nothing to look at
 */
export async function post(
  ports: Ports,
  begun: number,
  limit: (ms: number) => void
): Promise<Partial<Outcome>> {
  const { runner, clock } = ports
  const read = readInputs(runner.env)
  if (read.kind === 'invalid' || read.inputs.jobStatus === 'cancelled') return {}
  const { inputs } = read
  const run = await readRun(runner.env, ports.files, inputs)
  const deadline = begun + inputs.timeoutMs - REPORTING_MS
  limit(Math.max(deadline - clock.now(), 1))
  const asking = openAsking(ports, deadline)
  const blind: Ports = {
    ...ports,
    files: NO_FILES,
    runner: { ...runner, env: withoutDocker(runner.env) }
  }
  const tagged = (inputs.images ?? []).flatMap((entry) => taggedName(entry, run))
  if (tagged.length === 0) return {}
  const looked = tagged.map((named) => look(blind, inputs, run, asking, named))
  const report = reportAfterPush(await Promise.all(looked), inputs.jobStatus, run.action)
  const folded = await debugged(ports, ({ traceOfRequests }) => traceOfRequests(ports.requests()))
  return { ...report, folded, summary: inputs.summary ? report.summary : '' }
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
  asking: Asking,
  named: NamedRepository
): Promise<AfterPush> {
  const { reference, registry } = named
  const { credential, token } = await testedFor(ports, { inputs }, named)
  const question = {
    registry,
    path: reference.path,
    reference: reference.tag ?? 'latest',
    thorough: false,
    layers: false
  }
  const login = loginOf(credential)
  const jobToken = registry.kind === 'github' && token === 'job'
  const [{ answer }, open] = await Promise.all([
    asking.pulls.mayPull({ ...question, login, jobToken }),
    asking.pulls.mayPull({ ...question, login: undefined, jobToken: false })
  ])
  const seen = answer.kind === 'pullable' ? answer : open.answer
  const visibility = await visibilityOf(ports, inputs, run, named, open.answer)
  const demanded = demandedOf(inputs, run, named)
  return {
    reference: printReference({ ...reference, digest: undefined }),
    state: stateOf(seen, inputs.pushedDigest, visibility, open.answer),
    demanded,
    demandBroken:
      seen.kind === 'pullable' &&
      demanded !== undefined &&
      isBroken(demanded, visibility, open.answer)
  }
}

function stateOf(
  answer: PullAnswer,
  pushed: string | undefined,
  visibility: Visibility | undefined,
  open: PullAnswer
): AfterPush['state'] {
  switch (answer.kind) {
    case 'pullable':
      return pushed !== undefined && answer.digest !== pushed
        ? { kind: 'other-digest', expected: pushed, actual: answer.digest }
        : { kind: 'arrived', digest: answer.digest, visibility, isPublic: isOpen(open) }
    case 'tag-missing':
      return { kind: 'missing' }
    case 'refused':
      return answer.wording.kind === 'repository-missing'
        ? { kind: 'missing' }
        : { kind: 'unknown', why: 'the registry refuses to show it' }
    case 'digest-mismatch':
    case 'incomplete-index':
      return { kind: 'unknown', why: 'the registry holds it damaged' }
    case 'rate-limited':
    case 'unavailable':
    case 'unrecognised':
    case 'untrusted-realm':
      return { kind: 'unknown', why: 'the registry gives no answer' }
  }
}

/** Can anybody pull it? Undefined when that could not be found out. */
function isOpen(open: PullAnswer): boolean | undefined {
  if (open.kind === 'pullable') return true
  return open.kind === 'refused' ? false : undefined
}

async function visibilityOf(
  ports: Ports,
  inputs: Inputs,
  run: Run,
  { reference, registry }: NamedRepository,
  open: PullAnswer
): Promise<Visibility | undefined> {
  if (open.kind === 'pullable') return 'public'
  if (registry.kind !== 'github' || inputs.githubToken === '') return undefined
  const api = ports.github(run.server.apiUrl, inputs.githubToken)
  const record = await recordOf(api, run, reference.path)
  return record.kind === 'found' ? record.value.visibility : undefined
}

/** `public-images` asks for as much as an expectation of `public` does. */
function demandedOf(inputs: Inputs, run: Run, named: NamedRepository): Visibility | undefined {
  if (inputs.expectedVisibility !== 'any') return inputs.expectedVisibility
  const repositories = inputs.publicImages.flatMap((entry) => referenceOf(entry, run))
  return repositories.map(repositoryOf).includes(repositoryOf(named)) ? 'public' : undefined
}

/** Only what is known to be wrong counts. */
function isBroken(demanded: Visibility, actual: Visibility | undefined, open: PullAnswer): boolean {
  if (actual !== undefined) return actual !== demanded
  return demanded === 'public' && isOpen(open) === false
}
