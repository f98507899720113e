// Requests that get no answer: when one is given up, whatever hangs, and why, told from Node's error codes.
import type { HttpFailure } from '../ports.js'

export const TIMED_OUT: HttpFailure = {
  kind: 'failure',
  cause: 'timeout',
  detail: 'no answer in time'
}

/** What answered is not the server that was asked, or does not answer. The message is ours. */
export class NoAnswer extends Error {
  readonly failure: HttpFailure

  constructor(cause: HttpFailure['cause'], detail: string) {
    super(detail)
    this.failure = { kind: 'failure', cause, detail }
  }
}

const CAUSES: readonly (readonly [RegExp, HttpFailure['cause']])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/, 'connect'],
  [/^(ETIMEDOUT|ESOCKETTIMEDOUT|ABORT_ERR)$/, 'timeout'],
  [/^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ECONNABORTED)$/, 'reset'],
  [
    /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH)/,
    'tls'
  ],
  [/^(HPE_|ERR_INVALID_|ERR_HTTP)/, 'protocol']
]

/**
 * Classifies whatever was thrown on the way out.
 *
 * @returns a failure whose detail is Node's error code, or our own words; no address, no query.
 */
export function failureOf(error: unknown): HttpFailure {
  if (error instanceof NoAnswer) return error.failure
  const name = textIn(error, 'name')
  const message = textIn(error, 'message') ?? ''
  if (name === 'AbortError' || name === 'TimeoutError') return TIMED_OUT
  if (message.startsWith('Request timeout')) return TIMED_OUT
  if (message.startsWith('Proxy connection ended')) {
    return { kind: 'failure', cause: 'proxy', detail: 'the proxy closed the connection' }
  }
  const code = codeIn(error) ?? 'unexpected error'
  const cause = CAUSES.find(([pattern]) => pattern.test(code))?.[1] ?? 'protocol'
  return cause === 'timeout' ? TIMED_OUT : { kind: 'failure', cause, detail: code }
}

/** A text property of whatever was thrown; undefined where there is none. */
function textIn(thrown: unknown, key: 'code' | 'name' | 'message'): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined
  const value: unknown = Reflect.get(thrown, key)
  return typeof value === 'string' ? value : undefined
}

/** Node's code of an error; where several addresses were tried and all failed, of the first. */
export function codeIn(thrown: unknown): string | undefined {
  const code = textIn(thrown, 'code')
  if (code !== undefined || typeof thrown !== 'object' || thrown === null) return code
  const errors: unknown = Reflect.get(thrown, 'errors')
  return Array.isArray(errors) ? textIn(errors[0], 'code') : undefined
}

/**
 * Races `work` against silence of `patienceMs` and against `over`. Not all that hears an abort comes to an end by it: a
 * request that waits for its turn, one whose connection went over to another protocol, a lookup.
 *
 * @param work - is told when its time is over; calls `again` at a sign of life, from which patience begins anew
 * @returns what it gives, or why it gives nothing; never rejects
 */
export function settled<T>(
  over: AbortSignal,
  patienceMs: number,
  work: (limit: AbortSignal, again: () => void) => Promise<T>
): Promise<T | HttpFailure> {
  if (over.aborted) return Promise.resolve(TIMED_OUT)
  const limit = new AbortController()
  return new Promise((resolve) => {
    const end = (): void => {
      settle(TIMED_OUT)
      limit.abort()
    }
    const timer = setTimeout(end, patienceMs)
    const settle = (result: T | HttpFailure): void => {
      clearTimeout(timer)
      over.removeEventListener('abort', end)
      resolve(result)
    }
    over.addEventListener('abort', end)
    work(limit.signal, () => void timer.refresh()).then(settle, (error: unknown) => {
      settle(failureOf(error))
    })
  })
}
