// Strings of which parts may be unknown: `ghcr.io/acme/app:` and then something; and what a script that makes them may cost.
import { clip } from '../../base/unicode.js'

/** A part of a string that cannot be told. It may stand for any text, the empty one included. */
export interface Unknown {
  readonly kind: 'unknown'
  /** The expression or variable as written in the workflow: text from outside, not yet escaped. */
  readonly why: string
  /** What it is known to hold all the same: the job's own token, or another secret, and nothing else. */
  readonly holds?: 'job-token' | 'secret'
  /** The text that it is if it is not empty: `condition && 'text' || ''`. */
  readonly unlessEmpty?: PartialText
}

/**
 * A string in order. There are no empty strings and no two strings side by side, so that equal
 * strings are equal values; `[]` is the empty string.
 */
export type PartialText = readonly (string | Unknown)[]

/** Longest text that is kept, in characters; of more than that only its being unknown is. */
export const TEXT_LIMIT = 256 * 1024

/** Most parts that are kept. */
export const PART_LIMIT = 500

export function unknown(why: string): Unknown {
  return { kind: 'unknown', why: clip(why, 200) }
}

/** What is known is the whole text. */
export function textOf(text: string): PartialText {
  return concat([text])
}

/** The text, or undefined when any part of it is unknown. */
export function known(text: PartialText): string | undefined {
  const [only = '', ...others] = text
  return typeof only === 'string' && others.length === 0 ? only : undefined
}

export function isKnown(text: PartialText): boolean {
  return text.every((part) => typeof part === 'string')
}

/** Is it certainly the empty string? */
export function isEmpty(text: PartialText): boolean {
  return text.length === 0
}

/** The unknown parts, in order. */
export function unknownsOf(text: PartialText): readonly Unknown[] {
  return text.filter((part) => typeof part !== 'string')
}

/** The known text that it certainly starts with. */
export function knownStart(text: PartialText): string {
  const [first] = text
  return typeof first === 'string' ? first : ''
}

/** The known text that it certainly ends with. */
export function knownEnd(text: PartialText): string {
  const last = text.at(-1)
  return typeof last === 'string' ? last : ''
}

/** Without so many characters of its known start. */
export function afterStart(text: PartialText, length: number): PartialText {
  return concat(
    [knownStart(text).slice(length)],
    typeof text[0] === 'string' ? text.slice(1) : text
  )
}

/** One after another. Beyond the limits the whole is unknown, so that no text can grow without end. */
export function concat(...texts: readonly PartialText[]): PartialText {
  const joined: (string | Unknown)[] = []
  let length = 0
  for (const part of texts.flat()) {
    if (part === '') continue
    const last = joined.at(-1)
    if (typeof part === 'string') length += part.length
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part
    else joined.push(part)
    if (length > TEXT_LIMIT || joined.length > PART_LIMIT)
      return [unknown('a text that is too long')]
  }
  return joined
}

/**
 * A whole text that may be empty: what it is if it is not. Undefined for every other text.
 */
export function unlessEmpty(text: PartialText): PartialText | undefined {
  const [only, ...others] = text
  return typeof only === 'object' && others.length === 0 ? only.unlessEmpty : undefined
}

/** Joined by a known text, as `join(list, ', ')` does. */
export function joined(texts: readonly PartialText[], separator: string): PartialText {
  return concat(...texts.flatMap((text, index) => (index === 0 ? [text] : [[separator], text])))
}

/** Each known part changed by itself: for changes that look at one character at a time. */
export function mapped(text: PartialText, change: (known: string) => string): PartialText {
  return concat(text.map((part) => (typeof part === 'string' ? change(part) : part)))
}

export function lower(text: PartialText): PartialText {
  return mapped(text, (known) => known.toLowerCase())
}

export function upper(text: PartialText): PartialText {
  return mapped(text, (known) => known.toUpperCase())
}

/** Without white space at known ends. An unknown end keeps what it may hold. */
export function trim(text: PartialText): PartialText {
  const parts = [...text]
  const [first] = parts
  if (typeof first === 'string') parts[0] = first.trimStart()
  const last = parts.at(-1)
  if (typeof last === 'string') parts[parts.length - 1] = last.trimEnd()
  return concat(parts)
}

/**
 * Cut where a known part has the separator. An unknown part stays whole inside its piece, although
 * it may hold separators of its own.
 *
 * @param separator - a string, or a pattern without groups
 */
