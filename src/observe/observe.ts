// Observes: asks every registry at once, then only what the answers left open.
import { memoize, once, mapLimit } from '../base/promises.js'
import type { Facts, JobPlan, PullFacts, PushFacts, PushTarget, PushingJob } from '../facts.js'
import {
  effectivePermission,
  type PermissionFacts,
  type TokenPermission
} from '../permissions/rules.js'
import type { Declared } from '../workflow/declared-permissions.js'
import { type Run, isCertainlyReadOnlyFork } from '../event/run.js'
import type { ApiAnswer, GitHubApi, Ports } from '../ports.js'
import {
  isRefusedToJob,
  namedOf,
  needsScopes,
  needsUpstream,
  openAboutToken,
  observedPermission,
  isJobTokens
} from './open-questions.js'
import { askPullTarget } from './pull.js'
import { askPushTarget } from './push.js'
import type { RegistryClients } from '../registry/client.js'
import { withTargets, type Reading } from '../read.js'
import { readDockerfiles, plannedBuilds } from '../targets/pull-targets.js'
import { plannedTargets, isLeftToJob } from '../targets/push-targets.js'

const PULLS_AT_ONCE = 12

/**
 * One immutable record of everything a verdict is made of. Never throws on what others answer.
 *
 * @param slow - resolves when GitHub's registry takes unusually long. Then the workflow file is read without waiting for it,
 *   because nothing can be read once the time is over
 * @param meanwhile - called once the registries are asked, with the plan if there is one, for what can be done until they
 *   answer
 */
export async function observe(
  ports: Ports,
  reading: Reading,
  clients: RegistryClients,
  slow: Promise<void>,
  meanwhile: (job?: JobPlan) => void = () => undefined
): Promise<Facts> {
  const { inputs, run } = reading
  const api = once(() => rememberFiles(ports.github(run.server.apiUrl, inputs.githubToken)))
  const readFile = fileReader(ports, reading, api)
  const answers = askRegistries(ports, reading, clients, api, meanwhile)
  const isAnswered = await Promise.race([answers.then(() => true), slow.then(() => false)])
  if (!isAnswered && reading.targets.some(isGitHubs)) {
    // An error reaches whoever awaits it.
    readFile({ localOnly: isCertainlyReadOnlyFork(run) }).catch(() => undefined)
  }
  const { job, asked, pulls, unresolved } = await answers
  const [declared, upstream, targets] = await Promise.all([
    readDeclaredIfOpen(run, job, asked, pulls, readFile),
    askUpstream(run, asked, api),
    Promise.all(asked.map((facts) => withScopes(facts, api)))
  ])
  const knownRun = { ...run, repository: { ...run.repository, ...upstream } }
  const permission = await findPermission(ports, reading, targets, declared)
  const jobs = {
    own: { declared, permission },
    read: (job?: string) => readFile({ job }),
    permissionBy: (other: Declared) => effectivePermission(permissionFacts(ports, run, other))
  }
  return {
    inputs,
    run: knownRun,
    job,
    declared,
    permission,
    targets: await Promise.all(targets.map((facts) => withPushingJob(facts, jobs))),
    pulls,
    unresolved
  }
}

interface Answers {
  readonly job: JobPlan
  readonly asked: readonly PushFacts[]
  readonly pulls: readonly PullFacts[]
  readonly unresolved: Reading['unresolved']
}

/** What the registries say of everything that is written and pulled. */
async function askRegistries(
  ports: Ports,
  reading: Reading,
  clients: RegistryClients,
  api: () => GitHubApi,
  meanwhile: (job?: JobPlan) => void
): Promise<Answers> {
  const { inputs, run } = reading
  const isOpen = isLeftToJob(inputs)
  if (!isOpen && inputs.dockerfiles !== undefined) {
    const answers = askAll(ports, reading, clients)
    meanwhile()
    const [asked, pulls] = await answers
    return { job: { kind: 'not-read' }, asked, pulls, unresolved: reading.unresolved }
  }
  const { job, guess } = await planAndGuess(ports, reading, clients, api, meanwhile)
  const targets = isOpen ? plannedTargets(job, inputs, run) : reading.targets
  const known = inputs.dockerfiles === undefined ? await withBuilds(ports, reading, job) : reading
  const planned = withTargets(known, targets, ports.runner.env)
  const answers = askAll(ports, planned, clients, guess)
  meanwhile(job)
  const [asked, pulls] = await answers
  return { job, asked, pulls, unresolved: known.unresolved }
}

