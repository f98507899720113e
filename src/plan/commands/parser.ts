// Reads the commands of a script: lists, pipes, and what has a beginning and an end.
import { type Budget, fullBudget, GivenUp, spend } from '../values/partial.js'
import {
  type AndOr,
  type Assignment,
  atEnd,
  type Clause,
  type Command,
  type Compound,
  type Cursor,
  cursorOver,
  type List,
  looksAt,
  match,
  need,
  nested,
  peek,
  type Pipeline,
  type Redirect,
  type Simple,
  skipBlanks,
  type Source,
  takeText,
  type Word
} from './syntax.js'
import { readTest } from './test.js'
import { announceHereDocument, readWord, skipLines, takeArithmetic } from './words.js'

/**
 * Reads a whole script.
 *
 * @throws GivenUp when it is no shell script or costs too much
 * @see POSIX.1-2024, Shell Command Language, 2.10 Shell Grammar; bash manual, Compound Commands
 */
export function parseScript(source: Source, budget: Budget = fullBudget(), depth = 0): List {
  const cursor = cursorOver(source, { budget, depth, readCommands, readCommand })
  const list = readCommands(cursor)
  if (!atEnd(cursor)) throw new GivenUp('it cannot be read as a shell script')
  return list
}

/** Words that end a list of commands where a command could start. */
const CLOSING = /(?:then|fi|do|done|else|elif|esac|\})(?![^\s;&|<>()])/y

/** Commands up to a closing word or character, which is left. */
function readCommands(cursor: Cursor): List {
  const list: AndOr[] = []
  for (;;) {
    skipToCommand(cursor)
    if (atEnd(cursor) || looksAt(cursor, ')') || looksAt(cursor, ';;') || looksAt(cursor, ';&'))
      break
    if (match(cursor, CLOSING) !== undefined) break
    list.push(readAndOr(cursor))
  }
  return list
}

function skipToCommand(cursor: Cursor): void {
  for (;;) {
    skipLines(cursor)
    if (peek(cursor) !== ';' || peek(cursor, 1) === ';' || peek(cursor, 1) === '&') return
    cursor.at += 1
  }
}

function readAndOr(cursor: Cursor): AndOr {
  const first = readPipeline(cursor)
  const rest: { operator: '&&' | '||'; pipeline: Pipeline }[] = []
  for (;;) {
    skipBlanks(cursor)
    const operator = takeText(cursor, '&&') ? '&&' : takeText(cursor, '||') ? '||' : undefined
    if (operator === undefined) break
    skipLines(cursor)
    rest.push({ operator, pipeline: readPipeline(cursor) })
  }
  const background = takeText(cursor, '&')
  return { first, rest, background }
}

function readPipeline(cursor: Cursor): Pipeline {
  let negated = false
  for (;;) {
    const mark = match(cursor, /(?:!|time(?:[ \t]+-p)?)(?=[ \t\n])/y)
    if (mark === undefined) break
    if (mark[0] === '!') negated = !negated
    cursor.at += mark[0].length
    skipBlanks(cursor)
  }
  const commands = [readCommand(cursor)]
  for (;;) {
    skipBlanks(cursor)
    if (looksAt(cursor, '||') || !looksAt(cursor, '|')) break
    cursor.at += looksAt(cursor, '|&') ? 2 : 1
    skipLines(cursor)
    commands.push(readCommand(cursor))
  }
  return { negated, commands }
}

/** One command: a compound one with its redirections, or a simple one. */
function readCommand(cursor: Cursor): Command {
  const compound = readCompound(cursor)
  if (compound === undefined) return readSimple(cursor)
  const redirects: Redirect[] = []
  for (;;) {
    skipBlanks(cursor)
    const redirect = readRedirect(cursor)
    if (redirect === undefined) break
    redirects.push(redirect)
  }
  return { ...compound, redirects }
}

const DECLARING = new Set(['export', 'declare', 'local', 'readonly', 'typeset'])

