// Text of a workflow file with `${{ }}` in it, and conditions.
import { certainlyDiffer, concat, known, textOf, type PartialText } from './partial.js'
import { doubt, isKind, memberOf, printed, text, truthOf, type Value } from './value.js'

/** The value of a context (`github`, `env` …), by its name in lower case. */
export type LookUp = (name: string) => Value

/** What a text is read with. */
export interface Contexts {
  readonly get: LookUp
  readonly expressions: Expressions
}

/** Evaluates the expressions that are more than a look at one value. */
export interface Expressions {
  readonly evaluate: (expression: string, context: LookUp) => Value
  /** Does the expression look at the member of a context? The member is in lower case. */
  readonly mentions: (expression: string, context: string, member: string) => boolean
}

/**
 * Stands in for what evaluates the rest as long as nothing asks for it: what does is unknown here.
 *
 * @returns with whether all was told so far
 */
export function onlyLooks(): {
  readonly expressions: Expressions
  readonly isEnough: () => boolean
} {
  let isEnough = true
  const expressions = {
    evaluate: (expression: string) => {
      isEnough = false
      return doubt(expression.trim())
    },
    mentions: () => {
      isEnough = false
      return false
    }
  }
  return { expressions, isEnough: () => isEnough }
}

/** With other values for some contexts. */
export function over(
  { get, expressions }: Contexts,
  more: Readonly<Record<string, Value | undefined>>
): Contexts {
  return {
    get: (name) => (Object.hasOwn(more, name) ? more[name] : undefined) ?? get(name),
    expressions
  }
}

export const CONTEXT_NAMES = [
  'github',
  'env',
  'vars',
  'job',
  'jobs',
  'steps',
  'runner',
  'secrets',
  'strategy',
  'matrix',
  'needs',
  'inputs'
]

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'expression'; readonly text: string }

/** The value of a text: of whatever kind where it is one expression and nothing else. */
export function valueOf(template: string, contexts: Contexts): Value {
  const pieces = piecesOf(template)
  if (pieces === undefined) return doubt(template)
  const [only, ...others] = pieces
  if (only?.kind === 'expression' && others.length === 0) return valueIn(only.text, contexts)
  return text(
    concat(
      ...pieces.map((piece) =>
        piece.kind === 'literal' ? [piece.text] : printed(valueIn(piece.text, contexts))
      )
    )
  )
}

/** What a text becomes once its expressions are replaced. */
export function filled(template: string, contexts: Contexts): PartialText {
  return printed(valueOf(template, contexts))
}

/** Is an `if:` true, false, or unknown (undefined)? Without one, it is `success()`. */
export function conditionOf(template: string, contexts: Contexts): boolean | undefined {
  if (template.trim() === '') return true
  if (!template.includes('${{')) return truthOf(valueIn(template, contexts))
  // With anything around the braces, even a line end, it is a string and always true.
  return truthOf(valueOf(template, contexts))
}

/** Does any expression of a text, or of a condition, look at a step by its id? */
export function looksAtStep(template: string, id: string, expressions: Expressions): boolean {
  const pieces = template.includes('${{')
    ? piecesOf(template)
    : [{ kind: 'expression' as const, text: template }]
  const member = id.toLowerCase()
  return (pieces ?? []).some(({ kind, text: expression }) => {
    if (kind === 'literal') return false
    const look = lookIn(expression)
    return look === undefined
      ? expressions.mentions(expression, 'steps', member)
      : look.context === 'steps' && look.members[0]?.toLowerCase() === member
  })
}

function valueIn(expression: string, { get, expressions }: Contexts): Value {
  const look = lookIn(expression)
  const value = look === undefined ? undefined : valueAt(look, expression, get)
  return value === undefined ? expressions.evaluate(expression, get) : value
}

/** `steps.build.outputs.tags`, or that compared with a text: many jobs have no other expressions. */
interface Look {
  readonly context: string
  readonly members: readonly string[]
  readonly compared: { readonly isEqual: boolean; readonly text: PartialText } | undefined
}

const LOOK =
  /^[ \t\r\n]*([A-Za-z_][\w-]*)((?:\.[A-Za-z_][\w-]*){1,20})[ \t\r\n]*(?:(==|!=)[ \t\r\n]*'([ -&(-~]*)'[ \t\r\n]*)?$/

function lookIn(expression: string): Look | undefined {
  const [, name = '', members = '', operator, literal = ''] = LOOK.exec(expression) ?? []
  const context = name.toLowerCase()
  if (!CONTEXT_NAMES.includes(context)) return undefined
  const compared =
    operator === undefined ? undefined : { isEqual: operator === '==', text: textOf(literal) }
  return { context, members: members.slice(1).split('.'), compared }
}

/** The same as {@link Expressions} has it, or undefined: only texts are compared here. */
function valueAt(
  { context, members, compared }: Look,
  why: string,
  get: LookUp
): Value | undefined {
  const value = members.reduce((whole, name) => memberOf(whole, text(name)), get(context))
  if (compared === undefined) return value
  if (isKind(value, 'doubt')) return doubt(why.trim())
  if (!isKind(value, 'text')) return undefined
  const whole = known(value.text)
  if (whole === undefined)
    return certainlyDiffer(value.text, compared.text) ? !compared.isEqual : doubt(why.trim())
  // Case does not count; of other alphabets that is not simple.
  if (!/^[ -~]*$/.test(whole)) return undefined
  return (whole.toUpperCase() === known(compared.text)?.toUpperCase()) === compared.isEqual
}

const MOST_PIECES = 2000

/** Undefined when an expression does not end, or there are too many. */
function piecesOf(template: string): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  let at = 0
  while (at < template.length) {
    const open = template.indexOf('${{', at)
    const literal = template.slice(at, open === -1 ? undefined : open)
    if (literal !== '') pieces.push({ kind: 'literal', text: literal })
    if (open === -1) return pieces
    const close = endOf(template, open + 3)
    if (close === undefined || pieces.length > MOST_PIECES) return undefined
    pieces.push({ kind: 'expression', text: template.slice(open + 3, close) })
    at = close + 2
  }
  return pieces
}

/** Where `}}` stands outside of a string. */
function endOf(template: string, from: number): number | undefined {
  let quoted = false
  for (let at = from; at < template.length; at += 1) {
    if (template[at] === "'") quoted = !quoted
    else if (!quoted && template.startsWith('}}', at)) return at
  }
  return undefined
}
