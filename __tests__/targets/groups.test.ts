import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseReference } from '../../src/image/reference.js'
import { groupByRepository } from '../../src/targets/push-targets.js'

const entry = (given: string): { given: string; name: ReturnType<typeof parseReference> } => ({
  given,
  name: parseReference(given)
})
const grouped = (...given: readonly string[]): readonly (readonly string[])[] =>
  groupByRepository(given.map(entry)).map((group) => group.given)

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
      { given: ['o/n:1', 'o/n:2'], text: 'o/n:1', name: parseReference('o/n:1') }
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
