// Asks who can pull an image: this job with what it has, or anybody; and who may see a package of GitHub's own registry.
import type { RegistryClients, WithExchanges } from '../registry/client.js'
import { type ResolvedCredential, tokenKindOf } from '../credential/credential.js'
import type { Moved, NamedRepository, PullFacts, PullTarget } from '../facts.js'
import { parseReference, printReference } from '../image/reference.js'
import type { GitHubApi, Ports, ApiAnswer, PackageRecord } from '../ports.js'
import type { Reading } from '../read.js'
import type { Exchange, NotAsked, PullResult } from '../registry/result.js'
import type { Login } from '../registry/auth/challenge.js'
import { isNeverAsked } from '../registry/host.js'
import { ANONYMOUS, credentialToShow, loginOf } from './tested-credential.js'
import type { Run, Visibility } from '../event/run.js'

const OPEN = {
  withoutLogin: undefined,
  moved: undefined,
  exists: undefined,
  visibility: undefined,
  scopes: undefined
} as const

const PRIVATE_HOST: PullResult = {
  kind: 'unavailable',
  cause: 'network',
  detail:
    'not contacted: only a Dockerfile names this host of a private network; base-images can name it too'
}

/** Never throws: what cannot be asked is a finding, and so is a silent registry. */
export async function askPullTarget(
  ports: Ports,
  reading: Reading,
  clients: RegistryClients,
  target: PullTarget
): Promise<PullFacts> {
  if (target.isPrivateHost)
    return { target, tested: ANONYMOUS, answer: PRIVATE_HOST, ...OPEN, exchanges: [] }
  const named = target.name.kind === 'reference' ? target.name : undefined
  const tested =
    named === undefined || target.role === 'public'
      ? ANONYMOUS
      : await credentialToShow(ports, reading, clients, named, 'pull')
  const notAsked = whyNotAsk(named, tested)
  if (named === undefined || notAsked !== undefined) {
    const answer: NotAsked = { kind: 'not-asked', why: notAsked ?? 'certain' }
    return { target, tested, answer, ...OPEN, exchanges: [] }
  }
  const login = loginOf(tested.credential)
  const asked = await pull(reading, clients, target, named, login)
  const facts: PullFacts = { target, tested, ...asked, ...OPEN, exists: existsBy(asked.answer) }
  return asked.answer.kind === 'refused' ? explained(ports, reading, clients, facts, named) : facts
}

function whyNotAsk(
  named: NamedRepository | undefined,
  { credential, token }: ResolvedCredential
): NotAsked['why'] | undefined {
  if (named === undefined || isNeverAsked(named.registry)) return 'certain'
  if (credential.kind === 'helper-failed') return 'no-credential'
  return token === 'job' && named.registry.kind === 'foreign-github' ? 'certain' : undefined
}

/** What others rely on is looked at thoroughly: every image and attestation that an index names. */
function pull(
  { inputs }: Reading,
  { pull }: RegistryClients,
  { role, wanted, platforms, arePlatformsStated, dockerfileLines }: PullTarget,
  { reference, registry }: NamedRepository,
  login: Login | undefined
): Promise<WithExchanges<PullResult>> {
  return pull.mayPull({
    registry,
    path: reference.path,
    reference: wanted,
    login,
    jobToken: registry.kind === 'github' && isJobs(login, inputs.jobToken),
    checkAllManifests: role === 'public',
    platforms,
    arePlatformsStated,
    isBuiltFrom: dockerfileLines.length > 0,
    layers: inputs.verifyLayers
  })
}

function isJobs(login: Login | undefined, jobToken: string): boolean {
  return login !== undefined && tokenKindOf(login.secret, jobToken) === 'job'
}

function existsBy(answer: PullResult): boolean | undefined {
  return answer.kind === 'pullable' || answer.kind === 'tag-missing' ? true : undefined
}

/** Was the login this step's own guess? Where docker has none, its pull sends none. */
function isOurs({ credential }: ResolvedCredential): boolean {
  return 'source' in credential && credential.source.kind === 'github-token'
}

/** A refusal: is the login stale, has the image moved, is it private? */
async function explained(
  ports: Ports,
  reading: Reading,
  clients: RegistryClients,
  facts: PullFacts,
  named: NamedRepository
): Promise<PullFacts> {
  const { target, tested } = facts
  const anonymous =
    tested.credential.kind === 'none'
      ? undefined
      : await pull(reading, clients, target, named, undefined)
  if (anonymous?.answer.kind === 'pullable' && isOurs(tested)) {
    const open = anonymous.exchanges.map((one): Exchange => ({ ...one, isAnonymous: true }))
    const exchanges = [...facts.exchanges, ...open]
    return { ...facts, tested: ANONYMOUS, answer: anonymous.answer, exists: true, exchanges }
  }
  const { inputs, run } = reading
  if (named.registry.kind !== 'github' || inputs.githubToken === '') {
    return { ...facts, withoutLogin: anonymous?.answer }
  }
  const api = ports.github(run.server.apiUrl, inputs.githubToken)
  const [record, moved] = await Promise.all([
    recordOf(api, run, named.reference.path),
    movedTo(api, reading, clients, target, named, loginOf(tested.credential))
  ])
  const seen = record.kind === 'found' ? record.value : undefined
  return {
    ...facts,
    withoutLogin: anonymous?.answer,
    moved,
    exists: seen === undefined ? facts.exists : true,
    visibility: seen?.visibility
  }
}

