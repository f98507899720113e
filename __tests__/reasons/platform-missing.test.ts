// An image that is not there for the platform that it is pulled for.
import { expect, test } from '@jest/globals'
import { pull } from './cases.js'
import { reportOf } from '../../src/decide-and-report.js'
import { decide } from '../verdict/decide.js'
import { facts } from '../verdict/facts.js'
import { describeReason } from './reason-test.js'

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
      { says: { fixes: ['workflow author', 'publisher of the image', 'workflow author'] } }
    ],
    [
      'the index has none that is known',
      pull({
        answer: { kind: 'platform-missing', wanted: ['linux/s390x', 'linux/arm64'], platforms: [] }
      })
    ]
  ]
})

test('the platforms that are wanted and those that there are can be told', async () => {
  const change = pull({
    answer: { kind: 'platform-missing', wanted: ['linux/s390x'], platforms: ['linux/amd64'] }
  })
  const [annotation] = (await reportOf(decide(facts(change)))).annotations
  expect(annotation?.title).toMatch(/not there for linux\/s390x$/)
  expect(annotation?.message).toMatch(
    /^The image is built for other platforms. It has `linux\/amd64`./
  )
})
