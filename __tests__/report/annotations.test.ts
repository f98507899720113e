import { describe, expect, test } from '@jest/globals'
import { annotationsOf } from '../../src/report/annotations.js'
import { invalidInputOutcome } from '../../src/report/outputs.js'
import type { AnyFinding as Finding } from '../../src/reasons/index.js'
import { decisionOf, judged, targetOf } from './decisions.js'
import { DECLARED, PLACE } from './facts.js'
import { ALL_FINDINGS, FINDINGS } from './findings.js'
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
    expect(annotationsOf(decisionOf(targets))).toEqual([])
  })

  test('point at the block in the workflow file of this commit', () => {
    const finding = {
      ...FINDINGS['permission-missing'],
      certainty: 'certain',
      alsoPossible: []
    } as const
    expect(annotationsOf(decisionOf([judged(IMAGE, finding)]))).toEqual([
      {
        level: 'error',
        title: 'Push to ghcr.io/acme/app fails: the job lacks packages: write',
        message: [
          'The token of the job may not push packages: the `permissions` block of job `build` does not grant `packages: write`, and the token gets only what the block grants. A block of a job stands alone: what the workflow grants above it does not count. The registry answered 403 DENIED: "installation not allowed to Write organization package".',
          'What to do:',
          'Workflow author: Add `packages: write` to the `permissions` block of job `build` and keep the scopes it lists; a job that checks out code needs at least `contents: read` there.',
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
    const [annotation] = annotationsOf(
      decisionOf([judged(IMAGE, { ...FINDINGS['permission-missing'], declared })])
    )
    expect(annotation?.file).toBeUndefined()
    expect(annotation?.message).toContain(
      '\nWhere: Acme/workflows, .github/workflows/ci.yml, line 7.\n'
    )
  })

  test('say a cause by design in one sentence', () => {
    expect(annotationsOf(decisionOf([judged(IMAGE, FINDINGS['fork-pull-request'])]))).toEqual([
      {
        level: 'notice',
        title: 'No push to ghcr.io/acme/app: a fork gets a read-only token',
        message:
          'This run belongs to a pull request from a fork (contributor/app), and GitHub gives it a read-only token whatever the workflow says, so nothing is pushed to ghcr.io/acme/app; nobody can change that in the pull request, and the image can be pushed after the merge.'
      }
    ])
  })

  test('name all targets of one cause in one annotation', () => {
    const finding = FINDINGS['fork-pull-request']
    const targets = [IMAGE, targetOf('ghcr.io/acme/web'), CACHE].map((target) =>
      judged(target, finding)
    )
    expect(
      annotationsOf(decisionOf(targets)).map(({ level, message }) => [level, message])
    ).toEqual([
      [
        'notice',
        'This run belongs to a pull request from a fork (contributor/app), and GitHub gives it a read-only token whatever the workflow says, so nothing is pushed to ghcr.io/acme/app and ghcr.io/acme/web, and nothing is written to the cache ghcr.io/acme/cache; nobody can change that in the pull request, and the image can be pushed after the merge.'
      ]
    ])
  })

  test('keep packages apart whose settings are on different pages', () => {
    const other = { owner: 'acme', name: 'web', ownerType: 'Organization' } as const
    const targets = [
      judged(IMAGE, FINDINGS['package-access']),
      judged(targetOf('ghcr.io/acme/web'), { ...FINDINGS['package-access'], package: other })
    ]
    expect(annotationsOf(decisionOf(targets))).toHaveLength(2)
  })

  test('say which login was tested where docker has none', () => {
    const target = targetOf('ghcr.io/acme/app', {
      tested: {
        credential: { kind: 'basic', source: { kind: 'github-token' }, username: 'x', secret: 'y' },
        token: 'job',
        dockerHasLogin: false
      }
    })
    const [annotation] = annotationsOf(decisionOf([judged(target, FINDINGS['package-access'])]))
    expect(annotation?.message.split('\n')).toContain(
      'This holds for the login tested here, from the input `github-token`: docker has no login for ghcr.io yet.'
    )
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
    expect(annotationsOf(decision).map(({ level }) => level)).toEqual(levels)
  })

  test.each(
    ALL_FINDINGS.filter(({ code }) => !/^(accepted|permission-granted|pullable)$/.test(code)).map(
      (finding) => [finding.code, finding] as const
    )
  )('of a cache with %s is a warning', (_code, finding) => {
    const decision = decisionOf([judged(CACHE, finding)], { failed: true })
    expect(annotationsOf(decision).map(({ level }) => level)).toEqual(['warning'])
  })
})

describe('limits', () => {
  test('nine causes, then a count of the rest', () => {
    const targets = Array.from({ length: 100 }, (_, index) =>
      judged(targetOf(`ghcr.io/acme/app-${index}`), {
        ...FINDINGS['package-access'],
        package: { owner: 'acme', name: `app-${index}`, ownerType: 'User' }
      })
    )
    const annotations = annotationsOf(decisionOf(targets))
    expect(annotations).toHaveLength(10)
    expect(annotations[9]).toEqual({
      level: 'error',
      title: 'and 91 more',
      message:
        '91 more causes are in the job summary, if it is switched on, and in the output `report`.'
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
      for (const { title, message } of annotationsOf(decisionOf(targets))) {
        expect(Array.from(title).length).toBeLessThanOrEqual(80)
        expect(message.length).toBeLessThan(1_500)
        if (finding.class === 'mistake') expect(message).toContain(`\n${MORE}#${finding.code}`)
        expect(title + message.replaceAll('\n', '')).not.toMatch(/::|##\[|[\p{C}\p{Zl}\p{Zp}]/u)
      }
    }
  })

  test.each(ALL_FINDINGS.map((finding) => [finding.code, finding] as const))(
    'are far for %s in daily life',
    (_code, finding) => {
      for (const { message } of annotationsOf(decisionOf([judged(IMAGE, finding)]))) {
        expect(message.length).toBeLessThan(1_000)
      }
    }
  )
})

describe('wrong inputs', () => {
  const errors = [
    { input: 'push', value: 'maybe', allowed: 'true or false' },
    { input: 'password', value: '', allowed: 'given together with username' }
  ]

  test('make one error that lists them all', () => {
    expect(invalidInputOutcome(errors).annotations).toEqual([
      {
        level: 'error',
        title: 'ghcr-preflight does not run: the inputs are wrong',
        message: [
          'Input `push` is `maybe`: allowed is true or false.',
          'Input `password`: allowed is given together with username.',
          'Workflow author: Correct these inputs of the step of ghcr-preflight.',
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
    const { annotations, outputs } = invalidInputOutcome(many)
    expect(annotations[0]?.message.length).toBeLessThan(1_500)
    expect(outputs.explanation.length).toBeLessThanOrEqual(1_000)
  })
})
