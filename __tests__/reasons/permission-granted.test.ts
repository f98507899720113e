// Nobody was asked, and the token holds what a push needs.
import { PROBE_OFF } from '../verdict/facts.js'
import { OTHERS, push } from './cases.js'
import { describeReason } from './reason-test.js'

const SCOPES = { scopes: ['write:packages'], sso: undefined }

describeReason('permission-granted', {
  holds: [
    ['the block grants it', push({ answer: PROBE_OFF }), { says: { fixes: [] } }],
    [
      'a classic token has the scope',
      push({ answer: PROBE_OFF, token: 'classic', scopes: SCOPES }),
      { says: { fixes: [] } }
    ]
  ],
  otherwise: [
    [
      'the scope is for another owner',
      push({ ...OTHERS, answer: PROBE_OFF, token: 'classic', scopes: SCOPES }),
      { reason: 'permission-unknown' }
    ],
    [
      'single sign-on is asked for',
      push({ answer: PROBE_OFF, token: 'classic', scopes: { ...SCOPES, sso: 'required' } }),
      { reason: 'permission-unknown' }
    ]
  ]
})
