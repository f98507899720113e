// Reads one response of a registry or its token service: accepted, refused, or no answer at all; its error in the forms
// in use.
import type { Clock, HttpFailure, HttpResponse } from '../ports.js'
import { chooseChallenge, parseChallenges, type Login } from './auth/challenge.js'
import { final, retryable, retryAfterMs, type Attempt } from './retries.js'
import { isGitHub, type RegistryKind } from './host.js'
import {
  isFault,
  isRateLimit,
  readRefusalKind,
  type RefusalKind,
  type RegistryError,
  type Step
} from './refusals.js'
import { clip } from '../base/unicode.js'
import { isRecord, parseBytes, type JsonRecord } from '../base/json.js'
import type { ProbeFailure } from './result.js'

/** What the reader has to know about the conversation. */
export interface Situation {
  readonly registry: RegistryKind
  readonly step: Step
  /** Was a credential part of it? */
  readonly sentCredential: boolean
  /** Is that credential the job's own token, which does not expire within its job? */
  readonly jobToken: boolean
  /** Is it a token for the registry itself, which no token service was asked for? */
  readonly isStoredToken?: boolean
  /** Wall-clock milliseconds. */
  readonly date: number
}

/** The situation of a question at one of its steps. */
export function situationOf(
  { clock }: { readonly clock: Clock },
  { registry, login, jobToken }: Asker,
  step: Step
): Situation {
  return {
    registry,
    step,
    sentCredential: login !== undefined,
    jobToken,
    isStoredToken: login?.kind === 'registry-token',
    date: clock.date()
  }
}

interface Asker {
  readonly registry: RegistryKind
  readonly login: Login | undefined
  readonly jobToken: boolean
}

/**
 * A request that got no response: never a statement about permission. What answered in another
 * protocol than HTTP is no registry, by the names of Node's HTTP parser (llhttp, `HPE_…`); a
 * connection that merely ended too early says nothing of who was there.
 */
export function readFailure(failure: HttpFailure): Attempt<ProbeFailure> {
  const { detail } = failure
  if (/^HPE_(?!INVALID_EOF_STATE|CLOSED_CONNECTION)/.test(detail)) {
    return retryable({ kind: 'unrecognised', status: undefined, contentType: '' })
  }
  const cause = failure.cause === 'timeout' ? 'timeout' : 'network'
  return retryable({ kind: 'unavailable', cause, detail })
}

/**
 * Reads a response that is not the hoped-for one.
 *
 * A refusal counts only in the registry's own error form, and only when it names neither a rate
 * limit nor a fault of the server (OCI distribution spec, "Error Codes"). Everything else is no
 * answer; passing ones ask to be tried again.
 */
export function readRefusal(response: HttpResponse, situation: Situation): Attempt<ProbeFailure> {
  const { status } = response
  const error = errorIn(response, situation)
  // GitHub's rate limiter is in front of the registry and can answer in another form.
  const limit = error ?? tokenErrorOf(response)
  if (isRateLimit(status, limit)) return rateLimited(response, limit, situation.date)
  if (status >= 500 || status === 408) return serverError(response, error, situation.date)
  if (error === undefined) return notARegistry(response)
  const said = readRefusalKind(situation.registry, situation.step, error, situation.sentCredential)
  const refusal = sharpened(said, response, situation)
  if (refusal.kind === 'unknown' && isFault(status, error)) {
    return serverError(response, error, situation.date)
  }
  if (status < 400) return notARegistry(response)
  return readAsRefusal(error, refusal, situation)
}

function errorIn(response: HttpResponse, { registry, step }: Situation): RegistryError | undefined {
  const { status } = response
  // GitHub's services know the registry's form only; elsewhere a gateway's 404 is no refusal.
  const ownForms = step === 'token' && !isGitHub(registry) && [400, 401, 403].includes(status)
  const error = ownForms ? tokenErrorOf(response) : registryErrorOf(response)
  if (error !== undefined) return error
  return isGitHub(registry) ? undefined : errorInHttpForm(response, registry, step)
}

