// Narrow readers of JSON from outside: each gives the wanted type or `undefined`, and none throws.

/**
 * The own property `name` of a JSON object; `undefined` for everything that has none. Inherited
 * names (`constructor`, `__proto__`) are never found.
 */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** The property at the end of a path of names. */
export function fieldAt(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => field(inner, name), value)
}

/** A JSON object: neither `null` nor an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
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
