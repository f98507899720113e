// The form of a reason: what it means, when it holds, and what is said about it.
import type { RegistryError } from '../registry/result.js'
import type { Advice, AdviceContext } from './advice.js'
import type { Case, PullCase, PushCase } from './case.js'
import type { ReasonClass, TargetReasonCode } from './codes.js'

/** How sure the cause is. `likely`: the answer fits other causes too, named in `alsoPossible` where they are known. */
export type Certainty = 'certain' | 'likely'

/** What every finding has, whatever its reason. */
export interface Finding<C extends TargetReasonCode = TargetReasonCode> {
  readonly code: C
  readonly reason: AnyReason
  /** Class of this very case: `dependabot` and `secret-withheld` are mistakes where an image goes missing. */
  readonly class: ReasonClass | undefined
  readonly certainty: Certainty
  /** Other causes that the same answer fits, likeliest first. */
  readonly alsoPossible: readonly AnyReason[]
  /** What the registry said, when it said something. */
  readonly error: RegistryError | undefined
}

/** What a reason found, and what it says differently in this case: certain, of its usual class, in the words of the refusal. */
export type Held<D> = D & Partial<Pick<Finding, 'class' | 'certainty' | 'error'>>

/** A finding with the data of its own reason. */
export type Found<C extends TargetReasonCode, D extends object> = Finding<C> & D

/**
 * One reason. It speaks for itself only: no reason names another. `C` is its code, `D` the data that
 * its sentences need.
 */
export interface Reason<C extends TargetReasonCode = TargetReasonCode, D extends object = object> {
  readonly code: C
  /** The second half of titles, at most 34 characters; where pulls differ, both. */
  readonly means: string | { readonly push: string; readonly pull: string }
  /** The same of a finding that tells more: our own words, short. */
  titled?(finding: Found<C, D>): string | undefined
  /** The fact of GitHub or of the registry that makes it true, and where that is written. */
  readonly source: string
  /** Does it make every mistake found after it pointless to fix? */
  readonly hidesMistakes?: true
  /** Is the image not there yet, so that a push of this job is what brings it? */
  readonly isFixedByPush?: true
  /** Does it hold whatever the name of the image is? */
  readonly holdsForEveryName?: true
  /** When it holds for a push that was not accepted. */
  push?(c: PushCase): Held<D> | undefined
  /** When it holds for a pull of which the answer does not tell everything. */
  pull?(c: PullCase): Held<D> | undefined
  /** When it holds for both alike. */
  both?(c: Case): Held<D> | undefined
  /** When the answer alone says it, and no other reason explains that answer. */
  byAnswer?(c: Case): Held<D> | undefined
  /** When it stops a push that the registry would accept. */
  evenIfAccepted?(c: PushCase): Held<D> | undefined
  /** When it takes its certainty from a refusal: what was refused is not, or not certainly, what the job pushes. */
  softens?(c: PushCase, refusal: Finding): Held<D> | undefined
  /** Does a push's answer fit this reason as well, where another one is likely? */
  alsoFitsPush?(c: PushCase): boolean
  /** The same of a pull's answer. */
  alsoFitsPull?(c: PullCase): boolean
  /** Cause, fixes, links and place. */
  says(finding: Found<C, D>, context: AdviceContext): Advice
}

/** A reason where its code does not matter. */
export type AnyReason = Reason

/** Its meaning in a few words, for a push or for a pull. */
export function meaningOf({ means }: Pick<AnyReason, 'means'>, pulled: boolean): string {
  if (typeof means === 'string') return means
  return pulled ? means.pull : means.push
}
