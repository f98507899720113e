// Who a request to ghcr.io comes from, by the forms of the Authorization header that it takes.
import { ociError, type WireResponse } from './wire.js'
import type { Token } from './world.js'
import type { State } from './state.js'

export type LiveToken = Exclude<Token, { readonly kind: 'expired' }>

export type Identity =
  /** No Authorization header at all. */
  | { readonly kind: 'none' }
  /** A bearer that stands for nobody: it reads what is public. */
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'known'; readonly token: LiveToken }
  | { readonly kind: 'refused'; readonly answer: WireResponse }

/** The token behind a secret, undefined when GitHub would not know it (any more). */
export function tokenOf(state: State, secret: string): LiveToken | undefined {
  const token = Object.hasOwn(state.world.tokens, secret) ? state.world.tokens[secret] : undefined
  return token === undefined || token.kind === 'expired' ? undefined : token
}

/**
 * Reads the Authorization header of a `/v2/` request.
 *
 * Sources: Basic is refused (argoproj-labs/argocd-image-updater#303), so is a token that was not
 * exchanged (CopilotKit/CopilotKit#5239); base64 of a token, or of `user:token`, is a bearer
 * (updatecli/updatecli#245); `QQ==` reads public packages and an empty bearer nothing
 * (Homebrew/brew#11066); base64 of a dead token (getwud/wud#219).
 */
export function identityOf(state: State, header: string | undefined): Identity {
  if (header === undefined) return { kind: 'none' }
  const bearer = /^Bearer(?: +(.*))?$/i.exec(header.trim())
  if (bearer === null) return refused(403, 'DENIED', 'invalid token')
  const value = (bearer[1] ?? '').trim()
  if (value === '') return refused(401, 'UNAUTHORIZED', 'authentication token not provided')
  if (Object.hasOwn(state.world.tokens, value) || looksLikeToken(value)) {
    // The status was recorded, the words were not.
    return refused(403, 'DENIED', 'invalid token')
  }
  return bearerIdentity(state, Buffer.from(value, 'base64').toString('utf8'))
}

function bearerIdentity(state: State, decoded: string): Identity {
  const secret = secretIn(state, decoded)
  const token = tokenOf(state, secret)
  if (token !== undefined) return { kind: 'known', token }
  if (Object.hasOwn(state.world.tokens, secret) || looksLikeToken(secret)) return unauthenticated()
  return { kind: 'anonymous' }
}

function secretIn(state: State, decoded: string): string {
  const colon = decoded.indexOf(':')
  const isWhole = colon < 0 || Object.hasOwn(state.world.tokens, decoded)
  return isWhole ? decoded : decoded.slice(colon + 1)
}

/** A prefix of GitHub's own tokens, or the 40 hexadecimal digits from before 2021. */
function looksLikeToken(value: string): boolean {
  return /^gh[a-z]_|^github_pat_|^[0-9a-f]{40}$/.test(value)
}

export function unauthenticated(): Extract<Identity, { kind: 'refused' }> {
  return refused(
    401,
    'UNAUTHORIZED',
    'unauthenticated: User cannot be authenticated with the token provided.'
  )
}

function refused(
  status: number,
  code: string,
  message: string
): Extract<Identity, { kind: 'refused' }> {
  return { kind: 'refused', answer: ociError(status, code, message) }
}
