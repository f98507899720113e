import { describe, expect, test } from '@jest/globals'
import { reportAfterPush, type AfterPush } from '../../src/after-push/report.js'
import { HOSTILE } from './hostile.js'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`
const DOCS = 'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'

function tag(state: AfterPush['state'], more: Partial<AfterPush> = {}): AfterPush {
  return {
    reference: 'ghcr.io/acme/app:1',
    pushed: true,
    state,
    demanded: undefined,
    demandBroken: false,
    ...more
  }
}

const PUBLIC = tag({ kind: 'there', digest: DIGEST, visibility: 'public', isPublic: true })
const PRIVATE = tag({ kind: 'there', digest: DIGEST, visibility: 'private', isPublic: false })
const CLOSED = tag({ kind: 'there', digest: DIGEST, visibility: undefined, isPublic: false })
const UNTOLD = tag({ kind: 'there', digest: DIGEST, visibility: undefined, isPublic: undefined })
const ARRIVED = tag({ kind: 'arrived', digest: DIGEST, visibility: 'public', isPublic: true })
const MISSING = tag({ kind: 'missing' })
const UNSEEN = { visibility: undefined, isPublic: undefined } as const
const SEEN = { visibility: 'public', isPublic: true } as const
const CHANGED = tag({ kind: 'other-digest', expected: DIGEST, actual: OTHER, ...SEEN })
const UNKNOWN = tag({ kind: 'unknown', why: 'the registry gives no answer' })

describe('after the push', () => {
  test('nothing is written where nothing was looked at', () => {
    expect(reportAfterPush([], 'success')).toEqual({
      log: [],
      annotations: [],
      summary: '',
      failed: false
    })
  })

  test('a wrong visibility of a package is one error, though only one of its tags told which', () => {
    const broken = { demanded: 'public', demandBroken: true } as const
    const items = [
      { ...CLOSED, ...broken },
      { ...PRIVATE, ...broken, reference: 'ghcr.io/acme/app:2' }
    ]
    const { annotations } = reportAfterPush(items, 'success')
    expect(annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', 'ghcr.io/acme/app:1 (+1) is not public']
    ])
    expect(annotations[0]?.message).toContain('should be `public` and is `private`')
  })

  test('what is there is told in the log and the summary', () => {
    expect(reportAfterPush([PUBLIC, PRIVATE, CLOSED, UNTOLD], 'success')).toEqual({
      log: [
        `ghcr.io/acme/app:1: is there with ${DIGEST}; who can pull it: anyone`,
        `ghcr.io/acme/app:1: is there with ${DIGEST}; who can pull it: those who were given access`,
        `ghcr.io/acme/app:1: is there with ${DIGEST}; who can pull it: not anyone`,
        `ghcr.io/acme/app:1: is there with ${DIGEST}; who can pull it: not known`
      ],
      annotations: [],
      summary: `After the push: 4 of 4 tags are there.

