import { describe, expect, test } from '@jest/globals'
import type { PushResult } from '../../src/registry/result.js'
import type { Login } from '../../src/registry/auth/challenge.js'
import { registryKindOf } from '../../src/registry/host.js'
import {
  BASIC,
  bearerChallenge,
  GHCR,
  hostsThatSaw,
  json,
  mayPush,
  opened,
  refusal,
  RESET,
  scene,
  SECRET,
  sent,
  SHORT,
  type Script
} from './script.js'

const POST = 'POST https://ghcr.io/v2/acme/app/blobs/uploads/'
const PING = 'GET https://ghcr.io/v2/'
const TOKEN =
  'GET https://ghcr.io/token?service=ghcr.io&scope=repository%3Aacme%2Fapp%3Apull%2Cpush'
const CHALLENGE = bearerChallenge('https://ghcr.io/token', 'ghcr.io')
const WRITE = refusal(403, 'DENIED', 'permission_denied: write_package')
const ACCEPTED: PushResult = { kind: 'accepted' }

const ORIGIN = 'https://registry.acme.test'
const OTHER = registryKindOf('registry.acme.test', 'ghcr.io')
const OTHER_PING = `GET ${ORIGIN}/v2/`
const OTHER_POST = `POST ${ORIGIN}/v2/acme/app/blobs/uploads/`

function long(more: Script, realm = 'https://auth.acme.test/token'): Script {
  return { [OTHER_PING]: bearerChallenge(realm, 'registry'), ...more }
}
const OTHER_TOKEN =
  'GET https://auth.acme.test/token?service=registry&scope=repository%3Aacme%2Fapp%3Apull%2Cpush'

describe('a push with a token', () => {
  test('asks without a login, exchanges the login, and opens the upload', async () => {
    const there = scene(
      long({
        [OTHER_TOKEN]: json(200, { access_token: 'exchanged', expires_in: 300 }),
        [OTHER_POST]: opened('https://registry.acme.test/v2/acme/app/blobs/uploads/1?state=2')
      })
    )
    const { answer, exchanges } = await mayPush(there, OTHER)
    expect(answer).toEqual(ACCEPTED)
    expect(there.requests).toEqual([
      { method: 'GET', url: `${ORIGIN}/v2/`, headers: {} },
      { method: 'GET', url: OTHER_TOKEN.slice(4), headers: { authorization: BASIC } },
      {
        method: 'POST',
        url: `${ORIGIN}/v2/acme/app/blobs/uploads/`,
        headers: { 'content-length': '0', authorization: 'Bearer exchanged' }
      },
      {
        method: 'DELETE',
        url: `${ORIGIN}/v2/acme/app/blobs/uploads/1?state=2`,
        headers: { authorization: 'Bearer exchanged' }
      }
    ])
    expect(exchanges.map(({ method, url, status }) => [method, url, status])).toEqual([
      ['GET', `${ORIGIN}/v2/`, 401],
      [
        'GET',
        'https://auth.acme.test/token?service=registry&scope=repository:acme/app:pull,push',
        200
      ],
      ['POST', `${ORIGIN}/v2/acme/app/blobs/uploads/`, 202]
    ])
  })

  test('keeps the query that the realm has of its own', async () => {
    const there = scene({
      [OTHER_PING]: bearerChallenge('https://auth.acme.test/token?tenant=a&scope=x', 'r'),
      'GET https://auth.acme.test/token?tenant=a&scope=repository%3Aacme%2Fapp%3Apull%2Cpush&service=r':
        json(200, { token: 't' }),
      [OTHER_POST]: opened('/v2/acme/app/blobs/uploads/1')
    })
    expect((await mayPush(there, OTHER)).answer).toEqual(ACCEPTED)
  })

  test('asks for no service where the challenge names none', async () => {
    const there = scene({
      [OTHER_PING]: { status: 401, headers: { 'www-authenticate': `Bearer realm="${ORIGIN}/t"` } },
      [`GET ${ORIGIN}/t?scope=repository%3Aacme%2Fapp%3Apull%2Cpush`]: json(200, { token: 't' }),
      [OTHER_POST]: opened('/v2/acme/app/blobs/uploads/1')
    })
    expect((await mayPush(there, OTHER)).answer).toEqual(ACCEPTED)
  })

  const IDENTITY: Login = {
    kind: 'identity-token',
    username: '00000000-0000-0000-0000-000000000000',
    secret: SECRET
  }
  const REFRESH = 'POST https://auth.acme.test/token'
  const DENIED = refusal(401, 'UNAUTHORIZED', 'authentication required')

  const WITH_NO_NAME = `Basic ${Buffer.from(`:${SECRET}`).toString('base64')}`

  test.each([400, 401, 404, 405])(
    'exchanges an identity token like a password, without a name, where a POST ends in %i',
    async (status) => {
      const there = scene(
        long({
          [REFRESH]: json(status, {}),
          [OTHER_TOKEN]: json(200, { token: 't' }),
          [OTHER_POST]: opened('/v2/x')
        })
      )
      expect((await mayPush(there, OTHER, IDENTITY)).answer).toEqual(ACCEPTED)
      expect(sent(there).slice(0, 4)).toEqual([
        [OTHER_PING, undefined],
        [REFRESH, undefined],
        [OTHER_TOKEN, WITH_NO_NAME],
        [OTHER_POST, 'Bearer t']
      ])
    }
  )

  test.each([
    ['refused by both', DENIED, DENIED, 'refused'],
    ['refused by POST, where there is no GET', DENIED, { status: 405 }, 'refused'],
    ['refused in no form of its own', json(400, {}), json(400, {}), 'unrecognised'],
    ['refused by POST for certain', refusal(403, 'DENIED', 'no'), RESET, 'refused']
  ])('counts an identity token that is %s', async (_name, post, get, kind) => {
    const there = scene(long({ [REFRESH]: post, [OTHER_TOKEN]: get }))
    expect((await mayPush(there, OTHER, IDENTITY)).answer.kind).toBe(kind)
  })

  test('exchanges it by POST first, out of address and headers', async () => {
    const there = scene(
      long({ [REFRESH]: json(200, { access_token: 't' }), [OTHER_POST]: opened('/v2/x') })
    )
    expect((await mayPush(there, OTHER, IDENTITY)).answer).toEqual(ACCEPTED)
    expect(there.requests[1]).toEqual({
      method: 'POST',
      url: 'https://auth.acme.test/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'ghcr-preflight',
        scope: 'repository:acme/app:pull,push',
        refresh_token: SECRET,
        service: 'registry'
      }).toString()
    })
  })

  test('sends a registry token as it is, to nobody else', async () => {
    const there = scene(long({ [OTHER_POST]: opened('/v2/x') }))
    const login: Login = { kind: 'registry-token', username: '', secret: SECRET }
    expect((await mayPush(there, OTHER, login)).answer).toEqual(ACCEPTED)
    expect(sent(there)).toEqual([
      [OTHER_PING, undefined],
      [OTHER_POST, `Bearer ${SECRET}`],
      [`DELETE ${ORIGIN}/v2/x`, `Bearer ${SECRET}`]
    ])
  })

  test('without a login asks for an anonymous token', async () => {
    const there = scene(
      long({
        [OTHER_TOKEN]: json(200, { token: 'anonymous' }),
        [OTHER_POST]: refusal(401, 'UNAUTHORIZED', 'authentication required')
      })
    )
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
      [OTHER_TOKEN, undefined],
      [OTHER_POST, 'Bearer anonymous']
    ])
  })

  test("a refused upload is the registry's word", async () => {
    const there = scene({ [POST]: WRITE, [PING]: CHALLENGE, [TOKEN]: json(200, { token: 't' }) })
    expect((await mayPush(there, GHCR)).answer).toEqual({
      kind: 'refused',
      step: 'upload',
      refusal: { kind: 'write-package' },
      error: { status: 403, code: 'DENIED', message: 'permission_denied: write_package' }
    })
    expect(there.sleeps).toEqual([])
  })

  test.each([
    ['no location', { status: 202 }],
    ['a location that is no address', opened('https://[')],
    ['a location elsewhere', opened('https://evil.test/v2/acme/app/blobs/uploads/1')],
    ['a location at another port', opened('https://registry.acme.test:8443/v2/x')],
    ['a location over http', opened('http://registry.acme.test/v2/x')]
  ])('an upload with %s is not ended', async (_name, reply) => {
    const there = scene(long({ [OTHER_TOKEN]: json(200, { token: 't' }), [OTHER_POST]: reply }))
    expect((await mayPush(there, OTHER)).answer).toEqual(ACCEPTED)
    expect(there.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST'])
  })

  test.each([
    ['without a token', json(200, {})],
    ['with a token that is no header', json(200, { token: 'a\r\nb: c' })],
    ['with a page', { status: 200, body: '<html>' }],
    ['with an error in its place', json(200, { errors: [{ code: 'DENIED', message: 'denied' }] })]
  ])('a token service that answers 200 %s has not refused', async (_name, reply) => {
    const there = scene(long({ [OTHER_TOKEN]: reply }))
    expect((await mayPush(there, OTHER)).answer.kind).toBe('unrecognised')
    expect(there.masked).toEqual([])
  })
})

