// The functions of GitHub's expressions, and how their values compare, where parts may be unknown.
import { BooleanData } from '@actions/expressions/data/boolean'
import type { ExpressionData } from '@actions/expressions/data/expressiondata'
import { Null } from '@actions/expressions/data/null'
import { NumberData } from '@actions/expressions/data/number'
import { StringData } from '@actions/expressions/data/string'
import { format as formatKnown } from '@actions/expressions/funcs/format'
import { equals, greaterThan, lessThan } from '@actions/expressions/result'
import {
  Marks,
  certainlyDiffer,
  endAgrees,
  isKnown,
  joined,
  known,
  knownEnd,
  knownStart,
  startAgrees,
  type PartialText
} from './partial.js'
import {
  doubt,
  fromJson,
  isKind,
  list,
  mapping,
  printed,
  text,
  toPlain,
  truthOf,
  type Value
} from './value.js'

type Function = (args: readonly Value[], why: string) => Value

/**
 * A function of the workflow syntax, by its name in lower case.
 *
 * The status functions answer for a run in which nothing has failed and nobody cancelled: what a
 * job does then is what it is to be judged by. `hashFiles` looks at files, which are not known.
 *
 * Source: GitHub docs, "Evaluate expressions in workflows and actions", functions.
 */
export function functionNamed(name: string): Function | undefined {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
}

const FUNCTIONS: Readonly<Record<string, Function>> = {
  success: () => true,
  always: () => true,
  failure: () => false,
  cancelled: () => false,
  hashfiles: (_args, why) => doubt(why),
  format: formatted,
  join: joinedList,
  contains: ([search = null, item = null], why) => answered(contains(search, item), why),
  startswith: ([search = null, start = null], why) => answered(startsWith(search, start), why),
  endswith: ([search = null, end = null], why) => answered(endsWith(search, end), why),
  tojson: ([value = null], why) => {
    const plain = toPlain(value)
    return plain === undefined ? doubt(why) : text(JSON.stringify(plain.json, undefined, 2))
  },
  fromjson: ([value = null], why) => parsed(printed(value)) ?? doubt(why),
  case: chosen
}

/** For each that the parser has to be told about. */
export const STATUS_FUNCTIONS: readonly { name: string; minArgs: number; maxArgs: number }[] = [
  { name: 'success', minArgs: 0, maxArgs: 0 },
  { name: 'always', minArgs: 0, maxArgs: 0 },
  { name: 'failure', minArgs: 0, maxArgs: 0 },
  { name: 'cancelled', minArgs: 0, maxArgs: 0 },
  { name: 'hashFiles', minArgs: 1, maxArgs: 255 }
]

function answered(answer: boolean | undefined, why: string): Value {
  return answer ?? doubt(why)
}

function formatted([pattern = null, ...args]: readonly Value[], why: string): Value {
  const marks = new Marks()
  const known = [printed(pattern), ...args.map(printed)].map((value) => marks.mark(value))
  if (!isKnown(printed(pattern)) || known.includes(undefined)) return doubt(why)
  // A pattern that repeats its arguments may grow them without end.
  if (known.join('').length * (known[0]?.length ?? 0) > 4 * 1024 * 1024) return doubt(why)
  const [first = new StringData(''), ...others] = known.map((value) => new StringData(value ?? ''))
  return text(marks.unmark(formatKnown.call(first, ...others).coerceString()))
}

function joinedList([value = null, separator]: readonly Value[], why: string): Value {
  if (value === null || typeof value !== 'object' || value.kind === 'text')
    return text(printed(value))
  if (value.kind === 'doubt') return doubt(why)
  if (value.kind === 'mapping') return text('')
  const between = separator === undefined ? ',' : known(printed(separator))
  return between === undefined ? doubt(why) : text(joined(value.items.map(printed), between))
}

/** Case does not count. */
function folded(value: string): string {
  return value.toUpperCase()
}

