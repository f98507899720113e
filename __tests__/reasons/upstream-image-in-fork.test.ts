// A fork's workflow that names the image of the repository it was forked from.
import { FORKED, refusedPush } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('upstream-image-in-fork', {
  holds: [
    [
      'the parent is known',
      refusedPush({ kind: 'no-installation' }, {}, { run: { repository: FORKED } }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ]
  ],
  otherwise: [
    [
      "the image is somebody else's",
      refusedPush(
        { kind: 'no-installation' },
        {},
        { run: { repository: { ...FORKED, parentOwner: 'third' } } }
      ),
      { reason: 'wrong-owner' }
    ]
  ]
})
