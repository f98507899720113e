// Titles: what will happen, to which image, and why in a few words; and what stands beside them.
import { describe, expect, test } from '@jest/globals'
import { testedWith, titleOf } from '../../src/report/titles.js'
import { REASONS } from '../../src/reasons/index.js'
import { annotationsFor, decisionOf, judged, pullOf, targetOf } from './decisions.js'
import { ALL_FINDINGS, FINDINGS } from './findings.js'

const IMAGE = targetOf('ghcr.io/acme/app')
const LONG_NAME = `ghcr.io/${'acme-corporation/platform-services-'.repeat(2)}x`.slice(0, 60)
const DIGEST = `sha256:${'0'.repeat(64)}`
const PUBLIC = pullOf('ghcr.io/acme/app', '1', 'public')
const BASE = pullOf('ghcr.io/acme/base', '2', 'base')
const ALL = ALL_FINDINGS.map((finding) => [finding.code, finding] as const)

describe('titles', () => {
  test.each(ALL)('for %s name the whole image within 255 characters', (_code, finding) => {
    for (const role of ['image', 'cache'] as const) {
      for (const certainty of ['certain', 'likely'] as const) {
        const title = titleOf({ ...finding, certainty }, targetOf(LONG_NAME, { role }), 0)
        expect(title.length).toBeLessThanOrEqual(255)
        expect(title).toContain(` ${LONG_NAME}`)
      }
    }
  })

  test('say what happens to images and caches', () => {
    const cache = targetOf('ghcr.io/acme/cache', { role: 'cache' })
    expect([
      titleOf(FINDINGS['permission-missing'], IMAGE, 2),
      titleOf(FINDINGS['fork-pull-request'], IMAGE),
      titleOf(FINDINGS['fork-pull-request'], cache),
      titleOf(FINDINGS['package-access'], cache),
      titleOf(FINDINGS['rate-limited'], IMAGE)
    ]).toEqual([
      'Push to ghcr.io/acme/app and 2 more would be refused: most likely the job lacks packages: write',
      'Skipped the push to ghcr.io/acme/app: a fork gets a read-only token',
      'Skipped the cache export to ghcr.io/acme/cache: a fork gets a read-only token',
      'Cache export to ghcr.io/acme/cache would be refused: most likely no write access to the package',
      'Cannot tell whether the push to ghcr.io/acme/app is allowed: the registry limits requests'
    ])
  })
})

describe('the title of a pull', () => {
  test.each([
    [
      'a tag',
      PUBLIC,
      FINDINGS['tag-missing'],
      0,
      'Pull of ghcr.io/acme/app:1 would fail: there is no such tag'
    ],
    [
      'a package that does not let the job read',
      BASE,
      FINDINGS['package-access'],
      0,
      'Pull of ghcr.io/acme/base:2 would fail: most likely no read access to the package'
    ],
    [
      'a digest',
      pullOf('ghcr.io/a/b', DIGEST, 'base'),
      FINDINGS.moved,
      0,
      `Pull of ghcr.io/a/b@${DIGEST} would fail: the repository has moved`
    ],
    [
      'more than one',
      PUBLIC,
      FINDINGS['package-private'],
      4,
      'Pull of ghcr.io/acme/app:1 and 4 more would fail: the package is not public'
    ],
    [
      'no answer',
      BASE,
      FINDINGS['rate-limited'],
      0,
      'Cannot tell whether ghcr.io/acme/base:2 can be pulled: the registry limits requests'
    ],
    [
      'nobody asked',
      BASE,
      FINDINGS['permission-unknown'],
      0,
      'Cannot tell whether ghcr.io/acme/base:2 can be pulled: the registry was not asked'
    ],
    [
      'a cause by design',
      BASE,
      FINDINGS['secret-withheld'],
      0,
      'Pull of ghcr.io/acme/base:2 would fail: a fork gets no secrets'
    ],
    [
      'success',
      BASE,
      FINDINGS.pullable,
      0,
      'Pull of ghcr.io/acme/base:2 works: the registry serves the image'
    ]
  ] as const)('names %s', (_name, target, finding, more, title) => {
    expect(titleOf(finding, target, more)).toBe(title)
  })

  test('of what would be published does not say that the push fails', () => {
    expect(titleOf(FINDINGS['too-visible'], targetOf('ghcr.io/acme/app'))).toBe(
      'Push to ghcr.io/acme/app is stopped: the package is public, not private'
    )
  })
})

describe('the notice of a cause by design', () => {
  const finding = {
    ...FINDINGS['secret-withheld'],
    certainty: 'likely',
    alsoPossible: [REASONS['package-access']]
  } as const

  test.each([
    ['push', IMAGE, 'no write access to the package'],
    ['pull', BASE, 'no read access to the package']
  ])('names the other causes of a %s in its own words', (_name, target, other) => {
    const [annotation] = annotationsFor(decisionOf([judged(target, finding)]))
    expect(annotation?.message.split('; also possible: ')[1]).toBe(`${other}.`)
  })
})

describe('the login that was tested', () => {
  const { tested } = IMAGE
  const source = { kind: 'inputs' } as const
  const credential = { kind: 'basic', source, username: 'octo', secret: 'x' } as const
  const target = { ...IMAGE, tested: { ...tested, credential, dockerHasLogin: false } }

  test('is told where the answer rests on it', () => {
    expect(testedWith(target, FINDINGS['package-access'])).toEqual([
      { kind: 'plain', text: "tested with the job's own token" }
    ])
  })

  test.each([
    'too-visible',
    'bad-credentials',
    'tag-missing',
    'digest-mismatch',
    'incomplete-index'
  ] as const)('is not told with %s', (code) => {
    expect(testedWith(target, FINDINGS[code])).toBeUndefined()
  })
})
