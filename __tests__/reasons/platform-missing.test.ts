// An image that is not there for the platform that it is pulled for.
import { expect, test } from '@jest/globals'
import { pull } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('platform-missing', {
  holds: [
    [
      'the index has others',
      pull({
        answer: {
          kind: 'platform-missing',
          wanted: ['linux/s390x'],
          platforms: ['linux/amd64', 'linux/arm64']
        }
      }),
      { says: { fixes: ['workflow author', 'publisher of the image'] } }
    ],
    [
      'the index has none that is known',
      pull({
        answer: { kind: 'platform-missing', wanted: ['linux/s390x', 'linux/arm64'], platforms: [] }
      })
    ]
  ]
})

test('the platforms that are wanted and those that there are can be told', () => {
  const { cause } = toldOf(
    pull({
      answer: { kind: 'platform-missing', wanted: ['linux/s390x'], platforms: ['linux/amd64'] }
    })
  )
  expect(cause).toMatch(/`linux\/s390x`.*`linux\/amd64`/)
})
