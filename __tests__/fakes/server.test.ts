// The fake on the network: TLS through the proxy, faults and records.
import { afterEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { get, request as startRequest } from 'node:http'
import { request as startTlsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { ghcr } from './ghcr.js'
import { scripted, worldOf } from './scenario.js'
import { listen, startGitHub, type StartedGitHub } from './server.js'
import { openState } from './state.js'
import { text } from './wire.js'
import type { World } from './world.js'

const open: StartedGitHub[] = []

async function started(world: World): Promise<StartedGitHub> {
  const fake = await startGitHub(world)
  open.push(fake)
  return fake
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((fake) => fake.close()))
})

/** A tunnel to `host` through the proxy, or the proxy's status. */
function tunnelled(fake: StartedGitHub, host: string): Promise<Socket | number> {
  return new Promise((resolve, reject) => {
    const asked = startRequest(fake.proxyUrl, { method: 'CONNECT', path: `${host}:443` })
    asked.on('connect', (answer, socket) => {
      resolve(answer.statusCode === 200 ? socket : (answer.statusCode ?? 0))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** One GET over verified TLS; the error's code where there is no whole answer. */
async function fetched(
  fake: StartedGitHub,
  host: string,
  path: string
): Promise<{ readonly status: number; readonly body: string } | string> {
  const socket = await tunnelled(fake, host)
  if (typeof socket === 'number') return String(socket)
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message)
    }
    const secure = connect({ socket, servername: host, ca: readFileSync(fake.caFile) })
    secure.on('error', failed)
    const asked = startTlsRequest({ host, path, createConnection: () => secure }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, body })
      })
      answer.on('error', failed)
    })
    asked.on('error', failed)
    asked.end()
  })
}

describe('the proxy', () => {
  test('speaks for ghcr.io and api.github.com with certificates of its own', async () => {
    const fake = await started(worldOf())
    const answers = [
      await fetched(fake, 'ghcr.io', '/v2/'),
      await fetched(fake, 'api.github.com', '/users/octo-org')
    ]
    expect(answers).toEqual([
      { status: 401, body: expect.stringContaining('authentication required') },
      { status: 200, body: expect.stringContaining('"type":"Organization"') }
    ])
    expect(
      fake.requests.map(({ host, method, path, status }) => [host, method, path, status])
    ).toEqual([
      ['ghcr.io', 'GET', '/v2/', 401],
      ['api.github.com', 'GET', '/users/octo-org', 200]
    ])
    expect(fake.unexpected).toEqual([])
  })

  test('speaks for further hosts, and for addresses', async () => {
    const hosts = {
      'registry.example': () => text(200, 'hello'),
      '10.1.2.3': () => text(200, 'ip')
    }
    const fake = await started(worldOf({ hosts }))
    expect([await fetched(fake, 'registry.example', '/'), fake.unexpected]).toEqual([
      { status: 200, body: 'hello' },
      []
    ])
  })

  test('knows no other host, and remembers who asked for it', async () => {
    const fake = await started(worldOf())
    expect(await fetched(fake, 'example.com', '/')).toBe('502')
    expect(fake.unexpected.map(({ host, method }) => [host, method])).toEqual([
      ['example.com', 'CONNECT']
    ])
  })

  test('remembers requests that the real service does not know', async () => {
    const fake = await started(worldOf())
    await fetched(fake, 'api.github.com', '/user/secrets')
    expect(fake.unexpected.map(({ path }) => path)).toEqual(['/user/secrets'])
  })

  test('answers nothing over plain HTTP for a host it does not know', async () => {
    const fake = await started(worldOf())
    const status = await new Promise((resolve) => {
      get(fake.proxyUrl, { path: 'http://example.com/x' }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
    })
    expect([status, fake.unexpected.map(({ host, path }) => [host, path])]).toEqual([
      502,
      [['example.com', '/x']]
    ])
  })
})

describe('quirks', () => {
  const path = '/users/octo-org'

  test('come in their order and end after their times', async () => {
    const busy = scripted(429, 'TOOMANYREQUESTS', 'retry-after: 1ms, allowed: 2000/minute')
    const fake = await started(
      worldOf({
        quirks: [
          { when: { host: 'api.github.com', path: '/users/', times: 1 }, answer: busy },
          { when: { path: /octo/, nth: 3 }, answer: { status: 503, body: 'tired' } }
        ]
      })
    )
    const statuses: unknown[] = []
    for (let count = 0; count < 4; count += 1) {
      const answer = await fetched(fake, 'api.github.com', path)
      statuses.push(typeof answer === 'string' ? answer : answer.status)
    }
    expect(statuses).toEqual([429, 200, 503, 200])
  })

  test.each([['reset'], ['truncate']] as const)('%s leaves no whole answer', async (answer) => {
    const fake = await started(worldOf({ quirks: [{ when: {}, answer }] }))
    expect(typeof (await fetched(fake, 'api.github.com', path))).toBe('string')
  })

  test('that hang end when the fake is closed', async () => {
    const fake = await startGitHub(worldOf({ quirks: [{ when: {}, answer: 'hang' }] }))
    const asked = fetched(fake, 'api.github.com', path)
    while (fake.requests.length === 0) await new Promise((next) => setImmediate(next))
    await fake.close()
    expect(typeof (await asked)).toBe('string')
    expect(fake.requests.map(({ status }) => status)).toEqual([undefined])
  })

  test('delay an answer, and so does the latency of the world', async () => {
    const fake = await started(
      worldOf({ latencyMs: 20, quirks: [{ when: {}, answer: { delayMs: 20 } }] })
    )
    const before = performance.now()
    const answer = await fetched(fake, 'api.github.com', path)
    expect(typeof answer === 'string' ? answer : answer.status).toBe(200)
    expect(performance.now() - before).toBeGreaterThan(39)
  })
})

describe('a registry on the loopback interface', () => {
  test('is a handler with a port', async () => {
    const state = openState(worldOf())
    const registry = await listen(ghcr(state))
    const status = await new Promise((resolve) => {
      get(`http://${registry.host}/v2/`, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
    })
    await registry.close()
    expect([status, registry.requests.length]).toEqual([401, 1])
  })
})
