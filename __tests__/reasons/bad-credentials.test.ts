// A login that is refused by itself.
import { expect, test } from '@jest/globals'
import { block, plan } from '../verdict/facts.js'
import { DENIED, OTHERS, HUB, refusedPull, refusedPush, refusedToJob } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const REFUSED = { kind: 'credential-refused' } as const

describeReason('bad-credentials', {
  toChange: 'login',
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

test('where a later step logs in with the token of the job, the inputs are in the way', () => {
  const login = {
    at: { job: 'build', step: 3, name: 'Log in', line: 20 },
    line: 20,
    tool: 'docker/login-action',
    registry: 'ghcr.io',
    username: ['octocat'],
    whose: 'job-token',
    isCertain: true,
    condition: ''
  } as const
  const credential = {
    kind: 'basic',
    source: { kind: 'inputs' },
    username: 'octocat',
    secret: 'ghp_x'
  } as const
  const change = refusedPush(
    REFUSED,
    { token: 'classic', credential, planned: { login: { kind: 'later', login } } },
    { declared: block('write') }
  )
  expect(toldOf(change).fixes.split('\n')[0]).toBe(
    'Remove `username` and `password` from the ghcr-preflight step: step `Log in` logs in with the job token, which is then tested'
  )
})

test.each([
  ['ROBOT_TOKEN', 'the secret `ROBOT_TOKEN`'],
  [undefined, 'the secret behind the input `password` of the ghcr-preflight step']
])('the secret of the input is named as the workflow names it: %s', (passwordSecret, told) => {
  const source = { kind: 'inputs' } as const
  const credential = { kind: 'basic', source, username: 'robot', secret: 'x' } as const
  const change = refusedPush(
    REFUSED,
    { image: 'registry.example/acme/app', token: 'other', credential },
    { job: plan({ passwordSecret }) }
  )
  expect(toldOf(change).fixes).toBe(
    `Save a new token or password in ${told}, without spaces or line breaks around it (owner of the token)`
  )
})
