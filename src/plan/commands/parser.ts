// Reads the commands of a script: lists, pipelines, simple and compound commands, and the tests of `[[ … ]]`.
import { type Budget, fullBudget, spend } from '../values/partial.js'
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
  noScript,
  peek,
  type Pipeline,
  type Redirect,
  type Simple,
  skipBlanks,
  type Source,
  take,
  takeText,
  type Test,
  type Word
} from './syntax.js'
import { announceHereDocument, readWord, skipLines, takeArithmetic } from './words.js'

/**
 * Reads a whole script.
 *
 * @throws GivenUp when it is no shell script or costs too much
 * @see POSIX.1-2024, Shell Command Language, 2.10 Shell Grammar; bash manual, Compound Commands
 */
export function parseScript(source: Source, budget: Budget = fullBudget(), depth = 0): List {
  const cursor = cursorOver(source, { budget, depth, readCommands })
  const list = readCommands(cursor)
  if (!atEnd(cursor)) throw noScript()
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
    const mark = take(cursor, /(?:!|time(?:[ \t]+-p)?)(?=[ \t\n])/y)
    if (mark === undefined) break
    if (mark[0] === '!') negated = !negated
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
  if (to === from) throw noScript()
  const place = { source: cursor.source, from, to }
  return { kind: 'simple', assignments, declarations, words, redirects, place }
}

function isDeclaring(word: Word | undefined): boolean {
  const [only, ...others] = word ?? []
  return only?.kind === 'text' && others.length === 0 && DECLARING.has(only.text)
}

/** `name=value`, `name+=value`, `name=(…)` or `name[index]=value`. */
function readAssignment(cursor: Cursor): Assignment | undefined {
  const found = take(cursor, /([A-Za-z_][A-Za-z0-9_]*)(\[[^\]\n]*\])?(\+?)=/y)
  if (found === undefined) return undefined
  const [, name = '', subscript, plus] = found
  const shared = { name, element: subscript !== undefined, append: plus === '+' }
  if (!takeText(cursor, '(')) return { ...shared, value: { kind: 'word', word: readWord(cursor) } }
  const words = readWords(cursor, skipLines)
  need(cursor, ')')
  return { ...shared, value: { kind: 'list', words } }
}

function readWords(cursor: Cursor, skip: (cursor: Cursor) => void): readonly Word[] {
  const words: Word[] = []
  for (;;) {
    skip(cursor)
    const word = readWord(cursor)
    if (word.length === 0) return words
    words.push(word)
  }
}

