// A registry that limits requests.
import { pull, push } from './cases.js'
import { describeReason } from './reason-test.js'

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