function contains(search: Value, item: Value): boolean | undefined {
  if (isKind(search, 'doubt') || isKind(item, 'doubt')) return undefined
  if (isKind(search, 'list')) {
    const answers = search.items.map((one) => sameness(item, one))
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
  }
  if (isKind(search, 'mapping') || isKind(item, 'list') || isKind(item, 'mapping')) return false
  const part = known(printed(item))
  if (part === undefined) return undefined
  const held = printed(search).some(
    (piece) => typeof piece === 'string' && folded(piece).includes(folded(part))
  )
  return held || part === '' || (isKnown(printed(search)) ? false : undefined)
}

type Read = (text: PartialText) => string

function startsWith(search: Value, start: Value): boolean | undefined {
  return affixed(search, start, knownStart, startAgrees)
}

function endsWith(search: Value, end: Value): boolean | undefined {
  return affixed(search, end, knownEnd, endAgrees)
}

function affixed(
  search: Value,
  affix: Value,
  read: Read,
  agrees: (one: string, other: string) => boolean
): boolean | undefined {
  if (isKind(search, 'doubt') || isKind(affix, 'doubt')) return undefined
  if (!isPrimitive(search) || !isPrimitive(affix)) return false
  const [whole, part] = [printed(search), printed(affix)]
  const [known, wanted] = [read(whole), read(part)]
  if (!agrees(known, wanted)) return false
  if (!isKnown(part)) return undefined
  return known.length >= wanted.length || (isKnown(whole) ? false : undefined)
}

function parsed(value: PartialText): Value | undefined {
  const marks = new Marks()
  const marked = marks.mark(value)
  if (marked === undefined) return undefined
  try {
    const json: unknown = JSON.parse(marked)
    return isKnown(value) ? fromJson(json) : unmarked(fromJson(json), marks)
  } catch {
    // GitHub ends the step with an error.
    return undefined
  }
}

function unmarked(value: Value, marks: Marks): Value {
  if (value === null || typeof value !== 'object' || value.kind === 'doubt') return value
  if (value.kind === 'text') return text(marks.unmark(known(value.text) ?? ''))
  if (value.kind === 'list') return list(value.items.map((item) => unmarked(item, marks)))
  const entries = value.entries() ?? []
  return mapping(entries.map(([name, item]) => [name, unmarked(item, marks)]))
}

function chosen(args: readonly Value[], why: string): Value {
  for (let index = 0; index < args.length - 1; index += 2) {
    const truth = truthOf(args[index] ?? null)
    if (truth === undefined) return doubt(why)
    if (truth) return args[index + 1] ?? null
  }
  return args.at(-1) ?? null
}

function isPrimitive(value: Value): boolean {
  return value === null || typeof value !== 'object' || value.kind === 'text'
}

/** `==` of GitHub's expressions; undefined when it cannot be told. */
export function sameness(left: Value, right: Value): boolean | undefined {
  const [a, b] = [dataOf(left), dataOf(right)]
  if (a !== undefined && b !== undefined) return equals(a, b)
  if (isComposite(left) || isComposite(right)) {
    if (isKind(left, 'doubt') || isKind(right, 'doubt')) return undefined
    // Two objects are the same only when they are one.
    return left === right
  }
  const isText = isKind(left, 'text') && isKind(right, 'text')
  return isText && certainlyDiffer(left.text, right.text) ? false : undefined
}

/** `<`, `>`, `<=` and `>=`; undefined when it cannot be told. */
export function ordering(left: Value, operator: string, right: Value): boolean | undefined {
  const [a, b] = [dataOf(left), dataOf(right)]
  if (a === undefined || b === undefined) return undefined
  if (operator.endsWith('=') && equals(a, b)) return true
  return operator.startsWith('<') ? lessThan(a, b) : greaterThan(a, b)
}

/** As GitHub's library has it; undefined for what is not known and for objects. */
function dataOf(value: Value): ExpressionData | undefined {
  if (value === null) return new Null()
  if (typeof value === 'boolean') return new BooleanData(value)
  if (typeof value === 'number') return new NumberData(value)
  if (value.kind !== 'text') return undefined
  const whole = known(value.text)
  return whole === undefined ? undefined : new StringData(whole)
}

function isComposite(value: Value): boolean {
  return isKind(value, 'list') || isKind(value, 'mapping')
}
