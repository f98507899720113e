// An opened upload, whatever was to be expected of it.
import { ACCEPTED } from '../verdict/facts.js'
import { push } from './cases.js'
import { describeReason } from './reason-test.js'

const STEP = { job: 'publish', step: 3, name: 'Push', line: 21 }

describeReason('accepted', {
  holds: [
    ['an upload was opened', push({ answer: ACCEPTED }), { says: { fixes: [] } }],
    [
      'an upload of what may not be pushed at all was opened',
      push({ answer: ACCEPTED, planned: { isCertain: false, places: [STEP] } })
    ],
    [
      'an upload was opened by a registry that asks for a login on writes alone',
      push({ answer: { kind: 'accepted', asksOnWriteOnly: true } }),
      { says: { fixes: [] } }
    ]
  ],
  otherwise: [
    [
      'an upload of an assumed name was opened',
      push(
        { answer: ACCEPTED, planned: { origin: 'assumed' } },
        { job: { kind: 'no-plan', why: 'not-found' } }
      ),
      { reason: 'unresolved-images' }
    ]
  ]
})
