// A repository that GitHub knows under another name now.
import { expect, test } from '@jest/globals'
import { block } from '../verdict/facts.js'
import {
  CLOSED,
  DENIED,
  MOVED,
  READ,
  refusedPull,
  refusedToAnybody,
  refusedToJob
} from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('moved', {
  holds: [
    [
      'the image can be pulled from there',
      refusedToAnybody(DENIED, { moved: MOVED }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'the image is closed under the old name, and open under the new one',
      refusedToAnybody(CLOSED, { moved: MOVED })
    ],
    [
      'the image is refused to the job, and open to it under the new name',
      refusedToJob(READ, { moved: MOVED }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'the image is refused to the job, and to anybody as something absent',
      refusedToJob(
        READ,
        { moved: { ...MOVED, pullable: false }, withoutLogin: refusedPull(DENIED) },
        { declared: block('read') }
      ),
      { says: { fixes: ['publisher of the image', 'workflow author'] } }
    ]
  ],
  otherwise: [
    [
      'the image is there and closed under the old name',
      refusedToAnybody(CLOSED, { moved: { ...MOVED, pullable: false } }),
      { reason: 'package-private', also: ['moved'] }
    ]
  ]
})

test('both names are told', () => {
  const { cause, fixes } = toldOf(refusedToAnybody(DENIED, { moved: MOVED }))
  expect([cause, fixes]).toEqual([
    expect.stringMatching(/`acme\/old`.*`acme\/app`/),
    expect.stringContaining('`ghcr.io/acme/app:1`')
  ])
})
