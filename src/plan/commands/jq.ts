// `jq` over the JSON of docker/metadata-action: the few operations that make options of its tags.
import { type Budget, GivenUp, spend, Marks, type PartialText, unknown } from '../values/partial.js'
import { type Field, knownFields } from './state.js'

/** What jq prints for this input; one unknown part where the filter or the input is not followed. */
export function runJq(input: PartialText, args: readonly Field[], budget: Budget): PartialText {
  const lost: PartialText = [unknown('$(jq …)')]
  const words = readWords(args)
  const marks = new Marks()
  const marked = marks.mark(input)
  if (words === undefined || marked === undefined) return lost
  try {
    const results = compileJq(words.filter, words.variables, budget)(JSON.parse(marked))
    const lines = results.map((value) =>
      typeof value === 'string' && words.raw ? value : JSON.stringify(value)
    )
    return marks.unmark(words.joins ? lines.join('') : lines.map((line) => `${line}\n`).join(''))
  } catch (error) {
    if (error instanceof GivenUp) throw error
    // No JSON, nested too deeply, or not followed.
    return lost
  }
}

interface Words {
  readonly filter: string
  readonly raw: boolean
  readonly joins: boolean
  readonly variables: ReadonlyMap<string, string>
}

function readWords(args: readonly Field[]): Words | undefined {
  const texts = knownFields(args)
  if (texts === undefined) return undefined
  const variables = new Map<string, string>()
  const filters: string[] = []
  let letters = ''
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    if (text === '--arg') {
      variables.set(texts[at + 1] ?? '', texts[at + 2] ?? '')
      at += 2
    } else if (text === '--raw-output') letters += 'r'
    else if (text === '--compact-output') letters += 'c'
    else if (/^-[a-zA-Z]+$/.test(text)) letters += text.slice(1)
    else if (text.startsWith('--')) return undefined
    else filters.push(text)
  }
  const [filter, ...files] = filters
  if (filter === undefined || files.length > 0 || /[^rcjMe]/.test(letters)) return undefined
  return { filter, variables, raw: /[rj]/.test(letters), joins: letters.includes('j') }
}

/** Thrown inside this folder only: the filter uses what is not understood here. */
class NotFollowed extends Error {
  override readonly name = 'NotFollowed'
}

type Filter = (input: unknown) => readonly unknown[]

interface Reader {
  readonly tokens: readonly string[]
  readonly variables: ReadonlyMap<string, string>
  readonly budget: Budget
  at: number
  depth: number
}

