// A package that may not be created.
import { expect, test } from '@jest/globals'
import { block, DEPENDABOT, PULL, UNREADABLE } from '../verdict/facts.js'
import { CREATE, OTHERS, refusedPush } from './cases.js'
import { describeReason, partToChange } from './reason-test.js'

describeReason('creation-forbidden', {
  holds: [
    [
      'a policy forbids it to the job',
      refusedPush(CREATE),
      {
        says: {
          fixes: ['organization owner', 'organization owner'],
          links: [
            'https://github.com/organizations/acme/settings/packages',
            'https://github.com/orgs/acme/packages/container/app/settings',
            'https://github.com/organizations/acme/settings/actions'
          ]
        }
      }
    ],
    [
      'the block that grants the write may be another one',
      refusedPush(CREATE, {}, { declared: block('write', 'medium') }),
      { also: ['permission-missing'] }
    ],
    [
      'the owner of a personal token may not create it',
      refusedPush({ kind: 'create-package' }, { ...OTHERS, token: 'classic' }),
      {
        says: {
          fixes: ['organization owner', 'organization owner', 'workflow author'],
          links: ['https://github.com/organizations/other/settings/packages']
        }
      }
    ],
    [
      "the owner of a personal token may not create it where the job's own token may",
      refusedPush({ kind: 'create-package' }, { token: 'classic' }),
      {
        says: {
          fixes: ['workflow author', 'organization owner', 'organization owner'],
          links: ['https://github.com/organizations/acme/settings/packages']
        }
      }
    ],
    [
      'it is refused to a commit of unknown origin',
      refusedPush(
        { kind: 'create-package' },
        {},
        { run: { ...PULL, origin: { kind: 'unknown' } }, declared: UNREADABLE }
      ),
      { also: ['fork-pull-request'] }
    ],
    [
      'it is refused to Dependabot under a block that grants it',
      refusedPush(CREATE, {}, { run: DEPENDABOT }),
      { also: ['dependabot'] }
    ]
  ]
})

test.each([
  ['classic', 'login'],
  ['job', undefined]
] as const)('of a token of kind %s the line of the login is shown: %s', (token, shown) => {
  expect(partToChange(refusedPush({ kind: 'create-package' }, { token }))).toBe(shown)
})
