// What the steps of a job do, one after another: each one's script, its action, or the steps of an action of the repository.
import { agree, imagesIn, readMetadata, tagsIn, type Metadata } from './actions/metadata-action.js'
import {
  type Entry,
  actionStep,
  isBuild,
  isMetadata,
  type StepView
} from './actions/action-step.js'
import {
  bothWritten,
  NO_EFFECTS,
  perhaps,
  type Effects,
  type StepEffects,
  together,
  type UnclearEffect
} from './effects.js'
import {
  after,
  contextOf,
  NOTHING_WRITTEN,
  withStepEnv,
  type Environment,
  type Written,
  ownContext,
  SKIPPED_STEP,
  unknownStep,
  OTHERS_WRITTEN,
  typed,
  type World
} from './contexts.js'
import type { StepDefinition, ActionDefinition } from './workflow-definition.js'
import { once } from '../base/promises.js'
import { isEmpty, type Unknown, type PartialText } from './values/partial.js'
import {
  conditionOf,
  looksAtStep,
  type Contexts,
  over,
  valueOf,
  doubt,
  isKind,
  lazily,
  mapping,
  mappingMember,
  text,
  type Value
} from './values/value.js'
import { isLoginKnown, readAction } from './actions/known-actions.js'
import { isFollowed, readRunStep, type RunScope } from './run-step.js'

/** This very step, where the steps that are read are those of its own job. */
export interface OwnStep {
  readonly index: number
  readonly id: string | undefined
}

export interface Scope extends RunScope {
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
  readonly earlier: (step: StepDefinition) => Value
  /** The tags that docker/metadata-action has exported before this step. */
  readonly exportedTags: PartialText | undefined
  /** Actions of the repository, by the path that `uses` names; undefined where one cannot be read. */
  readonly actions: ReadonlyMap<string, ActionDefinition | undefined>
  readonly read: (path: string) => string | undefined
  /** Inside a composite action: the actions of the repository are not opened once more. */
  readonly isInside: boolean
}

/** What is known of the steps that have been read. */
interface Progress {
  readonly steps: Map<string, Value>
  readonly bakeFiles: Map<Unknown, readonly Entry[]>
  written: Written
}

/**
 * Reads the steps after this one, or all steps where this one is not among them. Of the steps before it only the outputs
 * matter: what they wrote to the environment is there already.
 *
 * @returns `effects`: what each of them does; `context`: `steps.<id>` after all of them, by the id in lower case
 */
export function readSteps(
  steps: readonly StepDefinition[],
  scope: Scope
): { readonly effects: readonly StepEffects[]; readonly context: ReadonlyMap<string, Value> } {
  const first = (scope.own?.index ?? -1) + 1
  const progress = beginning(steps, scope)
  readEarlierMetadata(steps.slice(0, Math.max(first - 1, 0)), scope, progress)
  const all = steps.slice(first).map((step) => {
    const view = viewOf(step, scope, progress)
    const runs = view.isTrue(step.condition)
    const full = readEffects(view, scope, progress)
    const effects = runs === false ? NO_EFFECTS : runs === undefined ? perhaps(full) : full
    const left = step.mayFail ? perhaps(effects) : effects
    progress.written = bothWritten(progress.written, left.written)
    if (step.id !== undefined)
      progress.steps.set(
        step.id.toLowerCase(),
        runs === false ? SKIPPED_STEP : unknownStep(step.id, left.outputs)
      )
    return {
      step,
      runs,
      effects,
      skippedLogins: runs === false ? full.logins : [],
      mayLogIn: runs !== false && mayLogIn(step, scope),
      isSkippedPush: isSkippedPush(step, full, effects)
    }
  })
  return { effects: all, context: progress.steps }
}

/** A step that is skipped, one that is told not to push, or a build that is not told to. */
function isSkippedPush(step: StepDefinition, full: Effects, effects: Effects): boolean {
  const given = step.with.byName
  const isTold = given.has('push') || given.has('push-to-registry') || isBuild(step)
  const mayPush = full.pushes.length + full.unclear.length > 0 || isTold || full.hasSkippedPush
  return mayPush && effects.pushes.length + effects.unclear.length === 0
}

