// What a list of steps is read with: the contexts around it, and which of the steps is this one.
import type { Budget } from './budget.js'
import type { ReadScript } from './commands/script.js'
import type { Environment } from './contexts.js'
import type { ActionOutline, StepOutline } from './outline.js'
import type { Contexts } from './values/template.js'
import type { PartialText } from './values/partial.js'
import { doubt, mapping, text, type Value } from './values/value.js'

/** A plan is read twice: as if this step let the job push, and as if it did not. */
export type World = 'push' | 'no-push'

/** This very step, where the steps that are read are those of its own job. */
export interface OwnStep {
  readonly index: number
  readonly id: string | undefined
}

export interface Scope {
  /** All but `env` and `steps`. */
  readonly contexts: Contexts
  /** Before the first step that is read. */
  readonly environment: Environment
  readonly world: World
  readonly own: OwnStep | undefined
  /** What `uses` says of this very action: it pushes nothing. */
  readonly ownAction: string
  /** The repository's own name, with its registry, in lower case; asking for it is noted. */
  readonly ownName: () => string
  /** `steps.<id>` of a step before this one. */
  readonly earlier: (step: StepOutline) => Value
  /** The tags that docker/metadata-action has exported before this step. */
  readonly exportedTags: PartialText | undefined
  /** Shell of `run:` steps that name none. */
  readonly shell: string | undefined
  /** Actions of the repository, by the path that `uses` names; undefined where one cannot be read. */
  readonly actions: ReadonlyMap<string, ActionOutline | undefined>
  readonly read: (path: string) => string | undefined
  /** Values that nobody may read in what is told. */
  readonly secrets: readonly string[]
  /** Tells what the script of a `run:` step does. */
  readonly readScript: ReadScript
  /** What may still be spent on reading; shared by everything that a plan reads. */
  readonly budget: Budget
  /** Inside a composite action: the actions of the repository are not opened once more. */
  readonly isInside: boolean
}

/**
 * `steps.<id>` of this very step.
 *
 * Its `image` is the repository's own name: what it pushes is not known while it is asked for.
 */
export function ownContext({ id, world, ownName }: OwnView): Value {
  const answers: [string, Value][] =
    world === 'push'
      ? [
          ['should-push', text('true')],
          ['verdict', text('allowed')]
        ]
      : [
          ['should-push', text('false')],
          ['verdict', text('denied')],
          ['pushable-tags', text('')]
        ]
  const outputs = mapping(answers, (name) =>
    name.toLowerCase() === 'image' ? text(ownName()) : doubt(`steps.${id}.outputs.${name}`)
  )
  const ended = world === 'push' ? text('success') : doubt(`steps.${id}.outcome`)
  return mapping([
    ['outputs', outputs],
    ['outcome', ended],
    ['conclusion', ended]
  ])
}

interface OwnView {
  readonly id: string
  readonly world: World
  readonly ownName: () => string
}

/** `steps.<id>` of a step of which only that it ran is known. */
export function unknownStep(id: string, outputs?: Value): Value {
  return mapping(
    [['outputs', outputs ?? mapping([], (name) => doubt(`steps.${id}.outputs.${name}`))]],
    (name) => doubt(`steps.${id}.${name}`)
  )
}

/** `steps.<id>` of a step that is skipped. */
export const SKIPPED_STEP: Value = mapping([
  ['outputs', mapping([])],
  ['outcome', text('skipped')],
  ['conclusion', text('skipped')]
])
