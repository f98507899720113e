// Is the password wrong, or the repository closed to the user? Harbor and others say both alike; a second question tells.
import type { RegistryKind } from '../host.js'
import type { ProbeFailure } from '../result.js'
import type { RefusalKind } from '../refusals.js'
import type { Session } from '../session.js'
import { type AuthScheme, type Login, isTrustedRealm } from './challenge.js'
import {
  fetchToken,
  type TokenAnswer,
  type TokenQuestion,
  tokenRequest,
  tokenOf
} from './authorize.js'

/** A request that was refused, and how it was let in. */
interface Refused {
  readonly access: AuthScheme
  readonly login: Login | undefined
  /** The header that was sent. */
  readonly authorization: string | undefined
  readonly registry: RegistryKind
  readonly answer: ProbeFailure
}

/**
 * A registry's 401 says that the password is wrong or that the repository is closed to the user. A control
 * question tells the two apart: the base endpoint admits every user; a token service that issues
 * powerless tokens to anybody does so where a scope is asked for, and only there (Harbor, measured).
 *
 * @returns the answer, its refusal made definite where the control question says so
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

/**
 * A token service's refusal whose status says both of a password and of a right: the question without a scope tells the two
 * apart.
 */
async function explainTokenRefusal(
  session: Session,
  { origin, challenge, login, situation }: TokenQuestion,
  answer: ProbeFailure
): Promise<ProbeFailure> {
  if (answer.kind !== 'refused' || login?.kind !== 'basic') return answer
  const { refusal } = answer
  if (refusal.kind !== 'credential-refused' || refusal.maybeInsufficientScope !== true)
    return answer
  if (situation.registry.kind !== 'other' || answer.error.status !== 401) return answer
  switch (await askWithoutScope(session, { origin, challenge, login })) {
    case 'refused':
      return withRefusal(answer, { kind: 'credential-refused' })
    case 'admitted':
      return withRefusal(answer, { kind: 'access-denied', maybeNotFound: true })
    case undefined:
      return answer
  }
}

/**
 * Does the token service take this login where nothing is asked for (distribution spec, "Token
 * Authentication Specification": a client may log in without a scope)?
 *
 * @returns undefined when it says neither
 */
async function askWithoutScope(
  session: Session,
  {
    origin,
    challenge,
    login
  }: Pick<TokenQuestion, 'origin' | 'challenge'> & { readonly login: Login }
): Promise<'admitted' | 'refused' | undefined> {
  const realm = challenge.parameters.get('realm') ?? ''
  if (!isTrustedRealm(realm, origin)) return undefined
  const result = await session.send(tokenRequest(realm, { challenge, scope: undefined, login }))
  if (result.kind === 'failure') return undefined
  if (result.status === 401) return 'refused'
  return result.status === 200 && tokenOf(result) !== undefined ? 'admitted' : undefined
}
