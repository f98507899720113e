import { describe, expect, test } from '@jest/globals'
import { openGateway } from '../../src/edge/http.js'
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
        const gateway = openGateway('test-agent')
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

  test('that hangs up is a failure of the proxy', async () => {
    const result = await withProxy(0, 0, ({ origin }) =>
      withEnvironment({ https_proxy: origin }, async () => {
        const gateway = openGateway('test-agent')
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
            const gateway = openGateway('test-agent')
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
            const gateway = openGateway('test-agent')
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
          const gateway = openGateway('test-agent')
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
            const gateway = openGateway('test-agent')
            const sending = gateway.send(get('https://registry.test/v2/'))
            await hello
            gateway.close()
            return sending
          })
        )
    )
    expect(result).toMatchObject({ kind: 'failure', cause: 'timeout' })
  })
})
