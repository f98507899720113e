// An address that is not on the list of the organization.
import { refusedPush, refusedToAnybody } from './cases.js'
import { describeReason } from './reason-test.js'

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
      'the registry says so of a package that the API calls public',
      refusedToAnybody({ kind: 'ip-allow-list' }, { visibility: 'public' })
    ]
  ]
})
