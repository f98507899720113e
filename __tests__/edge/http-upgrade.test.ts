// A 101 with all that belongs to it, after which Node hears no more of the request.
import { describe, expect, test } from '@jest/globals'
import { openGateway, type Gateway } from '../../src/edge/http.js'
import type { HttpResult } from '../../src/ports.js'
import { withBytes, withEnvironment, withProxy } from './servers.js'

const BYTES =
  'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nbytes of another one'

function upgraded(
  ask: (port: number, gateway: Gateway) => Promise<HttpResult>
): Promise<HttpResult> {
  return withBytes(
    (socket) => socket.once('data', () => socket.write(BYTES)),
    ({ port }, gateway) => ask(port, gateway)
  )
}

const ANSWER = {
  kind: 'response',
  status: 101,
  headers: { connection: 'Upgrade', upgrade: 'websocket' },
  body: Buffer.alloc(0),
  truncated: false
}

describe('a switch to another protocol is an answer without a body', () => {
  test.each(['GET', 'HEAD', 'POST', 'DELETE'] as const)('to %s', async (method) => {
    const url = (port: number): string => `http://127.0.0.1:${String(port)}/v2/`
    const result = await upgraded((port, gateway) =>
      gateway.send({ method, url: url(port), headers: {} })
    )
    expect(result).toEqual(ANSWER)
  })

  test('behind a proxy', async () => {
    const result = await upgraded((port) =>
      withProxy(200, port, ({ origin }) =>
        withEnvironment({ http_proxy: origin }, async () => {
          const gateway = openGateway('test-agent', process.env)
          const url = 'http://registry.test/v2/'
          const sent = await gateway.send({ method: 'GET', url, headers: {} })
          gateway.close()
          return sent
        })
      )
    )
    expect(result).toEqual(ANSWER)
  })
})
