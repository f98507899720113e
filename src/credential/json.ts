// JSON from outside, read with the tolerance of Go's encoding/json, because docker reads it so.

export type JsonRecord = Readonly<Record<string, unknown>>

export type JsonText =
  { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'malformed' }

/** Parses JSON text. Never throws. */
export function parseJson(text: string): JsonText {
  try {
    const value: unknown = JSON.parse(text)
    return { kind: 'value', value }
  } catch {
    return { kind: 'malformed' }
  }
}

/** Is it a JSON object? */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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

/** A text, empty for `null` and absence as in Go, or undefined where something else stands. */
export function textMember(record: JsonRecord, name: string): string | undefined {
  const value = member(record, name) ?? ''
  return typeof value === 'string' ? value : undefined
}
