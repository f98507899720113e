import { describe, expect, test } from '@jest/globals'
import { reportAfterPush, type AfterPush } from '../../src/report/after-push.js'
import { HOSTILE } from './hostile.js'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`
const DOCS = 'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md'

function tag(state: AfterPush['state'], more: Partial<AfterPush> = {}): AfterPush {
  return {
    reference: 'ghcr.io/acme/app:1',
    state,
    demanded: undefined,
    demandBroken: false,
    ...more
  }
}

const PUBLIC = tag({ kind: 'arrived', digest: DIGEST, visibility: 'public', isPublic: true })
const PRIVATE = tag({ kind: 'arrived', digest: DIGEST, visibility: 'private', isPublic: false })
const CLOSED = tag({ kind: 'arrived', digest: DIGEST, visibility: undefined, isPublic: false })
const UNTOLD = tag({ kind: 'arrived', digest: DIGEST, visibility: undefined, isPublic: undefined })
const MISSING = tag({ kind: 'missing' })
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

  test('what arrived is told in the log and the summary', () => {
    expect(reportAfterPush([PUBLIC, PRIVATE, CLOSED, UNTOLD], 'success')).toEqual({
      log: [
        `ghcr.io/acme/app:1: arrived with ${DIGEST}; who can pull it: anyone`,
        `ghcr.io/acme/app:1: arrived with ${DIGEST}; who can pull it: those who were given access`,
        `ghcr.io/acme/app:1: arrived with ${DIGEST}; who can pull it: not anyone`,
        `ghcr.io/acme/app:1: arrived with ${DIGEST}; who can pull it: not known`
      ],
      annotations: [],
      summary: `After the push: 4 of 4 tags arrived.

| Tag | Arrived | Digest | Who can pull it |
| --- | --- | --- | --- |
| \`ghcr.io/acme/app:1\` | yes | \`${DIGEST}\` | anyone |
| \`ghcr.io/acme/app:1\` | yes | \`${DIGEST}\` | those who were given access |
| \`ghcr.io/acme/app:1\` | yes | \`${DIGEST}\` | not anyone |
| \`ghcr.io/acme/app:1\` | yes | \`${DIGEST}\` | not known |
`,
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
      'is of unknown visibility',
      { ...UNTOLD, demanded: 'public' } as const,
      'ghcr.io/acme/app:1 arrived, visibility not known',
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
      { kind: 'arrived', digest: text, visibility: 'public', isPublic: true }
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
