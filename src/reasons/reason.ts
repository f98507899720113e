// The form of a reason: what it means, when it holds, and what is said about it: cause, fixes, who can make them, and where.
import type { RegistryError } from '../registry/refusals.js'
import type { Case, PullCase, PushCase } from './target-case.js'
import type { ReasonClass, TargetReasonCode } from './codes.js'
import type { Facts, JobPlan, TargetFacts } from '../facts.js'
import type { WorkflowLocation } from '../workflow/file.js'
import type { WorkflowFix } from '../workflow/fix.js'
import { say, type Part, type Sentence } from '../text/sentence.js'

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
  /** Does a push of this job fix it, because the image is only not there yet? */
  readonly isFixedByPush?: true
  /** Does it hold whatever the name of the image is? */
  readonly holdsForEveryName?: true
  /** Is it true with every login, or about the login itself? Then the login that was tested is not mentioned. */
  readonly holdsForEveryLogin?: true
  /** Does this step stop the push, and not the registry? */
  readonly isStoppedHere?: true
  /** What has to be changed, so that the line of the workflow that has it is shown. */
  readonly toChange?: Changed | ((context: AdviceContext) => Changed | undefined)
  /** When it holds for a push that was not accepted. */
  push?(c: PushCase): Held<D> | undefined
  /** When it holds for a pull of which the answer does not tell everything. */
  pull?(c: PullCase): Held<D> | undefined
  /** When it holds for a push and for a pull in the same way. */
  both?(c: Case): Held<D> | undefined
  /** When the answer alone shows it, and no other reason explains that answer. */
  byAnswer?(c: Case): Held<D> | undefined
  /** When it stops a push that the registry would accept. */
  evenIfAccepted?(c: PushCase): Held<D> | undefined
  /** When it makes a refusal uncertain, because what was refused may not be what the job pushes. */
  softens?(c: PushCase, refusal: Finding): Held<D> | undefined
  /** Where another reason is likely: can the answer to the push also mean this one? */
  alsoFitsPush?(c: PushCase): boolean
  /** The same of a pull's answer. */
  alsoFitsPull?(c: PullCase): boolean
  /** Cause, fixes, links and place. */
  says(finding: Found<C, D>, context: AdviceContext): Advice
}

/** A part of an image's name, all of it, or the step that logs in. */
export type Changed = 'host' | 'owner' | 'name' | 'login'

/** A reason where its code does not matter. */
export type AnyReason = Reason

/** Its meaning in a few words, for a push or for a pull. */
export function meaningOf({ means }: Pick<AnyReason, 'means'>, pulled: boolean): string {
  if (typeof means === 'string') return means
  return pulled ? means.pull : means.push
}

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

/** How sure the cause is. `likely`: the answer fits other causes too, named in `alsoPossible` where they are known. */
export type Certainty = 'certain' | 'likely'

/** What a reason found, and what it says differently in this case: certain, of its usual class, in the words of the refusal. */
export type Held<D> = D & Partial<Pick<Finding, 'class' | 'certainty' | 'error'>>

/** A finding with the data of its own reason. */
export type Found<C extends TargetReasonCode, D extends object> = Finding<C> & D

/** What a finding was found about. */
export interface AdviceContext {
  readonly facts: Facts
  readonly target: TargetFacts
}

/** The words for one finding. The title is made from what its reason means. */
export interface Advice {
  readonly cause: Sentence
  /** What is so of this target alone, without a full stop. */
  readonly detail: Sentence | undefined
  /** For the one sentence of a cause by design. */
  readonly notice: Notice | undefined
  /** The likeliest first. Empty where nothing is to be done. */
  readonly fixes: readonly Fix[]
  /** Pages that help, beside those that the fixes open. */
  readonly links: readonly Part[]
  /** Where in a workflow file the cause stands. */
  readonly place: WorkflowLocation | undefined
  /** The change of the workflow file that fixes it. */
  readonly amendment: WorkflowFix | undefined
}

export interface Fix {
  readonly by: Actor
  /** An imperative without its full stop; where a page holds the switch, its link stands first. */
  readonly text: Sentence
  /** What to write, where that is another for each target of the same cause. */
  readonly instead?: string
  /** Does the change of the workflow file beside it show the same? */
  readonly isDiff?: true
  /** Is it to be done besides the one before, not in its place? */
  readonly also?: true
}

/** Who can do what a fix asks for. */
export type Actor =
  | 'workflow author'
  | 'author of the called workflow'
  | 'repository admin'
  | 'package admin'
  | 'organization owner'
  | 'publisher of the image'
  | 'owner of the token'
  | 'registry admin'
  | 'runner admin'

/** Makes the fix of an actor, as `say` makes a sentence. */
function fixBy(by: Actor): (...said: Parameters<typeof say>) => Fix {
  return (...said) => ({ by, text: say(...said) })
}

export const byAuthor = fixBy('workflow author')
export const byRepositoryAdmin = fixBy('repository admin')
export const byPackageAdmin = fixBy('package admin')
export const byOrganizationOwner = fixBy('organization owner')
export const byPublisher = fixBy('publisher of the image')
export const byTokenOwner = fixBy('owner of the token')
export const byRegistryAdmin = fixBy('registry admin')
export const byRunnerAdmin = fixBy('runner admin')

/** The words of a cause by design: what happened is known from the target, why and what comes of it from the reason. */
export interface Notice {
  readonly why: Sentence
  readonly then: Sentence
}

/** An advice with what most causes do not have left out. */
export function advice(
  cause: Sentence,
  fixes: readonly Fix[],
  more: Partial<Omit<Advice, 'cause' | 'fixes'>> = {}
): Advice {
  return {
    cause,
    fixes,
    detail: undefined,
    notice: undefined,
    links: [],
    place: undefined,
    amendment: undefined,
    ...more
  }
}

/** Undefined where no file was read. */
export function stepLocation(
  job: JobPlan,
  { job: id }: { readonly job: string },
  line: number
): WorkflowLocation | undefined {
  if (job.kind !== 'plan') return undefined
  return { ...job.file, line, endLine: line, what: 'step', job: id }
}

/** This step, with its line where the plan knows it. */
export function ownStep(job: JobPlan): Sentence {
  const own = job.kind === 'plan' ? job.own : undefined
  return own === undefined
    ? say`the ghcr-preflight step`
    : say`the ghcr-preflight step (line ${own.line})`
}
