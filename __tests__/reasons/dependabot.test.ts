// A run of Dependabot, and the read-only token that it gets without a block.
import { ABSENT, block, DEPENDABOT, PULL, UNREADABLE } from '../verdict/facts.js'
import { push, refusedPush, WRITE } from './cases.js'
import { describeReason } from './reason-test.js'

const ON_MAIN = { ...DEPENDABOT, event: 'push', isDefaultBranchOrTag: true }

describeReason('dependabot', {
  holds: [
    [
      'no block applies',
      push({}, { run: DEPENDABOT, declared: ABSENT }),
      { says: { fixes: ['workflow author'], line: 7 } }
    ],
    [
      'the block cannot be read, and a write is refused',
      refusedPush(WRITE, {}, { run: DEPENDABOT, declared: UNREADABLE }),
      { also: ['package-access'], says: { fixes: ['workflow author'] } }
    ],
    [
      'the block that grants the write may be another one, and it is refused',
      refusedPush(WRITE, {}, { run: DEPENDABOT, declared: block('write', 'medium') }),
      { also: ['package-access'] }
    ],
    [
      'an image goes missing on the default branch',
      push({}, { run: ON_MAIN, declared: ABSENT }),
      { class: 'mistake' }
    ],
    [
      'under pull_request_target, where the rule is not settled',
      refusedPush(
        WRITE,
        {},
        { run: { ...PULL, event: 'pull_request_target', dependabotUnsettled: true } }
      ),
      { also: ['package-access'] }
    ]
  ],
  otherwise: [
    [
      'the block cannot be read, and silence',
      push({}, { run: DEPENDABOT, declared: UNREADABLE }),
      { reason: 'registry-unavailable' }
    ],
    [
      'writes are declared, and silence',
      push({}, { run: DEPENDABOT }),
      { reason: 'registry-unavailable' }
    ],
    [
      'the runner calls the token a writing one',
      refusedPush(WRITE, {}, { run: DEPENDABOT, declared: ABSENT, runtime: 'write' }),
      { reason: 'package-access', also: ['creation-forbidden'] }
    ]
  ]
})
