// The one gateway to the network: time limit, size cap, proxy, connections kept and closed.
import { setMaxListeners } from 'node:events'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { HttpClient } from '@actions/http-client'
import { getProxyUrl } from '@actions/http-client/lib/proxy'
import type { Downloads, Http, HttpRequest } from '../ports.js'
import { collect, hashed, openPatience } from './body.js'
import { failureOf, TIMED_OUT } from './http-failure.js'
import type { Tunnel } from './tunnel.js'

const DEFAULT_MAX_BYTES = 64 * 1024
/** One silent server may not eat the time of the retries that would follow. */
const REQUEST_TIMEOUT_MS = 10_000
/** How long the process stays after the limit, unless all is closed before. */
const LAST_WORDS_MS = 5_000
/** A hundred images share a handful of connections to their registry. */
const MAX_SOCKETS_PER_ORIGIN = 8

export interface Gateway extends Http, Downloads {
  /**
   * From `ms` milliseconds on, every request, running or new, ends as `timeout`. Until then, or
   * until all is closed, the process stays.
   */
  readonly limit: (ms: number) => void
  /** Ends all requests and closes all connections, so that the process can end. */
  close(): void
}

/**
 * Opens the gateway. Proxies come from `https_proxy`, `http_proxy` and `no_proxy`, read as the
 * Actions toolkit reads them; extra certificates from `NODE_EXTRA_CA_CERTS`, read by Node.
 */
export function openGateway(userAgent: string): Gateway {
  const clients = new Map<string, Client>()
  const over = new AbortController()
  // Every connection of every tunnel listens; Node would call that a leak on the user's log.
  setMaxListeners(0, over.signal)
  let timer: NodeJS.Timeout | undefined

  const clientFor = (url: string): Client => {
    const { origin } = new URL(url)
    const client = clients.get(origin) ?? openClient(origin, userAgent, over.signal)
    clients.set(origin, client)
    return client
  }
  return {
    async send(request) {
      if (over.signal.aborted) return TIMED_OUT
      const limit = AbortSignal.any([over.signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)])
      try {
        const message = await clientFor(request.url).open(request, limit)
        return await collect(message, request.maxBytes ?? DEFAULT_MAX_BYTES, limit)
      } catch (error) {
        // An answer that is cut off by the limit ends as a reset.
        return limit.aborted ? TIMED_OUT : failureOf(error)
      }
    },
    async digest(request, algorithm, maxBytes, onProgress) {
      if (over.signal.aborted) return TIMED_OUT
      const patience = openPatience(REQUEST_TIMEOUT_MS)
      const limit = AbortSignal.any([over.signal, patience.signal])
      const progress = (bytes: number): void => {
        patience.again()
        onProgress(bytes)
      }
      try {
        const message = await clientFor(request.url).open(request, limit)
        return message.statusCode === 200
          ? await hashed(message, { algorithm, maxBytes }, progress, limit)
          : await collect(message, request.maxBytes ?? DEFAULT_MAX_BYTES, limit)
      } catch (error) {
        return limit.aborted ? TIMED_OUT : failureOf(error)
      } finally {
        patience.end()
      }
    },
    limit(ms) {
      clearTimeout(timer)
      timer = setTimeout(() => {
        over.abort()
        // Whoever pauses in this moment holds nothing open, and has outputs to write yet.
        timer = setTimeout(() => undefined, LAST_WORDS_MS)
      }, ms)
    },
    close() {
      clearTimeout(timer)
      over.abort()
      for (const client of clients.values()) client.close()
    }
  }
}

interface Client {
  open(request: HttpRequest, limit: AbortSignal): Promise<IncomingMessage>
  close(): void
}

/** One client for each origin: the library keeps a single agent for http and https alike. */
function openClient(origin: string, userAgent: string, over: AbortSignal): Client {
  const opening = openTunnel(origin, over)
  let tunnel: Tunnel | undefined
  let signal = over
  const handler = {
    prepareRequest(options: RequestOptions): void {
      options.signal = signal
      // Without it the tunnel's agent takes a freed connection for one of plain http, and neither
      // uses it again nor gives it to a request that waits for one.
      options.protocol = new URL(origin).protocol
      if (tunnel !== undefined) options.agent = tunnel
      // Node resolves the host name; an IPv6 literal must come without its brackets.
      options.host = options.host?.replace(/^\[|\]$/g, '')
    },
    canHandleAuthentication: (): boolean => false,
    handleAuthentication: (): never => {
      throw new Error('not used')
    }
  }
  const http = new HttpClient(userAgent, [handler], {
    allowRedirects: false,
    keepAlive: true,
    maxSockets: MAX_SOCKETS_PER_ORIGIN,
    socketTimeout: REQUEST_TIMEOUT_MS
  })
  return {
    async open(request, limit) {
      tunnel = await opening
      // Read by prepareRequest, which the library calls before it first waits.
      signal = limit
      const body = request.body ?? ''
      const answer =
        body === '' ? verb(http, request) : http.post(request.url, body, request.headers)
      return (await answer).message
    },
    close() {
      http.dispose()
      tunnel?.destroy()
    }
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

/**
 * The toolkit's own tunnel opens a new connection for every request; this one keeps them. It is
 * loaded where there is a proxy; most runners have none.
 */
function openTunnel(origin: string, over: AbortSignal): Promise<Tunnel> | undefined {
  const proxy = getProxyUrl(new URL(origin))
  if (proxy === undefined || proxy.hostname === '') return undefined
  const options = { keepAlive: true, maxSockets: MAX_SOCKETS_PER_ORIGIN, signal: over }
  return import('./tunnel.js').then((loaded) => new loaded.Tunnel(proxy.href, options))
}
