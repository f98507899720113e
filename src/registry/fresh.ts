// A package of GitHub's that was just made refuses even who made it, for some seconds.
import { isGitHub, type RegistryKind } from './host.js'
import type { Wire } from './wire.js'

/** Ten seconds in all; the first push of a job was refused 2 s after it had made the package (code index: aleksilei/dev-course-811372a-group-2). */
const WAITS_MS: readonly number[] = [1000, 2000, 3000, 4000]

export interface FreshQuestion {
  readonly registry: RegistryKind
  readonly isOld?: () => Promise<boolean>
}

/**
 * Asks again for up to ten seconds where the words are those of a package that was just made, unless
 * it is known to be older. A package that admits nobody else says the same, and goes on saying it.
 */
export async function whileFresh<
  T extends { readonly kind: string; readonly wording?: { readonly kind: string } }
>(wire: Wire, { registry, isOld }: FreshQuestion, first: T, ask: () => Promise<T>): Promise<T> {
  let answer = first
  if (!isGitHub(registry) || !isFreshRefusal(answer)) return answer
  if ((await isOld?.()) === true) return answer
  for (const wait of WAITS_MS) {
    if (!wire.hasTime(wait)) return answer
    await wire.clock.sleep(wait)
    answer = await ask()
    if (!isFreshRefusal(answer)) return answer
  }
  return answer
}

function isFreshRefusal(answer: {
  readonly kind: string
  readonly wording?: { readonly kind: string }
}): boolean {
  return answer.kind === 'refused' && answer.wording?.kind === 'read-package'
}
