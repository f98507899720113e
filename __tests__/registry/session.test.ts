import { describe, expect, test } from '@jest/globals'
import { openSession, redactUrl } from '../../src/registry/session.js'
import { scene, type Script } from './script.js'

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
