// docs/reliability.md lists the faults that these tests try, each with what the user is told.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { CODES } from '../../src/reasons/codes.js'
import { CHALLENGE_FAULTS, FAULTS, TOKEN_FAULTS, type Fault } from './faults.js'

const DOCS = readFileSync(new URL('../../docs/reliability.md', import.meta.url), 'utf8')

/** Text of a section, by its heading. */
function section(heading: string): string {
  const found = DOCS.split(/^## /m).find((text) => text.startsWith(`${heading}\n`))
  if (found === undefined) throw new Error(`docs/reliability.md has no section ${heading}`)
  return found
}

/** The first two cells of each row of a section's table. */
function rowsOf(heading: string): readonly (readonly [string, string])[] {
  const lines = section(heading)
    .split('\n')
    .filter((line) => line.startsWith('| '))
  return lines.slice(2).map((line) => {
    const [, first = '', second = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    return [first, second] as const
  })
}

function tried(faults: readonly Fault[]): readonly (readonly [string, string])[] {
  return faults.map(({ name, reason }) => [name.replaceAll('|', '\\|'), `\`${reason}\``] as const)
}

describe('docs/reliability.md', () => {
  test.each<readonly [string, readonly Fault[]]>([
    ['At any request', FAULTS],
    ['In the challenge', CHALLENGE_FAULTS],
    ['In the answer of a token service', TOKEN_FAULTS]
  ])('has under "%s" what is tried, in its order', (heading, faults) => {
    expect(rowsOf(heading)).toEqual(tried(faults))
  })

  test.each(['Around the registry', 'In what the outside says'])(
    'names in every row under "%s" a test that there is, and codes that there are',
    (heading) => {
      const files = section(heading).match(/__tests__\/[\w./-]+/g) ?? []
      expect(files.length).toBeGreaterThan(3)
      for (const file of files) {
        expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).not.toBe('')
      }
    }
  )

  test('names no reason code that there is not', () => {
    const codes = [...DOCS.matchAll(/^\|.*?\| `([a-z-]+)`/gm)].map(([, code = '']) => code)
    expect(codes.length).toBeGreaterThan(FAULTS.length)
    expect(codes.filter((code) => !Object.hasOwn(CODES, code))).toEqual([])
  })
})
