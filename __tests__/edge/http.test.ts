import { describe, expect, test } from '@jest/globals'
import { openGateway } from '../../src/edge/http.js'
import type { HttpRequest, HttpResult } from '../../src/ports.js'
import { withBytes, withServer } from './servers.js'

function get(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, headers: {}, ...more }
}

function text(result: HttpResult): string {
  return result.kind === 'response' ? Buffer.from(result.body).toString('utf8') : result.cause
}

describe('the gateway', () => {
  test('hands on status, headers and body', async () => {
    const result = await withServer(
      (_request, answer) => {
        answer.setHeader('WWW-Authenticate', ['Basic realm="a"', 'Bearer realm="b"'])
        answer.writeHead(401, { 'content-type': 'text/plain' }).end('hello')
      },
      ({ origin }, gateway) => gateway.send(get(`${origin}/v2/`))
    )
    expect(result).toMatchObject({
      kind: 'response',
      status: 401,
      truncated: false,
      headers: {
        'content-type': 'text/plain',
        'www-authenticate': 'Basic realm="a", Bearer realm="b"'
      }
    })
    expect(text(result)).toBe('hello')
  })

  test.each<readonly [HttpRequest['method'], string | undefined]>([
    ['GET', undefined],
    ['HEAD', undefined],
    ['DELETE', undefined],
    ['POST', undefined],
    ['POST', 'a=b&c=d']
  ])('sends %s with the body %p exactly', async (method, body) => {
    const seen = await withServer(
      (request, answer) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
          answer.setHeader(
            'x-seen',
            JSON.stringify([
              request.method,
              request.url,
              request.headers['authorization'],
              request.headers['user-agent'],
              request.headers['content-length'],
              Buffer.concat(chunks).toString()
            ])
          )
          answer.end()
        })
      },
      async ({ origin }, gateway) => {
        const headers = {
          authorization: 'Bearer t',
          ...(method === 'POST' ? { 'content-length': String(body?.length ?? 0) } : {})
        }
        const result = await gateway.send({
          method,
          url: `${origin}/a?b=c`,
          headers,
          ...(body === undefined ? {} : { body })
        })
        return JSON.parse(
          result.kind === 'response' ? (result.headers['x-seen'] ?? '') : '[]'
        ) as unknown
      }
    )
    const length = method === 'POST' ? String(body?.length ?? 0) : undefined
    expect(seen).toEqual([
      method,
      '/a?b=c',
      'Bearer t',
      expect.stringMatching(/^test-agent/),
      length ?? null,
      body ?? ''
    ])
  })

  test.each([
    ['of exactly the cap', 100, 100, false],
    ['over the cap', 101, 100, true],
    ['far over the cap', 5_000_000, 100, true]
  ])('cuts a body %s', async (_name, bytes, cap, truncated) => {
    const result = await withServer(
      (_request, answer) => answer.end('x'.repeat(bytes)),
      ({ origin }, gateway) => gateway.send(get(origin, { maxBytes: cap }))
    )
    expect(result).toMatchObject({ kind: 'response', truncated })
    expect(text(result)).toBe('x'.repeat(cap))
  })

  test('keeps 64 KiB where nothing else is asked', async () => {
    const result = await withServer(
      (_request, answer) => answer.end(Buffer.alloc(65_537)),
      ({ origin }, gateway) => gateway.send(get(origin))
    )
    expect([text(result).length, result.kind === 'response' && result.truncated]).toEqual([
      65_536,
      true
    ])
  })

  test('ends an endless body at the cap', async () => {
    const result = await withServer(
      (_request, answer) => {
        const timer = setInterval(() => answer.write('x'.repeat(1000)), 1)
        answer.on('close', () => {
          clearInterval(timer)
        })
      },
      ({ origin }, gateway) => gateway.send(get(origin, { maxBytes: 2000 }))
    )
    expect(result).toMatchObject({ kind: 'response', truncated: true })
  })

  test.each([301, 302, 303, 307, 308])('does not follow a redirect with %d', async (status) => {
    let requests = 0
    const result = await withServer(
      (_request, answer) => {
        requests += 1
        answer.writeHead(status, { location: '/elsewhere' }).end()
      },
      ({ origin }, gateway) => gateway.send(get(origin))
    )
    expect(result).toMatchObject({ kind: 'response', status, headers: { location: '/elsewhere' } })
    expect(requests).toBe(1)
  })

  test.each([500, 502, 503])('does not retry a %d on its own', async (status) => {
    let requests = 0
    await withServer(
      (_request, answer) => {
        requests += 1
        answer.writeHead(status).end()
      },
      ({ origin }, gateway) => gateway.send(get(origin))
    )
    expect(requests).toBe(1)
  })

  test('uses one connection for requests one after the other', async () => {
    const ports = new Set<number | undefined>()
    await withServer(
      (request, answer) => {
        ports.add(request.socket.remotePort)
        answer.end('x')
      },
      async ({ origin }, gateway) => {
        for (let count = 0; count < 5; count += 1) await gateway.send(get(origin))
      }
    )
    expect(ports.size).toBe(1)
  })
})

