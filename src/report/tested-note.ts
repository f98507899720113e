// Knows how it is said which login was tested, where the verdict holds for that one only.
import type { TargetFacts } from '../facts.js'
import { CODES, type ReasonCode } from '../reasons/codes.js'
import { sourceWords } from '../reasons/fixes.js'
import type { Finding } from '../reasons/reason.js'
import { say, type Sentence } from '../text/sentence.js'

/** `tested with …`, where docker has no login yet and the verdict rests on one. */
export function testedWith(target: TargetFacts, finding: Finding): Sentence | undefined {
  const { credential, token, dockerHasLogin } = target.tested
  if (dockerHasLogin || !('source' in credential) || !restsOnCredential(finding)) return undefined
  return token === 'job'
    ? say`tested with the job's own token`
    : say`tested with ${sourceWords(credential.source)}`
}

/** Whoever asks, it is so; or the cause names the credential itself. */
const HELD_BY_ALL: ReadonlySet<ReasonCode> = new Set([
  'too-visible',
  'bad-credentials',
  'tag-missing',
  'digest-mismatch',
  'incomplete-index'
])

function restsOnCredential({ code: reason, class: itsClass }: Finding): boolean {
  if (itsClass === 'by-design' || HELD_BY_ALL.has(reason)) return false
  switch (CODES[reason].layer) {
    case 'credential':
    case 'token-kind':
    case 'permission':
    case 'package':
    case 'policy':
      return true
    case 'answer':
      return CODES[reason].verdict === 'allowed'
    case 'event':
    case 'name':
    case 'owner':
      return false
  }
}
