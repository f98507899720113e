// A package that does not let this login in.
import { expect, test } from '@jest/globals'
import { ABSENT, block, UNREADABLE } from '../verdict/facts.js'
import {
  CLOSED,
  DENIED,
  HUB,
  MOVED,
  READ,
  refusedPull,
  refusedPush,
  refusedToJob,
  WRITE
} from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const MOVED_ONLY = { ...MOVED, pullable: false }

describeReason('package-access', {
  holds: [
    [
      'the package does not admit the repository',
      refusedPush({ kind: 'write-package' }),
      {
        says: {
          fixes: ['package admin', 'package admin', 'workflow author'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ],
    [
      'the package does not admit the repository, or the permission is missing',
      refusedPush({ kind: 'write-package' }, {}, { declared: UNREADABLE }),
      { also: ['permission-missing'] }
    ],
    [
      'the package does not admit it, and the block that grants the write may be another one',
      refusedPush({ kind: 'write-package' }, {}, { declared: block('write', 'medium') }),
      { also: ['permission-missing'] }
    ],
    [
      'the package does not admit it, and the runner knows that the token writes',
      refusedPush(
        { kind: 'write-package' },
        {},
        { declared: block('write', 'medium'), runtime: 'write' }
      )
    ],
    [
      'the package does not admit a personal token',
      refusedPush({ kind: 'write-package' }, { token: 'classic' }),
      {
        says: {
          fixes: ['package admin'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ],
    ['the package may not even be read', refusedPush({ kind: 'read-package' })],
    [
      'a policy forbids the write, which is looked for before the package',
      refusedPush(WRITE),
      {
        also: ['creation-forbidden'],
        says: {
          fixes: ['organization owner', 'package admin'],
          links: [
            'https://github.com/organizations/acme/settings/actions',
            'https://github.com/organizations/acme/settings/packages',
            'https://github.com/orgs/acme/packages/container/app/settings'
          ]
        }
      }
    ],
    [
      'there is no block, and nothing tells the default',
      refusedPush({ kind: 'write-package' }, {}, { declared: ABSENT }),
      { also: ['permission-missing'] }
    ],
    [
      'a policy forbids the write, or the block that grants it is another one',
      refusedPush(WRITE, {}, { declared: block('write', 'medium') }),
      { also: ['creation-forbidden', 'permission-missing'] }
    ],
    [
      'a repository elsewhere does not admit the login',
      refusedPush({ kind: 'access-denied', maybeNotFound: false }, { image: HUB }),
      { says: { fixes: ['workflow author', 'registry admin', 'workflow author'] } }
    ],
    [
      'a repository elsewhere does not admit the login, or does not exist',
      refusedPush({ kind: 'access-denied', maybeNotFound: true }, { image: 'gcr.io/acme/app' }),
      { also: ['repository-missing'] }
    ],
    [
      'an image is not open to this repository',
      refusedToJob(READ, {}, { declared: UNREADABLE }),
      {
        also: ['permission-missing'],
        says: {
          fixes: ['package admin', 'workflow author'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ],
    [
      'an image is not open to this repository, whose job may read packages',
      refusedToJob(READ, {}, { declared: block('read') }),
      {
        certainty: 'likely',
        says: {
          fixes: ['package admin'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ],
    [
      'a repository in a registry of no known kind does not admit the login, or is not there',
      refusedPush(
        { kind: 'access-denied', maybeNotFound: true },
        { image: 'quay.example/acme/app' }
      ),
      { certainty: 'likely', says: { fixes: ['registry admin', 'workflow author'] } }
    ],
    [
      'an image is refused to a personal token that may not read it',
      refusedToJob(
        { kind: 'read-package' },
        { token: 'classic', withoutLogin: refusedPull(DENIED) }
      ),
      {
        says: {
          fixes: ['workflow author', 'package admin'],
          links: ['https://github.com/orgs/acme/packages/container/app/settings']
        }
      }
    ],
    [
      'an image is refused to a personal token, and its repository has another name now',
      refusedToJob({ kind: 'read-package' }, { token: 'classic', moved: MOVED_ONLY })
    ],
    [
      'an image is refused to a personal token, and to anybody as something closed',
      refusedToJob(DENIED, { token: 'classic', withoutLogin: refusedPull(CLOSED) }),
      { also: ['package-absent'] }
    ],
    [
      'an image is refused to a personal token, and the API calls it private',
      refusedToJob(DENIED, {
        token: 'classic',
        visibility: 'private',
        withoutLogin: refusedPull(DENIED)
      })
    ],
    [
      'an image is refused to the job in no words of its own, and to anybody as something closed',
      refusedToJob(DENIED, { withoutLogin: refusedPull(CLOSED) }, { declared: block('read') }),
      { also: ['package-absent'] }
    ],
    [
      'an image is refused to the job, to anybody as something closed, and its repository has another name now',
      refusedToJob(
        READ,
        { moved: MOVED_ONLY, withoutLogin: refusedPull(CLOSED) },
        { declared: block('read') }
      ),
      { also: ['moved'] }
    ]
  ],
  otherwise: [
    [
      'an image is refused to a personal token, and to anybody as something absent',
      refusedToJob(DENIED, { token: 'classic', withoutLogin: refusedPull(DENIED) }),
      { reason: 'private-or-absent' }
    ]
  ]
})

test('a package whose existence is not certain is told as likely', () => {
  expect(toldOf(refusedToJob(READ, {}, { declared: block('read') })).cause).toMatch(
    /^Most likely the package exists, but does not let/
  )
})

test('the login that a registry elsewhere does not admit is named', () => {
  const change = refusedPush(
    { kind: 'access-denied', maybeNotFound: false },
    { image: 'harbor.example.com/planning/app' }
  )
  expect(toldOf(change).fixes).toMatch(/^Give `octocat` the right to push there/)
})

test('the IAM role is what a registry of Amazon does not admit', () => {
  const change = refusedPush(
    { kind: 'access-denied', maybeNotFound: false },
    { image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/acme/app' }
  )
  expect(toldOf(change).fixes).toMatch(/^Let the IAM role of the login push/)
})
