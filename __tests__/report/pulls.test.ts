import { describe, expect, test } from '@jest/globals'
import { annotationsOf } from '../../src/report/annotations.js'
import { adviceOn } from '../../src/reasons/fixes.js'
import { explain } from '../../src/report/explanation.js'
import { titleOf } from '../../src/report/messages.js'
import { toAnnotation } from '../../src/text/escape.js'
import { reportOf } from '../../src/report/report.js'
import { summaryOf } from '../../src/report/summary.js'
import type { AnyFinding as Finding } from '../../src/reasons/index.js'
import { decisionOf, judged, pullOf, targetOf } from './decisions.js'
import { ABSENT } from './facts.js'
import { ALL_FINDINGS, FINDINGS } from './findings.js'

const DIGEST = `sha256:${'0'.repeat(64)}`
const PUBLIC = pullOf('ghcr.io/acme/app', '1', 'public')
const BASE = pullOf('ghcr.io/acme/base', '2', 'base')
const FACTS = decisionOf([]).facts
const CODES = ALL_FINDINGS.map((finding) => [finding.code, finding] as const)

function told(finding: Finding, target = PUBLIC): string {
  const { cause, fixes } = adviceOn(finding, { facts: FACTS, target })
  return [cause, ...fixes.map(({ text }) => text)].map(toAnnotation).join('\n')
}

