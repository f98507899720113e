// Knows how it is said that a verdict holds for the tested login only.
import type { TargetFacts } from '../facts.js'
import { CODES, type ReasonCode } from '../reasons/codes.js'
import { sourceWords } from '../reasons/fixes.js'
import type { Finding } from '../reasons/reason.js'
import { say, type Sentence } from '../text/sentence.js'

/** The sentence about the tested credential, where docker has no login yet and the verdict rests on one. */
export function testedNote(target: TargetFacts, finding: Finding): Sentence | undefined {
  const { credential, dockerHasLogin } = target.tested
  if (dockerHasLogin || !('source' in credential) || !restsOnCredential(finding)) return undefined
  const { name } = target.target
  const named = name.kind === 'reference' ? name : name.meant
  const registry = named?.reference.registry ?? 'the registry'
  const only = say`This holds for the login tested here, from ${sourceWords(credential.source)}: docker has no login for ${registry} yet`
  // Whoever is told to change the login is not told to use the same one.
  return CODES[finding.code].verdict === 'allowed'
    ? say`${only}, so the login step must use the same one.`
    : say`${only}.`
}

/** Whoever asks, it is so. */
const HELD_BY_ALL: ReadonlySet<ReasonCode> = new Set([
  'too-visible',
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
