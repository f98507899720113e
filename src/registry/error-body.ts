// The error form of registries and token services, read from a response body.
import { clip } from '../base/unicode.js'
import { isRecord, parseBytes, type JsonRecord } from '../base/json.js'
import type { HttpResponse } from '../ports.js'
import type { RegistryError } from './error.js'
import { isRateLimit } from './faults.js'

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
 * @returns that error's words, or undefined when the body is something else. Never throws.
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

/** zot sends one error without a list around it; other services' codes are none of a registry's. */
function bareErrorOf(status: number, body: JsonRecord): RegistryError | undefined {
  return CODES.has(textOf(body['code'])) ? errorOf(status, body) : undefined
}

function errorOf(status: number, error: unknown): RegistryError | undefined {
  if (!isRecord(error)) return undefined
  const code = textOf(error['code'])
  const message = textOf(error['message'])
  if (code === '' && message === '') return undefined
  const detail = textOf(error['detail'])
  const words = { status, code: code.toUpperCase() }
  if (message === '') return { ...words, message: detail }
  return detail === '' ? { ...words, message } : { ...words, message, detail }
}

/**
 * Reads what a token service says when it refuses: the registry's envelope, or the forms in use
 * beside it (Docker Hub's `details`, Pulp's `detail`, OAuth 2.0's `error`, a plain `message`).
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

/** The token of a token service's answer (distribution spec, token authentication), or undefined. */
export function tokenOf(response: HttpResponse): string | undefined {
  const body = jsonOf(response)
  if (!isRecord(body)) return undefined
  const token = [body['token'], body['access_token']].find(
    (value): value is string => typeof value === 'string' && value !== ''
  )
  // A token goes into a header; one with a line end or a space would be an injection.
  return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined
}

function jsonOf({ truncated, body }: HttpResponse): unknown {
  return truncated ? undefined : parseBytes(body)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? clip(value, MAX_MESSAGE) : ''
}
