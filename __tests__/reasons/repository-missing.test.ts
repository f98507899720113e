// A repository that has to exist before the first push.
import { HUB, NONE, refusedPush } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('repository-missing', {
  holds: [
    [
      'the registry of Amazon says so',
      refusedPush(
        { kind: 'repository-missing' },
        { image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/acme/app' }
      ),
      { says: { fixes: ['registry admin', 'workflow author'] } }
    ],
    [
      'nobody is logged in',
      refusedPush({ kind: 'repository-missing' }, { image: HUB, credential: NONE }),
      { says: { fixes: ['workflow author', 'registry admin', 'workflow author'] } }
    ]
  ]
})
