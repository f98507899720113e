// A token of a kind that GitHub Packages does not take.
import { adviceOn } from '../../src/report/causes.js'
import { expect, test } from '@jest/globals'
import type { Credential } from '../../src/credential/credential.js'
import {
  block,
  EARLIER_LOGIN,
  facts,
  plan,
  STORED,
  UNAVAILABLE,
  UNREADABLE
} from '../verdict/facts.js'
import { OTHERS, pull, push, refusedPush } from './cases.js'
import { describeReason, theTarget, toldOf } from './reason-test.js'

describeReason('unsupported-token', {
  toChange: 'login',
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

test('the step that logs in is named, and its line pointed at', () => {
  const job = plan({ earlierLogins: [EARLIER_LOGIN] })
  const told = (credential: Credential): unknown => {
    const change = refusedPush(
      { kind: 'token-scopes' },
      { token: 'fine-grained', credential },
      { job }
    )
    const { primary, facts: target } = theTarget(change)
    return adviceOn(primary, { facts: facts(change), target }).place?.line
  }
  expect(told(STORED)).toBe(16)
  expect(told({ ...STORED, username: 'somebody-else' })).toBe(undefined)
  const change = refusedPush(
    { kind: 'token-scopes' },
    { token: 'fine-grained', credential: STORED },
    { job }
  )
  expect(toldOf(change).fixes).toMatch(/^Log in to `ghcr\.io` in step `Log in` \(line 16\) with/)
})
