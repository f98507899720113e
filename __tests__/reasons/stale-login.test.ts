// A public image, and a stored login that is refused.
import { expect, test } from '@jest/globals'
import { EARLIER_LOGIN, plan, PULLABLE, STORED } from '../verdict/facts.js'
import { DENIED, READ, refusedPull, refusedToJob } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('stale-login', {
  holds: [
    [
      'the login is refused',
      refusedToJob({ kind: 'credential-refused' }, { token: 'classic', withoutLogin: PULLABLE }),
      { says: { fixes: ['workflow author'] } }
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

test('an old login of the runner is told where no step logs in, and the step where one does', () => {
  const stale = { token: 'classic', withoutLogin: PULLABLE, credential: STORED } as const
  const fixes = (job: ReturnType<typeof plan>): string =>
    toldOf(refusedToJob({ kind: 'credential-refused' }, stale, { job })).fixes
  expect(fixes(plan())).toBe(
    'Most likely the login is an old one of the runner: run `docker logout ghcr.io` on the runner (runner admin)'
  )
  expect(fixes(plan({ earlierLogins: [EARLIER_LOGIN], mayBeLoggedIn: true }))).toBe(
    'Renew the login that step `Log in` (line 16) uses, or remove that step'
  )
})
