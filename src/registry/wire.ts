// One conversation with a registry: sends, records, retries, within the time limit.
import type { Clock, Http, HttpRequest, HttpResponse, HttpResult } from '../ports.js'
import type { Exchange } from './answer.js'

/** Waits before the second and the third try (synthorg#2716: a refused token exchange was fine seconds later). */
export const RETRY_DELAYS_MS: readonly number[] = [1000, 4000]

/** What one try gave, and whether it is worth another. */
export interface Try<T> {
  readonly value: T
  /** `undefined`: this answer counts. Otherwise the wait the server asked for, or 0. */
  readonly againAfterMs: number | undefined
  /** What is left of `value` where there was no time for all tries; `value` itself when not given. */
  readonly untried?: T
}

/** What a request was to give, given. */
export interface Done<T> {
  readonly kind: 'done'
  readonly value: T
}

export interface Wire {
  readonly exchanges: readonly Exchange[]
  readonly clock: Clock
  send(request: HttpRequest): Promise<HttpResult>
  /** Sends once by another way, recorded like the others; a redirect is the answer. */
  record<T>(
    request: HttpRequest,
    send: (request: HttpRequest) => Promise<HttpResult | Done<T>>
  ): Promise<HttpResult | Done<T>>
  /** Repeats `once` while its answer may be a passing one and time is left. */
  settle<T>(once: () => Promise<Try<T>>): Promise<T>
  /** Is something that begins after so many milliseconds still in time? */
  hasTime(waitMs: number): boolean
}

/**
 * Opens the record of one conversation.
 *
 * @param deadline - moment of `clock` after which nothing is begun
 */
export function openWire(http: Http, clock: Clock, deadline: number): Wire {
  const exchanges: Exchange[] = []
  const record: Wire['record'] = async (request, send) => {
    const begun = clock.now()
    const result = await send(request)
    exchanges.push(exchangeOf(request, result, clock.now() - begun))
    return result
  }
  const hasTime = (waitMs: number): boolean => clock.now() + waitMs < deadline
  return {
    exchanges,
    clock,
    record,
    hasTime,
    async send(request) {
      const once = async (step: HttpRequest): Promise<HttpResult> => {
        const result = await record<HttpResult>(step, (sent) => http.send(sent))
        return result.kind === 'done' ? result.value : result
      }
      let next: HttpRequest | undefined = request
      let result = await once(next)
      for (let hops = 0; hops < MAX_REDIRECTS && result.kind === 'response'; hops += 1) {
        next = redirected(next, result)
        if (next === undefined) break
        result = await once(next)
      }
      return result
    },
    async settle(once) {
      for (const delay of RETRY_DELAYS_MS) {
        const { value, againAfterMs, untried = value } = await once()
        if (againAfterMs === undefined) return value
        const wait = Math.max(delay, againAfterMs)
        if (!hasTime(wait)) return untried
        await clock.sleep(wait)
      }
      return (await once()).value
    }
  }
}

const MAX_REDIRECTS = 3

/**
 * The request that a redirect asks for, on the same origin only: a credential goes nowhere else.
 * A write is repeated only where the status keeps the method (RFC 9110 sections 15.4.8, 15.4.9).
 */
function redirected(request: HttpRequest, response: HttpResponse): HttpRequest | undefined {
  const kept = response.status === 307 || response.status === 308
  const read = request.method === 'GET' && [301, 302, 303].includes(response.status)
  const location = response.headers['location']
  if (!(kept || read) || location === undefined) return undefined
  if (!URL.canParse(location, request.url)) return undefined
  const url = new URL(location, request.url)
  return url.origin === new URL(request.url).origin ? { ...request, url: url.href } : undefined
}

function exchangeOf(
  request: HttpRequest,
  result: HttpResult | Done<unknown>,
  ms: number
): Exchange {
  const failed = result.kind === 'failure'
  return {
    method: request.method,
    url: redactUrl(request.url),
    status: result.kind === 'response' ? result.status : failed ? undefined : 200,
    outcome: failed ? result.cause : 'answered',
    ms: Math.round(ms)
  }
}

/**
 * An address fit for evidence: no user, no upload session, and of the query only what names the
 * repository and the service.
 */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return '(no address)'
  const { origin, pathname, searchParams } = new URL(url)
  const path = pathname.replace(/(\/blobs\/uploads?\/).+$/, '$1***')
  const kept = ['service', 'scope'].flatMap((name) =>
    searchParams.getAll(name).map((value) => `${name}=${value}`)
  )
  return `${origin}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
}
