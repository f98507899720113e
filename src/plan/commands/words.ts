// Words of a shell script: quotes, escapes and what stands for a value in them.
import { GivenUp, spend } from './budget.js'
import {
  atEnd,
  looksAt,
  match,
  need,
  nested,
  peek,
  takeText,
  cursorOver,
  type Cursor
} from './cursor.js'
import { bracedVariable, plainVariable } from './variables.js'
import { partialSlice, sourceOf, UNKNOWN_MARK } from './source.js'
import { textOf } from '../values/partial.js'
import type { Part, Word } from './syntax.js'

/** Characters that end an unquoted word (POSIX, 2.3 Token Recognition). */
const ENDS = new Set([' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')'])
/** Any of the others may end a word, if only inside `${…}`. */
const PLAIN = /[\w.,=@%+~^-]+/y
const EXTENDED_PATTERN = /[?*+@!]\([^()'"\n]*\)/y

/**
 * Reads one unquoted word. Where nothing stands, it is an empty list.
 *
 * @param ends - does this character end the word?
 * @see POSIX.1-2024, Shell Command Language, 2.2 Quoting and 2.6 Word Expansions
 */
export function readWord(cursor: Cursor, ends = (one: string): boolean => ENDS.has(one)): Word {
  const parts: Part[] = []
  while (!atEnd(cursor)) {
    if (isProcess(cursor)) parts.push(readProcess(cursor))
    else if (match(cursor, EXTENDED_PATTERN) !== undefined) parts.push(readExtended(cursor))
    else if (ends(peek(cursor))) break
    else readUnquoted(cursor, parts)
  }
  return parts
}

/** The text of a here-document: as between double quotes, which themselves mean nothing in it. */
export function readText(cursor: Cursor): Word {
  const parts: Part[] = []
  while (!atEnd(cursor)) readInText(cursor, parts, '\\$`')
  return parts
}

/** `@(a|b)` and its like, which match rather than name. */
function readExtended(cursor: Cursor): Part {
  cursor.at += match(cursor, EXTENDED_PATTERN)?.[0].length ?? 0
  return { kind: 'opaque', why: 'a pattern', quoted: false }
}

function isProcess(cursor: Cursor): boolean {
  return looksAt(cursor, '<(') || looksAt(cursor, '>(')
}

function readProcess(cursor: Cursor): Part {
  cursor.at += 2
  return { kind: 'process', body: commandsUntil(cursor, ')'), quoted: false }
}

function commandsUntil(cursor: Cursor, closing: string): ReturnType<Cursor['readCommands']> {
  return nested(cursor, () => {
    const body = cursor.readCommands(cursor)
    need(cursor, closing)
    return body
  })
}

function readUnquoted(cursor: Cursor, parts: Part[]): void {
  const one = peek(cursor)
  spend(cursor.budget)
  if (one === '\\') readEscape(cursor, parts)
  else if (one === "'") readSingle(cursor, parts)
  else if (one === '"') readDouble(cursor, parts)
  else if (one === '$' && peek(cursor, 1) === "'") readAnsi(cursor, parts)
  else if (one === '$' && peek(cursor, 1) === '"') cursor.at += 1
  else if (one === '$') readDollar(cursor, parts, false)
  else if (one === '`') readBackquotes(cursor, parts, false)
  else if (one === UNKNOWN_MARK) readUnknown(cursor, parts, false)
  else {
    const [text] = match(cursor, PLAIN) ?? [one]
    cursor.at += text.length
    addText(parts, text, false)
  }
}

function readEscape(cursor: Cursor, parts: Part[]): void {
  if (takeText(cursor, '\\\n')) return
  cursor.at += 1
  if (peek(cursor) === UNKNOWN_MARK) return
  addText(parts, peek(cursor), true)
  cursor.at += 1
}

function readSingle(cursor: Cursor, parts: Part[]): void {
  const end = cursor.source.text.indexOf("'", cursor.at + 1)
  if (end === -1) throw new GivenUp('a quote is not closed')
  addText(parts, '', true)
  for (const part of partialSlice(cursor.source, cursor.at + 1, end)) {
    if (typeof part === 'string') addText(parts, part, true)
    else parts.push({ kind: 'unknown', value: part, quoted: true })
  }
  cursor.at = end + 1
}

/** `$'…'`; only the escapes that people use for separators. */
function readAnsi(cursor: Cursor, parts: Part[]): void {
  cursor.at += 2
  let text = ''
  while (!takeText(cursor, "'")) {
    if (atEnd(cursor)) throw new GivenUp('a quote is not closed')
    if (takeText(cursor, '\\')) text += ANSI_ESCAPES.get(peek(cursor)) ?? `\\${peek(cursor)}`
    else text += peek(cursor)
    cursor.at += 1
  }
  addText(parts, text, true)
}

const ANSI_ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"']
])

function readDouble(cursor: Cursor, parts: Part[]): void {
  cursor.at += 1
  addText(parts, '', true)
  while (!takeText(cursor, '"')) {
    if (atEnd(cursor)) throw new GivenUp('a quote is not closed')
    readInText(cursor, parts, '\\$`"')
  }
}

/** One step inside double quotes; a backslash takes the meaning of only a few characters away. */
function readInText(cursor: Cursor, parts: Part[], escaped: string): void {
  const one = peek(cursor)
  spend(cursor.budget)
  if (one === '$') readDollar(cursor, parts, true)
  else if (one === '`') readBackquotes(cursor, parts, true)
  else if (one === UNKNOWN_MARK) readUnknown(cursor, parts, true)
  else if (one === '\\') {
    const next = peek(cursor, 1)
    cursor.at += 2
    if (next === UNKNOWN_MARK) cursor.at -= 1
    if (next !== '\n') addText(parts, escaped.includes(next) ? next : `\\${next}`, true)
  } else {
    const [text] = match(cursor, /[^\\"$`\0]+/y) ?? [one]
    cursor.at += text.length
    addText(parts, text, true)
  }
}

function readUnknown(cursor: Cursor, parts: Part[], quoted: boolean): void {
  const value = cursor.source.unknowns.get(cursor.at)
  cursor.at += 1
  if (value !== undefined) parts.push({ kind: 'unknown', value, quoted })
}

function readDollar(cursor: Cursor, parts: Part[], quoted: boolean): void {
  if (looksAt(cursor, '$((') && takeArithmetic(cursor)) {
    parts.push({ kind: 'opaque', why: '$((…))', quoted })
  } else if (takeText(cursor, '$(')) {
    parts.push({ kind: 'command', body: commandsUntil(cursor, ')'), quoted })
  } else if (looksAt(cursor, '${')) {
    parts.push(nested(cursor, () => bracedVariable(cursor, quoted, readWord)))
  } else {
    const variable = plainVariable(cursor, quoted)
    if (variable === undefined) addText(parts, '$', quoted)
    else parts.push(variable)
  }
}

/** Takes `$((…))`; false where it turns out to be a command whose first word is a subshell. */
function takeArithmetic(cursor: Cursor): boolean {
  const start = cursor.at
  let open = 0
  for (cursor.at += 1; !atEnd(cursor); cursor.at += 1) {
    spend(cursor.budget)
    if (peek(cursor) === '(') open += 1
    if (peek(cursor) === ')') open -= 1
    if (open === 1 && peek(cursor) === ')' && peek(cursor, 1) !== ')') break
    if (open === 0) {
      cursor.at += 1
      return true
    }
  }
  cursor.at = start
  return false
}

/** The text between backquotes loses one layer of backslashes before it is read. */
function readBackquotes(cursor: Cursor, parts: Part[], quoted: boolean): void {
  const found = match(cursor, /`((?:[^`\\]|\\[^])*)`/y)
  if (found === undefined) throw new GivenUp('a backquote is not closed')
  const inner = partialSlice(cursor.source, cursor.at + 1, cursor.at + found[0].length - 1)
  const line = cursor.source.firstLine
  cursor.at += found[0].length
  const unescaped = inner.flatMap((part) =>
    typeof part === 'string' ? textOf(part.replace(/\\([`$\\])/g, '$1')) : [part]
  )
  const body = nested(cursor, () => {
    const over = cursorOver(sourceOf(unescaped, line), cursor)
    const commands = over.readCommands(over)
    if (!atEnd(over)) throw new GivenUp('it cannot be read as a shell script')
    return commands
  })
  parts.push({ kind: 'command', body, quoted })
}

function addText(parts: Part[], text: string, quoted: boolean): void {
  const last = parts.at(-1)
  if (last?.kind === 'text' && last.quoted === quoted) {
    parts[parts.length - 1] = { kind: 'text', text: last.text + text, quoted }
  } else parts.push({ kind: 'text', text, quoted })
}