export function split(text: PartialText, separator: string | RegExp): readonly PartialText[] {
  const pieces: (string | Unknown)[][] = [[]]
  for (const part of text) {
    const cut = typeof part === 'string' ? part.split(separator) : [part]
    for (const [index, piece] of cut.entries()) {
      if (index > 0) pieces.push([])
      pieces.at(-1)?.push(piece)
    }
  }
  return pieces.map((piece) => concat(piece))
}

/** Lines, trimmed, without those that are certainly empty. */
export function lines(text: PartialText): readonly PartialText[] {
  return pieces(text, /\r\n|\n|\r/)
}

/** Entries separated by lines or commas, as docker's actions read lists; without quoting. */
export function entries(text: PartialText): readonly PartialText[] {
  return pieces(text, /\r\n|\n|\r|,/)
}

/** Words separated by white space. */
export function words(text: PartialText): readonly PartialText[] {
  return pieces(text, /\s+/)
}

function pieces(text: PartialText, separator: RegExp): readonly PartialText[] {
  return split(text, separator)
    .map(trim)
    .filter((piece) => !isEmpty(piece))
}

/** As it would be written, each unknown part as `${{ why }}`. For people, not for machines. */
export function display(text: PartialText): string {
  return text.map((part) => (typeof part === 'string' ? part : `\${{ ${part.why} }}`)).join('')
}

/**
 * What two texts have in common at their start, and then something unknown: what is known of a
 * choice whose condition is not.
 */
export function either(one: PartialText, other: PartialText, why: string): PartialText {
  if (samePartial(one, other)) return one
  const [a, b] = [knownStart(one), knownStart(other)]
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  return concat([a.slice(0, start), unknown(why)])
}

/** The same parts. Two unknown parts are the same only when they are the same value. */
export function samePartial(one: PartialText, other: PartialText): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index])
}

/** Do their known starts, known ends, or known lengths show that two strings are not the same? */
export function certainlyDiffer(one: PartialText, other: PartialText): boolean {
  return (
    !startAgrees(knownStart(one), knownStart(other)) ||
    !endAgrees(knownEnd(one), knownEnd(other)) ||
    tooLong(one, known(other)) ||
    tooLong(other, known(one))
  )
}

/** Case does not count. Is the shorter one the start of the longer one? */
export function startAgrees(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length).toUpperCase() === other.slice(0, length).toUpperCase()
}

/** Case does not count. Is the shorter one the end of the longer one? */
export function endAgrees(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  const end = (text: string): string => text.slice(text.length - length).toUpperCase()
  return end(one) === end(other)
}

function tooLong(text: PartialText, whole: string | undefined): boolean {
  if (whole === undefined) return false
  const length = text.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0)
  return length > whole.length
}

/** Private-use characters, which no workflow has: they stand for unknown parts while text is read. */
const MARK = '\uF8FF'
const MARKED = /\uF8FF(\d+)\uF8FF/

/** Replaces each unknown part by a mark, and puts the unknown parts back. */
export class Marks {
  readonly #unknowns: Unknown[] = []

  /** Undefined where the text holds marks of its own. */
  mark(value: PartialText): string | undefined {
    const pieces = value.map((part) => {
      if (typeof part === 'string') return part.includes(MARK) ? undefined : part
      return `${MARK}${this.#unknowns.push(part) - 1}${MARK}`
    })
    return pieces.includes(undefined) ? undefined : pieces.join('')
  }

  unmark(value: string): PartialText {
    return concat(
      ...value.split(MARKED).map((piece, index): PartialText => {
        if (index % 2 === 0) return [piece]
        const original = this.#unknowns[Number(piece)]
        return original === undefined ? [] : [original]
      })
    )
  }
}

/** What is left of the work allowed for one script. */
export interface Budget {
  left: number
}

/** Far more than a script of a workflow needs; a hostile one ends well below a second. */
const STEPS = 400_000

export function fullBudget(): Budget {
  return { left: STEPS }
}

/** Thrown inside the plan only: the script costs too much, or is no shell script. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
}

/** Takes from the budget; `size` is in characters or entries that have to be copied. */
export function spend(budget: Budget, size = 0): void {
  budget.left -= 1 + size / 64
  if (budget.left < 0) throw new GivenUp('the script does too much to follow it')
}

/** Blocks and substitutions inside each other; people write five. */
export const DEEPEST = 50
