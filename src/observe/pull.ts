// Asks whether an image can be pulled: by this job with what it has, or by anybody.
import { recordOf } from './package.js'
import type { RegistryClients, WithExchanges } from '../registry/client.js'
import { type ResolvedCredential, tokenKindOf } from '../credential/credential.js'
import type { Moved, NamedRepository, PullFacts, PullTarget } from '../facts.js'
import { parseReference, printReference } from '../image/reference.js'
import type { GitHubApi, Ports } from '../ports.js'
import type { Reading } from '../read.js'
import type { Exchange, NotAsked, PullResult } from '../registry/result.js'
import type { Login } from '../registry/auth/challenge.js'
import { isNeverAsked } from '../registry/host.js'
import { ANONYMOUS, credentialToShow, loginOf } from './tested-credential.js'

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
