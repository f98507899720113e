// Evaluates the few expressions that a mended workflow needs: names, and comparisons of names with texts.

/** What a name such as `github.actor` stands for; undefined when the trial does not know it. */
export type Context = (name: string) => string | undefined

/** The text with its `${{ }}` evaluated. Throws on an expression that is more than this knows. */
export function evaluated(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    valueOf(expression.trim(), context)
  )
}

const NAME = /^[a-z_][\w-]*(?:\.[\w-]+)*$/i

function valueOf(expression: string, context: Context): string {
  const literal = /^'([^']*)'$/.exec(expression)?.[1]
  if (literal !== undefined) return literal
  if (expression === 'true' || expression === 'false') return expression
  const compared = /^(\S+) *([!=]=) *(\S+|'[^']*')$/.exec(expression)
  if (compared !== null) {
    const [, left = '', operator, right = ''] = compared
    const same = valueOf(left, context).toLowerCase() === valueOf(right, context).toLowerCase()
    return String(same === (operator === '=='))
  }
  const value = NAME.test(expression) ? context(expression) : undefined
  if (value === undefined) throw new Error(`the trial does not evaluate "${expression}"`)
  return value
}
