import { describe, expect, test } from '@jest/globals'
import type { PublicResult } from '../../../src/registry/result.js'
import { GITHUB, pullScene, TOKEN_URL, WAY_IN } from './scene.js'
import {
  basicChallenge,
  bearerChallenge,
  HTML,
  json,
  refusal,
  RESET,
  type Line,
  type Script
} from '../script.js'

const KEY = `GET ${TOKEN_URL}`
const CLOSED = 'authentication required'
const ABSENT = 'requested access to the resource is denied'

async function asked(script: Script): Promise<PublicResult> {
  const { client } = pullScene({ ...WAY_IN, ...script })
  return (await client.isPublic({ registry: GITHUB, path: 'acme/app' })).answer
}

describe('may anybody pull it?', () => {
  test.each<readonly [string, Line, PublicResult]>([
    ['a token is handed out', json(200, { token: 'djE6' }), { kind: 'public' }],
    [
      'it is there and closed',
      refusal(401, 'UNAUTHORIZED', CLOSED),
      { kind: 'not-public', error: { status: 401, code: 'UNAUTHORIZED', message: CLOSED } }
    ],
    [
      'it is there and closed, in older words',
      refusal(403, 'DENIED', 'permission_denied: read_package'),
      {
        kind: 'not-public',
        error: { status: 403, code: 'DENIED', message: 'permission_denied: read_package' }
      }
    ],
    [
      'it is not there',
      refusal(403, 'DENIED', ABSENT),
      { kind: 'absent', error: { status: 403, code: 'DENIED', message: ABSENT } }
    ],
    [
      'it is refused in words that are not known',
      refusal(403, 'DENIED', 'something new'),
      {
        kind: 'refused',
        step: 'token',
        refusal: { kind: 'unknown' },
        error: { status: 403, code: 'DENIED', message: 'something new' }
      }
    ],
    [
      'the service is down',
      { status: 503 },
      { kind: 'unavailable', cause: 'server-fault', detail: 'status 503' }
    ],
    [
      'a page says 403',
      HTML,
      { kind: 'unrecognised', status: 403, contentType: 'text/html; charset=UTF-8' }
    ],
    [
      'too much was asked',
      refusal(429, 'TOOMANYREQUESTS', 'slow down'),
      {
        kind: 'rate-limited',
        error: { status: 429, code: 'TOOMANYREQUESTS', message: 'slow down' },
        retryAfterSeconds: undefined
      }
    ]
  ])('%s', async (_name, line, answer) => {
    expect(await asked({ [KEY]: line })).toEqual(answer)
  })

  test('a registry whose challenge does not come says nothing of packages', async () => {
    expect(await asked({ 'GET https://ghcr.io/v2/': RESET })).toEqual({
      kind: 'unavailable',
      cause: 'network',
      detail: 'ECONNRESET'
    })
  })

  test.each([
    ['names the repository is enough', 'v1:acme/app:1790000000000000000', 'public'],
    ['names another is not', 'v1:acme/app2:1790000000000000000', 'unavailable'],
    ['names another below it is not', 'v1:acme/app:x:1790000000000000000', 'unavailable'],
    ['names none is not', 'acme/app', 'unavailable']
  ])('without a challenge, a token that %s', async (_name, text, kind) => {
    const token = Buffer.from(text).toString('base64')
    const answer = await asked({ [KEY]: json(200, { token }), 'GET https://ghcr.io/v2/': RESET })
    expect(answer.kind).toBe(kind)
  })

  test('challenge and token are asked for at once, each only once', async () => {
    const { client, requests } = pullScene(WAY_IN)
    const asking = client.isPublic({ registry: GITHUB, path: 'acme/app' })
    const atOnce = requests.map(({ url }) => url).toSorted()
    await asking
    expect([atOnce, requests.length]).toEqual([[TOKEN_URL, 'https://ghcr.io/v2/'].toSorted(), 2])
  })

  test.each<readonly [string, Line]>([
    ['of another service', bearerChallenge('https://ghcr.io/token', 'other')],
    ['of another realm', bearerChallenge('https://ghcr.io/tokens', 'ghcr.io')]
  ])('the token %s than the usual one is what counts', async (_name, challenge) => {
    const closed = refusal(401, 'UNAUTHORIZED', CLOSED)
    const scope = 'scope=repository%3Aacme%2Fapp%3Apull'
    const answer = await asked({
      'GET https://ghcr.io/v2/': challenge,
      [`GET https://ghcr.io/token?service=other&${scope}`]: closed,
      [`GET https://ghcr.io/tokens?service=ghcr.io&${scope}`]: closed
    })
    expect(answer.kind).toBe('not-public')
  })

  test.each<readonly [string, Line, number]>([
    ['asks for no login', { status: 200 }, 200],
    ['asks for a password', basicChallenge(), 401]
  ])('is not told by a registry that %s', async (_name, line, status) => {
    expect(await asked({ 'GET https://ghcr.io/v2/': line })).toEqual({
      kind: 'unrecognised',
      status,
      contentType: ''
    })
  })

  test('is asked without any login', async () => {
    const { client, requests, masked } = pullScene(WAY_IN)
    await client.isPublic({ registry: GITHUB, path: 'acme/app' })
    expect([requests.map(({ headers }) => headers), masked]).toEqual([[{}, {}], ['tok']])
  })
})
