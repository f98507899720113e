// `$name` and `${name…}` as they stand in a word.
import { GivenUp } from './budget.js'
import { atEnd, match, need, peek, takeText, type Cursor } from './cursor.js'
import type { Operation, Part, Variable, Word } from './syntax.js'

type ReadWord = (cursor: Cursor, ends: (one: string) => boolean) => Word

const NAME = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-]/y
/** The longest first. */
const OPERATORS = /:[-=?+]|[-=?+]|##?|%%?|\/\/|\/#|\/%|\/|\^\^?|,,?|:|@/y
const OPERATORS_WITH_REPLACEMENT = ['/', '//', '/#', '/%', ':']

/** After a dollar sign without a brace; undefined where the dollar sign stands for itself. */
export function plainVariable(cursor: Cursor, quoted: boolean): Variable | undefined {
  cursor.at += 1
  const found = match(cursor, /[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-]/y)
  if (found === undefined) return undefined
  cursor.at += found[0].length
  return variable(found[0], quoted, {})
}

/**
 * `${…}`. What is not understood becomes opaque, up to its closing brace.
 *
 * @see POSIX.1-2024, 2.6.2 Parameter Expansion; bash manual, Shell Parameter Expansion
 */
export function bracedVariable(cursor: Cursor, quoted: boolean, readWord: ReadWord): Part {
  need(cursor, '${')
  const start = cursor.at
  const form = readForm(cursor)
  const name = match(cursor, NAME)?.[0] ?? ''
  cursor.at += name.length
  const subscript = takeText(cursor, '[') ? readUntil(cursor, ']', readWord) : undefined
  const operation = readOperation(cursor, readWord)
  if (name !== '' && takeText(cursor, '}')) {
    return variable(name, quoted, { form, subscript, operation })
  }
  cursor.at = start
  readWord(cursor, (one) => one === '}')
  need(cursor, '}')
  return { kind: 'opaque', why: '${…}', quoted }
}

function readForm(cursor: Cursor): Variable['form'] {
  const [next, after] = [peek(cursor), peek(cursor, 1)]
  // `${#}` and `${#-x}` are the number of parameters, not a length.
  if (next === '#' && after !== '}' && after !== '-' && after !== ':') {
    cursor.at += 1
    return 'length'
  }
  if (next === '!' && /[A-Za-z_0-9]/.test(after)) {
    cursor.at += 1
    return 'indirect'
  }
  return 'value'
}

function readUntil(cursor: Cursor, closing: string, readWord: ReadWord): Word {
  const word = readWord(cursor, (one) => one === closing)
  need(cursor, closing)
  return word
}

function readOperation(cursor: Cursor, readWord: ReadWord): Operation | undefined {
  const operator = match(cursor, OPERATORS)?.[0]
  if (operator === undefined) return undefined
  cursor.at += operator.length
  if (!OPERATORS_WITH_REPLACEMENT.includes(operator)) {
    return { operator, operand: readWord(cursor, (one) => one === '}'), replacement: undefined }
  }
  const separator = operator === ':' ? ':' : '/'
  const operand = readWord(cursor, (one) => one === separator || one === '}')
  if (atEnd(cursor)) throw new GivenUp('a brace is not closed')
  const replacement = takeText(cursor, separator)
    ? readWord(cursor, (one) => one === '}')
    : undefined
  return { operator, operand, replacement }
}

function variable(
  name: string,
  quoted: boolean,
  more: Partial<Pick<Variable, 'form' | 'subscript' | 'operation'>>
): Variable {
  const { form = 'value', subscript, operation } = more
  return { kind: 'variable', name, quoted, form, subscript, operation }
}
