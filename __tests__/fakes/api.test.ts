// api.github.com in the fake: repositories, files, accounts, packages and what headers tell of a token.
import { describe, expect, test } from '@jest/globals'
import { github } from './github.js'
import { jobToken, sha, workflowFile, workflowText, worldOf } from './scenario.js'
import { bodyText, request, type Headers, type WireResponse } from './wire.js'
import type { World } from './world.js'

const world: World = worldOf({
  accounts: [
    { login: 'octo-org', id: 501, type: 'Organization', members: ['octocat'], requiresSso: true }
  ],
  repositories: [
    {
      fullName: 'octo-org/app',
      id: 1001,
      visibility: 'public',
      formerly: ['octo-org/old'],
      files: { [sha]: { [workflowFile]: workflowText('{ packages: write }') } }
    }
  ],
  tokens: {
    ghs_15368_blind: {
      kind: 'job',
      repository: 'octo-org/secret',
      packages: 'none',
      contents: 'none'
    },
    ghs_15368_secret: { kind: 'job', repository: 'octo-org/secret', packages: 'read' },
    ghp_authorised: {
      kind: 'classic',
      user: 'octocat',
      scopes: ['repo', 'write:packages'],
      sso: ['octo-org']
    },
    ghp_plain: { kind: 'classic', user: 'octocat', scopes: ['repo'] },
    gho_scoped: { kind: 'oauth', user: 'octocat', scopes: ['repo', 'read:packages'] },
    github_pat_fine: { kind: 'fine-grained', user: 'octocat' },
    ghp_dead: { kind: 'expired' }
  },
  packages: [
    { owner: 'octo-org', name: 'app/deep', visibility: 'public', linkedRepository: 'octo-org/app' },
    { owner: 'octo-org', name: 'closed', visibility: 'private' },
    {
      owner: 'octo-org',
      name: 'shared',
      visibility: 'private',
      repositories: { 'octo-org/app': 'read' }
    },
    { owner: 'octocat', name: 'tool', visibility: 'public' }
  ]
})

function ask(path: string, token?: string, headers: Headers = {}, method = 'GET'): WireResponse {
  const authorization: Headers = token === undefined ? {} : { authorization: `token ${token}` }
  return github(world).handle(
    request('api.github.com', method, path, { ...authorization, ...headers })
  )
}

function value(answer: WireResponse): unknown {
  return JSON.parse(bodyText(answer))
}

const fileAt = `/repos/octo-org/app/contents/${workflowFile}`

describe('a repository', () => {
  test.each([
    ['public, to nobody', 'octo-org/app', undefined, 200],
    ['private, to nobody', 'octo-org/secret', undefined, 404],
    ['private, to the job of another', 'octo-org/secret', jobToken, 404],
    ['private, to its own job without contents', 'octo-org/secret', 'ghs_15368_blind', 200],
    ['private, to a member', 'octo-org/secret', 'ghp_authorised', 200],
    ['private, to a member without single sign-on', 'octo-org/secret', 'ghp_plain', 404],
    ['absent', 'octo-org/none', jobToken, 404],
    ['public, with a dead token', 'octo-org/app', 'ghp_dead', 401]
  ])('%s', (_, name, token, status) => {
    expect(ask(`/repos/${name}`, token).status).toBe(status)
  })

  test('says whose fork it is', () => {
    expect(value(ask('/repos/contributor/app'))).toMatchObject({
      id: 2001,
      full_name: 'contributor/app',
      fork: true,
      parent: { full_name: 'octo-org/app' },
      owner: { login: 'contributor', type: 'User' },
      visibility: 'public'
    })
  })

  test('that was renamed is a redirect to its id, which answers', () => {
    const answer = ask(`/repos/octo-org/old/contents/${workflowFile}?ref=${sha}`)
    const location = answer.headers['location'] ?? ''
    expect([answer.status, location]).toEqual([
      301,
      `https://api.github.com/repositories/1001/contents/${workflowFile}?ref=${sha}`
    ])
    expect(ask(location.slice('https://api.github.com'.length)).status).toBe(200)
  })
})

