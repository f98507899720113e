// The one place where a request meets its time: it is settled whatever hangs.
import type { HttpFailure } from '../ports.js'
import { failureOf, TIMED_OUT } from './http-failure.js'

/**
 * Races `work` against silence of `patienceMs` and against `over`. Not all that hears an abort comes to an end by it: a
 * request that waits in an agent for a connection, one whose connection went over to another protocol, a lookup.
 *
 * @param work - is told when its time is over; calls `again` at a sign of life, from which patience begins anew
 * @returns what it gives, or why it gives nothing; never rejects
 */
export function settled<T>(
  over: AbortSignal,
  patienceMs: number,
  work: (limit: AbortSignal, again: () => void) => Promise<T>
): Promise<T | HttpFailure> {
  if (over.aborted) return Promise.resolve(TIMED_OUT)
  const limit = new AbortController()
  return new Promise((resolve) => {
    const end = (): void => {
      settle(TIMED_OUT)
      limit.abort()
    }
    const timer = setTimeout(end, patienceMs)
    const settle = (result: T | HttpFailure): void => {
      clearTimeout(timer)
      over.removeEventListener('abort', end)
      resolve(result)
    }
    over.addEventListener('abort', end)
    work(limit.signal, () => void timer.refresh()).then(settle, (error: unknown) => {
      settle(failureOf(error))
    })
  })
}
