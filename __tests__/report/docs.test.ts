import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { docsUrl } from '../../src/text/links.js'
import { CODES, type ReasonCode } from '../../src/reasons/codes.js'

const DOCS = readFileSync(new URL('../../docs/reasons.md', import.meta.url), 'utf8')
const SECTIONS: readonly (readonly [string, string])[] = DOCS.split(/^## /m)
  .slice(1)
  .map((section) => [section.split('\n')[0] ?? '', section] as const)

describe('docs/reasons.md', () => {
  test('has one section for every code, in their order', () => {
    expect(SECTIONS.map(([heading]) => heading)).toEqual(Object.keys(CODES))
  })

  test.each(SECTIONS)(
    'says of %s what is seen, why, what to do and how it is told',
    (_code, text) => {
      const labels = [
        'Verdict: ',
        '**Symptom.**',
        '**Cause.**',
        '**Fix.**',
        '**How the action tells.**'
      ]
      expect(labels.filter((label) => !text.includes(label))).toEqual([])
    }
  )

  test.each(SECTIONS)('gives %s its verdict', (code, text) => {
    const verdicts: Readonly<Record<string, { readonly verdict: string }>> = CODES
    expect(/^Verdict: ([a-z]+)/m.exec(text)?.[1]).toBe(verdicts[code]?.verdict)
  })

  test('is what links lead to', () => {
    const code: ReasonCode = 'package-access'
    const action = { repository: 'octo/ghcr-preflight', ref: 'v1' }
    expect([docsUrl(code), docsUrl(code, action)]).toEqual([
      'https://github.com/OWNER/ghcr-preflight/blob/main/docs/reasons.md#package-access',
      'https://github.com/octo/ghcr-preflight/blob/v1/docs/reasons.md#package-access'
    ])
  })
})