describe('a file', () => {
  const raw = { accept: 'application/vnd.github.raw' }

  test('comes raw or in base64', () => {
    const text = workflowText('{ packages: write }')
    expect(bodyText(ask(`${fileAt}?ref=${sha}`, jobToken, raw))).toBe(text)
    expect(value(ask(`${fileAt}?ref=${sha}`, jobToken))).toMatchObject({
      type: 'file',
      encoding: 'base64',
      path: workflowFile
    })
  })

  test('answers HEAD without its text', () => {
    const answer = ask(`${fileAt}?ref=${sha}`, jobToken, raw, 'HEAD')
    expect([answer.status, bodyText(answer)]).toEqual([200, ''])
  })

  test.each([
    ['at an unknown commit', `${fileAt}?ref=0000`, jobToken, 404],
    ['that is absent', `/repos/octo-org/app/contents/no.yml?ref=${sha}`, jobToken, 404],
    [
      'of a private repository, to its job with contents',
      `/repos/octo-org/secret/contents/${workflowFile}?ref=main`,
      'ghs_15368_secret',
      200
    ],
    [
      'of a private repository, to its job without',
      `/repos/octo-org/secret/contents/${workflowFile}?ref=main`,
      'ghs_15368_blind',
      403
    ]
  ])('%s', (_, path, token, status) => {
    expect(ask(path, token).status).toBe(status)
  })
})

describe('a package', () => {
  const at = (rest: string) => `/${rest.replace(' ', '/packages/container/')}`
  test.each([
    ['public, to a job', 'orgs/octo-org app%2Fdeep', jobToken, 200],
    ['private without the repository', 'orgs/octo-org closed', jobToken, 404],
    ['private with the repository', 'orgs/octo-org shared', jobToken, 200],
    ['absent', 'orgs/octo-org none', jobToken, 404],
    ['of a person', 'users/octocat tool', jobToken, 200],
    ['of a person, asked for as an organization', 'orgs/octocat tool', jobToken, 404],
    ['to nobody', 'orgs/octo-org app%2Fdeep', undefined, 401],
    ['to a fine-grained token', 'orgs/octo-org app%2Fdeep', 'github_pat_fine', 404],
    ['without single sign-on', 'orgs/octo-org app%2Fdeep', 'ghp_plain', 403],
    ['without read:packages', 'users/octocat tool', 'ghp_plain', 403]
  ])('%s', (_, path, token, status) => {
    expect(ask(at(path), token).status).toBe(status)
  })

  test('names its repository and visibility', () => {
    expect(value(ask(at('orgs/octo-org app%2Fdeep'), jobToken))).toMatchObject({
      name: 'app/deep',
      visibility: 'public',
      repository: { full_name: 'octo-org/app' }
    })
  })

  test('list, asked for with a job token, is an invalid argument', () => {
    expect(value(ask('/orgs/octo-org/packages', jobToken))).toMatchObject({
      message: 'Invalid argument.'
    })
  })
})

describe('headers', () => {
  const of = (token: string) => {
    const { headers } = ask('/rate_limit', token)
    return [headers['x-oauth-scopes'], headers['x-github-sso']]
  }
  test('tell the scopes and single sign-on of classic and OAuth tokens alone', () => {
    expect(
      [jobToken, 'github_pat_fine', 'ghp_authorised', 'gho_scoped'].map((token) => of(token))
    ).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['repo, write:packages', undefined],
      ['repo, read:packages', 'partial-results; organizations=501']
    ])
  })
})

test.each([
  ['an unknown path', 'GET', '/user/installations'],
  ['an unknown part of a repository', 'GET', '/repos/octo-org/app/pulls'],
  ['a write', 'PATCH', '/repos/octo-org/app']
])('%s is not expected', (_, method, path) => {
  const answer = ask(path, jobToken, {}, method)
  expect([answer.status, answer.unexpected]).toEqual([404, true])
})
