// Where the reading of a shell word stands, and what it has met so far.
import type { Scope } from './dockerfile-variable.js'

/** How a word is read. */
export interface Manner {
  /** The character that takes the meaning of the next one. */
  readonly escape: string
  /** Do quotes and escapes stay in the text? */
  readonly raw: boolean
  /** Does a variable without a value stay as it is written? */
  readonly keepUnset: boolean
  readonly scope: Scope
}

/** The state of reading one text, changed as it goes; `refused` ends it. */
export interface Cursor {
  readonly manner: Manner
  readonly characters: readonly string[]
  at: number
  refused: boolean
  /** Escapes stay in patterns, wherever the word itself loses them. */
  rawEscapes: boolean
  /** The word being collected; BuildKit's nested readings share it, and so begin it anew. */
  word: string
  depth: number
  missing: string[]
  unknown: boolean
}

/** Deeper than anyone nests `${a:-${b:-c}}`; the stack must not depend on the file. */
const DEEPEST = 32

export function cursorOver(text: string, manner: Manner): Cursor {
  return {
    manner,
    characters: Array.from(text),
    at: 0,
    refused: false,
    rawEscapes: manner.raw,
    word: '',
    depth: 0,
    missing: [],
    unknown: false
  }
}

/** The character at hand; empty at the end. */
export function peek(cursor: Cursor): string {
  return cursor.characters[cursor.at] ?? ''
}

/** The character at hand, which is then behind; empty at the end. */
export function take(cursor: Cursor): string {
  const character = peek(cursor)
  if (character !== '') cursor.at += 1
  return character
}

/** Ends the reading: BuildKit refuses the text, or it goes beyond the bounds. */
export function refuse(cursor: Cursor): string {
  cursor.refused = true
  cursor.at = cursor.characters.length
  return ''
}

/** Runs a nested reading unless it is nested too deep. */
export function deeper(cursor: Cursor, read: () => string): string {
  if (cursor.depth >= DEEPEST) return refuse(cursor)
  cursor.depth += 1
  const text = read()
  cursor.depth -= 1
  return text
}

/** A name (letters, digits, underscore), digits alone, or one of the shell's special parameters. */
export function takeName(cursor: Cursor): string {
  const first = peek(cursor)
  if (/^\p{Nd}$/u.test(first)) return takeWhile(cursor, /^\p{Nd}$/u)
  if (first !== '' && '@*#?-$!0'.includes(first)) return take(cursor)
  return takeWhile(cursor, /^[\p{L}\p{Nd}_]$/u)
}

function takeWhile(cursor: Cursor, member: RegExp): string {
  const start = cursor.at
  while (member.test(peek(cursor))) cursor.at += 1
  return cursor.characters.slice(start, cursor.at).join('')
}
