// A step that uses an action, with its inputs evaluated: what the rules about actions look at.
import { THEN_PUSH, type WriteEffect } from '../effects.js'
import type { Environment } from '../contexts.js'
import type { StepDefinition } from '../workflow-definition.js'
import {
  entries as entriesOf,
  isEmpty,
  known,
  lines as linesOf,
  unknown,
  unlessEmpty,
  type PartialText,
  type Unknown
} from '../values/partial.js'
import { filled, valueOf, type Contexts, printed, truthOf } from '../values/value.js'

/** A step with everything that its inputs and scripts are evaluated with. */
export interface StepView {
  readonly step: StepDefinition
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

/** The step as the rules about actions see it. */
export interface ActionStep {
  /** Owner and name, and the path inside, in lower case. */
  readonly action: string
  /** What stands after the `@`. */
  readonly version: string
  readonly line: number
  /** An input as given, evaluated; empty where it is not given. */
  readonly input: (name: string) => PartialText
  readonly isGiven: (name: string) => boolean
  /** Every input that is given, evaluated. */
  readonly inputs: () => readonly PartialText[]
  /** Line of an input, or of the step. */
  readonly lineOf: (name: string) => number
  /** Is an input true? What it is without being given is `otherwise`. */
  readonly flag: (name: string, otherwise: boolean) => boolean | undefined
  readonly environment: Environment
  /** Text of a file of the repository; undefined when it is not at hand. */
  readonly read: (path: string) => string | undefined
  /** Tags that a bake file of docker/metadata-action brings. */
  readonly bakeTags: (file: Unknown) => readonly Entry[] | undefined
}

/** Owner, name and path of the action that a step uses, in lower case; undefined for others. */
function actionOf({ uses }: StepDefinition): string | undefined {
  const isElsewhere = uses !== undefined && !/^(\.|docker:)/.test(uses)
  return isElsewhere ? uses.split('@')[0]?.toLowerCase() : undefined
}

/** Does the step make names for later ones, with docker/metadata-action? */
export function isMetadata(step: StepDefinition): boolean {
  return actionOf(step) === 'docker/metadata-action'
}

/** Does the step build, with docker/build-push-action or an action like it? */
export function isBuild(step: StepDefinition): boolean {
  return /\/(build-push-action|bake-action)$/.test(actionOf(step) ?? '')
}

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

/** One entry of a list, and whether it is there for certain. */
export interface Entry {
  readonly text: PartialText
  readonly isCertain: boolean
}

/** Entries separated by lines and commas. */
export function listIn(step: ActionStep, name: string): readonly Entry[] {
  return certainOrNot(entriesOf(step.input(name)))
}

/** Entries separated by lines only. */
export function linesIn(step: ActionStep, name: string): readonly Entry[] {
  return certainOrNot(linesOf(step.input(name)))
}

/** What may be empty is an entry that may not be there. */
function certainOrNot(texts: readonly PartialText[]): readonly Entry[] {
  return texts.flatMap((text): readonly Entry[] => {
    const perhaps = unlessEmpty(text)
    return perhaps === undefined
      ? [certain(text)]
      : entriesOf(perhaps).map((entry) => ({ text: entry, isCertain: false }))
  })
}

/** A flag as actions read it; undefined for what is not known. */
export function truthIn(text: PartialText, otherwise: boolean): boolean | undefined {
  if (isEmpty(text)) return otherwise
  const word = known(text)?.trim()
  return word === undefined ? undefined : /^(true|1|t)$/i.test(word)
}

/** True when either is, false when both are not. */
export function eitherIs(
  one: boolean | undefined,
  other: boolean | undefined
): boolean | undefined {
  if (one === true || other === true) return true
  return one === false && other === false ? false : undefined
}

/**
 * What the action writes to a registry.
 *
 * @param input - the one that names it
 * @param push - false writes nothing, and undefined perhaps
 */
export function writesOf(
  step: ActionStep,
  input: string,
  references: readonly Entry[],
  push: boolean | undefined
): readonly WriteEffect[] {
  if (push === false) return []
  return references
    .filter(({ text }) => !isEmpty(text))
    .map(({ text, isCertain }) => ({
      tool: step.action,
      reference: text,
      isCertain: isCertain && push === true,
      line: step.lineOf(input),
      order: THEN_PUSH
    }))
}

/** An entry that is there. */
export function certain(text: PartialText): Entry {
  return { text, isCertain: true }
}
