import { describe, expect, test } from '@jest/globals'
import { openGitHub } from '../../src/github/rest.js'
import type { Http, HttpFailure, HttpRequest, HttpResult } from '../../src/ports.js'

interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly truncated?: boolean
}

const API = 'https://api.github.com'
const FILE = `${API}/repos/acme/app/contents/.github/workflows/a%20b.yml?ref=abc`
const MOVED = `${API}/repositories/7/contents/.github/workflows/a%20b.yml?ref=abc`
const RAW = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** Answers by address; an address without an answer fails the test. */
function scripted(replies: Readonly<Record<string, Reply | HttpFailure>>): {
  readonly http: Http
  readonly requests: readonly HttpRequest[]
} {
  const requests: HttpRequest[] = []
  const send = (request: HttpRequest): Promise<HttpResult> => {
    requests.push(request)
    const reply = replies[request.url]
    if (reply === undefined) return Promise.reject(new Error(`unexpected request: ${request.url}`))
    if ('kind' in reply) return Promise.resolve(reply)
    const { status, headers = {}, body = '', truncated = false } = reply
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    return Promise.resolve({ kind: 'response', status, headers, body: bytes, truncated })
  }
  return { http: { send }, requests }
}

function file(replies: Readonly<Record<string, Reply | HttpFailure>>): Promise<unknown> {
  return openGitHub(scripted(replies).http, API, 'ghs_token').file(
    'acme/app',
    '.github/workflows/a b.yml',
    'abc'
  )
}

describe('a file', () => {
  test('is asked for with the token, as raw text', async () => {
    const { http, requests } = scripted({
      [FILE]: { status: 200, headers: RAW, body: 'on: push\n' }
    })
    expect(
      await openGitHub(http, API, 'ghs_token').file('acme/app', '.github/workflows/a b.yml', 'abc')
    ).toEqual({
      kind: 'found',
      value: 'on: push\n'
    })
    expect(
      requests.map(({ method, url, headers, maxBytes }) => [
        method,
        url,
        headers['authorization'],
        headers['accept'],
        maxBytes
      ])
    ).toEqual([['GET', FILE, 'token ghs_token', 'application/vnd.github.raw+json', 2_097_152]])
  })

  test.each<readonly [string, Reply, string]>([
    [
      'as bytes without a charset',
      { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: 'grüß' },
      'grüß'
    ],
    [
      'as base64 in JSON',
      {
        status: 200,
        headers: JSON_TYPE,
        body: JSON.stringify({ encoding: 'base64', content: 'b246\nIHB1c2g=\n' })
      },
      'on: push'
    ],
    ['that is empty', { status: 200, headers: RAW }, '']
  ])('%s is read', async (_name, reply, value) => {
    expect(await file({ [FILE]: reply })).toEqual({ kind: 'found', value })
  })

  test('that moved on the same origin is followed', async () => {
    const { http, requests } = scripted({
      [FILE]: { status: 301, headers: { location: MOVED } },
      [MOVED]: { status: 200, headers: RAW, body: 'x' }
    })
    expect(
      await openGitHub(http, API, 't').file('acme/app', '.github/workflows/a b.yml', 'abc')
    ).toEqual({ kind: 'found', value: 'x' })
    expect(requests.map(({ url }) => url)).toEqual([FILE, MOVED])
  })

  const ELSEWHERE = { kind: 'unavailable', detail: 'redirected elsewhere' }
  const FORM = { kind: 'unavailable', detail: 'an answer of another form' }
  const CASES: readonly (readonly [string, Reply | HttpFailure, object])[] = [
    [
      'on another origin',
      { status: 302, headers: { location: 'https://evil.test/' }, body: 'on: push' },
      ELSEWHERE
    ],
    ['on http', { status: 302, headers: { location: 'http://api.github.com/' } }, ELSEWHERE],
    ['in a circle', { status: 302, headers: { location: FILE } }, ELSEWHERE],
    ['nowhere', { status: 304 }, ELSEWHERE],
    [
      'not there',
      { status: 404, headers: JSON_TYPE, body: '{"message":"Not Found"}' },
      { kind: 'not-found' }
    ],
    [
      'refused',
      {
        status: 403,
        headers: JSON_TYPE,
        body: '{"message":"Resource not accessible by integration"}'
      },
      {
        kind: 'refused',
        status: 403,
        message: 'Resource not accessible by integration'
      }
    ],
    [
      'refused for its token',
      { status: 401, headers: JSON_TYPE, body: '{"message":"Bad credentials"}' },
      { kind: 'refused', status: 401, message: 'Bad credentials' }
    ],
    [
      'behind a fault',
      { status: 502, body: '<html>' },
      { kind: 'unavailable', detail: 'status 502' }
    ],
    ['behind a rate limit', { status: 429 }, { kind: 'unavailable', detail: 'status 429' }],
    ['a folder', { status: 200, headers: JSON_TYPE, body: '[{"name":"a"}]' }, FORM],
    [
      'of another encoding',
      { status: 200, headers: JSON_TYPE, body: '{"encoding":"none","content":""}' },
      FORM
    ],
    [
      'too long',
      { status: 200, headers: RAW, body: 'x', truncated: true },
      { kind: 'unavailable', detail: 'the answer is too long' }
    ],
    [
      'silent',
      { kind: 'failure', cause: 'reset', detail: 'ECONNRESET' },
      { kind: 'unavailable', detail: 'ECONNRESET' }
    ]
  ]

  test.each(CASES)('%s', async (_name, reply, expected) => {
    expect(await file({ [FILE]: reply })).toEqual(expected)
  })

  test('refused at length is told in short', async () => {
    const body = JSON.stringify({ message: 'x'.repeat(5_000) })
    const answer = await file({ [FILE]: { status: 403, headers: JSON_TYPE, body } })
    expect(answer).toEqual({ kind: 'refused', status: 403, message: 'x'.repeat(300) })
  })

  test('is not asked for without a token', async () => {
    const { http, requests } = scripted({})
    expect(await openGitHub(http, API, '').file('acme/app', 'a.yml', 'abc')).toMatchObject({
      kind: 'unavailable'
    })
    expect(requests).toEqual([])
  })

  test('in a path with template characters is asked for as it is', async () => {
    const url = `${API}/repos/acme/app/contents/%7Bowner%7D/%3Aref.yml?ref=abc`
    const { http } = scripted({ [url]: { status: 200, headers: RAW, body: 'x' } })
    expect(await openGitHub(http, API, 't').file('acme/app', '{owner}/:ref.yml', 'abc')).toEqual({
      kind: 'found',
      value: 'x'
    })
  })
})

