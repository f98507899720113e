import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { EVENTS, type PullRequestOrigin } from '../../src/event/event.js'
import type { Level } from '../../src/base/github.js'
import {
  PERMISSION_RULES,
  effectivePermission,
  type PermissionFacts
} from '../../src/permissions/rules.js'
import {
  BOT,
  declares,
  DELETED,
  FORK,
  PRIVATE_FORK,
  PUBLIC_FORK,
  PUSH,
  said,
  SAME,
  UNKNOWN,
  UPSTREAM,
  type Word
} from './scene.js'

describe('the table', () => {
  test('has these rows, in the order in which they are tried', () => {
    const order =
      'runner-reported registry-accepted registry-refused fork-public-none fork-public fork-private-none fork-private-read fork-private-write fork-private-undeclared dependabot-write dependabot-declared dependabot-default dependabot-unreadable dependabot-unsettled declared-write declared-read declared-none repository-default file-unreadable'
    expect(PERMISSION_RULES.map(({ rule }) => rule).join(' ')).toBe(order)
  })
})

describe('the effective permission', () => {
  test.each(Object.keys(EVENTS))('leaves a declared write alone on %s', (event) => {
    const origin: PullRequestOrigin =
      event in { pull_request: 1, pull_request_review: 1 } ? SAME : PUSH.origin
    const facts = { ...PUSH, event, origin, declared: declares('write') }
    expect(said(facts)).toBe('declared-write write high workflow')
  })

  test.each(Object.keys(EVENTS))(
    'cuts the writes of a fork on three events, seen on %s',
    (event) => {
      const facts = { ...PUBLIC_FORK, event, declared: declares('write') }
      const cut = ['pull_request', 'pull_request_review', 'pull_request_review_comment']
      expect(said(facts)).toBe(
        cut.includes(event) ? 'fork-public read high event' : 'declared-write write high workflow'
      )
    }
  )

  test.each([
    { name: 'a push', facts: PUSH, word: 'none', gives: 'declared-none none medium workflow' },
    {
      name: 'Dependabot',
      facts: BOT,
      word: 'absent',
      gives: 'dependabot-default read medium event'
    },
    {
      name: 'a fork that lists nothing',
      facts: PUBLIC_FORK,
      word: 'none',
      gives: 'fork-public-none none medium workflow'
    },
    {
      name: 'a fork whatever it lists',
      facts: PUBLIC_FORK,
      word: 'write',
      gives: 'fork-public read high event'
    }
  ] as const)('trusts a checked-out copy less for $name', ({ facts, word, gives }) => {
    expect(said({ ...facts, declared: declares(word, 'medium') })).toBe(gives)
  })

  test.each([
    { name: 'gone', offered: false, declared: true, gives: 'fork-private-write read medium event' },
    {
      name: 'there',
      offered: true,
      declared: true,
      gives: 'fork-private-write write medium event'
    },
    {
      name: 'not asked for',
      offered: false,
      declared: false,
      gives: 'fork-private-write unknown medium event, likely read'
    }
  ])('tells from an id-token that is $name', ({ offered, declared, gives }) => {
    const facts = { ...PRIVATE_FORK, idTokenOffered: offered }
    expect(said({ ...facts, declared: declares('write', 'high', declared) })).toBe(gives)
  })

  test('does not likely to a cut when a private fork was offered an id-token', () => {
    const facts = { ...PRIVATE_FORK, idTokenOffered: true, declared: declares('unreadable') }
    expect(said(facts)).toBe('fork-private-undeclared unknown low nothing')
  })

  test('takes the secret source for the sign of a Dependabot run', () => {
    expect(said({ ...PUSH, secretSource: 'Dependabot' })).toBe('dependabot-default read high event')
  })

  test('names a source for every rule, and each rule once', () => {
    const names = PERMISSION_RULES.map(({ rule }) => rule)
    expect(names).toEqual([...new Set(names)])
    expect(PERMISSION_RULES.filter(({ source }) => source.length < 20)).toEqual([])
  })
})

const RANK = { none: 0, read: 1, unknown: 1, write: 2 } as const

describe('a workflow that asks for more', () => {
  const anyOrigin = fc.constantFrom<PullRequestOrigin>(
    FORK,
    DELETED,
    UPSTREAM,
    SAME,
    UNKNOWN,
    PUSH.origin
  )
  const anyFacts = fc.record({
    event: fc.constantFrom(...Object.keys(EVENTS)),
    origin: anyOrigin,
    visibility: fc.constantFrom('public', 'private', 'internal', undefined),
    ownerType: fc.constantFrom('User', 'Organization', undefined),
    dependabot: fc.boolean(),
    dependabotUnsettled: fc.boolean(),
    baseRef: fc.constantFrom(undefined, 'main', 'dependabot/x'),
    secretSource: fc.constantFrom('None', 'Actions', 'Dependabot', undefined),
    runtime: fc.constant(undefined),
    observedPermission: fc.constant(undefined),
    idTokenOffered: fc.boolean(),
    idTokenDeclared: fc.boolean()
  } satisfies Record<keyof Omit<PermissionFacts, 'createdAt' | 'declared'>, unknown>)

  test('never gets less', () => {
    const level = fc.constantFrom<Level>('none', 'read', 'write')
    fc.assert(
      fc.property(anyFacts, level, level, (facts, one, other) => {
        const [less, more] = RANK[one] <= RANK[other] ? [one, other] : [other, one]
        const grant = (word: Level) =>
          effectivePermission({ ...facts, declared: declares(word) }).level
        return RANK[grant(less)] <= RANK[grant(more)]
      })
    )
  })

  test('is never told more than the file and the event say for certain', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom<Word>('absent', 'unreadable'), (facts, word) => {
        const { level, certainty } = effectivePermission({ ...facts, declared: declares(word) })
        return certainty !== 'certain' && (level !== 'write' || certainty === 'low')
      })
    )
  })
})
