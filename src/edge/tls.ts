// What all TLS connections have in common, made once.
import { isIP } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'

/** From this length on V8 compiles a pattern at once. */
const LONG = 1_000

/**
 * The context that Node would make for every connection anew: its own certificates, those of
 * `NODE_EXTRA_CA_CERTS`, its own ciphers.
 */
export function openContext(): () => SecureContext {
  let context: SecureContext | undefined
  return () => {
    if (context !== undefined) return context
    // Of every host Node asks whether it is an address. V8 interprets a pattern at first and compiles it when it comes
    // again: 4 ms for the one of IPv6. A long text gets it compiled alone: 1 ms.
    isIP('g'.repeat(LONG))
    context = createSecureContext()
    return context
  }
}