/** Refusals in HTTP's own form, of registries and token services that send no error envelope. */
function errorInHttpForm(
  { status, headers, body }: HttpResponse,
  { kind }: RegistryKind,
  step: Step
): RegistryError | undefined {
  const isPlain = /^text\/plain\b/i.test(headers['content-type'] ?? '')
  const text = isPlain ? new TextDecoder().decode(body.slice(0, MAX_MESSAGE)).trim() : ''
  switch (status) {
    // A login is asked for, although it was shown or there is none (RFC 9110, 11.6.1): Amazon ECR
    // (mdlavin/copy-docker-image#5), Gitea, nginx with `auth_basic`, small token services.
    case 401: {
      const isChallenge = parseChallenges(headers['www-authenticate'] ?? '').length > 0
      return isChallenge ? { status, code: 'UNAUTHORIZED', message: text } : undefined
    }
    // Without a body: Amazon ECR of a missing IAM permission (docker-maven-plugin#364), olareg's
    // token service of a wrong password (measured).
    case 403: {
      const isKnown = kind === 'ecr' || (kind === 'other' && step === 'token')
      return isKnown && body.length === 0 ? { status, code: 'DENIED', message: '' } : undefined
    }
    // Gitea, where the owner is not there (measured).
    case 404:
      return text === 'Not found.' && step !== 'token'
        ? { status, code: '', message: text }
        : undefined
    // distribution under `maintenance.readonly` (measured).
    case 405: {
      const isRegistry = headers['docker-distribution-api-version'] !== undefined
      const takesPost = /\bpost\b/i.test(headers['allow'] ?? 'post')
      return isRegistry && !takesPost ? { status, code: 'UNSUPPORTED', message: '' } : undefined
    }
    default:
      return undefined
  }
}

/** What a bearer challenge says of the token that was shown (RFC 6750, section 3.1). */
function sharpened(
  refusal: RefusalKind,
  { headers }: HttpResponse,
  situation: Situation
): RefusalKind {
  if (refusal.kind !== 'access-denied' || !situation.sentCredential) return refusal
  const error = chooseChallenge(headers['www-authenticate'] ?? '')?.parameters.get('error')
  if (error === 'invalid_token') {
    return { kind: situation.isStoredToken === true ? 'credential-refused' : 'token-not-accepted' }
  }
  // Docker Hub says so of repositories that are not there, too (docker/hub-feedback#1771).
  return error === 'insufficient_scope'
    ? { ...refusal, maybeNotFound: situation.registry.kind !== 'other' }
    : refusal
}

function rateLimited(
  response: HttpResponse,
  error: RegistryError | undefined,
  date: number
): Attempt<ProbeFailure> {
  const wait = retryAfterMs(response, error, date)
  const retryAfterSeconds = wait === undefined ? undefined : Math.ceil(wait / 1000)
  const said = error ?? { status: response.status, code: '', message: '' }
  return retryable({ kind: 'rate-limited', error: said, retryAfterSeconds }, wait)
}

function serverError(
  response: HttpResponse,
  error: RegistryError | undefined,
  date: number
): Attempt<ProbeFailure> {
  const said = error === undefined || error.message === '' ? '' : `: ${error.message}`
  const detail = `status ${response.status}${said}`
  const wait = retryAfterMs(response, error, date)
  return retryable({ kind: 'unavailable', cause: 'server-fault', detail }, wait)
}

/** Something answered that is not a registry. A 403 of that kind may be a transient error of a proxy. */
function notARegistry({ status, headers }: HttpResponse): Attempt<ProbeFailure> {
  const contentType = headers['content-type'] ?? ''
  const value = { kind: 'unrecognised', status, contentType } as const
  return status === 403 ? retryable(value) : final(value)
}

function readAsRefusal(
  error: RegistryError,
  refusal: RefusalKind,
  situation: Situation
): Attempt<ProbeFailure> {
  const { step, jobToken } = situation
  const refused: ProbeFailure = { kind: 'refused', step, refusal, error }
  if (refusal.kind === 'credential-refused' && jobToken) {
    return retryable({ kind: 'unavailable', cause: 'credential-flake', detail: error.message })
  }
  // The same message is sometimes sent for a valid credential (synthorg#2716); nobody else gets it.
  const flaky = step === 'token' && isDenied(error, situation)
  // The same holds for a 403 without a message.
  const wordless = error.status === 403 && error.message === ''
  return flaky || wordless ? { ...retryable(refused), ifOutOfTime: OUT_OF_TIME } : final(refused)
}

/** A refusal that may be a passing one counts only when it is the same after all attempts. */
const OUT_OF_TIME: ProbeFailure = {
  kind: 'unavailable',
  cause: 'retry-window-exceeded',
  detail: 'refused, and no time was left to ask again'
}

function isDenied(
  { code, message }: RegistryError,
  { registry, sentCredential }: Situation
): boolean {
  const bare = message.toLowerCase() === 'denied'
  return sentCredential
    ? bare || (isGitHub(registry) && code === 'DENIED')
    : bare && isGitHub(registry)
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
