import { describe, expect, test } from '@jest/globals'
import type { Declared } from '../../src/workflow/declared-permissions.js'
import type { Run } from '../../src/event/run.js'
import {
  isJobTokens,
  isOpenAboutToken,
  namedOf,
  needsScopes,
  needsUpstream,
  observedPermission
} from '../../src/observe/open-questions.js'
import {
  ABSENT,
  ACCEPTED,
  block,
  CERTAIN,
  facts,
  fork,
  PROBE_OFF,
  refused,
  RUN,
  UNAVAILABLE,
  UNDECIDED,
  UNREADABLE,
  REFUSALS,
  type TargetChange
} from '../verdict/facts.js'

function one(change: TargetChange) {
  const [target] = facts({ targets: [change] }).targets
  if (target === undefined) throw new Error('no target')
  return target
}

describe('a target', () => {
  test.each<readonly [string, TargetChange, boolean]>([
    ["at GitHub with the job's token", {}, true],
    [
      "that was only meant, with the job's token",
      { image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app' },
      true
    ],
    ['that is no name at all', { image: '%' }, false],
    ['at GitHub with a personal token', { token: 'classic' }, false],
    ['elsewhere', { image: 'acme/app', token: 'job' }, false]
  ])("%s is (or not) the job token's", (_name, change, expected) => {
    expect(isJobTokens(one(change))).toBe(expected)
  })

  test('is named by its reference, or by what was meant', () => {
    expect(
      namedOf(one({ image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app' }))?.reference.path
    ).toBe('acme/app')
    expect(namedOf(one({ image: '%' }))).toBeUndefined()
  })

  test('leaves the permission open unless it was opened or its owner does not exist', () => {
    const answers = [
      ACCEPTED,
      CERTAIN,
      ...UNDECIDED,
      ...REFUSALS.map((refusal) => refused(refusal))
    ]
    const closed = answers.filter((answer) => !isOpenAboutToken(one({ answer })))
    expect(closed).toEqual([ACCEPTED, refused({ kind: 'owner-not-found' })])
    expect(answers.some((answer) => isOpenAboutToken(one({ answer, token: 'classic' })))).toBe(
      false
    )
  })
})

describe('the scopes of a token', () => {
  test('are asked for where the registry left them open', () => {
    const open = REFUSALS.filter((refusal) =>
      needsScopes(one({ token: 'classic', answer: refused(refusal) }))
    )
    expect(open.map(({ kind }) => kind)).toEqual([
      'write-package',
      'read-package',
      'token-scopes',
      'denied-generic',
      'unknown'
    ])
  })

  test.each<readonly [string, TargetChange, boolean]>([
    ['not asked the registry', { token: 'classic', answer: PROBE_OFF }, true],
    ['not asked the registry, OAuth', { token: 'oauth', answer: PROBE_OFF }, true],
    ['certain anyway', { token: 'classic', answer: CERTAIN }, false],
    ['silence', { token: 'classic', answer: UNAVAILABLE }, false],
    ['accepted', { token: 'classic', answer: ACCEPTED }, false],
    ["the job's token", { answer: PROBE_OFF }, false],
    ['a fine-grained token', { token: 'fine-grained', answer: PROBE_OFF }, false],
    ['elsewhere', { image: 'acme/app', token: 'classic', answer: PROBE_OFF }, false]
  ])('%s', (_name, change, expected) => {
    expect(needsScopes(one(change))).toBe(expected)
  })
})

describe('the upstream', () => {
  const FOREIGN: TargetChange = { image: 'ghcr.io/other/app' }

  test.each<readonly [string, Partial<Run['repository']>, TargetChange, boolean]>([
    [
      'of what may be a fork, refused',
      { fork: undefined },
      { ...FOREIGN, answer: refused({ kind: 'no-installation' }) },
      true
    ],
    ['of what may be a fork, silent', { fork: undefined }, FOREIGN, true],
    ['of a fork without a known parent', { fork: true }, FOREIGN, true],
    ['of a fork with a known parent', { fork: true, parentOwner: 'other' }, FOREIGN, false],
    ['of what is no fork', { fork: false }, FOREIGN, false],
    ['of a repository that is not known', { fork: undefined, fullName: '' }, FOREIGN, false],
    ['for an image of its own', { fork: undefined }, {}, false],
    ['for an image that was opened', { fork: undefined }, { ...FOREIGN, answer: ACCEPTED }, false],
    ['for a name that is wrong', { fork: undefined }, { ...FOREIGN, answer: CERTAIN }, true],
    [
      'for a secret that came out empty',
      { fork: undefined },
      { ...FOREIGN, credential: { kind: 'withheld', missing: 'password' } },
      true
    ],
    ['for a personal token', { fork: undefined }, { ...FOREIGN, token: 'classic' }, false]
  ])('%s', (_name, repository, change, expected) => {
    const run = { ...RUN, repository: { ...RUN.repository, ...repository } }
    expect(needsUpstream(run, [one(change)])).toBe(expected)
  })
})

describe("what the registry proves of the job's token", () => {
  const NOT_ALLOWED: TargetChange = {
    answer: refused({ kind: 'installation-not-allowed', operation: 'Write' })
  }
  const FOREIGN: TargetChange = { image: 'ghcr.io/other/app' }

  test.each<
    readonly [
      string,
      readonly TargetChange[],
      Declared,
      Partial<Run>,
      'write' | 'not-write' | undefined
    ]
  >([
    ['an upload opened', [{ answer: ACCEPTED }], UNREADABLE, {}, 'write'],
    [
      'an upload opened beside a refusal',
      [NOT_ALLOWED, { image: 'ghcr.io/acme/b', answer: ACCEPTED }],
      UNREADABLE,
      {},
      'write'
    ],
    ['a refused token', [NOT_ALLOWED], UNREADABLE, {}, 'not-write'],
    ['a refused token without a block', [NOT_ALLOWED], ABSENT, {}, 'not-write'],
    [
      'a refused token that was granted the permission',
      [NOT_ALLOWED],
      block('write'),
      {},
      undefined
    ],
    [
      'a refused token that was granted it, in a fork',
      [NOT_ALLOWED],
      block('write'),
      fork('private'),
      'not-write'
    ],
    [
      'a package that does not admit',
      [{ answer: refused({ kind: 'write-package' }) }],
      UNREADABLE,
      {},
      undefined
    ],
    ['an upload opened elsewhere', [{ ...FOREIGN, answer: ACCEPTED }], UNREADABLE, {}, undefined],
    ['a refused token elsewhere', [{ ...NOT_ALLOWED, ...FOREIGN }], UNREADABLE, {}, undefined],
    ["another token's upload", [{ token: 'classic', answer: ACCEPTED }], UNREADABLE, {}, undefined],
    ['silence', [{}], UNREADABLE, {}, undefined]
  ])('%s', (_name, targets, declared, run, expected) => {
    expect(observedPermission({ ...RUN, ...run }, targets.map(one), declared)).toBe(expected)
  })
})
