// ghcr.io in the fake, against the recorded behaviour of ghcr.io: challenges, tokens and bearers.
import { describe, expect, test } from '@jest/globals'
import { imageIndex, imageManifest, tinyImage } from './content.js'
import { github } from './github.js'
import { push } from './push.js'
import { jobToken, worldOf } from './scenario.js'
import { indexOf, stockOf } from './stock.js'
import { basic, bodyText, request, type Headers, type WireResponse } from './wire.js'
import type { Token, World } from './world.js'

const tokens: Readonly<Record<string, Token>> = {
  ghp_writer: { kind: 'classic', user: 'octocat', scopes: ['write:packages'] },
  ghp_noscope: { kind: 'classic', user: 'octocat', scopes: ['repo'] },
  ghp_dead: { kind: 'expired' },
  github_pat_fine: { kind: 'fine-grained', user: 'octocat' },
  ghs_99_app: { kind: 'app', owner: 'octo-org' }
}

const world: World = worldOf({
  tokens,
  packages: [
    { owner: 'octo-org', name: 'open', visibility: 'public', tags: ['v1'] },
    { owner: 'octo-org', name: 'closed', visibility: 'private', tags: ['v1'] },
    { owner: 'octo-org', name: 'inside', visibility: 'internal' }
  ]
})

function ask(method: string, path: string, headers: Headers = {}): WireResponse {
  return github(world).handle(request('ghcr.io', method, path, headers))
}

function said(answer: WireResponse): readonly [number, string] {
  return [answer.status, bodyText(answer)]
}

function error(code: string, message: string): string {
  return `{"errors":[{"code":"${code}","message":"${message}"}]}\n`
}

const required = error('UNAUTHORIZED', 'authentication required')
const noAccess = error('DENIED', 'requested access to the resource is denied')
const unauthenticated = error(
  'UNAUTHORIZED',
  'unauthenticated: User cannot be authenticated with the token provided.'
)

function base64(value: string): string {
  return Buffer.from(value).toString('base64')
}

describe('the challenge', () => {
  test.each([
    ['a repository path', '/v2/octo-org/app/blobs/sha256:00', 'octo-org/app'],
    ['the ping', '/v2/', 'user/image'],
    ['the catalogue', '/v2/_catalog', 'user/image']
  ])('of %s names realm, service and pull alone', (_, path, name) => {
    const answer = ask('GET', path)
    expect(answer.headers['www-authenticate']).toBe(
      `Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:${name}:pull"`
    )
    expect(said(answer)).toEqual([401, required])
  })

  test('has bodies of the recorded lengths', () => {
    const lengths = [required, noAccess, error('BLOB_UNKNOWN', 'blob unknown to registry')]
    expect(lengths.map((body) => body.length)).toEqual([73, 86, 74])
  })

  test('does not come back to a request with the wrong kind of credential', () => {
    const answer = ask('GET', '/v2/', { authorization: basic('octocat', 'ghp_writer') })
    expect(said(answer)).toEqual([403, error('DENIED', 'invalid token')])
    expect(answer.headers['www-authenticate']).toBeUndefined()
  })

  test('carries a request id', () => {
    expect(ask('GET', '/v2/').headers['x-github-request-id']).toBe('BOX:000001')
  })
})

describe('the token endpoint, to nobody', () => {
  test.each([
    ['private', 'octo-org/closed:pull', 401, required],
    ['internal', 'octo-org/inside:pull', 401, required],
    ['absent', 'octo-org/none:pull', 403, noAccess],
    ['of no known owner', 'nobody/none:pull', 403, noAccess],
    ['the placeholder of the ping', 'user/image:pull', 403, noAccess],
    ['private, asking to push', 'octo-org/closed:pull,push', 403, noAccess],
    ['absent, asking to push', 'octo-org/none:pull,push', 403, noAccess]
  ])('refuses what is %s', (_, scope, status, body) => {
    const path = `/token?service=ghcr.io&scope=repository:${scope}`
    expect(said(ask('GET', path))).toEqual([status, body])
  })

  test('hands out a mark of the repository and the time for what is public', () => {
    const answer = ask('GET', '/token?service=ghcr.io&scope=repository:octo-org/open:pull')
    const token = /^\{"token":"(djE6[^"]*)"\}\n$/.exec(bodyText(answer))?.[1] ?? ''
    expect(Buffer.from(token, 'base64').toString()).toMatch(/^v1:octo-org\/open:\d{19}$/)
  })

  test('refuses a second scope that names nothing, as oras sends it', () => {
    const path =
      '/token?service=ghcr.io&scope=repository:octo-org/open:pull&scope=repository:user/image:pull'
    expect(said(ask('GET', path))).toEqual([403, noAccess])
  })
})

describe('the token endpoint, to a credential', () => {
  test.each([
    ['that may write', 'ghp_writer'],
    ['without write:packages', 'ghp_noscope'],
    ['that is fine-grained', 'github_pat_fine'],
    ['of another App', 'ghs_99_app'],
    ['of a job', jobToken]
  ])('%s gives its own base64 back whatever the scope', (_, secret) => {
    const answer = ask('GET', '/token?scope=repository:other-org/x:pull,push', {
      authorization: basic('anybody', secret)
    })
    expect(said(answer)).toEqual([200, `{"token":"${base64(secret)}"}\n`])
  })

  test.each([
    ['expired', 'ghp_dead'],
    ['unknown', 'ghp_never_made'],
    ['empty', '']
  ])('that is %s is refused even for a public package', (_, secret) => {
    const answer = ask('GET', '/token?scope=repository:octo-org/open:pull', {
      authorization: basic('octocat', secret)
    })
    expect(said(answer)).toEqual([403, error('DENIED', 'denied')])
  })
})

