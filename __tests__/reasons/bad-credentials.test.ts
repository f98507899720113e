// A login that is refused by itself.
import { DENIED, OTHERS, HUB, refusedPull, refusedPush, refusedToJob } from './cases.js'
import { describeReason } from './reason-test.js'

const REFUSED = { kind: 'credential-refused' } as const

describeReason('bad-credentials', {
  holds: [
    [
      'a password elsewhere is wrong',
      refusedPush(REFUSED, { image: HUB }),
      { says: { fixes: ['workflow author', 'owner of the token'] } }
    ],
    [
      'the token service refuses a login by its status alone',
      refusedPush({ ...REFUSED, maybeInsufficientScope: true }, { image: HUB }),
      { also: ['package-access'] }
    ],
    [
      'a classic token is expired',
      refusedPush(REFUSED, { token: 'classic' }),
      {
        says: {
          fixes: ['workflow author', 'owner of the token'],
          links: ['https://github.com/settings/tokens']
        }
      }
    ],
    [
      'the token of the job is refused',
      refusedPush(REFUSED),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'a classic token for an image of another owner is expired',
      refusedPush(REFUSED, { ...OTHERS, token: 'classic' }),
      { says: { fixes: ['owner of the token'], links: ['https://github.com/settings/tokens'] } }
    ],
    [
      'an image is not public, and the login for it is bad',
      refusedToJob(REFUSED, { token: 'classic', withoutLogin: refusedPull(DENIED) })
    ]
  ]
})
