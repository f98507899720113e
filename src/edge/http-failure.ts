// Why a request got no answer, told from Node's error codes; never the message, which holds addresses.
import type { HttpFailure } from '../ports.js'
import { codeIn, textIn } from './thrown.js'

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
