// Evaluates GitHub's expressions where not everything is known: operators, comparisons and functions.
import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
  Unary,
  type Expr
} from '@actions/expressions/ast'
import { BooleanData } from '@actions/expressions/data/boolean'
import type { ExpressionData } from '@actions/expressions/data/expressiondata'
import { Null } from '@actions/expressions/data/null'
import { NumberData } from '@actions/expressions/data/number'
import { StringData } from '@actions/expressions/data/string'
import { format as formatKnown } from '@actions/expressions/funcs/format'
import { Lexer } from '@actions/expressions/lexer'
import { Parser } from '@actions/expressions/parser'
import { equals, greaterThan, lessThan } from '@actions/expressions/result'
import {
  Marks,
  certainlyDiffer,
  either,
  endAgrees,
  isKnown,
  joined,
  known,
  knownEnd,
  knownStart,
  startAgrees,
  unknown,
  type PartialText
} from './partial.js'
import {
  CONTEXT_NAMES,
  type LookUp,
  doubt,
  fromJson,
  isEmptySecret,
  isKind,
  list,
  mapping,
  memberOf,
  printed,
  text,
  toPlain,
  truthOf,
  type Doubt,
  type Value
} from './value.js'

/** Deeper than the parser lets people write; chains of `==` have no limit there. */
const DEEPEST = 200

/**
 * Evaluates one expression, without its `${{ }}`.
 *
 * What is not known stays so: `unknown == 'x'` is unknown, `false && unknown` is false, a text keeps
 * its known parts. An expression that GitHub would refuse is unknown, too.
 *
 * Source: GitHub docs, "Evaluate expressions in workflows and actions"; the parser, the comparisons
 * and the formatting are those of actions/languageservices.
 */
export function evaluate(expression: string, context: LookUp): Value {
  const why = expression.trim()
  const tree = parse(expression)
  try {
    return tree === undefined ? doubt(why) : new Evaluation(context, why).of(tree, 0)
  } catch {
    // `format` and the like end the step with an error.
    return doubt(why)
  }
}

/**
 * Does the expression look at the member of a context, as `steps.build` does?
 *
 * @param member - in lower case
 */
export function mentions(expression: string, context: string, member: string): boolean {
  const tree = parse(expression)
  return tree !== undefined && mentioned(tree, context, member, 0)
}

const parsedBefore = new Map<string, Expr | undefined>()

function parse(expression: string): Expr | undefined {
  if (parsedBefore.has(expression)) return parsedBefore.get(expression)
  const tree = parseNew(expression)
  if (parsedBefore.size > 1000) parsedBefore.clear()
  parsedBefore.set(expression, tree)
  return tree
}

function parseNew(expression: string): Expr | undefined {
  try {
    const { tokens } = new Lexer(expression).lex()
    return new Parser(tokens, CONTEXT_NAMES, [...STATUS_FUNCTIONS]).parse()
  } catch {
    return undefined
  }
}

function mentioned(node: Expr, context: string, member: string, depth: number): boolean {
  if (depth > DEEPEST) return true
  const inside = (inner: Expr): boolean => mentioned(inner, context, member, depth + 1)
  if (node instanceof IndexAccess) {
    if (node.expr instanceof ContextAccess && lowered(node.expr) === context)
      return !(node.index instanceof Literal) || literalText(node.index) === member
    return inside(node.expr) || inside(node.index)
  }
  if (node instanceof ContextAccess) return lowered(node) === context
  if (node instanceof Grouping) return inside(node.group)
  if (node instanceof Unary) return inside(node.expr)
  if (node instanceof Binary) return inside(node.left) || inside(node.right)
  if (node instanceof Logical || node instanceof FunctionCall) return node.args.some(inside)
  return false
}

function lowered(access: ContextAccess): string {
  return access.name.lexeme.toLowerCase()
}

function literalText(literal: Literal): string {
  return literal.literal.coerceString().toLowerCase()
}

class Evaluation {
  readonly #context: LookUp
  readonly #why: string

  constructor(context: LookUp, why: string) {
    this.#context = context
    this.#why = why
  }

