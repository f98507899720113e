// The repository that the run belongs to, from the runner's variables and the payload.
import { field, fieldAt, flagOf, isRecord, textOf } from '../base/json.js'
import type { Repository, Visibility } from './run.js'

/**
 * Reads the repository. Its name comes from the runner where it can, since some payloads
 * (`schedule`) hold no repository; everything else only the payload tells.
 *
 * @param fullName - `GITHUB_REPOSITORY`
 * @param payload - of the event, `{}` when it could not be read
 */
export function repositoryOf(fullName: string | undefined, payload: unknown): Repository {
  const record = field(payload, 'repository')
  const name = namesOf(fullName) ?? namesOf(field(record, 'full_name'))
  return {
    fullName: name === undefined ? '' : `${name.owner}/${name.name}`,
    owner: name?.owner ?? '',
    name: name?.name ?? '',
    ownerType: ownerTypeOf(payload),
    visibility: visibilityOf(record),
    fork: flagOf(field(record, 'fork')),
    parentOwner: parentOwnerOf(record),
    // Of `create` and `push`, the older payload name of the default branch.
    defaultBranch:
      textOf(field(record, 'default_branch')) ??
      textOf(field(record, 'master_branch')) ??
      textOf(field(payload, 'master_branch')),
    createdAt: dateOf(field(record, 'created_at'))
  }
}

function namesOf(fullName: unknown): { owner: string; name: string } | undefined {
  const [owner, name, ...more] = textOf(fullName)?.split('/') ?? []
  if (more.length > 0 || owner === undefined || name === undefined) return undefined
  return owner === '' || name === '' ? undefined : { owner, name }
}

function ownerTypeOf(payload: unknown): Repository['ownerType'] {
  const type = fieldAt(payload, 'repository', 'owner', 'type')
  if (type === 'Organization' || type === 'User') return type
  // GitHub adds it to payloads of repositories that an organization owns.
  return type === undefined && isRecord(field(payload, 'organization')) ? 'Organization' : undefined
}

/** Only `visibility` knows internal repositories; older payloads have `private` alone. */
function visibilityOf(record: unknown): Visibility | undefined {
  const visibility = field(record, 'visibility')
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') {
    return visibility
  }
  const isPrivate = flagOf(field(record, 'private'))
  if (isPrivate === undefined) return undefined
  return isPrivate ? 'private' : 'public'
}

/** ISO 8601, or the seconds since 1970 that payloads of `push` have in its place. */
function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const date = new Date(typeof value === 'number' ? value * 1000 : value)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

function parentOwnerOf(record: unknown): string | undefined {
  const parents = [field(record, 'parent'), field(record, 'source')]
  return parents
    .map((parent) => textOf(fieldAt(parent, 'owner', 'login')) ?? ownerIn(parent))
    .find((owner) => owner !== undefined)
}

function ownerIn(record: unknown): string | undefined {
  return namesOf(field(record, 'full_name'))?.owner
}
