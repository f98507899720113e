// An account that does not exist.
import { refusedPush } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('owner-not-found', {
  toChange: 'owner',
  holds: [
    [
      'the registry says so',
      refusedPush({ kind: 'owner-not-found' }, { image: 'ghcr.io/acmee/app' }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ]
  ]
})
