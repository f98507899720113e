// How a question is let in: the `Authorization` that a registry's challenge asks for.
import type { HttpResult } from '../../ports.js'
import { originsOf, type RegistryKind } from '../host.js'
import { readFailure, readRefusal, type Situation } from '../response.js'
import type { ProbeFailure } from '../result.js'
import { type Attempt, final, withRetries } from '../retries.js'
import type { Session } from '../session.js'
import { chooseChallenge, type AuthScheme, basic, bearer, type Login } from './challenge.js'
import { fetchToken, type TokenAnswer, type TokenQuestion } from './token.js'
import { explainTokenRefusal } from './wrong-password.js'

export { explainUnauthorized } from './wrong-password.js'

type Authorization =
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
 * @param ask - puts the question to the token service, or knows its answer already
 */
export async function authorize(
  access: AuthScheme,
  { scope, login, situation }: AuthorizeRequest,
  ask: (question: TokenQuestion) => Promise<TokenAnswer>
): Promise<Authorization> {
  if (access.kind === 'open') return { kind: 'header', value: undefined }
  if (login?.kind === 'registry-token') return { kind: 'header', value: bearer(login.secret) }
  if (access.challenge.scheme === 'basic') {
    return { kind: 'header', value: login === undefined ? undefined : basic(login) }
  }
  const { origin, challenge } = access
  const answer = await ask({ origin, challenge, scope, login, situation })
  return answer.kind === 'token' ? { kind: 'header', value: bearer(answer.token) } : answer
}

/**
 * Asks the token service; where it refuses a password, asks whether it does so everywhere.
 *
 * @param mask - is called with the token before it is returned
 */
export async function askToken(
  session: Session,
  question: TokenQuestion,
  mask: (secret: string) => void
): Promise<TokenAnswer> {
  const answer = await fetchToken(session, question, mask)
  return answer.kind === 'token'
    ? answer
    : { ...answer, answer: await explainTokenRefusal(session, question, answer.answer) }
}

export type SchemeAnswer =
  AuthScheme | { readonly kind: 'no-access'; readonly answer: ProbeFailure }

/** How ghcr.io challenges (captured in oras-project/oras#1128); once it was asked, its own challenge is used. */
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
