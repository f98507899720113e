// A token that is not authorized for single sign-on.
import { DENIED, OTHERS, refusedPush } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('sso-required', {
  toChange: 'login',
  holds: [
    [
      'the registry says so',
      refusedPush({ kind: 'sso' }, { token: 'classic' }),
      {
        says: {
          fixes: ['workflow author', 'owner of the token'],
          links: ['https://github.com/settings/tokens']
        }
      }
    ],
    [
      'the API says so',
      refusedPush(DENIED, {
        token: 'classic',
        scopes: { scopes: ['write:packages'], sso: 'required' }
      })
    ],
    [
      'the API says so of some organization',
      refusedPush(DENIED, {
        token: 'classic',
        scopes: { scopes: ['write:packages'], sso: 'partial-results; organizations=1' }
      }),
      { also: ['package-access'] }
    ],
    [
      'the image has another owner',
      refusedPush({ kind: 'sso' }, { ...OTHERS, token: 'classic' }),
      { says: { fixes: ['owner of the token'], links: ['https://github.com/settings/tokens'] } }
    ]
  ]
})
