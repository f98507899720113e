// Container packages as GitHub's REST API has them.
import { isRecord } from '../base/json.js'
import type { OwnerType, PackageRecord } from '../ports.js'

/** One GET of the API: the body, or it throws as octokit does. */
export type Ask = (route: string) => Promise<{ readonly data: unknown }>

/**
 * Asks for a container package by its name; lists are refused to the job's token (cli/cli#9606).
 *
 * @param name - without the owner; may hold slashes
 * @param ownerType - tells under which of two addresses packages are; asked for when not known
 * @returns undefined when GitHub answers in another form
 * @see GitHub docs, "REST API endpoints for packages" and "Get a user"
 */
export async function askPackage(
  ask: Ask,
  owner: string,
  name: string,
  ownerType: OwnerType | undefined
): Promise<PackageRecord | undefined> {
  const type = ownerType ?? ownerTypeOf((await ask(`GET /users/${encodeURIComponent(owner)}`)).data)
  if (type === undefined) return undefined
  const place = type === 'Organization' ? 'orgs' : 'users'
  const address = `/${place}/${encodeURIComponent(owner)}/packages/container`
  const { data } = await ask(`GET ${address}/${encodeURIComponent(name)}`)
  return packageOf(data, type)
}

function ownerTypeOf(data: unknown): OwnerType | undefined {
  if (!isRecord(data)) return undefined
  return data['type'] === 'Organization' || data['type'] === 'User' ? data['type'] : undefined
}

function packageOf(data: unknown, ownerType: OwnerType): PackageRecord | undefined {
  if (!isRecord(data) || typeof data['name'] !== 'string') return undefined
  const { visibility, repository, created_at: createdAt } = data
  const linked = isRecord(repository) ? repository['full_name'] : undefined
  return {
    visibility:
      visibility === 'public' || visibility === 'internal' || visibility === 'private'
        ? visibility
        : undefined,
    repository: typeof linked === 'string' ? linked : undefined,
    ownerType,
    ...(typeof createdAt === 'string' ? { createdAt } : {})
  }
}
