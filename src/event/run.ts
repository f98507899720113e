// What is known of the workflow run: event, origin, repository, server.
import type { Level } from '../base/github.js'

/** Where the commit of a pull request comes from, as GitHub's token rule sees it. */
export type PullRequestOrigin =
  /** Not one of the three events for which GitHub compares repositories. */
  | { readonly kind: 'not-compared' }
  | { readonly kind: 'same-repository' }
  | {
      readonly kind: 'fork'
      /** `owner/name` of the head repository; undefined when it was deleted. */
      readonly head: string | undefined
      /** The upstream's pull request into its own fork; whether its token is read-only is not settled. */
      readonly fromUpstream: boolean
    }
  | { readonly kind: 'unknown' }

export type Visibility = 'public' | 'private' | 'internal'

export type PayloadState =
  | { readonly kind: 'read' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }

export interface Repository {
  /** `owner/name` as GitHub spells it. */
  readonly fullName: string
  readonly owner: string
  readonly name: string
  readonly ownerType: 'Organization' | 'User' | undefined
  readonly visibility: Visibility | undefined
  /** Is this repository itself a fork? undefined when the payload does not say. */
  readonly fork: boolean | undefined
  /** The owner of the repository it was forked from, where known. */
  readonly parentOwner: string | undefined
  /** The owner of the first repository in a chain of forks, where known. */
  readonly rootOwner?: string | undefined
  readonly defaultBranch: string | undefined
  /** When it was made, ISO 8601, where the payload says. */
  readonly createdAt?: string | undefined
}

export type SecretSource = 'None' | 'Actions' | 'Codespaces' | 'Dependabot' | undefined

export interface Server {
  /** `https://github.com`, `https://SUBDOMAIN.ghe.com` or a GitHub Enterprise Server. No trailing slash. */
  readonly url: string
  readonly apiUrl: string
  /** Host of GitHub's own container registry for that server. */
  readonly registry: string
}

/** Where the action's own code and documents are. */
export interface ActionSource {
  /** `owner/name` */
  readonly repository: string
  readonly ref: string
}

export interface Run {
  /** Undefined when the runner does not say. */
  readonly action: ActionSource | undefined
  readonly event: string
  readonly payload: PayloadState
  readonly origin: PullRequestOrigin
  /** Was the run started because its pull request was merged? */
  readonly mergedPullRequest: boolean
  readonly actor: string
  readonly ref: string
  readonly repository: Repository
  readonly server: Server
  /** Does GitHub's rule for Dependabot runs apply (by actor and event, never by pull request author)? */
  readonly dependabot: boolean
  /** Dependabot's own run under an event for which its rule is not settled. */
  readonly dependabotUnsettled: boolean
  readonly secretSource: SecretSource
  /** Is the run on the default branch or on a tag, outside pull request events? There an image would be missing. */
  readonly isDefaultBranchOrTag: boolean
  /** The token's `packages` permission in `GITHUB_TOKEN_PERMISSIONS`, which no released runner sets yet. */
  readonly reportedPermission?: Level | undefined
  /** Are the id-token request variables set? Present only when the token holds `id-token: write`. */
  readonly idTokenOffered: boolean
}
