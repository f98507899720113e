// Asks who may see a package of GitHub's own registry: anybody, or as GitHub's API tells.
import type { ResolvedCredential } from '../credential/credential.js'
import type { NamedRepository } from '../facts.js'
import type { Run, Visibility } from '../event/run.js'
import type { ApiAnswer, GitHubApi, PackageRecord, Ports } from '../ports.js'
import type { RegistryClients } from '../registry/client.js'
import type { Reading } from '../read.js'
import type { Exchange } from '../registry/result.js'

/** What could be seen of a package. */
export interface PackageVisibility {
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
