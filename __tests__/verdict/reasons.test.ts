import { describe, expect, test } from '@jest/globals'
import { decide } from './decide.js'
import { CODES, type ReasonCode } from '../../src/reasons/codes.js'
import { ANSWER_CASES } from './cases-answer.js'
import { CREDENTIAL_CASES } from './cases-credential.js'
import { EVENT_CASES } from './cases-event.js'
import { PACKAGE_CASES } from './cases-package.js'
import { PULL_CASES } from './cases-pull.js'
import { WRITE, one, said } from './cases.js'
import {
  ABSENT,
  ACCEPTED,
  block,
  CERTAIN,
  DEPENDABOT,
  fork,
  refused,
  UNREADABLE,
  facts,
  type Change
} from './facts.js'

const CASES = [...ANSWER_CASES, ...EVENT_CASES, ...CREDENTIAL_CASES, ...PACKAGE_CASES]

describe('the reason', () => {
  test.each(CASES)('%s', (_name, change, expected) => {
    const decision = decide(facts(change))
    const primary = decision.targets[0]?.primary
    expect({
      reason: decision.reason,
      verdict: decision.verdict,
      class: primary?.class,
      also: primary?.alsoPossible.map(({ code }) => code) ?? [],
      certainty: primary?.certainty ?? 'certain',
      beside: decision.targets[0]?.beside.map(({ code }) => code) ?? []
    }).toEqual({
      reason: expected.reason,
      verdict: CODES[expected.reason].verdict,
      class: expected.class,
      also: expected.also ?? [],
      certainty: (expected.also ?? []).length === 0 ? 'certain' : 'likely',
      beside: expected.beside ?? []
    })
  })

  test("is each of the contract's in one of these cases", () => {
    const pulls = PULL_CASES.map(([, , , { reason }]) => reason)
    const reached = new Set([...CASES.map(([, , { reason }]) => reason), ...pulls])
    // Inputs are judged before there are facts, and a visibility for its own sake.
    const missing = Object.keys(CODES).filter(
      (code) => ![...reached].some((reason) => reason === code)
    )
    expect(missing).toEqual(['too-visible', 'invalid-input'])
  })

  test("is given with the registry's words where there are any", () => {
    const [target] = decide(facts(said({ kind: 'write-package' }))).targets
    expect(target?.primary.error).toEqual({ status: 403, code: 'DENIED', message: 'words' })
  })
})

describe('all problems of a target', () => {
  function codes(change: Change): readonly ReasonCode[] {
    const [target] = decide(facts(change)).targets
    return target === undefined ? [] : [target.primary, ...target.beside].map(({ code }) => code)
  }

  test.each<readonly [string, Change, readonly ReasonCode[]]>([
    [
      'a name, an owner and a permission',
      one(
        { image: 'ghcr.io/Other/app', meant: 'ghcr.io/other/app', answer: CERTAIN },
        { declared: block('none') }
      ),
      ['invalid-name', 'wrong-owner', 'permission-missing']
    ],
    [
      'a fork, a name and a permission, by design first',
      one(
        { image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN },
        { run: fork('public'), declared: block('none') }
      ),
      ['fork-pull-request', 'invalid-name', 'permission-missing']
    ],
    [
      'a name before Dependabot where an image goes missing',
      one(
        { image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN },
        { run: { ...DEPENDABOT, event: 'push', isDefaultBranchOrTag: true }, declared: ABSENT }
      ),
      ['invalid-name', 'dependabot']
    ],
    [
      'Dependabot before a name where none does',
      one(
        { image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN },
        { run: DEPENDABOT, declared: ABSENT }
      ),
      ['dependabot', 'invalid-name']
    ],
    [
      'a token, a scope and single sign-on',
      said(
        { kind: 'denied-generic' },
        {},
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
