// The form of a rule, and what all findings have in common.
import type { Case } from './case.js'
import type { Certainty, Finding } from './finding.js'
import { REASONS, type ReasonClass, type ReasonCode } from './reason.js'

export interface Rule {
  readonly code: ReasonCode
  /** The fact of GitHub or of the registry that makes the rule true, and where it is written. */
  readonly source: string
  /** The finding, when the rule holds for the case. */
  readonly find: (about: Case) => Finding | undefined
}

interface Common<C extends ReasonCode> {
  readonly code: C
  readonly class: ReasonClass | undefined
  readonly certainty: Certainty
  readonly alsoPossible: readonly ReasonCode[]
  readonly words: Case['words']
}

/** What every finding holds; `likely` as soon as the same words fit another cause. */
export function base<C extends ReasonCode>(
  code: C,
  { words }: Case,
  alsoPossible: readonly ReasonCode[] = [],
  itsClass: ReasonClass | undefined = REASONS[code].class
): Common<C> {
  return {
    code,
    class: itsClass,
    certainty: alsoPossible.length === 0 ? 'certain' : 'likely',
    alsoPossible,
    words
  }
}