function readSimple(cursor: Cursor): Simple {
  const from = cursor.at
  const assignments: Assignment[] = []
  const declarations: Assignment[] = []
  const words: Word[] = []
  const redirects: Redirect[] = []
  let to = from
  for (;;) {
    skipBlanks(cursor)
    spend(cursor.budget)
    const redirect = readRedirect(cursor)
    const into = words.length === 0 ? assignments : isDeclaring(words[0]) ? declarations : undefined
    const assignment = redirect === undefined && into ? readAssignment(cursor) : undefined
    if (redirect !== undefined) redirects.push(redirect)
    else if (assignment !== undefined) into?.push(assignment)
    else {
      const word = readWord(cursor)
      if (word.length === 0) break
      words.push(word)
    }
    to = cursor.at
  }
  // Only a word of nothing but a continued line is empty; any other sign here is not understood.
  if (to === from) throw new GivenUp('it cannot be read as a shell script')
  const place = { source: cursor.source, from, to }
  return { kind: 'simple', assignments, declarations, words, redirects, place }
}

function isDeclaring(word: Word | undefined): boolean {
  const [only, ...others] = word ?? []
  return only?.kind === 'text' && others.length === 0 && DECLARING.has(only.text)
}

/** `name=value`, `name+=value`, `name=(…)` or `name[index]=value`. */
function readAssignment(cursor: Cursor): Assignment | undefined {
  const found = match(cursor, /([A-Za-z_][A-Za-z0-9_]*)(\[[^\]\n]*\])?(\+?)=/y)
  if (found === undefined) return undefined
  cursor.at += found[0].length
  const [, name = '', subscript, plus] = found
  const shared = { name, element: subscript !== undefined, append: plus === '+' }
  if (!takeText(cursor, '(')) return { ...shared, value: { kind: 'word', word: readWord(cursor) } }
  const words: Word[] = []
  for (;;) {
    skipLines(cursor)
    const word = readWord(cursor)
    if (word.length === 0) break
    words.push(word)
  }
  need(cursor, ')')
  return { ...shared, value: { kind: 'list', words } }
}

