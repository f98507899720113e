// Tasks in turns: a bounded number at once, out of politeness.

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
