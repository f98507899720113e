// What is said beside the cause: the rules that tell a lack of permission from the event's doing.
import { describe, expect, test } from '@jest/globals'
import { decide } from './decide.js'
import type { ReasonCode } from '../../src/reasons/codes.js'
import { CREATE, said, WRITE } from './cases.js'
import { ABSENT, block, DEPENDABOT, facts, fork, PULL, UNREADABLE, type Change } from './facts.js'

type Said = readonly (readonly [ReasonCode, readonly ReasonCode[]])[]

/** Every cause of the one target, with those that its words fit as well. */
function causes(change: Change): Said {
  const [target] = decide(facts(change)).targets
  const found = target === undefined ? [] : [target.primary, ...target.beside]
  return found.map(({ code, alsoPossible }) => [code, alsoPossible.map((other) => other.code)])
}

const OTHERS = { image: 'ghcr.io/other/app' }
const UNTOLD = { ...PULL, origin: { kind: 'unknown' } } as const
const UNSETTLED = { ...PULL, event: 'pull_request_target', dependabotUnsettled: true }

describe('beside the cause', () => {
  test.each<readonly [string, Change, Said]>([
    [
      "a fork's cut is no lack of the block that nobody wrote",
      said(WRITE, { run: fork('public'), declared: ABSENT }),
      [['fork-pull-request', []]]
    ],
    [
      "a fork's cut comes before the lack that the block has of its own",
      said(WRITE, { run: fork('public'), declared: block('read') }),
      [
        ['fork-pull-request', []],
        ['permission-missing', []]
      ]
    ],
    [
      "another's account is not explained by a permission that may be missing",
      said(WRITE, { declared: ABSENT }, OTHERS),
      [['wrong-owner', []]]
    ],
    [
      "a commit of unknown origin may be a fork's",
      said(WRITE, { run: UNTOLD, declared: UNREADABLE }),
      [['permission-missing', ['fork-pull-request']]]
    ],
    [
      "a rule of Dependabot's that is not settled may be the cause",
      said(WRITE, { run: UNSETTLED, declared: UNREADABLE }),
      [['permission-missing', ['dependabot']]]
    ],
    [
      "a policy and a fork's cut are refused in the same words",
      said(WRITE, { run: fork('private'), declared: block('write') }),
      [['fork-pull-request', ['package-access']]]
    ],
    [
      "another's package is the owner's mistake alone, though it may be the upstream's",
      said(
        { kind: 'write-package' },
        { run: { repository: { ...facts().run.repository, fork: undefined } } },
        OTHERS
      ),
      [['wrong-owner', ['upstream-image-in-fork', 'package-access']]]
    ],
    [
      "another's account that forbids creation is the owner's mistake alone",
      said({ kind: 'create-package' }, {}, OTHERS),
      [['wrong-owner', []]]
    ],
    [
      'a creation refused to a commit of unknown origin',
      said({ kind: 'create-package' }, { run: UNTOLD, declared: UNREADABLE }),
      [['creation-forbidden', ['fork-pull-request']]]
    ],
    ['a creation that a policy forbids', said(CREATE), [['creation-forbidden', []]]],
    [
      'a creation refused to Dependabot under a block that grants it',
      said(CREATE, { run: DEPENDABOT }),
      [['creation-forbidden', ['dependabot']]]
    ]
  ])('%s', (_name, change, expected) => {
    expect(causes(change)).toEqual(expected)
  })
})
