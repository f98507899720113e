// What is asked again, and after which delays: answers that may pass, and a package that was just made.
import { isGitHub, type RegistryKind } from './host.js'
import type { Session } from './session.js'
import type { HttpResponse } from '../ports.js'
import type { RegistryError } from './refusals.js'

/** Waits before the second and the third attempt (synthorg#2716: a refused token exchange was fine seconds later). */
export const RETRY_DELAYS_MS: readonly number[] = [1000, 4000]

/** What one attempt gave, and whether it is worth another. */
export interface Attempt<T> {
  readonly value: T
  /** `final`: this answer counts. Else the wait that the server asks for, or 0. */
  readonly retry: 'final' | { readonly afterMs: number }
  /** What is left of `value` where there was no time for all attempts; `value` itself when not given. */
  readonly ifOutOfTime?: T
}

export function final<T>(value: T): Attempt<T> {
  return { value, retry: 'final' }
}

export function retryable<T>(value: T, afterMs = 0): Attempt<T> {
  return { value, retry: { afterMs } }
}

/** Repeats `once` while its answer may be a passing one and time is left. */
export async function withRetries<T>(
  session: Pick<Session, 'clock' | 'hasTime'>,
  once: () => Promise<Attempt<T>>
): Promise<T> {
  for (const delay of RETRY_DELAYS_MS) {
    const { value, retry, ifOutOfTime = value } = await once()
    if (retry === 'final') return value
    const wait = Math.max(delay, retry.afterMs)
    if (!session.hasTime(wait)) return ifOutOfTime
    await session.clock.sleep(wait)
  }
  return (await once()).value
}

/** Longest wait that is worth keeping; a larger number ends the retries anyway. */
const MAX_WAIT_MS = 24 * 3_600_000

/**
 * How long the server asks to wait: `Retry-After` in seconds or as a date (RFC 9110 section
 * 10.2.3), or inside the message as ghcr.io writes it (`retry-after: 10.305464ms`,
 * chainguard-images/images#173).
 *
 * @param date - wall-clock milliseconds
 * @returns milliseconds, or undefined when nothing was asked
 */
export function retryAfterMs(
  response: HttpResponse,
  error: RegistryError | undefined,
  date: number
): number | undefined {
  const header = response.headers['retry-after']?.trim() ?? ''
  if (/^\d{1,9}$/.test(header)) return Math.min(Number(header) * 1000, MAX_WAIT_MS)
  const until = header === '' ? Number.NaN : Date.parse(header)
  if (!Number.isNaN(until)) return Math.min(Math.max(until - date, 0), MAX_WAIT_MS)
  return inMessage(error?.message ?? '')
}

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000
}

function inMessage(message: string): number | undefined {
  const match = /retry-after:?\s{0,4}(\d{1,9}(?:\.\d{1,12})?)\s?(ns|us|µs|μs|ms|s|m|h)\b/i.exec(
    message
  )
  if (match === null) return undefined
  const unit = UNITS[match[2]?.toLowerCase() ?? '']
  return unit === undefined ? undefined : Math.min(Math.ceil(Number(match[1]) * unit), MAX_WAIT_MS)
}

/** Ten seconds in all; the first push of a job was refused 2 s after it had made the package (code index: aleksilei/dev-course-811372a-group-2). */
const FRESH_WAITS_MS: readonly number[] = [1000, 2000, 3000, 4000]

interface FreshQuestion {
  readonly registry: RegistryKind
  /** Is the package known to be older than a minute? */
  readonly isOld?: () => Promise<boolean>
}

interface Answer {
  readonly kind: string
  readonly refusal?: { readonly kind: string }
}

/** What is said of a new package. For reads only the status was recorded, so that the stock message counts, too. */
const FRESH_REFUSALS = {
  write: new Set(['read-package']),
  read: new Set(['read-package', 'denied-generic'])
} as const

/**
 * Asks again for up to ten seconds where the message is that of a package that was just made, unless
 * it is known to be older. A package that admits nobody else says the same, and goes on saying it.
 */
export async function whileFresh<T extends Answer>(
  session: Session,
  { registry, isOld }: FreshQuestion,
  operation: keyof typeof FRESH_REFUSALS,
  ask: () => Promise<T>
): Promise<T> {
  const isFresh = ({ kind, refusal }: Answer): boolean =>
    kind === 'refused' && FRESH_REFUSALS[operation].has(refusal?.kind ?? '')
  let answer = await ask()
  if (!isGitHub(registry) || !isFresh(answer)) return answer
  if ((await isOld?.()) === true) return answer
  for (const wait of FRESH_WAITS_MS) {
    if (!session.hasTime(wait)) return answer
    await session.clock.sleep(wait)
    answer = await ask()
    if (!isFresh(answer)) return answer
  }
  return answer
}
