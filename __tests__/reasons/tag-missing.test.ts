// An image without the tag or the digest that is asked for.
import { expect, test } from '@jest/globals'
import { pull } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const GONE = {
  kind: 'tag-missing',
  error: { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }
} as const

describeReason('tag-missing', {
  holds: [
    [
      'the tag is gone',
      pull({ answer: GONE }),
      { says: { fixes: ['workflow author', 'publisher of the image'] } }
    ],
    [
      'the digest is gone',
      pull({ image: `ghcr.io/acme/app@sha256:${'0'.repeat(64)}`, answer: GONE }),
      { says: { fixes: ['workflow author', 'publisher of the image'] } }
    ]
  ]
})

test('the tags that there are can be named', () => {
  expect(toldOf(pull({ answer: { ...GONE, tags: ['v1', '2'] } })).cause).toMatch(/`v1`.*`2`/)
})

test.each([
  ['1.2', 'v1.2'],
  ['v1.2', '1.2']
])('a version that is there as %s is named where %s is asked for', (there, asked) => {
  const image = `ghcr.io/acme/app:${asked}`
  expect(toldOf(pull({ image, answer: { ...GONE, tags: ['latest', there] } })).fixes).toMatch(
    `Use the tag \`${there}\``
  )
})
