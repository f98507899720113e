// A later login with a credential that this step does not have.
import { push } from './cases.js'
import { describeReason } from './reason-test.js'

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
