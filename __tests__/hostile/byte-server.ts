// A server that speaks bytes, so that it can say what no HTTP library would let it.
import { createServer, type Socket } from 'node:net'
import { request as wireRequest, type WireRequest, type WireResponse } from '../fakes/wire.js'

/** What becomes of one request; whoever writes no whole answer leaves the other side to wait. */
export type Reply = (socket: Socket) => void

export interface ByteServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** The header that names the host which a request was meant for. */
export const MEANT = 'x-meant-for'

const HEAD_END = '\r\n\r\n'

/**
 * Listens on 127.0.0.1. The name of the host comes in {@link MEANT}, so that one server plays all.
 *
 * @param greet - what is done with a new connection; true when no request is to be read from it
 */
export async function startBytes(
  answer: (request: WireRequest) => Reply,
  greet: (socket: Socket) => boolean = () => false
): Promise<ByteServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    if (!greet(socket)) listen(socket, answer)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
      for (const socket of sockets) socket.destroy()
      await closed
    }
  }
}

function listen(socket: Socket, answer: (request: WireRequest) => Reply): void {
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk
    for (;;) {
      const read = requestIn(text)
      if (read === undefined) return
      text = text.slice(read.length)
      answer(read.request)(socket)
    }
  })
}

function requestIn(
  text: string
): { readonly request: WireRequest; readonly length: number } | undefined {
  const end = text.indexOf(HEAD_END)
  if (end < 0) return undefined
  const [line = '', ...fields] = text.slice(0, end).split('\r\n')
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':')
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()] as const
    })
  )
  const length = end + HEAD_END.length + Number(headers['content-length'] ?? 0)
  if (text.length < length) return undefined
  const [method = '', path = ''] = line.split(' ')
  const body = Buffer.from(text.slice(end + HEAD_END.length, length), 'latin1')
  return { request: wireRequest(headers[MEANT] ?? '', method, path, headers, body), length }
}

/** An answer of the fake, as it is. */
export function whole({ status, headers, body }: WireResponse): Reply {
  return (socket) => {
    const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    socket.write([`HTTP/1.1 ${String(status)} Said`, ...fields, HEAD_END].join('\r\n').slice(0, -2))
    socket.write(body)
  }
}

/** These bytes, and then nothing more on an open connection. */
export function raw(...parts: readonly (string | Uint8Array)[]): Reply {
  return (socket) => {
    for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part) : part)
  }
}

/** These bytes, and then the connection is cut off. */
export function cutOff(text: string): Reply {
  return (socket) => {
    if (text === '') socket.resetAndDestroy()
    else socket.write(text, () => socket.destroy())
  }
}

/** The same bytes for ever, as fast as they are taken. */
export function endless(head: string, block: string): Reply {
  return (socket) => {
    socket.write(head)
    const more = (): void => {
      while (!socket.destroyed && socket.write(block)) {
        // Until the other side has enough for now.
      }
    }
    socket.on('drain', more)
    more()
  }
}

/** One byte after the other, slowly; after the text its last character again and again. */
export function slowly(text: string, everyMs: number): Reply {
  return ticking((at) => text[Math.min(at, text.length - 1)] ?? '', everyMs)
}

/** The same text again and again, slowly. */
export function repeatedly(text: string, everyMs: number): Reply {
  return ticking(() => text, everyMs)
}

function ticking(next: (at: number) => string, everyMs: number): Reply {
  return (socket) => {
    let at = 0
    const timer = setInterval(() => {
      socket.write(next(at))
      at += 1
    }, everyMs)
    socket.on('close', () => {
      clearInterval(timer)
    })
  }
}
