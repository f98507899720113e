// How a question is let in: the challenge of a registry, the token of the service that it names, the `Authorization` to send.
import type { HttpResult, HttpRequest, HttpResponse } from '../../ports.js'
import { originsOf, type RegistryKind, isGitHub } from '../host.js'
import { readFailure, readRefusal, situationOf, type Situation, jsonOf } from '../response.js'
import type { ProbeFailure } from '../result.js'
import { type Attempt, final, withRetries } from '../retries.js'
import type { Session } from '../session.js'
import {
  chooseChallenge,
  type AuthScheme,
  basic,
  bearer,
  type Login,
  type Challenge,
  isOpenRealm,
  isTrustedRealm
} from './challenge.js'
import { field } from '../../base/json.js'

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
    const situation = situationOf(
      session,
      { registry, login: undefined, jobToken: false },
      'challenge'
    )
    const read = readRefusal(result, situation)
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

function noAccess({ value, retry }: Attempt<ProbeFailure>): Attempt<SchemeAnswer> {
  return { value: { kind: 'no-access', answer: value }, retry }
}

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

export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'no-token'; readonly answer: ProbeFailure }

export interface TokenQuestion {
  readonly origin: string
  readonly challenge: Challenge
  /** `repository:<path>:pull,push` */
  readonly scope: string
  readonly login: Login | undefined
  readonly situation: Situation
}

/**
 * Asks the token service (distribution spec, "Token Authentication Specification"; for identity
 * tokens "OAuth2 Token Authentication").
 *
 * @param mask - is called with the token before it is returned: ghcr.io's token is the credential
 * itself in base64
 */
export async function fetchToken(
  session: Session,
  question: TokenQuestion,
  mask: (secret: string) => void
): Promise<TokenAnswer> {
  const realm = question.challenge.parameters.get('realm') ?? ''
  // A registry's challenge names its token service.
  if (realm === '') {
    const answer: ProbeFailure = { kind: 'unrecognised', status: 401, contentType: '' }
    return { kind: 'no-token', answer }
  }
  const { login, situation } = question
  const isOpen = login === undefined && !isGitHub(situation.registry)
  const mayAsk = isOpen ? isOpenRealm : isTrustedRealm
  if (!mayAsk(realm, question.origin)) {
    return { kind: 'no-token', answer: { kind: 'untrusted-realm', realm } }
  }
  const away = awayFrom(question.origin, realm)
  return await withRetries<TokenAnswer>(session, async () => {
    const result = await exchange(session, realm, question)
    if (result.kind === 'failure') return noToken(away(readFailure(result)))
    const token = result.status === 200 ? tokenOf(result) : undefined
    if (token === undefined) return noToken(away(readRefusal(result, question.situation)))
    mask(token)
    return final({ kind: 'token', token })
  })
}

/** Names the service's host where it, and not the registry, gave no answer. */
function awayFrom(
  origin: string,
  realm: string
): (read: Attempt<ProbeFailure>) => Attempt<ProbeFailure> {
  const { host } = new URL(realm)
  return (read) =>
    read.value.kind === 'unavailable' && host !== new URL(origin).host
      ? { ...read, value: { ...read.value, host } }
      : read
}

/** By these a service says that it takes no POST (moby/buildkit, session/auth/authprovider; Azure's is 400). */
const TAKES_NO_POST: ReadonlySet<number> = new Set([400, 401, 404, 405])

/**
 * An identity token is exchanged by POST, and where the service takes none as a password by GET,
 * as BuildKit does (moby/buildkit, session/auth/authprovider).
 */
async function exchange(
  session: Session,
  realm: string,
  question: TokenQuestion
): Promise<HttpResult> {
  const { login } = question
  if (login?.kind !== 'identity-token') return session.send(tokenRequest(realm, question))
  const posted = await session.send(refreshFor(realm, question, login.secret))
  if (posted.kind === 'failure' || !TAKES_NO_POST.has(posted.status)) return posted
  const got = await session.send(tokenRequest(realm, question))
  const isUnknown = got.kind === 'response' && [404, 405].includes(got.status)
  return isUnknown && posted.status === 401 ? posted : got
}

/** By the "OAuth2 Token Authentication" of the distribution project. */
function refreshFor(
  realm: string,
  { challenge, scope }: TokenQuestion,
  secret: string
): HttpRequest {
  const service = challenge.parameters.get('service')
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: 'ghcr-preflight',
    scope,
    refresh_token: secret,
    ...(service === undefined ? {} : { service })
  })
  return {
    method: 'POST',
    url: realm,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString()
  }
}

interface Asked extends Pick<TokenQuestion, 'challenge' | 'login'> {
  readonly scope: string | undefined
}

/** By the distribution spec, "Token Authentication Specification": service and scope in the query, the login as `Basic`. */
export function tokenRequest(realm: string, { challenge, scope, login }: Asked): HttpRequest {
  const service = challenge.parameters.get('service')
  const url = new URL(realm)
  if (service !== undefined) url.searchParams.set('service', service)
  if (scope !== undefined) url.searchParams.set('scope', scope)
  const headers = login === undefined ? {} : { authorization: basic(named(login)) }
  return { method: 'GET', url: url.href, headers }
}

/** An identity token is sent without the user name that is stored with it. */
function named(login: Login): Login {
  return login.kind === 'identity-token' ? { ...login, username: '' } : login
}

/** The token of a token service's answer (distribution spec, token authentication), or undefined. */
export function tokenOf(response: HttpResponse): string | undefined {
  const body = jsonOf(response)
  const token = [field(body, 'token'), field(body, 'access_token')].find(
    (value): value is string => typeof value === 'string' && value !== ''
  )
  // A token goes into a header; one with a line end or a space would be an injection.
  return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined
}

function noToken({
  value,
  retry,
  ifOutOfTime = value
}: Attempt<ProbeFailure>): Attempt<TokenAnswer> {
  return {
    value: { kind: 'no-token', answer: value },
    retry,
    ifOutOfTime: { kind: 'no-token', answer: ifOutOfTime }
  }
}
