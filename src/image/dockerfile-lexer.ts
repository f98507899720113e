// Words in a Dockerfile: quotes, escapes, variables and the marks of here-documents.
import { cursorOver, peek, refuse, take, type Cursor } from './dockerfile-cursor.js'
import { isSpace } from './dockerfile-space.js'
import { substitution } from './dockerfile-substitution.js'
import { emptyScope, type Expansion, type Scope } from './dockerfile-variable.js'

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
  const manner = { escape: '\\', raw, keepUnset: true, scope: emptyScope() }
  const cursor = cursorOver(line, manner)
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
  if (character === cursor.manner.escape) return escaped(cursor, character)
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
      return cursor.manner.raw ? `${quote}${text}${quote}` : text
    }
    if (quote === '"' && character === '$') {
      text += substitution(cursor, (...rest) => readPart(...rest).text)
    } else if (quote === '"' && character === cursor.manner.escape) {
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
