// The one gateway to the network: time limit, size cap, proxy, connections kept and closed.
import { setMaxListeners } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type {
  Download,
  Downloads,
  Http,
  HttpFailure,
  HttpRequest,
  HttpResponse,
  Limit
} from '../ports.js'
import { collect, hashed } from './body.js'
import { openClient, type Client } from './client.js'
import { openLookup, type Lookup } from './lookup.js'
import type { Environment } from './proxy.js'
import { settled } from './settled.js'
import { openContext } from './tls.js'

const DEFAULT_MAX_BYTES = 64 * 1024
/** One silent server may not eat the time of the retries that would follow. */
const REQUEST_TIMEOUT_MS = 10_000
/** Most registries answer within tenths of a second. */
const LATE_MS = 2_000
/** How long the process stays after the limit for what is no request, unless all is closed before. */
const LAST_WORDS_MS = 3_000

export interface Gateway extends Http, Downloads {
  /** From then on every request, running or new, ends as `timeout`; until some seconds later the process stays. */
  readonly limit: Limit
  /** Ends all requests and closes all connections, so that the process can end. */
  close(): void
}

/**
 * Opens the gateway. Proxies come from `https_proxy`, `http_proxy` and `no_proxy`; extra certificates
 * from `NODE_EXTRA_CA_CERTS`, read by Node.
 */
export function openGateway(
  userAgent: string,
  env: Environment,
  names: Lookup = openLookup()
): Gateway {
  const clients = new Map<string, Client>()
  const over = new AbortController()
  // Every request and every connection of a tunnel listens; Node would call that a leak on the user's log.
  setMaxListeners(0, over.signal)
  const timers: NodeJS.Timeout[] = []
  const context = openContext()

  const clientFor = (url: string): Client => {
    const { origin } = new URL(url)
    const { lookup } = names
    const signals = { over: over.signal, timeoutMs: REQUEST_TIMEOUT_MS }
    const client =
      clients.get(origin) ?? openClient(origin, { userAgent, env, lookup, context, ...signals })
    clients.set(origin, client)
    return client
  }
  const answered = <T>(request: HttpRequest, read: Reader<T>): Promise<T | HttpFailure> =>
    settled(over.signal, REQUEST_TIMEOUT_MS, async (limit, again) =>
      read(await clientFor(request.url).open(request, limit), limit, again)
    )
  return {
    send: (request) =>
      answered(request, (message, limit) => collect(message, bytesFor(request), limit)),
    digest: (request, algorithm, maxBytes, onProgress) =>
      answered<HttpResponse | Download>(request, (message, limit, again) => {
        if (message.statusCode !== 200) return collect(message, bytesFor(request), limit)
        const progress = (bytes: number): void => {
          again()
          onProgress(bytes)
        }
        return hashed(message, { algorithm, maxBytes }, progress, limit)
      }),
    limit(ms) {
      timers.splice(0).forEach(clearTimeout)
      const after = (wait: number): Promise<void> =>
        new Promise((resolve) => void timers.push(setTimeout(resolve, wait)))
      void after(ms).then(() => {
        over.abort()
      })
      // Whoever pauses when the limit passes holds nothing open, and has outputs to write yet.
      return { late: after(Math.min(LATE_MS, ms / 4)), over: after(ms + LAST_WORDS_MS) }
    },
    close() {
      timers.splice(0).forEach(clearTimeout)
      over.abort()
      names.close()
      for (const client of clients.values()) client.close()
    }
  }
}

type Reader<T> = (message: IncomingMessage, limit: AbortSignal, again: () => void) => Promise<T>

function bytesFor({ maxBytes }: HttpRequest): number {
  return maxBytes ?? DEFAULT_MAX_BYTES
}
