import { describe, expect, test } from '@jest/globals'
import type { PushResult } from '../../../src/registry/result.js'
import { registryKindOf } from '../../../src/registry/host.js'
import {
  BASIC,
  basicChallenge,
  bearerChallenge,
  hostsThatSaw,
  json,
  mayPush,
  opened,
  refusal,
  RESET,
  scene,
  SECRET,
  sent,
  response
} from '../script.js'
import fc from 'fast-check'
import { tokenOf } from '../../../src/registry/auth/authorize.js'

const ACCEPTED: PushResult = { kind: 'accepted' }
/** Clients that take the challenge of the base endpoint alone fail there. */
const ASKED_ON_WRITE: PushResult = { kind: 'accepted', asksOnWriteOnly: true }

const ORIGIN = 'https://registry.acme.test'
const OTHER = registryKindOf('registry.acme.test', 'ghcr.io')
const OTHER_PING = `GET ${ORIGIN}/v2/`
const OTHER_POST = `POST ${ORIGIN}/v2/acme/app/blobs/uploads/`

const OTHER_TOKEN =
  'GET https://auth.acme.test/token?service=registry&scope=repository%3Aacme%2Fapp%3Apull%2Cpush'

describe('a registry with passwords', () => {
  const BASE = basicChallenge()
  const CLOSED = basicChallenge(refusal(401, 'UNAUTHORIZED', 'authentication required'))

  test('gets the password itself', async () => {
    const there = scene({ [OTHER_PING]: BASE, [OTHER_POST]: opened('/v2/x') })
    expect((await mayPush(there, OTHER)).answer).toEqual(ACCEPTED)
    expect(sent(there)).toEqual([
      [OTHER_PING, undefined],
      [OTHER_POST, BASIC],
      [`DELETE ${ORIGIN}/v2/x`, BASIC]
    ])
  })

  test.each([
    ['refuses a password that opens nothing', CLOSED, 'credential-refused'],
    ['refuses a user who may not push', { status: 200, body: '{}' }, 'access-denied'],
    ['that falls silent has refused all the same', RESET, 'access-denied']
  ])('%s', async (_name, base, refusal) => {
    const there = scene({ [OTHER_PING]: [BASE, base], [OTHER_POST]: CLOSED })
    const { answer } = await mayPush(there, OTHER)
    expect(answer).toEqual({
      kind: 'refused',
      step: 'upload',
      refusal:
        refusal === 'access-denied' ? { kind: refusal, maybeNotFound: true } : { kind: refusal },
      error: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }
    })
    expect(sent(there)).toEqual([
      [OTHER_PING, undefined],
      [OTHER_POST, BASIC],
      [OTHER_PING, BASIC]
    ])
  })

  test("that wants a login and gets none refuses nobody's push", async () => {
    const there = scene({ [OTHER_PING]: BASE, [OTHER_POST]: CLOSED })
    const { answer } = await there.client.mayPush({
      registry: OTHER,
      path: 'acme/app',
      login: undefined,
      jobToken: false
    })
    expect(answer).toEqual({
      kind: 'refused',
      step: 'upload',
      refusal: { kind: 'authentication-required' },
      error: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }
    })
    expect(sent(there)).toEqual([
      [OTHER_PING, undefined],
      [OTHER_POST, undefined]
    ])
  })

  test('whose front answers with a page has not refused', async () => {
    const there = scene({ [OTHER_PING]: BASE, [OTHER_POST]: { status: 401, body: '<html>' } })
    expect((await mayPush(there, OTHER)).answer.kind).toBe('unrecognised')
  })
})

describe('an open registry', () => {
  test('is pushed to without a login', async () => {
    const there = scene({ [OTHER_PING]: { status: 200 }, [OTHER_POST]: opened('/v2/x') })
    expect((await mayPush(there, OTHER)).answer).toEqual(ACCEPTED)
    expect(hostsThatSaw(SECRET, there)).toEqual([])
  })

  test('that challenges the write is answered', async () => {
    const there = scene({
      [OTHER_PING]: { status: 200 },
      [OTHER_POST]: [bearerChallenge('https://auth.acme.test/token', 'registry'), opened('/v2/x')],
      [OTHER_TOKEN]: json(200, { token: 't' })
    })
    expect((await mayPush(there, OTHER)).answer).toEqual(ASKED_ON_WRITE)
    expect(sent(there)).toEqual([
      [OTHER_PING, undefined],
      [OTHER_POST, undefined],
      [OTHER_TOKEN, BASIC],
      [OTHER_POST, 'Bearer t'],
      [`DELETE ${ORIGIN}/v2/x`, 'Bearer t']
    ])
  })

  test('that challenges the write is answered with a password', async () => {
    const there = scene({
      [OTHER_PING]: { status: 200 },
      [OTHER_POST]: [basicChallenge(), opened('/v2/x')]
    })
    expect((await mayPush(there, OTHER)).answer).toEqual(ASKED_ON_WRITE)
    expect(sent(there).map(([line]) => line)).toEqual([
      OTHER_PING,
      OTHER_POST,
      OTHER_POST,
      `DELETE ${ORIGIN}/v2/x`
    ])
  })

  test('that challenges the write with an untrusted realm gets nothing', async () => {
    const there = scene({
      [OTHER_PING]: { status: 200 },
      [OTHER_POST]: bearerChallenge('https://evil.test/token', 'registry')
    })
    expect((await mayPush(there, OTHER)).answer).toEqual({
      kind: 'untrusted-realm',
      realm: 'https://evil.test/token'
    })
    expect(hostsThatSaw(SECRET, there)).toEqual([])
  })

  test('that goes on challenging nobody is asked twice and no more', async () => {
    const there = scene({ [OTHER_PING]: { status: 200 }, [OTHER_POST]: basicChallenge() })
    const { answer } = await there.client.mayPush({
      registry: OTHER,
      path: 'acme/app',
      login: undefined,
      jobToken: false
    })
    expect(answer.kind).toBe('refused')
    expect(sent(there).map(([line]) => line)).toEqual([OTHER_PING, OTHER_POST, OTHER_POST])
  })
})

