// A registry that limits requests.
import { expect, test } from '@jest/globals'
import { ANONYMOUS } from '../verdict/facts.js'
import { pull, push } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const LIMITED = {
  kind: 'rate-limited',
  error: { status: 429, code: '', message: '' },
  retryAfterSeconds: 1
} as const

describeReason('rate-limited', {
  holds: [
    [
      'a push is limited',
      push({ answer: LIMITED }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'a pull is limited for a time that is not told',
      pull({ answer: { ...LIMITED, retryAfterSeconds: undefined } })
    ]
  ]
})

test.each([
  ['the header alone tells', '', 'in 15 minutes'],
  ['the words of the registry tell as well', 'retry-after: 912.5ms', 'in a few minutes']
])('one wait is told where %s', (_name, message, wait) => {
  const error = { ...LIMITED.error, message }
  const { fixes } = toldOf(push({ answer: { ...LIMITED, error, retryAfterSeconds: 900 } }))
  expect(fixes).toContain(`Run the job again ${wait}`)
})

test('a job that pulls from Docker Hub without a login is told to log in first', () => {
  const image = 'docker.io/library/node:24'
  const change = pull({ role: 'base', image, answer: LIMITED, credential: ANONYMOUS })
  expect(toldOf(change).fixes).toMatch(/^Log in to `docker\.io` before the ghcr-preflight step/)
  expect(toldOf(pull({ role: 'base', image, answer: LIMITED })).fixes).not.toMatch(/Log in/)
})
