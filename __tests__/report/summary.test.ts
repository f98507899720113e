import { describe, expect, test } from '@jest/globals'
import { diffBlock } from '../../src/report/diff-block.js'
import { summaryOf } from '../../src/report/summary.js'
import { decisionOf, judged, targetOf } from './decisions.js'
import { FIX } from './facts.js'
import { FINDINGS } from './findings.js'
import { HOSTILE } from './hostile.js'

const IMAGE = targetOf('ghcr.io/acme/app')
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
      'The push to `ghcr.io/acme/app` is allowed.\n'
    ],
    [
      'five images',
      [1, 2, 3, 4, 5].map((n) => judged(targetOf(`ghcr.io/acme/app-${n}`), FINDINGS.accepted)),
      'The push to `ghcr.io/acme/app-1`, `ghcr.io/acme/app-2`, `ghcr.io/acme/app-3` and 2 more is allowed.\n'
    ],
    ['nothing', [], 'Nothing is pushed in this run.\n']
  ])('is one line when all is well with %s', (_name, targets, expected) => {
    expect(summaryOf(decisionOf(targets))).toBe(expected)
  })

  test('has lead, table, cause, change, links and folded evidence', () => {
    const finding = {
      ...FINDINGS['permission-missing'],
      certainty: 'certain',
      alsoPossible: []
    } as const
    const target = targetOf('ghcr.io/acme/app', { exchanges: [EXCHANGE] })
    const docs = 'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'
    const fix =
      '**Workflow author:** Add `packages: write` to the `permissions` block of job `build` and keep the scopes it lists; a job that checks out code needs at least `contents: read` there.'
    expect(
      summaryOf(
        decisionOf([
          judged(target, finding),
          judged(targetOf('ghcr.io/acme/ok'), FINDINGS.accepted)
        ])
      )
    ).toBe(`### ghcr-preflight: denied, and the step fails

2 targets: 1 allowed and 1 denied.

| Target | Verdict | Cause | What to do |
| --- | --- | --- | --- |
| \`ghcr.io/acme/app\` | denied | [the job lacks packages: write](${docs}#permission-missing) | ${fix} |
| \`ghcr.io/acme/ok\` | allowed | [the registry opened an upload](${docs}#accepted) | nothing |

#### The job lacks packages: write

\`ghcr.io/acme/app\`

The token of the job may not push packages: the \`permissions\` block of job \`build\` does not grant \`packages: write\`, and the token gets only what the block grants. A block of a job stands alone: what the workflow grants above it does not count. The registry answered 403 \`DENIED\`: \`installation not allowed to Write organization package\`.

${fix}

Change \`.github/workflows/ci.yml\` like this, and keep the other scopes as they are.

\`\`\`diff
@@ -7,2 +7,3 @@
     permissions:
       contents: read
+      packages: write
\`\`\`

[Open the file](https://github.com/Acme/app/blob/0123456789abcdef0123456789abcdef01234567/.github/workflows/ci.yml#L7-L8) · [More about this](${docs}#permission-missing)

<details><summary>Evidence</summary>

Token of the job: \`packages: none\`, by rule declared-none from workflow, certainty high. The workflow file declares \`packages: none\` in the \`permissions\` block of job \`build\` (\`Acme/app\`, \`.github/workflows/ci.yml\`, line 7).

- \`ghcr.io/acme/app\`: no login (job)
  - \`POST https://ghcr.io/v2/acme/app/blobs/uploads/\`: 403, \`refused\` (80 ms)
- \`ghcr.io/acme/ok\`: no login (job), nothing asked

</details>
`)
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
        {
          ...FINDINGS['package-access'],
          package: { owner: 'acme', name: `app-${index}`, ownerType: undefined }
        }
      )
    )
    const summary = summaryOf(decisionOf(targets))
    expect(Buffer.byteLength(summary)).toBeLessThan(200 * 1024)
    expect(summary.match(/^\| `/gm)).toHaveLength(100)
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
    const summary = summaryOf(decisionOf(targets))
    const outsideSpans = summary.replace(/`[^`\n]*`/g, '')
    expect(outsideSpans.match(/[<>]/g)).toHaveLength(8)
    expect(outsideSpans).not.toMatch(/@|pwned|evil|script/)
    // Every table row has four cells.
    const rows = summary.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.map((row) => row.split('|').length)).toEqual(rows.map(() => 6))
    expect(summary.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
  })
})

describe('the change', () => {
  test('that adds a block warns of what it takes away', () => {
    expect(diffBlock({ ...FIX, addsPermissions: true, diff: '+a\n' })).toBe(
      'Change `.github/workflows/ci.yml` like this. The new block replaces the default permissions as a whole: keep `contents: read`, and add every other scope the job uses.\n\n```diff\n+a\n```'
    )
  })

  test('stays in its fence whatever the file holds', () => {
    const diff = ' ```\n </details> ````\n+\u202ea\u001b[31m\tb\n'
    expect(
      diffBlock({ ...FIX, diff })
        .split('\n')
        .slice(2)
    ).toEqual(['`````diff', ' ```', ' </details> ````', '+\ufffda\ufffd[31m\tb', '`````'])
  })

  test('is left out when it is very long', () => {
    expect(diffBlock({ ...FIX, diff: '+x\n'.repeat(5_000) })).not.toContain('```')
  })
})