describe('a registry on loopback', () => {
  const LOCAL = registryKindOf('localhost:5000', 'ghcr.io')

  test('is asked over http where https fails', async () => {
    const there = scene({
      'GET https://localhost:5000/v2/': { kind: 'failure', cause: 'tls', detail: 'EPROTO' },
      'GET http://localhost:5000/v2/': { status: 200 },
      'POST http://localhost:5000/v2/acme/app/blobs/uploads/': opened('/v2/x')
    })
    expect((await mayPush(there, LOCAL)).answer).toEqual(ACCEPTED)
  })

  test('is not asked over http where https took too long', async () => {
    const there = scene({
      'GET https://localhost:5000/v2/': { kind: 'failure', cause: 'timeout', detail: 'x' }
    })
    expect((await mayPush(there, LOCAL)).answer.kind).toBe('unavailable')
    expect(sent(there).map(([line]) => line)).toEqual(
      Array(3).fill('GET https://localhost:5000/v2/')
    )
  })

  test('any other registry is never asked over http', async () => {
    const there = scene({
      [OTHER_PING]: { kind: 'failure', cause: 'connect', detail: 'ECONNREFUSED' }
    })
    expect((await mayPush(there, OTHER)).answer).toEqual({
      kind: 'unavailable',
      cause: 'network',
      detail: 'ECONNREFUSED'
    })
    expect(new Set(there.requests.map(({ url }) => url))).toEqual(new Set([`${ORIGIN}/v2/`]))
  })
})

describe('the first question', () => {
  test.each([
    ['a 401 without a challenge', refusal(401, 'UNAUTHORIZED', 'authentication required')],
    [
      'a 401 with a challenge of another kind',
      { status: 401, headers: { 'www-authenticate': 'Negotiate' } }
    ],
    ['a refusal before any credential', refusal(403, 'DENIED', 'denied')],
    ['a page', { status: 302, headers: { location: 'https://portal.test/' } }],
    ['not found', { status: 404 }],
    ['a 403 without words at Amazon', { status: 403 }]
  ])('answered with %s is no refusal', async (_name, reply) => {
    const ecr = registryKindOf('123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ghcr.io')
    const there = scene({ [`GET https://${ecr.host}/v2/`]: reply, [OTHER_PING]: reply })
    expect((await mayPush(there, OTHER)).answer.kind).toBe('unrecognised')
    expect((await mayPush(there, ecr)).answer.kind).toBe('unrecognised')
    expect(hostsThatSaw(SECRET, there)).toEqual([])
  })

  test("a refusal of this machine's address counts", async () => {
    const reply = refusal(403, 'DENIED', "client with IP '203.0.113.7' is not allowed access.")
    const there = scene({ [OTHER_PING]: reply })
    expect((await mayPush(there, OTHER)).answer).toEqual({
      kind: 'refused',
      step: 'challenge',
      refusal: { kind: 'ip-allow-list' },
      error: {
        status: 403,
        code: 'DENIED',
        message: "client with IP '203.0.113.7' is not allowed access."
      }
    })
  })
})

describe('a token', () => {
  test.each<readonly [string, string, string | undefined]>([
    ['in its own field', '{"token":"abc"}', 'abc'],
    ['in the field of OAuth', '{"access_token":"abc"}', 'abc'],
    ['in both fields', '{"token":"one","access_token":"two"}', 'one'],
    ['beside an empty one', '{"token":"","access_token":"two"}', 'two'],
    ['with a line end', '{"token":"a\\r\\nx-evil: 1"}', undefined],
    ['with a space', '{"token":"a b"}', undefined],
    ['outside ASCII', '{"token":"é"}', undefined],
    ['of another type', '{"token":{"a":1}}', undefined],
    ['nowhere', '{}', undefined],
    ['in an array', '["abc"]', undefined],
    ['in HTML', '<html>', undefined]
  ])('%s', (_name, text, token) => {
    expect(tokenOf(response({ status: 200, body: text }))).toBe(token)
  })

  test('is not taken from a cut body', () => {
    expect(
      tokenOf(response({ status: 200, body: '{"token":"abc"}', truncated: true }))
    ).toBeUndefined()
  })

  test('is safe in a header, whatever was sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (text, inner) => {
        for (const body of [text, JSON.stringify({ token: inner })]) {
          expect(tokenOf(response({ status: 200, body })) ?? 'none').toMatch(/^[\x21-\x7e]+$/)
        }
      })
    )
  })
})