describe('the realm', () => {
  test.each([
    'https://evil.test/token',
    'http://auth.acme.test/token',
    'https://registry.acme.test.evil.test/token',
    'https://u:p@auth.acme.test/token',
    'no address'
  ])('%p is never contacted', async (realm) => {
    const there = scene(long({}, realm))
    expect((await mayPush(there, OTHER)).answer).toEqual({ kind: 'untrusted-realm', realm })
    expect(sent(there)).toEqual([[OTHER_PING, undefined]])
  })

  test("that is missing is no registry's", async () => {
    const there = scene({
      [OTHER_PING]: { status: 401, headers: { 'www-authenticate': 'Bearer service="r"' } }
    })
    expect((await mayPush(there, OTHER)).answer).toEqual({
      kind: 'unrecognised',
      status: 401,
      contentType: ''
    })
    expect(sent(there)).toEqual([[OTHER_PING, undefined]])
  })
})

describe('the credential', () => {
  test('is seen by its registry and the token service of the same owner only', async () => {
    const there = scene(
      long({
        [OTHER_TOKEN]: [{ status: 302, headers: { location: 'https://evil.test/' } }],
        [OTHER_POST]: opened('https://evil.test/')
      })
    )
    expect((await mayPush(there, OTHER)).answer.kind).toBe('unrecognised')
    expect(hostsThatSaw(SECRET, there)).toEqual(['auth.acme.test'])
  })

  test('is not in the record of the conversation', async () => {
    const there = scene({
      [POST]: WRITE,
      [PING]: CHALLENGE,
      [TOKEN]: json(200, { token: 'exchanged' })
    })
    const answered = JSON.stringify(await mayPush(there, GHCR))
    for (const form of [SECRET, SHORT.slice(7), BASIC.slice(6), 'exchanged']) {
      expect(answered).not.toContain(form)
    }
  })
})
