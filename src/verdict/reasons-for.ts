// Which reasons are asked: most of them are loaded only where something is in the way.
import type { Facts } from '../facts.js'
import { accepted } from '../reasons/accepted.js'
import { pushCaseOf } from '../reasons/case.js'
import { isTooVisible } from '../reasons/facts-about-visibility.js'
import { pullable } from '../reasons/pullable.js'
import type { AnyReason } from '../reasons/reason.js'

/** What suffices where every target is as it should be. */
const GOOD_REASONS: readonly AnyReason[] = [accepted, pullable]

/** The reasons to be asked about these facts. */
export async function reasonsFor(facts: Facts): Promise<readonly AnyReason[]> {
  return isAllGood(facts) ? GOOD_REASONS : (await import('../reasons/index.js')).ALL_REASONS
}

function isAllGood(facts: Facts): boolean {
  return (
    facts.targets.every(
      (push) =>
        push.answer.kind === 'accepted' &&
        push.target.origin !== 'assumed' &&
        push.tested.conditionalLogin === undefined &&
        !isTooVisible(pushCaseOf(facts, push))
    ) && facts.pulls.every(({ answer }) => answer.kind === 'pullable')
  )
}
