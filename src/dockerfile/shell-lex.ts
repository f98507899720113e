// Words in a Dockerfile: white space, quotes, escapes, variables and the marks of here-documents.
import { withoutEnd, withReplaced, type Budget, newBudget } from './shell-pattern.js'

/** What a name stands for where a `FROM` line uses it. */
export interface Variable {
  /** `undefined` where nothing gives it a value. */
  readonly text: string | undefined
  /** The variables without a value that its text was made from. */
  readonly missing: readonly string[]
  /** Will the build know another text, because a build argument was named without its value? */
  readonly unknown: boolean
}

/** The names that a word can use. */
export interface Scope {
  /** What a name stands for; any name may be asked for. */
  readonly lookup: (name: string) => Variable
  readonly budget: Budget
}

export const UNSET: Variable = { text: undefined, missing: [], unknown: false }

/** The scope in which no name has a value. */
export function emptyScope(): Scope {
  return { lookup: () => UNSET, budget: newBudget() }
}

/** A word after its variables and quotes, or why BuildKit refuses it. */
export type Expansion =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Names without a value, in the order of their use, each once. */
      readonly missing: readonly string[]
      /** Does the text rest on a value that only the build will know? */
      readonly unknown: boolean
    }
  | { readonly kind: 'refused' }

/**
 * One word with its variables replaced and its quotes taken away.
 *
 * @param text - as written
 * @param scope - what the names in it stand for
 * @param escape - the file's escape character
 * @returns the text, or that BuildKit refuses it; never throws
 * @see moby/buildkit, `frontend/dockerfile/shell/lex.go`, `ProcessWord`
 */
export function expandWord(text: string, scope: Scope, escape: string): Expansion {
  const cursor = cursorOver(text, { escape, raw: false, keepUnset: false, scope })
  const result = readPart(cursor, '', cursor.rawEscapes).text
  if (cursor.refused) return { kind: 'refused' }
  return { kind: 'text', text: result, missing: cursor.missing, unknown: cursor.unknown }
}

/**
 * A line as the words of a shell, for finding here-documents in it: a backslash escapes, whatever
 * the file's own character is, and variables stay as they are.
 *
 * @param raw - do quotes and escapes stay?
 * @returns `undefined` where a quote or a brace is not closed
 */
export function shellWords(line: string, raw: boolean): readonly string[] | undefined {
  const options = { escape: '\\', raw, keepUnset: true, scope: emptyScope() }
  const cursor = cursorOver(line, options)
  const { words } = readPart(cursor, '', cursor.rawEscapes)
  return cursor.refused ? undefined : words
}

interface Part {
  readonly text: string
  readonly words: readonly string[]
}

/** Reads to a stop character, which is taken, or to the end if there is none. */
function readPart(cursor: Cursor, stop: string, rawEscapes: boolean): Part {
  const outer = cursor.rawEscapes
  cursor.rawEscapes = rawEscapes
  cursor.word = ''
  const words: string[] = []
  let text = ''
  let closed = stop === ''
  while (peek(cursor) !== '') {
    if (peek(cursor) === stop) {
      take(cursor)
      closed = true
      break
    }
    text += readElement(cursor, words)
  }
  if (!closed) refuse(cursor)
  cursor.rawEscapes = outer
  closeWord(cursor, words)
  return { text, words }
}

function readElement(cursor: Cursor, words: string[]): string {
  const character = peek(cursor)
  if (character === '$') {
    const value = substitution(cursor, (...rest) => readPart(...rest).text)
    for (const one of value) addCharacter(cursor, words, one)
    return value
  }
  if (character === '<' || character === "'" || character === '"') {
    const value = character === '<' ? heredocMark(cursor) : quoted(cursor, character)
    cursor.word += value
    return value
  }
  take(cursor)
  if (character === cursor.options.escape) return escaped(cursor, character)
  addCharacter(cursor, words, character)
  return character
}

function escaped(cursor: Cursor, escape: string): string {
  const kept = cursor.rawEscapes ? escape : ''
  const text = `${kept}${take(cursor)}`
  cursor.word += text
  return text
}

