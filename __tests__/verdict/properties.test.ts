import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { TokenKind } from '../../src/credential/credential.js'
import type { Level } from '../../src/base/github.js'
import type { PushResult } from '../../src/registry/result.js'
import { decide } from './decide.js'
import { CODES, type ReasonCode, type Verdict } from '../../src/reasons/codes.js'
import {
  ABSENT,
  ACCEPTED,
  block,
  CERTAIN,
  DEPENDABOT,
  facts,
  fork,
  PULL,
  PROBE_OFF,
  refused,
  RUN,
  UNDECIDED,
  UNREADABLE,
  REFUSALS,
  type Change,
  type TargetChange
} from './facts.js'

function outcome(change: Change): {
  verdict: Verdict
  reason: ReasonCode
  shouldPush: boolean
  failed: boolean
} {
  const { verdict, reason, shouldPush, failed } = decide(facts(change))
  return { verdict, reason, shouldPush, failed }
}

const ANSWERS: readonly PushResult[] = [
  ACCEPTED,
  CERTAIN,
  { kind: 'not-asked', why: 'no-credential' },
  ...UNDECIDED,
  ...REFUSALS.flatMap((refusal) => [
    refused(refusal),
    refused(refusal, 'token'),
    refused(refusal, 'challenge')
  ])
]
const TOKENS: readonly (TokenKind | undefined)[] = [
  'job',
  'app',
  'classic',
  'oauth',
  'fine-grained',
  'user-to-server',
  'refresh',
  'other',
  undefined
]
const RUNS = [
  {},
  PULL,
  DEPENDABOT,
  { ...DEPENDABOT, event: 'push', isDefaultBranchOrTag: true },
  { ...PULL, event: 'pull_request_target', dependabotUnsettled: true },
  { ...PULL, origin: { kind: 'unknown' as const } },
  fork('public'),
  fork('private'),
  fork(undefined),
  fork('public', true),
  { repository: { ...RUN.repository, fork: true, parentOwner: 'other' } },
  { repository: { ...RUN.repository, fork: undefined } },
  { repository: { ...RUN.repository, owner: '', fullName: '' } }
]

const target: fc.Arbitrary<TargetChange> = fc.record({
  role: fc.constantFrom('image' as const, 'cache' as const),
  image: fc.constantFrom(
    'ghcr.io/acme/app',
    'ghcr.io/other/app',
    'ghcr.io/Acme/App',
    'acme/app',
    'gcr.io/p/app',
    'docker.pkg.github.com/a/b/c',
    'containers.octo.ghe.com/acme/app',
    'localhost:5000/app'
  ),
  meant: fc.constantFrom('ghcr.io/acme/app', 'ghcr.io/other/app'),
  token: fc.constantFrom(...TOKENS),
  credential: fc.constantFrom(
    { kind: 'basic' as const, source: { kind: 'inputs' as const }, username: 'u', secret: 's' },
    { kind: 'none' as const },
    { kind: 'withheld' as const, missing: 'both' as const },
    { kind: 'helper-failed' as const, helper: 'h', why: 'failed' as const }
  ),
  answer: fc.constantFrom(...ANSWERS),
  scopes: fc.constantFrom(
    undefined,
    { scopes: [], sso: undefined },
    { scopes: ['write:packages'], sso: undefined },
    { scopes: undefined, sso: 'required' }
  )
})
const DECLARED = [
  block('write'),
  block('read'),
  block('none'),
  block('read', 'medium'),
  ABSENT,
  UNREADABLE
]

const world = fc.record({
  run: fc.constantFrom(...RUNS),
  declared: fc.constantFrom(...DECLARED),
  targets: fc.array(target, { maxLength: 4 })
})

