// What a case of the trial is made of: a run that is refused, and what mends it.
import type { Scenario, Texts } from '../../__tests__/action/scenarios/scenario.js'
import type { World } from '../../__tests__/fakes/world.js'
import type { ReasonCode } from '../../src/verdict/reason.js'
import type { Act, ActName } from './acts.js'

/** A login as a step of the workflow or a runner has it. */
export interface Login {
  readonly registry: string
  readonly username: string
  readonly password: string
}

/** How the workflow file shows what its scenario is made of. */
export interface Look {
  /** The file up to `steps:`; that of the scenario when absent. */
  readonly head?: string
  /** Steps that come first, in the form of YAML. */
  readonly steps?: readonly Readonly<Record<string, unknown>>[]
  /** Logins before the step; the password is an expression. */
  readonly before?: readonly Login[]
  /** Where the job logs in to push; GitHub's own registry when absent. */
  readonly registry?: string
  /** What stands for the password of the step; `${{ secrets.PUSH_TOKEN }}` when absent. */
  readonly password?: string
}

/** Everything that an act can change. */
export interface State {
  readonly world: World
  /** The secrets of the repository, by store. */
  readonly secrets: Readonly<Record<'actions' | 'dependabot', Texts>>
  readonly workflow: string
  /** The workspace. */
  readonly files: Texts
  /** What docker on the runner is logged in with. */
  readonly logins: readonly Login[]
  readonly programs: Texts
  /** What was done so far. */
  readonly done: readonly Act[]
}

export interface Case {
  readonly reason: ReasonCode
  /** Name of a scenario that comes to this reason. */
  readonly scenario: string
  readonly look?: Look
  /** Secrets that the run gets; the password of the scenario under `PUSH_TOKEN` when absent. */
  readonly secrets?: Texts
  /** Outputs of earlier steps, by the name that an expression has for them. */
  readonly outputs?: Texts
  readonly logins?: readonly Login[]
  /** The right password of a registry that is not of GitHub, for who makes a new one. */
  readonly password?: string
  /** The acts that a right answer is made of: some of these, and no other. */
  readonly accepts: readonly ActName[]
  /** What acts make of other registries and of what no act of the menu changes by itself. */
  readonly then?: (world: World, state: State) => World
}

/** A case with its scenario found. */
export interface Found extends Case {
  readonly run: Scenario
}
