// A world set in motion: what is looked up in it and what pushes change.
import { emptyStore, seed, type Store } from './store.js'
import { shelve } from './stock.js'
import type { Account, Package, PackageVisibility, Repository, Role, World } from './world.js'

/** A package while the fake runs. */
export interface LivePackage {
  readonly owner: string
  readonly name: string
  visibility: PackageVisibility
  readonly repositories: Map<string, Role>
  readonly users: Map<string, Role>
  linkedRepository: string | undefined
  inherits: boolean
  readonly createdAt: string
  /** Requests that are still refused because it is new. */
  refusals: number
}

export interface State {
  readonly world: World
  /** By `owner/name`, lower-case. */
  readonly packages: Map<string, LivePackage>
  readonly store: Store
  /** How often each quirk has matched. */
  readonly quirkCounts: Map<number, number>
  requests: number
}

export function openState(world: World): State {
  const state: State = {
    world,
    packages: new Map(),
    store: emptyStore(),
    quirkCounts: new Map(),
    requests: 0
  }
  for (const given of world.packages) {
    state.packages.set(keyOf(given.owner, given.name), livePackage(given))
    for (const tag of given.tags ?? []) seed(state.store, keyOf(given.owner, given.name), tag)
    for (const [tag, stock] of Object.entries(given.contents ?? {})) {
      shelve(state.store, keyOf(given.owner, given.name), tag, stock)
    }
  }
  return state
}

function livePackage(given: Package): LivePackage {
  return {
    owner: given.owner,
    name: given.name,
    visibility: given.visibility,
    repositories: lowered(given.repositories),
    users: lowered(given.users),
    linkedRepository: given.linkedRepository,
    inherits: given.inherits ?? false,
    createdAt: given.createdAt ?? '2024-01-31T10:11:12Z',
    refusals: given.refusals ?? 0
  }
}

function lowered(roles: Readonly<Record<string, Role>> | undefined): Map<string, Role> {
  return new Map(Object.entries(roles ?? {}).map(([name, role]) => [name.toLowerCase(), role]))
}

export function keyOf(owner: string, name: string): string {
  return `${owner}/${name}`.toLowerCase()
}

export function accountOf(state: State, login: string): Account | undefined {
  return state.world.accounts.find((account) => same(account.login, login))
}

export function repositoryNamed(state: State, fullName: string): Repository | undefined {
  return state.world.repositories.find((repository) => same(repository.fullName, fullName))
}

/** Logins and repository names do not tell upper from lower case. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

export function ownerOf(name: string): string {
  return name.split('/')[0] ?? ''
}

export function registryHost(world: World): string {
  return world.registryHost ?? 'ghcr.io'
}

export function apiHost(world: World): string {
  return world.apiHost ?? 'api.github.com'
}
