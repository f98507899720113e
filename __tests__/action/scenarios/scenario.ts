// A named run of the action: the world it happens in, the step, and what has to come of it.
import type { Json } from '../../fakes/records.js'
import type { World } from '../../fakes/world.js'
import type { Expectation } from './expectation.js'
import type { Call, Origins } from './granted.js'

export type Texts = Readonly<Record<string, string>>

export interface Scenario {
  /** In kebab-case: what `npm run demo` takes. */
  readonly name: string
  /** One sentence that a user would say. */
  readonly title: string
  readonly world: World
  readonly job: ScenarioJob
  readonly inputs: Texts
  readonly token?: string
  readonly context: Texts
  readonly files?: Texts
  readonly home?: Texts
  /** Programs in front of `PATH`, as shell scripts. */
  readonly programs?: Texts
  /** Every secret of the step beside its token and its password inputs. */
  readonly secrets?: readonly string[]
  /** The files that decide the job's permissions, the nearest first. */
  readonly calls: readonly Call[]
  readonly origins: Origins
  readonly expect: Expectation
}

export interface ScenarioJob {
  readonly event: string
  readonly payload: Json | string | undefined
  readonly env: Texts
}
