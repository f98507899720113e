// The registry serves other bytes than the digest names.
import type { DigestMismatch } from '../registry/result.js'
import { code, plain, say } from '../text/sentence.js'
import { advice, byAuthor, byPublisher, byRunnerAdmin, type Fix, type Reason } from './reason.js'

interface Data {
  readonly what: DigestMismatch['what']
  readonly expected: string
  readonly actual: string | undefined
}

/** A new build has another digest, so that pushing it does not bring back the one that is pinned. */
const PINNED: readonly Fix[] = [
  byAuthor`Pin the digest of a version that is intact: ask the publisher for it, and do not pin the digest that was served just because it was served`,
  byPublisher`Push exactly the same image again; a new build gets another digest`
]

const NAMED: readonly Fix[] = [
  byPublisher`Push the image again`,
  byAuthor`Pin another version until it is fixed`
]

export const digestMismatch: Reason<'digest-mismatch', Data> = {
  code: 'digest-mismatch',
  means: 'content does not match its digest',
  holdsForEveryLogin: true,
  source:
    'OCI distribution spec, "Pulling manifests": clients verify that content matches its digest',
  byAnswer: ({ answer }) => {
    if (answer.kind !== 'digest-mismatch') return undefined
    const { what, expected, actual } = answer
    return { what, expected, actual }
  },
  says: ({ what, expected, actual }, context) => {
    const pinned = what === 'manifest' && context.target.target.role === 'base'
    const came = actual === undefined ? say`something longer` : say`${code(actual)}`
    return advice(
      say`Docker stops such a pull, and running the job again does not help.`,
      [
        ...(pinned ? PINNED : NAMED),
        byRunnerAdmin`If there is a proxy or mirror in front of the registry, clear its cache`
      ],
      { detail: say`the ${plain(what)} should be ${code(expected)}, but the registry sent ${came}` }
    )
  }
}