| Tag | There | Digest | Who can pull it |
| --- | --- | --- | --- |
| \`ghcr.io/acme/app:1\` | yes | \`${DIGEST}\` | anyone |
| \`ghcr.io/acme/app:1\` | yes | \`${DIGEST}\` | those who were given access |
| \`ghcr.io/acme/app:1\` | yes | \`${DIGEST}\` | not anyone |
| \`ghcr.io/acme/app:1\` | yes | \`${DIGEST}\` | not known |
`,
      failed: false
    })
  })

  test.each<readonly [string, AfterPush, string, string, string]>([
    ['is proven by the digest of the build', ARRIVED, 'failure', 'arrived with', 'yes'],
    ['can be from before', PUBLIC, 'success', 'is there with', 'yes'],
    [
      'may be all there is of a job that failed',
      PUBLIC,
      'failure',
      'is there with',
      'yes, maybe from before this job'
    ]
  ])('a tag that %s is told so', (_name, item, status, words, cell) => {
    const { annotations, log, summary } = reportAfterPush([item], status)
    const ago = cell.replace('yes', '')
    expect(annotations).toEqual([])
    expect(log).toEqual([`ghcr.io/acme/app:1: ${words} ${DIGEST}${ago}; who can pull it: anyone`])
    expect(summary).toContain(`| ${cell} | \`${DIGEST}\` | anyone |`)
  })

  test('a tag with another digest is there, and was not pushed by the build', () => {
    const { log, summary } = reportAfterPush([CHANGED, MISSING], 'success')
    expect(log).toEqual([
      `ghcr.io/acme/app:1: is there as ${OTHER}, not as ${DIGEST}`,
      'ghcr.io/acme/app:1: did not arrive'
    ])
    expect(summary).toMatch(/^After the push: 1 of 2 tags are there\./)
  })

  test('a tag that this job does not push is not told to arrive', () => {
    const state = { kind: 'missing' } as const
    const { annotations, log } = reportAfterPush([tag(state, { pushed: false })], 'failure')
    expect(log).toEqual(['ghcr.io/acme/app:1: is not there'])
    expect(annotations).toEqual([
      {
        level: 'warning',
        title: 'ghcr.io/acme/app:1 is not there',
        message: [
          'Input `public-images` names this tag, and the registry does not have it now.',
          'What to do:',
          'Workflow author: Name a tag that the registry has. If this job should push it, name it in `images` too.',
          `More: ${DOCS}#tag-missing`
        ].join('\n')
      }
    ])
  })

  test('an index that has lost parts is a warning', () => {
    const missing = [{ digest: OTHER, platform: 'linux/arm64', isAttestation: false }]
    const report = reportAfterPush([tag({ kind: 'incomplete', missing, ...SEEN })], 'success')
    expect(report).toEqual({
      log: [
        `ghcr.io/acme/app:1: is there, but not whole: \`linux/arm64\` (\`${OTHER}\`) is gone; who can pull it: anyone`
      ],
      annotations: [
        {
          level: 'warning',
          title: 'ghcr.io/acme/app:1 is not whole',
          message: [
            `The image lists \`linux/arm64\` (\`${OTHER}\`), which the registry does not have: pulls for these fail.`,
            'What to do:',
            '1. Workflow author: Push the image again, for all its platforms.',
            '2. Package admin: Let the clean-up of untagged versions keep every version that a tagged image lists.',
            `More: ${DOCS}#incomplete-index`
          ].join('\n')
        }
      ],
      summary: expect.stringMatching(
        /^After the push: 1 of 1 tags are there\.[^]*\| not whole \| {2}\| anyone \|\n$/
      ),
      failed: false
    })
  })

  test.each([
    [
      'did not arrive',
      MISSING,
      'ghcr.io/acme/app:1 did not arrive',
      /^This step let the push go on, the job ended with status `failure`, and the registry does not have the tag now\.\nWhat to do:\n1\. Workflow author: Look in the log of the build/
    ],
    [
      'has another digest',
      CHANGED,
      'ghcr.io/acme/app:1 has another digest',
      new RegExp(`^The build reported \`${DIGEST}\`, and the tag is \`${OTHER}\` now\\.\\n`)
    ],
    [
      'could not be found',
      UNKNOWN,
      'ghcr.io/acme/app:1 may have arrived or not',
      /^After the push that could not be found out: the registry gives no answer\.$/
    ],
    [
      'this job does not push, and could not be found',
      { ...UNKNOWN, pushed: false },
      'ghcr.io/acme/app:1 may be there or not',
      /^After the push that could not be found out: the registry gives no answer\.$/
    ],
    [
      'arrived, with an unknown visibility',
      tag({ kind: 'arrived', digest: DIGEST, ...UNSEEN }, { demanded: 'public' }),
      'ghcr.io/acme/app:1 arrived, visibility not known',
      /^It should be `public`, and who can pull it could not be found out\.\n/
    ],
    [
      'is of unknown visibility',
      { ...UNTOLD, demanded: 'public' } as const,
      'ghcr.io/acme/app:1 is there, visibility not known',
      /^It should be `public`, and who can pull it could not be found out\.\n/
    ]
  ])('a tag that %s is a warning', (_name, item, title, message) => {
    const { annotations, failed } = reportAfterPush([item], 'failure')
    expect(annotations).toEqual([
      { level: 'warning', title, message: expect.stringMatching(message) }
    ])
    expect(failed).toBe(false)
  })

  test.each([
    ['too closed', { ...PRIVATE, demanded: 'public' }, 'is not public', 'package-private'],
    ['closed somehow', { ...CLOSED, demanded: 'public' }, 'is not public', 'package-private'],
    ['too open', { ...PUBLIC, demanded: 'private' }, 'is public, and should not be', 'too-visible']
  ] as const)('a visibility known to be wrong, %s, is an error', (_name, item, title, docs) => {
    const { annotations, failed } = reportAfterPush([{ ...item, demandBroken: true }], 'success')
    expect(annotations).toEqual([
      {
        level: 'error',
        title: `ghcr.io/acme/app:1 ${title}`,
        message: expect.stringMatching(new RegExp(`\\nMore: ${DOCS}#${docs}$`))
      }
    ])
    expect(failed).toBe(true)
  })

  test('tags of one cause are one annotation', () => {
    const items = ['1', '2', '3'].map((version) => ({
      ...MISSING,
      reference: `ghcr.io/acme/app:${version}`
    }))
    const { annotations } = reportAfterPush(items, 'success')
    expect(annotations.map(({ title }) => title)).toEqual([
      'ghcr.io/acme/app:1 (+2) did not arrive'
    ])
    expect(annotations[0]?.message).toMatch(
      /^This concerns ghcr\.io\/acme\/app:1, ghcr\.io\/acme\/app:2 and ghcr\.io\/acme\/app:3\.\nThis step let the push go on, and/
    )
  })

  test('a wrong visibility and a wrong digest are both told, the error first', () => {
    const item = { ...CHANGED, demanded: 'private', demandBroken: true } as const
    const { annotations } = reportAfterPush([item], 'success')
    expect(annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', 'ghcr.io/acme/app:1 is public, and should not be'],
      ['warning', 'ghcr.io/acme/app:1 has another digest']
    ])
  })

  test('more than nine are counted', () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      tag({ kind: 'unknown', why: `reason ${index}` })
    )
    expect(reportAfterPush(items, 'success').annotations[9]).toEqual({
      level: 'warning',
      title: 'and 3 more',
      message: '3 more of the warnings are in the job summary, if it is switched on.'
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
      tag(state, { reference: text, demanded: 'private', demandBroken: true })
    )
    const { annotations, log, summary } = reportAfterPush(items, text)
    for (const { title, message } of annotations) {
      expect(Array.from(title).length).toBeLessThanOrEqual(80)
      expect(message.length).toBeLessThan(1_500)
      expect(title + message.replaceAll('\n', '')).not.toMatch(/::|##\[|[\p{C}\p{Zl}\p{Zp}]/u)
    }
    expect(log.join('')).not.toMatch(/::|##\[|[\p{C}\p{Zl}\p{Zp}]/u)
    expect(summary.replace(/`[^`\n]*`/g, '')).not.toMatch(/[<>@]|pwned|evil|script/)
    const rows = summary.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.map((row) => row.split('|').length)).toEqual(rows.map(() => 6))
  })
})
