// A package that is there, and not open to whoever pulls it.
import { CLOSED, DENIED, MOVED, NONE, refusedToAnybody, refusedToJob } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('package-private', {
  holds: [
    [
      'the registry tells it',
      refusedToAnybody(CLOSED),
      {
        also: ['package-absent'],
        says: {
          fixes: ['package admin', 'workflow author', 'organization owner'],
          links: [
            'https://github.com/orgs/acme/packages/container/app/settings',
            'https://github.com/organizations/acme/settings/packages'
          ]
        }
      }
    ],
    [
      'the API tells it',
      refusedToAnybody(DENIED, { visibility: 'private' }),
      {
        says: {
          fixes: ['package admin', 'organization owner'],
          links: [
            'https://github.com/orgs/acme/packages/container/app/settings',
            'https://github.com/organizations/acme/settings/packages'
          ]
        }
      }
    ],
    [
      'the API tells it, and its repository has another name now',
      refusedToAnybody(DENIED, { visibility: 'private', moved: { ...MOVED, pullable: false } })
    ],
    [
      'the registry tells it, and its repository has another name now',
      refusedToAnybody(CLOSED, { moved: { ...MOVED, pullable: false } }),
      { also: ['moved'] }
    ],
    [
      'a job without a login pulls it',
      refusedToJob(DENIED, { visibility: 'private', credential: NONE, token: undefined }),
      {
        says: {
          fixes: ['workflow author', 'package admin'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ]
  ],
  otherwise: [
    [
      'the API calls it public',
      refusedToAnybody(CLOSED, { visibility: 'public' }),
      { reason: 'registry-unavailable' }
    ]
  ]
})