const LONGEST = 2000
const TOKEN =
  /\s+|"(?:[^"\\]|\\(?!\().|\\\((?:[^()"]|"(?:[^"\\]|\\.)*")*\))*"|\.[A-Za-z_]\w*|\$\w+|[A-Za-z_]\w*|-?\d+|==|!=|\/\/|[.[\](){}|,+?:]/y

/**
 * Reads a filter: paths, `[]`, `map`, `select`, `join` and a few more functions, strings with `\(…)`.
 *
 * @param budget - every value that an operator makes is paid for: a few of them can make very many
 * @throws NotFollowed for everything else
 * @see jq manual, Basic filters
 */
function compileJq(text: string, variables: ReadonlyMap<string, string>, budget: Budget): Filter {
  const reader = { tokens: tokensOf(text), variables, budget, at: 0, depth: 0 }
  const filter = readPipe(reader)
  if (reader.at < reader.tokens.length) throw new NotFollowed()
  return filter
}

function tokensOf(text: string): readonly string[] {
  if (text.length > LONGEST) throw new NotFollowed()
  const tokens: string[] = []
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at
    const [token] = TOKEN.exec(text) ?? []
    if (token === undefined) throw new NotFollowed()
    if (token.trim() !== '') tokens.push(token)
    at += token.length
  }
  return tokens
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false
  reader.at += 1
  return true
}

function need(reader: Reader, token: string): void {
  if (!take(reader, token)) throw new NotFollowed()
}

type Operator = (left: Filter, right: Filter) => Filter

/** Those that bind loosely first. */
const OPERATORS: readonly ReadonlyMap<string, Operator>[] = [
  new Map([['|', (left, right) => (input) => left(input).flatMap((value) => right(value))]]),
  new Map([[',', (left, right) => (input) => [...left(input), ...right(input)]]]),
  new Map([
    ['==', ofPairs((a, b) => certain(a) === certain(b))],
    ['!=', ofPairs((a, b) => certain(a) !== certain(b))]
  ]),
  new Map([['+', ofPairs(sum)]])
]

function ofPairs(combine: (left: unknown, right: unknown) => unknown): Operator {
  return (left, right) => (input) =>
    right(input).flatMap((b) => left(input).map((a) => combine(a, b)))
}

function readPipe(reader: Reader): Filter {
  reader.depth += 1
  if (reader.depth > 30) throw new NotFollowed()
  const filter = readOperators(reader, 0)
  reader.depth -= 1
  return filter
}

function readOperators(reader: Reader, level: number): Filter {
  const operators = OPERATORS[level]
  if (operators === undefined) return readPath(reader)
  let filter = readOperators(reader, level + 1)
  for (;;) {
    const operator = operators.get(reader.tokens[reader.at] ?? '')
    if (operator === undefined) return filter
    reader.at += 1
    filter = paidFor(reader, operator(filter, readOperators(reader, level + 1)))
  }
}

function paidFor({ budget }: Reader, filter: Filter): Filter {
  return (input) => {
    const values = filter(input)
    for (const value of values) spend(budget, sizeOf(value))
    return values
  }
}

/** Of lists; they may hold the same one many times. */
const sizes = new WeakMap<object, number>()

/** How long it is when it is written. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 1
  const inside: readonly unknown[] = Object.values(value)
  const size = sizes.get(value) ?? inside.reduce((sum: number, one) => sum + sizeOf(one), 1)
  sizes.set(value, size)
  return size
}

function sum(left: unknown, right: unknown): unknown {
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (Array.isArray(left) && Array.isArray(right)) return [...elements(left), ...elements(right)]
  throw new NotFollowed()
}

function elements(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new NotFollowed()
  return value.map((one: unknown) => one)
}

/** Only scalars are compared, and none with an unknown part. */
function certain(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) throw new NotFollowed()
  if (typeof value === 'string' && /\uF8FF/.test(value)) throw new NotFollowed()
  return value
}

function certainText(value: unknown): string {
  const text = certain(value)
  if (typeof text !== 'string') throw new NotFollowed()
  return text
}

function readPath(reader: Reader): Filter {
  let filter = readPrimary(reader)
  for (;;) {
    const token = reader.tokens[reader.at] ?? ''
    const before = filter
    if (/^\.[A-Za-z_]/.test(token)) {
      reader.at += 1
      filter = (input) => before(input).map((value) => member(value, token.slice(1)))
    } else if (take(reader, '[')) {
      const inside = readInside(reader)
      filter = (input) => before(input).flatMap((value) => inside(value))
    } else if (token === '.' && /^["[]/.test(reader.tokens[reader.at + 1] ?? '')) reader.at += 1
    else if (!take(reader, '?')) return filter
  }
}

/** What stands between brackets after a path. */
function readInside(reader: Reader): Filter {
  if (take(reader, ']')) {
    return (value) => (Array.isArray(value) ? elements(value) : Object.values(record(value)))
  }
  const key = readPipe(reader)
  need(reader, ']')
  return (value) =>
    key(value).map((one) =>
      typeof one === 'number' ? elements(value).at(one) : member(value, certainText(one))
    )
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotFollowed()
  return Object.fromEntries(Object.entries(value))
}

function member(value: unknown, name: string): unknown {
  if (value === null) return null
  const members = record(value)
  return Object.hasOwn(members, name) ? members[name] : null
}

function readPrimary(reader: Reader): Filter {
  const token = reader.tokens[reader.at] ?? ''
  reader.at += 1
  if (token === '.') {
    const next = reader.tokens[reader.at] ?? ''
    if (next.startsWith('"')) {
      reader.at += 1
      return (input) => [member(input, String(JSON.parse(next)))]
    }
    return (input) => [input]
  }
  if (token.startsWith('.')) return (input) => [member(input, token.slice(1))]
  if (token.startsWith('"')) return interpolated(reader, token)
  if (token.startsWith('$')) return variable(reader, token.slice(1))
  if (/^-?\d+$/.test(token)) return () => [Number(token)]
  if (token === '(') {
    const filter = readPipe(reader)
    need(reader, ')')
    return filter
  }
  if (token === '[') return readArray(reader)
  return readFunction(reader, token)
}

function readArray(reader: Reader): Filter {
  if (take(reader, ']')) return () => [[]]
  const filter = readPipe(reader)
  need(reader, ']')
  return paidFor(reader, (input) => [filter(input)])
}

function variable(reader: Reader, name: string): Filter {
  const value = reader.variables.get(name)
  if (value === undefined) throw new NotFollowed()
  return () => [value]
}

/** A string; `\(…)` in it is a filter. */
function interpolated(reader: Reader, token: string): Filter {
  const pieces = token.slice(1, -1).split(/(\\\((?:[^()"]|"(?:[^"\\]|\\.)*")*\))/)
  const filters = pieces.map((piece): Filter => {
    if (piece.startsWith('\\('))
      return compileJq(piece.slice(2, -1), reader.variables, reader.budget)
    const text = String(JSON.parse(`"${piece}"`))
    return () => [text]
  })
  return paidFor(reader, (input) => [
    filters.map((filter) => filter(input).map(asText).join('')).join('')
  ])
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function readFunction(reader: Reader, name: string): Filter {
  const argument = take(reader, '(') ? readPipe(reader) : undefined
  if (argument !== undefined) need(reader, ')')
  const found = argument === undefined ? PLAIN.get(name) : WITH_ARGUMENT.get(name)?.(argument)
  if (found === undefined) throw new NotFollowed()
  return paidFor(reader, found)
}

const PLAIN = new Map<string, Filter>([
  ['first', (input) => [elements(input).at(0) ?? null]],
  ['last', (input) => [elements(input).at(-1) ?? null]],
  ['ascii_downcase', (input) => [certainText(input).toLowerCase()]]
])

/** A text whose known start is longer than what is asked about tells as much as a known one. */
function startOf(input: unknown, part: string): string {
  if (typeof input !== 'string') throw new NotFollowed()
  const mark = input.search(/\uF8FF/)
  return mark >= part.length ? input.slice(0, mark) : certainText(input)
}

type Made = (argument: Filter) => Filter

/** Of a text that the argument is. */
function withText(make: (input: unknown, part: string) => unknown): Made {
  return (argument) => (input) => argument(input).map((part) => make(input, certainText(part)))
}

const WITH_ARGUMENT = new Map<string, Made>([
  ['map', (argument) => (input) => [elements(input).flatMap((value) => argument(value))]],
  [
    'select',
    (argument) => (input) =>
      argument(input).flatMap((value) =>
        certain(value) === false || value === null ? [] : [input]
      )
  ],
  ['join', withText((input, part) => elements(input).map(asText).join(part))],
  ['startswith', withText((input, part) => startOf(input, part).startsWith(part))],
  ['endswith', withText((input, part) => certainText(input).endsWith(part))],
  ['contains', withText((input, part) => certainText(input).includes(part))],
  ['split', withText((input, part) => certainText(input).split(part))]
])
