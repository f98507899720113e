// A personal token without the scope of GitHub Packages.
import { PROBE_OFF } from '../verdict/facts.js'
import { OTHERS, push, refusedPush, refusedToJob } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('token-scope', {
  toChange: 'login',
  holds: [
    [
      'the registry says so of a push',
      refusedPush({ kind: 'token-scopes' }, { token: 'classic' }),
      {
        says: {
          fixes: ['workflow author', 'owner of the token'],
          links: ['https://github.com/settings/tokens']
        }
      }
    ],
    [
      'the API says so',
      push({ answer: PROBE_OFF, token: 'classic', scopes: { scopes: ['repo'], sso: undefined } })
    ],
    [
      'the registry says so of a pull',
      refusedToJob({ kind: 'token-scopes' }, { token: 'classic' }),
      {
        says: {
          fixes: ['workflow author', 'owner of the token'],
          links: ['https://github.com/settings/tokens']
        }
      }
    ],
    [
      'the image has another owner',
      refusedPush({ kind: 'token-scopes' }, { ...OTHERS, token: 'classic' }),
      { says: { fixes: ['owner of the token'], links: ['https://github.com/settings/tokens'] } }
    ]
  ]
})
