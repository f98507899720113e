// A repository that has to exist before the first push.
import { expect, test } from '@jest/globals'
import { HUB, NONE, refusedPush } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

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

test('the command for Amazon names the region of the host', () => {
  const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/acme/app'
  expect(toldOf(refusedPush({ kind: 'repository-missing' }, { image })).fixes).toMatch(
    '`aws ecr create-repository --repository-name acme/app --region eu-west-1`'
  )
})
