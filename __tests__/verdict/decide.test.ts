// What of several problems of one target counts, and what one target tells of another.
import { describe, expect, test } from '@jest/globals'
import { decide } from './decide.js'
import type { ReasonCode, Verdict } from '../../src/reasons/codes.js'
import {
  ABSENT,
  ACCEPTED,
  block,
  CERTAIN,
  DEPENDABOT,
  facts,
  fork,
  refused,
  UNAVAILABLE,
  type Change,
  type TargetChange,
  UNREADABLE
} from './facts.js'
import { push, refusedPush, WRITE } from '../reasons/cases.js'

const MISTAKE: TargetChange = { answer: refused({ kind: 'write-package' }) }
const CACHE: TargetChange = { role: 'cache', image: 'ghcr.io/acme/app-cache', ...MISTAKE }

function outcome(change: Change): {
  verdict: Verdict
  reason: ReasonCode
  shouldPush: boolean
  failed: boolean
} {
  const { verdict, reason, shouldPush, failed } = decide(facts(change))
  return { verdict, reason, shouldPush, failed }
}

describe('a denied push', () => {
  test.each([
    ['auto', 'a mistake', MISTAKE, {}, true],
    ['skip', 'a mistake', MISTAKE, {}, false],
    ['fail', 'a mistake', MISTAKE, {}, true],
    ['auto', 'by design', { answer: CERTAIN }, { run: fork('public') }, false],
    ['skip', 'by design', { answer: CERTAIN }, { run: fork('public') }, false],
    ['fail', 'by design', { answer: CERTAIN }, { run: fork('public') }, true],
    [
      'auto',
      'by design beside a mistake',
      { answer: CERTAIN },
      { run: fork('public'), declared: block('none') },
      false
    ],
    [
      'auto',
      'by design where an image goes missing',
      {},
      { run: { ...DEPENDABOT, isDefaultBranchOrTag: true }, declared: ABSENT },
      true
    ]
  ] satisfies readonly (readonly [string, string, TargetChange, Change, boolean])[])(
    'under on-denied %s, %s',
    (onDenied, _name, target, more, failed) => {
      for (const onUnknown of ['push', 'skip', 'fail'] as const) {
        const inputs = {
          onDenied: onDenied === 'auto' ? onDenied : onDenied === 'skip' ? onDenied : 'fail',
          onUnknown
        } as const
        expect(outcome({ ...more, inputs, targets: [target] })).toMatchObject({
          verdict: 'denied',
          shouldPush: false,
          failed
        })
      }
    }
  )
})

describe('an unknown push', () => {
  test.each([
    ['push', true, false],
    ['skip', false, false],
    ['fail', false, true]
  ] as const)('under on-unknown %s', (onUnknown, shouldPush, failed) => {
    for (const onDenied of ['auto', 'skip', 'fail'] as const) {
      expect(outcome({ inputs: { onUnknown, onDenied } })).toEqual({
        verdict: 'unknown',
        reason: 'registry-unavailable',
        shouldPush,
        failed
      })
    }
  })

  test.each(['push', 'skip', 'fail'] as const)(
    'does not fail for want of anything to push (on-unknown %s)',
    (onUnknown) => {
      expect(outcome({ inputs: { push: false, onUnknown }, targets: [] })).toEqual({
        verdict: 'unknown',
        reason: 'not-pushing',
        shouldPush: false,
        failed: false
      })
    }
  )
})

describe('a cache', () => {
  test('that is refused decides nothing beside an image', () => {
    for (const onDenied of ['auto', 'fail'] as const) {
      expect(outcome({ inputs: { onDenied }, targets: [{ answer: ACCEPTED }, CACHE] })).toEqual({
        verdict: 'allowed',
        reason: 'accepted',
        shouldPush: true,
        failed: false
      })
    }
  })

  test('alone gives verdict and reason, and never fails nor pushes', () => {
    expect(outcome({ inputs: { push: false, onDenied: 'fail' }, targets: [CACHE] })).toEqual({
      verdict: 'denied',
      reason: 'package-access',
      shouldPush: false,
      failed: false
    })
    expect(
      outcome({
        inputs: { push: false, onUnknown: 'fail' },
        targets: [{ ...CACHE, answer: UNAVAILABLE }]
      })
    ).toEqual({
      verdict: 'unknown',
      reason: 'registry-unavailable',
      shouldPush: false,
      failed: false
    })
  })
})

describe('several images', () => {
  const ALLOWED: TargetChange = { answer: ACCEPTED }
  const UNKNOWN: TargetChange = { image: 'ghcr.io/acme/two', answer: UNAVAILABLE }
  const DENIED: TargetChange = { image: 'ghcr.io/acme/three', ...MISTAKE }

  test.each<readonly [string, readonly TargetChange[], Verdict, ReasonCode]>([
    ['all allowed', [ALLOWED, ALLOWED], 'allowed', 'accepted'],
    ['one unknown', [ALLOWED, UNKNOWN, ALLOWED], 'unknown', 'registry-unavailable'],
    ['one denied', [ALLOWED, UNKNOWN, DENIED], 'denied', 'package-access'],
    [
      'the first of two denied',
      [{ ...DENIED, answer: refused({ kind: 'sso' }) }, DENIED],
      'denied',
      'sso-required'
    ],
    [
      'the first of two unknown',
      [UNKNOWN, { ...UNKNOWN, answer: { kind: 'unrecognised', status: 200, contentType: '' } }],
      'unknown',
      'registry-unavailable'
    ]
  ])('%s', (_name, targets, verdict, reason) => {
    expect(outcome({ targets })).toMatchObject({
      verdict,
      reason,
      shouldPush: verdict !== 'denied'
    })
  })

  test('a mistake counts before a refusal by design, and fails the step', () => {
    const targets: readonly TargetChange[] = [
      { answer: CERTAIN },
      {
        image: 'acme/app',
        token: undefined,
        answer: refused({ kind: 'access-denied', maybeNotFound: false })
      }
    ]
    expect(outcome({ run: fork('public'), targets })).toEqual({
      verdict: 'denied',
      reason: 'package-access',
      shouldPush: false,
      failed: true
    })
  })
})

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
