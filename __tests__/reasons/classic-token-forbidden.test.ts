// An organization that takes no classic tokens, or none that live so long.
import { OTHERS, refusedPush, refusedToJob } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('classic-token-forbidden', {
  toChange: 'login',
  holds: [
    [
      'none are taken',
      refusedPush({ kind: 'classic-forbidden', lifetime: false }, { token: 'classic' }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'none are taken by another owner',
      refusedPush({ kind: 'classic-forbidden', lifetime: false }, { ...OTHERS, token: 'classic' }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'this one lives too long',
      refusedPush({ kind: 'classic-forbidden', lifetime: true }, { token: 'classic' }),
      {
        says: {
          fixes: ['workflow author', 'owner of the token'],
          links: ['https://github.com/settings/tokens']
        }
      }
    ],
    [
      'a pull is refused so',
      refusedToJob({ kind: 'classic-forbidden', lifetime: false }, { token: 'classic' })
    ]
  ]
})
