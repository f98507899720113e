// Content that does not match its digest.
import { expect, test } from '@jest/globals'
import { pull } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const MISMATCH = {
  kind: 'digest-mismatch',
  what: 'layer',
  expected: `sha256:${'a'.repeat(64)}`,
  actual: `sha256:${'b'.repeat(64)}`
} as const

describeReason('digest-mismatch', {
  holds: [
    [
      'a layer has another digest',
      pull({ answer: MISMATCH }),
      { says: { fixes: ['publisher of the image', 'workflow author', 'runner admin'] } }
    ],
    [
      'a layer is longer than its manifest says',
      pull({ answer: { ...MISMATCH, actual: undefined } })
    ],
    [
      'the manifest of a pinned base image has another digest',
      pull({ role: 'base', answer: { ...MISMATCH, what: 'manifest' } })
    ]
  ]
})

test('both digests are told, or that there was more than promised', () => {
  expect(toldOf(pull({ answer: MISMATCH })).cause).toMatch(/`sha256:a+`.*`sha256:b+`/)
  expect(toldOf(pull({ answer: { ...MISMATCH, actual: undefined } })).cause).toContain('longer')
})
