// A public image, and a stored login that is refused.
import { expect, test } from '@jest/globals'
import { PULLABLE } from '../verdict/facts.js'
import { DENIED, READ, refusedPull, refusedToJob } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('stale-login', {
  holds: [
    [
      'the login is refused',
      refusedToJob({ kind: 'credential-refused' }, { token: 'classic', withoutLogin: PULLABLE }),
      { says: { fixes: ['workflow author', 'runner admin'] } }
    ],
    ["another App's token is refused", refusedToJob(READ, { token: 'app', withoutLogin: PULLABLE })]
  ],
  otherwise: [
    [
      'the image is not public',
      refusedToJob(
        { kind: 'credential-refused' },
        { token: 'classic', withoutLogin: refusedPull(DENIED) }
      ),
      { reason: 'bad-credentials' }
    ]
  ]
})

test('the command that forgets the login is told', () => {
  const change = refusedToJob(READ, { token: 'app', withoutLogin: PULLABLE })
  expect(toldOf(change).fixes).toContain('`docker logout ghcr.io`')
})
