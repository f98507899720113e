// Evaluates GitHub's expressions where not everything is known.
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
import { NumberData } from '@actions/expressions/data/number'
import { StringData } from '@actions/expressions/data/string'
import { Lexer } from '@actions/expressions/lexer'
import { Parser } from '@actions/expressions/parser'
import { ordering, sameness, functionNamed, STATUS_FUNCTIONS } from './functions.js'
import { either, known, unknown } from './partial.js'
import { CONTEXT_NAMES, type LookUp } from './template.js'
import {
  doubt,
  isKind,
  list,
  memberOf,
  printed,
  text,
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
