// One origin: the toolkit's client for it, its connections, the proxy that leads there.
import * as http from 'node:http'
import * as https from 'node:https'
import type { ConnectionOptions, SecureContext } from 'node:tls'
import { HttpClient } from '@actions/http-client'
import type { HttpRequest } from '../ports.js'
import type { Tunnel } from './proxy-tunnel.js'
import { openTunnel, type TunnelOptions } from './proxy.js'
import { once } from '../base/promises.js'

/** Of one host, as many as a hundred images use well: with 16 they take half as long again, with 64 hardly less. */
const MAX_SOCKETS = 32
/**
 * Of all hosts together: a connection takes 0.2 MiB. Each host gets the share that it has of the requests when most of them
 * wait, so that one with a single request, which may never be answered, keeps no connections from the others.
 */
const MAX_SOCKETS_IN_ALL = 40
/** Of each host, whatever its share: where it leaves one request without an answer, it is asked the others all the same. */
const MIN_SOCKETS = 4

export interface ClientOptions extends TunnelOptions {
  readonly userAgent: string
  /** Of all TLS connections. */
  readonly context: () => SecureContext
  /** The sum of what all clients say of {@link Client.mostWaiting}. */
  readonly mostWaiting: () => number
  readonly timeoutMs: number
}

export interface Client {
  /** How many requests, at most, have waited at once for the head of their answer. */
  mostWaiting(): number
  /** Resolves with the head of the answer. */
  open(request: HttpRequest, limit: AbortSignal): Promise<http.IncomingMessage>
  close(): void
}

/** One client for each origin: the library keeps a single agent for http and https alike. */
export function openClient(origin: string, options: ClientOptions): Client {
  const { protocol } = new URL(origin)
  const opening = openTunnel(origin, options)
  // Each request awaits it, and is told.
  opening?.catch(() => undefined)
  let tunnel: Tunnel | undefined
  let signal = options.over
  let waiting = 0
  let mostWaiting = 0
  const turns = openTurns(() => socketsFor(mostWaiting, options.mostWaiting()))
  const handler = {
    prepareRequest(request: https.RequestOptions & Pick<ConnectionOptions, 'secureContext'>): void {
      request.signal = signal
      if (protocol === 'https:') request.secureContext = options.context()
      request.lookup = options.lookup
      // Without it the tunnel's agent takes a freed connection for one of plain http, and neither
      // uses it again nor gives it to a request that waits for one.
      request.protocol = protocol
      if (tunnel !== undefined) request.agent = tunnel
      // Node resolves the host name; an IPv6 literal must come without its brackets.
      request.host = request.host?.replace(/^\[|\]$/g, '')
    },
    canHandleAuthentication: (): boolean => false,
    handleAuthentication: (): never => {
      throw new Error('not used')
    }
  }
  const client = new NoUpgrades(options.userAgent, [handler], {
    allowRedirects: false,
    keepAlive: true,
    maxSockets: Infinity,
    socketTimeout: options.timeoutMs
  })
  return {
    mostWaiting: () => mostWaiting,
    async open(request, limit) {
      waiting += 1
      mostWaiting = Math.max(mostWaiting, waiting)
      try {
        tunnel = await opening
        return await turns.take(limit, async () => {
          // Read by prepareRequest, which the library calls before it first waits.
          signal = limit
          const body = request.body ?? ''
          const answer =
            body === '' ? verb(client, request) : client.post(request.url, body, request.headers)
          return (await answer).message
        })
      } finally {
        waiting -= 1
      }
    },
    close() {
      client.dispose()
      tunnel?.destroy()
    }
  }
}

/** For a host that has so many requests of all. */
function socketsFor(requests: number, all: number): number {
  const share = Math.ceil((MAX_SOCKETS_IN_ALL * requests) / all)
  return Math.max(MIN_SOCKETS, Math.min(MAX_SOCKETS, share))
}

interface Turns {
  /** A turn lasts until the answer is read, there is none, or the limit has passed. */
  take(limit: AbortSignal, ask: () => Promise<http.IncomingMessage>): Promise<http.IncomingMessage>
}

/**
 * Lets so many requests at a time go. Node's agent can queue as well, but for a share that has grown it opens no connection,
 * and where a proxy refuses one it leaves those that wait without, or asks for one and the same without end.
 */
function openTurns(atMost: () => number): Turns {
  const queue: (() => void)[] = []
  let running = 0
  const next = (): void => {
    while (queue.length > 0 && running < atMost()) {
      running += 1
      queue.shift()?.()
    }
  }
  return {
    async take(limit, ask) {
      await new Promise<void>((resolve) => {
        queue.push(resolve)
        // What is asked at once is all known by then, of every host, and so is the share.
        setImmediate(next)
      })
      const end = once(() => {
        running -= 1
        next()
      })
      try {
        limit.throwIfAborted()
        limit.addEventListener('abort', end)
        // Its connection is free by then.
        return (await ask()).once('close', end)
      } catch (error) {
        end()
        throw error
      }
    }
  }
}

type Where = http.RequestOptions | string | URL
type Answered = (message: http.IncomingMessage) => void

/**
 * Where a server leaves HTTP with a 101 (RFC 9110 section 15.2.2), which nobody asked for, Node and the library settle
 * nothing. Here it is an answer like others, without a body.
 */
class NoUpgrades extends HttpClient {
  override requestRaw(
    ...[info, data]: Parameters<HttpClient['requestRaw']>
  ): ReturnType<HttpClient['requestRaw']> {
    const { request } = info.parsedUrl.protocol === 'https:' ? https : http
    const watched = (where: Where, answered?: Answered | http.RequestOptions) => {
      if (typeof answered !== 'function') return request(where)
      return request(where, answered).on('upgrade', (message, socket) => {
        socket.destroy()
        message.push(null)
        answered(message)
      })
    }
    // A copy of the module would take all that it has, and so load Node's `WebSocket` and `fetch`.
    const httpModule = new Proxy(info.httpModule, {
      get: (module, name): unknown => (name === 'request' ? watched : Reflect.get(module, name))
    })
    return super.requestRaw({ ...info, httpModule }, data)
  }
}

function verb(http: HttpClient, request: HttpRequest): ReturnType<HttpClient['get']> {
  switch (request.method) {
    case 'GET':
      return http.get(request.url, request.headers)
    case 'HEAD':
      return http.head(request.url, request.headers)
    case 'DELETE':
      return http.del(request.url, request.headers)
    case 'POST':
      return http.post(request.url, '', request.headers)
  }
}
