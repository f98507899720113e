// Promises that are shared and bounded: what was asked is not asked again, not everything at once, and not past the time.

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

/**
 * Runs all tasks, at most `limit` at a time.
 *
 * @returns what they gave, in their order; rejects as soon as one does
 */
export async function mapLimit<T>(
  limit: number,
  tasks: readonly (() => Promise<T>)[]
): Promise<readonly T[]> {
  const given = new Map<number, T>()
  const waiting = tasks.entries()
  const work = async (): Promise<void> => {
    for (const [index, task] of waiting) given.set(index, await task())
  }
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, work))
  return [...given].sort(([one], [other]) => one - other).map(([, value]) => value)
}

/**
 * What `work` gives, unless the time for all is over before. What is no request may hang as well, such as a file system:
 * nothing keeps a step from its outputs.
 */
export function within<T>(over: Promise<void>, work: Promise<T>): Promise<T> {
  const ended = over.then(() => {
    throw new Error('out of time')
  })
  return Promise.race([work, ended])
}
