import { describe, expect, test } from '@jest/globals'
import { adviceOn } from '../../src/reasons/fixes.js'
import { fixText, titleOf } from '../../src/report/messages.js'
import { toAnnotation } from '../../src/text/escape.js'
import { reportOf } from '../../src/report/report.js'
import type { AnyFinding as Finding } from '../../src/reasons/index.js'
import {
  annotationsFor,
  decisionOf,
  explanationFor,
  judged,
  pullOf,
  summaryFor,
  targetOf
} from './decisions.js'
import { ABSENT } from './facts.js'
import { ALL_FINDINGS, FINDINGS } from './findings.js'

const DIGEST = `sha256:${'0'.repeat(64)}`
const PUBLIC = pullOf('ghcr.io/acme/app', '1', 'public')
const BASE = pullOf('ghcr.io/acme/base', '2', 'base')
const FACTS = decisionOf([]).facts
const CODES = ALL_FINDINGS.map((finding) => [finding.code, finding] as const)

function told(finding: Finding, target = PUBLIC): string {
  const { cause, detail = [], fixes } = adviceOn(finding, { facts: FACTS, target })
  return [cause, detail, ...fixes.map(fixText)].map(toAnnotation).join('\n')
}

describe('the title of a pull', () => {
  test.each([
    [
      'a tag',
      PUBLIC,
      FINDINGS['tag-missing'],
      0,
      'Pull of ghcr.io/acme/app:1 would fail: there is no such tag or digest'
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
      'Pull of ghcr.io/acme/base:2 would fail: this event gets no secrets'
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
      'Push to ghcr.io/acme/app is stopped: it is more open than expected'
    )
  })
})

describe('the words for a pull', () => {
  const PUSHES_ONLY =
    /^(fork-pull-request|dependabot|upstream-image-in-fork|wrong-owner|app-token|token-scope|repository-missing|creation-forbidden|too-visible|accepted|permission-granted|unresolved-images|untested-login)$/

  test.each(CODES.filter(([code]) => !PUSHES_ONLY.test(code)))(
    'of %s do not speak of writing',
    (_code, finding) => {
      expect(told(finding, BASE)).not.toMatch(
        /write:packages|may not push|cannot be pushed|the push/
      )
    }
  )

  test.each<readonly [string, Finding, string]>([
    [
      'a private package',
      FINDINGS['package-private'],
      'The package is private, so nobody can pull it without a login.'
    ],
    [
      'a package that is closed somehow',
      { ...FINDINGS['package-private'], visibility: undefined },
      'The package is not public, so'
    ],
    [
      'making it public',
      FINDINGS['package-private'],
      'This cannot be undone, and old versions become public too'
    ],
    [
      'what cannot be told apart',
      FINDINGS['private-or-absent'],
      'ghcr.io gives the same answer for an image that is private and for one that does not exist.'
    ],
    [
      'the new name',
      FINDINGS.moved,
      'GitHub redirects `old/app` to `acme/app`, but its registry redirects nothing.\n\nWrite the new name, here and where users are told what to pull: `ghcr.io/acme/app:1`'
    ],
    [
      'a new name without the image',
      { ...FINDINGS.moved, pullable: false },
      'The image cannot be pulled under the new name either.'
    ],
    ['a stored login', FINDINGS['stale-login'], '`docker logout ghcr.io`'],
    ['a tag', FINDINGS['tag-missing'], 'The image exists, but not this tag'],
    [
      'a digest',
      { ...FINDINGS['tag-missing'], wanted: DIGEST },
      'the registry has nothing with this digest'
    ],
    [
      'wrong bytes',
      FINDINGS['digest-mismatch'],
      `the layer should be \`sha256:${'a'.repeat(64)}\`, and \`sha256:${'b'.repeat(64)}\` came`
    ],
    [
      'too many bytes',
      { ...FINDINGS['digest-mismatch'], actual: undefined },
      'something longer came'
    ],
    [
      'missing parts',
      FINDINGS['incomplete-index'],
      `missing: \`linux/arm64\` (\`sha256:${'c'.repeat(64)}\`) and an attestation (\`sha256:${'d'.repeat(64)}\`)`
    ]
  ])('name %s', (_name, finding, expected) => {
    expect(told(finding)).toContain(expected)
  })

  test('lead to the settings that open a package', () => {
    const { fixes } = adviceOn(FINDINGS['package-private'], { facts: FACTS, target: PUBLIC })
    const links = fixes.flatMap(({ text }) => text.filter(({ kind }) => kind === 'link'))
    expect(links.map((part) => toAnnotation([part]))).toEqual([
      'Open the package settings: https://github.com/orgs/acme/packages/container/app/settings',
      "Open the organization's package settings: https://github.com/organizations/acme/settings/packages"
    ])
  })

  test.each([
    ['no login', { kind: 'none' } as const, undefined, '`packages: read`'],
    [
      'its own token',
      { kind: 'basic', source: { kind: 'github-token' }, username: 'x', secret: 'y' } as const,
      'job' as const,
      'Manage Actions access'
    ],
    [
      'a personal token',
      { kind: 'basic', source: { kind: 'docker-config' }, username: 'x', secret: 'y' } as const,
      'classic' as const,
      '`read:packages`'
    ]
  ])('tell a job with %s how to read a private package', (_name, credential, token, expected) => {
    const tested = { credential, token, dockerHasLogin: true }
    const target = pullOf('ghcr.io/acme/app', '1', 'base', { tested })
    expect(told({ ...FINDINGS['package-private'], puller: 'job' }, target)).toContain(expected)
  })

  test('do not advise writing where reading is missing', () => {
    const finding = { ...FINDINGS['permission-missing'], declared: ABSENT }
    const { amendment } = adviceOn(finding, { facts: FACTS, target: BASE })
    expect([amendment, told(finding, BASE).includes('Add `packages: read` to')]).toEqual([
      undefined,
      true
    ])
  })
})

