// What a workflow file declares for a job's token: where, how, and the change that fixes it.
import type { Level } from '../base/github.js'

/** A place in a workflow file. Lines count from 1. */
export interface WorkflowLocation {
  /** `owner/name` of the repository that holds the file. */
  readonly repository: string
  /** Path of the file inside that repository. */
  readonly path: string
  /** The commit it was read at, where known. */
  readonly sha: string | undefined
  readonly line: number
  readonly endLine: number
  /** What stands there. */
  readonly what: 'job-permissions' | 'workflow-permissions' | 'job' | 'step'
  /** Job id, for `job-permissions` and `job`. */
  readonly job: string | undefined
  /** Is the file part of this repository at the commit this run was started for? Then an annotation may point at it. */
  readonly here: boolean
}

/** A change of the user's own workflow file. */
export interface WorkflowFix {
  readonly path: string
  /** Unified diff, LF line ends, without file headers' timestamps. */
  readonly diff: string
  /** The whole file after the change, byte for byte what a user would save. */
  readonly fixedText: string
  /** Does the change add a block where none was, so that the default grants have to be kept by name? */
  readonly addsPermissions: boolean
  /**
   * The change that the calling workflow needs as well: GitHub does not start a run whose called
   * workflow asks for more than its caller has.
   */
  readonly caller?: WorkflowFix
}

/** What the workflow file declares for the job. */
export type Declared =
  | {
      readonly kind: 'block'
      readonly level: Level
      readonly place: WorkflowLocation
      /** How the block is written. */
      readonly form: 'mapping' | 'read-all' | 'write-all' | 'empty'
      /** Does the block grant `id-token: write`? A fork's token loses that together with the writes. */
      readonly idToken?: boolean
      /** `high`: read at the run's own commit; `medium`: a checked-out copy that may differ. */
      readonly certainty: 'high' | 'medium'
      readonly fix: WorkflowFix | undefined
    }
  | {
      readonly kind: 'absent'
      /** The job that lacks a block. */
      readonly place: WorkflowLocation
      readonly certainty: 'high' | 'medium'
      readonly fix: WorkflowFix | undefined
    }
  | { readonly kind: 'unreadable'; readonly why: UnreadableReason }

export type UnreadableReason =
  | 'not-looked-at'
  | 'no-workflow-file'
  | 'not-found'
  | 'refused'
  | 'unavailable'
  | 'too-large'
  | 'not-yaml'
  | 'job-not-found'
  | 'caller-ambiguous'
