import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { Gateway } from '../../src/edge/http.js'
import type { HashAlgorithm, HttpRequest } from '../../src/ports.js'
import { withBytes, withServer } from './servers.js'

const BODY = Buffer.alloc(3_000_000, 'layer ')

function get(url: string): HttpRequest {
  return { method: 'GET', url, headers: { authorization: 'Bearer tok' } }
}

function hex(algorithm: HashAlgorithm): string {
  return createHash(algorithm).update(BODY).digest('hex')
}

const whole: RequestListener = (_request, answer) => answer.writeHead(200).end(BODY)

function download(
  listener: RequestListener,
  {
    algorithm = 'sha256',
    maxBytes = BODY.length
  }: { algorithm?: HashAlgorithm; maxBytes?: number } = {}
) {
  return withServer(listener, ({ origin }, gateway) =>
    gateway.digest(get(origin), algorithm, maxBytes, () => undefined)
  )
}

describe('a body that is hashed as it streams', () => {
  test.each<HashAlgorithm>(['sha256', 'sha384', 'sha512'])('by %s', async (algorithm) => {
    expect(await download(whole, { algorithm })).toEqual({
      kind: 'digest',
      hex: hex(algorithm),
      bytes: BODY.length
    })
  })

  test('tells how far it is, up to the end', async () => {
    const told: number[] = []
    await withServer(whole, ({ origin }, gateway) =>
      gateway.digest(get(origin), 'sha256', BODY.length, (bytes) => void told.push(bytes))
    )
    expect([told.at(-1), told.toSorted((one, other) => one - other)]).toEqual([BODY.length, told])
  })

  test('is not read on after the bytes it may have', async () => {
    expect(await download(whole, { maxBytes: BODY.length - 1 })).toEqual({ kind: 'too-long' })
  })

  test('that never ends does not hold anybody up', async () => {
    const endless: RequestListener = (_request, answer) => {
      const more = (): void => {
        while (!answer.destroyed && answer.write(BODY));
      }
      answer.on('drain', more)
      more()
    }
    expect(await download(endless)).toEqual({ kind: 'too-long' })
  })

  test('sends what the request says', async () => {
    const seen: (string | undefined)[] = []
    await download((request, answer) => {
      seen.push(request.method, request.headers['authorization'])
      answer.end()
    })
    expect(seen).toEqual(['GET', 'Bearer tok'])
  })

  test.each([307, 401, 404, 503])('comes whole with status %d', async (status) => {
    const answer = await download((_request, sent) =>
      sent.writeHead(status, { location: '/elsewhere' }).end('words')
    )
    expect(answer).toMatchObject({
      kind: 'response',
      status,
      headers: { location: '/elsewhere' },
      body: Buffer.from('words'),
      truncated: false
    })
  })

  test('that is cut off is a failure, and no digest', async () => {
    const answer = await withBytes(
      (socket) => {
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')
      },
      ({ origin }, gateway) => gateway.digest(get(origin), 'sha256', 100, () => undefined)
    )
    expect(answer).toMatchObject({ kind: 'failure', cause: 'reset' })
  })

  test.each<readonly [string, (gateway: Gateway) => void]>([
    [
      'the limit',
      (gateway) => {
        gateway.limit(1)
      }
    ],
    [
      'the end of the gateway',
      (gateway) => {
        gateway.close()
      }
    ]
  ])('ends with %s', async (_name, end) => {
    const answer = await withBytes(
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')
      },
      ({ origin }, gateway) =>
        gateway.digest(get(origin), 'sha256', 100, () => {
          end(gateway)
        })
    )
    expect(answer).toMatchObject({ kind: 'failure', cause: 'timeout' })
  })

  test('is not begun after the end of the gateway', async () => {
    const answer = await withServer(whole, ({ origin }, gateway) => {
      gateway.close()
      return gateway.digest(get(origin), 'sha256', 100, () => undefined)
    })
    expect(answer).toMatchObject({ kind: 'failure', cause: 'timeout' })
  })
})
