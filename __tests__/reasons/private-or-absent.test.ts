// A refusal that is said of what is private and of what is not there.
import {
  CLOSED,
  DENIED,
  HUB,
  NONE,
  refusedPull,
  refusedToAnybody,
  refusedToJob,
  WRITE
} from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('private-or-absent', {
  holds: [
    [
      'GitHub refuses it to anybody',
      refusedToAnybody(DENIED),
      {
        says: {
          fixes: ['workflow author', 'publisher of the image', 'package admin'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ],
    [
      'Docker Hub refuses it to anybody',
      refusedToAnybody(CLOSED, { image: HUB }),
      {
        says: {
          fixes: ['workflow author', 'workflow author', 'publisher of the image', 'registry admin']
        }
      }
    ],
    [
      'Docker Hub refuses it to a login and to anybody in the same words',
      refusedToJob(CLOSED, { image: HUB, token: undefined, withoutLogin: refusedPull(CLOSED) }),
      {
        says: {
          fixes: ['workflow author', 'workflow author', 'publisher of the image', 'registry admin']
        }
      }
    ],
    [
      'GitHub refuses it to a personal token, and to anybody as something absent',
      refusedToJob(DENIED, { token: 'classic', withoutLogin: refusedPull(DENIED) })
    ],
    [
      'the job is refused in words about writing',
      refusedToJob(WRITE, { credential: NONE, token: undefined })
    ]
  ]
})