function quoted(cursor: Cursor, quote: string): string {
  take(cursor)
  let text = ''
  for (;;) {
    const character = peek(cursor)
    if (character === '') return refuse(cursor)
    if (character === quote) {
      take(cursor)
      return cursor.options.raw ? `${quote}${text}${quote}` : text
    }
    if (quote === '"' && character === '$') {
      text += substitution(cursor, (...rest) => readPart(...rest).text)
    } else if (quote === '"' && character === cursor.options.escape) {
      text += escapedInQuotes(cursor)
    } else {
      text += take(cursor)
    }
  }
}

/** Within double quotes only the quote, the dollar sign and the escape itself can be escaped. */
function escapedInQuotes(cursor: Cursor): string {
  const escape = take(cursor)
  const next = peek(cursor)
  const kept = cursor.rawEscapes ? escape : ''
  if (next === '') return kept
  if (next === '"' || next === '$' || next === escape) return `${kept}${take(cursor)}`
  return `${kept}${escape}`
}

/** White space between `<<` and its name belongs to the word. */
function heredocMark(cursor: Cursor): string {
  let text = take(cursor)
  if (peek(cursor) !== '<') return text
  text += take(cursor)
  while (['\t', '\r', ' '].includes(peek(cursor))) text += take(cursor)
  return text
}

function addCharacter(cursor: Cursor, words: string[], character: string): void {
  if (isSpace(character)) closeWord(cursor, words)
  else cursor.word += character
}

function closeWord(cursor: Cursor, words: string[]): void {
  if (cursor.word !== '') words.push(cursor.word)
  cursor.word = ''
}

// `$name` and `${name…}` in a Dockerfile, with every modifier that BuildKit knows.
/** Reads on to a closing character; patterns keep their escapes. */
type ReadUntil = (cursor: Cursor, stop: string, rawEscapes: boolean) => string

/**
 * The value of the current substitution.
 *
 * Defaults, alternatives and patterns are read whether or not they are used; what they lack counts
 * only if they are.
 *
 * @param cursor - on the dollar sign
 * @see docs.docker.com, Dockerfile reference, "Environment replacement"; moby/buildkit,
 *   `frontend/dockerfile/shell/lex.go`
 */
function substitution(cursor: Cursor, readUntil: ReadUntil): string {
  take(cursor)
  if (peek(cursor) !== '{') {
    const name = takeName(cursor)
    return name === '' ? '$' : plain(cursor, name, `$${name}`)
  }
  take(cursor)
  if (['', '{', '}', ':'].includes(peek(cursor))) return refuse(cursor)
  const name = takeName(cursor)
  const modifier = take(cursor)
  if (modifier === '}') return plain(cursor, name, `\${${name}}`)
  if (modifier === '/') return replacing(cursor, name, readUntil)
  if (modifier === ':') {
    const second = take(cursor)
    return '+-?'.includes(second) && second !== ''
      ? choosing(cursor, { name, sign: second, orEmpty: true }, readUntil)
      : refuse(cursor)
  }
  if (modifier !== '' && '+-?'.includes(modifier)) {
    return choosing(cursor, { name, sign: modifier, orEmpty: false }, readUntil)
  }
  if (modifier === '#' || modifier === '%') return trimming(cursor, name, modifier, readUntil)
  return refuse(cursor)
}

/** More missing names say nothing more. */
const MOST_NAMES = 16

interface Choice {
  readonly name: string
  readonly sign: string
  /** Does an empty value count as none? */
  readonly orEmpty: boolean
}

function plain(cursor: Cursor, name: string, written: string): string {
  const variable = cursor.options.scope.lookup(name)
  if (variable.text === undefined && cursor.options.keepUnset) return written
  return valueOf(cursor, name, variable)
}

function choosing(cursor: Cursor, choice: Choice, readUntil: ReadUntil): string {
  const { name, sign, orEmpty } = choice
  const before = { missing: [...cursor.missing], unknown: cursor.unknown }
  const word = nested(cursor, () => readUntil(cursor, '}', false))
  const variable = cursor.options.scope.lookup(name)
  if (variable.text === undefined && cursor.options.keepUnset) {
    return `\${${name}${orEmpty ? ':' : ''}${sign}${word}}`
  }
  const present = variable.text !== undefined && !(orEmpty && variable.text === '')
  const settled = !variable.unknown
  if (settled && sign !== '?' && present === (sign === '+')) return word
  cursor.missing = before.missing
  cursor.unknown = before.unknown
  if (settled && sign === '+') return ''
  if (settled && !present) note(cursor, [name])
  return valueOf(cursor, name, variable)
}