describe('a repository', () => {
  const URL_ = `${API}/repos/me/app`

  test.each<readonly [string, unknown, unknown]>([
    [
      'a fork',
      {
        full_name: 'me/app',
        fork: true,
        parent: { full_name: 'acme/app' },
        source: { full_name: 'first/app' },
        visibility: 'public',
        default_branch: 'main',
        owner: { type: 'User' }
      },
      {
        fullName: 'me/app',
        fork: true,
        parentFullName: 'acme/app',
        sourceFullName: 'first/app',
        visibility: 'public',
        defaultBranch: 'main',
        ownerType: 'User'
      }
    ],
    [
      'of which little is told',
      { full_name: 'me/app', parent: null, visibility: 'secret', owner: null },
      {
        fullName: 'me/app',
        fork: false,
        parentFullName: undefined,
        visibility: undefined,
        defaultBranch: undefined,
        ownerType: undefined
      }
    ]
  ])('%s', async (_name, body, value) => {
    const { http } = scripted({
      [URL_]: { status: 200, headers: JSON_TYPE, body: JSON.stringify(body) }
    })
    expect(await openGitHub(http, API, 't').repository('me/app')).toEqual({ kind: 'found', value })
  })

  test.each(['[]', '{}', '"text"', '{"full_name":7}', 'null'])(
    '%s is an answer of another form',
    async (body) => {
      const { http } = scripted({ [URL_]: { status: 200, headers: JSON_TYPE, body } })
      expect(await openGitHub(http, API, 't').repository('me/app')).toEqual({
        kind: 'unavailable',
        detail: 'an answer of another form'
      })
    }
  )
})

describe("a token's scopes", () => {
  const URL_ = `${API}/rate_limit`

  test.each<readonly [string, Readonly<Record<string, string>>, unknown]>([
    [
      'several',
      { 'x-oauth-scopes': 'read:packages, write:packages' },
      { scopes: ['read:packages', 'write:packages'], sso: undefined }
    ],
    ['none', { 'x-oauth-scopes': '' }, { scopes: [], sso: undefined }],
    ['not told', {}, { scopes: undefined, sso: undefined }],
    [
      'with single sign-on',
      {
        'x-oauth-scopes': 'repo',
        'x-github-sso': 'required; url=https://github.com/orgs/acme/sso'
      },
      { scopes: ['repo'], sso: 'required; url=https://github.com/orgs/acme/sso' }
    ]
  ])('%s', async (_name, headers, value) => {
    const { http, requests } = scripted({
      [URL_]: { status: 200, headers: { ...JSON_TYPE, ...headers }, body: '{}' }
    })
    expect(await openGitHub(http, API, 'ghs_token').scopes('ghp_other')).toEqual({
      kind: 'found',
      value
    })
    expect(requests.map(({ headers: sent }) => sent['authorization'])).toEqual(['token ghp_other'])
  })

  test('of a token that is refused are refused', async () => {
    const { http } = scripted({
      [URL_]: { status: 401, headers: JSON_TYPE, body: '{"message":"Bad credentials"}' }
    })
    expect(await openGitHub(http, API, 't').scopes('ghp_old')).toMatchObject({
      kind: 'refused',
      status: 401
    })
  })
})

test('another server is asked at its own address', async () => {
  const { http, requests } = scripted({
    'https://github.example.com/api/v3/rate_limit': { status: 200, headers: JSON_TYPE, body: '{}' }
  })
  await openGitHub(http, 'https://github.example.com/api/v3', 't').scopes('ghp_x')
  expect(requests.map(({ url }) => new URL(url).host)).toEqual(['github.example.com'])
})
