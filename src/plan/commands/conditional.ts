// `[[ … ]]`: its words and operators.
import { GivenUp } from './budget.js'
import { atEnd, looksAt, match, nested, peek, takeText, type Cursor } from './cursor.js'
import { skipLines } from './blanks.js'
import type { Test, Word } from './syntax.js'
import { readWord } from './words.js'

/** Reads up to and with `]]`. @see bash manual, Conditional Constructs */
export function readTest(cursor: Cursor): Test {
  const test = readOr(cursor)
  skipLines(cursor)
  if (!takeText(cursor, ']]')) throw new GivenUp('it cannot be read as a shell script')
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
  if (match(cursor, /!\s/y) !== undefined) {
    cursor.at += 1
    return nested(cursor, () => ({ kind: 'not', test: readNot(cursor) }))
  }
  if (takeText(cursor, '(')) {
    return nested(cursor, () => {
      const test = readOr(cursor)
      skipLines(cursor)
      if (!takeText(cursor, ')')) throw new GivenUp('it cannot be read as a shell script')
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
    if (word.length === 0) throw new GivenUp('it cannot be read as a shell script')
    const [only] = word
    regular = word.length === 1 && only?.kind === 'text' && only.text === '=~'
    words.push(word)
  }
  return { kind: 'words', words }
}

/** A regular expression may hold brackets and bars of its own. */
function readOperand(cursor: Cursor, regular: boolean): Word {
  const less = match(cursor, /[<>](?=\s)/y)
  if (less !== undefined) {
    cursor.at += 1
    return [{ kind: 'text', text: less[0], quoted: false }]
  }
  if (!regular) return readWord(cursor, (one) => ' \t\n&|()<>;'.includes(one))
  let open = 0
  return readWord(cursor, (one) => {
    if (one === '(') open += 1
    if (one === ')') open -= 1
    return ' \t\n'.includes(one) && open <= 0 && peek(cursor) === one
  })
}
