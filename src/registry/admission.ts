// How a question is let in: the `Authorization` that a registry's challenge asks for.
import type { Access } from './access.js'
import type { NotAccepted, Wording } from './answer.js'
import { basic, bearer, type Login } from './authorization.js'
import type { RegistryKind } from './host.js'
import type { Situation } from './reading.js'
import { askWithoutScope, type TokenAnswer, type TokenQuestion } from './token.js'
import type { Wire } from './wire.js'

export type Authorization =
  | { readonly kind: 'header'; readonly value: string | undefined }
  | { readonly kind: 'no-token'; readonly answer: NotAccepted }

export interface Admission {
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
  access: Exclude<Access, { kind: 'no-access' }>,
  { scope, login, situation }: Admission,
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
  readonly access: Exclude<Access, { kind: 'no-access' }>
  readonly login: Login | undefined
  /** The header that was sent. */
  readonly authorization: string | undefined
  readonly registry: RegistryKind
  readonly answer: NotAccepted
}

/**
 * A 401 says that the password is wrong or that the repository is closed to the user. A control
 * question tells the two apart: the base endpoint admits every user; a token service that hands out
 * powerless tokens to anybody does so where a scope is asked for, and only there (Harbor, measured).
 */
export async function tellPasswordFromPermission(
  wire: Wire,
  { access, login, authorization, registry, answer }: Refused
): Promise<NotAccepted> {
  if (answer.kind !== 'refused' || answer.words.status !== 401) return answer
  if (answer.wording.kind !== 'not-admitted' || access.kind === 'open') return answer
  const { origin, challenge } = access
  if (authorization?.startsWith('Basic ') === true) {
    // Where reading asks for nothing, the base endpoint tells nothing of a password.
    if (access.baseIsOpen === true)
      return withWording(answer, { kind: 'credential-refused', perhapsRight: true })
    const headers = { authorization }
    const base = await wire.send({ method: 'GET', url: `${origin}/v2/`, headers })
    const refusesAll = base.kind === 'response' && base.status === 401
    return refusesAll ? withWording(answer, { kind: 'credential-refused' }) : answer
  }
  if (registry.kind !== 'other' || login?.kind !== 'basic') return answer
  const service = await askWithoutScope(wire, { origin, challenge, login })
  return service === 'refused' ? withWording(answer, { kind: 'credential-refused' }) : answer
}

function withWording(
  answer: Extract<NotAccepted, { kind: 'refused' }>,
  wording: Wording
): NotAccepted {
  return { ...answer, wording }
}
