// Recorded answers read as the product reads them: which question was it, and what does it come to?
import { chooseChallenge } from '../../src/registry/auth/challenge.js'
import type { Step } from '../../src/registry/refusals.js'
import { registryKindOf } from '../../src/registry/host.js'
import { notFoundError } from '../../src/registry/pull/reader.js'
import { readRefusal } from '../../src/registry/response.js'
import { response, TODAY, type Reply } from './script.js'

/** An answer and the question it was given to. */
export interface Recorded {
  readonly host: string
  readonly step: Step
  readonly sends: 'nothing' | 'login' | 'job-token'
  readonly reply: Reply
}

/** In a few words: `answered`, `challenge`, `absent`, or the kind of a refusal or failure. */
export function readingOf({ host, step, sends, reply }: Recorded): string {
  const answer = response(reply)
  if (reply.status < 300) return 'answered'
  const challenge = chooseChallenge(answer.headers['www-authenticate'] ?? '')
  if (sends === 'nothing' && reply.status === 401 && challenge !== undefined) return 'challenge'
  const isRead = step === 'manifest' || step === 'blob'
  if (isRead && notFoundError(answer, step, false) !== undefined) return 'absent'
  const { value } = readRefusal(answer, {
    registry: registryKindOf(host, 'ghcr.io'),
    step,
    sentCredential: sends !== 'nothing',
    jobToken: sends === 'job-token',
    date: TODAY
  })
  switch (value.kind) {
    case 'refused':
      return value.refusal.kind
    case 'unavailable':
      return value.cause
    case 'rate-limited':
    case 'unrecognised':
    case 'untrusted-realm':
      return value.kind
  }
}
