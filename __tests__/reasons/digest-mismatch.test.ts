// Content that does not match its digest.
import { expect, test } from '@jest/globals'
import { plan } from '../verdict/facts.js'
import { pull } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const MISMATCH = {
  kind: 'digest-mismatch',
  what: 'layer',
  expected: `sha256:${'a'.repeat(64)}`,
  actual: `sha256:${'b'.repeat(64)}`
} as const

/** The input takes the name from a variable of the file. */
const NAMED = plan({
  own: {
    job: 'build',
    line: 20,
    inputs: new Map([['base-images', { expression: '${{ env.TOOLCHAIN }}', line: 8 }]])
  }
})

describeReason('digest-mismatch', {
  holds: [
    [
      'a base image has another digest, and an input names it',
      pull({ role: 'base', answer: MISMATCH }, { job: NAMED }),
      { says: { fixes: ['publisher of the image', 'workflow author', 'runner admin'], line: 8 } }
    ],
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

test('what an input takes the name of a base image from is told', () => {
  expect(toldOf(pull({ role: 'base', answer: MISMATCH }, { job: NAMED })).cause).toContain(
    'The name comes from `${{ env.TOOLCHAIN }}` (line 8).'
  )
})

test('both digests are told, or that there was more than promised', () => {
  expect(toldOf(pull({ answer: MISMATCH })).cause).toMatch(/`sha256:a+`.*`sha256:b+`/)
  expect(toldOf(pull({ answer: { ...MISMATCH, actual: undefined } })).cause).toContain('longer')
})
