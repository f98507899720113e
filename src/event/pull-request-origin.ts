// Whether a pull request comes from another repository, as GitHub's token rule sees it.
import type { Event } from './events.js'
import { field, fieldAt, flagOf, idOf, isRecord, textOf } from '../base/json.js'
import type { PullRequestOrigin, SecretSource } from './run.js'

/** What the payload does not tell about this repository, the runner's variables do. */
export interface HomeRepository {
  readonly id: string | undefined
  readonly fullName: string | undefined
}

/**
 * Compares the head's repository with the base's, by ids, because renames change names.
 *
 * A head without a repository is a fork that was deleted; taking it for the same repository has
 * been a hole elsewhere (Cloudflare-Studio/ask-bonk PR 67). `head.repo.fork` decides nothing: a
 * branch inside a fork's own repository has it too.
 *
 * @param payload - of the event; `{}` when it could not be read
 * @param secretSource - `None` on these events means a fork, where nothing better is known
 * @see docs.github.com, "Workflow syntax", how permissions are calculated; actions/checkout
 *   compares the same ids
 */
export function originOf(
  event: Event,
  payload: unknown,
  home: HomeRepository,
  secretSource: SecretSource
): PullRequestOrigin {
  if (event.forks === 'unchanged') return { kind: 'not-compared' }
  const head = fieldAt(payload, 'pull_request', 'head')
  const repository = field(head, 'repo') ?? undefined
  if (isRecord(head) && repository === undefined) return fork(undefined, payload)
  const same = sameRepository(repository, payload, home)
  if (same === true) return { kind: 'same-repository' }
  if (same === false || secretSource === 'None') return fork(repository, payload)
  return { kind: 'unknown' }
}

function fork(head: unknown, payload: unknown): PullRequestOrigin {
  const base = fieldAt(payload, 'pull_request', 'base', 'repo')
  const baseIsFork = flagOf(field(base, 'fork')) ?? flagOf(fieldAt(payload, 'repository', 'fork'))
  return {
    kind: 'fork',
    head: textOf(field(head, 'full_name')),
    fromUpstream: flagOf(field(head, 'fork')) === false && baseIsFork === true
  }
}

/** `undefined` when neither ids nor names can be compared. */
function sameRepository(
  head: unknown,
  payload: unknown,
  home: HomeRepository
): boolean | undefined {
  const base = fieldAt(payload, 'pull_request', 'base', 'repo')
  const repository = field(payload, 'repository')
  const headId = idOf(field(head, 'id'))
  const baseId = idOf(field(base, 'id')) ?? idOf(field(repository, 'id')) ?? home.id
  if (headId !== undefined && baseId !== undefined) return headId === baseId
  const headName = textOf(field(head, 'full_name'))
  const baseName =
    textOf(field(base, 'full_name')) ?? textOf(field(repository, 'full_name')) ?? home.fullName
  if (headName === undefined || baseName === undefined) return undefined
  return headName.toLowerCase() === baseName.toLowerCase()
}