describe('the title of a pull', () => {
  test.each([
    [
      'a tag',
      PUBLIC,
      FINDINGS['tag-missing'],
      0,
      'Pull of ghcr.io/acme/app:1 fails: there is no such tag or digest'
    ],
    [
      'a package that does not let the job read',
      BASE,
      FINDINGS['package-access'],
      0,
      'Pull of ghcr.io/acme/base:2 fails: probably no read access to the package'
    ],
    [
      'a digest',
      pullOf('ghcr.io/a/b', DIGEST, 'base'),
      FINDINGS.moved,
      0,
      `Pull of ghcr.io/a/b@sha…000000000 fails: the repository has moved`
    ],
    [
      'more than one',
      PUBLIC,
      FINDINGS['package-private'],
      4,
      'Pull of ghcr.io/acme/app:1 (+4) fails: the package is not public'
    ],
    [
      'no answer',
      BASE,
      FINDINGS['rate-limited'],
      0,
      'Unknown if pull of ghcr.io/acme/base:2 works: the registry limits requests'
    ],
    [
      'nobody asked',
      BASE,
      FINDINGS['permission-unknown'],
      0,
      'Unknown if pull of ghcr.io/acme/base:2 works: the registry was not asked'
    ],
    [
      'a cause by design',
      BASE,
      FINDINGS['secret-withheld'],
      0,
      'No pull of ghcr.io/acme/base:2: this event gets no secrets'
    ],
    [
      'success',
      BASE,
      FINDINGS.pullable,
      0,
      'Pull of ghcr.io/acme/base:2 works: the registry serves the image'
    ]
  ] as const)('names %s', (_name, target, finding, more, title) => {
    const shown = titleOf(finding, target, more)
    expect(shown.replace(/sha\S*000/, 'sha…000000000')).toBe(title)
    expect(shown.length).toBeLessThanOrEqual(80)
  })

  test('of what would be published does not say that the push fails', () => {
    expect(titleOf(FINDINGS['too-visible'], targetOf('ghcr.io/acme/app'))).toBe(
      'No push to ghcr.io/acme/app: it is more open than expected'
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
      'The package `acme/app` is private, so nobody can pull it without a login.'
    ],
    [
      'a package that is closed somehow',
      { ...FINDINGS['package-private'], visibility: undefined },
      'The package `acme/app` is not public, so'
    ],
    [
      'making it public',
      FINDINGS['package-private'],
      'a public package cannot be closed again, and all its old versions become public too'
    ],
    [
      'what cannot be told apart',
      FINDINGS['private-or-absent'],
      'ghcr.io gives the same answer for an image that is private and for one that does not exist; which it is cannot be told.'
    ],
    [
      'the new name',
      FINDINGS.moved,
      'GitHub redirects `old/app` to `acme/app`, but its registry redirects nothing. The image can be pulled under the new name.\nWrite `ghcr.io/acme/app:1`'
    ],
    [
      'a new name without the image',
      { ...FINDINGS.moved, pullable: false },
      'Under the new name it could not be pulled either'
    ],
    ['a stored login', FINDINGS['stale-login'], '`docker logout ghcr.io`'],
    ['a tag', FINDINGS['tag-missing'], 'has no tag `1`'],
    [
      'a digest',
      { ...FINDINGS['tag-missing'], wanted: DIGEST },
      `has nothing with the digest \`${DIGEST}\``
    ],
    [
      'wrong bytes',
      FINDINGS['digest-mismatch'],
      `The layer should have the digest \`sha256:${'a'.repeat(64)}\`, and what came has \`sha256:${'b'.repeat(64)}\``
    ],
    [
      'too many bytes',
      { ...FINDINGS['digest-mismatch'], actual: undefined },
      'what came is longer than the manifest says'
    ],
    [
      'missing parts',
      FINDINGS['incomplete-index'],
      `The image lists \`linux/arm64\` (\`sha256:${'c'.repeat(64)}\`) and an attestation (\`sha256:${'d'.repeat(64)}\`), which the registry does not have`
    ]
  ])('name %s', (_name, finding, expected) => {
    expect(told(finding)).toContain(expected)
  })

  test('lead to the settings that open a package', () => {
    const links = adviceOn(FINDINGS['package-private'], { facts: FACTS, target: PUBLIC }).links
    expect(links.map((part) => toAnnotation([part]))).toEqual([
      'Package settings: https://github.com/orgs/acme/packages/container/app/settings',
      'Package settings of the organization: https://github.com/organizations/acme/settings/packages'
    ])
  })

  test.each([
    ['no login', { kind: 'none' } as const, undefined, '`packages: read`'],
    [
      'its own token',
      { kind: 'basic', source: { kind: 'github-token' }, username: 'x', secret: 'y' } as const,
      'job' as const,
      '`Manage Actions access`'
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
    expect([amendment, told(finding, BASE).includes('Put `packages: read` into')]).toEqual([
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
      annotationsOf(decisionOf([judged(target, finding)], more)).map((one) => one.level)
    )
    expect(levels).toEqual([[level], [level]])
  })

  test('of an unknown says nothing of the push where only others pull', () => {
    const [publicly, base] = [PUBLIC, BASE].map(
      (target) => annotationsOf(decisionOf([judged(target, limited)]))[0]?.message ?? ''
    )
    expect(publicly).not.toContain('push')
    expect(base).toContain('Because of `on-unknown: push` this does not stop the push.')
  })

  test('is one annotation for what one login keeps from push and pull', () => {
    const finding = FINDINGS['registry-unavailable']
    const targets = [targetOf('ghcr.io/acme/app'), BASE, PUBLIC].map((one) => judged(one, finding))
    expect(annotationsOf(decisionOf(targets)).map(({ title }) => title)).toEqual([
      'No verdict on push to ghcr.io/acme/app (+2): the registry gave no answer'
    ])
  })
})

describe('a step that only looks at public images', () => {
  const docs = 'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'

  test('says in one line that all is well', () => {
    const other = pullOf('docker.io/library/alpine', '3', 'public')
    const decision = decisionOf([PUBLIC, other].map((target) => judged(target, FINDINGS.pullable)))
    expect(summaryOf(decision)).toBe(
      'Anyone can pull `ghcr.io/acme/app:1` and `docker.io/library/alpine:3`.\n'
    )
    expect(explain(decision)).toBe(
      'allowed -- Pull of ghcr.io/acme/app:1 works: the registry serves the image.'
    )
  })

  test('has one row per image and says nothing of pushing', () => {
    const decision = decisionOf([
      judged(PUBLIC, FINDINGS['package-private']),
      judged(pullOf('ghcr.io/acme/app', '2', 'public'), FINDINGS['package-private']),
      judged(pullOf('ghcr.io/acme/web', '1', 'public'), FINDINGS.pullable)
    ])
    const summary = summaryOf(decision)
    expect(summary.split('\n').slice(0, 3)).toEqual([
      '### ghcr-preflight: denied, and the step fails',
      '',
      '3 targets: 1 allowed and 2 denied.'
    ])
    expect(summary.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
      expect.stringContaining(
        `| \`ghcr.io/acme/app:1\` (for anyone to pull) | denied | [the package is not public](${docs}#package-private) | **Package admin:** `
      ),
      expect.stringContaining('| `ghcr.io/acme/app:2` (for anyone to pull) | denied |'),
      `| \`ghcr.io/acme/web:1\` (for anyone to pull) | allowed | [the registry serves the image](${docs}#pullable) | nothing |`
    ])
    expect(annotationsOf(decision)).toHaveLength(1)
    expect(reportOf(decision).log.at(-1)).toBe('ghcr.io/acme/web:1: allowed (pullable)')
    expect(summary.replace(/<details>[^]*/, '')).not.toMatch(/\bpush/)
  })

  test('passes under skip', () => {
    const decision = decisionOf([judged(PUBLIC, FINDINGS['package-private'])], { failed: false })
    expect(summaryOf(decision)).toMatch(/^### ghcr-preflight: denied, and the step passes\n/)
  })
})

test('one line says that push and base images are well', () => {
  const decision = decisionOf([
    judged(targetOf('ghcr.io/acme/app'), FINDINGS.accepted),
    judged(BASE, FINDINGS.pullable)
  ])
  expect(summaryOf(decision)).toBe(
    'The push to `ghcr.io/acme/app` is allowed. The build can pull `ghcr.io/acme/base:2`.\n'
  )
})
