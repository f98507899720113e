// What ghcr.io's token endpoint hands out: a check of the credential, and for nobody a view of visibility.
import { tokenOf } from './identity.js'
import { accessDenied, denied, packageAt } from './rules.js'
import type { State } from './state.js'
import {
  basicCredential,
  json,
  ociError,
  unexpected,
  urlOf,
  type WireRequest,
  type WireResponse
} from './wire.js'

/**
 * `GET /token`. A valid credential gets its own base64 back whatever the scope; permission is
 * decided when something is written.
 *
 * Sources: oras-project/oras#1128 (anonymous, absent), link-foundation/box#117 (anonymous, private;
 * the credential's own base64), aquasecurity/trivy documentation (`DENIED: denied`).
 */
export function tokenAnswer(state: State, request: WireRequest): WireResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return unexpected(ociError(405, 'UNSUPPORTED', 'The operation is unsupported.'))
  }
  const header = request.headers['authorization']
  const scopes = urlOf(request)
    .searchParams.getAll('scope')
    .flatMap((value) => value.split(' '))
  if (header === undefined) return anonymousAnswer(state, scopes)
  const secret = basicCredential(header)?.password ?? ''
  if (tokenOf(state, secret) === undefined) return denied('denied')
  return json(200, { token: Buffer.from(secret).toString('base64') })
}

function anonymousAnswer(state: State, scopes: readonly string[]): WireResponse {
  const asked = scopes.map(scopeOf)
  const first = asked[0]
  if (first === undefined) return denied(accessDenied)
  for (const scope of asked) {
    const refusal = anonymousRefusal(state, scope)
    if (refusal !== undefined) return refusal
  }
  state.requests += 1
  const stamp = `${String(Date.now())}${String(state.requests).padStart(6, '0')}`
  return json(200, { token: Buffer.from(`v1:${first.name}:${stamp}`).toString('base64') })
}

interface Scope {
  readonly name: string
  readonly actions: readonly string[]
}

function anonymousRefusal(state: State, scope: Scope | undefined): WireResponse | undefined {
  const found = scope === undefined ? undefined : packageAt(state, scope.name)
  const onlyPull = scope?.actions.every((action) => action === 'pull') ?? false
  if (found === undefined || !onlyPull) return denied(accessDenied)
  return found.visibility === 'public'
    ? undefined
    : ociError(401, 'UNAUTHORIZED', 'authentication required')
}

/** `repository:<name>:<actions>`; the distribution project's "Token Scope Documentation". */
function scopeOf(text: string): Scope | undefined {
  const match = /^repository:([^:]+):([^:]*)$/.exec(text)
  return match === null ? undefined : { name: match[1] ?? '', actions: (match[2] ?? '').split(',') }
}
