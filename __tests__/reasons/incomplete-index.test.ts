// An image that lists what its registry does not have.
import { expect, test } from '@jest/globals'
import { pull } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const ARM = { digest: 'sha256:a', platform: 'linux/arm64', isAttestation: false }

describeReason('incomplete-index', {
  holds: [
    [
      'a platform is missing',
      pull({ answer: { kind: 'incomplete-index', missing: [ARM] } }),
      { says: { fixes: ['publisher of the image', 'publisher of the image'] } }
    ],
    [
      'an attestation is missing',
      pull({
        answer: {
          kind: 'incomplete-index',
          missing: [ARM, { digest: 'sha256:b', platform: undefined, isAttestation: true }]
        }
      })
    ]
  ]
})

test('what is missing is told', () => {
  const answer = { kind: 'incomplete-index', missing: [ARM] } as const
  expect(toldOf(pull({ answer })).cause).toContain('`linux/arm64` (`sha256:a`)')
})