/** GitHub's API follows a renamed or transferred repository; its registry does not (alex-on-ai/WebReaper#254). */
async function movedTo(
  api: GitHubApi,
  reading: Reading,
  clients: RegistryClients,
  target: PullTarget,
  { reference, registry }: NamedRepository,
  login: Login | undefined
): Promise<Moved | undefined> {
  const [owner = '', name = '', ...rest] = reference.path.split('/')
  const answer = await api.repository(`${owner}/${name}`)
  if (answer.kind !== 'found') return undefined
  const { fullName: to, visibility } = answer.value
  // This token knows a private repository's new name; readers of the log may not.
  if (visibility !== 'public' && to !== reading.run.repository.fullName) return undefined
  const path = [to.toLowerCase(), ...rest].join('/')
  if (path === reference.path) return undefined
  const parsed = parseReference(printReference({ ...reference, path }))
  if (parsed.kind === 'invalid') return undefined
  const there = await pull(
    reading,
    clients,
    target,
    { registry, reference: parsed.reference },
    login
  )
  return {
    from: `${owner}/${name}`,
    to,
    reference: printReference(parsed.reference),
    pullable: there.answer.kind === 'pullable'
  }
}

/** What could be seen of a package. */
interface PackageVisibility {
  readonly exists: boolean | undefined
  readonly visibility: Visibility | undefined
  /** Was it refused to nobody as what is not there is, and is it not known to GitHub's API? */
  readonly isNew?: true
  readonly exchanges: readonly Exchange[]
}

/** Nobody was asked. */
export const NOT_CHECKED: PackageVisibility = {
  exists: undefined,
  visibility: undefined,
  exchanges: []
}

/**
 * Asks without a login first; that a package is public, everybody may know. What that leaves open
 * is asked of the API, as far as the token may ask it: it tells private from internal, and, to those
 * who could see it, what is not there.
 */
export async function askPackage(
  ports: Ports,
  { inputs, run }: Reading,
  clients: RegistryClients,
  { reference, registry }: NamedRepository,
  { token }: ResolvedCredential
): Promise<PackageVisibility> {
  if (registry.kind !== 'github') return NOT_CHECKED
  const client = inputs.expectedVisibility === 'any' ? clients.pullOnce : clients.pull
  const { answer, exchanges: asked } = await client.isPublic({ registry, path: reference.path })
  const exchanges = asked.map((exchange): Exchange => ({ ...exchange, isAnonymous: true }))
  if (answer.kind === 'public') return { exists: true, visibility: 'public', exchanges }
  if (answer.kind !== 'not-public' && answer.kind !== 'absent') return { ...NOT_CHECKED, exchanges }
  const exists = answer.kind === 'not-public' ? true : undefined
  const mayAsk = token === 'job' || token === 'classic' || token === 'oauth'
  if (!mayAsk || inputs.githubToken === '') return { ...NOT_CHECKED, exists, exchanges }
  const api = ports.github(run.server.apiUrl, inputs.githubToken)
  return { ...(await fromApi(api, run, reference.path, exists)), exchanges }
}

/** Asks GitHub's API; whether the owner is an organization is asked first where the event did not say. */
export function recordOf(
  api: GitHubApi,
  { repository }: Run,
  path: string
): Promise<ApiAnswer<PackageRecord>> {
  const [owner = '', ...name] = path.split('/')
  const isOwn = owner === repository.owner.toLowerCase()
  return api.package(owner, name.join('/'), isOwn ? repository.ownerType : undefined)
}

const FRESH_MS = 60_000

/** Does GitHub's API know the package to be older than a minute? Of what the token may not see it tells nothing. */
export async function isOldPackage(
  ports: Ports,
  { inputs, run }: Reading,
  path: string
): Promise<boolean> {
  if (inputs.githubToken === '') return false
  const answer = await recordOf(ports.github(run.server.apiUrl, inputs.githubToken), run, path)
  const createdAt = answer.kind === 'found' ? Date.parse(answer.value.createdAt ?? '') : Number.NaN
  return ports.clock.date() - createdAt > FRESH_MS
}

/** `not-found` is said of what the token may not see as well, so it proves nothing. */
async function fromApi(
  api: GitHubApi,
  run: Run,
  path: string,
  exists: boolean | undefined
): Promise<Omit<PackageVisibility, 'exchanges'>> {
  const answer = await recordOf(api, run, path)
  return answer.kind === 'found'
    ? { exists: true, visibility: answer.value.visibility }
    : {
        exists,
        visibility: undefined,
        ...(answer.kind === 'not-found' && exists === undefined ? { isNew: true } : {})
      }
}
