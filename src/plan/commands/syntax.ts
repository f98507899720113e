// What a shell script consists of, and a place in its text while it is read.
import {
  type Budget,
  concat,
  DEEPEST,
  GivenUp,
  type PartialText,
  spend,
  type Unknown
} from '../values/partial.js'

/** The text of a script, and where in it a part is unknown. */
export interface Source {
  readonly text: string
  /** By their position in `text`. */
  readonly unknowns: ReadonlyMap<number, Unknown>
  /** Where each line starts. */
  readonly lineStarts: readonly number[]
  /** The line that `text` starts in, from 0. */
  readonly firstLine: number
}

/** Quoted parts are neither split into words nor taken for patterns. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  /** Unknown already in the text of the script. */
  | { readonly kind: 'unknown'; readonly value: Unknown; readonly quoted: boolean }
  | Variable
  /** `$(…)` and backquotes. */
  | { readonly kind: 'command'; readonly body: List; readonly quoted: boolean }
  /** `<(…)` and `>(…)`. */
  | { readonly kind: 'process'; readonly body: List; readonly quoted: false }
  /** Arithmetic and whatever else is not evaluated. */
  | { readonly kind: 'opaque'; readonly why: string; readonly quoted: boolean }

export interface Variable {
  readonly kind: 'variable'
  readonly name: string
  /** `[@]`, `[*]` or an index. */
  readonly subscript: Word | undefined
  /** `${#name}`. */
  readonly isLength: boolean
  readonly operation: Operation | undefined
  readonly quoted: boolean
}

/** What follows the name inside the braces, as in `${name%%:*}` or `${name/a/b}`. */
export interface Operation {
  readonly operator: string
  readonly operand: Word
  readonly replacement: Word | undefined
}

export type Word = readonly Part[]

export interface Assignment {
  readonly name: string
  /** `name[index]=…`: one element of a list. */
  readonly element: boolean
  readonly append: boolean
  readonly value:
    | { readonly kind: 'word'; readonly word: Word }
    | { readonly kind: 'list'; readonly words: readonly Word[] }
}

export interface Redirect {
  readonly operator: string
  /** `2` in `2>`. */
  readonly descriptor: string
  /** The file, or the text of a here-document. */
  target: Word
}

export interface Place {
  readonly source: Source
  readonly from: number
  readonly to: number
}

export interface Simple {
  readonly kind: 'simple'
  readonly assignments: readonly Assignment[]
  /** Assignments after `export`, `local` and the like. */
  readonly declarations: readonly Assignment[]
  readonly words: readonly Word[]
  readonly redirects: readonly Redirect[]
  readonly place: Place
}

export interface Clause {
  readonly patterns: readonly Word[]
  readonly body: List
  /** `;;` ends the `case`, `;&` and `;;&` go on. */
  readonly goesOn: boolean
}

export type Test =
  | { readonly kind: 'words'; readonly words: readonly Word[] }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'and' | 'or'; readonly left: Test; readonly right: Test }

export type Compound =
  | { readonly kind: 'group' | 'subshell'; readonly body: List }
  | {
      readonly kind: 'if'
      readonly branches: readonly { readonly condition: List; readonly body: List }[]
      readonly otherwise: List | undefined
    }
  /** Without `words` it goes over the positional parameters. */
  | {
      readonly kind: 'for'
      readonly name: string
      readonly words: readonly Word[] | undefined
      readonly body: List
    }
  | {
      readonly kind: 'while'
      readonly until: boolean
      readonly condition: List
      readonly body: List
    }
  /** `for ((…))` and `select`: how often it runs is not told. */
  | { readonly kind: 'repeat'; readonly names: readonly string[]; readonly body: List }
  | { readonly kind: 'case'; readonly subject: Word; readonly clauses: readonly Clause[] }
  | { readonly kind: 'function'; readonly name: string; readonly body: List }
  | { readonly kind: 'test'; readonly test: Test }
  /** `((…))`; the names that it may set. */
  | { readonly kind: 'arithmetic'; readonly names: readonly string[] }

export type Command = Simple | (Compound & { readonly redirects: readonly Redirect[] })

export interface Pipeline {
  readonly negated: boolean
  readonly commands: readonly Command[]
}

export interface AndOr {
  readonly first: Pipeline
  readonly rest: readonly { readonly operator: '&&' | '||'; readonly pipeline: Pipeline }[]
  readonly background: boolean
}

export type List = readonly AndOr[]

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
  if (goesOn || !takeText(cursor, text)) throw noScript()
}

export function noScript(): GivenUp {
  return new GivenUp('it cannot be read as a shell script')
}

/** Takes what a sticky pattern matches here. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  const found = match(cursor, pattern)
  cursor.at += found?.[0].length ?? 0
  return found
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
  const { budget, readCommands, depth } = cursor
  return { source, budget, readCommands, depth, at: 0, announced: [] }
}

/** Blanks, continued lines and comments. */
export function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const found = take(cursor, /(?:[ \t]|\\\n)+/y)
    const comment = take(cursor, /#[^\n]*/y)
    if (found === undefined || comment !== undefined) return
  }
}
