// Accounts and repositories of a world as GitHub writes them in JSON.
import { ownerOf } from './state.js'
import type { Repository, World } from './world.js'

/** A JSON object. */
export interface Json {
  readonly [key: string]: unknown
}

export function repositoryIn(world: World, fullName: string): Repository {
  const found = world.repositories.find((repository) => repository.fullName === fullName)
  if (found === undefined) throw new Error(`this world has no repository ${fullName}`)
  return found
}

export function repositoryJson(world: World, repository: Repository): Json {
  return {
    id: repository.id,
    name: nameOf(repository.fullName),
    full_name: repository.fullName,
    owner: userJson(world, ownerOf(repository.fullName)),
    private: repository.visibility !== 'public',
    visibility: repository.visibility,
    fork: repository.fork ?? false,
    default_branch: repository.defaultBranch ?? 'main'
  }
}

export function userJson(world: World, login: string): Json {
  const account = world.accounts.find((known) => known.login === login)
  const kind = login.endsWith('[bot]') ? 'Bot' : 'User'
  return { login, id: account?.id ?? 49699333, type: account?.type ?? kind }
}

export function nameOf(fullName: string): string {
  return fullName.slice(fullName.indexOf('/') + 1)
}

export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\//, '')
}