describe('whatever the facts', () => {
  test('a decision is made, and it holds together', () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom('auto' as const, 'skip' as const, 'fail' as const),
        fc.constantFrom('push' as const, 'skip' as const, 'fail' as const),
        (change, onDenied, onUnknown) => {
          const decision = decide(facts({ ...change, inputs: { onDenied, onUnknown } }))
          expect(CODES[decision.reason].verdict).toBe(decision.verdict)
          if (decision.shouldPush) {
            const images = decision.targets.filter(
              ({
                facts: {
                  target: { role }
                }
              }) => role === 'image'
            )
            expect(images.some(({ verdict }) => verdict === 'denied')).toBe(false)
          }
          if (onDenied === 'skip' && onUnknown !== 'fail') expect(decision.failed).toBe(false)
        }
      )
    )
  })

  test('an opened upload is allowed, whatever was to be expected', () => {
    fc.assert(
      fc.property(world, target, (change, one) => {
        const decision = decide(
          facts({ ...change, targets: [{ ...one, role: 'image', answer: ACCEPTED }] })
        )
        expect([decision.verdict, decision.reason, decision.targets[0]?.otherFindings]).toEqual([
          'allowed',
          'accepted',
          []
        ])
      })
    )
  })

  test('the order of the targets changes neither verdict nor push nor failure', () => {
    fc.assert(
      fc.property(world, (change) => {
        const { verdict, shouldPush, failed } = outcome(change)
        const back = outcome({ ...change, targets: change.targets.toReversed() })
        expect(back).toMatchObject({ verdict, shouldPush, failed })
      })
    )
  })

  /** The rules that hold without an answer, each for a reason that no registry has to confirm. */
  const CERTAIN_WITHOUT_ANSWER: ReadonlySet<ReasonCode> = new Set([
    'fork-pull-request',
    'dependabot',
    'secret-withheld',
    'upstream-image-in-fork',
    'invalid-name',
    'registry-retired',
    'wrong-owner',
    'no-credentials',
    'credential-helper-failed',
    'token-host',
    'unsupported-token',
    'token-scope',
    'permission-missing'
  ])

  test('silence is a denial only where a rule is certain without an answer', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...UNDECIDED), (change, answer) => {
        const targets = change.targets.map((one) => ({ ...one, answer }))
        for (const { verdict, primary } of decide(facts({ ...change, targets })).targets) {
          if (verdict === 'denied') expect(CERTAIN_WITHOUT_ANSWER).toContain(primary.code)
        }
      })
    )
  })

  test('silence about a good push in an ordinary run is never a denial', () => {
    for (const answer of UNDECIDED) {
      for (const token of TOKENS.filter((kind) => kind !== 'fine-grained')) {
        for (const declared of [block('write'), ABSENT, UNREADABLE, block('read', 'medium')]) {
          const { verdict } = outcome({ declared, targets: [{ token, answer }] })
          expect([answer.kind, token, declared.kind, verdict === 'denied']).toEqual([
            answer.kind,
            token,
            declared.kind,
            false
          ])
        }
      }
    }
  })

  test('a permission more never turns allowed into denied, nor unknown into denied', () => {
    const BADNESS: Readonly<Record<Verdict, number>> = { allowed: 0, unknown: 1, denied: 2 }
    const levels: readonly Level[] = ['none', 'read', 'write']
    fc.assert(
      fc.property(world, (change) => {
        const badness = levels.map(
          (level) => BADNESS[outcome({ ...change, declared: block(level) }).verdict]
        )
        expect(badness).toEqual(badness.toSorted().toReversed())
      })
    )
  })

  test('what was not asked is allowed only by a permission that is certain', () => {
    fc.assert(
      fc.property(world, (change) => {
        const targets = change.targets.map((one) => ({ ...one, answer: PROBE_OFF }))
        const decision = decide(facts({ ...change, targets }))
        for (const {
          verdict,
          primary,
          facts: { scopes }
        } of decision.targets) {
          if (verdict !== 'allowed') continue
          expect(primary.code).toBe('permission-granted')
          const { level, certainty } = decision.facts.permission
          const granted = level === 'write' && (certainty === 'high' || certainty === 'certain')
          expect(granted || scopes?.scopes?.includes('write:packages')).toBe(true)
        }
      })
    )
  })
})
