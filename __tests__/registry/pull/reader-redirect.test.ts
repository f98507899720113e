import { describe, expect, test } from '@jest/globals'
import { isPublicHost } from '../../../src/base/redirect.js'
import { registryKindOf } from '../../../src/registry/host.js'
import { imageOf, replyTo, served } from './content.js'
import { BASE, pulled, pullScene, QUESTION, WAY_IN, WITH_LOGIN } from './scene.js'
import { refusal, type Reply, type Script } from '../script.js'

const STORE = 'https://pkg-containers.githubusercontent.com/ghcr1/blobs'
const IMAGE = imageOf()

function to(location: string, status = 307): Reply {
  return { status, headers: { location } }
}

/** All blobs lie in a store, at addresses that are signed. */
function inStore(redirect: (digest: string) => Reply): Script {
  const blobs: Record<string, Reply> = {}
  for (const [digest, body] of Object.entries(IMAGE.blobs)) {
    blobs[`GET ${BASE}/blobs/${digest}`] = redirect(digest)
    blobs[`GET ${signed(digest)}`] = { status: 200, body }
  }
  return { ...WAY_IN, ...served(BASE, IMAGE, 'v1'), ...blobs }
}

const signed = (digest: string): string => `${STORE}/${digest}?se=1&sig=abc`

function originsWithLogin(
  requests: readonly { url: string; headers: Readonly<Record<string, string>> }[]
) {
  const shown = requests.filter(({ headers }) => headers['authorization'] !== undefined)
  return [...new Set(shown.map(({ url }) => new URL(url).origin))]
}

describe('a blob that lies in a store', () => {
  test.each([301, 302, 303, 307, 308])(
    'is read there after a %d, without the login',
    async (status) => {
      const script = inStore((digest) => to(signed(digest), status))
      const { client, requests } = pullScene(script)
      const { answer, exchanges } = await client.mayPull({
        ...QUESTION,
        ...WITH_LOGIN,
        layers: true
      })
      const hosts = requests.map(({ url }) => new URL(url).host)
      expect([answer.kind, originsWithLogin(requests)]).toEqual(['pullable', ['https://ghcr.io']])
      expect(hosts.filter((host) => host === 'pkg-containers.githubusercontent.com')).toHaveLength(
        3
      )
      expect(exchanges.map(({ url }) => url).join(' ')).not.toContain('sig=')
    }
  )

  test('is compared with its digest all the same', async () => {
    const digests = Object.keys(IMAGE.blobs)
    const spoiled = { [`GET ${signed(digests[2] ?? '')}`]: { status: 200, body: 'layer 2wo' } }
    const script = { ...inStore((digest) => to(signed(digest))), ...spoiled }
    expect(await pulled(script, { layers: true })).toMatchObject({
      kind: 'digest-mismatch',
      what: 'layer',
      expected: digests[2]
    })
  })

  test('is led to by a relative address with the login', async () => {
    const digest = Object.keys(IMAGE.blobs)[0] ?? ''
    const lines = served(BASE, IMAGE, 'v1')
    const { client, requests } = pullScene({
      ...WAY_IN,
      ...lines,
      [`GET ${BASE}/blobs/${digest}`]: to('/store/one', 302),
      'GET https://ghcr.io/store/one': replyTo(lines, `GET ${BASE}/blobs/${digest}`)
    })
    await client.mayPull({ ...QUESTION, ...WITH_LOGIN })
    expect(requests.at(-1)).toEqual({
      method: 'GET',
      url: 'https://ghcr.io/store/one',
      headers: { authorization: 'Bearer tok' },
      maxBytes: 4 * 1024 * 1024
    })
  })

  test('the login does not come back on the way back', async () => {
    const digest = Object.keys(IMAGE.blobs)[0] ?? ''
    const lines = served(BASE, IMAGE, 'v1')
    const { client, requests } = pullScene({
      ...WAY_IN,
      ...lines,
      [`GET ${BASE}/blobs/${digest}`]: to(`${STORE}/x`),
      [`GET ${STORE}/x`]: to('https://ghcr.io/evil'),
      'GET https://ghcr.io/evil': replyTo(lines, `GET ${BASE}/blobs/${digest}`)
    })
    await client.mayPull({ ...QUESTION, ...WITH_LOGIN })
    expect(requests.slice(-2).map(({ url, headers }) => [url, headers])).toEqual([
      [`${STORE}/x`, {}],
      ['https://ghcr.io/evil', {}]
    ])
  })

  test.each([
    ['plain http', 'http://pkg-containers.githubusercontent.com/x'],
    ['a private address', 'https://10.1.2.3/x'],
    ['a private address in disguise', 'https://0x0a010203/x'],
    ['the metadata service', 'https://169.254.169.254/latest/meta-data/'],
    ['the loopback', 'https://localhost/x'],
    ['the loopback without encryption', 'http://127.0.0.1:5000/x'],
    ['the loopback in IPv6', 'https://[::1]/x'],
    ['an address in the clothes of IPv6', 'https://[::ffff:10.1.2.3]/x'],
    ['a name of the local network', 'https://store/x'],
    ['an address with a user', 'https://user:word@store.example.com/x'],
    ['another protocol', 'file:///etc/passwd'],
    ['nonsense', 'https://']
  ])('is not followed to %s', async (_name, location) => {
    const { client, requests } = pullScene(inStore(() => to(location)))
    const { answer } = await client.mayPull({ ...QUESTION, ...WITH_LOGIN })
    expect(answer).toEqual({ kind: 'unrecognised', status: 307, contentType: '' })
    expect([...new Set(requests.map(({ url }) => new URL(url).host))]).toEqual(['ghcr.io'])
  })

  test('is not followed further than three hops', async () => {
    const hops = Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`GET ${STORE}/${n}`, to(`${STORE}/${n + 1}`)])
    )
    const { client, requests } = pullScene({ ...inStore(() => to(`${STORE}/1`)), ...hops })
    const { answer } = await client.mayPull(QUESTION)
    expect([answer, requests.filter(({ url }) => url.startsWith(STORE)).length]).toEqual([
      { kind: 'unrecognised', status: 307, contentType: '' },
      3
    ])
  })

  test('a 404 of the store means that it is gone', async () => {
    const script = {
      ...inStore((digest) => to(signed(digest))),
      ...Object.fromEntries(
        Object.keys(IMAGE.blobs).map((digest) => [
          `GET ${signed(digest)}`,
          { status: 404, body: '<Error/>' }
        ])
      )
    }
    expect(await pulled(script)).toEqual({
      kind: 'incomplete-index',
      missing: [
        {
          digest: Object.keys(IMAGE.blobs)[0],
          platform: undefined,
          isAttestation: false,
          part: 'config'
        }
      ]
    })
  })

  test.each([401, 403])("a store's %d refuses no credential: it was shown none", async (status) => {
    const denied = refusal(status, 'DENIED', 'denied')
    const script = {
      ...inStore((digest) => to(signed(digest))),
      ...Object.fromEntries(
        Object.keys(IMAGE.blobs).map((digest) => [`GET ${signed(digest)}`, denied])
      )
    }
    expect(await pulled(script, WITH_LOGIN)).toEqual({
      kind: 'unrecognised',
      status,
      contentType: 'application/json'
    })
  })
})