describe('the level of a pull', () => {
  const mistake = FINDINGS['package-private']
  const limited = FINDINGS['rate-limited']

  test.each<readonly [string, Finding, Parameters<typeof decisionOf>[1], string]>([
    ['a mistake', mistake, { failed: true }, 'error'],
    ['a mistake under skip', mistake, { failed: false, inputs: { onDenied: 'skip' } }, 'warning'],
    ['a cause by design', FINDINGS['secret-withheld'], { failed: false }, 'notice'],
    ['an unknown', limited, { failed: false }, 'warning'],
    ['an unknown under fail', limited, { failed: true, inputs: { onUnknown: 'fail' } }, 'error']
  ])('is for %s', (_name, finding, more, level) => {
    const levels = [PUBLIC, BASE].map((target) =>
      annotationsFor(decisionOf([judged(target, finding)], more)).map((one) => one.level)
    )
    expect(levels).toEqual([[level], [level]])
  })

  test('of an unknown says nothing of the push where only others pull', () => {
    const [publicly, base] = [PUBLIC, BASE].map(
      (target) => annotationsFor(decisionOf([judged(target, limited)]))[0]?.message ?? ''
    )
    expect(publicly).not.toContain('push')
    expect(base).toContain('The push goes on (`on-unknown: push`).')
  })

  test('is one annotation for what one login keeps from push and pull', () => {
    const finding = FINDINGS['registry-unavailable']
    const targets = [targetOf('ghcr.io/acme/app'), BASE, PUBLIC].map((one) => judged(one, finding))
    expect(annotationsFor(decisionOf(targets)).map(({ title }) => title)).toEqual([
      'Cannot tell whether the push to ghcr.io/acme/app and 2 more is allowed: the registry gave no answer'
    ])
  })
})

describe('a step that only looks at public images', () => {
  test('says in one line that all is well', () => {
    const other = pullOf('docker.io/library/alpine', '3', 'public')
    const decision = decisionOf([PUBLIC, other].map((target) => judged(target, FINDINGS.pullable)))
    expect(summaryFor(decision)).toBe(
      '✅ **Anyone can pull `ghcr.io/acme/app:1` and `docker.io/library/alpine:3`**\n'
    )
    expect(explanationFor(decision)).toBe(
      'allowed -- Pull of ghcr.io/acme/app:1 works: the registry serves the image.'
    )
  })

  test('groups the failing ones, folds the good ones, and says nothing of pushing', () => {
    const decision = decisionOf([
      judged(PUBLIC, FINDINGS['package-private']),
      judged(pullOf('ghcr.io/acme/app', '2', 'public'), FINDINGS['package-private']),
      judged(pullOf('ghcr.io/acme/web', '1', 'public'), FINDINGS.pullable)
    ])
    const summary = summaryFor(decision)
    expect(summary.split('\n').slice(0, 5)).toEqual([
      '### ❌ 2 of 3 images: the package is not public',
      '',
      '`ghcr.io/acme/app:1` and `ghcr.io/acme/app:2`',
      '',
      '> [!CAUTION]'
    ])
    expect(summary).toContain(
      '\n<details><summary>✅ 1 image</summary>\n\n- `ghcr.io/acme/web:1`\n\n</details>\n'
    )
    expect(annotationsFor(decision)).toHaveLength(1)
    expect(reportOf(decision).log.at(-1)).toBe('ghcr.io/acme/web:1: allowed (pullable)')
    expect(summary.replace(/<details>[^]*/, '')).not.toMatch(/\bpush/)
  })

  test('passes under skip', () => {
    const decision = decisionOf([judged(PUBLIC, FINDINGS['package-private'])], { failed: false })
    expect(summaryFor(decision)).toMatch(
      /^### ❌ Pull of `ghcr.io\/acme\/app:1` would fail: the package is not public\n/
    )
  })
})

test('one line says that push and base images are well', () => {
  const decision = decisionOf([
    judged(targetOf('ghcr.io/acme/app'), FINDINGS.accepted),
    judged(BASE, FINDINGS.pullable)
  ])
  expect(summaryFor(decision)).toBe(
    '✅ **Push to `ghcr.io/acme/app` is allowed and the build can pull `ghcr.io/acme/base:2`**\n'
  )
})
