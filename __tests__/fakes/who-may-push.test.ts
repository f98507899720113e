// Who may push where: the refusals of ghcr.io in its own words, judged by a real push.
import { describe, expect, test } from '@jest/globals'
import { github } from './github.js'
import { push, type PushResult } from './push.js'
import { jobToken, worldOf, type WorldOptions } from './scenario.js'
import type { Package, Token } from './world.js'

const classic = (user: string, scopes = ['write:packages']): Token => ({
  kind: 'classic',
  user,
  scopes
})

const tokens: Readonly<Record<string, Token>> = {
  ghp_member: classic('octocat'),
  ghp_owner: classic('octo-boss'),
  ghp_stranger: classic('stranger'),
  ghp_reader: classic('octocat', ['read:packages']),
  gho_member: { kind: 'oauth', user: 'octocat', scopes: ['write:packages'] },
  github_pat_fine: { kind: 'fine-grained', user: 'octo-boss' },
  ghu_person: { kind: 'user-to-server', user: 'octo-boss' },
  ghs_99_app: { kind: 'app', owner: 'octo-org' },
  ghp_dead: { kind: 'expired' }
}

function pushed(password: string, repository: string, options: WorldOptions = {}): PushResult {
  const fake = github(worldOf({ ...options, tokens }))
  return push(fake.handle, {
    registry: 'ghcr.io',
    repository,
    tag: 'v1',
    username: 'octocat',
    password
  })
}

const theirs: Package = { owner: 'octo-org', name: 'app', visibility: 'private' }
const admitting: Package = { ...theirs, repositories: { 'octo-org/app': 'write' } }
const reading: Package = { ...theirs, repositories: { 'octo-org/app': 'read' } }
const linked: Package = { ...theirs, linkedRepository: 'octo-org/app' }
const organization = { login: 'octo-org', id: 501, type: 'Organization' } as const
const create = 'installation not allowed to Create organization package'
const write = 'installation not allowed to Write organization package'
const scopes = 'permission_denied: The token provided does not match expected scopes.'
const notWritable = 'permission_denied: write_package'
const notReadable = 'permission_denied: read_package'
const mayNotCreate = 'permission_denied: create_package'
const noInstallation = 'permission_denied: The requested installation does not exist.'

type Row = readonly [name: string, token: string, repository: string, options: WorldOptions]

const admitted: readonly Row[] = [
  ['a new package of its own owner', jobToken, 'octo-org/app', {}],
  ['a nested name', jobToken, 'octo-org/app/cache/deep', {}],
  ['a package that lists the repository', jobToken, 'octo-org/app', { packages: [admitting] }],
  [
    'a linked package that inherits',
    jobToken,
    'octo-org/app',
    { packages: [{ ...linked, inherits: true }] }
  ],
  ['a new package, as a member', 'ghp_member', 'octo-org/x', {}],
  ['a new package of their own', 'ghp_member', 'octocat/x', {}],
  ['any package, as an owner', 'ghp_owner', 'octo-org/app', { packages: [theirs] }],
  [
    'a package that lists the person',
    'ghp_stranger',
    'octo-org/app',
    { packages: [{ ...theirs, users: { stranger: 'write' } }] }
  ],
  [
    'with OAuth where classic tokens are banned',
    'gho_member',
    'octo-org/x',
    { accounts: [{ ...organization, members: ['octocat'], classicTokens: 'forbidden' }] }
  ]
]

const refused: readonly (readonly [...Row, message: string])[] = [
  ['no packages: write, absent', jobToken, 'octo-org/app', { job: { packages: 'read' } }, create],
  [
    'no packages: write, there',
    jobToken,
    'octo-org/app',
    { job: { packages: 'none' }, packages: [admitting] },
    write
  ],
  [
    'no packages: write, in the newer words',
    jobToken,
    'octo-org/app',
    { job: { packages: 'read' }, installationWording: 'prefixed' },
    `permission_denied: ${create}`
  ],
  ['a doubled host', jobToken, 'ghcr.io/octo-org/app', {}, create],
  ['a foreign owner', jobToken, 'other-org/app', {}, noInstallation],
  ['a misspelled owner', jobToken, 'octo-orgg/app', {}, 'not_found: owner not found'],
  [
    'a private package without the repository',
    jobToken,
    'octo-org/app',
    { packages: [theirs] },
    notReadable
  ],
  [
    'a public package without the repository',
    jobToken,
    'octo-org/app',
    { packages: [{ ...theirs, visibility: 'public' }] },
    notWritable
  ],
  ['a package with read alone', jobToken, 'octo-org/app', { packages: [reading] }, notWritable],
  ['a link without inheritance', jobToken, 'octo-org/app', { packages: [linked] }, notReadable],
  [
    'a policy against creation',
    jobToken,
    'octo-org/app',
    { accounts: [{ ...organization, workflowPackages: 'creation-forbidden' }] },
    create
  ],
  [
    'a policy against everything',
    jobToken,
    'octo-org/app',
    { accounts: [{ ...organization, workflowPackages: 'forbidden' }], packages: [admitting] },
    write
  ],
  ['no write:packages', 'ghp_reader', 'octo-org/app', {}, scopes],
  ['a fine-grained token', 'github_pat_fine', 'octo-org/app', {}, scopes],
  ['a user-to-server token', 'ghu_person', 'octo-org/app', {}, scopes],
  ["another App's token", 'ghs_99_app', 'octo-org/app', {}, `permission_denied: ${create}`],
  [
    "another App's token, there",
    'ghs_99_app',
    'octo-org/app',
    { packages: [admitting] },
    `permission_denied: ${write}`
  ],
  ['a stranger', 'ghp_stranger', 'octo-org/app', {}, mayNotCreate],
  [
    'a member who may not create',
    'ghp_member',
    'octo-org/app',
    { accounts: [{ ...organization, members: ['octocat'], memberCreation: 'forbidden' }] },
    mayNotCreate
  ],
  ['a member without a role', 'ghp_member', 'octo-org/app', { packages: [theirs] }, notReadable],
  ['a person and no owner', 'ghp_member', 'octo-orgg/app', {}, 'not_found: owner not found'],
  [
    'banned classic tokens',
    'ghp_member',
    'octo-org/app',
    { accounts: [{ ...organization, classicTokens: 'forbidden' }] },
    'permission_denied: `octo-org` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.'
  ],
  ['a dead token', 'ghp_dead', 'octo-org/app', {}, 'denied'],
  ['no login', '', 'octo-org/app', {}, 'requested access to the resource is denied']
]

describe('a push succeeds to', () => {
  test.each(admitted)('%s', (_, token, repository, options) => {
    expect(pushed(token, repository, options)).toEqual({
      ok: true,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/)
    })
  })
})

describe('a push is refused for', () => {
  test.each(refused)('%s', (name, token, repository, options, message) => {
    const username = name === 'no login' ? '' : 'octocat'
    const fake = github(worldOf({ ...options, tokens }))
    const wanted = { registry: 'ghcr.io', repository, tag: 'v1', username, password: token }
    expect(push(fake.handle, wanted)).toEqual({ ok: false, status: 403, message })
  })

  test('single sign-on and the IP allow list of an organization, in words of the REST API', () => {
    const messages = [{ requiresSso: true }, { ipAllowList: true }].map((rule) => {
      const accounts = [{ ...organization, members: ['octocat'], ...rule }]
      const result = pushed('ghp_member', 'octo-org/app', { accounts })
      return result.ok ? '' : result.message
    })
    expect(messages).toEqual([
      expect.stringContaining('SAML enforcement'),
      expect.stringContaining('IP allow list enabled')
    ])
  })
})