describe('a manifest that lies elsewhere', () => {
  const OTHER = 'https://europe-west1-docker.pkg.dev/v2/k8s/images/app'
  const registry = registryKindOf('registry.example.com', 'ghcr.io')
  const HOME = 'https://registry.example.com/v2/acme/app'
  const OPEN = { 'GET https://registry.example.com/v2/': { status: 200 } }

  test('is read there', async () => {
    const script = {
      ...OPEN,
      ...served(OTHER, IMAGE, 'v1'),
      [`GET ${HOME}/manifests/v1`]: to(`${OTHER}/manifests/v1`),
      ...Object.fromEntries(
        Object.keys(IMAGE.blobs).map((digest) => [
          `GET ${HOME}/blobs/${digest}`,
          to(`${OTHER}/blobs/${digest}`)
        ])
      )
    }
    expect(await pulled(script, { registry, layers: true })).toMatchObject({
      kind: 'pullable',
      digest: IMAGE.digest
    })
  })

  test('a challenge from there is not answered', async () => {
    const challenge: Reply = {
      ...refusal(401, 'UNAUTHORIZED', 'authentication required'),
      headers: { 'www-authenticate': 'Basic realm="give me"' }
    }
    const { client, requests } = pullScene({
      ...OPEN,
      [`GET ${HOME}/manifests/v1`]: to('https://evil.example.org/x'),
      'GET https://evil.example.org/x': challenge
    })
    const { answer } = await client.mayPull({ ...QUESTION, ...WITH_LOGIN, registry })
    expect([answer, originsWithLogin(requests)]).toEqual([
      { kind: 'unrecognised', status: 401, contentType: '' },
      []
    ])
  })
})

describe('a registry on the loopback', () => {
  test('may lead to another port there, without encryption', async () => {
    const home = 'http://127.0.0.1:5000/v2/acme/app'
    const store = 'http://localhost:9000'
    const lines = served(home, IMAGE, 'v1')
    const blobs: Record<string, Reply> = {}
    for (const [digest, body] of Object.entries(IMAGE.blobs)) {
      blobs[`GET ${home}/blobs/${digest}`] = to(`${store}/${digest}`)
      blobs[`GET ${store}/${digest}`] = { status: 200, body }
    }
    const script = {
      'GET https://127.0.0.1:5000/v2/': {
        kind: 'failure',
        cause: 'tls',
        detail: 'EPROTO'
      } as const,
      'GET http://127.0.0.1:5000/v2/': { status: 200 },
      ...lines,
      ...blobs
    }
    const registry = registryKindOf('127.0.0.1:5000', 'ghcr.io')
    expect((await pulled(script, { registry, layers: true })).kind).toBe('pullable')
  })
})

describe('a public host', () => {
  test.each([
    'ghcr.io',
    'pkg-containers.githubusercontent.com',
    'registry.example.com.',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111'
  ])('is %s', (name) => {
    expect(isPublicHost(name)).toBe(true)
  })

  test.each([
    '',
    'localhost',
    'a.localhost',
    'registry',
    'printer.local',
    'db.internal',
    'nas.home.arpa',
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:a00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'ff02::1'
  ])('is not %p', (name) => {
    expect(isPublicHost(name)).toBe(false)
  })
})
