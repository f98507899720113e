// The registry serves other bytes than the digest names.
import type { DigestMismatch } from '../registry/pull/result.js'
import { code, plain, say } from '../text/sentence.js'
import { advice } from './advice.js'
import type { Reason } from './reason.js'

interface Data {
  readonly what: DigestMismatch['what']
  readonly expected: string
  readonly actual: string | undefined
}

export const digestMismatch: Reason<'digest-mismatch', Data> = {
  code: 'digest-mismatch',
  means: 'its bytes have another digest',
  source:
    'OCI distribution spec, "Pulling manifests": clients verify that content matches its digest',
  byAnswer: ({ answer }) => {
    if (answer.kind !== 'digest-mismatch') return undefined
    const { what, expected, actual } = answer
    return { what, expected, actual }
  },
  says: ({ what, expected, actual }, context) => {
    const pinned = what === 'manifest' && context.target.target.role === 'base'
    const came =
      actual === undefined
        ? say`what came is longer than the manifest says`
        : say`what came has ${code(actual)}`
    return advice(
      say`The ${plain(what)} should have the digest ${code(expected)}, and ${came}. Docker stops such a pull, and running the job again does not help while the registry holds these bytes.`,
      [
        {
          by: 'publisher of the image',
          text: say`Push the image again, so that the registry gets the right bytes.`
        },
        {
          by: 'workflow author',
          text: pinned
            ? say`Ask the publisher which digest is right, and pin that one; do not pin what came only because it came.`
            : say`Ask the publisher, or pin another version until it is mended.`
        },
        {
          by: 'runner admin',
          text: say`If a proxy or mirror stands before the registry, clear its cache.`
        }
      ]
    )
  }
}
