// Expressions of workflows, by GitHub's own library: read, searched, evaluated.
import { data, Evaluator, Lexer, Parser, type Expr } from '@actions/expressions'
import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Unary
} from '@actions/expressions/ast'
import { truthy } from '@actions/expressions/result'

export type Value = string | boolean | number | { readonly [name: string]: Value }

const CONTEXTS = 'github env vars job jobs steps runner secrets strategy matrix needs inputs'
// Known to the runner, not to the library.
const STATUS = ['success', 'failure', 'always', 'cancelled'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 0,
  call: () => new data.BooleanData(name === 'success' || name === 'always')
}))

/** The expressions in a text: what stands between `${{` and `}}`. */
export function expressionsIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, inside = '']) => inside.trim())
}

/** What a step's or job's `if` asks; the braces may be left out there. */
export function conditionOf(text: string): string {
  return /^\$\{\{(.*)\}\}$/s.exec(text.trim())?.[1] ?? text
}

export function parse(expression: string): Expr {
  const { tokens } = new Lexer(expression).lex()
  return new Parser(tokens, CONTEXTS.split(' '), STATUS).parse()
}

/** Truth of a condition, in a context; what is not in it is null, as on the runner. */
export function isTrue(condition: string, context: Value): boolean {
  return truthy(evaluated(conditionOf(condition), context))
}

/** A text with its expressions replaced by what they are. */
export function filled(text: string, context: Value): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, inside: string) =>
    evaluated(inside, context).coerceString()
  )
}

export function evaluated(expression: string, context: Value): data.ExpressionData {
  const root = dataOf(context)
  if (!(root instanceof data.Dictionary)) throw new Error('a context is a mapping')
  const functions = new Map(STATUS.map((status) => [status.name, status]))
  return new Evaluator(parse(expression), root, functions).evaluate()
}

function dataOf(value: Value): data.ExpressionData {
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  const pairs = Object.entries(value).map(([key, one]) => ({ key, value: dataOf(one) }))
  return new data.Dictionary(...pairs)
}

/** The path of a context access: `steps.preflight.outputs.should-push`; undefined for what is none. */
export function pathOf(expression: Expr): readonly string[] | undefined {
  if (expression instanceof IndexAccess) {
    const before = pathOf(expression.expr)
    const { index } = expression
    return before && index instanceof Literal
      ? [...before, index.literal.coerceString()]
      : undefined
  }
  return expression instanceof ContextAccess ? [expression.name.lexeme] : undefined
}

/** Every path that an expression reads. */
export function pathsIn(expression: Expr): readonly (readonly string[])[] {
  const path = pathOf(expression)
  return path === undefined ? childrenOf(expression).flatMap(pathsIn) : [path]
}

/**
 * The output should-push where it stands for a truth: in a condition, beside `&&`, `||` or `!`, in a
 * function. Compared with the string 'true', or made a boolean by `fromJSON`, it is none.
 */
export function bareUses(expression: Expr): number {
  if (pathOf(expression)?.at(-1) === 'should-push') return 1
  if (expression instanceof Binary) {
    const sides = [expression.left, expression.right]
    if (sides.some(isTextTrue)) return 0
  }
  if (isBooleanOf(expression)) return 0
  return childrenOf(expression).reduce((sum, child) => sum + bareUses(child), 0)
}

function isBooleanOf(expression: Expr): boolean {
  if (!(expression instanceof FunctionCall)) return false
  const [only, ...others] = expression.args
  return (
    expression.functionName.lexeme.toLowerCase() === 'fromjson' &&
    others.length === 0 &&
    only !== undefined &&
    pathOf(only)?.at(-1) === 'should-push'
  )
}

function isTextTrue(expression: Expr): boolean {
  if (!(expression instanceof Literal)) return false
  const { literal } = expression
  return literal instanceof data.StringData && literal.coerceString() === 'true'
}

function childrenOf(expression: Expr): readonly Expr[] {
  if (expression instanceof Binary) return [expression.left, expression.right]
  if (expression instanceof Unary) return [expression.expr]
  if (expression instanceof Logical) return expression.args
  if (expression instanceof FunctionCall) return expression.args
  if (expression instanceof Grouping) return [expression.group]
  if (expression instanceof IndexAccess) return [expression.expr, expression.index]
  return []
}
