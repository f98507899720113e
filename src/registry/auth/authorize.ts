// How a question is let in: the `Authorization` that a registry's challenge asks for.
import type { HttpResult } from '../../ports.js'
import { originsOf, type RegistryKind } from '../host.js'
import { readFailure, readRefusal, type Situation } from '../response.js'
import type { ProbeFailure, RefusalKind } from '../result.js'
import { type Attempt, final, withRetries } from '../retries.js'
import type { Session } from '../session.js'
import { type Challenge, chooseChallenge } from './challenge.js'
import { basic, bearer, type Login } from './login.js'
import { askWithoutScope, type TokenAnswer, type TokenQuestion } from './token.js'

export type Authorization =
  | { readonly kind: 'header'; readonly value: string | undefined }
  | { readonly kind: 'no-token'; readonly answer: ProbeFailure }

export interface AuthorizeRequest {
  /** `repository:<path>:<actions>` */
  readonly scope: string
  readonly login: Login | undefined
  readonly situation: Situation
}

/**
 * The header to send, as the challenge wants it.
 *
 * @param askToken - puts the question to the token service, or knows its answer already
 */
export async function authorize(
  access: AuthScheme,
  { scope, login, situation }: AuthorizeRequest,
  askToken: (question: TokenQuestion) => Promise<TokenAnswer>
): Promise<Authorization> {
  if (access.kind === 'open') return { kind: 'header', value: undefined }
  if (login?.kind === 'registry-token') return { kind: 'header', value: bearer(login.secret) }
  if (access.challenge.scheme === 'basic') {
    return { kind: 'header', value: login === undefined ? undefined : basic(login) }
  }
  const { origin, challenge } = access
  const answer = await askToken({ origin, challenge, scope, login, situation })
  return answer.kind === 'token' ? { kind: 'header', value: bearer(answer.token) } : answer
}

/** A request that was refused, and how it was let in. */
export interface Refused {
  readonly access: AuthScheme
  readonly login: Login | undefined
  /** The header that was sent. */
  readonly authorization: string | undefined
  readonly registry: RegistryKind
  readonly answer: ProbeFailure
}

/**
 * A 401 says that the password is wrong or that the repository is closed to the user. A control
 * question tells the two apart: the base endpoint admits every user; a token service that hands out
 * powerless tokens to anybody does so where a scope is asked for, and only there (Harbor, measured).
 */
export async function explainUnauthorized(
  session: Session,
  { access, login, authorization, registry, answer }: Refused
): Promise<ProbeFailure> {
  if (answer.kind !== 'refused' || answer.error.status !== 401) return answer
  if (answer.refusal.kind !== 'access-denied' || access.kind === 'open') return answer
  const { origin, challenge } = access
  if (authorization?.startsWith('Basic ') === true) {
    // Where reading asks for nothing, the base endpoint tells nothing of a password.
    if (access.baseIsOpen === true)
      return withRefusal(answer, { kind: 'credential-refused', maybeInsufficientScope: true })
    const headers = { authorization }
    const base = await session.send({ method: 'GET', url: `${origin}/v2/`, headers })
    const refusesAll = base.kind === 'response' && base.status === 401
    return refusesAll ? withRefusal(answer, { kind: 'credential-refused' }) : answer
  }
  if (registry.kind !== 'other' || login?.kind !== 'basic') return answer
  const service = await askWithoutScope(session, { origin, challenge, login })
  return service === 'refused' ? withRefusal(answer, { kind: 'credential-refused' }) : answer
}

function withRefusal(
  answer: Extract<ProbeFailure, { kind: 'refused' }>,
  refusal: RefusalKind
): ProbeFailure {
  return { ...answer, refusal }
}

/** How a registry wants to be asked. */
export type AuthScheme =
  /** It asks for no login. */
  | { readonly kind: 'open'; readonly origin: string }
  | {
      readonly kind: 'challenged'
      readonly origin: string
      readonly challenge: Challenge
      /** Did the base endpoint ask for nothing, and only a later request for a login? */
      readonly baseIsOpen?: true
    }

export type SchemeAnswer =
  AuthScheme | { readonly kind: 'no-access'; readonly answer: ProbeFailure }

/** How ghcr.io challenges (captured in oras-project/oras#1128); where it was asked, what it says counts. */
export const OF_GHCR = {
  kind: 'challenged',
  origin: 'https://ghcr.io',
  challenge: {
    scheme: 'bearer',
    parameters: new Map([
      ['realm', 'https://ghcr.io/token'],
      ['service', 'ghcr.io']
    ])
  }
} as const satisfies AuthScheme

/**
 * Asks `GET /v2/` without a credential (OCI distribution spec, "Determining Support").
 *
 * The scope of the answer is not used: ghcr.io sends a placeholder there (oras-project/oras#1128).
 */
export function askScheme(session: Session, registry: RegistryKind): Promise<SchemeAnswer> {
  return withRetries<SchemeAnswer>(session, async () => {
    const { origin, result } = await ping(session, originsOf(registry))
    if (result.kind === 'failure') return noAccess(readFailure(result))
    if (result.status === 200) return final({ kind: 'open', origin })
    const challenge = chooseChallenge(result.headers['www-authenticate'] ?? '')
    if (result.status === 401 && challenge !== undefined) {
      return final({ kind: 'challenged', origin, challenge })
    }
    const read = readRefusal(result, {
      registry,
      step: 'challenge',
      sentCredential: false,
      jobToken: false,
      date: session.clock.date()
    })
    // No credential was shown yet, so only a refusal of the address itself says anything.
    const { value } = read
    if (value.kind !== 'refused' || value.refusal.kind === 'ip-allow-list') return noAccess(read)
    const contentType = result.headers['content-type'] ?? ''
    return noAccess({
      ...read,
      value: { kind: 'unrecognised', status: result.status, contentType }
    })
  })
}

async function ping(
  session: Session,
  [first, ...others]: readonly [string, ...string[]]
): Promise<{ readonly origin: string; readonly result: HttpResult }> {
  const ask = (origin: string): Promise<HttpResult> =>
    session.send({ method: 'GET', url: `${origin}/v2/`, headers: {} })
  const result = await ask(first)
  for (const origin of others) {
    if (result.kind === 'response' || result.cause === 'timeout') break
    const other = await ask(origin)
    if (other.kind === 'response') return { origin, result: other }
  }
  return { origin: first, result }
}

function noAccess(read: Attempt<ProbeFailure>): Attempt<SchemeAnswer> {
  return {
    value: { kind: 'no-access', answer: read.value },
    retry: read.retry
  }
}
