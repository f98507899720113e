// Bytes that are not what was promised: were they cut on the way, or are they others?
import type { DigestMismatch, PullProblem } from './pull-answer.js'

/** What one reading gave. */
export type Look<T> =
  | { readonly kind: 'settled'; readonly value: T | PullProblem }
  | { readonly kind: 'mismatch'; readonly mismatch: DigestMismatch; readonly bytes: number }

/** A proxy that ends a body too early without a length shows it by nothing else. */
const CUT: PullProblem = {
  kind: 'unavailable',
  cause: 'server-fault',
  detail: 'a body ended before its size'
}

/**
 * Reads once more what came shorter than its descriptor says, as connections are cut on the way
 * (containerd/containerd#3974), and what nothing tells the size of; docker tries such a blob again,
 * too (docker-library/docker#221).
 *
 * @param size - what the descriptor says
 * @returns a mismatch only of a body that is whole, or came twice where no size is known
 */
export async function lookTwice<T>(
  size: number | undefined,
  once: () => Promise<Look<T>>
): Promise<T | PullProblem> {
  const first = await once()
  if (first.kind === 'settled') return first.value
  if (size !== undefined && first.bytes >= size) return first.mismatch
  const second = await once()
  if (second.kind === 'settled') return second.value
  return size !== undefined && second.bytes < size ? CUT : second.mismatch
}
