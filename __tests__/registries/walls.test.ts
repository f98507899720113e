// Behind walls: proxies, certificates, redirects, odd hosts.
import { describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { distribution } from '../fakes/distribution.js'
import { worldOf } from '../fakes/scenario.js'
import { listen, startGitHub } from '../fakes/server.js'
import { empty, request, urlOf, type Handler } from '../fakes/wire.js'
import { startOuterProxy } from './outer-proxy.js'
import { act, loggedIn, reasonsOf } from './scene.js'
import { hostsThatSaw, watch } from './witness.js'

const users = { ann: { password: 'ann-word', write: ['*'] } }
const login = { username: 'ann', password: 'ann-word' }
const own = (): Handler => distribution({ auth: 'token', users })
const home = loggedIn({ 'own.test': login })
const images = 'own.test/team/app:v1'

const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
const withIPv6 = addresses.some(({ address }) => address === '::1') ? test.concurrent : test.skip

describe('through a proxy', () => {
  test.concurrent('its user and password go to it, and to nobody behind it', async () => {
    const witness = watch({ 'own.test': own() })
    const fake = await startGitHub(worldOf({ hosts: witness.hosts }))
    const proxy = await startOuterProxy(fake.proxyUrl, { username: 'me', password: 'p@ss word' })
    const address = `http://me:p%40ss%20word@127.0.0.1:${String(proxy.port)}`
    const many = Array.from({ length: 24 }, (_, index) => `own.test/team/app-${String(index)}`)
    const result = await act({
      github: { proxyUrl: address, caFile: fake.caFile },
      inputs: { images: many.join(',') },
      home
    })
    await Promise.all([proxy.close(), fake.close()])
    expect({
      reasons: [...new Set(Object.values(reasonsOf(result)))],
      tunnelled: [
        ...new Set(proxy.tunnels.map(({ host, username }) => `${username ?? ''} ${host}`))
      ],
      // 49 requests share their connections, at most 32 to a host.
      few: proxy.tunnels.length <= 32,
      saw: hostsThatSaw(witness.requests, 'p@ss word'),
      headers: witness.requests.filter(({ headers }) => 'proxy-authorization' in headers),
      said: result.stderr
    }).toEqual({
      reasons: ['accepted'],
      tunnelled: ['me own.test'],
      few: true,
      saw: [],
      headers: [],
      said: ''
    })
    expect(result.log).not.toContain('p@ss')
  })

  test.concurrent('that wants a login and gets none there is no verdict', async () => {
    const fake = await startGitHub(worldOf({ hosts: { 'own.test': own() } }))
    const proxy = await startOuterProxy(fake.proxyUrl, { username: 'me', password: 'word' })
    const github = { proxyUrl: `http://127.0.0.1:${String(proxy.port)}`, caFile: fake.caFile }
    const { outputs, exitCode } = await act({ github, inputs: { images, timeout: '120' }, home })
    await Promise.all([proxy.close(), fake.close()])
    const { verdict, reason, explanation } = outputs
    expect({ verdict, reason, exitCode, requests: fake.requests }).toEqual({
      verdict: 'unknown',
      reason: 'registry-unavailable',
      exitCode: 0,
      requests: []
    })
    expect(explanation).toContain('proxy')
  })

  test.concurrent.each([
    ['is down', 'http://127.0.0.1:1'],
    ['has no name', 'http://proxy.invalid:3128']
  ])('that %s there is no verdict, within the time limit', async (_, proxyUrl) => {
    const fake = await startGitHub(worldOf())
    const github = { proxyUrl, caFile: fake.caFile }
    const result = await act({ github, inputs: { images, timeout: '2' }, home })
    await fake.close()
    const { verdict, reason } = result.outputs
    expect({ verdict, reason, exitCode: result.exitCode }).toEqual({
      verdict: 'unknown',
      reason: 'registry-unavailable',
      exitCode: 0
    })
    expect(result.ms).toBeLessThan(20_000)
  })

  test.concurrent('that never answers there is no verdict, within the time limit', async () => {
    const silent = createServer()
    silent.on('connect', () => undefined)
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve)
    })
    const proxyUrl = `http://127.0.0.1:${String(portOf(silent.address()))}`
    const result = await act({
      github: { proxyUrl, caFile: '/dev/null' },
      inputs: { images, timeout: '2' },
      home
    })
    silent.closeAllConnections()
    silent.close()
    expect([result.outputs['reason'], result.exitCode, result.ms < 20_000]).toEqual([
      'registry-unavailable',
      0,
      true
    ])
  })

  test.concurrent.each(['127.0.0.1', 'localhost', '*'])(
    'what no_proxy names goes past it: %s',
    async (noProxy) => {
      const fake = await startGitHub(worldOf({ hosts: { 'own.test': own() } }))
      const registry = await listen(distribution({ auth: 'basic', users }))
      const result = await act({
        github: fake,
        inputs: { images: `${registry.host}/team/app`, registry: registry.host, ...login },
        env: { no_proxy: noProxy }
      })
      await Promise.all([fake.close(), registry.close()])
      expect([result.outputs['reason'], fake.requests, registry.requests.length > 0]).toEqual([
        'accepted',
        [],
        true
      ])
    }
  )

  test.concurrent.each(['own.test', '.test', 'OWN.TEST:443'])(
    'a registry that no_proxy names is not looked for there: %s',
    async (noProxy) => {
      const fake = await startGitHub(worldOf({ hosts: { 'own.test': own() } }))
      const inputs = { images, timeout: '1' }
      const result = await act({ github: fake, inputs, home, env: { no_proxy: noProxy } })
      await fake.close()
      expect([result.outputs['reason'], fake.requests]).toEqual(['registry-unavailable', []])
    }
  )
})

