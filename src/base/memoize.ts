// What was asked before and need not be asked again within a run.

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