const REDIRECT = /(\d*|\{[A-Za-z_]\w*\})(<<<|<<-?|<>|<&|<(?!\()|>>|>\||>&|>(?!\()|&>>|&>)/y

function readRedirect(cursor: Cursor): Redirect | undefined {
  const found = take(cursor, REDIRECT)
  if (found === undefined) return undefined
  const [, descriptor = '', operator = ''] = found
  skipBlanks(cursor)
  const redirect: Redirect = { operator, descriptor, target: readWord(cursor) }
  if (redirect.target.length === 0) throw noScript()
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
  if (takeText(cursor, '('))
    return nested(cursor, () => ({ kind: 'subshell', body: closedBy(cursor, ')') }))
  const word = take(cursor, RESERVED)?.[0]
  if (word !== undefined) return nested(cursor, () => readReserved(cursor, word))
  const named = take(cursor, FUNCTION)
  return named && nested(cursor, () => readFunction(cursor, named[1] ?? ''))
}

function readReserved(cursor: Cursor, word: string): Compound {
  switch (word) {
    case 'if':
      return readIf(cursor)
    case 'for':
      return readFor(cursor)
    case 'while':
    case 'until':
      return {
        kind: 'while',
        until: word === 'until',
        condition: closedBy(cursor, 'do'),
        body: closedBy(cursor, 'done')
      }
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

function closedBy(cursor: Cursor, closing: string): List {
  const body = readCommands(cursor)
  need(cursor, closing)
  return body
}

function readIf(cursor: Cursor): Compound {
  const branches: { condition: List; body: List }[] = []
  do {
    const condition = closedBy(cursor, 'then')
    branches.push({ condition, body: readCommands(cursor) })
  } while (takeText(cursor, 'elif'))
  const otherwise = takeText(cursor, 'else') ? readCommands(cursor) : undefined
  need(cursor, 'fi')
  return { kind: 'if', branches, otherwise }
}

function readBody(cursor: Cursor): List {
  need(cursor, 'do')
  return closedBy(cursor, 'done')
}

function readFor(cursor: Cursor): Compound {
  skipBlanks(cursor)
  if (looksAt(cursor, '((')) {
    const expression = takeArithmetic(cursor)
    if (expression === undefined) throw noScript()
    skipLines(cursor)
    takeText(cursor, ';')
    skipLines(cursor)
    return { kind: 'repeat', names: namesSet(expression), body: readBody(cursor) }
  }
  const { name, words } = readForHead(cursor)
  return { kind: 'for', name, words, body: readBody(cursor) }
}

/** `name [in words]` and what separates it from `do`. */
function readForHead(cursor: Cursor): { name: string; words: readonly Word[] | undefined } {
  skipBlanks(cursor)
  const name = take(cursor, /[A-Za-z_][A-Za-z0-9_]*/y)?.[0]
  if (name === undefined) throw noScript()
  skipLines(cursor)
  const words = take(cursor, /in(?=[\s;])/y) && readWords(cursor, skipBlanks)
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
    if (atEnd(cursor)) throw noScript()
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
  const body = readCommands(cursor)
  const goesOn = takeText(cursor, ';;&') || takeText(cursor, ';&')
  if (!goesOn) takeText(cursor, ';;')
  return { patterns, body, goesOn }
}

function readNamedFunction(cursor: Cursor): Compound {
  skipBlanks(cursor)
  const found = take(cursor, /([^\s'"$`\\\0;&|<>(){}]+)(?:[ \t]*\([ \t]*\))?/y)
  if (found === undefined) throw noScript()
  return readFunction(cursor, found[1] ?? '')
}

function readFunction(cursor: Cursor, name: string): Compound {
  skipLines(cursor)
  const first = { negated: false, commands: [readCommand(cursor)] }
  return { kind: 'function', name, body: [{ first, rest: [], background: false }] }
}

/** The names that `((…))` may set. */
function namesSet(expression: string): readonly string[] {
  if (!/=|\+\+|--/.test(expression)) return []
  return expression.match(/[A-Za-z_]\w*/g) ?? []
}

/** Reads up to and with `]]`. @see bash manual, Conditional Constructs */
function readTest(cursor: Cursor): Test {
  const test = readOr(cursor)
  skipLines(cursor)
  need(cursor, ']]')
  return test
}

function readOr(cursor: Cursor): Test {
  let left = readAnd(cursor)
  while (takesOperator(cursor, '||')) left = { kind: 'or', left, right: readAnd(cursor) }
  return left
}

function takesOperator(cursor: Cursor, operator: string): boolean {
  skipLines(cursor)
  return takeText(cursor, operator)
}

function readAnd(cursor: Cursor): Test {
  let left = readNot(cursor)
  while (takesOperator(cursor, '&&')) left = { kind: 'and', left, right: readNot(cursor) }
  return left
}

function readNot(cursor: Cursor): Test {
  skipLines(cursor)
  if (take(cursor, /!(?=\s)/y) !== undefined) {
    return nested(cursor, () => ({ kind: 'not', test: readNot(cursor) }))
  }
  if (takeText(cursor, '(')) {
    return nested(cursor, () => {
      const test = readOr(cursor)
      skipLines(cursor)
      need(cursor, ')')
      return test
    })
  }
  return readComparison(cursor)
}

/** One to three words. An operator stands unquoted and alone, so it is a word like any other. */
function readComparison(cursor: Cursor): Test {
  const words: Word[] = []
  let regular = false
  while (!atEnd(cursor)) {
    skipLines(cursor)
    if (looksAt(cursor, ']]') || looksAt(cursor, '&&') || looksAt(cursor, '||')) break
    if (looksAt(cursor, ')')) break
    const word = readOperand(cursor, regular)
    if (word.length === 0) throw noScript()
    const [only] = word
    regular = word.length === 1 && only?.kind === 'text' && only.text === '=~'
    words.push(word)
  }
  return { kind: 'words', words }
}

/** A regular expression may hold brackets and bars of its own. */
function readOperand(cursor: Cursor, regular: boolean): Word {
  const less = take(cursor, /[<>](?=\s)/y)
  if (less !== undefined) return [{ kind: 'text', text: less[0], quoted: false }]
  if (!regular) return readWord(cursor, (one) => ' \t\n&|()<>;'.includes(one))
  let open = 0
  return readWord(cursor, (one) => {
    if (one === '(') open += 1
    if (one === ')') open -= 1
    return ' \t\n'.includes(one) && open <= 0 && peek(cursor) === one
  })
}
