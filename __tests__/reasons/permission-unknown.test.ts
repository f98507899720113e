// Nobody was asked, and what the token may do cannot be told.
import { expect, test } from '@jest/globals'
import { ABSENT, block, fork, PROBE_OFF } from '../verdict/facts.js'
import { HUB, pull, push } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const PROBE = { inputs: { probe: false } }

describeReason('permission-unknown', {
  holds: [
    [
      'no block applies',
      push({ answer: PROBE_OFF }, { ...PROBE, declared: ABSENT }),
      { says: { fixes: ['workflow author', 'workflow author'], line: 7 } }
    ],
    [
      'the block was not read at its commit',
      push({ answer: PROBE_OFF }, { ...PROBE, declared: block('write', 'medium') }),
      { says: { fixes: ['workflow author'], line: 7 } }
    ],
    [
      'the registry is another one',
      push({ image: HUB, answer: PROBE_OFF }, PROBE),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'a fork of a private repository may have write tokens',
      push({ answer: PROBE_OFF }, { ...PROBE, run: fork('private') }),
      {
        says: {
          fixes: ['workflow author', 'workflow author', 'workflow author'],
          links: ['https://github.com/Acme/app/settings/actions']
        }
      }
    ],
    [
      'nobody was asked whether anybody may pull it',
      pull({ answer: PROBE_OFF }),
      { says: { fixes: [] } }
    ]
  ]
})

test('a fork is not told to add a permission that changes nothing', () => {
  const { fixes } = toldOf(push({ answer: PROBE_OFF }, { ...PROBE, run: fork('private') }))
  expect(fixes).not.toContain('packages: write')
})

test('where the input forbids to ask, it is named', () => {
  expect(toldOf(push({ answer: PROBE_OFF }, { ...PROBE, declared: ABSENT })).fixes).toContain(
    '`probe: true`'
  )
})
