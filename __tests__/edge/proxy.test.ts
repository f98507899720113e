import { describe, expect, test } from '@jest/globals'
import { openGateway } from '../../src/edge/http.js'
import { TIMED_OUT } from '../../src/edge/http-failure.js'
import { proxyFor } from '../../src/edge/proxy.js'
import type { HttpRequest, HttpResult } from '../../src/ports.js'
import { withBytes, withEnvironment, withProxy, withServer } from './servers.js'

function get(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, headers: {}, ...more }
}

function text(result: HttpResult): string {
  return result.kind === 'response' ? Buffer.from(result.body).toString('utf8') : result.cause
}

describe('a proxy', () => {
  test.each([403, 407, 502])('that answers %d is never read as the server', async (status) => {
    const result = await withProxy(status, 0, ({ origin, asked }) =>
      withEnvironment({ https_proxy: origin, http_proxy: origin }, async () => {
        const gateway = openGateway('test-agent', process.env)
        const results = [
          await gateway.send(get('https://registry.test/v2/')),
          await gateway.send(get('http://registry.test/v2/'))
        ]
        gateway.close()
        expect(asked.map(([authority]) => authority)).toEqual([
          'registry.test:443',
          'registry.test:80'
        ])
        return results
      })
    )
    const failure = {
      kind: 'failure',
      cause: 'proxy',
      detail: `the proxy answered status ${String(status)}`
    }
    expect(result).toEqual([failure, failure])
  })

  test.each([0, 407])(
    'that answers %d to more requests than there are connections is asked once for each',
    async (status) => {
      const [results, connects] = await withProxy(status, 0, ({ origin, asked }) =>
        withEnvironment({ https_proxy: origin }, async () => {
          const gateway = openGateway('test-agent', process.env)
          const urls = Array.from({ length: 50 }, () => 'https://registry.test/v2/')
          const all = await Promise.all(urls.map((url) => gateway.send(get(url))))
          gateway.close()
          return [all.map(text), asked.length]
        })
      )
      expect(results).toEqual(Array.from({ length: 50 }, () => 'proxy'))
      expect(connects).toBe(50)
    }
  )

  test('that hangs up is a failure of the proxy', async () => {
    const result = await withProxy(0, 0, ({ origin }) =>
      withEnvironment({ https_proxy: origin }, async () => {
        const gateway = openGateway('test-agent', process.env)
        const sent = await gateway.send(get('https://registry.test/v2/'))
        gateway.close()
        return sent
      })
    )
    expect(result).toMatchObject({ kind: 'failure', cause: 'proxy' })
  })

  test('is asked for a tunnel, with its own login, and kept', async () => {
    const seen: unknown[] = []
    await withServer(
      (request, answer) => {
        seen.push([
          request.headers.host,
          request.headers['proxy-authorization'],
          request.headers['authorization']
        ])
        answer.end('through')
      },
      ({ port }) =>
        withProxy(200, port, ({ origin, asked }) =>
          withEnvironment({ http_proxy: origin.replace('//', '//user:p%40ss@') }, async () => {
            const gateway = openGateway('test-agent', process.env)
            for (const path of ['/a', '/b']) {
              const result = await gateway.send(
                get(`http://registry.test${path}`, { headers: { authorization: 'Bearer t' } })
              )
              expect(text(result)).toBe('through')
            }
            gateway.close()
            const login = `Basic ${Buffer.from('user:p@ss').toString('base64')}`
            expect(asked).toEqual([['registry.test:80', login]])
          })
        )
    )
    const request = ['registry.test', undefined, 'Bearer t']
    expect(seen).toEqual([request, request])
  })

  test('is left out for hosts of no_proxy and for loopback', async () => {
    await withServer(
      (_request, answer) => answer.end('direct'),
      ({ origin }) =>
        withProxy(403, 0, ({ origin: proxy, asked }) =>
          withEnvironment({ http_proxy: proxy, no_proxy: 'registry.invalid' }, async () => {
            const gateway = openGateway('test-agent', process.env)
            expect(text(await gateway.send(get(origin)))).toBe('direct')
            expect(await gateway.send(get('http://registry.invalid/'))).toMatchObject({
              kind: 'failure',
              cause: 'dns'
            })
            gateway.close()
            expect(asked).toEqual([])
          })
        )
    )
  })

  test('that does not answer CONNECT is ended by the limit', async () => {
    const result = await withBytes(
      () => undefined,
      ({ origin }) =>
        withEnvironment({ https_proxy: origin }, async () => {
          const gateway = openGateway('test-agent', process.env)
          gateway.limit(50)
          const sent = await gateway.send(get('https://registry.test/v2/'))
          gateway.close()
          return sent
        })
    )
    expect(result).toMatchObject({ kind: 'failure', cause: 'timeout' })
  })

  test('may be closed while a connection through it is being secured', async () => {
    let greeted: (() => void) | undefined
    const hello = new Promise<void>((resolve) => (greeted = resolve))
    const result = await withBytes(
      (socket) => socket.once('data', () => greeted?.()),
      ({ port }) =>
        withProxy(200, port, ({ origin }) =>
          withEnvironment({ https_proxy: origin }, async () => {
            const gateway = openGateway('test-agent', process.env)
            const sending = gateway.send(get('https://registry.test/v2/'))
            await hello
            gateway.close()
            return sending
          })
        )
    )
    expect(result).toMatchObject({ kind: 'failure', cause: 'timeout' })
  })

  test('leaves no request unsettled that waits for a connection when the limit passes', async () => {
    const results = await withServer(
      () => undefined,
      ({ port }) =>
        withProxy(200, port, ({ origin }) =>
          withEnvironment({ http_proxy: origin }, async () => {
            const gateway = openGateway('test-agent', process.env)
            const urls = Array.from(
              { length: 100 },
              (_, at) => `http://registry.test/${String(at)}`
            )
            const sent = urls.map((url) => gateway.send(get(url)))
            gateway.limit(100)
            const all = await Promise.all(sent)
            gateway.close()
            return all
          })
        )
    )
    expect(results).toEqual(Array.from({ length: 100 }, () => TIMED_OUT))
  })
})

