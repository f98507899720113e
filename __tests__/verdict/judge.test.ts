// What of several problems of one target counts, and what one target tells of another.
import { describe, expect, test } from '@jest/globals'
import type { ReasonCode } from '../../src/reasons/codes.js'
import { push, refusedPush, WRITE } from '../reasons/cases.js'
import { decide } from './decide.js'
import {
  ABSENT,
  ACCEPTED,
  block,
  CERTAIN,
  DEPENDABOT,
  facts,
  fork,
  refused,
  UNREADABLE,
  type Change
} from './facts.js'

test("a reason is given with the registry's words where there are any", () => {
  const [target] = decide(facts(refusedPush({ kind: 'write-package' }))).targets
  expect(target?.primary.error).toEqual({ status: 403, code: 'DENIED', message: 'words' })
})

describe('all problems of a target', () => {
  function codes(change: Change): readonly ReasonCode[] {
    const [target] = decide(facts(change)).targets
    return target === undefined
      ? []
      : [target.primary, ...target.otherFindings].map(({ code }) => code)
  }

  test.each<readonly [string, Change, readonly ReasonCode[]]>([
    [
      'a name, an owner and a permission',
      push(
        { image: 'ghcr.io/Other/app', meant: 'ghcr.io/other/app', answer: CERTAIN },
        { declared: block('none') }
      ),
      ['invalid-name', 'wrong-owner', 'permission-missing']
    ],
    [
      'a fork, a name and a permission, by design first',
      push(
        { image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN },
        { run: fork('public'), declared: block('none') }
      ),
      ['fork-pull-request', 'invalid-name', 'permission-missing']
    ],
    [
      'a name before Dependabot where an image goes missing',
      push(
        { image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN },
        { run: { ...DEPENDABOT, event: 'push', isDefaultBranchOrTag: true }, declared: ABSENT }
      ),
      ['invalid-name', 'dependabot']
    ],
    [
      'Dependabot before a name where none does',
      push(
        { image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN },
        { run: DEPENDABOT, declared: ABSENT }
      ),
      ['dependabot', 'invalid-name']
    ],
    [
      'a token, a scope and single sign-on',
      refusedPush(
        { kind: 'denied-generic' },
        { token: 'classic', scopes: { scopes: [], sso: 'required' } }
      ),
      ['token-scope', 'sso-required']
    ]
  ])('%s', (_name, change, expected) => {
    expect(codes(change)).toEqual(expected)
  })
})

describe('two targets', () => {
  test("an opened upload shows the permission, so that a refusal beside it is the package's", () => {
    const decision = decide(
      facts({
        declared: UNREADABLE,
        targets: [{ answer: ACCEPTED }, { image: 'ghcr.io/acme/web', answer: refused(WRITE) }]
      })
    )
    expect([decision.reason, decision.facts.permission.rule]).toEqual([
      'package-access',
      'registry-accepted'
    ])
  })

  test("the same in a fork that gets write tokens is not the fork's", () => {
    const decision = decide(
      facts({
        run: fork('private'),
        targets: [{ answer: ACCEPTED }, { image: 'ghcr.io/acme/web', answer: refused(WRITE) }]
      })
    )
    expect(decision.reason).toBe('package-access')
  })
})