describe('a bearer on /v2/', () => {
  const known = `/v2/octo-org/open/manifests/v1`
  const digest = tinyImage('octo-org/open:v1').digest

  test.each([
    ['base64 of a classic token', base64('ghp_writer')],
    ['base64 of a job token', base64(jobToken)],
    ['base64 of user and token', base64('octocat:ghp_writer')],
    ['base64 of a single letter', 'QQ=='],
    ['the mark for a public package', base64('v1:octo-org/open:1700000000000000000')]
  ])('that is %s reads what is public', (_, bearer) => {
    const answer = ask('GET', known, { authorization: `Bearer ${bearer}` })
    expect([answer.status, answer.headers['docker-content-digest']]).toEqual([200, digest])
  })

  test.each([
    ['a token as it is', 'Bearer ghp_writer', 403, error('DENIED', 'invalid token')],
    ['nothing', 'Bearer ', 401, error('UNAUTHORIZED', 'authentication token not provided')],
    ['base64 of a dead token', `Bearer ${base64('ghp_dead')}`, 401, unauthenticated],
    ['base64 of user and dead token', `Bearer ${base64('a:ghp_dead')}`, 401, unauthenticated]
  ])('that is %s is refused', (_, authorization, status, body) => {
    expect(said(ask('GET', known, { authorization }))).toEqual([status, body])
  })
})

describe('the headers', () => {
  const headersOf = (answer: WireResponse): unknown => {
    const { 'www-authenticate': challenge, 'x-github-request-id': id, ...rest } = answer.headers
    return { challenged: challenge !== undefined, identified: id !== undefined, ...rest }
  }
  const ours: Headers = { authorization: `Bearer ${base64(jobToken)}` }
  const served = {
    challenged: false,
    identified: true,
    'docker-distribution-api-version': 'registry/2.0',
    'strict-transport-security': 'max-age=63072000; includeSubDomains; preload'
  }

  test('of a challenge name neither the version nor a policy', () => {
    expect(headersOf(ask('GET', '/v2/octo-org/open/manifests/v1'))).toEqual({
      challenged: true,
      identified: true,
      'content-type': 'application/json',
      'content-length': '73'
    })
  })

  test('of a refusal are those of any other answer', () => {
    const answer = ask('POST', '/v2/other-org/x/blobs/uploads/', ours)
    expect(headersOf(answer)).toEqual({
      ...served,
      'content-type': 'application/json',
      'content-length': String(answer.body.byteLength)
    })
  })
})

describe('reading', () => {
  const nobody = `Bearer ${base64('v1:octo-org/open:1700000000000000000')}`
  const app = `Bearer ${base64('ghs_99_app')}`
  const closed = '/v2/octo-org/closed/manifests/v1'

  test.each([
    ['a closed package, with a bearer of nobody', closed, nobody, 403, noAccess],
    ['an absent package, with a bearer of nobody', '/v2/a/b/manifests/v1', nobody, 403, noAccess],
    ['a closed package, as another App', closed, app, 403, noAccess],
    [
      'a closed package, as a user without a role',
      closed,
      `Bearer ${base64('ghp_writer')}`,
      403,
      error('DENIED', 'permission_denied: read_package')
    ],
    [
      'the referrers of an image',
      `/v2/octo-org/open/referrers/${tinyImage('octo-org/open:v1').digest}`,
      nobody,
      404,
      error('MANIFEST_UNKNOWN', 'manifest unknown')
    ]
  ])('%s', (_, path, authorization, status, body) => {
    expect(said(ask('GET', path, { authorization }))).toEqual([status, body])
  })

  test.each([
    ['names images alone', imageManifest, 404],
    ['names indexes too', `${imageManifest}, ${imageIndex}`, 200],
    ['takes everything', '*/*', 200]
  ])('an index with an Accept that %s', (_, accept, status) => {
    const stock = indexOf({ amd64: stockOf('one'), arm64: stockOf('other') })
    const contents = { v1: stock }
    const packages = [{ owner: 'octo-org', name: 'many', visibility: 'public', contents } as const]
    const answer = github(worldOf({ packages })).handle(
      request('ghcr.io', 'GET', '/v2/octo-org/many/manifests/v1', { authorization: nobody, accept })
    )
    const told =
      status === 200
        ? Buffer.from(stock.manifests[0]?.bytes ?? []).toString()
        : error(
            'MANIFEST_UNKNOWN',
            'OCI index found, but Accept header does not support OCI indexes'
          )
    expect(said(answer)).toEqual([status, told])
  })
})

describe('a package that was just made', () => {
  test('refuses its maker for as long as the world says, and then no more', () => {
    const fake = github(worldOf({ freshRefusals: 2 }))
    const wanted = { registry: 'ghcr.io', repository: 'octo-org/new', tag: 'v1', username: 'x' }
    const first = push(fake.handle, { ...wanted, password: jobToken })
    const headers: Headers = { authorization: `Bearer ${base64(jobToken)}` }
    const statuses = [
      ['GET', 'manifests/v1'],
      ['POST', 'blobs/uploads/'],
      ['POST', 'blobs/uploads/'],
      ['GET', 'manifests/v1']
    ].map(([method = '', path = '']) =>
      said(fake.handle(request('ghcr.io', method, `/v2/octo-org/new/${path}`, headers))).at(0)
    )
    expect([first.ok, statuses]).toEqual([true, [403, 403, 202, 200]])
  })
})
