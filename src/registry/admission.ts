// How a question is let in: the `Authorization` that a registry's challenge asks for.
import type { Access } from './access.js'
import type { NotAccepted } from './answer.js'
import { basic, bearer, type Login } from './authorization.js'
import type { Situation } from './reading.js'
import type { TokenAnswer, TokenQuestion } from './token.js'
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

/**
 * A 401 to a basic login says the password is wrong or the repository is closed to the user; the
 * base endpoint admits every user, so it tells the two apart.
 *
 * @param authorization - the header that was refused
 */
export async function tellPasswordFromPermission(
  wire: Wire,
  origin: string,
  authorization: string | undefined,
  answer: NotAccepted
): Promise<NotAccepted> {
  if (authorization?.startsWith('Basic ') !== true) return answer
  if (answer.kind !== 'refused' || answer.words.status !== 401) return answer
  if (answer.wording.kind !== 'not-admitted') return answer
  const headers = { authorization }
  const base = await wire.send({ method: 'GET', url: `${origin}/v2/`, headers })
  const refusesAll = base.kind === 'response' && base.status === 401
  return refusesAll ? { ...answer, wording: { kind: 'credential-refused' } } : answer
}
