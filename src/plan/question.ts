// What a plan is made of.
import type { KnownValues } from './known.js'
import type { Running } from './position.js'

/** A workflow file of the repository: its path inside, and its text at the commit that runs. */
export interface FileText {
  readonly path: string
  readonly text: string
}

export interface PlanQuestion {
  /** The file that holds the job. */
  readonly workflow: FileText
  /** The file that was started, where that is another one of the same repository. */
  readonly caller: FileText | undefined
  /** Was the file called from another one? */
  readonly isCalled: boolean
  /** `GITHUB_JOB`. */
  readonly job: string
  readonly running: Running
  readonly known: KnownValues
  /** The repository's own name with its registry: `ghcr.io/owner/name`. */
  readonly ownName: string
  /**
   * The text of another file of the repository at that commit (a local action, a bake file), where
   * it is at hand; what is asked for in vain is listed in the plan, and may be fetched.
   */
  readonly read: (path: string) => string | undefined
}
