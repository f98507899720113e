// Answers that say nothing about permission: rate limits and faults of the server.
import type { HttpResponse } from '../ports.js'
import type { RegistryError } from './error.js'

/**
 * Is this a rate limit? By status 429, by code, or by GitHub's words under a 403
 * (markrussinovich/refchecker#67).
 */
export function isRateLimit(status: number, error: RegistryError | undefined): boolean {
  if (status === 429 || error?.code === 'TOOMANYREQUESTS') return true
  return error !== undefined && LIMIT_WORDS.test(`${error.message} ${error.detail ?? ''}`)
}

/** In one word it could be a part of a repository's name. */
const LIMIT_WORDS = /rate limit|too many requests|(?<![\w./-])toomanyrequests(?![\w./-])/i

const FAULT_CODES: ReadonlySet<string> = new Set([
  'UNKNOWN',
  'INTERNAL',
  'INTERNAL_ERROR',
  'INTERNAL_SERVER_ERROR',
  'UNAVAILABLE',
  'SERVICE_UNAVAILABLE',
  // The registry lost its own session; no statement about who may push.
  'BLOB_UPLOAD_UNKNOWN',
  'BLOB_UPLOAD_INVALID',
  'BLOB_UNKNOWN'
])

/** Not as a part of a name: a project may be called `temporary-builds`. */
const FAULT_WORDS =
  /(?<![\w./-])(?:internal (?:server )?error|service unavailable|temporarily|temporary (?:error|failure|problem|issue)|try again later|timed? ?out|unknown blob|unexpected error)(?![\w./-]*[\w/-])/i

/**
 * Faults between GitHub's own services in the guise of a denial (rubentalstra/FerroEHR#2120,
 * eighred/kanz#320, slsa-framework/slsa-github-generator#1699).
 */
const INNER_FAULTS =
  /\berror from intermediary with http status code\b|\bunable to connect to\b|\btwirp error\b/i

/** Does the answer name a fault of the server, whatever its status? */
export function isFault(status: number, error: RegistryError | undefined): boolean {
  if (status >= 500 || status === 408) return true
  if (error === undefined) return false
  const said = withoutNames(`${error.message} ${error.detail ?? ''}`)
  return FAULT_CODES.has(error.code) || FAULT_WORDS.test(said) || INNER_FAULTS.test(said)
}

/** Longest wait that is worth keeping; a larger number ends the retries anyway. */
const MAX_WAIT_MS = 24 * 3_600_000

/**
 * How long the server asks to wait: `Retry-After` in seconds or as a date (RFC 9110 section
 * 10.2.3), or inside the message as ghcr.io writes it (`retry-after: 10.305464ms`,
 * chainguard-images/images#173).
 *
 * @param date - wall-clock milliseconds
 * @returns milliseconds, or undefined when nothing was asked
 */
export function retryAfterMs(
  response: HttpResponse,
  error: RegistryError | undefined,
  date: number
): number | undefined {
  const header = response.headers['retry-after']?.trim() ?? ''
  if (/^\d{1,9}$/.test(header)) return Math.min(Number(header) * 1000, MAX_WAIT_MS)
  const until = header === '' ? Number.NaN : Date.parse(header)
  if (!Number.isNaN(until)) return Math.min(Math.max(until - date, 0), MAX_WAIT_MS)
  return inMessage(error?.message ?? '')
}

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000
}

function inMessage(message: string): number | undefined {
  const match = /retry-after:?\s{0,4}(\d{1,9}(?:\.\d{1,12})?)\s?(ns|us|µs|μs|ms|s|m|h)\b/i.exec(
    message
  )
  if (match === null) return undefined
  const unit = UNITS[match[2]?.toLowerCase() ?? '']
  return unit === undefined ? undefined : Math.min(Math.ceil(Number(match[1]) * unit), MAX_WAIT_MS)
}

/** Accounts as GitHub writes them, in backquotes: `sso` can be an organization (docker/metadata-action#342). */
const ACCOUNTS = /`[^`]*`/g

/** Repositories and projects: what is quoted, and what holds a slash (kaniko#2222, goharbor/harbor#17390). */
const NAMES = /`[^`]*`|"[^"]*"|[^\s"'`]*\/[^\s"'`]*/g

/** The sentence with GitHub's account names taken out. */
export function withoutAccounts(message: string): string {
  return message.replace(ACCOUNTS, '``')
}

/** The sentence with everything taken out that can be the name of an account or a repository. */
function withoutNames(message: string): string {
  return message.replace(NAMES, ' ')
}
