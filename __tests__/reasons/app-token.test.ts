// The token of a GitHub App other than Actions.
import { PULLABLE } from '../verdict/facts.js'
import { CREATE, DENIED, OTHERS, push, READ, refusedPush, refusedToJob } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('app-token', {
  toChange: 'login',
  holds: [
    [
      'a push is refused',
      refusedPush(CREATE, { token: 'app' }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'a push under another owner is refused',
      refusedPush(CREATE, { ...OTHERS, token: 'app' }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'a pull is refused',
      refusedToJob(READ, { token: 'app' }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'a pull is refused in the words for what is not there',
      refusedToJob(DENIED, { token: 'app' }),
      { also: ['package-access'] }
    ]
  ],
  otherwise: [
    ['silence', push({ token: 'app' }), { reason: 'registry-unavailable' }],
    [
      'the package does not admit it',
      refusedPush({ kind: 'write-package' }, { token: 'app' }),
      { reason: 'package-access' }
    ],
    [
      'a pull is refused that is open to anybody',
      refusedToJob(READ, { token: 'app', withoutLogin: PULLABLE }),
      { reason: 'stale-login' }
    ]
  ]
})
