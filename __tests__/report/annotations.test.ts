import { describe, expect, test } from '@jest/globals'
import { reportInvalidInputs } from '../../src/report/failures.js'
import { annotationsFor, decisionOf, judged, targetOf } from './decisions.js'
import { DECLARED, PLACE } from './facts.js'
import { ALL_FINDINGS, FINDINGS, type AnyFinding as Finding } from './findings.js'
import { HOSTILE, hostileFindings } from './hostile.js'

const IMAGE = targetOf('ghcr.io/acme/app')
const CACHE = targetOf('ghcr.io/acme/cache', { role: 'cache' })
const MORE = 'More: https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'

describe('annotations', () => {
  test.each([
    ['the push is allowed', [judged(IMAGE, FINDINGS.accepted)]],
    ['the permission is granted', [judged(IMAGE, FINDINGS['permission-granted'])]],
    ['there is no target', []]
  ])('are none when %s', (_name, targets) => {
    expect(annotationsFor(decisionOf(targets))).toEqual([])
  })

  test('point at the block in the workflow file of this commit', () => {
    const finding = {
      ...FINDINGS['permission-missing'],
      certainty: 'certain',
      alsoPossible: []
    } as const
    expect(annotationsFor(decisionOf([judged(IMAGE, finding)]))).toEqual([
      {
        level: 'error',
        title: 'Push to ghcr.io/acme/app would be refused: the job lacks packages: write',
        message: [
          'The `permissions` block of job `build` does not grant `packages: write`, and it replaces any block of the workflow.',
          'Fix: Add `packages: write` to the `permissions` block of job `build` (diff in the job summary)',
          `${MORE}#permission-missing`
        ].join('\n'),
        file: '.github/workflows/ci.yml',
        line: 7,
        endLine: 8
      }
    ])
  })

  test('name repository, path and line of a file elsewhere', () => {
    const declared = { ...DECLARED, place: { ...PLACE, repository: 'Acme/workflows', here: false } }
    const [annotation] = annotationsFor(
      decisionOf([judged(IMAGE, { ...FINDINGS['permission-missing'], declared })])
    )
    expect(annotation?.file).toBeUndefined()
    expect(annotation?.message).toContain(
      '\nWhere: Acme/workflows, .github/workflows/ci.yml, line 7.\n'
    )
  })

  test('say a cause by design in one sentence', () => {
    expect(annotationsFor(decisionOf([judged(IMAGE, FINDINGS['fork-pull-request'])]))).toEqual([
      {
        level: 'notice',
        title: 'Skipped the push to ghcr.io/acme/app: a fork gets a read-only token',
        message:
          'Pull requests from forks cannot write anything, whatever the workflow says; the image can be pushed after the merge.'
      }
    ])
  })

  test('do not call a push skipped that a step makes all the same', () => {
    const at = { job: 'build', step: 3, name: 'Build', line: 47 }
    const notes = [{ kind: 'ungated', steps: [at], diff: undefined, matters: true }] as const
    const decision = decisionOf([judged(IMAGE, FINDINGS['fork-pull-request'])], { notes })
    expect(annotationsFor(decision).map(({ title }) => title)).toEqual([
      'Pushes anyway: step Build, line 47',
      'This run must not push to ghcr.io/acme/app: a fork gets a read-only token'
    ])
  })

  test('do not call a push skipped that goes on for want of an answer', () => {
    const doubted = judged(IMAGE, FINDINGS['rate-limited'], [FINDINGS['fork-pull-request']])
    expect(annotationsFor(decisionOf([doubted])).map(({ title }) => title)).toEqual([
      'Cannot tell whether the push to ghcr.io/acme/app is allowed: the registry limits requests',
      'Push to ghcr.io/acme/app would be refused: a fork gets a read-only token'
    ])
  })

  test('name all targets of one cause in one annotation', () => {
    const finding = FINDINGS['fork-pull-request']
    const targets = [IMAGE, targetOf('ghcr.io/acme/web'), CACHE].map((target) =>
      judged(target, finding)
    )
    expect(
      annotationsFor(decisionOf(targets)).map(({ level, message }) => [level, message])
    ).toEqual([
      [
        'notice',
        'Pull requests from forks cannot write anything, whatever the workflow says; the image can be pushed after the merge.'
      ]
    ])
  })

  test('put packages together that need the same change on pages of their own', () => {
    const other = { owner: 'acme', name: 'web', ownerType: 'Organization' } as const
    const targets = [
      judged(IMAGE, FINDINGS['package-access']),
      judged(targetOf('ghcr.io/acme/web'), { ...FINDINGS['package-access'], package: other })
    ]
    expect(annotationsFor(decisionOf(targets)).map(({ title }) => title)).toEqual([
      'Push to ghcr.io/acme/app and 1 more would be refused: most likely no write access to the package'
    ])
  })

  test.each([
    ['the first leg of a matrix', { 'job-index': 0, 'job-total': 3 }, 1],
    ['a later leg', { 'job-index': 2, 'job-total': 3 }, 0],
    ['no matrix that is known', undefined, 1]
  ])('by design are told in %s', (_name, strategy, count) => {
    const decision = decisionOf([judged(IMAGE, FINDINGS['fork-pull-request'])], {
      inputs: { strategy }
    })
    expect(annotationsFor(decision)).toHaveLength(count)
  })

  test('of a mistake are told in every leg of a matrix', () => {
    const decision = decisionOf([judged(IMAGE, FINDINGS['package-access'])], {
      inputs: { strategy: { 'job-index': 2 } }
    })
    expect(annotationsFor(decision)).toHaveLength(1)
  })

  test('say which login was tested where docker has none', () => {
    const target = targetOf('ghcr.io/acme/app', {
      tested: {
        credential: { kind: 'basic', source: { kind: 'github-token' }, username: 'x', secret: 'y' },
        token: 'job',
        dockerHasLogin: false
      }
    })
    const [annotation] = annotationsFor(decisionOf([judged(target, FINDINGS['package-access'])]))
    expect(annotation?.message).toContain(" Tested with the job's own token.\n")
  })
})

