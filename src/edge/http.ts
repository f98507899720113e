// The one gateway to the network: time limit, size cap, proxy, connections kept and closed, and a list of what passed it.
import { setMaxListeners } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type {
  Clock,
  Download,
  Downloads,
  Http,
  HttpFailure,
  HttpRequest,
  HttpResponse,
  Limit,
  RequestRecord,
  HashAlgorithm
} from '../ports.js'
import { openClient, type Client } from './http-client.js'
import type { Environment } from './proxy.js'
import { openLookup, type Lookup } from './dns-lookup.js'
import { settled } from './http-failure.js'
import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'

const DEFAULT_MAX_BYTES = 64 * 1024
/** One silent server may not eat the time of the retries that would follow. */
const REQUEST_TIMEOUT_MS = 10_000
/** Most registries answer within tenths of a second. */
const SLOW_MS = 2_000
/** How long the process stays after the limit for what is no request, unless all is closed before. */
const SHUTDOWN_GRACE_MS = 3_000

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
    const mostWaiting = (): number =>
      [...clients.values()].reduce((sum, client) => sum + client.mostWaiting(), 0)
    const client =
      clients.get(origin) ??
      openClient(origin, { userAgent, env, lookup, context, mostWaiting, ...signals })
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
      return { slow: after(Math.min(SLOW_MS, ms / 4)), over: after(ms + SHUTDOWN_GRACE_MS) }
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

/** Keeps at most `maxBytes`; what goes on after them is cut off with its connection. */
async function collect(
  message: IncomingMessage,
  maxBytes: number,
  limit: AbortSignal
): Promise<HttpResponse> {
  const chunks: Uint8Array[] = []
  let size = 0
  let truncated = false
  for await (const chunk of message) {
    limit.throwIfAborted()
    if (!(chunk instanceof Uint8Array)) continue
    chunks.push(chunk.subarray(0, maxBytes - size))
    size += chunk.length
    if (size > maxBytes) {
      truncated = true
      break // leaving the loop destroys the stream, and with it the connection
    }
  }
  return {
    kind: 'response',
    status: message.statusCode ?? 0,
    headers: headersOf(message),
    body: Buffer.concat(chunks),
    truncated
  }
}

/** Hashes up to `maxBytes`; a longer body is cut off with its connection. */
async function hashed(
  message: IncomingMessage,
  { algorithm, maxBytes }: { readonly algorithm: HashAlgorithm; readonly maxBytes: number },
  onProgress: (bytes: number) => void,
  limit: AbortSignal
): Promise<Download> {
  const hash = createHash(algorithm)
  let bytes = 0
  for await (const chunk of message) {
    limit.throwIfAborted()
    if (!(chunk instanceof Uint8Array)) continue
    bytes += chunk.length
    if (bytes > maxBytes) return { kind: 'too-long' }
    hash.update(chunk)
    onProgress(bytes)
  }
  return { kind: 'digest', hex: hash.digest('hex'), bytes }
}

function headersOf(message: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? '')
    ])
  )
}

/** From this length on V8 compiles a pattern at once. */
const LONG = 1_000

/**
 * The context that Node would make for every connection anew: its own certificates, those of
 * `NODE_EXTRA_CA_CERTS`, its own ciphers.
 */
function openContext(): () => SecureContext {
  let context: SecureContext | undefined
  return () => {
    if (context !== undefined) return context
    // Of every host Node asks whether it is an address. V8 interprets a pattern at first and compiles it when it comes
    // again: 4 ms for the one of IPv6. A long text gets it compiled alone: 1 ms.
    isIP('g'.repeat(LONG))
    context = createSecureContext()
    return context
  }
}

/** More than a step can send in its time; a bound all the same. */
const MOST = 2_000

/** The gateway with a list of what passed it, in the order in which it ended. */
export function withRequestLog(
  gateway: Gateway,
  clock: Clock
): Gateway & { readonly requests: () => readonly RequestRecord[] } {
  const records: RequestRecord[] = []
  const noted = async <T extends Ended>(
    { method, url }: HttpRequest,
    ended: Promise<T>
  ): Promise<T> => {
    const began = clock.now()
    const result = await ended
    const record = { method, url, outcome: outcomeOf(result), began, ms: clock.now() - began }
    if (records.length < MOST) records.push(record)
    return result
  }
  return {
    ...gateway,
    send: (request) => noted(request, gateway.send(request)),
    digest: (request, ...how) => noted(request, gateway.digest(request, ...how)),
    requests: () => records
  }
}

type Ended = Awaited<ReturnType<Gateway['send']>> | Awaited<ReturnType<Gateway['digest']>>

function outcomeOf(result: Ended): RequestRecord['outcome'] {
  switch (result.kind) {
    case 'response':
      return result.status
    case 'failure':
      return result.cause
    case 'digest':
      return 200
    case 'too-long':
      return 'too-long'
  }
}
