// Values of GitHub's expressions, of which parts may be unknown.
import { concat, known, textOf, unknown, type PartialText, type Unknown } from './partial.js'

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

/** Something read from JSON, of which everything is known. Members are read when asked for. */
export function fromJson(json: unknown): Value {
  if (typeof json === 'boolean' || typeof json === 'number') return json
  if (typeof json === 'string') return text(json)
  if (Array.isArray(json)) return list(json.map(fromJson))
  if (typeof json !== 'object' || json === null) return null
  let read: Mapping | undefined
  const whole = (): Mapping =>
    (read ??= mapping(Object.entries(json).map(([key, value]) => [key, fromJson(value)])))
  return {
    kind: 'mapping',
    get: (name) => whole().get(name),
    entries: () => whole().entries()
  }
}

/** A mapping that is looked for when a member of it is asked for. */
export function lazily(find: () => Value): Mapping {
  return { kind: 'mapping', get: (name) => member(find(), name), entries: () => undefined }
}

/** What a mapping has under a name; null for everything else. */
export function member(value: Value, name: string): Value {
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
