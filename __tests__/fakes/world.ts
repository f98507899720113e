// What the fake GitHub is made of: accounts, repositories, tokens and packages, as plain data.
import type { Stock } from './stock.js'
import type { Handler, Headers } from './wire.js'

export type Access = 'write' | 'read' | 'none'
export type Role = 'read' | 'write' | 'admin'
export type PackageVisibility = 'public' | 'private' | 'internal'

export interface Account {
  readonly login: string
  readonly id: number
  readonly type: 'Organization' | 'User'
  /** Logins of an organization's owners and of its members. */
  readonly owners?: readonly string[]
  readonly members?: readonly string[]
  /** May members create packages? Owners always may. Absent: allowed. */
  readonly memberCreation?: 'allowed' | 'forbidden'
  /** What workflow tokens may do whatever the package says (airbus/sen#173). Absent: allowed. */
  readonly workflowPackages?: 'allowed' | 'creation-forbidden' | 'forbidden'
  /** The ban on classic tokens; `lifetime` is the ban on those that live too long. */
  readonly classicTokens?: 'allowed' | 'forbidden' | 'lifetime'
  /** Classic and OAuth tokens must be authorised for this organization. */
  readonly requiresSso?: boolean
  /** An IP allow list that this machine is not on. */
  readonly ipAllowList?: boolean
}

export interface Repository {
  readonly fullName: string
  readonly id: number
  readonly visibility: PackageVisibility
  readonly fork?: boolean
  /** `owner/name` of the repository it was forked from. */
  readonly parent?: string
  readonly defaultBranch?: string
  /** Commit sha to path to text. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Branch or tag name to commit sha. */
  readonly refs?: Readonly<Record<string, string>>
  /** Old full names, which the REST API redirects. */
  readonly formerly?: readonly string[]
}

export type Token =
  /** GITHUB_TOKEN of a job of `repository`; `contents` is read when absent. */
  | {
      readonly kind: 'job'
      readonly repository: string
      readonly packages: Access
      readonly contents?: Access
    }
  /** Personal access token (classic). `sso` names the organizations it is authorised for. */
  | {
      readonly kind: 'classic'
      readonly user: string
      readonly scopes: readonly string[]
      readonly sso?: readonly string[]
    }
  | {
      readonly kind: 'oauth'
      readonly user: string
      readonly scopes: readonly string[]
      readonly sso?: readonly string[]
    }
  | { readonly kind: 'fine-grained'; readonly user: string }
  /** Installation token of an App that is not GitHub Actions. */
  | { readonly kind: 'app'; readonly owner: string }
  | { readonly kind: 'user-to-server'; readonly user: string }
  | { readonly kind: 'expired' }

export interface Package {
  readonly owner: string
  /** Everything after the owner; may hold slashes. */
  readonly name: string
  readonly visibility: PackageVisibility
  /** "Manage Actions access": full names of repositories. */
  readonly repositories?: Readonly<Record<string, Role>>
  /** Roles of people; owners of the account are admins without being listed. */
  readonly users?: Readonly<Record<string, Role>>
  readonly linkedRepository?: string
  /** ISO 8601; long ago when absent. */
  readonly createdAt?: string
  /** It was just made: so many requests are refused before it lets anybody in. */
  readonly refusals?: number
  /** "Inherit access from source repository". */
  readonly inherits?: boolean
  /** Each gets a tiny image. */
  readonly tags?: readonly string[]
  /** By tag, what the registry holds instead of a tiny image. */
  readonly contents?: Readonly<Record<string, Stock>>
}

/** Which requests a quirk is about. Everything given must match. */
export interface QuirkMatch {
  readonly host?: string
  readonly method?: string
  /** A string is a prefix of path and query. */
  readonly path?: string | RegExp
  /** Only the nth matching request, from 1. */
  readonly nth?: number
  /** Only the first so many matching requests. */
  readonly times?: number
}

export interface ScriptedAnswer {
  readonly status: number
  readonly headers?: Headers
  readonly body?: string
}

/** A scripted fault, applied before the service is asked. */
export interface Quirk {
  readonly when: QuirkMatch
  readonly answer:
    | ScriptedAnswer
    /** The connection is cut without an answer. */
    | 'reset'
    /** No answer, ever. */
    | 'hang'
    /** The real answer, cut off in the middle of its body. */
    | 'truncate'
    /** The real answer, this much later. */
    | { readonly delayMs: number }
}

export interface World {
  readonly accounts: readonly Account[]
  readonly repositories: readonly Repository[]
  readonly tokens: Readonly<Record<string, Token>>
  readonly packages: readonly Package[]
  readonly quirks?: readonly Quirk[]
  /** Further hosts: other registries, hostile ones. */
  readonly hosts?: Readonly<Record<string, Handler>>
  /** Where GitHub's registry answers; `ghcr.io` when absent. */
  readonly registryHost?: string
  /** Where the REST API answers; `api.github.com` when absent. A GHES path such as `/api/v3` goes into `apiPath`. */
  readonly apiHost?: string
  readonly apiPath?: string
  readonly serverUrl?: string
  /** What becomes of a package created by a push: reports are split, so it is a setting. Absent: private. */
  readonly newPackages?: 'private' | 'as-repository'
  /** How many requests a package refuses after its first push, as ghcr.io does for some seconds. Absent: none. */
  readonly freshRefusals?: number
  /** The "installation not allowed" texts exist with and without `permission_denied: ` before them. */
  readonly installationWording?: 'plain' | 'prefixed'
  /** Each request takes this long, as a round trip would. */
  readonly latencyMs?: number
}
