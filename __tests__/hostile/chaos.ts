// Servers and proxies that do whatever comes: any bytes, statuses, headers, pauses, resets, in any order.
import { createServer, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import fc from 'fast-check'

type Act =
  | { readonly kind: 'bytes'; readonly text: string }
  | { readonly kind: 'pause'; readonly ms: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'end' }
  | { readonly kind: 'flood'; readonly text: string }

/** What is done with one request; then nothing more, on an open connection. */
export type Script = readonly Act[]

/** What a proxy does with a CONNECT: leads to the scripts, or answers by one itself. */
export type Way = 'direct' | 'tunnel' | Script

const head = (status: number, ...fields: readonly string[]): string =>
  [`HTTP/1.1 ${String(status)} Said`, ...fields, '', ''].join('\r\n')

/** What HTTP has to say; whole, in part, or at the wrong place. */
const SAID: readonly string[] = [
  `${head(200, 'content-length: 2')}ok`,
  head(202, 'location: /v2/x', 'content-length: 0'),
  head(204),
  head(304),
  head(100),
  head(103, 'link: </x>'),
  head(101, 'connection: Upgrade', 'upgrade: websocket'),
  head(101, 'upgrade: websocket'),
  head(101),
  head(200, 'connection: Upgrade', 'upgrade: h2c', 'content-length: 0'),
  head(401, 'www-authenticate: Bearer realm="https://x.test/token"', 'content-length: 0'),
  head(407, 'proxy-authenticate: Basic', 'content-length: 0'),
  `${head(403, 'content-length: 900')}{"errors":[`,
  `${head(200, 'transfer-encoding: chunked')}5\r\nhello\r\n`,
  '0\r\n\r\n',
  'zz\r\n',
  head(307, 'location: /v2/', 'content-length: 0'),
  head(429, 'retry-after: 1', 'content-length: 0'),
  head(503, 'connection: close'),
  head(200, 'content-length: 5', 'content-length: 6'),
  head(200, 'content-encoding: gzip', 'content-length: 3'),
  'HTTP/1.1 40',
  'HTTP/1.1 403 No\r\nx-a: ',
  '\r\n\r\n',
  'SSH-2.0-OpenSSH_9.6\r\n',
  '\u0015\u0003\u0001\u0000\u0002\u0002\u0016'
]

const answers = fc
  .record({
    status: fc.integer({ min: 100, max: 999 }),
    name: fc.constantFrom('connection', 'upgrade', 'content-length', 'transfer-encoding', 'x-a'),
    value: fc.oneof(fc.constantFrom('upgrade', 'chunked', 'close', '0', '-1', '7'), fc.string()),
    body: fc.string()
  })
  .map(({ status, name, value, body }) => `${head(status, `${name}: ${value}`)}${body}`)

const anyBytes = fc
  .uint8Array({ maxLength: 64 })
  .map((some) => Buffer.from(some).toString('latin1'))

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SAID).map(bytes) },
  { weight: 3, arbitrary: answers.map(bytes) },
  { weight: 2, arbitrary: anyBytes.map(bytes) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: 60 }).map((ms) => ({ kind: 'pause' as const, ms }))
  },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'reset' as const }, { kind: 'end' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('x', 'x: y\r\n', head(103))
      .map((text) => ({ kind: 'flood' as const, text }))
  }
)

function bytes(text: string): Act {
  return { kind: 'bytes', text }
}

/** A switch to another protocol that nobody asked for. */
export const LEAVING_HTTP: Act = bytes(head(101, 'connection: Upgrade', 'upgrade: websocket'))

/** An answer whose connection is closed after it. */
export const CLOSING: Act = bytes(head(403, 'connection: close'))

/** From silence to six acts, one after the other. */
export const script: fc.Arbitrary<Script> = fc.array(act, { maxLength: 6 })

export const way: fc.Arbitrary<Way> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('direct' as const) },
  { weight: 3, arbitrary: fc.constant('tunnel' as const) },
  { weight: 1, arbitrary: script }
)

export interface ChaosServer {
  readonly port: number
  readonly close: () => Promise<void>
}

/** What a registry without logins says first, so that much is asked at once of what follows. */
export const WELCOME: Script = [bytes(`${head(200, 'content-length: 2')}{}`)]

export interface Chaos {
  /** Played in turn, one for each piece that arrives. */
  readonly scripts: readonly Script[]
  readonly by: Way
  /** Played once before them. */
  readonly first?: readonly Script[]
  /** For TLS inside of a tunnel; without it there are bytes in it. */
  readonly certificate?: { readonly cert: string; readonly key: string }
}

/** Starts it on 127.0.0.1, as a server and as a proxy at once. */
export async function startChaos({
  scripts,
  by,
  first = [],
  certificate
}: Chaos): Promise<ChaosServer> {
  const openings = [...first]
  const sockets = new Set<Socket>()
  let turn = 0
  const next = (socket: Socket): void => {
    const opening = openings.shift()
    void play(socket, opening ?? scripts[turn % scripts.length] ?? [])
    if (opening === undefined) turn += 1
  }
  const lead = (socket: Socket): void => {
    socket.write(head(200))
    if (certificate === undefined) return
    socket.removeAllListeners('data')
    const inside = new TLSSocket(socket, { isServer: true, ...certificate })
    inside.on('error', () => socket.destroy())
    inside.on('data', () => {
      next(inside)
    })
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (piece: Buffer) => {
      const isAsked = by !== 'direct' && piece.toString('latin1').startsWith('CONNECT ')
      if (!isAsked) next(socket)
      else if (by === 'tunnel') lead(socket)
      else void play(socket, by)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async () => {
      const closed = new Promise<unknown>((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    }
  }
}

async function play(socket: Socket, acts: Script): Promise<void> {
  for (const one of acts) {
    if (socket.destroyed) return
    await played(socket, one)
  }
}

async function played(socket: Socket, one: Act): Promise<void> {
  switch (one.kind) {
    case 'bytes':
      socket.write(Buffer.from(one.text, 'latin1'))
      return
    case 'pause':
      await new Promise((resolve) => setTimeout(resolve, one.ms))
      return
    case 'reset':
      // Node never closes what is reset after its end, and then waits for it when the process exits.
      if (socket instanceof TLSSocket || socket.writableEnded) socket.destroy()
      else socket.resetAndDestroy()
      return
    case 'end':
      socket.end()
      return
    case 'flood': {
      const block = one.text.repeat(500)
      const more = (): void => {
        if (!socket.destroyed && socket.writable) socket.write(block, () => setImmediate(more))
      }
      more()
    }
  }
}
