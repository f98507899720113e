// Compound commands: conditions, loops, functions and groups.
import { GivenUp, spend } from './budget.js'
import { readTest } from './conditional.js'
import { atEnd, looksAt, match, need, nested, peek, takeText, type Cursor } from './cursor.js'
import { skipBlanks, skipLines } from './blanks.js'
import type { Clause, Compound, List, Word } from './syntax.js'
import { readWord } from './words.js'

/** A reserved word counts only as a whole word. */
const RESERVED = /(?:if|for|while|until|case|select|function|\{|\[\[)(?=[\s]|$)/y
const FUNCTION = /([^\s'"$`\\\0;&|<>(){}=#]+)[ \t]*\([ \t]*\)/y

/** The compound command that starts here, or undefined for a simple one. */
export function readCompound(cursor: Cursor): Compound | undefined {
  const names = looksAt(cursor, '((') ? takeArithmetic(cursor) : undefined
  if (names !== undefined) return { kind: 'arithmetic', names }
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
    case 'select':
      return { kind: 'repeat', names: [readForHead(cursor).name], body: readBody(cursor) }
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
    const names = takeArithmetic(cursor)
    if (names === undefined) throw new GivenUp('it cannot be read as a shell script')
    skipLines(cursor)
    takeText(cursor, ';')
    skipLines(cursor)
    return { kind: 'repeat', names, body: readBody(cursor) }
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

/**
 * `((…))`, whose value is not followed.
 *
 * @returns the names that it may set; undefined where it is two subshells inside each other
 */
function takeArithmetic(cursor: Cursor): readonly string[] | undefined {
  const start = cursor.at
  let open = 0
  while (!atEnd(cursor)) {
    spend(cursor.budget)
    const one = peek(cursor)
    if (one === '(') open += 1
    if (one === ')') open -= 1
    if (open === 1 && one === ')' && peek(cursor, 1) !== ')') break
    cursor.at += 1
    if (open === 0) return namesSet(cursor.source.text.slice(start, cursor.at))
  }
  cursor.at = start
  return undefined
}

function namesSet(expression: string): readonly string[] {
  if (!/=|\+\+|--/.test(expression)) return []
  return expression.match(/[A-Za-z_]\w*/g) ?? []
}
