// Reads one response of a registry or its token service: accepted, refused, or no answer at all.
import type { HttpFailure, HttpResponse } from '../ports.js'
import type { NotAccepted, Step, Wording, Words } from './answer.js'
import { registryErrorOf, tokenErrorOf } from './envelope.js'
import { isFault, isRateLimit, retryAfterMs } from './fault.js'
import { isGitHub, type RegistryKind } from './host.js'
import { readWording } from './wordings.js'
import type { Try } from './wire.js'

/** What the reader has to know about the conversation. */
export interface Situation {
  readonly registry: RegistryKind
  readonly step: Step
  /** Was a credential part of it? */
  readonly sentCredential: boolean
  /** Is that credential the job's own token, which does not expire within its job? */
  readonly jobToken: boolean
  /** Wall-clock milliseconds. */
  readonly date: number
}

/**
 * A request that got no response: never a statement about permission. What answered in another
 * protocol than HTTP is no registry, by the names of Node's HTTP parser (llhttp, `HPE_…`); a
 * connection that merely ended too early says nothing of who was there.
 */
export function readFailure(failure: HttpFailure): Try<NotAccepted> {
  const { detail } = failure
  if (/^HPE_(?!INVALID_EOF_STATE|CLOSED_CONNECTION)/.test(detail)) {
    return { value: { kind: 'unrecognised', status: undefined, contentType: '' }, againAfterMs: 0 }
  }
  const cause = failure.cause === 'timeout' ? 'timeout' : 'network'
  return { value: { kind: 'unavailable', cause, detail: failure.detail }, againAfterMs: 0 }
}

/**
 * Reads a response that is not the hoped-for one.
 *
 * A refusal counts only in the registry's own error form, and only when it names neither a rate
 * limit nor a fault of the server (OCI distribution spec, "Error Codes"). Everything else is no
 * answer; passing ones ask to be tried again.
 */
export function readRefusal(response: HttpResponse, situation: Situation): Try<NotAccepted> {
  const { status } = response
  const words = wordsOf(response, situation)
  // GitHub's limiter stands before the registry and need not speak in its form.
  const limit = words ?? tokenErrorOf(response)
  if (isRateLimit(status, limit)) return rateLimited(response, limit, situation.date)
  if (status >= 500 || status === 408) return fault(response, words, situation.date)
  if (words === undefined) return foreign(response)
  const wording = readWording(situation.registry, situation.step, words, situation.sentCredential)
  if (wording.kind === 'unknown' && isFault(status, words)) {
    return fault(response, words, situation.date)
  }
  if (status < 400) return foreign(response)
  return refusal(words, wording, situation)
}

function wordsOf(response: HttpResponse, { registry, step }: Situation): Words | undefined {
  const { status, headers, body } = response
  // GitHub's services know the registry's form only; elsewhere a gateway's 404 is no refusal.
  const ownForms = step === 'token' && !isGitHub(registry) && [400, 401, 403].includes(status)
  const words = ownForms ? tokenErrorOf(response) : registryErrorOf(response)
  if (words !== undefined) return words
  // Amazon ECR refuses a missing IAM permission with an empty 403 (docker-maven-plugin#364).
  if (registry.kind === 'ecr' && status === 403 && body.length === 0) {
    return { status, code: 'DENIED', message: '' }
  }
  // Small token services answer 401 in HTTP's own form, with a challenge and no JSON; so does Amazon
  // ECR everywhere, its body being the text "Not Authorized" (mdlavin/copy-docker-image#5).
  const challenged = /^\s*basic\b/i.test(headers['www-authenticate'] ?? '')
  const inHttpForm = (step === 'token' && !isGitHub(registry)) || registry.kind === 'ecr'
  if (status === 401 && challenged && inHttpForm) {
    return { status, code: 'UNAUTHORIZED', message: '' }
  }
  return undefined
}

function rateLimited(
  response: HttpResponse,
  words: Words | undefined,
  date: number
): Try<NotAccepted> {
  const wait = retryAfterMs(response, words, date)
  return {
    value: {
      kind: 'rate-limited',
      words: words ?? { status: response.status, code: '', message: '' },
      retryAfterSeconds: wait === undefined ? undefined : Math.ceil(wait / 1000)
    },
    againAfterMs: wait ?? 0
  }
}

function fault(response: HttpResponse, words: Words | undefined, date: number): Try<NotAccepted> {
  const said = words === undefined || words.message === '' ? '' : `: ${words.message}`
  return {
    value: {
      kind: 'unavailable',
      cause: 'server-fault',
      detail: `status ${response.status}${said}`
    },
    againAfterMs: retryAfterMs(response, words, date) ?? 0
  }
}

/** Something answered that is no registry. A 403 of that kind may be a front end's mood. */
function foreign(response: HttpResponse): Try<NotAccepted> {
  return {
    value: {
      kind: 'unrecognised',
      status: response.status,
      contentType: (response.headers['content-type'] ?? '').slice(0, 100)
    },
    againAfterMs: response.status === 403 ? 0 : undefined
  }
}

function refusal(words: Words, wording: Wording, situation: Situation): Try<NotAccepted> {
  const { step, jobToken } = situation
  const refused: NotAccepted = { kind: 'refused', step, wording, words }
  if (wording.kind === 'credential-refused' && jobToken) {
    return {
      value: { kind: 'unavailable', cause: 'credential-flake', detail: words.message },
      againAfterMs: 0
    }
  }
  // The same words are sent now and then for a good credential (synthorg#2716); nobody else gets them.
  const flaky = step === 'token' && isDenied(words, situation)
  // A 403 without words may be a front end's mood as well.
  const wordless = words.status === 403 && words.message === '' && situation.registry.kind === 'ecr'
  return flaky || wordless
    ? { value: refused, againAfterMs: 0, untried: UNTRIED }
    : { value: refused, againAfterMs: undefined }
}

/** A refusal that may be a passing one counts only when it stood after all tries. */
const UNTRIED: NotAccepted = {
  kind: 'unavailable',
  cause: 'untried',
  detail: 'refused, and no time was left to ask again'
}

function isDenied({ code, message }: Words, { registry, sentCredential }: Situation): boolean {
  const bare = message.toLowerCase() === 'denied'
  return sentCredential
    ? bare || (isGitHub(registry) && code === 'DENIED')
    : bare && isGitHub(registry)
}
