// What more or less knowledge may do to a decision.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decide } from './decide.js'
import type { Verdict } from '../../src/reasons/codes.js'
import {
  ABSENT,
  ACCEPTED,
  block,
  DEPENDABOT,
  facts,
  fork,
  PULL,
  refused,
  UNDECIDED,
  UNREADABLE,
  REFUSALS,
  type Change,
  type TargetChange
} from './facts.js'

const BADNESS: Readonly<Record<Verdict, number>> = { allowed: 0, unknown: 1, denied: 2 }

function badness(change: Change): number {
  return BADNESS[decide(facts(change)).verdict]
}

const answer = fc.constantFrom(...UNDECIDED, ...REFUSALS.map((refusal) => refused(refusal)))
const target: fc.Arbitrary<TargetChange> = fc.record({
  image: fc.constantFrom('ghcr.io/acme/app', 'ghcr.io/other/app', 'acme/app', 'ghcr.io/Acme/app'),
  meant: fc.constant('ghcr.io/acme/app'),
  token: fc.constantFrom('job' as const, 'classic' as const, 'other' as const, 'app' as const),
  answer
})
const world = fc.record({
  run: fc.constantFrom({}, PULL, DEPENDABOT, fork('public'), fork('private'), fork(undefined)),
  declared: fc.constantFrom(block('write'), block('read'), block('none'), ABSENT, UNREADABLE),
  targets: fc.array(target, { minLength: 1, maxLength: 3 })
})

describe('more permission', () => {
  test('that the runner tells of never makes it worse', () => {
    fc.assert(
      fc.property(world, (change) => {
        const [none = 0, read = 0, write = 0] = (['none', 'read', 'write'] as const).map(
          (runtime) => badness({ ...change, runtime })
        )
        expect([none >= read, read >= write]).toEqual([true, true])
      })
    )
  })

  test('of a scope never makes it worse', () => {
    fc.assert(
      fc.property(world, (change) => {
        const withScopes = (scopes: readonly string[]): number =>
          badness({
            ...change,
            targets: change.targets.map((one) => ({ ...one, scopes: { scopes, sso: undefined } }))
          })
        expect(withScopes(['repo', 'write:packages'])).toBeLessThanOrEqual(withScopes(['repo']))
      })
    )
  })

  test('of a registry that opens an upload never makes it worse', () => {
    fc.assert(
      fc.property(world, fc.nat(2), (change, at) => {
        const targets = change.targets.map((one, index) =>
          index === at ? { ...one, image: 'ghcr.io/acme/app', answer: ACCEPTED } : one
        )
        expect(badness({ ...change, targets })).toBeLessThanOrEqual(badness(change))
      })
    )
  })
})

describe('the order of images', () => {
  test('changes nothing that is said of each of them', () => {
    fc.assert(
      fc.property(world, (change) => {
        const said = (targets: readonly TargetChange[]): readonly unknown[] =>
          decide(facts({ ...change, targets })).targets.map(
            ({ verdict, primary, otherFindings }) => [verdict, primary, otherFindings]
          )
        const back = said(change.targets.toReversed())
        expect(said(change.targets)).toEqual(back.toReversed())
      })
    )
  })
})

describe('what is not known', () => {
  const unknown = {
    run: { ...PULL, origin: { kind: 'unknown' } },
    declared: UNREADABLE
  } as const

  test.each(UNDECIDED.map((one) => [one.kind, one] as const))(
    'yields no certainty where the registry does not tell either: %s',
    (_kind, silence) => {
      const decision = decide(facts({ ...unknown, targets: [{ answer: silence }] }))
      const { level, certainty } = decision.facts.permission
      expect([decision.verdict, ['certain', 'high'].includes(certainty), level]).toEqual([
        'unknown',
        false,
        'unknown'
      ])
    }
  )

  test('leaves no cause certain that rests on the permission', () => {
    fc.assert(
      fc.property(answer, (said) => {
        const [one] = decide(facts({ ...unknown, targets: [{ answer: said }] })).targets
        const ofPermission = [one?.primary, ...(one?.otherFindings ?? [])].filter(
          (finding) =>
            finding !== undefined &&
            ['permission-missing', 'fork-pull-request', 'dependabot'].includes(finding.code)
        )
        expect(ofPermission.filter((finding) => finding?.certainty === 'certain')).toEqual(
          said.kind === 'refused' && said.refusal.kind === 'token-scopes' ? ofPermission : []
        )
      })
    )
  })
})
