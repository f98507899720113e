// How a registry wants to be asked: which origin answers, and what it challenges with.
import type { HttpResult } from '../ports.js'
import type { NotAccepted } from './answer.js'
import { chooseChallenge, type Challenge } from './challenge.js'
import { originsOf, type RegistryKind } from './host.js'
import { readFailure, readRefusal } from './reading.js'
import type { Try, Wire } from './wire.js'

export type Access =
  /** Asks for no login. */
  | { readonly kind: 'open'; readonly origin: string }
  | {
      readonly kind: 'challenged'
      readonly origin: string
      readonly challenge: Challenge
      /** Did the base endpoint ask for nothing, and only a later request for a login? */
      readonly baseIsOpen?: true
    }
  | { readonly kind: 'no-access'; readonly answer: NotAccepted }

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
} as const satisfies Access

/**
 * Asks `GET /v2/` without a credential (OCI distribution spec, "Determining Support").
 *
 * The scope of the answer is not used: ghcr.io sends a placeholder there (oras-project/oras#1128).
 */
export function askAccess(wire: Wire, registry: RegistryKind): Promise<Access> {
  return wire.settle(async () => {
    const { origin, result } = await ping(wire, originsOf(registry))
    if (result.kind === 'failure') return noAccess(readFailure(result))
    if (result.status === 200) return counts({ kind: 'open', origin })
    const challenge = chooseChallenge(result.headers['www-authenticate'] ?? '')
    if (result.status === 401 && challenge !== undefined) {
      return counts({ kind: 'challenged', origin, challenge })
    }
    const read = readRefusal(result, {
      registry,
      step: 'challenge',
      sentCredential: false,
      jobToken: false,
      date: wire.clock.date()
    })
    // No credential was shown yet, so only a refusal of the address itself says anything.
    const { value } = read
    if (value.kind !== 'refused' || value.wording.kind === 'ip-allow-list') return noAccess(read)
    const contentType = result.headers['content-type'] ?? ''
    return noAccess({
      ...read,
      value: { kind: 'unrecognised', status: result.status, contentType }
    })
  })
}

async function ping(
  wire: Wire,
  [first, ...others]: readonly [string, ...string[]]
): Promise<{ readonly origin: string; readonly result: HttpResult }> {
  const ask = (origin: string): Promise<HttpResult> =>
    wire.send({ method: 'GET', url: `${origin}/v2/`, headers: {} })
  const result = await ask(first)
  for (const origin of others) {
    if (result.kind === 'response' || result.cause === 'timeout') break
    const other = await ask(origin)
    if (other.kind === 'response') return { origin, result: other }
  }
  return { origin: first, result }
}

function counts(value: Access): Try<Access> {
  return { value, againAfterMs: undefined }
}

function noAccess(read: Try<NotAccepted>): Try<Access> {
  return {
    value: { kind: 'no-access', answer: read.value },
    againAfterMs: read.againAfterMs
  }
}
