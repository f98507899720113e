// A step with everything that its inputs and scripts are evaluated with.
import { truthIn, type ActionStep, type Entry } from './actions/action-step.js'
import type { Environment } from './environment.js'
import type { StepOutline } from './outline.js'
import type { Contexts } from './values/evaluate.js'
import { unknown, type PartialText, type Unknown } from './values/partial.js'
import { filled, valueOf } from './values/template.js'
import { printed, truthOf } from './values/value.js'

export interface StepView {
  readonly step: StepOutline
  /** With the step's own `env:`. */
  readonly environment: Environment
  readonly contexts: Contexts
  /** Is a condition true? One that looks at this step's own outputs is what it asks for. */
  readonly isTrue: (condition: string) => boolean | undefined
  /** The answer to what is unknown and looks at this step's own outputs. */
  readonly ownAnswer: (template: string) => boolean | undefined
  readonly read: (path: string) => string | undefined
  readonly bakeTags: (file: Unknown) => readonly Entry[] | undefined
}

/** Owner, name and path of the action that a step uses, in lower case; undefined for others. */
function actionOf({ uses }: StepOutline): string | undefined {
  const isElsewhere = uses !== undefined && !/^(\.|docker:)/.test(uses)
  return isElsewhere ? uses.split('@')[0]?.toLowerCase() : undefined
}

/** Does the step make names for later ones, with docker/metadata-action? */
export function isMetadata(step: StepOutline): boolean {
  return actionOf(step) === 'docker/metadata-action'
}

/** Does the step build, with docker/build-push-action or an action like it? */
export function isBuild(step: StepOutline): boolean {
  return /\/(build-push-action|bake-action)$/.test(actionOf(step) ?? '')
}

/** The step as the rules about actions see it. */
export function actionStep(view: StepView): ActionStep {
  const { step } = view
  const uses = step.uses ?? ''
  return {
    action: actionOf(step) ?? uses.toLowerCase(),
    version: uses.split('@')[1] ?? '',
    line: step.line,
    input: (name) => inputOf(view, name),
    isGiven: (name) => step.with.byName.has(name),
    inputs: () => [...step.with.byName.keys()].map((name) => inputOf(view, name)),
    lineOf: (name) => step.with.byName.get(name)?.line ?? step.line,
    flag: (name, otherwise) => flagOf(view, name, otherwise),
    environment: view.environment,
    read: view.read,
    bakeTags: view.bakeTags
  }
}

function inputOf({ step, contexts }: StepView, name: string): PartialText {
  const field = step.with.byName.get(name)
  if (field !== undefined) return filled(field.text, contexts)
  return step.with.isUnclear ? [unknown(`with.${name}`)] : []
}

function flagOf(view: StepView, name: string, otherwise: boolean): boolean | undefined {
  const { step, contexts, ownAnswer } = view
  const field = step.with.byName.get(name)
  if (field === undefined) return step.with.isUnclear ? undefined : otherwise
  const value = valueOf(field.text, contexts)
  // Whatever it prints, what is false is not the word `true`.
  if (truthOf(value) === false) return truthIn(printed(value), otherwise) ?? false
  const isExpression = field.text.includes('${{')
  return truthIn(printed(value), otherwise) ?? (isExpression ? ownAnswer(field.text) : undefined)
}
