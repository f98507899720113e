// A registry that takes no pushes.
import { refusedPush } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('read-only-registry', {
  holds: [
    [
      'the registry says so',
      refusedPush({ kind: 'read-only' }, { image: 'harbor.example.com/cache/app' }),
      { says: { fixes: ['registry admin', 'workflow author'] } }
    ]
  ]
})
