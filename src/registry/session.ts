// One conversation with a registry: sends, records, retries, within the time limit.
import { followRedirects } from '../base/redirect.js'
import type { Clock, Http, HttpRequest, HttpResponse, HttpResult } from '../ports.js'
import type { Exchange } from './result.js'

/** What a request was to give, given. */
export interface Done<T> {
  readonly kind: 'done'
  readonly value: T
}

export interface Session {
  readonly exchanges: readonly Exchange[]
  readonly clock: Clock
  send(request: HttpRequest): Promise<HttpResult>
  /** Sends once by another way, recorded like the others; a redirect is the answer. */
  record<T>(
    request: HttpRequest,
    send: (request: HttpRequest) => Promise<HttpResult | Done<T>>
  ): Promise<HttpResult | Done<T>>
  /** Is something that begins after so many milliseconds still in time? */
  hasTime(waitMs: number): boolean
}

/**
 * Opens the record of one conversation.
 *
 * @param deadline - moment of `clock` after which nothing is begun
 */
export function openSession(http: Http, clock: Clock, deadline: number): Session {
  const exchanges: Exchange[] = []
  const record: Session['record'] = async (request, send) => {
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
      const once = (hop: HttpRequest): Promise<HttpResult | Done<HttpResult>> =>
        record<HttpResult>(hop, (sent) => http.send(sent))
      const { result } = await followRedirects(request, 'same-origin', once, responseOf)
      return result.kind === 'done' ? result.value : result
    }
  }
}

/** The response among what a request can give. */
export function responseOf<T>(result: HttpResult | Done<T>): HttpResponse | undefined {
  return result.kind === 'response' ? result : undefined
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