describe('a certificate that nobody here signed', () => {
  test.concurrent('is no verdict, and the reason is told', async () => {
    const witness = watch({ 'own.test': own() })
    const fake = await startGitHub(worldOf({ hosts: witness.hosts }))
    const github = { proxyUrl: fake.proxyUrl, caFile: '' }
    const result = await act({ github, inputs: { images, timeout: '4' }, home })
    await fake.close()
    const { verdict, reason, explanation } = result.outputs
    expect({ verdict, reason, requests: witness.requests }).toEqual({
      verdict: 'unknown',
      reason: 'registry-unavailable',
      requests: []
    })
    expect(explanation).toMatch(/UNABLE_TO_VERIFY|SELF_SIGNED|UNABLE_TO_GET/)
  })
})

describe('redirects on the same host', () => {
  /** Everything moved under `/there`, and said so with this status. */
  const moved =
    (status: number, meant: (method: string, path: string) => boolean): Handler =>
    (asked) => {
      const { pathname, search } = urlOf(asked)
      if (!pathname.startsWith('/there') && meant(asked.method, pathname)) {
        return empty(status, { location: `/there${pathname}${search}` })
      }
      const { host, method, headers, body } = asked
      const path = `${pathname.replace(/^\/there/, '')}${search}`
      return registry(request(host, method, path, headers, body))
    }
  const registry = own()

  test.concurrent.each([
    ['the base', 301, 'GET', '/v2/', 'accepted'],
    ['the base', 307, 'GET', '/v2/', 'accepted'],
    ['the token', 302, 'GET', '/token', 'accepted'],
    ['the token', 308, 'GET', '/token', 'accepted'],
    ['the upload', 307, 'POST', '/v2/team/app/blobs/uploads/', 'accepted'],
    ['the upload', 308, 'POST', '/v2/team/app/blobs/uploads/', 'accepted'],
    // A POST becomes a GET by these (RFC 9110, section 15.4.2), for docker as well.
    ['the upload', 301, 'POST', '/v2/team/app/blobs/uploads/', 'unrecognised-response']
  ] as const)(
    'of %s with %i are followed as docker would',
    async (_, status, method, path, end) => {
      const meant = (asked: string, at: string): boolean => asked === method && at === path
      const fake = await startGitHub(worldOf({ hosts: { 'own.test': moved(status, meant) } }))
      const result = await act({ github: fake, inputs: { images, timeout: '120' }, home })
      await fake.close()
      expect(result.outputs['reason']).toBe(end)
    }
  )
})

describe('hosts of other forms', () => {
  test.concurrent('a port', async () => {
    const fake = await startGitHub(worldOf({ hosts: { 'own.test:8443': own() } }))
    const host = 'own.test:8443'
    const inputs = { images: `${host}/team/app`, registry: `https://${host}/v2/`, ...login }
    const result = await act({ github: fake, inputs })
    await fake.close()
    expect([
      result.outputs['reason'],
      [...new Set(fake.requests.map((seen) => seen.host))]
    ]).toEqual(['accepted', [host]])
  })

  withIPv6('an IPv6 address of the loopback interface', async () => {
    const seen: string[] = []
    const registry = distribution({ auth: 'basic', users })
    const server = createServer((incoming, outgoing) => {
      const { method = '', url = '', headers } = incoming
      const host = headers.host ?? ''
      seen.push(host)
      const authorization = headers.authorization
      const sent = authorization === undefined ? {} : { authorization }
      const answer = registry(request(host, method, url, sent))
      outgoing.writeHead(answer.status, answer.headers).end(answer.body)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '::1', resolve)
    })
    const host = `[::1]:${String(portOf(server.address()))}`
    const results = await Promise.all([
      act({ inputs: { images: `${host}/team/app:v1`, registry: host, ...login } }),
      act({ inputs: { images: `${host}/team/app:v1` }, home: loggedIn({ [host]: login }) }),
      act({ inputs: { images: `${host}/team/app:v1` } })
    ])
    server.closeAllConnections()
    server.close()
    expect(results.map(({ outputs }) => outputs['reason'])).toEqual([
      'accepted',
      'accepted',
      'no-credentials'
    ])
    expect([...new Set(seen)]).toEqual([host])
  })
})

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
