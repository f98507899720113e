// The cells of the cross product, and the world and the run of each.
import { mint } from '../fakes/mint.js'
import {
  jobOf,
  jobToken,
  sha,
  workflowFile,
  workflowText,
  worldOf,
  type Job
} from '../fakes/scenario.js'
import type { Access, Account, Package, Token, World } from '../fakes/world.js'

export type TokenKind =
  | 'job'
  | 'classic-write'
  | 'classic-read'
  | 'oauth-write'
  | 'fine-grained'
  | 'app'
  | 'user-to-server'
  | 'expired'
  | 'none'

/** How the run came about, as far as the token's rule looks at it. */
export interface Occasion {
  readonly name: string
  readonly event: string
  readonly actor: string
  /** Head repository of a pull request; undefined for the same one. */
  readonly head?: string | null
  readonly ref?: string
}

export interface Cell {
  readonly owner: 'organization' | 'user' | 'other' | 'nobody' | 'parent'
  readonly repository: string
  readonly occasion: Occasion
  readonly token: TokenKind
  readonly declared: Access | 'absent'
  readonly policy: 'permissive' | 'restricted'
  readonly package: 'absent' | 'granted' | 'read-only' | 'not-granted'
  readonly visibility: 'public' | 'private'
  readonly rule: 'none' | 'creation-forbidden' | 'forbidden' | 'classic-forbidden'
}

export interface Staged {
  readonly world: World
  readonly job: Job
  /** `owner/name` of the image. */
  readonly image: string
  readonly password: string
  /** The minted `packages` permission of the job's token. */
  readonly permission: Access
}

const PASSWORDS: Readonly<Record<TokenKind, string>> = {
  job: jobToken,
  'classic-write': 'ghp_classicWithWriteScope',
  'classic-read': 'ghp_classicWithReadScope',
  'oauth-write': 'gho_oauthWithWriteScope',
  'fine-grained': 'github_pat_fineGrained',
  app: 'ghs_777_other.app.token',
  'user-to-server': 'ghu_userToServer',
  expired: 'ghp_expiredLongAgo',
  none: ''
}

export function nameOfCell(cell: Cell): string {
  const { owner, repository, occasion, token, declared, policy, visibility, rule } = cell
  const parts = [occasion.name, repository, owner, token, declared, policy, cell.package]
  return [...parts, visibility, rule].join(' | ')
}

/** Builds the world of a cell from GitHub's rules alone. */
export function stage(cell: Cell): Staged {
  const image = imageOf(cell)
  const permission = permissionOf(cell)
  const ownerOfRepository = cell.repository.split('/')[0] ?? ''
  const fake = worldOf({
    job: { repository: cell.repository, packages: permission },
    tokens: tokensFor(image.split('/')[0] ?? '', ownerOfRepository),
    packages: packagesOf(cell, image),
    accounts: accountsOf(cell)
  })
  const files = { [sha]: { [workflowFile]: workflowText(BLOCKS[cell.declared]) } }
  const world = { ...fake, repositories: fake.repositories.map((one) => ({ ...one, files })) }
  const { event, actor, head, ref } = cell.occasion
  const job = jobOf(
    event,
    {
      repository: cell.repository,
      actor,
      ...(head === undefined ? {} : { head }),
      ...(ref === undefined ? {} : { ref })
    },
    world
  )
  return { world, job, image, password: PASSWORDS[cell.token], permission }
}

const BLOCKS: Readonly<Record<Cell['declared'], string | undefined>> = {
  write: '{ contents: read, packages: write }',
  read: '{ contents: read, packages: read }',
  none: '{ contents: read }',
  absent: undefined
}

function imageOf({ owner, repository }: Cell): string {
  const [own = '', name = ''] = repository.split('/')
  switch (owner) {
    case 'organization':
    case 'user':
      return `${own}/${name}`
    case 'other':
      return `other-org/${name}`
    case 'parent':
      return `octo-org/${name}`
    case 'nobody':
      return `no-such-account/${name}`
  }
}

export function isFork({ occasion, repository }: Cell): boolean {
  return occasion.head !== undefined && occasion.head !== repository
}

function permissionOf(cell: Cell): Access {
  return mint({
    event: cell.occasion.event,
    actor: cell.occasion.actor,
    fromFork: isFork(cell),
    visibility: cell.repository.endsWith('/secret') ? 'private' : 'public',
    declared: cell.declared,
    policy: cell.policy
  })
}

function tokensFor(owner: string, own: string): Readonly<Record<string, Token>> {
  return {
    [PASSWORDS['classic-write']]: { kind: 'classic', user: 'octocat', scopes: ['write:packages'] },
    [PASSWORDS['classic-read']]: { kind: 'classic', user: 'octocat', scopes: ['read:packages'] },
    [PASSWORDS['oauth-write']]: { kind: 'oauth', user: 'octocat', scopes: ['write:packages'] },
    [PASSWORDS['fine-grained']]: { kind: 'fine-grained', user: 'octocat' },
    [PASSWORDS.app]: { kind: 'app', owner: owner === '' ? own : owner },
    [PASSWORDS['user-to-server']]: { kind: 'user-to-server', user: 'octocat' },
    [PASSWORDS.expired]: { kind: 'expired' }
  }
}

function packagesOf(cell: Cell, image: string): readonly Package[] {
  const [owner = '', name = ''] = image.split('/')
  if (cell.package === 'absent' || cell.owner === 'nobody') return []
  const role = cell.package === 'granted' ? 'write' : 'read'
  const listed = cell.package !== 'not-granted'
  return [
    {
      owner,
      name,
      visibility: cell.visibility,
      repositories: listed ? { [cell.repository]: role } : {},
      users: listed ? { octocat: role } : {},
      tags: ['v1']
    }
  ]
}

function accountsOf({ rule }: Cell): readonly Account[] {
  const base = {
    login: 'octo-org',
    id: 501,
    type: 'Organization' as const,
    owners: ['octo-boss'],
    members: ['octocat']
  }
  switch (rule) {
    case 'none':
      return [base]
    case 'creation-forbidden':
      return [{ ...base, memberCreation: 'forbidden', workflowPackages: 'creation-forbidden' }]
    case 'forbidden':
      return [{ ...base, workflowPackages: 'forbidden' }]
    case 'classic-forbidden':
      return [{ ...base, classicTokens: 'forbidden' }]
  }
}
