// A later login with a credential that this step does not have.
import { expect, test } from '@jest/globals'
import { push } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const LOGIN = {
  job: 'publish',
  step: 'Log in',
  line: 21,
  tool: 'docker/login-action',
  registry: 'ghcr.io'
}

describeReason('untested-login', {
  holds: [
    [
      'a step logs in with another credential',
      push({
        answer: { kind: 'not-asked', why: 'untested-login' },
        token: undefined,
        credential: { kind: 'untested', login: LOGIN }
      }),
      { says: { fixes: ['workflow author'] } }
    ]
  ]
})

test.each([
  [
    'logs-out',
    'Whether step `Log in` (line 21) logs out of `ghcr.io` depends on a condition that is known only when it runs. If it does, the push has no login.'
  ],
  [
    'looks-elsewhere',
    'Step `Log in` (line 21) looks for its login in a different place than the steps before it: it runs as another user or with its own configuration. Which login it finds is not known.'
  ],
  [
    'keeps-elsewhere',
    'Step `Log in` (line 21) logs in to `ghcr.io`, but the tool that pushes may not look where that login is kept. Which login it finds is not known.'
  ]
] as const)('a login that the push may not find is told: %s', (how, cause) => {
  const { job, step, line } = LOGIN
  const change = push({
    planned: { isCertain: true },
    answer: { kind: 'accepted' },
    conditionalLogout: { job, step, line, how }
  })
  expect(toldOf(change).cause).toBe(cause)
})
