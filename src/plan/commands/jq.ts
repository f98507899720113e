// `jq` over the JSON of docker/metadata-action: the few operations that make options of its tags.
import { type Budget, GivenUp, spend, Marks, type PartialText, unknown } from '../values/partial.js'
import { type Field, knownFields } from './state.js'

/** What jq prints for this input; one unknown part where the filter or the input is not followed. */
export function jq(input: PartialText, args: readonly Field[], budget: Budget): PartialText {
  const lost: PartialText = [unknown('$(jq …)')]
  const words = knownFields(args) ?? []
  const options = words.filter((word) => word.startsWith('-'))
  const [filter, ...files] = words.filter((word) => !word.startsWith('-'))
  const marks = new Marks()
  const marked = marks.mark(input)
  const isFollowed = options.every((one) => /^-[rcM]+$|^--(?:raw|compact)-output$/.test(one))
  if (filter === undefined || files.length > 0 || !isFollowed || marked === undefined) return lost
  try {
    const results = readFilter(filter, budget)(JSON.parse(marked))
    const isRaw = options.some((one) => /^-\w*r|^--raw/.test(one))
    const lines = results.map((value) =>
      isRaw && typeof value === 'string' ? value : JSON.stringify(value)
    )
    return marks.unmark(lines.map((line) => `${line}\n`).join(''))
  } catch (error) {
    if (error instanceof GivenUp) throw error
    // No JSON, nested too deeply, or not followed.
    return lost
  }
}

type Filter = (input: unknown) => readonly unknown[]

interface Reader {
  readonly tokens: readonly string[]
  readonly budget: Budget
  at: number
}

const LONGEST = 2000
const TOKEN = /\s+|"(?:[^"\\]|\\[^(])*"|\.?[A-Za-z_]\w*|-?\d+|[.[\]()|+]/y

/**
 * Reads a filter: paths, `[]`, `map`, `select`, `join` and a few more functions, and texts that are put together.
 *
 * @param budget - every text that is made is paid for: a few operators can make very long ones
 * @throws Error for everything else
 * @see jq manual, Basic filters
 */
function readFilter(text: string, budget: Budget): Filter {
  const reader = { tokens: tokensOf(text), budget, at: 0 }
  const filter = readPipe(reader)
  if (reader.at < reader.tokens.length) throw notFollowed()
  return filter
}

function notFollowed(): Error {
  return new Error('the filter uses what is not understood here')
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at
    const [token] = TOKEN.exec(text) ?? []
    if (token === undefined || text.length > LONGEST) throw notFollowed()
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

/** Up to a closing sign. */
function readInside(reader: Reader, closing: string): Filter {
  const filter = readPipe(reader)
  if (!take(reader, closing)) throw notFollowed()
  return filter
}

function readPipe(reader: Reader): Filter {
  let filter = readSum(reader)
  while (take(reader, '|')) {
    const [before, after] = [filter, readSum(reader)]
    filter = (input) => before(input).flatMap((value) => after(value))
  }
  return filter
}

function readSum(reader: Reader): Filter {
  let filter = readTerm(reader)
  const sum = (left: unknown, right: unknown): string => {
    if (typeof left !== 'string' || typeof right !== 'string') throw notFollowed()
    spend(reader.budget, left.length + right.length)
    return left + right
  }
  while (take(reader, '+')) {
    const [left, right] = [filter, readTerm(reader)]
    filter = (input) => right(input).flatMap((b) => left(input).map((a) => sum(a, b)))
  }
  return filter
}

function readTerm(reader: Reader): Filter {
  const token = reader.tokens[reader.at] ?? ''
  reader.at += 1
  if (token.startsWith('.')) return readPath(reader, token)
  if (token.startsWith('"')) {
    const text: unknown = JSON.parse(token)
    return () => [text]
  }
  if (token === '(') return readInside(reader, ')')
  if (token === '[') {
    const inside = readInside(reader, ']')
    return (input) => [inside(input)]
  }
  const make = FUNCTIONS.get(token)
  if (make === undefined || !take(reader, '(')) throw notFollowed()
  return make(readInside(reader, ')'), reader.budget)
}

/** `.tags`, `.tags[]`, `.tags[0]`. */
function readPath(reader: Reader, first: string): Filter {
  let filter: Filter = first === '.' ? (input) => [input] : (input) => [member(input, first)]
  for (;;) {
    const before = filter
    const [token = '', index = '', closing] = reader.tokens.slice(reader.at)
    if (/^\.\w/.test(token)) {
      filter = (input) => before(input).map((value) => member(value, token))
      reader.at += 1
    } else if (token === '[' && index === ']') {
      filter = (input) => before(input).flatMap((value) => elements(value))
      reader.at += 2
    } else if (token === '[' && /\d/.test(index) && closing === ']') {
      filter = (input) => before(input).map((value) => elements(value).at(Number(index)) ?? null)
      reader.at += 3
    } else return filter
  }
}

function member(value: unknown, path: string): unknown {
  if (value === null) return null
  if (typeof value !== 'object' || Array.isArray(value)) throw notFollowed()
  return Object.entries(value).find(([name]) => name === path.slice(1))?.[1] ?? null
}

function elements(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw notFollowed()
  return value.map((one: unknown) => one)
}

type Made = (argument: Filter, budget: Budget) => Filter

const FUNCTIONS = new Map<string, Made>([
  ['map', (argument) => (input) => [elements(input).flatMap((value) => argument(value))]],
  [
    'select',
    (argument) => (input) =>
      argument(input).flatMap((answer) => (answer === false || answer === null ? [] : [input]))
  ],
  ['join', (argument, budget) => (input) => argument(input).map((by) => joined(input, by, budget))],
  ['startswith', asking((text, part) => text.startsWith(part), true)],
  ['endswith', asking((text, part) => text.endsWith(part))],
  ['contains', asking((text, part) => text.includes(part))]
])

function joined(input: unknown, separator: unknown, budget: Budget): string {
  const texts = elements(input)
  if (typeof separator !== 'string' || !texts.every((one) => typeof one === 'string'))
    throw notFollowed()
  const text = texts.join(separator)
  spend(budget, text.length)
  return text
}

/** A text whose known start is longer than what is asked about tells as much as a known one. */
function asking(answer: (text: string, part: string) => boolean, isOfStart = false): Made {
  return (argument) => (input) =>
    argument(input).map((part) => {
      if (typeof input !== 'string' || typeof part !== 'string') throw notFollowed()
      const unknownAt = `${input}\uF8FF`.indexOf('\uF8FF')
      const isTold = unknownAt === input.length || (isOfStart && unknownAt >= part.length)
      if (!isTold || part.includes('\uF8FF')) throw notFollowed()
      return answer(input, part)
    })
}