  of(node: Expr, depth: number): Value {
    if (depth > DEEPEST) return doubt(this.#why)
    const inside = (inner: Expr): Value => this.of(inner, depth + 1)
    if (node instanceof Literal) return literalOf(node)
    if (node instanceof Grouping) return inside(node.group)
    if (node instanceof ContextAccess) return this.#context(lowered(node))
    if (node instanceof IndexAccess) {
      const whole = inside(node.expr)
      return node.index instanceof Star ? everyMember(whole) : memberOf(whole, inside(node.index))
    }
    if (node instanceof Unary) return this.#answer(inverted(truthOf(inside(node.expr))))
    if (node instanceof Binary)
      return this.#compare(inside(node.left), node.operator.lexeme, inside(node.right))
    if (node instanceof Logical) return this.#logical(node, inside)
    if (!(node instanceof FunctionCall)) return doubt(this.#why)
    const call = functionNamed(node.functionName.lexeme.toLowerCase())
    return call === undefined ? doubt(this.#why) : call(node.args.map(inside), this.#why)
  }

  #answer(answer: boolean | undefined): Value {
    return answer ?? doubt(this.#why)
  }

  #compare(left: Value, operator: string, right: Value): Value {
    if (operator === '==') return this.#answer(sameness(left, right))
    if (operator === '!=') return this.#answer(inverted(sameness(left, right)))
    return this.#answer(ordering(left, operator, right))
  }

  #logical(node: Logical, inside: (node: Expr) => Value): Value {
    const isAnd = node.operator.lexeme === '&&'
    const [first, ...others] = node.args
    let result = first === undefined ? null : inside(first)
    for (const arg of others) {
      const truth = truthOf(result)
      if (truth === !isAnd) return result
      const next = inside(arg)
      if (truth === isAnd) result = next
      else result = isAnd ? this.#and(next) : this.#or(result, next)
    }
    return result
  }

  /** Something that may be false, `&&` this. */
  #and(next: Value): Value {
    const truth = truthOf(next) === false ? false : undefined
    return doubt(this.#why, { truth, whenTrue: whenTrue(next) })
  }

  /** `maybe ||` this, where the first may be either. */
  #or(maybe: Value, next: Value): Value {
    const first = whenTrue(maybe)
    if (first !== undefined && isKind(next, 'text') && truthOf(next) === true)
      return text(either(first, next.text, this.#why))
    const truth = truthOf(next) === true ? true : undefined
    if (first === undefined || known(printed(next)) !== '') return doubt(this.#why, { truth })
    return doubt({ ...unknown(this.#why), unlessEmpty: first }, { whenTrue: first })
  }
}

function whenTrue(value: Value): Doubt['whenTrue'] {
  if (isKind(value, 'text')) return value.text
  return isKind(value, 'doubt') ? value.whenTrue : undefined
}

function inverted(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer
}

function literalOf({ literal }: Literal): Value {
  if (literal instanceof BooleanData || literal instanceof NumberData) return literal.value
  return literal instanceof StringData ? text(literal.value) : null
}

function everyMember(whole: Value): Value {
  if (whole === null || typeof whole !== 'object' || whole.kind === 'text') return list([], true)
  if (whole.kind === 'doubt') return doubt(`${whole.unknown.why}.*`)
  const items = whole.kind === 'list' ? whole.items : whole.entries()?.map(([, value]) => value)
  if (items === undefined) return doubt('every member of an object')
  if (whole.kind === 'mapping' || !whole.filtered) return list(items, true)
  const inner = items.map(everyMember)
  return list(
    inner.flatMap((one) => (isKind(one, 'list') ? one.items : [one])),
    true
  )
}

type Function = (args: readonly Value[], why: string) => Value

/**
 * A function of the workflow syntax, by its name in lower case.
 *
 * The status functions answer for a run in which nothing has failed and nobody cancelled: what a
 * job does then is what it is to be judged by. `hashFiles` looks at files, which are not known.
 *
 * Source: GitHub docs, "Evaluate expressions in workflows and actions", functions.
 */
function functionNamed(name: string): Function | undefined {
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
  contains: (args, why) => answered(contains(args), why),
  startswith: (args, why) => answered(affixed(args, knownStart, startAgrees), why),
  endswith: (args, why) => answered(affixed(args, knownEnd, endAgrees), why),
  tojson: ([value = null], why) => {
    const plain = toPlain(value)
    return plain === undefined ? doubt(why) : text(JSON.stringify(plain.json, undefined, 2))
  },
  fromjson: ([value = null], why) => parsed(printed(value)) ?? doubt(why),
  case: chosen
}

/** For each that the parser has to be told about. */
const STATUS_FUNCTIONS: readonly { name: string; minArgs: number; maxArgs: number }[] = [
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

function contains([search = null, item = null]: readonly Value[]): boolean | undefined {
  if (isKind(search, 'doubt') || isKind(item, 'doubt')) return undefined
  if (isKind(search, 'list')) {
    const answers = search.items.map((one) => sameness(item, one))
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
  }
  if (isKind(search, 'mapping') || isKind(item, 'list') || isKind(item, 'mapping')) return false
  const part = known(printed(item))
  if (part === undefined) return undefined
  // Case does not count.
  const wanted = part.toUpperCase()
  const held = printed(search).some(
    (piece) => typeof piece === 'string' && piece.toUpperCase().includes(wanted)
  )
  return held || part === '' || (isKnown(printed(search)) ? false : undefined)
}

/** `startsWith` and `endsWith`, by what is read and compared there. */
function affixed(
  [search = null, affix = null]: readonly Value[],
  read: (text: PartialText) => string,
  agrees: (one: string, other: string) => boolean
): boolean | undefined {
  if (isKind(search, 'doubt') || isKind(affix, 'doubt')) return undefined
  if (isComposite(search) || isComposite(affix)) return false
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

/** `==` of GitHub's expressions; undefined when it cannot be told. */
function sameness(left: Value, right: Value): boolean | undefined {
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
function ordering(left: Value, operator: string, right: Value): boolean | undefined {
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
  if (value.kind === 'doubt' && isEmptySecret(value)) return new StringData('')
  if (value.kind !== 'text') return undefined
  const whole = known(value.text)
  return whole === undefined ? undefined : new StringData(whole)
}

function isComposite(value: Value): boolean {
  return isKind(value, 'list') || isKind(value, 'mapping')
}