const REDIRECT = /(\d*|\{[A-Za-z_]\w*\})(<<<|<<-?|<>|<&|<(?!\()|>>|>\||>&|>(?!\()|&>>|&>)/y

function readRedirect(cursor: Cursor): Redirect | undefined {
  const found = match(cursor, REDIRECT)
  if (found === undefined) return undefined
  cursor.at += found[0].length
  const [, descriptor = '', operator = ''] = found
  skipBlanks(cursor)
  const redirect: Redirect = { operator, descriptor, target: readWord(cursor) }
  if (redirect.target.length === 0) throw new GivenUp('it cannot be read as a shell script')
  if (operator === '<<' || operator === '<<-') announceHereDocument(cursor, redirect)
  return redirect
}

/** A reserved word counts only as a whole word. */
const RESERVED = /(?:if|for|while|until|case|function|\{|\[\[)(?=[\s]|$)/y
const FUNCTION = /([^\s'"$`\\\0;&|<>(){}=#]+)[ \t]*\([ \t]*\)/y

/** The compound command that starts here, or undefined for a simple one. */
function readCompound(cursor: Cursor): Compound | undefined {
  const expression = looksAt(cursor, '((') ? takeArithmetic(cursor) : undefined
  if (expression !== undefined) return { kind: 'arithmetic', names: namesSet(expression) }
  if (looksAt(cursor, '(')) return nested(cursor, () => readSubshell(cursor))
  const word = match(cursor, RESERVED)?.[0]
  if (word !== undefined) {
    cursor.at += word.length
    return nested(cursor, () => readReserved(cursor, word))
  }
  const named = match(cursor, FUNCTION)
  if (named === undefined) return undefined
  cursor.at += named[0].length
  return nested(cursor, () => readFunction(cursor, named[1] ?? ''))
}

function readReserved(cursor: Cursor, word: string): Compound {
  switch (word) {
    case 'if':
      return readIf(cursor)
    case 'for':
      return readFor(cursor)
    case 'while':
    case 'until':
      return readWhile(cursor, word === 'until')
    case 'case':
      return readCase(cursor)
    case 'function':
      return readNamedFunction(cursor)
    case '[[':
      return { kind: 'test', test: readTest(cursor) }
    default:
      return { kind: 'group', body: closedBy(cursor, '}') }
  }
}

function readSubshell(cursor: Cursor): Compound {
  cursor.at += 1
  return { kind: 'subshell', body: closedBy(cursor, ')') }
}

function closedBy(cursor: Cursor, closing: string): List {
  const body = cursor.readCommands(cursor)
  need(cursor, closing)
  return body
}

function readIf(cursor: Cursor): Compound {
  const branches: { condition: List; body: List }[] = []
  do {
    const condition = closedBy(cursor, 'then')
    branches.push({ condition, body: cursor.readCommands(cursor) })
  } while (takeText(cursor, 'elif'))
  const otherwise = takeText(cursor, 'else') ? cursor.readCommands(cursor) : undefined
  need(cursor, 'fi')
  return { kind: 'if', branches, otherwise }
}

function readWhile(cursor: Cursor, until: boolean): Compound {
  const condition = cursor.readCommands(cursor)
  return { kind: 'while', until, condition, body: readBody(cursor) }
}

function readBody(cursor: Cursor): List {
  need(cursor, 'do')
  return closedBy(cursor, 'done')
}

function readFor(cursor: Cursor): Compound {
  skipBlanks(cursor)
  if (looksAt(cursor, '((')) {
    const expression = takeArithmetic(cursor)
    if (expression === undefined) throw new GivenUp('it cannot be read as a shell script')
    skipLines(cursor)
    takeText(cursor, ';')
    skipLines(cursor)
    return { kind: 'repeat', names: namesSet(expression), body: readBody(cursor) }
  }
  const { name, words } = readForHead(cursor)
  return { kind: 'for', name, words, body: readBody(cursor) }
}

/** `name [in words]` and what separates it from `do`. */
function readForHead(cursor: Cursor): { name: string; words: Word[] | undefined } {
  skipBlanks(cursor)
  const name = match(cursor, /[A-Za-z_][A-Za-z0-9_]*/y)?.[0] ?? ''
  if (name === '') throw new GivenUp('it cannot be read as a shell script')
  cursor.at += name.length
  skipLines(cursor)
  let words: Word[] | undefined
  if (match(cursor, /in(?=[\s;])/y) !== undefined) {
    cursor.at += 2
    words = []
    for (;;) {
      skipBlanks(cursor)
      const word = readWord(cursor)
      if (word.length === 0) break
      words.push(word)
    }
  }
  skipBlanks(cursor)
  takeText(cursor, ';')
  skipLines(cursor)
  return { name, words }
}

function readCase(cursor: Cursor): Compound {
  skipBlanks(cursor)
  const subject = readWord(cursor)
  skipLines(cursor)
  need(cursor, 'in')
  const clauses: Clause[] = []
  for (;;) {
    skipLines(cursor)
    if (takeText(cursor, 'esac')) return { kind: 'case', subject, clauses }
    if (atEnd(cursor)) throw new GivenUp('it cannot be read as a shell script')
    clauses.push(readClause(cursor))
  }
}

function readClause(cursor: Cursor): Clause {
  spend(cursor.budget)
  takeText(cursor, '(')
  const patterns: Word[] = []
  do {
    skipBlanks(cursor)
    patterns.push(readWord(cursor, (one) => ' \t\n|)'.includes(one)))
    skipBlanks(cursor)
  } while (takeText(cursor, '|'))
  need(cursor, ')')
  const body = cursor.readCommands(cursor)
  const goesOn = takeText(cursor, ';;&') || takeText(cursor, ';&')
  if (!goesOn) takeText(cursor, ';;')
  return { patterns, body, goesOn }
}

function readNamedFunction(cursor: Cursor): Compound {
  skipBlanks(cursor)
  const found = match(cursor, /([^\s'"$`\\\0;&|<>(){}]+)(?:[ \t]*\([ \t]*\))?/y)
  if (found === undefined) throw new GivenUp('it cannot be read as a shell script')
  cursor.at += found[0].length
  return readFunction(cursor, found[1] ?? '')
}

function readFunction(cursor: Cursor, name: string): Compound {
  skipLines(cursor)
  return { kind: 'function', name, body: cursor.readCommand(cursor) }
}

/** The names that `((…))` may set. */
function namesSet(expression: string): readonly string[] {
  if (!/=|\+\+|--/.test(expression)) return []
  return expression.match(/[A-Za-z_]\w*/g) ?? []
}