function trimming(cursor: Cursor, name: string, sign: string, readUntil: ReadUntil): string {
  const word = nested(cursor, () => readUntil(cursor, '}', true))
  const variable = cursor.options.scope.lookup(name)
  if (variable.text === undefined && cursor.options.keepUnset) return `\${${name}${sign}${word}}`
  const longest = word.startsWith(sign)
  const value = valueOf(cursor, name, variable)
  const pattern = longest ? word.slice(1) : word
  const end = sign === '#' ? 'start' : 'end'
  const { budget } = cursor.options.scope
  return withoutEnd(value, { pattern, end, longest }, budget) ?? refuse(cursor)
}

function replacing(cursor: Cursor, name: string, readUntil: ReadUntil): string {
  const all = peek(cursor) === '/'
  if (all) take(cursor)
  const pattern = nested(cursor, () => readUntil(cursor, '/', true))
  const replacement = nested(cursor, () => readUntil(cursor, '}', true))
  const variable = cursor.options.scope.lookup(name)
  if (variable.text === undefined && cursor.options.keepUnset) {
    return `\${${name}/${pattern}/${replacement}}`
  }
  const value = valueOf(cursor, name, variable)
  const { budget } = cursor.options.scope
  return withReplaced(value, { pattern, replacement, all }, budget) ?? refuse(cursor)
}

function valueOf(cursor: Cursor, name: string, variable: Variable): string {
  if (variable.unknown) cursor.unknown = true
  if (variable.text === undefined) {
    note(cursor, [name])
    return ''
  }
  note(cursor, variable.missing)
  const { budget } = cursor.options.scope
  budget.left -= variable.text.length
  return budget.left < 0 ? refuse(cursor) : variable.text
}

/** The shell's special parameters (`$?`) are nobody's to give. */
function note(cursor: Cursor, names: readonly string[]): void {
  for (const name of names) {
    const full = cursor.missing.length >= MOST_NAMES || cursor.missing.includes(name)
    if (!full && /^[\p{L}_]/u.test(name)) cursor.missing.push(name)
  }
}

// How far a shell word has been read, and what was found so far.
/** How a word is read. */
interface LexOptions {
  /** The character that takes the meaning of the next one. */
  readonly escape: string
  /** Do quotes and escapes stay in the text? */
  readonly raw: boolean
  /** Does a variable without a value stay as it is written? */
  readonly keepUnset: boolean
  readonly scope: Scope
}

/** The state of reading one text, changed as it goes; `refused` ends it. */
interface Cursor {
  readonly options: LexOptions
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

function cursorOver(text: string, options: LexOptions): Cursor {
  return {
    options,
    characters: Array.from(text),
    at: 0,
    refused: false,
    rawEscapes: options.raw,
    word: '',
    depth: 0,
    missing: [],
    unknown: false
  }
}

/** The current character; empty at the end. */
function peek(cursor: Cursor): string {
  return cursor.characters[cursor.at] ?? ''
}

/** Takes the current character; empty at the end. */
function take(cursor: Cursor): string {
  const character = peek(cursor)
  if (character !== '') cursor.at += 1
  return character
}

/** Ends the reading: BuildKit refuses the text, or it goes beyond the bounds. */
function refuse(cursor: Cursor): string {
  cursor.refused = true
  cursor.at = cursor.characters.length
  return ''
}

/** Runs a nested reading unless it is nested too deep. */
function nested(cursor: Cursor, read: () => string): string {
  if (cursor.depth >= DEEPEST) return refuse(cursor)
  cursor.depth += 1
  const text = read()
  cursor.depth -= 1
  return text
}

/** A name (letters, digits, underscore), digits alone, or one of the shell's special parameters. */
function takeName(cursor: Cursor): string {
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

const SPACE = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/

/** Is the character white space to Go? JavaScript's own class differs in U+0085 and U+FEFF. */
export function isSpace(character: string): boolean {
  return SPACE.test(character)
}

export function trimSpaceStart(text: string): string {
  let at = 0
  while (at < text.length && isSpace(text.charAt(at))) at += 1
  return text.slice(at)
}

export function trimSpace(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1
  return trimSpaceStart(text.slice(0, end))
}