/** Adds what the Dockerfiles of later builds pull. A file that is not there yet is left out. */
async function withBuilds(ports: Ports, reading: Reading, job: JobPlan): Promise<Reading> {
  const { images, unresolved } = await readDockerfiles(ports, plannedBuilds(job))
  return {
    ...reading,
    dockerfileImages: [...reading.dockerfileImages, ...images],
    unresolved: [...reading.unresolved, ...unresolved]
  }
}

/**
 * The plan of the job. Where its file has to be fetched first, the repository's own name is asked in the meantime: it is
 * what most jobs push.
 */
async function planAndGuess(
  ports: Ports,
  reading: Reading,
  clients: RegistryClients,
  api: () => GitHubApi,
  meanwhile: (job?: JobPlan) => void
): Promise<{ readonly job: JobPlan; readonly guess: PushFacts | undefined }> {
  const { readJobPlan } = await import('./workflow-reader.js')
  const atHand = await readJobPlan(ports, reading, undefined)
  const mayFetch = reading.inputs.githubToken !== ''
  if (!mayFetch || atHand.kind === 'plan') return { job: atHand, guess: undefined }
  const [own] = reading.targets
  const both = Promise.all([
    readJobPlan(ports, reading, api()),
    own === undefined ? undefined : askPushTarget(ports, reading, clients, own)
  ])
  meanwhile()
  const [job, guess] = await both
  return { job, guess }
}

function askAll(
  ports: Ports,
  reading: Reading,
  clients: RegistryClients,
  guess?: PushFacts
): Promise<readonly [readonly PushFacts[], readonly PullFacts[]]> {
  return Promise.all([
    Promise.all(
      reading.targets.map(
        async (target) =>
          guessedAnswer(guess, target) ?? (await askPushTarget(ports, reading, clients, target))
      )
    ),
    // Politely: a hundred images are a hundred questions, but not all in the same moment.
    mapLimit(
      PULLS_AT_ONCE,
      reading.pulls.map((target) => () => askPullTarget(ports, reading, clients, target))
    )
  ])
}

/** The same repository with the same login has the same answer. */
function guessedAnswer(guess: PushFacts | undefined, target: PushTarget): PushFacts | undefined {
  const isSame =
    guess !== undefined &&
    target.role === 'image' &&
    (target.login === undefined ||
      (target.login.kind === 'present' && target.login.inAnotherJob !== true)) &&
    repositoryOf(guess.target) === repositoryOf(target)
  return isSame ? { ...guess, target } : undefined
}

function repositoryOf(target: PushTarget): string | undefined {
  const named = namedOf({ target })
  return named && `${named.reference.registry}/${named.reference.path}`
}

/** A file of GitHub's is fetched once, whoever wants it. */
function rememberFiles(api: GitHubApi): GitHubApi {
  const files = new Map<string, Promise<ApiAnswer<string>>>()
  return {
    ...api,
    file: (...file) => memoize(files, file.join(' '), () => api.file(...file))
  }
}

function isGitHubs(target: PushTarget): boolean {
  return namedOf({ target })?.registry.kind === 'github'
}

/**
 * What the workflow file declares for a job.
 *
 * @param asked - `job`: its id; this job when absent. `localOnly`: only a copy in the workspace is read
 */
type FileReader = (asked: {
  readonly job?: string | undefined
  readonly localOnly?: boolean
}) => Promise<Declared>

/** The workflow file is read once for each job, whoever wants it first. */
function fileReader(ports: Ports, { inputs }: Reading, api: () => GitHubApi): FileReader {
  const read = async (localOnly: boolean, other?: string): Promise<Declared> => {
    const { jobPlaceOf, readDeclared } = await import('./workflow-reader.js')
    const place = jobPlaceOf(ports.runner, inputs)
    const usable = inputs.githubToken === '' || localOnly ? undefined : api()
    const reach = { api: usable, files: ports.files }
    if (other === undefined) return readDeclared(reach, place, { localOnly })
    return readDeclared(reach, { ...place, job: other }, { localOnly, alsoFixed: [place.job] })
  }
  const readings = new Map<string, Promise<Declared>>()
  return ({ localOnly = false, job }) =>
    memoize(readings, `${localOnly} ${job ?? ''}`, () => read(localOnly, job))
}

