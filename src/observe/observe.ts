// Observes: asks every registry at once, then only what the answers left open.
import type { Facts, PullFacts, PushFacts, PushTarget } from '../facts.js'
import { effectivePermission } from '../permissions/rules.js'
import type { TokenPermission } from '../permissions/token-permission.js'
import type { Declared } from '../workflow/declaration.js'
import type { Run } from '../event/run.js'
import type { GitHubApi, Ports } from '../ports.js'
import { askPullTarget } from './pull.js'
import { askTarget } from './push.js'
import type { RegistryClients } from './registry-clients.js'
import {
  isRefusedToJob,
  namedOf,
  needsScopes,
  needsUpstream,
  openAboutToken,
  observedPermission
} from './open-questions.js'
import type { Reading } from '../read.js'
import { mapLimit } from '../base/map-limit.js'
import { isCertainlyReadOnlyFork } from '../reasons/facts-about-run.js'

const PULLS_AT_ONCE = 12
/**
 * One immutable record of everything a verdict is made of. Never throws on what others answer.
 *
 * @param late - passes when GitHub's registry was to answer long ago. What is certain without it must be known when the
 *   time is over, and nobody answers any more then
 */
export async function observe(
  ports: Ports,
  reading: Reading,
  asking: RegistryClients,
  late: Promise<void>
): Promise<Facts> {
  const { inputs, run } = reading
  const api = once(() => ports.github(run.server.apiUrl, inputs.githubToken))
  const readFile = fileReader(ports, reading, api)
  const answers = Promise.all([
    Promise.all(reading.targets.map((target) => askTarget(ports, reading, asking, target))),
    // Politely: a hundred images are a hundred questions, but not all in the same moment.
    mapLimit(
      PULLS_AT_ONCE,
      reading.pulls.map((target) => () => askPullTarget(ports, reading, asking, target))
    )
  ])
  const isAnswered = await Promise.race([answers.then(() => true), late.then(() => false)])
  if (!isAnswered && reading.targets.some(isGitHubs)) {
    // Whoever needs it is told.
    readFile(isCertainlyReadOnlyFork(run)).catch(() => undefined)
  }
  const [asked, pulls] = await answers
  const [declared, upstream, targets] = await Promise.all([
    declaredOf(run, asked, pulls, readFile),
    upstreamOf(run, asked, api),
    Promise.all(asked.map((facts) => withScopes(facts, api)))
  ])
  const knownRun = { ...run, repository: { ...run.repository, ...upstream } }
  const grant = await permissionOf(ports, reading, targets, declared)
  const { unresolved } = reading
  return { inputs, run: knownRun, declared, grant, targets, pulls, unresolved }
}

function once<T>(open: () => T): () => T {
  let opened: { readonly value: T } | undefined
  return () => (opened ??= { value: open() }).value
}

function isGitHubs(target: PushTarget): boolean {
  return namedOf({ target })?.registry.kind === 'github'
}

type FileReader = (localOnly: boolean) => Promise<Declared>

/** The workflow file is read once, whoever wants it first. */
function fileReader(ports: Ports, { inputs }: Reading, api: () => GitHubApi): FileReader {
  const read = async (localOnly: boolean): Promise<Declared> => {
    const { jobPlaceOf, readDeclared } = await import('../workflow/declared.js')
    const place = jobPlaceOf(ports.runner, inputs)
    const usable = inputs.githubToken === '' || localOnly ? undefined : api()
    return readDeclared({ api: usable, files: ports.files }, place, { localOnly })
  }
  const readings = { local: once(() => read(true)), all: once(() => read(false)) }
  return (localOnly) => (localOnly ? readings.local() : readings.all())
}

/** The workflow file is read only while the token's permission is an open question. */
function declaredOf(
  run: Run,
  targets: readonly PushFacts[],
  pulls: readonly PullFacts[],
  read: FileReader
): Promise<Declared> {
  const open = [...openAboutToken(targets), ...pulls.filter(isRefusedToJob)]
  if (open.length === 0) return Promise.resolve({ kind: 'unreadable', why: 'not-looked-at' })
  // What is certain by design needs nobody's answer; a checked-out copy costs nothing.
  const localOnly =
    isCertainlyReadOnlyFork(run) &&
    open.every(({ answer }) => answer.kind === 'not-asked' && answer.why === 'certain')
  return read(localOnly)
}

/** Whose fork is this? The payloads of most events do not say. */
async function upstreamOf(
  run: Run,
  targets: readonly PushFacts[],
  api: () => GitHubApi
): Promise<Partial<Run['repository']>> {
  if (!needsUpstream(run, targets)) return {}
  const answer = await api().repository(run.repository.fullName)
  if (answer.kind !== 'found') return {}
  const { fork, parentFullName, sourceFullName, visibility, ownerType } = answer.value
  return {
    fork,
    parentOwner: parentFullName?.split('/')[0],
    rootOwner: sourceFullName?.split('/')[0],
    visibility: run.repository.visibility ?? visibility,
    ownerType: run.repository.ownerType ?? ownerType
  }
}

/** A personal token's scopes are worth a call where the registry refused or was not asked. */
async function withScopes(facts: PushFacts, api: () => GitHubApi): Promise<PushFacts> {
  const { credential } = facts.tested
  if (!needsScopes(facts) || !('secret' in credential)) return facts
  const answer = await api().scopes(credential.secret)
  return answer.kind === 'found' ? { ...facts, scopes: answer.value } : facts
}

async function permissionOf(
  ports: Ports,
  { inputs, run }: Reading,
  targets: readonly PushFacts[],
  declared: Declared
): Promise<TokenPermission> {
  const { env } = ports.runner
  const known = {
    event: run.event,
    origin: run.origin,
    visibility: run.repository.visibility,
    ownerType: run.repository.ownerType,
    createdAt: run.repository.createdAt,
    dependabot: run.dependabot,
    dependabotUnsettled: run.dependabotUnsettled,
    baseRef: env['GITHUB_BASE_REF'],
    secretSource: run.secretSource,
    declared,
    observedPermission: observedPermission(run, targets, declared),
    idTokenOffered: run.idTokenOffered
  }
  const { reportedPermission: level } = run
  const runtime = level === undefined ? undefined : { level, source: 'runner' as const }
  const permission = effectivePermission({ ...known, runtime })
  const isProved = runtime !== undefined || known.observedPermission === 'write'
  if (!inputs.workerLog || isProved) return permission
  const { readWorkerLog } = await import('../event/worker-log.js')
  const logged = await readWorkerLog(ports, {
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '',
    job: env['GITHUB_JOB'] ?? ''
  })
  return logged === undefined
    ? permission
    : effectivePermission({ ...known, runtime: { level: logged, source: 'worker-log' } })
}
