// A token of the job without the permission that it needs.
import { adviceOn } from '../../src/report/causes.js'
import { describe, expect, test } from '@jest/globals'
import type { Actor } from '../../src/reasons/reason.js'
import type { Declared } from '../../src/workflow/declared-permissions.js'
import type { WorkflowFix } from '../../src/workflow/fix.js'
import { ABSENT, block, facts, PLACE, PULL, refused, RUN, UNREADABLE } from '../verdict/facts.js'
import {
  CREATE,
  DENIED,
  push,
  READ,
  refusedPull,
  refusedPush,
  refusedToJob,
  WRITE
} from './cases.js'
import { describeReason, theTarget, toldOf } from './reason-test.js'

/** Its token is read-only unless somebody changed that. */
const PERSONAL = {
  ...RUN.repository,
  ownerType: 'User',
  createdAt: '2024-05-01T00:00:00Z'
} as const

describeReason('permission-missing', {
  holds: [
    [
      'there is no block, and the default is probably read-only',
      refusedPush(
        { kind: 'write-package' },
        {},
        { declared: ABSENT, run: { repository: PERSONAL } }
      ),
      { also: ['package-access'] }
    ],
    [
      'there is no block, the default is probably read-only, and the package is private',
      refusedPush(
        { kind: 'read-package' },
        {},
        { declared: ABSENT, run: { repository: PERSONAL } }
      ),
      { also: ['package-access'] }
    ],
    [
      'the block has no packages',
      refusedPush(CREATE, {}, { declared: block('none') }),
      { says: { fixes: ['workflow author'], line: 7 } }
    ],
    ['the block lets it read only, and silence', push({}, { declared: block('read') })],
    [
      'no block applies, and it is refused',
      refusedPush(WRITE, {}, { declared: ABSENT }),
      { also: ['package-access'], says: { fixes: ['workflow author'], line: 7 } }
    ],
    [
      'the workflow cannot be read, and a write is refused',
      refusedPush(WRITE, {}, { declared: UNREADABLE }),
      { also: ['package-access'], says: { fixes: ['workflow author'] } }
    ],
    [
      'the workflow cannot be read, and a creation is refused',
      refusedPush(CREATE, {}, { declared: UNREADABLE }),
      { also: ['creation-forbidden'] }
    ],
    [
      'the workflow cannot be read, and the token service refuses',
      push({ answer: refused(DENIED, 'token') }, { declared: UNREADABLE }),
      { also: ['package-access'] }
    ],
    [
      'the runner says that the token only reads, whatever the block says',
      refusedPush(WRITE, {}, { runtime: 'read' }),
      {
        says: {
          fixes: ['organization owner'],
          links: [
            'https://github.com/organizations/Acme/settings/actions',
            'https://github.com/Acme/app/settings/actions'
          ],
          line: 7
        }
      }
    ],
    [
      'the token of the job lacks its scope',
      refusedPush({ kind: 'token-scopes' }, {}, { declared: ABSENT })
    ],
    [
      'the package does not admit it, either',
      refusedPush({ kind: 'write-package' }, {}, { declared: block('read') }),
      { beside: ['package-access'] }
    ],
    [
      'the commit has an unknown origin, which may be a fork',
      refusedPush(
        WRITE,
        {},
        { run: { ...PULL, origin: { kind: 'unknown' } }, declared: UNREADABLE }
      ),
      { also: ['fork-pull-request'] }
    ],
    [
      'Dependabot started the run where its rule is not settled',
      refusedPush(
        WRITE,
        {},
        {
          run: { ...PULL, event: 'pull_request_target', dependabotUnsettled: true },
          declared: UNREADABLE
        }
      ),
      { also: ['dependabot'] }
    ],
    [
      'the token may not even read',
      refusedToJob(READ, {}, { declared: block('none') }),
      { says: { fixes: ['workflow author'], line: 7 } }
    ],
    [
      'the token may not even read, and the API calls the package public',
      refusedToJob(
        READ,
        { visibility: 'public', withoutLogin: refusedPull(DENIED) },
        { declared: block('none') }
      )
    ]
  ],
  otherwise: [
    [
      'no block applies, and silence',
      push({}, { declared: ABSENT }),
      { reason: 'registry-unavailable' }
    ],
    [
      'the token is said to lack what its block grants',
      refusedPush({ kind: 'token-scopes' }),
      { reason: 'refused' }
    ]
  ]
})

const FIX: WorkflowFix = {
  path: '.github/workflows/build.yml',
  diff: '@@ -7 +7,2 @@\n',
  fixedText: '',
  addsPermissions: false
}

describe('the block that lacks the permission', () => {
  const read = { ...block('read'), fix: FIX }

  test.each<readonly [string, Declared, Actor]>([
    ['of this workflow can be changed by its author', read, 'workflow author'],
    [
      'of a called workflow by the author of that one',
      { ...read, place: { ...PLACE, repository: 'acme/workflows', here: false } },
      'author of the called workflow'
    ]
  ])('%s', (_name, declared, by) => {
    const change = refusedPush(WRITE, {}, { declared })
    const { facts: target, primary } = theTarget(change)
    const advice = adviceOn(primary, { facts: facts(change), target })
    expect([advice.fixes.map((fix) => fix.by), advice.amendment]).toEqual([[by], FIX])
  })

  test.each<readonly [string, Declared, RegExp, RegExp]>([
    [
      'of the job',
      block('none'),
      /`build`.*replaces any block of the workflow/,
      /^Add `packages: write`/
    ],
    [
      'at the top of the workflow',
      { ...block('read'), place: { ...PLACE, what: 'workflow-permissions', job: undefined } },
      /`packages: read`/,
      /`packages: read` to `packages: write`/
    ],
    ['that is read-all', { ...block('read'), form: 'read-all' }, /`read-all`/, /^Replace/],
    ['that nobody wrote', ABSENT, /`build`/, /^Give job `build`/],
    [
      'that nobody could read',
      { kind: 'unreadable', why: 'refused' },
      /`contents: read`/,
      /^Add `packages: write`/
    ]
  ])('%s is told as it is', (_name, declared, cause, fixes) => {
    expect(toldOf(refusedPush(WRITE, {}, { declared, runtime: 'read' }))).toEqual({
      cause: expect.stringMatching(cause),
      fixes: expect.stringMatching(fixes)
    })
  })

  test('is not told to be changed to writing where reading is missing', () => {
    expect(toldOf(refusedToJob(READ, {}, { declared: block('none') })).fixes).toContain(
      '`packages: read`'
    )
  })
})
