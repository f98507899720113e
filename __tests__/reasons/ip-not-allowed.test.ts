// An address that is not on the list of the organization.
import { expect, test } from '@jest/globals'
import { refusedPush, refusedToAnybody } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

describeReason('ip-not-allowed', {
  holds: [
    [
      'the registry says so',
      refusedPush({ kind: 'ip-allow-list' }),
      {
        says: {
          fixes: ['workflow author', 'organization owner'],
          links: ['https://github.com/organizations/acme/settings/security']
        }
      }
    ],
    [
      'the firewall of an Azure registry says so',
      refusedPush({ kind: 'ip-allow-list' }, { image: 'acme.azurecr.io/dock/app' }),
      { says: { fixes: ['workflow author', 'registry admin'] } }
    ],
    [
      'the registry says so of a package that the API calls public',
      refusedToAnybody({ kind: 'ip-allow-list' }, { visibility: 'public' })
    ]
  ]
})

test('a path elsewhere is not told as an organization of GitHub', () => {
  const told = toldOf(refusedPush({ kind: 'ip-allow-list' }, { image: 'acme.azurecr.io/dock/app' }))
  expect(told.cause).toMatch(/^The firewall of acme\.azurecr\.io allows only certain/)
  expect(Object.values(told).join()).not.toMatch(/dock|github\.com/)
})
