import { describe, expect, test } from '@jest/globals'
import type { AfterPush } from '../../src/after-push/tag-states.js'
import { reportAfterPush } from '../../src/after-push/tag-report.js'
import { RUN } from '../report/facts.js'
import { renderedFlaws } from '../action/rendered.js'
import { HOSTILE, outsideOfCode } from '../report/hostile.js'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`
const DOCS = 'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'

function tag(state: AfterPush['state'], more: Partial<AfterPush> = {}): AfterPush {
  return {
    reference: 'ghcr.io/acme/app:1',
    package: { owner: 'acme', name: 'app', ownerType: 'Organization' },
    pushed: true,
    state,
    demanded: undefined,
    isDemandBroken: false,
    ...more
  }
}

function reportOn(
  tags: readonly AfterPush[],
  jobStatus: string
): ReturnType<typeof reportAfterPush> {
  const failed = tags.some(({ isDemandBroken }) => isDemandBroken)
  return reportAfterPush({ run: RUN, tags, jobStatus, mayFail: true, failed })
}

const PUBLIC = tag({ kind: 'there', digest: DIGEST, visibility: 'public', isPublic: true })
const PRIVATE = tag({ kind: 'there', digest: DIGEST, visibility: 'private', isPublic: false })
const CLOSED = tag({ kind: 'there', digest: DIGEST, visibility: undefined, isPublic: false })
const UNKNOWN_VISIBILITY = tag({
  kind: 'there',
  digest: DIGEST,
  visibility: undefined,
  isPublic: undefined
})
const ARRIVED = tag({ kind: 'arrived', digest: DIGEST, visibility: 'public', isPublic: true })
const MISSING = tag({ kind: 'missing' })
const UNSEEN = { visibility: undefined, isPublic: undefined } as const
const SEEN = { visibility: 'public', isPublic: true } as const
const CHANGED = tag({ kind: 'other-digest', expected: DIGEST, actual: OTHER, ...SEEN })
const UNKNOWN = tag({ kind: 'unknown', why: 'the registry gives no answer' })

describe('after the push', () => {
  test('nothing is written where nothing was looked at', () => {
    expect(reportOn([], 'success')).toEqual({
      log: [],
      annotations: [],
      summary: '',
      failed: false
    })
  })

  test('what is there is told in the log and the summary', () => {
    expect(reportOn([PUBLIC, PRIVATE, CLOSED, UNKNOWN_VISIBILITY], 'success')).toEqual({
      log: [
        `ghcr.io/acme/app:1: is there with ${DIGEST}; anyone can pull it`,
        `ghcr.io/acme/app:1: is there with ${DIGEST}; private (only people with access)`,
        `ghcr.io/acme/app:1: is there with ${DIGEST}; not public`,
        `ghcr.io/acme/app:1: is there with ${DIGEST}; who can pull it is not known`
      ],
      annotations: [],
      summary: `✅ **4 tags are there**

