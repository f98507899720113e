// A registry that takes no pushes.
import { expect, test } from '@jest/globals'
import { refused } from '../verdict/facts.js'
import { push, refusedPush } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('read-only-registry', {
  toChange: 'owner',
  holds: [
    [
      'the registry says so',
      refusedPush({ kind: 'read-only' }, { image: 'harbor.example.com/cache/app' }),
      { says: { fixes: ['workflow author', 'registry admin'] } }
    ]
  ]
})

test.each([
  [
    'a proxy project is told as one',
    'can not push artifact to a proxy project: cache',
    /a proxy that only caches/,
    /^Push to another project/
  ],
  [
    'maintenance is told as such',
    'The system is in read only mode. Any modification is prohibited.',
    /it is in read-only mode \(maintenance\)\.$/,
    /^If the registry is in read-only mode, turn that off/
  ]
])('%s', (_name, message, cause, fix) => {
  const answer = refused({ kind: 'read-only' }, 'upload', message)
  const told = toldOf(push({ image: 'harbor.example.com/cache/app', answer }))
  expect(told.cause).toMatch(cause)
  expect(told.fixes).toMatch(fix)
})
