import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseReference } from '../../src/image/reference.js'
import { GIVEN, groupByRepository, type NamedEntry } from '../../src/targets/push-targets.js'

const entry = (ref: string): NamedEntry => ({
  entry: { ...GIVEN, given: ref, ref },
  name: parseReference(ref)
})
const grouped = (...given: readonly string[]): readonly (readonly string[])[] =>
  groupByRepository(given.map(entry)).map(({ entries }) => entries.map((one) => one.given))

describe('entries grouped by repository', () => {
  test.each([
    ['nothing', [], []],
    ['tags of one repository', ['o/n:1', 'o/n:2'], [['o/n:1', 'o/n:2']]],
    ['two repositories, interleaved', ['o/n:1', 'o/m', 'o/n'], [['o/n:1', 'o/n'], ['o/m']]],
    [
      'two spellings of one',
      ['alpine', 'docker.io/library/alpine'],
      [['alpine', 'docker.io/library/alpine']]
    ],
    ['two hosts', ['ghcr.io/o/n', 'quay.io/o/n'], [['ghcr.io/o/n'], ['quay.io/o/n']]],
    ['a repeated entry', ['o/n', 'o/n'], [['o/n', 'o/n']]],
    ['illegal names', ['O/n', 'O/m', 'O/n'], [['O/n', 'O/n'], ['O/m']]]
  ])('%s', (_name, given, expected) => {
    expect(grouped(...given)).toEqual(expected)
  })

  test('a group has the name of its first entry', () => {
    expect(groupByRepository([entry('o/n:1'), entry('o/n:2')])).toEqual([
      {
        entries: [entry('o/n:1').entry, entry('o/n:2').entry],
        name: parseReference('o/n:1')
      }
    ])
  })

  test('every entry is kept', () => {
    const text = fc.constantFrom('o/n:1', 'o/n:2', 'ghcr.io/o/n', 'O/n', '', 'constructor', 'x y')
    fc.assert(
      fc.property(fc.array(text), (given) => {
        expect(
          grouped(...given)
            .flat()
            .sort()
        ).toEqual([...given].sort())
      })
    )
  })
})