- \`ghcr.io/acme/app:1\` is there with \`sha256:aaaaaaaaaaaa…\`; anyone can pull it
- \`ghcr.io/acme/app:1\` is there with \`sha256:aaaaaaaaaaaa…\`; private (only people with access)
- \`ghcr.io/acme/app:1\` is there with \`sha256:aaaaaaaaaaaa…\`; not public
- \`ghcr.io/acme/app:1\` is there with \`sha256:aaaaaaaaaaaa…\`; who can pull it is not known
`,
      failed: false
    })
  })

  test.each<readonly [string, AfterPush, string, string]>([
    ['is proven by the digest of the build', ARRIVED, 'failure', `arrived with ${DIGEST}`],
    ['can be from before', PUBLIC, 'success', `is there with ${DIGEST}`],
    [
      'may be all there is of a job that failed',
      PUBLIC,
      'failure',
      `is there with ${DIGEST}, maybe from before this job`
    ]
  ])('a tag that %s is told so', (_name, item, status, words) => {
    const short = words.replace(DIGEST, '`sha256:aaaaaaaaaaaa…`')
    expect(reportOn([item], status)).toEqual({
      annotations: [],
      log: [`ghcr.io/acme/app:1: ${words}; anyone can pull it`],
      summary: `✅ **\`ghcr.io/acme/app:1\`** ${short}; anyone can pull it\n`,
      failed: false
    })
  })

  test('a tag with another digest is there, and was not pushed by the build', () => {
    const { log, summary } = reportOn([CHANGED, MISSING, PUBLIC], 'success')
    expect(log.slice(0, 2)).toEqual([
      `ghcr.io/acme/app:1: is there with ${OTHER}, not with ${DIGEST}; anyone can pull it`,
      'ghcr.io/acme/app:1: did not arrive'
    ])
    expect(summary).toMatch(/^### ⚠️ After the push: 2 of 3 tags need attention\n/)
    expect(summary).toContain('\n#### ⚠️ After the push: `ghcr.io/acme/app:1` did not arrive\n')
    expect(summary).toContain('<details><summary>✅ 1 tag</summary>')
  })

  test('one tag with two causes is counted once', () => {
    const missing = [{ digest: OTHER, platform: 'linux/arm64', isAttestation: false }]
    const both = tag({ kind: 'incomplete', missing, ...UNSEEN }, { demanded: 'public' })
    expect(reportOn([both], 'success').summary).toMatch(
      /^### ⚠️ After the push: 1 tag needs attention\n/
    )
    expect(reportOn([both, PUBLIC], 'success').summary).toMatch(
      /^### ⚠️ After the push: 1 of 2 tags needs attention\n/
    )
  })

  test('a tag that this job does not push is not told to arrive', () => {
    const state = { kind: 'missing' } as const
    const { annotations, log } = reportOn([tag(state, { pushed: false })], 'failure')
    expect(log).toEqual(['ghcr.io/acme/app:1: is not there'])
    expect(annotations).toEqual([
      {
        level: 'warning',
        title: 'ghcr.io/acme/app:1 is not there',
        message: [
          '`public-images` names this tag, and the registry does not have it.',
          'Fix: Name a tag that exists; if this job should push it, name it in `images` too',
          `More: ${DOCS}#tag-missing`
        ].join('\n')
      }
    ])
  })

  test('an index that has lost parts is a warning', () => {
    const missing = [{ digest: OTHER, platform: 'linux/arm64', isAttestation: false }]
    const report = reportOn([tag({ kind: 'incomplete', missing, ...SEEN })], 'success')
    expect(report).toEqual({
      log: [
        `ghcr.io/acme/app:1: is incomplete: \`linux/arm64\` (\`${OTHER}\`) is gone; anyone can pull it`
      ],
      annotations: [
        {
          level: 'warning',
          title: 'ghcr.io/acme/app:1 is incomplete',
          message: [
            `The image lists \`linux/arm64\` (\`${OTHER}\`), which the registry does not have, so pulls that need them fail.`,
            'Fix: Push the image again, for all its platforms',
            'Or: Let the clean-up of untagged versions keep every version that a tagged image lists (package admin)',
            `More: ${DOCS}#incomplete-index`
          ].join('\n')
        }
      ],
      summary: `### ⚠️ After the push: \`ghcr.io/acme/app:1\` is incomplete

> [!WARNING]
> The image lists \`linux/arm64\` (\`sha256:bbbbbbbbbbbb…\`), which the registry does not have, so pulls that need them fail.

**Fix:** Push the image again, for all its platforms

**Or:** Let the clean-up of untagged versions keep every version that a tagged image lists (package admin)

[Package settings](https://github.com/orgs/acme/packages/container/app/settings) · [What this means](${DOCS}#incomplete-index)
`,
      failed: false
    })
  })

  test.each([
    [
      'did not arrive',
      MISSING,
      'ghcr.io/acme/app:1 did not arrive',
      /^This step let the push go on, but the registry does not have the tag\. The job ended with status `failure`\.\nFix: Look in the log of the build/
    ],
    [
      'has another digest',
      CHANGED,
      'ghcr.io/acme/app:1 has another digest',
      new RegExp(`^The build reported \`${DIGEST}\`, but the tag is now \`${OTHER}\`\\.\\n`)
    ],
    [
      'could not be found',
      UNKNOWN,
      'ghcr.io/acme/app:1 may or may not have arrived',
      /^This could not be checked after the push: the registry gives no answer\.\nFix: /
    ],
    [
      'this job does not push, and could not be found',
      { ...UNKNOWN, pushed: false },
      'ghcr.io/acme/app:1 may or may not be there',
      /^This could not be checked after the push: the registry gives no answer\.\nFix: /
    ],
    [
      'arrived, with an unknown visibility',
      tag({ kind: 'arrived', digest: DIGEST, ...UNSEEN }, { demanded: 'public' }),
      'ghcr.io/acme/app:1 arrived, visibility not known',
      /^It should be `public`, but it is not known who can pull it\.\n/
    ],
    [
      'is of unknown visibility',
      { ...UNKNOWN_VISIBILITY, demanded: 'public' } as const,
      'ghcr.io/acme/app:1 is there, visibility not known',
      /^It should be `public`, but it is not known who can pull it\.\n/
    ]
  ])('a tag that %s is a warning', (_name, item, title, message) => {
    const { annotations, failed } = reportOn([item], 'failure')
    expect(annotations).toEqual([
      { level: 'warning', title, message: expect.stringMatching(message) }
    ])
    expect(failed).toBe(false)
  })

  test.each([
    [
      'too closed',
      { ...PRIVATE, demanded: 'public' },
      'is private, but should be public',
      'package-private'
    ],
    [
      'closed somehow',
      { ...CLOSED, demanded: 'public' },
      'is not public, but should be',
      'package-private'
    ],
    [
      'too open',
      { ...PUBLIC, demanded: 'private' },
      'is public, but should be private',
      'too-visible'
    ]
  ] as const)('a visibility known to be wrong, %s, is an error', (_name, item, title, docs) => {
    const { annotations, failed } = reportOn([{ ...item, isDemandBroken: true }], 'success')
    expect(annotations).toEqual([
      {
        level: 'error',
        title: `ghcr.io/acme/app:1 ${title}`,
        message: expect.stringMatching(new RegExp(`\\nMore: ${DOCS}#${docs}$`))
      }
    ])
    expect(failed).toBe(true)
  })

  test('several tags are told in the plural', () => {
    const closed = { ...PRIVATE, demanded: 'public', isDemandBroken: true } as const
    const items = ['1', '2'].map((tag) => ({ ...closed, reference: `ghcr.io/acme/app:${tag}` }))
    const { annotations, summary } = reportOn(items, 'success')
    expect(annotations.map(({ title }) => title)).toEqual([
      'ghcr.io/acme/app:1 and 1 more are private, but should be public'
    ])
    expect(summary).toMatch(/2 tags are private, but should be public/)
  })

  test('tags of one cause are one annotation', () => {
    const items = ['1', '2', '3'].map((version) => ({
      ...MISSING,
      reference: `ghcr.io/acme/app:${version}`
    }))
    const { annotations } = reportOn(items, 'success')
    expect(annotations.map(({ title }) => title)).toEqual([
      'ghcr.io/acme/app:1 and 2 more did not arrive'
    ])
    expect(annotations[0]?.message).toMatch(
      /^This step let the push go on, but[^]*\nAlso for ghcr\.io\/acme\/app:2 and ghcr\.io\/acme\/app:3\.\n/
    )
  })

  test('a wrong visibility and a wrong digest are both told, the error first', () => {
    const item = { ...CHANGED, demanded: 'private', isDemandBroken: true } as const
    const { annotations } = reportOn([item], 'success')
    expect(annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', 'ghcr.io/acme/app:1 is public, but should be private'],
      ['warning', 'ghcr.io/acme/app:1 has another digest']
    ])
  })

  test('more than nine are counted', () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      tag({ kind: 'unknown', why: `reason ${index}` })
    )
    expect(reportOn(items, 'success').annotations[9]).toEqual({
      level: 'warning',
      title: 'and 3 more',
      message: '3 more of the warnings are in the job summary, if it is turned on.'
    })
  })

  test.each(HOSTILE)('%s stays harmless', (_name, text) => {
    const states: readonly AfterPush['state'][] = [
      { kind: 'missing' },
      { kind: 'unknown', why: text },
      { kind: 'other-digest', expected: text, actual: text, ...SEEN },
      { kind: 'arrived', digest: text, visibility: 'public', isPublic: true },
      { kind: 'there', digest: text, visibility: 'public', isPublic: true },
      {
        kind: 'incomplete',
        missing: [{ digest: text, platform: text, isAttestation: false }],
        ...SEEN
      }
    ]
    const items = states.map((state) =>
      tag(state, { reference: text, demanded: 'private', isDemandBroken: true })
    )
    const { annotations, log, summary } = reportOn(items, text)
    for (const { title, message } of annotations) {
      expect(Array.from(title).length).toBeLessThanOrEqual(255)
      expect(message.length).toBeLessThanOrEqual(700)
      expect(title + message.replaceAll('\n', '')).not.toMatch(/::|##\[|[\p{C}\p{Zl}\p{Zp}]/u)
    }
    expect(log.join('')).not.toMatch(/::|##\[|[\p{C}\p{Zl}\p{Zp}]/u)
    expect(renderedFlaws(summary)).toEqual([])
    expect(outsideOfCode(summary)).not.toMatch(/@|pwned|evil|script/)
  })
})