const LOGIN = 'http://user:p%40ss@proxy.corp:3128'

describe('which proxy', () => {
  test.each<readonly [string, string, Readonly<Record<string, string>>, string | undefined]>([
    ['none where none is named', 'https://a.test', {}, undefined],
    ['none where its name is empty', 'https://a.test', { https_proxy: ' ' }, undefined],
    ['one for https', 'https://a.test', { https_proxy: LOGIN, http_proxy: 'http://b' }, LOGIN],
    ['one for http', 'http://a.test', { https_proxy: 'http://b', http_proxy: LOGIN }, LOGIN],
    [
      'the lower case first',
      'https://a.test',
      { HTTPS_PROXY: 'http://b', https_proxy: LOGIN },
      LOGIN
    ],
    ['the upper case alone', 'https://a.test', { HTTPS_PROXY: LOGIN }, LOGIN],
    [
      'http where no scheme is given',
      'https://a.test',
      { https_proxy: 'proxy.corp:3128' },
      'http://proxy.corp:3128'
    ],
    [
      'http where no scheme but a login is given',
      'https://a.test',
      { https_proxy: 'user:p%40ss@proxy.corp:3128' },
      LOGIN
    ],
    ['one that speaks https', 'https://a.test', { https_proxy: 'https://b:1' }, 'https://b:1'],
    [
      'not the one of ALL_PROXY',
      'https://a.test',
      { ALL_PROXY: LOGIN, all_proxy: LOGIN },
      undefined
    ],
    ['none for loopback', 'https://127.0.0.1:5000', { https_proxy: LOGIN }, undefined]
  ])('is used: %s', (_name, origin, env, proxy) => {
    expect(proxyFor(origin, env)?.href.replace(/\/$/, '')).toBe(proxy)
  })

  test('cannot be told from an address that is none, so that nothing is sent around it', async () => {
    const result = await withServer(
      (_request, answer) => answer.end('direct'),
      () =>
        withEnvironment({ https_proxy: 'http://[' }, async () => {
          const gateway = openGateway('test-agent', process.env)
          const sent = await gateway.send(get('https://registry.test/v2/'))
          gateway.close()
          return sent
        })
    )
    expect(result).toEqual({ kind: 'failure', cause: 'protocol', detail: 'ERR_INVALID_URL' })
  })
})