describe('the time limit', () => {
  test('ends a body that does not', async () => {
    const result = await withServer(
      (_request, answer) => {
        answer.writeHead(200)
        answer.write('beginning')
      },
      ({ origin }, gateway) => {
        gateway.limit(50)
        return gateway.send(get(origin))
      }
    )
    expect(result).toEqual({ kind: 'failure', cause: 'timeout', detail: 'no answer in time' })
  })

  test('ends a wait for the first byte, and all that come later', async () => {
    const results = await withServer(
      () => undefined,
      async ({ origin }, gateway) => {
        gateway.limit(50)
        const both = await Promise.all([
          gateway.send(get(origin)),
          gateway.send(get(`${origin}/b`))
        ])
        return [...both, await gateway.send(get(origin))]
      }
    )
    expect(results.map(text)).toEqual(['timeout', 'timeout', 'timeout'])
  })

  test('can be set anew', async () => {
    const result = await withServer(
      (_request, answer) => setTimeout(() => answer.end('late'), 100),
      ({ origin }, gateway) => {
        gateway.limit(1)
        gateway.limit(5_000)
        return gateway.send(get(origin))
      }
    )
    expect(text(result)).toBe('late')
  })
})

describe('closing', () => {
  test('ends running requests and their connections', async () => {
    const open = new Set<unknown>()
    const result = await withServer(
      (request) => {
        open.add(request.socket)
        request.socket.on('close', () => open.delete(request.socket))
        ready?.()
      },
      async ({ origin }, gateway) => {
        const asked = new Promise<void>((resolve) => (ready = resolve))
        const sending = gateway.send(get(origin))
        await asked
        const gone = new Promise<void>((resolve) => {
          for (const socket of open) (socket as NodeJS.Socket).on('close', resolve)
        })
        gateway.close()
        await gone
        return sending
      }
    )
    expect(result).toMatchObject({ kind: 'failure', cause: 'timeout' })
    expect(open.size).toBe(0)
  })

  test('leaves no idle connection', async () => {
    await withServer(
      (_request, answer) => answer.end('x'),
      async ({ origin }, gateway) => {
        await gateway.send(get(origin))
        gateway.close()
        expect(await gateway.send(get(origin))).toMatchObject({ kind: 'failure', cause: 'timeout' })
      }
    )
  })

  let ready: (() => void) | undefined
})

describe('a failure', () => {
  test('of the connection is named', async () => {
    const { origin } = await withServer(
      () => undefined,
      (port) => Promise.resolve(port)
    )
    const gateway = openGateway('test-agent', process.env)
    const result = await gateway.send(get(`${origin}/secret?token=x`))
    gateway.close()
    expect(result).toEqual({ kind: 'failure', cause: 'connect', detail: 'ECONNREFUSED' })
  })

  test.each<readonly [string, string, string]>([
    ['a hang-up before the answer', '', 'reset'],
    ['a hang-up inside the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', 'reset'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', 'protocol'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'x-filler: y\r\n'.repeat(10_000)}`, 'protocol'],
    ['one huge header', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 'protocol']
  ])('by %s is no answer', async (_name, bytes, cause) => {
    const result = await withBytes(
      (socket) => socket.once('data', () => socket.end(bytes)),
      ({ origin }, gateway) => gateway.send(get(origin))
    )
    expect(result).toMatchObject({ kind: 'failure', cause })
  })

  test('by TLS with a server that has none is named', async () => {
    const result = await withBytes(
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      ({ port }, gateway) => gateway.send(get(`https://127.0.0.1:${String(port)}/`))
    )
    expect(result).toMatchObject({ kind: 'failure', cause: 'tls' })
  })

  test.each([
    ['an address that is none', 'no address', {}],
    ['a header that would inject', 'http://127.0.0.1:9/', { authorization: 'a\r\nb: c' }]
  ])('by %s is no answer and sends nothing', async (_name, url, headers) => {
    const gateway = openGateway('test-agent', process.env)
    const result = await gateway.send(get(url, { headers }))
    gateway.close()
    expect(result).toMatchObject({ kind: 'failure', cause: 'protocol' })
    expect(JSON.stringify(result)).not.toContain('127.0.0.1')
  })
})