/** By an action that is not known, or by a program of which nothing is. */
function mayLogIn({ uses, run, shell, isUnclear }: StepDefinition, scope: Scope): boolean {
  if (isUnclear) return true
  if (run !== undefined) return !isFollowed(run.text, shell ?? scope.shell)
  const action = nameIn(uses ?? '')
  return action !== scope.ownAction && !isLoginKnown(action)
}

/** What `steps` has before the first step is read: nothing of those that are still to come. */
function beginning(steps: readonly StepDefinition[], scope: Scope): Progress {
  const { own, world, ownName } = scope
  const known = steps.flatMap((step): readonly (readonly [string, Value])[] => {
    const { id, index } = step
    if (id === undefined) return []
    if (own === undefined || index > own.index) return [[id.toLowerCase(), mapping([])]]
    const value =
      index === own.index ? ownContext({ id, world, ownName }) : lazily(() => scope.earlier(step))
    return [[id.toLowerCase(), value]]
  })
  return { steps: new Map(known), bakeFiles: new Map(), written: NOTHING_WRITTEN }
}

function viewOf(step: StepDefinition, scope: Scope, progress: Progress): StepView {
  const before = after(progress.written, scope.environment)
  const outer = contextsWith(scope, progress, before)
  const environment = withStepEnv(step.env, outer, before)
  const contexts = contextsWith(scope, progress, environment)
  return {
    step,
    environment,
    contexts,
    isTrue: (condition) => conditionOf(condition, contexts) ?? answerOfOwn(condition, scope),
    ownAnswer: (template) => answerOfOwn(template, scope),
    read: scope.read,
    bakeTags: (file) => progress.bakeFiles.get(file)
  }
}

/** An unknown condition that looks at this step's own outputs is what this step is for. */
function answerOfOwn(template: string, { own, world, contexts }: Scope): boolean | undefined {
  const isOwn = own?.id !== undefined && looksAtStep(template, own.id, contexts.expressions)
  return isOwn ? world === 'push' : undefined
}

function contextsWith(scope: Scope, progress: Progress, environment: Environment): Contexts {
  const { get, expressions } = scope.contexts
  return {
    get: (name) => {
      if (name === 'env') return envContext(contextOf(environment))
      return name === 'steps' ? mapping(progress.steps) : get(name)
    },
    expressions
  }
}

function envContext(environment: Environment): Value {
  return mapping([], (name) => {
    const value = environment(name)
    if (value === undefined) return null
    const [only, ...others] = value
    // A token stays one: what it is can be asked in a condition.
    return typeof only === 'object' && others.length === 0 ? doubt(only) : text(value)
  })
}

/** What one step does, if it runs. Spends the budget, and notes the files that docker/metadata-action writes for bake. */
function readEffects(view: StepView, scope: Scope, progress: Progress): Effects {
  const isReadable = scope.budget.left >= 0
  const effects =
    isReadable && isMetadata(view.step)
      ? remembered(readMetadata(actionStep(view), view.step.id ?? 'metadata'), progress)
      : readStep(view, scope)
  const written = effects.pushes.length + effects.caches.length
  scope.budget.left -= COST_OF_STEP + COST_OF_WRITE * written
  return effects
}

/** In the units of a script's budget; thousands of pushes fit into it. */
const COST_OF_STEP = 100
const COST_OF_WRITE = 100

function readStep(view: StepView, scope: Scope): Effects {
  const { step } = view
  if (step.isUnclear || scope.budget.left < 0) return unclear(step, 'form')
  if (step.run !== undefined) return readRunStep(view, scope)
  if (step.uses === undefined || nameIn(step.uses) === scope.ownAction) return NO_EFFECTS
  return step.uses.startsWith('.') ? readLocal(view, scope) : readAction(actionStep(view))
}

function unclear(step: StepDefinition, why: UnclearEffect['why']): Effects {
  return {
    ...NO_EFFECTS,
    written: OTHERS_WRITTEN,
    unclear: [{ line: step.line, text: step.uses ?? step.name ?? '', why }]
  }
}

