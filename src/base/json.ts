// Narrow readers of JSON from outside: each gives the wanted type or `undefined`, and none throws.

/**
 * The own property `name` of a JSON object; `undefined` for everything that has none. Inherited
 * names (`constructor`, `__proto__`) are never found.
 */
export function field(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** The property at the end of a path of names. */
export function fieldAt(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => field(inner, name), value)
}

export type JsonRecord = Readonly<Record<string, unknown>>

/** A JSON object: neither `null` nor an array. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A string with something in it. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function flagOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/**
 * A database id of GitHub as decimal text, from a JSON number or from text as the runner's
 * variables hold it. Numbers that JSON may have rounded are no ids.
 */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined
  }
  return typeof value === 'string' && /^[1-9][0-9]{0,18}$/.test(value) ? value : undefined
}

// What follows reads with the tolerance of Go's encoding/json, because docker reads its files so.

type JsonText = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'malformed' }

/** Parses JSON text. Never throws. */
export function parseJson(text: string): JsonText {
  try {
    const value: unknown = JSON.parse(text)
    return { kind: 'value', value }
  } catch {
    return { kind: 'malformed' }
  }
}

/** The first JSON object of a text, whatever follows it, as Go's decoder reads a stream. Never throws. */
export function parseFirstObject(text: string): JsonText {
  const whole = parseJson(text)
  const end = whole.kind === 'value' ? undefined : endOfObject(text)
  return end === undefined ? whole : parseJson(text.slice(0, end))
}

/** Where the object that a text begins with is closed; undefined where it begins with none. */
function endOfObject(text: string): number | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  let depth = 0
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (mark === '{') depth += 1
    if (mark === '}') depth -= 1
    if (depth === 0) return index + 1
  }
  return undefined
}

/** JSON of a body as it comes, or undefined where it is not JSON in UTF-8. */
export function parseBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** The JSON object, an empty one for `null` and absence as in Go, or undefined for anything else. */
export function recordOrEmpty(value: unknown): JsonRecord | undefined {
  if (value === undefined || value === null) return {}
  return isRecord(value) ? value : undefined
}

/** A member by its name. Go prefers the exact spelling and takes any letter case. */
export function member(record: JsonRecord, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name]
  const wanted = name.toLowerCase()
  return Object.entries(record).find(([key]) => key.toLowerCase() === wanted)?.[1]
}

/** A text, empty for `null` and absence as in Go, or undefined for any other value. */
export function textMember(record: JsonRecord, name: string): string | undefined {
  const value = member(record, name) ?? ''
  return typeof value === 'string' ? value : undefined
}
