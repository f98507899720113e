// Commands of a shell script: lists, pipelines and simple commands.
import { fullBudget, GivenUp, spend, type Budget } from './budget.js'
import { skipBlanks, skipLines } from './blanks.js'
import { readCompound } from './compound.js'
import { atEnd, cursorOver, looksAt, match, need, peek, takeText, type Cursor } from './cursor.js'
import { announceHereDocument } from './here-document.js'
import type {
  AndOr,
  Assignment,
  Command,
  List,
  Pipeline,
  Redirect,
  Simple,
  Word
} from './syntax.js'
import { readWord } from './words.js'
import type { Source } from './source.js'

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
