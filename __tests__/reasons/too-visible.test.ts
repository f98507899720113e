// A push that would show an image to more people than it is for.
import { ACCEPTED } from '../verdict/facts.js'
import { push, refusedPush } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('too-visible', {
  holds: [
    [
      'a public package is to be private',
      push(
        { answer: ACCEPTED, visibility: 'public', exists: true },
        { inputs: { expectedVisibility: 'private' } }
      ),
      {
        says: {
          fixes: ['workflow author', 'workflow author', 'package admin'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ],
    [
      'an internal package is to be private',
      push(
        { answer: ACCEPTED, visibility: 'internal', exists: true },
        { inputs: { expectedVisibility: 'private' } }
      ),
      {
        says: {
          fixes: ['package admin', 'workflow author'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ]
  ],
  otherwise: [
    [
      'it is as expected',
      push(
        { answer: ACCEPTED, visibility: 'private', exists: true },
        { inputs: { expectedVisibility: 'private' } }
      ),
      { reason: 'accepted' }
    ],
    [
      'it is less open than expected',
      push(
        { answer: ACCEPTED, visibility: 'private', exists: true },
        { inputs: { expectedVisibility: 'public' } }
      ),
      { reason: 'accepted' }
    ],
    [
      'the push is refused, which counts first',
      refusedPush(
        { kind: 'write-package' },
        { visibility: 'public', exists: true },
        { inputs: { expectedVisibility: 'private' } }
      ),
      { reason: 'package-access', beside: ['too-visible'] }
    ]
  ]
})