/** The workflow file is read only while the token's permission is an open question. */
function readDeclaredIfOpen(
  run: Run,
  job: JobPlan,
  targets: readonly PushFacts[],
  pulls: readonly PullFacts[],
  read: FileReader
): Promise<Declared> {
  const open = [...openAboutToken(targets), ...pulls.filter(isRefusedToJob)]
  if (open.length === 0) return Promise.resolve({ kind: 'unreadable', why: 'not-looked-at' })
  // What is certain by design needs no request; a checked-out copy costs nothing.
  const localOnly =
    job.kind === 'not-read' &&
    isCertainlyReadOnlyFork(run) &&
    open.every(({ answer }) => answer.kind === 'not-asked' && answer.why === 'certain')
  return read({ localOnly })
}

/** Whose fork is this? The payloads of most events do not say. */
async function askUpstream(
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

async function findPermission(
  ports: Ports,
  { inputs, run }: Reading,
  targets: readonly PushFacts[],
  declared: Declared
): Promise<TokenPermission> {
  const { env } = ports.runner
  const known = {
    ...permissionFacts(ports, run, declared),
    observedPermission: observedPermission(run, targets, declared)
  }
  const { reportedPermission: level } = run
  const runtime = level === undefined ? undefined : { level, source: 'runner' as const }
  const permission = effectivePermission({ ...known, runtime })
  const isObserved = runtime !== undefined || known.observedPermission === 'write'
  if (!inputs.workerLog || isObserved) return permission
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

/** What is known of the token of a job before it is tested. */
function permissionFacts({ runner }: Ports, run: Run, declared: Declared): PermissionFacts {
  const { visibility, ownerType, createdAt } = run.repository
  const { event, origin, dependabot, dependabotUnsettled, secretSource, idTokenOffered } = run
  return {
    event,
    origin,
    visibility,
    ownerType,
    createdAt,
    dependabot,
    dependabotUnsettled,
    baseRef: runner.env['GITHUB_BASE_REF'],
    secretSource,
    declared,
    runtime: undefined,
    observedPermission: undefined,
    idTokenOffered
  }
}

/** The tokens of jobs, by the workflow file and the event. */
interface Jobs {
  /** This job's, with what the answers told of it. */
  readonly own: Pick<PushingJob, 'declared' | 'permission'>
  /** Reads what the file declares for a job; without an id for this one. */
  readonly read: (job?: string) => Promise<Declared>
  /** What an untested token may do. */
  readonly permissionBy: (declared: Declared) => TokenPermission
}

/**
 * Adds the job that pushes, where it is another one than this and does so with its own token. Every job has a token of
 * its own (GitHub docs, "Use GITHUB_TOKEN for authentication in workflows"), so the answer to this one's is no answer to it.
 */
async function withPushingJob(facts: PushFacts, jobs: Jobs): Promise<PushFacts> {
  const { writers } = facts.target
  if (writers === undefined || !isJobTokens(facts)) return facts
  const own = await jobs.read()
  const tokens = await Promise.all(
    writers.map(async (writer): Promise<PushingJob> => {
      if (writer.isThis) return { ...writer, ...jobs.own, isAlike: true }
      const declared = await jobs.read(writer.job)
      const isAlike = areAlike(own, declared)
      const permission = isAlike ? jobs.own.permission : jobs.permissionBy(declared)
      return { ...writer, declared, permission, isAlike }
    })
  )
  const decisive = decisiveOf(facts, tokens)
  return decisive === undefined || decisive.isThis ? facts : { ...facts, pushingJob: decisive }
}

/** Blocks that grant the same, or none in either job: then the default, or the caller of both, decides. */
function areAlike(one: Declared, other: Declared): boolean {
  if (one.kind === 'block' && other.kind === 'block') return one.level === other.level
  if (one.kind === 'unreadable' && other.kind === 'unreadable')
    return one.why === other.why && one.why !== 'not-yaml' && one.why !== 'job-not-found'
  return one.kind === 'absent' && other.kind === 'absent'
}

/** A refusal holds for every job that has the same; else the job decides that may do least. */
function decisiveOf({ answer }: PushFacts, tokens: readonly PushingJob[]): PushingJob | undefined {
  const isRefused = answer.kind === 'refused'
  const refused = tokens.find(({ isAlike, isCertain }) => isRefused && isAlike && isCertain)
  return refused ?? tokens.toSorted((one, other) => rank(one) - rank(other))[0]
}

function rank({ permission, isCertain, isAlike }: PushingJob): number {
  if (isAlike || permission.level === 'write') return 2
  return isCertain && isLacking(permission) ? 0 : 1
}

function isLacking({ level, certainty }: TokenPermission): boolean {
  return (level === 'read' || level === 'none') && (certainty === 'high' || certainty === 'certain')
}
