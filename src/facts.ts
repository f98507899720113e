// Facts: everything a verdict is made of, in one immutable record.
import type { ResolvedCredential } from './credential/credential.js'
import type { Reference } from './image/reference.js'
import type { ReferenceProblem } from './image/reference-error.js'
import type { TokenPermission } from './permissions/rules.js'
import type { LoginAt, NamedPlace, NoPlan, Plan } from './plan/plan-types.js'
import type { Declared } from './workflow/declared-permissions.js'
import type { UnreadableReason, WorkflowLocation } from './workflow/file.js'
import type { Inputs } from './inputs/inputs.js'
import type { Run, Visibility } from './event/run.js'
import type { TokenScopes } from './ports.js'
import type { Exchange, NotAsked, PullResult, PushResult } from './registry/result.js'
import type { RegistryKind } from './registry/host.js'

/** What a target is asked for: to be written, by this job; to be pulled, by this job or by anybody. */
export type Role = 'image' | 'cache' | 'base' | 'public'

/** Something in a registry that the job, or its users, depend on. */
export interface Target {
  readonly role: Role
  /** The entries as the user gave them. */
  readonly given: readonly string[]
  readonly name: TargetName
}

/**
 * How a target is known: an input names it, a later step, a command of one, or the tags that
 * docker/metadata-action exported. `assumed`: the repository's own name, for want of a better one.
 */
export type TargetOrigin = 'given' | 'step' | 'command' | 'environment' | 'assumed'

/** One repository that the job will write to, with all entries that name it. */
export interface PushTarget extends Target {
  readonly role: 'image' | 'cache'
  readonly origin: TargetOrigin
  /** Is it certainly written, if this step lets the job push? Of what only may be, a refusal says nothing. */
  readonly isCertain: boolean
  /** Where the job writes it; none for what is given or assumed. */
  readonly places: readonly NamedPlace[]
  /** The login that later steps make for it; undefined where no plan tells. */
  readonly login: LoginAt | undefined
  /** The jobs that write it, where another one than this does: each has a token of its own. */
  readonly writers?: readonly Writer[]
}

/** A job that writes to a target. */
export interface Writer {
  /** Its id. */
  readonly job: string
  /** Is it the job of this step? */
  readonly isThis: boolean
  /** Does it certainly write, if this step lets it? */
  readonly isCertain: boolean
  /** Does it call a workflow that is not read? Then with which token that one pushes is not known. */
  readonly isCall?: boolean
}

/** The plan of the job, why there is none, or that the inputs alone say what is pushed. */
export type JobPlan =
  | (Omit<Plan, 'secrets'> & {
      /** The file that it was read from. */
      readonly file: Pick<WorkflowLocation, 'repository' | 'path' | 'sha' | 'here'>
      /** What the file alone declares for the job's token; unreadable where a caller of the workflow decides. */
      readonly declared: Declared
      /** Unified diff that gates every step that pushes whatever this step says, where one is known. */
      readonly gateDiff: string | undefined
    })
  | { readonly kind: 'no-plan'; readonly why: NoPlan['why'] | UnreadableReason }
  | { readonly kind: 'not-read' }

/** One image that has to be pullable. */
export interface PullTarget extends Target {
  /** `base`: by this job with what it has; `public`: by anybody. */
  readonly role: 'base' | 'public'
  /** The tag or the digest that is asked for. */
  readonly wanted: string
  /** The platforms that it is pulled for; none are those of anybody. */
  readonly platforms: readonly string[]
  /** Does a Dockerfile, an input or a build step name them? Else they are assumed: the runner's own. */
  readonly arePlatformsStated: boolean
  /** Where Dockerfiles of the workspace name it. */
  readonly dockerfileLines: readonly { readonly path: string; readonly line: number }[]
  /**
   * Can this job's own push be what makes it pullable? Of `public`: an entry of `images` names the
   * same repository, so that it is judged after the push. Of `base`: only Dockerfiles name it, and an
   * entry of `images` names the same tag. Never by a digest.
   */
  readonly alsoPushed: boolean
  /** Does only a Dockerfile name its host, one of the runner's own network? It is not contacted. */
  readonly isPrivateHost: boolean
}

export interface NamedRepository {
  readonly reference: Reference
  readonly registry: RegistryKind
}

export type TargetName =
  | ({ readonly kind: 'reference' } & NamedRepository)
  | {
      readonly kind: 'invalid'
      readonly problem: ReferenceProblem
      /** The name alone, where the entry holds more than that: a cache export's. */
      readonly text?: string
      /** What was probably meant; it tells whose credential the push would send. */
      readonly meant: NamedRepository | undefined
    }

/** What was found out about a target, whatever it is asked for. */
export interface TargetFacts {
  readonly target: Target
  readonly tested: ResolvedCredential
  /** Does the package exist, as far as the answers prove it? GitHub's own registry only. */
  readonly exists: boolean | undefined
  /** Is the package not there yet, as far as nobody's request and GitHub's API show? GitHub's own registry only. */
  readonly isNew?: true
  /** Who may see the package, where the anonymous answer or GitHub's API told. */
  readonly visibility: Visibility | undefined
  /** What GitHub's API says of a personal token, where it was worth asking. */
  readonly scopes: TokenScopes | undefined
  readonly exchanges: readonly Exchange[]
}

/** What was found out about one target of the push. */
export interface PushFacts extends TargetFacts {
  readonly target: PushTarget
  readonly answer: PushResult
  /** What the token of another job may do, where that one makes the push: what was tested is the token of this job. */
  readonly pushingJob?: PushingJob
}

/** The job that pushes in the place of this one, and its own token; of several the one that may do least. */
export interface PushingJob extends Writer {
  readonly declared: Declared
  readonly permission: TokenPermission
  /** Does the workflow file give both tokens the same? Then the answer to one is the answer to the other. */
  readonly isAlike: boolean
}

/** What was found out about one image that has to be pullable. */
export interface PullFacts extends TargetFacts {
  readonly target: PullTarget
  readonly answer: PullResult | NotAsked
  /** The same question without a login, where the stored one was refused. */
  readonly withoutLogin: PullResult | undefined
  /** Where GitHub redirects the repository, and whether the image can be pulled from there. */
  readonly moved: Moved | undefined
}

/** A repository that GitHub knows under another name now. */
export interface Moved {
  /** `owner/name` */
  readonly from: string
  readonly to: string
  /** The image under its new name, as it would be written. */
  readonly reference: string
  readonly pullable: boolean
}

/** A Dockerfile's image that could not be told with what was given. */
export interface Unresolved {
  readonly path: string
  readonly line: number
  /** The variable without a value. */
  readonly variable: string
}

/** A tag that the end of the job looks for. */
export interface TagToVerify {
  /** As it would be written. */
  readonly reference: string
  readonly named: NamedRepository
  /** Does this job push it? Then it is what the build reported. */
  readonly pushed: boolean
  /** Does `public-images` name it? Then others rely on everything that an index of it names. */
  readonly isForAnyone: boolean
}

/** What was found out about it. */
export interface TagFacts {
  readonly tag: TagToVerify
  /** The answer to the login of this step, and to nobody's. */
  readonly answer: PullResult
  readonly withoutLogin: PullResult
  readonly visibility: Visibility | undefined
}

export interface Facts {
  readonly inputs: Inputs
  readonly run: Run
  readonly job: JobPlan
  readonly declared: Declared
  readonly permission: TokenPermission
  readonly targets: readonly PushFacts[]
  readonly pulls: readonly PullFacts[]
  readonly unresolved: readonly Unresolved[]
}
