// A step that uses an action, with its inputs evaluated: what the rules about actions look at.
import type { Environment } from '../environment.js'
import {
  entries as entriesOf,
  isEmpty,
  known,
  lines as linesOf,
  unlessEmpty,
  type PartialText,
  type Unknown
} from '../values/partial.js'

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
      ? [{ text, isCertain: true }]
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
