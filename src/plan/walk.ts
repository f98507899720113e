// Walks through the steps of a job in order, and tells what each one does.
import { agree, imagesIn, readMetadata, tagsIn, type Metadata } from './actions/metadata-action.js'
import {
  type Entry,
  actionStep,
  isBuild,
  isMetadata,
  type StepView
} from './actions/action-step.js'
import { bothWritten, NO_EFFECTS, perhaps, type Effects, type Walked } from './effects.js'
import {
  after,
  contextOf,
  NOTHING_WRITTEN,
  within,
  type Environment,
  type Written,
  ownContext,
  SKIPPED_STEP,
  unknownStep
} from './contexts.js'
import type { StepOutline } from './outline.js'
import { once } from '../base/promises.js'
import { readStep, type Scope } from './step.js'
import { isEmpty, type Unknown } from './values/partial.js'
import { conditionOf, looksAtStep, type Contexts } from './values/template.js'
import { doubt, isKind, lazily, mapping, member, text, type Value } from './values/value.js'

/** What is known while walking. */
interface Progress {
  readonly steps: Map<string, Value>
  readonly bakeFiles: Map<Unknown, readonly Entry[]>
  written: Written
}

/**
 * Reads the steps that stand after this one; all of them where this one is not among them.
 *
 * What stands before does not matter, but for the outputs that it left: what is in the environment
 * is there already.
 */
export function walk(steps: readonly StepOutline[], scope: Scope): readonly Walked[] {
  return walkedThrough(steps, scope).walked
}

/** `steps.<id>` of each step that has an id, by it in lower case, after all of them have run. */
export function stepsAfter(
  steps: readonly StepOutline[],
  scope: Scope
): ReadonlyMap<string, Value> {
  return walkedThrough(steps, scope).progress.steps
}

function walkedThrough(
  steps: readonly StepOutline[],
  scope: Scope
): { readonly walked: readonly Walked[]; readonly progress: Progress } {
  const first = (scope.own?.index ?? -1) + 1
  const progress = beginning(steps, scope)
  readEarlierMetadata(steps.slice(0, Math.max(first - 1, 0)), scope, progress)
  const walked = steps.slice(first).map((step) => {
    const view = viewOf(step, scope, progress)
    const runs = view.isTrue(step.condition)
    const full = effectsOf(view, scope, progress)
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
      isSkippedPush: isSkippedPush(step, full, effects)
    }
  })
  return { walked, progress }
}

/** A step that is skipped, one that is told not to push, or a build that is not told to. */
function isSkippedPush(step: StepOutline, full: Effects, effects: Effects): boolean {
  const given = step.with.byName
  const isTold = given.has('push') || given.has('push-to-registry') || isBuild(step)
  const mayPush = full.pushes.length + full.unclear.length > 0 || isTold || full.hasSkippedPush
  return mayPush && effects.pushes.length + effects.unclear.length === 0
}

/** What `steps` has before the first step is read: nothing of those that are still to come. */
function beginning(steps: readonly StepOutline[], scope: Scope): Progress {
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

function viewOf(step: StepOutline, scope: Scope, progress: Progress): StepView {
  const before = after(progress.written, scope.environment)
  const outer = contextsWith(scope, progress, before)
  const environment = within(step.env, outer, before)
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
  return {
    kind: 'mapping',
    get: (name) => {
      const value = environment(name)
      if (value === undefined) return null
      const [only, ...others] = value
      // A token stays one: what it is can be asked in a condition.
      return typeof only === 'object' && others.length === 0 ? doubt(only) : text(value)
    },
    entries: () => undefined
  }
}

function effectsOf(view: StepView, scope: Scope, progress: Progress): Effects {
  const isMade = isMetadata(view.step) && scope.budget.left >= 0
  const effects = isMade
    ? remembered(readMetadata(actionStep(view), view.step.id ?? 'metadata'), progress)
    : readStep(view, scope, walk)
  const written = effects.pushes.length + effects.caches.length
  scope.budget.left -= COST_OF_STEP + COST_OF_WRITE * written
  return effects
}

/** In the units of a script's budget; thousands of pushes fit into it. */
const COST_OF_STEP = 100
const COST_OF_WRITE = 100

function remembered({ bakeFile, tags, effects }: Metadata, progress: Progress): Effects {
  progress.bakeFiles.set(bakeFile, tags)
  return effects
}

/**
 * The metadata steps that ran before this one. The environment belongs to the last of them, if the
 * tags there are of the images that it was given.
 */
function readEarlierMetadata(
  steps: readonly StepOutline[],
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
  progress.steps.set(id.toLowerCase(), {
    kind: 'mapping',
    get: (name) =>
      name.toLowerCase() === 'outputs' ? merged(member(given, name), made) : member(given, name),
    entries: () => undefined
  })
}

function merged(given: Value, made: () => Value): Value {
  return {
    kind: 'mapping',
    get: (name) => {
      const isFile = name.toLowerCase().startsWith('bake-file')
      const value = isFile ? null : member(given, name)
      return value === null || isKind(value, 'doubt') ? member(made(), name) : value
    },
    entries: () => undefined
  }
}
