// What a plan is made from, and the plan of a job: what its later steps push, with which login, and what could not be told.
import type { KnownValues } from './contexts.js'
import type { EventDefinition } from './workflow-definition.js'
import type { BuildEffect, UnclearReason } from './effects.js'
import type { PartialText } from './values/partial.js'

/** A step, as people find it in the file. */
export interface Place {
  /** Id of the job: another one than this, where this job is a gate in front of it. */
  readonly job: string
  /** Place among the steps of the job, from 0. */
  readonly step: number
  /** Its name, the action it uses, or the first line of its script: text from outside. */
  readonly name: string
  /** Line of the step, from 1. */
  readonly line: number
}

/** The step of this action, and where each of its inputs that the file gives is written, by name. */
export interface OwnPlace {
  readonly job: string
  readonly line: number
  readonly inputs: ReadonlyMap<string, NameSource>
}

/** Where something is written. */
export interface NameSource {
  /** What takes it from there, such as `${{ env.REGISTRY }}`, where that is an expression: text from outside. */
  readonly expression?: string
  /** Of the value where the file holds it, else of the expression. */
  readonly line: number
}

/** Where parts of a name are written; undefined where that is not told. */
export interface NameSources {
  readonly host?: NameSource
  /** The first part of the path. */
  readonly owner?: NameSource
}

/** Where a name is pushed. */
export interface NamedPlace extends Place {
  readonly sources?: NameSources
}

/** Something that is written to a registry. */
export interface PlannedWrite {
  readonly at: Place
  /** Line of the input or the command. */
  readonly line: number
  readonly tool: string
  /** `environment`: from the tags that docker/metadata-action has exported. */
  readonly origin: 'step' | 'command' | 'environment'
  readonly reference: PartialText
  /**
   * What can be judged: the reference, without a tag that is not known. Undefined where a part of
   * the name is unknown.
   */
  readonly image: string | undefined
  readonly registry: string | undefined
  readonly sources?: NameSources
  /** Certainly, if this step lets the job push; else only perhaps. */
  readonly isCertain: boolean
  /** Does it not happen when this step says not to push? */
  readonly isGated: boolean
  readonly login: LoginAt
}

/** Whose the password of a login is. `none`: it is empty. */
export type Whose = 'job-token' | 'another' | 'none' | 'unknown'

export interface PlannedLogin {
  readonly at: Place
  readonly line: number
  readonly tool: string
  readonly registry: string | undefined
  readonly username: PartialText
  readonly whose: Whose
  /** Is the password a secret of the repository, which some runs do not get? */
  readonly isSecret?: true
  readonly isCertain: boolean
  /** The `if:` of the step, as written. */
  readonly condition: string
}

/** The login that a push finds. */
export type LoginAt = (
  | {
      /** No step between this one and the push changes it: what docker has now. */
      readonly kind: 'present'
    }
  | { readonly kind: 'later'; readonly login: PlannedLogin }
  | {
      /** It depends on what cannot be told which of these it is, or whether any. */
      readonly kind: 'unclear'
      readonly logins: readonly PlannedLogin[]
      readonly logout?: Logout
    }
  | { readonly kind: 'logged-out'; readonly logout: Logout }
  | {
      /** What docker has now, else none: the step that would log in is certainly skipped. */
      readonly kind: 'skipped'
      readonly login: PlannedLogin
    }
  | {
      /** The same: the login is kept where another tool looks, and this one does not, or it is made at Docker Hub by mistake. */
      readonly kind: 'unread'
      readonly login: PlannedLogin
    }
) & {
  /** The push is made by another job, on another machine: what docker has here, it does not have there. */
  readonly inAnotherJob?: true
}

/** Where a step logs out, looks for its login in another place, or keeps one where the push may not look. */
export interface Logout {
  readonly how: 'logs-out' | 'looks-elsewhere' | 'keeps-elsewhere'
  readonly job: string
  /** Name of the step: text from outside. */
  readonly step: string
  readonly line: number
}

