import { describe, expect, test } from '@jest/globals'
import { fenced, diffBlock } from '../../src/report/summary-blocks.js'
import { decisionOf, judged, pullOf, summaryFor, targetOf } from './decisions.js'
import { FIX } from './facts.js'
import { FINDINGS } from './findings.js'
import { renderedFlaws } from '../action/rendered.js'
import { HOSTILE, outsideOfCode } from './hostile.js'

const IMAGE = targetOf('ghcr.io/acme/app')
const DOCS = 'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'
const EXCHANGE = {
  method: 'POST',
  url: 'https://ghcr.io/v2/acme/app/blobs/uploads/',
  status: 403,
  outcome: 'refused',
  ms: 80
}

describe('the summary', () => {
  test.each([
    [
      'one image',
      [judged(IMAGE, FINDINGS.accepted)],
      '✅ **Push to `ghcr.io/acme/app` is allowed**\n'
    ],
    [
      'five images',
      [1, 2, 3, 4, 5].map((n) => judged(targetOf(`ghcr.io/acme/app-${n}`), FINDINGS.accepted)),
      '✅ **Push to `ghcr.io/acme/app-1`, `ghcr.io/acme/app-2`, `ghcr.io/acme/app-3` and 2 more is allowed**\n'
    ],
    ['nothing', [], '⏭️ Nothing is pushed in this run.\n']
  ])('is one line when all is well with %s', (_name, targets, expected) => {
    expect(summaryFor(decisionOf(targets))).toBe(expected)
  })

  test('has the cause as an alert, the change, the good ones and the evidence folded', () => {
    const finding = {
      ...FINDINGS['permission-missing'],
      certainty: 'certain',
      alsoPossible: []
    } as const
    const target = targetOf('ghcr.io/acme/app', { exchanges: [EXCHANGE] })
    expect(
      summaryFor(
        decisionOf([
          judged(target, finding),
          judged(targetOf('ghcr.io/acme/ok'), FINDINGS.accepted)
        ])
      )
    ).toBe(`### ❌ Push to \`ghcr.io/acme/app\` would be refused: the job lacks packages: write

> [!CAUTION]
> The \`permissions\` block of job \`build\` does not grant \`packages: write\`, and it replaces any block of the workflow.

**Fix:** in \`.github/workflows/ci.yml\`, [line 7](https://github.com/Acme/app/blob/0123456789abcdef0123456789abcdef01234567/.github/workflows/ci.yml#L7-L8)

\`\`\`diff
@@ -7,2 +7,3 @@
     permissions:
       contents: read
+      packages: write
\`\`\`

[What this means](${DOCS}#permission-missing)

<details><summary>✅ 1 image</summary>

- \`ghcr.io/acme/ok\`

</details>

<details><summary>Evidence of ghcr-preflight</summary>

Job's own token: \`packages: none\`, known from the workflow file by rule declared-none (nearly certain). The workflow file grants nothing for \`packages\` in the \`permissions\` block of job \`build\` (\`Acme/app\`, \`.github/workflows/ci.yml\`, line 7).

- \`ghcr.io/acme/app\`: no login, token of kind job
  - \`POST https://ghcr.io/v2/acme/app/blobs/uploads/\`: 403, \`refused\` (80 ms)
  - The registry answered 403 \`DENIED\`: \`installation not allowed to Write organization package\`.

</details>
`)
  })

  test('tells an image from a cache of the same repository', () => {
    const finding = FINDINGS['package-access']
    const cache = targetOf('ghcr.io/acme/app', { role: 'cache' })
    const summary = summaryFor(decisionOf([judged(IMAGE, finding), judged(cache, finding)]))
    expect(summary.split('\n').slice(0, 3)).toEqual([
      '### ❌ 1 image and 1 cache: most likely no write access to the package',
      '',
      '`ghcr.io/acme/app` and the cache `ghcr.io/acme/app`'
    ])
  })

  test('counts an image and its cache that are well', () => {
    const cache = targetOf('ghcr.io/acme/ok', { role: 'cache' })
    const well = [
      judged(targetOf('ghcr.io/acme/ok'), FINDINGS.accepted),
      judged(cache, FINDINGS.accepted)
    ]
    expect(summaryFor(decisionOf([judged(IMAGE, FINDINGS['package-access']), ...well]))).toContain(
      '<summary>✅ 1 image and 1 cache</summary>'
    )
  })

  test('groups what needs the same change, with the page of each', () => {
    const targets = Array.from({ length: 100 }, (_, index) =>
      judged(targetOf(`ghcr.io/acme/app-${index}`), {
        ...FINDINGS['package-access'],
        package: { owner: 'acme', name: `app-${index}`, ownerType: 'Organization' }
      })
    )
    const summary = summaryFor(decisionOf(targets))
    expect(summary.split('\n').slice(0, 5)).toEqual([
      '### ❌ 100 images: most likely no write access to the package',
      '',
      '<details><summary><code>ghcr.io/acme/app-0</code>, <code>ghcr.io/acme/app-1</code>, <code>ghcr.io/acme/app-2</code> and 97 more</summary>',
      '',
      '- [`ghcr.io/acme/app-0`](https://github.com/orgs/acme/packages/container/app-0/settings)'
    ])
    expect(summary.match(/^- \[`/gm)).toHaveLength(100)
    expect(summary.match(/\*\*Fix:\*\*/g)).toHaveLength(1)
  })

  test('puts the failing causes first', () => {
    const summary = summaryFor(
      decisionOf([
        judged(IMAGE, FINDINGS['rate-limited']),
        judged(targetOf('ghcr.io/acme/web'), FINDINGS['package-access'])
      ])
    )
    expect(summary.match(/^#+ .*$/gm)).toEqual([
      '### ❌ 1 of 2 images would be refused',
      '#### ❌ Push to `ghcr.io/acme/web` would be refused: most likely no write access to the package',
      '#### ⚠️ Cannot tell whether the push to `ghcr.io/acme/app` is allowed: the registry limits requests'
    ])
  })

  test('shortens digests where they are only read, and nowhere else', () => {
    const digest = `sha256:${'a'.repeat(64)}`
    const finding = { ...FINDINGS['digest-mismatch'], expected: digest, actual: undefined }
    const summary = summaryFor(
      decisionOf([judged(pullOf('ghcr.io/acme/app', digest, 'public'), finding)])
    )
    const [shown = '', folded = ''] = summary.split('<details>')
    expect(shown.match(/sha256:\w+…?/g)).toEqual(['sha256:aaaaaaaaaaaa…', 'sha256:aaaaaaaaaaaa…'])
    expect(folded).toContain(digest)
  })

  test('of a hundred targets is far below the limit', () => {
    const targets = Array.from({ length: 100 }, (_, index) =>
      judged(
        targetOf(`ghcr.io/acme/${'long-name-'.repeat(10)}${index}`, {
          exchanges: Array.from({ length: 20 }, () => ({
            ...EXCHANGE,
            url: `${EXCHANGE.url}${'x'.repeat(500)}`
          }))
        }),
        { ...FINDINGS['ip-not-allowed'], owner: `acme-${index}` }
      )
    )
    const summary = summaryFor(decisionOf(targets))
    expect(Buffer.byteLength(summary)).toBeLessThan(200 * 1024)
    expect(summary).toContain('and 80 more causes')
    expect(summary).toMatch(/- and \d+ more lines\n\n<\/details>\n$/)
  })

  test.each(HOSTILE)('keeps its form with %s', (_name, text) => {
    const words = { status: 403, code: text, message: text }
    const exchange = { ...EXCHANGE, method: text, url: text, outcome: text }
    const targets = [0, 1].map((index) =>
      judged(targetOf(`ghcr.io/${index}/${text}`, { exchanges: [exchange] }), {
        ...FINDINGS.refused,
        error: words,
        registry: text
      })
    )
    const summary = summaryFor(decisionOf(targets))
    expect(renderedFlaws(summary)).toEqual([])
    expect(outsideOfCode(summary)).not.toMatch(/@|pwned|evil|script/)
    expect(summary.replaceAll('\n', '')).not.toMatch(/[^\P{C}\u200d]|[\p{Zl}\p{Zp}]/u)
  })
})

describe('the change', () => {
  const words = [{ kind: 'plain', text: 'add it' }] as const

  test('that adds a block warns of what it takes away', () => {
    const fix = { ...FIX, addsPermissions: true, diff: '+a\n' }
    expect(diffBlock('**Fix:**', fix, words)).toEqual([
      '**Fix:** in `.github/workflows/ci.yml` (a block replaces the defaults: add every other scope that the job uses)',
      '```diff\n+a\n```'
    ])
  })

  test('stays in its fence whatever the file holds', () => {
    const diff = ' ```\n </details> ````\n+\u202ea\u001b[31m\tb\n'
    expect(fenced(diff)).toEqual([
      ['`````diff', ' ```', ' </details> ````', '+\ufffda\ufffd[31m\tb', '`````'].join('\n')
    ])
  })

  test('is told in words when it is very long', () => {
    expect(diffBlock('**Fix:**', { ...FIX, diff: '+x\n'.repeat(5_000) }, words)).toEqual([
      '**Fix:** add it'
    ])
  })
})
