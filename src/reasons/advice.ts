// What is said about a finding: its cause, the fixes, who can make them, and where.
import type { Facts, TargetFacts, JobPlan } from '../facts.js'
import type { WorkflowFix, WorkflowLocation } from '../workflow/declaration.js'
import type { Part, Sentence } from '../text/sentence.js'

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

/** The words of a cause by design: what happened is known from the target, why and what comes of it from the reason. */
export interface Notice {
  readonly why: Sentence
  readonly then: Sentence
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

/** What a finding was found about. */
export interface AdviceContext {
  readonly facts: Facts
  readonly target: TargetFacts
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
