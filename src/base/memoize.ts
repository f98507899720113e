// What was made or asked before, and need not be again within a run.

/** The answer under a key; asked for the first time only. */
export function memoize<T>(
  memory: Map<string, Promise<T>>,
  key: string,
  ask: () => Promise<T>
): Promise<T> {
  const known = memory.get(key)
  if (known !== undefined) return known
  const asked = ask()
  memory.set(key, asked)
  return asked
}

/** A value that is made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
