// The text of a script with its unknown parts, and a place in it while it is read.
import { concat, type PartialText, type Unknown } from '../values/partial.js'
import { type Budget, DEEPEST, GivenUp, spend } from '../budget.js'
import type { Command, List, Redirect, Source } from './syntax.js'

/** Stands for an unknown part. A shell's text never holds it: bash drops the byte. */
export const UNKNOWN_MARK = '\0'

export function sourceOf(text: PartialText, firstLine: number): Source {
  const unknowns = new Map<number, Unknown>()
  let joined = ''
  for (const part of text) {
    if (typeof part === 'string') {
      joined += part.replaceAll(UNKNOWN_MARK, '').replaceAll('\r\n', '\n')
    } else {
      unknowns.set(joined.length, part)
      joined += UNKNOWN_MARK
    }
  }
  return { text: joined, unknowns, lineStarts: lineStarts(joined), firstLine }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The same text between two positions. */
export function partialSlice(source: Source, from: number, to: number): PartialText {
  const pieces = source.text.slice(from, to).split(UNKNOWN_MARK)
  const parts: (string | Unknown)[] = []
  let at = from
  for (const [index, piece] of pieces.entries()) {
    if (index > 0)
      parts.push(...[source.unknowns.get(at - 1)].filter((value) => value !== undefined))
    parts.push(piece)
    at += piece.length + 1
  }
  return concat(parts)
}

/** The line of a position, from 0. */
export function lineAt(source: Source, at: number): number {
  let [low, high] = [0, source.lineStarts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((source.lineStarts[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return source.firstLine + low
}

/** A here-document whose text starts at the next line. */
interface Announced {
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

/** Blanks, continued lines and comments. */
export function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const found = match(cursor, /(?:[ \t]|\\\n)+/y)
    if (found !== undefined) cursor.at += found[0].length
    const comment = match(cursor, /#[^\n]*/y)
    if (comment !== undefined) cursor.at += comment[0].length
    if (found === undefined || comment !== undefined) return
  }
}
