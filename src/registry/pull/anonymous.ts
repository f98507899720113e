// May anybody pull it? What GitHub's registry tells somebody without a login.
import type { ProbeFailure, PublicResult, PublicQuestion } from '../result.js'
import type { PullPorts } from './reader.js'
import { situationOf } from '../response.js'
import { authorize, OF_GHCR } from '../auth/authorize.js'

/**
 * Asks GitHub's registry for an anonymous token: it hands one out for public packages, and says 401
 * for what is there and closed, 403 for what is not there (link-foundation/box#117,
 * bytecodealliance/wasm-pkg-tools#37, oras-project/oras#1128). The last two are likely, not certain.
 *
 * A token of ghcr.io names the repository it is for. Where it does not, or none is handed out, the
 * registry's challenge is the control question, unless an upload was opened there: where neither
 * comes, nothing is said of the package.
 */
export async function askPublic(
  ports: PullPorts,
  { registry, path }: PublicQuestion
): Promise<PublicResult> {
  const situation = situationOf(
    ports.session,
    { registry, login: undefined, jobToken: false },
    'token'
  )
  const request = { scope: `repository:${path}:pull`, login: undefined, situation }
  // Both at once; where the challenge is another, its own token service is asked and this answer lost.
  const pending = ports.access()
  if (registry.host === 'ghcr.io') {
    const early = await ports.token({ ...OF_GHCR, ...request })
    if (early.kind === 'token' && isFor(path, early.token)) return { kind: 'public' }
  }
  const access = await pending
  if (access.kind === 'no-access') return access.answer
  const authorization = await authorize(access, request, ports.token)
  if (authorization.kind === 'no-token') return read(authorization.answer)
  // GitHub's registry always asks for a token; where none was asked for, this is another one.
  return authorization.value === undefined
    ? { kind: 'unrecognised', status: access.kind === 'open' ? 200 : 401, contentType: '' }
    : { kind: 'public' }
}

/** The token is `v1:<repository>:<time>` in base64 (richlander/container-registry-api, ghcr.md). */
function isFor(path: string, token: string): boolean {
  const text = Buffer.from(token, 'base64').toString('latin1')
  return text.startsWith(`v1:${path}:`) && /^\d+$/.test(text.slice(`v1:${path}:`.length))
}

function read(answer: ProbeFailure): PublicResult {
  if (answer.kind !== 'refused') return answer
  const { refusal, error } = answer
  // Older answers to anybody said "read_package" (kedacore/http-add-on#48).
  if (refusal.kind === 'authentication-required' || refusal.kind === 'read-package')
    return { kind: 'not-public', error }
  return refusal.kind === 'denied-generic' ? { kind: 'absent', error } : answer
}
