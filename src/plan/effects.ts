// What a step does to registries and to the steps after it.
import { NOTHING_WRITTEN, type Written } from './contexts.js'
import type { StepDefinition } from './workflow-definition.js'
import type { PartialText } from './values/partial.js'
import type { Value } from './values/value.js'

/** Something that is written to a registry, if the step runs. */
export interface WriteEffect {
  /** The action or the command, as people know it. */
  readonly tool: string
  readonly reference: PartialText
  readonly isCertain: boolean
  /** From 1. */
  readonly line: number
  /** Given to the command itself: they count then, and not the last login. */
  readonly credentials?: Credentials
  /** Logins, logouts and pushes of a step in the order in which they happen. */
  readonly order: number
}

export interface Credentials {
  readonly username: PartialText
  readonly password: PartialText
}

export interface LoginEffect extends Credentials {
  readonly tool: string
  /** As written: `docker.io` where nothing is. */
  readonly registry: PartialText
  /** Repositories and actions that alone it is for, as docker/login-action has them; for all where it is empty. */
  readonly scope?: PartialText
  readonly isCertain: boolean
  readonly line: number
  readonly order: number
}

export interface LogoutEffect {
  readonly tool: string
  readonly registry: PartialText
  readonly isCertain: boolean
  readonly line: number
  readonly order: number
}

/** An action logs in before it pushes. */
export const LOGIN_FIRST = 0
export const THEN_PUSH = 1

/** A build, whose Dockerfile says which images it pulls. */
export interface BuildEffect {
  readonly context: PartialText
  readonly dockerfile: PartialText
  readonly buildArgs: readonly PartialText[]
  readonly buildContexts: readonly PartialText[]
  readonly target: PartialText
  readonly platforms: readonly PartialText[]
  readonly isCertain: boolean
  readonly line: number
}

/** Something that may push and is not understood. */
export interface UnclearEffect {
  readonly line: number
  /** What is written there. */
  readonly text: string
  readonly why: UnclearReason
}

export type UnclearReason =
  /** A command that looks like a push. */
  | 'command'
  /** An action that pushes or may push, in a way that its inputs do not tell. */
  | 'action'
  /** A part of the name is not known. */
  | 'name'
  /** What is pushed stands in another file: a bake file, a release configuration. */
  | 'file'
  /** The step is written in a way that is not read. */
  | 'form'

export interface Effects {
  readonly pushes: readonly WriteEffect[]
  readonly caches: readonly WriteEffect[]
  readonly logins: readonly LoginEffect[]
  readonly logouts: readonly LogoutEffect[]
  readonly builds: readonly BuildEffect[]
  readonly unclear: readonly UnclearEffect[]
  /** Would steps inside of it push, and are skipped or told not to? */
  readonly hasSkippedPush: boolean
  readonly written: Written
  /** `steps.<id>.outputs`, where more is known of it than that there is something. */
  readonly outputs: Value | undefined
}

/** One step and what it does. */
export interface StepEffects {
  readonly step: StepDefinition
  /** Does it run? Undefined when that cannot be told. */
  readonly runs: boolean | undefined
  readonly effects: Effects
  /** Logins that it would make, and does not: it is certainly skipped. */
  readonly skippedLogins: readonly LoginEffect[]
  /** May it log in without being seen to, where any tool looks? */
  readonly mayLogIn: boolean
  /** Would it push, or might it, if it ran, or if it were told to push? */
  readonly isSkippedPush: boolean
}

export const NO_EFFECTS: Effects = {
  pushes: [],
  caches: [],
  logins: [],
  logouts: [],
  builds: [],
  unclear: [],
  hasSkippedPush: false,
  written: NOTHING_WRITTEN,
  outputs: undefined
}

/** One after another; the outputs are those of none. */
export function together(all: readonly Effects[]): Effects {
  return {
    pushes: all.flatMap(({ pushes }) => pushes),
    caches: all.flatMap(({ caches }) => caches),
    logins: all.flatMap(({ logins }) => logins),
    logouts: all.flatMap(({ logouts }) => logouts),
    builds: all.flatMap(({ builds }) => builds),
    unclear: all.flatMap(({ unclear }) => unclear),
    hasSkippedPush: all.some(({ hasSkippedPush }) => hasSkippedPush),
    written: all.reduce((sum, { written }) => bothWritten(sum, written), NOTHING_WRITTEN),
    outputs: undefined
  }
}

/** The later value of a name counts. */
export function bothWritten(first: Written, second: Written): Written {
  return {
    values: new Map([...first.values, ...second.values]),
    any: first.any || second.any,
    others: first.others || second.others
  }
}

/** The same, of a step that may not run at all: nothing is certain, and no value is. */
export function perhaps(effects: Effects): Effects {
  const doubtful = <T>(all: readonly T[]): readonly T[] =>
    all.map((one) => ({ ...one, isCertain: false }))
  const { values, any, others } = effects.written
  return {
    ...effects,
    pushes: doubtful(effects.pushes),
    caches: doubtful(effects.caches),
    logins: doubtful(effects.logins),
    logouts: doubtful(effects.logouts),
    builds: doubtful(effects.builds),
    written: { values: new Map([...values.keys()].map((name) => [name, undefined])), any, others },
    outputs: undefined
  }
}
