// A repository that has to exist before the first push.
import { expect, test } from '@jest/globals'
import { refused } from '../verdict/facts.js'
import { HUB, NONE, push, refusedPush } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('repository-missing', {
  toChange: 'name',
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

test('a project that does not exist is told as a project', () => {
  const answer = refused({ kind: 'repository-missing' }, 'upload', 'project web not found')
  expect(toldOf(push({ image: 'harbor.example.com/web/app', answer })).cause).toBe(
    'harbor.example.com has no project `web`: a project has to exist before the first push. The push creates the repositories in it.'
  )
})
