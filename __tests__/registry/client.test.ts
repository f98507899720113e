import { describe, expect, test } from '@jest/globals'
import { registryKindOf } from '../../src/registry/host.js'
import { openSession, redactUrl } from '../../src/registry/session.js'
import {
  bearerChallenge,
  GHCR,
  GHE,
  json,
  LOGIN,
  mayPush,
  opened,
  refusal,
  scene,
  sent,
  type Script
} from './script.js'

const HOST = 'https://containers.octo.ghe.com'

function token(path: string): string {
  return `GET ${HOST}/token?service=s&scope=repository%3A${encodeURIComponent(path)}%3Apull%2Cpush`
}

const BOTH: Script = {
  [`GET ${HOST}/v2/`]: bearerChallenge(`${HOST}/token`, 's'),
  [token('acme/app')]: json(200, { token: 'one' }),
  [token('acme/web')]: json(200, { token: 'two' }),
  [`POST ${HOST}/v2/acme/app/blobs/uploads/`]: opened('/v2/1'),
  [`POST ${HOST}/v2/acme/web/blobs/uploads/`]: refusal(
    403,
    'DENIED',
    'permission_denied: write_package'
  )
}

describe('the client', () => {
  test('shares one challenge among the questions to a registry', async () => {
    const there = scene(BOTH)
    const [one, two] = await Promise.all(
      ['acme/app', 'acme/web'].map((path) =>
        there.client.mayPush({ registry: GHE, path, login: LOGIN, jobToken: false })
      )
    )
    expect([one?.answer.kind, two?.answer.kind]).toEqual(['accepted', 'refused'])
    expect(
      sent(there)
        .map(([line]) => line)
        .sort()
    ).toEqual(
      [
        `DELETE ${HOST}/v2/1`,
        `GET ${HOST}/v2/`,
        ...Object.keys(BOTH).filter((key) => key !== `GET ${HOST}/v2/`)
      ].sort()
    )
  })

  test('sends nothing for a question it has been asked', async () => {
    const there = scene(BOTH)
    const [first, second] = await Promise.all([mayPush(there, GHE), mayPush(there, GHE)])
    const count = there.requests.length
    const third = await mayPush(there, GHE)
    expect([second, third]).toEqual([first, first])
    expect(there.requests.length).toBe(count)
    expect(count).toBe(4)
  })

  test('asks again for another login', async () => {
    const there = scene({ 'POST https://ghcr.io/v2/acme/app/blobs/uploads/': opened('/v2/x') })
    await mayPush(there, GHCR)
    await mayPush(there, GHCR, { ...LOGIN, secret: 'another' })
    expect(there.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  test('keeps registries apart', async () => {
    const there = scene({
      'GET https://one.test/v2/': { status: 404 },
      'GET https://two.test/v2/': { status: 500 }
    })
    const answers = [
      await mayPush(there, registryKindOf('one.test', 'ghcr.io')),
      await mayPush(there, registryKindOf('two.test', 'ghcr.io'))
    ]
    expect(answers.map(({ answer }) => answer.kind)).toEqual(['unrecognised', 'unavailable'])
  })
})

describe('a redirect', () => {
  const POST = 'https://registry.test/v2/a/b/blobs/uploads/'

  async function follow(script: Script, method: 'GET' | 'POST', url: string) {
    const { http, clock, requests } = scene(script)
    const wire = openSession(http, clock, 30_000)
    const result = await wire.send({ method, url, headers: { authorization: 'Bearer t' } })
    const status = result.kind === 'response' ? result.status : undefined
    return {
      status,
      sent: requests.map((request) => `${request.method} ${request.url}`),
      exchanges: wire.exchanges.length
    }
  }

  test.each([301, 302, 303, 307, 308])(
    'with %d on the same origin is followed by a GET',
    async (status) => {
      const url = 'https://registry.test/v2/'
      const script = {
        [`GET ${url}`]: { status, headers: { location: '/v2/new' } },
        'GET https://registry.test/v2/new': { status: 200 }
      }
      expect(await follow(script, 'GET', url)).toEqual({
        status: 200,
        sent: [`GET ${url}`, 'GET https://registry.test/v2/new'],
        exchanges: 2
      })
    }
  )

  test.each([
    [307, 202],
    [308, 202],
    [301, 301],
    [302, 302],
    [303, 303]
  ])('with %d on the same origin leaves a POST with %d', async (status, last) => {
    const script = {
      [`POST ${POST}`]: { status, headers: { location: '/new' } },
      'POST https://registry.test/new': { status: 202 }
    }
    expect((await follow(script, 'POST', POST)).status).toBe(last)
  })

  test.each([
    ['another host', 'https://evil.test/v2/'],
    ['another port', 'https://registry.test:8443/v2/'],
    ['http', 'http://registry.test/v2/'],
    ['no address', 'https://['],
    ['a longer host', '//registry.test.evil.test/']
  ])('to %s is not followed', async (_name, location) => {
    const url = 'https://registry.test/v2/'
    expect(
      await follow({ [`GET ${url}`]: { status: 307, headers: { location } } }, 'GET', url)
    ).toEqual({
      status: 307,
      sent: [`GET ${url}`],
      exchanges: 1
    })
  })

  test('in a circle ends', async () => {
    const url = 'https://registry.test/v2/'
    const { status, sent: lines } = await follow(
      { [`GET ${url}`]: { status: 302, headers: { location: '/v2/' } } },
      'GET',
      url
    )
    expect([status, lines.length]).toEqual([302, 4])
  })

  test('without a location is the answer', async () => {
    const url = 'https://registry.test/v2/'
    expect((await follow({ [`GET ${url}`]: { status: 302 } }, 'GET', url)).status).toBe(302)
  })
})

describe('an address in the record', () => {
  test.each([
    ['https://ghcr.io/v2/a/b/blobs/uploads/', 'https://ghcr.io/v2/a/b/blobs/uploads/'],
    ['https://ghcr.io/v2/a/b/blobs/upload/secret-uuid', 'https://ghcr.io/v2/a/b/blobs/upload/***'],
    [
      'https://r.test/v2/a/blobs/uploads/uuid?_state=secret',
      'https://r.test/v2/a/blobs/uploads/***'
    ],
    [
      'https://u:p@r.test/token?account=u&service=s&scope=x&token=secret#frag',
      'https://r.test/token?service=s&scope=x'
    ],
    ['no address', '(no address)']
  ])('%s is written %s', (url, written) => {
    expect(redactUrl(url)).toBe(written)
  })
})
