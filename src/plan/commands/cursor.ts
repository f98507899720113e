// Where the parser of a shell script stands, and the few steps that all of it takes.
import { DEEPEST, GivenUp, spend, type Budget } from './budget.js'
import type { Source } from './source.js'
import type { Command, List, Redirect } from './syntax.js'

/** A here-document whose text starts at the next line. */
export interface Announced {
  readonly redirect: Redirect
  readonly delimiter: string
  readonly stripTabs: boolean
  readonly expands: boolean
}

export interface Cursor {
  readonly source: Source
  readonly budget: Budget
  /** Reads commands up to a closing character, which is left. Given by the parser of commands. */
  readonly readCommands: (cursor: Cursor) => List
  readonly readCommand: (cursor: Cursor) => Command
  at: number
  depth: number
  announced: Announced[]
}

export function peek(cursor: Cursor, ahead = 0): string {
  return cursor.source.text.charAt(cursor.at + ahead)
}

export function atEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.source.text.length
}

/** Does the text go on with this? */
export function looksAt(cursor: Cursor, text: string): boolean {
  return cursor.source.text.startsWith(text, cursor.at)
}

/** Takes the text if it stands here. */
export function takeText(cursor: Cursor, text: string): boolean {
  if (!looksAt(cursor, text)) return false
  cursor.at += text.length
  return true
}

/** Takes what has to stand here; a word has to stand alone. */
export function need(cursor: Cursor, text: string): void {
  const goesOn = /^[a-z]/.test(text) && /\w/.test(peek(cursor, text.length))
  if (goesOn || !takeText(cursor, text)) throw new GivenUp('it cannot be read as a shell script')
}

/** What a sticky pattern matches here, without taking it. */
export function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at
  return pattern.exec(cursor.source.text) ?? undefined
}

/** Reads one level deeper. */
export function nested<T>(cursor: Cursor, read: () => T): T {
  spend(cursor.budget)
  cursor.depth += 1
  if (cursor.depth > DEEPEST) throw new GivenUp('the script is nested too deeply')
  const result = read()
  cursor.depth -= 1
  return result
}

/** A cursor over other text: what stands between backquotes, a string to be run. */
export function cursorOver(
  source: Source,
  cursor: Omit<Cursor, 'source' | 'at' | 'announced'>
): Cursor {
  const { budget, readCommands, readCommand, depth } = cursor
  return { source, budget, readCommands, readCommand, depth, at: 0, announced: [] }
}
