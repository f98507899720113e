// The error that a registry or token service sends, in the forms in use, and whether it may pass: rate limits, faults.
import { clip } from '../base/unicode.js'
import { isRecord, parseBytes, type JsonRecord } from '../base/json.js'
import type { HttpResponse } from '../ports.js'

/** At which step of the conversation the answer came. */
export type Step = 'challenge' | 'token' | 'upload' | 'manifest' | 'blob'

/** What the registry wrote, cut and unescaped. Always printed escaped. */
export interface RegistryError {
  readonly status: number
  /** OCI error code, upper-case, or `''`. */
  readonly code: string
  readonly message: string
  /** The error's `detail`, where it is a string (olareg gives its reasons there). */
  readonly detail?: string
}

/** More of a registry's message than is ever shown: a secret that it repeats must be whole to be seen. */
const MAX_MESSAGE = 4_000
/** And as many of its errors. */
const MAX_ERRORS = 20

/**
 * Reads the error envelope of the OCI distribution spec ("Error Codes"): `{"errors":[{"code",
 * "message"}]}`. A 401 or 403 without it was not said by a registry.
 *
 * Of several errors ("one or more", says the spec) one that names a rate limit counts, because the
 * others then say nothing; else the first.
 *
 * @returns that error, or undefined when the body is something else. Never throws.
 */
export function registryErrorOf(response: HttpResponse): RegistryError | undefined {
  const body = jsonOf(response)
  if (!isRecord(body)) return undefined
  const errors: unknown = body['errors']
  if (!Array.isArray(errors)) return bareErrorOf(response.status, body)
  const all = errors.slice(0, MAX_ERRORS).flatMap((error) => errorOf(response.status, error) ?? [])
  return all.find((error) => isRateLimit(error.status, error)) ?? all[0]
}

/** The codes of the OCI distribution spec that a request is refused with. */
const CODES: ReadonlySet<string> = new Set([
  'UNAUTHORIZED',
  'DENIED',
  'UNSUPPORTED',
  'TOOMANYREQUESTS',
  'NAME_INVALID',
  'NAME_UNKNOWN'
])

/** zot sends one error that is not in a list. Codes of other services are not those of a registry. */
function bareErrorOf(status: number, body: JsonRecord): RegistryError | undefined {
  return CODES.has(textOf(body['code'])) ? errorOf(status, body) : undefined
}

function errorOf(status: number, error: unknown): RegistryError | undefined {
  if (!isRecord(error)) return undefined
  const code = textOf(error['code'])
  const message = textOf(error['message'])
  if (code === '' && message === '') return undefined
  const detail = textOf(error['detail'])
  const known = { status, code: code.toUpperCase() }
  if (message === '') return { ...known, message: detail }
  return detail === '' ? { ...known, message } : { ...known, message, detail }
}

/**
 * Reads what a token service says when it refuses: the registry's envelope, or the forms in use
 * besides it (Docker Hub's `details`, Pulp's `detail`, OAuth 2.0's `error`, a plain `message`).
 */
export function tokenErrorOf(response: HttpResponse): RegistryError | undefined {
  const envelope = registryErrorOf(response)
  if (envelope !== undefined) return envelope
  const body = jsonOf(response)
  if (!isRecord(body)) return undefined
  const message = ['details', 'detail', 'error_description', 'message', 'error']
    .map((key) => textOf(body[key]))
    .find((text) => text !== '')
  return message === undefined ? undefined : { status: response.status, code: '', message }
}

export function jsonOf({ truncated, body }: HttpResponse): unknown {
  return truncated ? undefined : parseBytes(body)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? clip(value, MAX_MESSAGE) : ''
}

/**
 * Is this a rate limit? By status 429, by code, or by GitHub's message under a 403
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
 * Faults between GitHub's own services that look like a denial (rubentalstra/FerroEHR#2120,
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