export interface PlannedBuild extends BuildEffect {
  readonly at: Place
}

export interface PlannedUnclear {
  readonly at: Place
  readonly line: number
  readonly why: UnclearReason
  /** The expression, command, action or file that is not understood: text from outside. */
  readonly text: string
  /** Is it a job that calls a workflow? */
  readonly isCall?: true
  /** Of a name, where it is known. */
  readonly registry?: string
}

/** What a step does, for the report. */
export interface PlannedStep {
  readonly at: Place
  readonly runs: boolean | undefined
  readonly isGated: boolean
  readonly pushes: number
  readonly caches: number
  readonly logins: number
  readonly unclear: number
}

/** A step that pushes whatever this step says. */
export interface Ungated {
  readonly at: Place
  /** Line of what a gate changes: the input `push`, else the step. */
  readonly line: number
  /** Where the gate goes: into its `push:` input, or into its `if:`. */
  readonly gate: 'push' | 'if'
}

/** What the steps of a job do. */
export interface JobPart {
  readonly pushes: readonly PlannedWrite[]
  readonly caches: readonly PlannedWrite[]
  readonly builds: readonly PlannedBuild[]
  readonly logins: readonly PlannedLogin[]
  /** What may push and cannot be told, in order. */
  readonly unclear: readonly PlannedUnclear[]
  readonly ungated: readonly Ungated[]
  readonly steps: readonly PlannedStep[]
  /** Is there a step that would push and certainly does not? */
  readonly hasSkippedPush: boolean
}

/** Of this job, and of those that it is a gate of. */
export interface Plan extends Omit<JobPart, 'hasSkippedPush'> {
  readonly kind: 'plan'
  /** Id of the job of this step. */
  readonly job: string
  /**
   * Place of this step among the steps of its job, from 0; undefined where it is not found there: then all of them are
   * read as later ones.
   */
  readonly position: number | undefined
  /** What starts the workflow: of a called one, its caller. Empty where that is not known. */
  readonly events: readonly EventDefinition[]
  /** Line of `on:` in the file of the plan; undefined where a caller has it. */
  readonly eventLine: number | undefined
  /** This step, as the file has it; undefined where it is not found there. */
  readonly own: OwnPlace | undefined
  /** Logins of actions before this step that run in every run, in order. */
  readonly earlierLogins: readonly PlannedLogin[]
  /** May a step before this one log in, by the words of what it uses or runs? */
  readonly mayBeLoggedIn: boolean
  /** Do steps speak of other registries than GitHub's? What is not understood may push there. */
  readonly namesOtherRegistries: boolean
  /** The secret that is the input `password` of this step, as it is written there. */
  readonly passwordSecret: string | undefined
  /**
   * Why nothing is pushed: every step that would push certainly does not, or none is there at all.
   * Undefined where something is or may be pushed.
   */
  readonly pushesNothing: 'skipped' | 'no-step' | undefined
  /** Is the output `image` of this step read: as the repository's own name, which it then has to be? */
  readonly usesOwnName: boolean
  /** Values that a name may hold, and that no log may show. */
  readonly secrets: readonly string[]
  /** Files of the repository that would tell more, and were not at hand. */
  readonly missing: readonly string[]
}

export interface NoPlan {
  readonly kind: 'no-plan'
  readonly why: 'unreadable-workflow' | 'job-not-found'
}

/** A workflow file of the repository: its path inside, and its text at the commit that runs. */
export interface FileText {
  readonly path: string
  readonly text: string
}

/** What the runner says about the step that runs. */
export interface Running {
  /** `GITHUB_ACTION`. */
  readonly action: string
  /** `GITHUB_ACTION_REPOSITORY`; empty for an action of the workflow's own repository. */
  readonly repository: string
}

export interface PlanQuestion {
  /** The file that holds the job. */
  readonly workflow: FileText
  /** The file that was started, where that is another one. */
  readonly caller:
    | (FileText & {
        /** `owner/name` of the repository that the called file is in, where it is not the caller's. */
        readonly calledIn?: string
      })
    | undefined
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
