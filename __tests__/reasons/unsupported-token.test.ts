// A token of a kind that GitHub Packages does not take.
import { expect, test } from '@jest/globals'
import { block, plan, UNAVAILABLE, UNREADABLE } from '../verdict/facts.js'
import { OTHERS, pull, push, refusedPush } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('unsupported-token', {
  holds: [
    [
      'a fine-grained token is refused',
      refusedPush({ kind: 'token-scopes' }, { token: 'fine-grained' }),
      { says: { fixes: ['workflow author'] } }
    ],
    ['a fine-grained token, and silence', push({ token: 'fine-grained' })],
    [
      'a user-to-server token is refused',
      refusedPush({ kind: 'unknown' }, { token: 'user-to-server' })
    ],
    [
      'a refresh token is refused as bad',
      refusedPush({ kind: 'credential-refused' }, { token: 'refresh' })
    ],
    [
      'a fine-grained token for an image of another owner',
      refusedPush({ kind: 'token-scopes' }, { ...OTHERS, token: 'fine-grained' }),
      { says: { fixes: ['owner of the token'], links: ['https://github.com/settings/tokens'] } }
    ]
  ],
  otherwise: [
    [
      'a user-to-server token, and silence',
      push({ token: 'user-to-server' }),
      { reason: 'registry-unavailable' }
    ],
    [
      'a fine-grained token that could read no private package, and silence',
      pull({ role: 'base', token: 'fine-grained', answer: UNAVAILABLE }),
      { reason: 'registry-unavailable' }
    ]
  ]
})

test('a permission that the workflow file grants is not asked for again', () => {
  const change = refusedPush({ kind: 'token-scopes' }, { token: 'fine-grained' })
  const asked = { ...change, declared: UNREADABLE }
  const granted = { ...asked, job: plan({ declared: block('write') }) }
  expect(toldOf(asked).fixes).toMatch(/grant the job `packages: write`/)
  expect(toldOf(granted).fixes).not.toMatch(/packages: write/)
})
