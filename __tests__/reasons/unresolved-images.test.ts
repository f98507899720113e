// Pushes that cannot be told from the workflow.
import { ACCEPTED, block } from '../verdict/facts.js'
import { push, refusedPush } from './cases.js'
import { describeReason } from './reason-test.js'

const STEP = { job: 'publish', step: 3, name: 'Push', line: 21 }
const NO_PLAN = { kind: 'no-plan', why: 'not-found' } as const

describeReason('unresolved-images', {
  holds: [
    [
      'an assumed name is accepted',
      push({ answer: ACCEPTED, planned: { origin: 'assumed' } }, { job: NO_PLAN }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'an assumed name is refused for itself',
      refusedPush({ kind: 'write-package' }, { planned: { origin: 'assumed' } }, { job: NO_PLAN }),
      { beside: ['package-access'] }
    ],
    [
      'what may not be pushed at all is refused',
      refusedPush(
        { kind: 'write-package' },
        { planned: { isCertain: false, places: [STEP] } },
        { job: NO_PLAN }
      ),
      { beside: ['package-access'], says: { fixes: [] } }
    ]
  ],
  otherwise: [
    [
      'the job lacks the permission, whatever the name is',
      refusedPush(
        { kind: 'write-package' },
        { planned: { origin: 'assumed' } },
        { job: NO_PLAN, declared: block('read') }
      ),
      { reason: 'permission-missing', beside: ['package-access'] }
    ]
  ]
})
