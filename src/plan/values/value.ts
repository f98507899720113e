// Values of GitHub's expressions, of which parts may be unknown; what texts with `${{ }}` in them become, and conditions.
import {
  concat,
  isEmpty,
  known,
  textOf,
  unknown,
  type PartialText,
  type Unknown,
  certainlyDiffer
} from './partial.js'
import { once } from '../../base/promises.js'

export type Value = null | boolean | number | Text | List | Mapping | Doubt

export interface Text {
  readonly kind: 'text'
  readonly text: PartialText
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Value[]
  /** What `.*` selected: a further index is looked up in each item. */
  readonly filtered: boolean
}

export interface Mapping {
  readonly kind: 'mapping'
  /** The value of a key, whatever its case: null where there is certainly none. */
  readonly get: (name: string) => Value
  /** What stands in it, in order; undefined where not everything is known. */
  readonly entries: () => readonly (readonly [string, Value])[] | undefined
}

/** A value that cannot be told, or not wholly. */
export interface Doubt {
  readonly kind: 'doubt'
  readonly unknown: Unknown
  /** Is it certainly true, or certainly false, in a condition? */
  readonly truth: boolean | undefined
  /** The text that it is if it is true. */
  readonly whenTrue: PartialText | undefined
}

/** The kinds of values that are more than null, a truth or a number. */
type Kind = (Text | List | Mapping | Doubt)['kind']

export function isKind<K extends Kind>(
  value: Value | undefined,
  kind: K
): value is Extract<Value, { readonly kind: K }> {
  return typeof value === 'object' && value?.kind === kind
}

export function text(value: PartialText | string): Text {
  return { kind: 'text', text: typeof value === 'string' ? textOf(value) : value }
}

export function list(items: readonly Value[], filtered = false): List {
  return { kind: 'list', items, filtered }
}

export function doubt(why: string | Unknown, more: Partial<Doubt> = {}): Doubt {
  const reason = typeof why === 'string' ? unknown(why) : why
  return { kind: 'doubt', unknown: reason, truth: undefined, whenTrue: undefined, ...more }
}

/** A token or another secret: only whose it is can be told. */
export function secret(why: string, holds: 'job-token' | 'secret'): Doubt {
  return doubt(
    { ...unknown(why), holds },
    // The runner always has a token; any other secret may be empty.
    holds === 'job-token' ? { truth: true } : {}
  )
}

/** Is it certainly empty? In a name it stays what it is: nobody means the name without it. */
export function isEmptySecret(value: Doubt): boolean {
  return value.truth === false && value.unknown.holds === 'secret'
}

/**
 * A mapping with what is known of it.
 *
 * @param members - by name; of names that differ in case only, the first counts
 * @param missing - what a name that is not among them has; without it, `members` is everything
 */
export function mapping(
  members: Iterable<readonly [string, Value]>,
  missing?: (name: string) => Value
): Mapping {
  const all = [...members]
  const byName = new Map(all.toReversed().map(([name, value]) => [name.toLowerCase(), value]))
  return {
    kind: 'mapping',
    get: (name) => {
      const member = byName.get(name.toLowerCase())
      if (member !== undefined) return member
      return missing?.(name) ?? null
    },
    entries: () => (missing === undefined ? all : undefined)
  }
}

/** A mapping of which no member is known. */
export function unknownMapping(name: string): Mapping {
  return mapping([], (member) => doubt(`${name}.${member}`))
}

/** Something read from JSON, of which everything is known. Members are read when asked for. */
export function fromJson(json: unknown): Value {
  if (typeof json === 'boolean' || typeof json === 'number') return json
  if (typeof json === 'string') return text(json)
  if (Array.isArray(json)) {
    const items = once(() => json.map(fromJson))
    return {
      kind: 'list',
      filtered: false,
      get items() {
        return items()
      }
    }
  }
  if (typeof json !== 'object' || json === null) return null
  const whole = once(() =>
    mapping(Object.entries(json).map(([key, value]) => [key, fromJson(value)]))
  )
  return {
    kind: 'mapping',
    get: (name) => whole().get(name),
    entries: () => whole().entries()
  }
}

/** A mapping that is looked for when a member of it is asked for. */
export function lazily(find: () => Value): Mapping {
  return mapping([], (name) => mappingMember(find(), name))
}

/** What a mapping has under a name; null for everything else. */
export function mappingMember(value: Value, name: string): Value {
  return isKind(value, 'mapping') ? value.get(name) : null
}

/** Is it true in a condition? Undefined when that cannot be told. */
export function truthOf(value: Value): boolean | undefined {
  if (value === null) return false
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  if (value.kind === 'doubt') return value.truth
  if (value.kind !== 'text') return true
  if (value.text.some((part) => typeof part === 'string')) return true
  return value.text.length === 0 ? false : undefined
}

/** What an expression prints: null as nothing. */
export function printed(value: Value): PartialText {
  if (value === null) return []
  if (typeof value === 'boolean') return [String(value)]
  if (typeof value === 'number') return [numberText(value)]
  if (value.kind === 'text') return value.text
  if (value.kind === 'doubt') return concat([value.unknown])
  return [value.kind === 'list' ? 'Array' : 'Object']
}

/** At most 15 digits behind the point. @see actions/languageservices, `expressions/src/data/number.ts` */
function numberText(value: number): string {
  return value === 0 ? '0' : String(Number(value.toFixed(15)))
}

/** The member of a value, by name or index; null where there is none. */
export function memberOf(whole: Value, index: Value): Value {
  if (whole === null || typeof whole !== 'object' || whole.kind === 'text') return null
  const key = known(printed(index))
  if (whole.kind === 'doubt') return doubt(`${whole.unknown.why}.${key ?? '*'}`)
  if (key === undefined) return doubt(`a member of ${whole.kind}`)
  if (whole.kind === 'mapping') return whole.get(key)
  if (whole.filtered)
    return list(
      whole.items.flatMap((item) => filteredMember(item, index)),
      true
    )
  const at = key.trim() === '' ? Number.NaN : Math.floor(Number(key))
  return whole.items[at] ?? null
}

/** Items that do not have the member drop out. */
function filteredMember(item: Value, index: Value): readonly Value[] {
  if (item === null || typeof item !== 'object' || item.kind === 'text') return []
  const member = memberOf(item, index)
  return member === null ? [] : [member]
}

/** As plain JSON, or undefined when any of it is unknown or it is nested too deep. */
export function toPlain(value: Value, depth = 0): { readonly json: unknown } | undefined {
  if (depth > 50) return undefined
  if (value === null || typeof value === 'boolean' || typeof value === 'number')
    return { json: value }
  if (value.kind === 'doubt') return undefined
  if (value.kind === 'text')
    return value.text.every((part) => typeof part === 'string')
      ? { json: value.text.join('') }
      : undefined
  const entries = value.kind === 'list' ? value.items.entries() : value.entries()
  if (entries === undefined) return undefined
  const plain: [string, unknown][] = []
  for (const [key, item] of entries) {
    const inner = toPlain(item, depth + 1)
    if (inner === undefined) return undefined
    plain.push([String(key), inner.json])
  }
  return { json: value.kind === 'list' ? plain.map(([, item]) => item) : Object.fromEntries(plain) }
}

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
  if (isKind(value, 'doubt'))
    return isEmptySecret(value) ? isEmpty(compared.text) === compared.isEqual : doubt(why.trim())
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
