// Findings: what was found out about a target, as data. Sentences are in report/catalogue.ts.
import type { PackageName } from '../base/github.js'
import type { Visibility } from '../event/run.js'
import type { DigestMismatch, MissingManifest } from '../registry/pull/result.js'
import type { CredentialSource, TokenKind } from '../credential/credential.js'
import type { Reference } from '../image/reference.js'
import type { ReferenceProblem } from '../image/reference-error.js'
import type { TokenPermission } from '../permissions/token-permission.js'
import type { Declared } from '../workflow/declaration.js'
import type { UnavailableCause, Words } from '../registry/result.js'
import type { ReasonClass, ReasonCode } from './reason.js'

/** How sure the cause is. `likely`: the words fit other causes too, named in `alsoPossible`. */
export type Certainty = 'certain' | 'likely'

/** What every finding has. */
export interface Base<C extends ReasonCode> {
  readonly code: C
  /** Class of this very case: `dependabot` and `secret-withheld` are mistakes where an image goes missing. */
  readonly class: ReasonClass | undefined
  readonly certainty: Certainty
  /** Other causes that the same words fit, likeliest first. */
  readonly alsoPossible: readonly ReasonCode[]
  /** What the registry said, when it said something. */
  readonly words: Words | undefined
}

export type Finding =
  | PullFinding
  | (Base<'accepted'> & { readonly token: TokenKind | undefined })
  | (Base<'permission-granted'> & { readonly grant: TokenPermission | undefined })
  | Base<'not-pushing'>
  | (Base<'fork-pull-request'> & {
      readonly head: string | undefined
      readonly event: string
      /** In private and internal repositories an admin may send write tokens to forks. */
      readonly adminMaySendWriteTokens: boolean
    })
  | (Base<'dependabot'> & { readonly event: string; readonly declared: Declared })
  | (Base<'secret-withheld'> & {
      readonly because: 'fork' | 'dependabot'
      readonly registry: string
    })
  | (Base<'upstream-image-in-fork'> & {
      readonly owner: string
      readonly repository: string
      readonly repositoryOwner: string
      readonly parentKnown: boolean
    })
  | (Base<'invalid-name'> & { readonly given: string; readonly problem: ReferenceProblem })
  | (Base<'registry-retired'> & { readonly host: string; readonly successor: string })
  | (Base<'wrong-owner'> & {
      readonly owner: string
      readonly repositoryOwner: string
      readonly suggested: string
    })
  | (Base<'owner-not-found'> & { readonly owner: string; readonly repositoryOwner: string })
  | (Base<'no-credentials'> & {
      readonly registry: string
      readonly missing: 'username' | 'password' | 'both' | undefined
      readonly github: boolean
    })
  | (Base<'credential-helper-failed'> & {
      readonly registry: string
      readonly helper: string
      readonly why: 'absent' | 'failed' | 'unusable-answer' | 'bad-name' | 'in-workspace'
    })
  | (Base<'bad-credentials'> & {
      readonly registry: string
      readonly token: TokenKind | undefined
      readonly source: CredentialSource | undefined
      readonly github: boolean
    })
  | (Base<'token-host'> & { readonly registry: string; readonly server: string })
  | (Base<'unsupported-token'> & { readonly token: TokenKind | undefined })
  | (Base<'app-token'> & { readonly owner: string })
  | (Base<'token-scope'> & { readonly scopes: readonly string[] | undefined })
  | (Base<'permission-missing'> & {
      readonly declared: Declared
      readonly grant: TokenPermission
      readonly operation: 'create' | 'write' | undefined
      readonly owner: PackageName
    })
  | (Base<'repository-missing'> & { readonly registry: string; readonly path: string })
  | (Base<'package-access'> & {
      /** Undefined outside GitHub's own registry. */
      readonly package: PackageName | undefined
      readonly reference: Reference
      /** `repository`: the job's token speaks for it; `user`: a personal token speaks for its owner. */
      readonly subject: 'repository' | 'user'
      readonly repository: string
    })
  | (Base<'creation-forbidden'> & {
      readonly package: PackageName | undefined
      readonly reference: Reference
      readonly subject: 'repository' | 'user'
      readonly repository: string
    })
  | (Base<'classic-token-forbidden'> & { readonly owner: string; readonly lifetime: boolean })
  | (Base<'sso-required'> & { readonly owner: string })
  | (Base<'ip-not-allowed'> & { readonly owner: string })
  | (Base<'refused'> & { readonly registry: string })
  | (Base<'rate-limited'> & {
      readonly registry: string
      readonly retryAfterSeconds: number | undefined
    })
  | (Base<'registry-unavailable'> & {
      readonly registry: string
      /**
       * `helper`: nobody was asked, because the credential helper named in `detail` did not answer.
       * `contradiction`: the registry refuses what GitHub's API calls public.
       */
      readonly cause: UnavailableCause | 'helper' | 'contradiction'
      readonly detail: string
      readonly timeoutSeconds: number
    })
  | (Base<'unrecognised-response'> & {
      readonly registry: string
      readonly status: number | undefined
      readonly contentType: string
      readonly google: boolean
      /** Is it an image in Docker's first form of manifests? */
      readonly schema1?: boolean
    })
  | (Base<'untrusted-realm'> & { readonly registry: string; readonly realm: string })
  | (Base<'permission-unknown'> & { readonly grant: TokenPermission; readonly declared: Declared })

export type FindingOf<C extends ReasonCode> = Extract<Finding, { readonly code: C }>

/** What the images of `base-images`, Dockerfiles and `public-images` can turn out to be. */
export type PullFinding =
  | Base<'pullable'>
  | (Base<'stale-login'> & { readonly registry: string })
  | (Base<'moved'> & {
      /** `owner/name` as given. */
      readonly from: string
      /** `owner/name` that GitHub redirects to. */
      readonly to: string
      /** The reference that replaces the given one. */
      readonly suggested: string
      /** Was the new one found to be pullable? */
      readonly pullable: boolean
    })
  | (Base<'package-private'> & {
      readonly package: PackageName | undefined
      readonly visibility: Visibility | undefined
      readonly registry: string
      /** `anyone`: nobody's login was used; `job`: the job's own credentials. */
      readonly puller: 'anyone' | 'job'
    })
  | (Base<'package-absent'> & { readonly registry: string })
  | (Base<'private-or-absent'> & {
      readonly package: PackageName | undefined
      readonly registry: string
      readonly puller: 'anyone' | 'job'
    })
  | (Base<'tag-missing'> & { readonly wanted: string })
  | (Base<'digest-mismatch'> & {
      readonly what: DigestMismatch['what']
      readonly expected: string
      readonly actual: string | undefined
    })
  | (Base<'incomplete-index'> & { readonly missing: readonly MissingManifest[] })
  | (Base<'too-visible'> & {
      readonly package: PackageName
      readonly expected: Visibility
      readonly actual: Visibility
    })
