import { describe, expect, test } from '@jest/globals'
import type { PushResult } from '../../src/registry/result.js'
import type { Login } from '../../src/registry/auth/challenge.js'
import {
  BASIC,
  bearerChallenge,
  GHCR,
  GHE,
  json,
  LOGIN,
  mayPush,
  opened,
  refusal,
  RESET,
  scene,
  sent,
  SHORT
} from './script.js'

const POST = 'POST https://ghcr.io/v2/acme/app/blobs/uploads/'
const PING = 'GET https://ghcr.io/v2/'
const TOKEN =
  'GET https://ghcr.io/token?service=ghcr.io&scope=repository%3Aacme%2Fapp%3Apull%2Cpush'
const SESSION = '/v2/acme/app/blobs/upload/0f1e'
const CHALLENGE = bearerChallenge('https://ghcr.io/token', 'ghcr.io')
const WRITE = refusal(403, 'DENIED', 'permission_denied: write_package')
const ACCEPTED: PushResult = { kind: 'accepted' }

describe('the direct bearer of ghcr.io', () => {
  test('that is accepted is one request, and the end of the upload is not waited for', async () => {
    const there = scene({ [POST]: opened(SESSION) })
    const { answer, exchanges } = await mayPush(there, GHCR)
    expect(answer).toEqual(ACCEPTED)
    expect(there.requests).toEqual([
      {
        method: 'POST',
        url: 'https://ghcr.io/v2/acme/app/blobs/uploads/',
        headers: { 'content-length': '0', authorization: SHORT }
      },
      {
        method: 'DELETE',
        url: `https://ghcr.io${SESSION}`,
        headers: { authorization: SHORT }
      }
    ])
    expect(exchanges).toEqual([
      {
        method: 'POST',
        url: 'https://ghcr.io/v2/acme/app/blobs/uploads/',
        status: 202,
        outcome: 'answered',
        ms: 0
      }
    ])
    expect(there.sleeps).toEqual([])
  })

  test.each([
    ['a refusal', WRITE],
    ['a fault', { status: 502 }],
    ['a rate limit', { status: 429 }],
    ['a page', { status: 200, body: '<html>' }],
    [
      'a token that is not wanted any more',
      refusal(401, 'UNAUTHORIZED', 'authentication required')
    ],
    ['silence', RESET]
  ])('that gives %s is asked again with a token', async (_name, first) => {
    const there = scene({
      [POST]: [first, opened(SESSION)],
      [PING]: CHALLENGE,
      [TOKEN]: json(200, { token: 'exchanged' })
    })
    expect((await mayPush(there, GHCR)).answer).toEqual(ACCEPTED)
    expect(sent(there)).toEqual([
      [POST, SHORT],
      [PING, undefined],
      [TOKEN, BASIC],
      [POST, 'Bearer exchanged'],
      [`DELETE https://ghcr.io${SESSION}`, 'Bearer exchanged']
    ])
    expect(there.masked).toEqual(['exchanged'])
    expect(there.sleeps).toEqual([])
  })

  test('that is refused asks the service that the challenge names, where it is not the usual one', async () => {
    const other = TOKEN.replace('service=ghcr.io', 'service=other')
    const there = scene({
      [POST]: [WRITE, opened(SESSION)],
      [PING]: bearerChallenge('https://ghcr.io/token', 'other'),
      [TOKEN]: json(200, { token: 'usual' }),
      [other]: json(200, { token: 'exchanged' })
    })
    expect((await mayPush(there, GHCR)).answer).toEqual(ACCEPTED)
    expect(sent(there)).toEqual([
      [POST, SHORT],
      [PING, undefined],
      [TOKEN, BASIC],
      [other, BASIC],
      [POST, 'Bearer exchanged'],
      [`DELETE https://ghcr.io${SESSION}`, 'Bearer exchanged']
    ])
  })

  test.each<readonly [string, Login | undefined]>([
    ['an identity token', { ...LOGIN, kind: 'identity-token' }],
    ['nobody', undefined]
  ])('is not taken by %s', async (_name, login) => {
    const there = scene({ [PING]: refusal(404, 'NAME_UNKNOWN', 'x') })
    await there.client.mayPush({ registry: GHCR, path: 'acme/app', login, jobToken: false })
    expect(sent(there)).toEqual([[PING, undefined]])
  })

  test('is taken at ghcr.io only', async () => {
    const there = scene({ 'GET https://containers.octo.ghe.com/v2/': { status: 404 } })
    await mayPush(there, GHE)
    expect(sent(there)).toEqual([['GET https://containers.octo.ghe.com/v2/', undefined]])
  })
})
