// Words of a shell script: quotes, escapes and what stands for a value in them.
import { GivenUp, mapped, spend, textOf } from '../values/partial.js'
import {
  atEnd,
  type Cursor,
  cursorOver,
  lineAt,
  looksAt,
  match,
  need,
  nested,
  noScript,
  type Operation,
  type Part,
  partialSlice,
  peek,
  type Redirect,
  skipBlanks,
  sourceOf,
  take,
  takeText,
  UNKNOWN_MARK,
  type Variable,
  type Word
} from './syntax.js'

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
function readText(cursor: Cursor): Word {
  const parts: Part[] = []
  while (!atEnd(cursor)) readInText(cursor, parts, '\\$`')
  return parts
}

/** `@(a|b)` and its like, which match rather than name. */
function readExtended(cursor: Cursor): Part {
  take(cursor, EXTENDED_PATTERN)
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
    addText(parts, takeRun(cursor, PLAIN), false)
  }
}

/** All that matches, or else the one character that stands here. */
function takeRun(cursor: Cursor, pattern: RegExp): string {
  const text = match(cursor, pattern)?.[0] ?? peek(cursor)
  cursor.at += text.length
  return text
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
  // Two quotes with nothing between them are an empty word; `"$@"` may be none at all.
  if (takeText(cursor, '"')) addText(parts, '', true)
  else {
    while (!takeText(cursor, '"')) {
      if (atEnd(cursor)) throw new GivenUp('a quote is not closed')
      readInText(cursor, parts, '\\$`"')
    }
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
    addText(parts, takeRun(cursor, /[^\\"$`\0]+/y), true)
  }
}

function readUnknown(cursor: Cursor, parts: Part[], quoted: boolean): void {
  const value = cursor.source.unknowns.get(cursor.at)
  cursor.at += 1
  if (value !== undefined) parts.push({ kind: 'unknown', value, quoted })
}

function readDollar(cursor: Cursor, parts: Part[], quoted: boolean): void {
  if (looksAt(cursor, '$((') && takeArithmetic(cursor, 1) !== undefined) {
    parts.push({ kind: 'opaque', why: '$((…))', quoted })
  } else if (takeText(cursor, '$(')) {
    parts.push({ kind: 'command', body: commandsUntil(cursor, ')'), quoted })
  } else if (looksAt(cursor, '${')) {
    parts.push(nested(cursor, () => bracedVariable(cursor, quoted)))
  } else {
    const variable = plainVariable(cursor, quoted)
    if (variable === undefined) addText(parts, '$', quoted)
    else parts.push(variable)
  }
}

/**
 * Takes `((…))`, whose value is not followed, after so many characters.
 *
 * @returns what stands inside; undefined where it turns out to be two subshells inside each other
 */
export function takeArithmetic(cursor: Cursor, after = 0): string | undefined {
  const start = cursor.at
  let open = 0
  for (cursor.at += after; !atEnd(cursor);) {
    spend(cursor.budget)
    const one = peek(cursor)
    if (one === '(') open += 1
    if (one === ')') open -= 1
    if (open === 1 && one === ')' && peek(cursor, 1) !== ')') break
    cursor.at += 1
    if (open === 0) return cursor.source.text.slice(start + after, cursor.at)
  }
  cursor.at = start
  return undefined
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
    if (!atEnd(over)) throw noScript()
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

const NAME = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-]/y
/** The longest first. */
const OPERATORS = /:[-=?+]|[-=?+]|##?|%%?|\/\/|\/#|\/%|\/|\^\^?|,,?|:/y
const OPERATORS_WITH_REPLACEMENT = ['/', '//', '/#', '/%', ':']

/** Of a variable without braces. */
const WHOLE = { isLength: false, subscript: undefined, operation: undefined }

/** After a dollar sign without a brace; undefined where the dollar sign stands for itself. */
function plainVariable(cursor: Cursor, quoted: boolean): Variable | undefined {
  cursor.at += 1
  const name = take(cursor, /[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-]/y)?.[0]
  return name === undefined ? undefined : { kind: 'variable', name, quoted, ...WHOLE }
}

/**
 * `${…}`. What is not understood becomes opaque, up to its closing brace.
 *
 * @see POSIX.1-2024, 2.6.2 Parameter Expansion; bash manual, Shell Parameter Expansion
 */
function bracedVariable(cursor: Cursor, quoted: boolean): Part {
  need(cursor, '${')
  const start = cursor.at
  // `${#}` and `${#-x}` are the number of parameters, not a length.
  const isLength = take(cursor, /#(?![}:-])/y) !== undefined
  const name = take(cursor, NAME)?.[0] ?? ''
  const subscript = takeText(cursor, '[') ? readWord(cursor, (one) => one === ']') : undefined
  if (subscript !== undefined) need(cursor, ']')
  const operation = readOperation(cursor)
  if (name !== '' && takeText(cursor, '}')) {
    return { kind: 'variable', name, quoted, isLength, subscript, operation }
  }
  cursor.at = start
  readWord(cursor, (one) => one === '}')
  need(cursor, '}')
  return { kind: 'opaque', why: '${…}', quoted }
}

function readOperation(cursor: Cursor): Operation | undefined {
  const operator = take(cursor, OPERATORS)?.[0]
  if (operator === undefined) return undefined
  if (!OPERATORS_WITH_REPLACEMENT.includes(operator)) {
    return { operator, operand: readWord(cursor, (one) => one === '}'), replacement: undefined }
  }
  const separator = operator === ':' ? ':' : '/'
  const start = cursor.at
  // The pattern of `${name////-}` is a slash.
  const isEnd = (one: string): boolean =>
    one === separator && (operator !== '//' || cursor.at > start)
  const operand = readWord(cursor, (one) => isEnd(one) || one === '}')
  if (atEnd(cursor)) throw new GivenUp('a brace is not closed')
  const replacement = takeText(cursor, separator)
    ? readWord(cursor, (one) => one === '}')
    : undefined
  return { operator, operand, replacement }
}

/** The redirection's target is the delimiter until the text itself has been read. */
export function announceHereDocument(cursor: Cursor, redirect: Redirect): void {
  let delimiter = ''
  let expands = true
  for (const part of redirect.target) {
    if (part.kind !== 'text') throw new GivenUp('a here-document whose end is not known')
    delimiter += part.text
    if (part.quoted) expands = false
  }
  cursor.announced.push({ redirect, delimiter, expands, stripTabs: redirect.operator === '<<-' })
}

/** Takes a line end, and the here-documents that were announced before it. */
function takeNewline(cursor: Cursor): void {
  cursor.at += 1
  const announced = cursor.announced
  cursor.announced = []
  for (const { redirect, delimiter, expands, stripTabs } of announced) {
    const start = cursor.at
    const end = endOfText(cursor, delimiter, stripTabs)
    const slice = partialSlice(cursor.source, start, end)
    const text = stripTabs ? mapped(slice, (known) => known.replace(/^\t+/gm, '')) : slice
    if (expands) {
      const source = sourceOf(text, lineAt(cursor.source, start))
      redirect.target = nested(cursor, () => readText(cursorOver(source, cursor)))
    } else {
      redirect.target = text.map((part) =>
        typeof part === 'string'
          ? { kind: 'text', text: part, quoted: true }
          : { kind: 'unknown', value: part, quoted: true }
      )
    }
  }
}

/** Takes all lines with the delimiter's; without one the text goes on to the end, as in bash. */
function endOfText(cursor: Cursor, delimiter: string, stripTabs: boolean): number {
  const { text } = cursor.source
  while (cursor.at < text.length) {
    const start = cursor.at
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    cursor.at = newline === -1 ? end : end + 1
    const line = text.slice(start, end)
    if ((stripTabs ? line.replace(/^\t+/, '') : line) === delimiter) return start
  }
  return text.length
}

/** Also lines: after an operator, a command may start on the next one. */
export function skipLines(cursor: Cursor): void {
  for (;;) {
    skipBlanks(cursor)
    if (peek(cursor) !== '\n') return
    takeNewline(cursor)
  }
}