describe('the level', () => {
  const fork = FINDINGS['fork-pull-request']
  const missing = FINDINGS['permission-missing']
  const limited = FINDINGS['rate-limited']

  test.each<
    readonly [
      string,
      Finding,
      readonly Finding[],
      Parameters<typeof decisionOf>[1],
      readonly string[]
    ]
  >([
    ['a mistake', missing, [], { failed: true }, ['error']],
    [
      'a mistake under skip',
      missing,
      [],
      { failed: false, inputs: { onDenied: 'skip' } },
      ['warning']
    ],
    ['a cause by design', fork, [], { failed: false }, ['notice']],
    [
      'a cause by design under fail',
      fork,
      [],
      { failed: true, inputs: { onDenied: 'fail' } },
      ['error']
    ],
    [
      'a mistake beside a cause by design',
      fork,
      [missing],
      { failed: false },
      ['warning', 'notice']
    ],
    [
      'a mistake beside a mistake',
      missing,
      [FINDINGS['token-scope']],
      { failed: true },
      ['error', 'error']
    ],
    ['an unknown', limited, [], { failed: false }, ['warning']],
    [
      'an unknown under fail',
      limited,
      [],
      { failed: true, inputs: { onUnknown: 'fail' } },
      ['error']
    ]
  ])('of %s', (_name, primary, beside, more, levels) => {
    const decision = decisionOf([judged(IMAGE, primary, beside)], more)
    expect(annotationsFor(decision).map(({ level }) => level)).toEqual(levels)
  })

  test.each(
    ALL_FINDINGS.filter(({ code }) => !/^(accepted|permission-granted|pullable)$/.test(code)).map(
      (finding) => [finding.code, finding] as const
    )
  )('of a cache with %s is a warning', (_code, finding) => {
    const decision = decisionOf([judged(CACHE, finding)], { failed: true })
    expect(annotationsFor(decision).map(({ level }) => level)).toEqual(['warning'])
  })
})

describe('limits', () => {
  test('nine causes, then a count of the rest', () => {
    const targets = Array.from({ length: 100 }, (_, index) =>
      judged(targetOf(`ghcr.io/acme/app-${index}`), {
        ...FINDINGS['ip-not-allowed'],
        owner: `acme-${index}`
      })
    )
    const annotations = annotationsFor(decisionOf(targets))
    expect(annotations).toHaveLength(10)
    expect(annotations[9]).toEqual({
      level: 'error',
      title: 'and 91 more',
      message:
        '91 more causes are in the job summary, if it is turned on, and in the output `report`.'
    })
  })

  test.each(HOSTILE)('hold with %s, and no command gets through', (_name, text) => {
    const hostile = targetOf(`ghcr.io/${text}`, {
      tested: {
        credential: {
          kind: 'basic',
          source: { kind: 'buildx-scope', scope: text },
          username: '',
          secret: ''
        },
        token: 'other',
        dockerHasLogin: false
      }
    })
    for (const finding of hostileFindings(text)) {
      const targets = [judged(hostile, finding), judged(targetOf(`ghcr.io/b/${text}`), finding)]
      for (const { title, message } of annotationsFor(decisionOf(targets))) {
        expect(Array.from(title).length).toBeLessThanOrEqual(255)
        expect(message.length).toBeLessThanOrEqual(700)
        if (finding.class === 'mistake') expect(message).toContain(`\n${MORE}#${finding.code}`)
        expect(title + message.replaceAll('\n', '')).not.toMatch(/::|##\[|[\p{C}\p{Zl}\p{Zp}]/u)
      }
    }
  })

  test('are far in daily life: half of the messages have at most 350 characters', () => {
    const lengths = ALL_FINDINGS.flatMap((finding) =>
      annotationsFor(decisionOf([judged(IMAGE, finding)])).map(({ message }) => message.length)
    ).toSorted((one, other) => one - other)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(350)
    expect(lengths.at(-1)).toBeLessThanOrEqual(700)
  })
})

describe('wrong inputs', () => {
  const errors = [
    { input: 'push', value: 'maybe', allowed: 'true or false' },
    { input: 'password', value: '', allowed: 'given together with username' }
  ]

  test('make one error that lists them all', () => {
    expect(reportInvalidInputs(errors, { summary: true }).annotations).toEqual([
      {
        level: 'error',
        title: 'ghcr-preflight did not run: its inputs are wrong',
        message: [
          'Input `push` is `maybe`: it must be true or false.',
          'Input `password` is empty: it must be given together with username.',
          `${MORE}#invalid-input`
        ].join('\n')
      }
    ])
  })

  test('stay within the limits however many there are', () => {
    const many = Array.from({ length: 60 }, () => ({
      input: 'images',
      value: 'x'.repeat(500),
      allowed: 'y'
    }))
    const { annotations, outputs } = reportInvalidInputs(many, { summary: true })
    expect(annotations[0]?.message.length).toBeLessThan(1_500)
    expect(outputs.explanation.length).toBeLessThanOrEqual(1_000)
  })
})
