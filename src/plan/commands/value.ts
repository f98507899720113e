// What a variable holds and what a word becomes, as far as it is known.
import {
  concat,
  either,
  isEmpty,
  joined,
  known,
  type PartialText,
  samePartial,
  unknown,
  type Unknown
} from '../values/partial.js'

/** One word of a command after expansion. */
export interface Field {
  readonly text: PartialText
  /** Stands for any number of words, none included; each of them has this form. */
  readonly many: boolean
}

/** A piece of a word: text, or several words at once. */
export type Segment =
  | { readonly kind: 'text'; readonly text: PartialText; readonly quoted: boolean }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }

export type Value =
  | { readonly kind: 'text'; readonly text: PartialText }
  | { readonly kind: 'list'; readonly fields: readonly Field[] }
  | { readonly kind: 'unset' }

/** A text that stands there any number of times, as a loop of unknown length prints it. */
export interface Repetition extends Unknown {
  readonly repeats: PartialText
}

export const UNSET: Value = { kind: 'unset' }

export function textValue(text: PartialText): Value {
  return { kind: 'text', text }
}

export function one(text: PartialText): Field {
  return { text, many: false }
}

export function repetition(repeats: PartialText, why: string): Repetition {
  return { ...unknown(why), repeats }
}

/** Any number of whole lines. */
export function isLines(part: string | Unknown | undefined): part is Repetition {
  const last = part !== undefined && isRepetition(part) ? part.repeats.at(-1) : undefined
  return typeof last === 'string' && last.endsWith('\n')
}

export function isRepetition(part: string | Unknown): part is Repetition {
  return typeof part !== 'string' && 'repeats' in part
}

/** As text: a list counts as its first element, as in bash. */
export function valueText(value: Value): PartialText {
  if (value.kind === 'text') return value.text
  const [first] = value.kind === 'list' ? value.fields : []
  if (first === undefined) return []
  return first.many ? [unknown('a list of unknown length')] : first.text
}

/** As a list: a text of which nothing is known may have been any list. */
export function valueFields(value: Value): readonly Field[] {
  if (value.kind === 'list') return value.fields
  if (value.kind === 'unset') return []
  const isUnknownText =
    value.text.length > 0 && value.text.every((part) => typeof part !== 'string')
  return [{ text: value.text, many: isUnknownText }]
}

/** All fields as one text; a separator stands between any two. */
export function joinFields(fields: readonly Field[], separator: string): PartialText {
  return joined(
    fields.map((field) =>
      field.many && !isAnyText(field.text)
        ? [repetition(concat(field.text, [separator]), 'a list of unknown length')]
        : field.text
    ),
    separator
  )
}

/** One unknown part may be any number of words anyway. */
function isAnyText(text: PartialText): boolean {
  return text.every((part) => typeof part !== 'string' && !isRepetition(part))
}

/** All fields as known texts; undefined where one is not known. */
export function knownFields(fields: readonly Field[]): readonly string[] | undefined {
  const texts = fields.map(({ text, many }) => (many ? undefined : known(text)))
  return texts.every((text) => text !== undefined) ? texts : undefined
}

export function sameValue(left: Value, right: Value): boolean {
  if (left === right) return true
  if (left.kind === 'text' && right.kind === 'text') return samePartial(left.text, right.text)
  if (left.kind !== 'list' || right.kind !== 'list')
    return left.kind === right.kind && left.kind === 'unset'
  return (
    left.fields.length === right.fields.length &&
    left.fields.every((field, index) => sameField(field, right.fields[index]))
  )
}

function sameField(left: Field, right: Field | undefined): boolean {
  return right !== undefined && left.many === right.many && samePartial(left.text, right.text)
}

/** What is known of a variable that was set in one of two ways. */
export function eitherValue(left: Value, right: Value, why: string): Value {
  if (sameValue(left, right)) return left
  if (left.kind === 'list' || right.kind === 'list') return eitherList(left, right, why)
  if (left.kind === 'unset' || right.kind === 'unset') return textValue([unknown(why)])
  return textValue(either(left.text, right.text, why))
}

/** Lists that begin alike keep what they share. */
function eitherList(left: Value, right: Value, why: string): Value {
  const [a, b] = [valueFields(left), valueFields(right)]
  let shared = 0
  while (shared < a.length && sameField(a[shared] ?? one([]), b[shared])) shared += 1
  const rest = [...a.slice(shared), ...b.slice(shared)]
  return { kind: 'list', fields: [...a.slice(0, shared), ...manyOf(rest, why)] }
}

/** Any number of words, of which each looks like one of these. */
export function manyOf(fields: readonly Field[], why: string): readonly Field[] {
  const [first, ...others] = fields
  if (first === undefined) return []
  const text = others.reduce((so, { text }) => either(so, text, why), first.text)
  return [{ text: isEmpty(text) ? [unknown(why)] : text, many: true }]
}
