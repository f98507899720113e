// An image under another account than the repository.
import { expect, test } from '@jest/globals'
import { ABSENT, plan, RUN } from '../verdict/facts.js'
import { OTHERS, PERHAPS_FORKED, push, refusedPush, WRITE } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const PLACED = { job: 'build', step: 2, name: 'Push', line: 21 }
const FROM_VARIABLE = { expression: '${{ env.OWNER }}', line: 4 }

describeReason('wrong-owner', {
  toChange: 'owner',
  holds: [
    [
      'the registry refuses it',
      refusedPush({ kind: 'no-installation' }, OTHERS),
      {
        says: {
          fixes: ['workflow author', 'workflow author'],
          links: ['https://github.com/settings/tokens']
        }
      }
    ],
    ['the registry is silent', push(OTHERS)],
    [
      'the step that pushes is known',
      push({ ...OTHERS, planned: { places: [PLACED] } }, { job: plan() }),
      {
        says: {
          fixes: ['workflow author', 'workflow author'],
          links: ['https://github.com/settings/tokens'],
          line: 21
        }
      }
    ],
    [
      'a value of the file names the owner',
      push(
        { ...OTHERS, planned: { places: [{ ...PLACED, sources: { owner: FROM_VARIABLE } }] } },
        { job: plan() }
      ),
      {
        says: {
          fixes: ['workflow author', 'workflow author'],
          links: ['https://github.com/settings/tokens'],
          line: 4
        }
      }
    ],
    [
      'it is not known whether this is a fork',
      push(OTHERS, { run: { repository: PERHAPS_FORKED } }),
      { also: ['upstream-image-in-fork'] }
    ],
    [
      'a permission may be missing, too, which explains nothing',
      refusedPush(WRITE, OTHERS, { declared: ABSENT })
    ],
    [
      "the package of another, though it may be the upstream's",
      refusedPush({ kind: 'write-package' }, OTHERS, { run: { repository: PERHAPS_FORKED } }),
      { also: ['upstream-image-in-fork', 'package-access'] }
    ],
    ['another account that forbids creation', refusedPush({ kind: 'create-package' }, OTHERS)]
  ],
  otherwise: [
    [
      'the repository of the run is not known',
      push({}, { run: { repository: { ...RUN.repository, owner: '', fullName: '' } } }),
      { reason: 'registry-unavailable' }
    ]
  ]
})

test('the expression that names the owner is told with its line', () => {
  const places = [{ ...PLACED, sources: { owner: FROM_VARIABLE } }]
  expect(toldOf(push({ ...OTHERS, planned: { places } }, { job: plan() })).cause).toMatch(
    /\. `other` comes from `\$\{\{ env\.OWNER \}\}` \(line 4\)\.$/
  )
})
