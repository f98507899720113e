// A helper that gives docker no login.
import { expect, test } from '@jest/globals'
import { HELPER, HUB, NOT_ASKED, pull, push } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('credential-helper-failed', {
  holds: [
    [
      'there is no such program',
      push({ image: HUB, credential: HELPER, answer: NOT_ASKED }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'the program fails',
      push({ image: HUB, credential: { ...HELPER, why: 'failed' }, answer: NOT_ASKED }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'its answer is no login',
      push({ image: HUB, credential: { ...HELPER, why: 'unusable-answer' }, answer: NOT_ASKED })
    ],
    [
      'no helper can have that name',
      push({ image: HUB, credential: { ...HELPER, why: 'bad-name' }, answer: NOT_ASKED }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'it is configured in the workspace',
      push({ image: HUB, credential: { ...HELPER, why: 'in-workspace' }, answer: NOT_ASKED }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'a pull asks for it',
      pull({ role: 'base', image: HUB, credential: HELPER, answer: NOT_ASKED })
    ]
  ],
  otherwise: [
    [
      'it takes longer than the step may',
      push({ image: HUB, credential: { ...HELPER, why: 'timeout' }, answer: NOT_ASKED }),
      { reason: 'registry-unavailable' }
    ]
  ]
})

test.each([
  [{ status: 1, said: 'the store is locked' }, 'ends with exit status 1: "the store is locked".'],
  [{ status: 3, said: '' }, 'ends with exit status 3.']
])('how the program ended is told: %j', (exit, told) => {
  const change = push({
    image: HUB,
    credential: { ...HELPER, why: 'failed', exit },
    answer: NOT_ASKED
  })
  expect(toldOf(change).cause.endsWith(told)).toBe(true)
})

test('the login of the cloud that a helper asks is told', () => {
  const credential = { ...HELPER, why: 'failed' } as const
  const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app'
  expect(toldOf(push({ image, credential, answer: NOT_ASKED })).fixes).toMatch(
    /^Give it AWS credentials \(aws-actions\/configure-aws-credentials\)/
  )
})
