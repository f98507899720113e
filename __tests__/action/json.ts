// JSON that a run wrote, looked into without trusting it.

/** What stands at the end of the way, by names and positions; undefined where it breaks off. */
export function partOf(value: unknown, ...way: readonly (string | number)[]): unknown {
  return way.reduce((part: unknown, step) => {
    if (typeof part !== 'object' || part === null) return undefined
    return new Map<string, unknown>(Object.entries(part)).get(String(step))
  }, value)
}

/** The value of a text, undefined when it is no JSON. */
export function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
