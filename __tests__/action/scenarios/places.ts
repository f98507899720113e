// Accounts with one repository each, as worlds need them.
import type { Account, Package, Repository } from '../../fakes/world.js'
import { ownerOf } from '../../fakes/state.js'

export interface Home {
  readonly accounts: readonly Account[]
  readonly repositories: readonly Repository[]
}

type Kind = Partial<Pick<Repository, 'visibility' | 'fork' | 'parent'>> & {
  readonly account?: Partial<Account>
}

/** An organization with a repository; public unless said otherwise. */
export function organization(fullName: string, kind: Kind = {}): Home {
  return home(fullName, 'Organization', kind)
}

/** A person with a repository. */
export function person(fullName: string, kind: Kind = {}): Home {
  return home(fullName, 'User', kind)
}

export function together(...homes: readonly Home[]): Home {
  return {
    accounts: homes.flatMap(({ accounts }) => accounts),
    repositories: homes.flatMap(({ repositories }) => repositories)
  }
}

function home(fullName: string, type: Account['type'], kind: Kind): Home {
  const { account, visibility = 'public', ...rest } = kind
  const login = ownerOf(fullName)
  return {
    accounts: [{ login, id: numberOf(login), type, ...account }],
    repositories: [{ fullName, id: numberOf(fullName), visibility, ...rest }]
  }
}

/** Any number that differs for different names and does not change from run to run. */
function numberOf(name: string): number {
  return Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 900_001, 7) + 100_000
}

/** A package of octo-org that admits no repository. */
export const CLOSED: Package = {
  owner: 'octo-org',
  name: 'closed',
  visibility: 'private',
  tags: ['v1']
}
