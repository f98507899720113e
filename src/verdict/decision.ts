// The outcome of a run as data: per target, and for the step.
import type { Facts, TargetFacts, Unresolved } from '../facts.js'
import type { Visibility } from '../event/run.js'
import type { Place } from '../plan/plan-types.js'
import type { PackageName } from '../base/github.js'
import type { ReasonCode, Verdict } from '../reasons/codes.js'
import type { AnyReason, Finding } from '../reasons/reason.js'

export interface TargetVerdict {
  readonly facts: TargetFacts
  readonly verdict: Verdict
  /** The cause that counts: by-design first, then mistakes in the order a user would meet them. */
  readonly primary: Finding
  /** Everything else that is wrong with the same target. */
  readonly otherFindings: readonly Finding[]
}

/** Something worth a warning that decides nothing. */
export type Note =
  /** A Dockerfile's image that could not be told. */
  | ({ readonly kind: 'unresolved' } & Unresolved)
  /** An image that has none for the runner's own platform, which nobody states: the build may be for others. */
  | {
      readonly kind: 'no-native-platform'
      readonly given: string
      readonly lacks: readonly string[]
      readonly platforms: readonly string[]
    }
  /** The package is less open than `expected-visibility`; the push may go on, and pulls will fail. */
  | {
      readonly kind: 'less-visible'
      readonly package: PackageName
      readonly expected: Visibility
      readonly actual: Visibility
    }
  /** `expected-visibility` was asked for, and nobody could tell. */
  | {
      readonly kind: 'visibility-unknown'
      readonly package: PackageName
      readonly expected: Visibility
      /** The package is not there yet: its first visibility is not predictable. */
      readonly absent: boolean
    }
  /** An entry of `public-images` whose repository this job pushes to: it is judged after the push. */
  | {
      readonly kind: 'judged-after-push'
      readonly given: string
      readonly primary: Finding
      /** May the push go on? Else nobody looks after it. */
      readonly pushes: boolean
    }
  /** A Dockerfile's image that is not there yet, and that this job pushes under the same tag. */
  | {
      readonly kind: 'built-by-this-job'
      readonly given: string
      readonly primary: Finding
      readonly pushes: boolean
    }

  /** An upload is opened only for who answers a challenge of the write; some clients look at the base address alone. */
  | { readonly kind: 'asks-on-write-only'; readonly given: string; readonly registry: string }
  /** A later step pushes whatever this step says. */
  | {
      readonly kind: 'ungated'
      readonly steps: readonly Place[]
      /** Unified diff that gates them, where one is known. */
      readonly diff: string | undefined
      /** Does it matter in this run: is the answer not to push? */
      readonly matters: boolean
    }

/** What the step does about it. */
export interface Decision {
  readonly facts: Facts
  /** Those that were asked. */
  readonly reasons: readonly AnyReason[]
  readonly targets: readonly TargetVerdict[]
  readonly notes: readonly Note[]
  readonly verdict: Verdict
  readonly reason: ReasonCode
  readonly shouldPush: boolean
  readonly failed: boolean
}