/** An action of the repository: the steps of a composite one are read, one level deep. */
function readLocal(view: StepView, scope: Scope): Effects {
  const { step } = view
  const action = scope.actions.get(pathOf(step.uses ?? ''))
  if (action === undefined || scope.isInside) return unclear(step, 'action')
  // What another program does is seen by its name only.
  if (action.using.toLowerCase() !== 'composite') return readAction(actionStep(view))
  const inside = readSteps(action.steps, insideOf(view, scope, action)).effects
  const effects = together(inside.map((one) => one.effects))
  const outputs = [...action.outputs.byName].map(([name, { text: template }]) => {
    const isLiteral = !template.includes('${{')
    return [
      name,
      isLiteral ? text(template) : doubt(`steps.${step.id ?? ''}.outputs.${name}`)
    ] as const
  })
  const hasSkippedPush = inside.some(({ isSkippedPush }) => isSkippedPush)
  return { ...atLine(effects, step.line), hasSkippedPush, outputs: mapping(outputs) }
}

/**
 * A composite action sees its inputs, its own steps, and no secrets.
 *
 * Source: GitHub docs, "Metadata syntax for GitHub Actions", `runs.steps`.
 */
function insideOf(view: StepView, scope: Scope, action: ActionDefinition): Scope {
  const given = (name: string) => view.step.with.byName.get(name)
  const inputs = mapping(
    [...action.inputs].map(([name, input]) => {
      const field = given(name)
      if (field === undefined && view.step.with.isUnclear) return [name, doubt(`inputs.${name}`)]
      const template = field?.text ?? input.default ?? ''
      const value = valueOf(template, field === undefined ? scope.contexts : view.contexts)
      return [name, typed(value, 'string')]
    })
  )
  const contexts = over(scope.contexts, { inputs })
  return {
    ...scope,
    contexts,
    environment: view.environment,
    own: undefined,
    exportedTags: undefined,
    isInside: true
  }
}

/** Everything at the line of the step that uses the action: people look for it in the workflow. */
function atLine(effects: Effects, line: number): Effects {
  const moved = <T extends { readonly line: number }>(all: readonly T[]): readonly T[] =>
    all.map((one) => ({ ...one, line }))
  return {
    ...effects,
    pushes: moved(effects.pushes),
    caches: moved(effects.caches),
    logins: moved(effects.logins),
    logouts: moved(effects.logouts),
    builds: moved(effects.builds),
    unclear: moved(effects.unclear)
  }
}

/** `./actions/push/` as the key under which it was opened. */
export function pathOf(uses: string): string {
  return uses.replace(/^\.\//, '').replace(/\/+$/, '')
}

/** What stands before the version. */
export function nameIn(uses: string): string {
  return (uses.split('@')[0] ?? '').toLowerCase()
}

function remembered({ bakeFile, tags, effects }: Metadata, progress: Progress): Effects {
  progress.bakeFiles.set(bakeFile, tags)
  return effects
}

/**
 * The metadata steps that ran before this one. The environment belongs to the last of them, if the
 * tags there are of the images that it was given.
 */
function readEarlierMetadata(
  steps: readonly StepDefinition[],
  scope: Scope,
  progress: Progress
): void {
  let exported = scope.exportedTags
  for (const step of steps.toReversed()) {
    if (!isMetadata(step)) continue
    const view = viewOf(step, scope, progress)
    const runs = view.isTrue(step.condition)
    if (runs === false) continue
    const action = actionStep(view)
    const isItsOwn =
      exported !== undefined &&
      !isEmpty(exported) &&
      agree(imagesIn(action.input('images')), tagsIn(action, exported))
    const own = isItsOwn ? exported : undefined
    if (isItsOwn || runs === true) exported = undefined
    const { id } = step
    if (id !== undefined) {
      const made = once(() => remembered(readMetadata(action, id, own), progress).outputs ?? null)
      keepOutputs(id, made, progress)
    }
    scope.budget.left -= COST_OF_STEP
  }
}

/** Outputs that were handed on are exact, but for the file, whose text is not at hand. */
function keepOutputs(id: string, made: () => Value, progress: Progress): void {
  const given = progress.steps.get(id.toLowerCase()) ?? null
  const kept = mapping([], (name) =>
    name.toLowerCase() === 'outputs'
      ? merged(mappingMember(given, name), made)
      : mappingMember(given, name)
  )
  progress.steps.set(id.toLowerCase(), kept)
}

function merged(given: Value, made: () => Value): Value {
  return mapping([], (name) => {
    const isFile = name.toLowerCase().startsWith('bake-file')
    const value = isFile ? null : mappingMember(given, name)
    return value === null || isKind(value, 'doubt') ? mappingMember(made(), name) : value
  })
}
