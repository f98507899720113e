import { describe, expect, test } from '@jest/globals'
import { decide } from './decide.js'
import { DENIED, NONE, refusedPull } from '../reasons/cases.js'
import { ACCEPTED, CERTAIN, facts, fork, refused, type Change, type PullChange } from './facts.js'

const GONE = {
  kind: 'tag-missing',
  error: { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }
} as const
const ALLOWED = { answer: ACCEPTED } as const

function outcome(change: Change): unknown {
  const { verdict, reason, shouldPush, failed, notes } = decide(facts(change))
  return { verdict, reason, shouldPush, failed, notes: notes.map(({ kind }) => kind) }
}

describe('the step', () => {
  test.each<readonly [string, Change, unknown]>([
    [
      'pushes where every base image can be pulled',
      { targets: [ALLOWED], pulls: [{ role: 'base' }] },
      { verdict: 'allowed', reason: 'accepted', shouldPush: true, failed: false, notes: [] }
    ],
    [
      'does not push where a base image cannot be pulled',
      { targets: [ALLOWED], pulls: [{ role: 'base', answer: GONE }] },
      { verdict: 'denied', reason: 'tag-missing', shouldPush: false, failed: true, notes: [] }
    ],
    [
      'pushes where only others cannot pull, and fails',
      { targets: [ALLOWED], pulls: [{ answer: GONE }] },
      { verdict: 'allowed', reason: 'accepted', shouldPush: true, failed: true, notes: [] }
    ],
    [
      'waits with what it pushes itself',
      { targets: [ALLOWED], pulls: [{ answer: GONE, alsoPushed: true }] },
      {
        verdict: 'allowed',
        reason: 'accepted',
        shouldPush: true,
        failed: false,
        notes: ['judged-after-push']
      }
    ],
    [
      'waits too where nothing is pushed, so that no fork is red',
      {
        run: fork('public'),
        targets: [{ answer: CERTAIN }],
        pulls: [{ answer: GONE, alsoPushed: true }]
      },
      {
        verdict: 'denied',
        reason: 'fork-pull-request',
        shouldPush: false,
        failed: false,
        notes: ['judged-after-push']
      }
    ],
    [
      'never fails under skip',
      { inputs: { onDenied: 'skip' }, targets: [], pulls: [{ answer: GONE }] },
      { verdict: 'denied', reason: 'tag-missing', shouldPush: false, failed: false, notes: [] }
    ],
    [
      'is not softened by a push that is refused by design',
      {
        run: fork('public'),
        targets: [{ answer: CERTAIN }],
        pulls: [{ role: 'base', answer: GONE }]
      },
      { verdict: 'denied', reason: 'tag-missing', shouldPush: false, failed: true, notes: [] }
    ],
    [
      'warns of an image that could not be told',
      { targets: [ALLOWED], unresolved: [{ path: 'Dockerfile', line: 3, variable: 'TAG' }] },
      {
        verdict: 'allowed',
        reason: 'accepted',
        shouldPush: true,
        failed: false,
        notes: ['unresolved']
      }
    ]
  ])('%s', (_name, change, expected) => {
    expect(outcome(change)).toEqual(expected)
  })
})

describe('a base image that this job pushes', () => {
  const soft = {
    verdict: 'allowed',
    reason: 'accepted',
    shouldPush: true,
    failed: false,
    notes: ['built-by-this-job']
  }
  test.each<readonly [string, PullChange, unknown]>([
    ['is a warning where its tag is missing', { answer: GONE }, soft],
    [
      'is a warning where its package is',
      { answer: refusedPull({ kind: 'repository-missing' }) },
      soft
    ],
    [
      'is a warning where it may be private',
      { answer: refusedPull(DENIED), credential: NONE },
      soft
    ],
    [
      'is an error where it is damaged',
      { answer: { kind: 'incomplete-index', missing: [] } },
      {
        verdict: 'denied',
        reason: 'incomplete-index',
        shouldPush: false,
        failed: true,
        notes: []
      }
    ],
    ['is nothing to speak of where it is there', {}, { ...soft, notes: [] }]
  ])('%s', (_name, pull, expected) => {
    const pulls = [{ ...pull, role: 'base', alsoPushed: true } as const]
    expect(outcome({ targets: [ALLOWED], pulls })).toEqual(expected)
  })
})

test('a base image of a job that may not push it, by design, keeps its own class', () => {
  const pulls = [{ answer: GONE, role: 'base', alsoPushed: true } as const]
  const targets = [{ answer: CERTAIN }]
  expect(outcome({ run: fork('public'), targets, pulls })).toEqual({
    verdict: 'denied',
    reason: 'tag-missing',
    shouldPush: false,
    failed: true,
    notes: []
  })
})

test('a cache refused by design takes nothing from a base image that the job pushes', () => {
  const pulls = [{ answer: GONE, role: 'base', alsoPushed: true } as const]
  const targets = [ALLOWED, { role: 'cache', answer: CERTAIN } as const]
  expect(outcome({ run: fork('public'), targets, pulls })).toMatchObject({
    shouldPush: true,
    notes: ['built-by-this-job']
  })
})

test.each([
  ['knows that the push goes on', {}, true],
  ['knows that nothing is pushed', { push: false }, false]
] as const)('a warning about what is judged later %s', (_name, inputs, pushes) => {
  const pulls = [{ answer: GONE, alsoPushed: true }]
  expect(decide(facts({ inputs, targets: [ALLOWED], pulls })).notes).toEqual([
    expect.objectContaining({ kind: 'judged-after-push', pushes })
  ])
})

const VISIBILITIES = ['private', 'internal', 'public'] as const
const PAIRS = VISIBILITIES.flatMap((expected) =>
  VISIBILITIES.map((actual) => [actual, expected] as const)
)

describe('the visibility of a package', () => {
  test.each(PAIRS)('%s, expected %s', (actual, expected) => {
    const more = VISIBILITIES.indexOf(actual) - VISIBILITIES.indexOf(expected)
    const targets = [{ ...ALLOWED, visibility: actual, exists: true }]
    expect(outcome({ inputs: { expectedVisibility: expected }, targets })).toEqual({
      verdict: more > 0 ? 'denied' : 'allowed',
      reason: more > 0 ? 'too-visible' : 'accepted',
      shouldPush: more <= 0,
      failed: more > 0,
      notes: more < 0 ? ['less-visible'] : []
    })
  })

  test('that nobody can tell is a warning, unless nothing can be published', () => {
    const inputs = { expectedVisibility: 'private' } as const
    const notes = (change: Change): unknown =>
      decide(facts({ inputs, ...change })).notes.map(({ kind }) => kind)
    expect(notes({ targets: [ALLOWED] })).toEqual(['visibility-unknown'])
    expect(notes({ targets: [{ answer: CERTAIN }], run: fork('public') })).toEqual([])
    expect(notes({ targets: [{ ...ALLOWED, role: 'cache' }] })).toEqual([])
    expect(notes({ targets: [{ ...ALLOWED, image: 'acme/app:1' }] })).toEqual([])
  })

  test('that is too open stands beside a refusal, which counts first', () => {
    const answer = refused({ kind: 'write-package' })
    const targets = [{ answer, visibility: 'public', exists: true }] as const
    const [target] = decide(facts({ inputs: { expectedVisibility: 'private' }, targets })).targets
    expect([target?.primary.code, target?.otherFindings.map(({ code }) => code)]).toEqual([
      'package-access',
      ['too-visible']
    ])
  })
})
