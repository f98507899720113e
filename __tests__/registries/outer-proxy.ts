// A proxy of a company before the fake: asks for a login, and notes who tunnels where.
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { basicCredential } from '../fakes/wire.js'

export interface Tunnel {
  readonly host: string
  readonly username: string | undefined
}

export interface OuterProxy {
  readonly port: number
  readonly tunnels: readonly Tunnel[]
  readonly close: () => Promise<void>
}

/** Starts it on 127.0.0.1; it passes on to `inner`. Without `login` it lets everybody through. */
export async function startOuterProxy(
  inner: string,
  login?: { readonly username: string; readonly password: string }
): Promise<OuterProxy> {
  const tunnels: Tunnel[] = []
  const sockets = new Set<Duplex>()
  const proxy = createServer((_incoming, outgoing) => {
    outgoing.writeHead(405).end()
  })
  proxy.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    const sent = basicCredential(incoming.headers['proxy-authorization'])
    const host = (incoming.url ?? '').replace(/:443$/, '')
    tunnels.push({ host, username: sent?.username })
    if (login !== undefined && sent?.password !== login.password) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
      return
    }
    passOn(inner, incoming.url ?? '', socket, sockets)
  })
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  const address = proxy.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    tunnels,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      })
  }
}

function passOn(inner: string, target: string, socket: Duplex, sockets: Set<Duplex>): void {
  const { hostname, port } = new URL(inner)
  const onward = httpRequest({ host: hostname, port, method: 'CONNECT', path: target })
  onward.on('error', () => socket.destroy())
  onward.on('connect', (answer, further) => {
    sockets.add(further)
    further.on('error', () => further.destroy())
    socket.write(`HTTP/1.1 ${String(answer.statusCode)} Connection Established\r\n\r\n`)
    further.pipe(socket).pipe(further)
  })
  onward.end()
}
