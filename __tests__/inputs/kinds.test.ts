import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyCharacter } from '../any-character.js'
import { parseLines, parseList } from '../../src/inputs/kinds.js'

describe('a list', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    // name, text, split on newlines and commas, split on newlines only
    ['nothing', '', [], []],
    ['white space', ' \n\t\n ', [], []],
    ['one entry', 'a', ['a'], ['a']],
    ['lines', 'a\nb\n', ['a', 'b'], ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b'], ['a', 'b']],
    ['CR', 'a\rb', ['a', 'b'], ['a', 'b']],
    ['commas', 'a,b , c', ['a', 'b', 'c'], ['a,b , c']],
    ['empty entries', ',a,,\n\n,b,', ['a', 'b'], [',a,,', ',b,']],
    ['space around', '  a  \n\tb', ['a', 'b'], ['a', 'b']],
    ['a comment', '# a, b\nc', ['c'], ['c']],
    ['an indented comment', '  # a\nc', ['c'], ['c']],
    ['a number sign inside', 'a#b', ['a#b'], ['a#b']],
    ['repeated entries', 'a\na', ['a', 'a'], ['a', 'a']]
  ])('of %s', (_name, text, list, lines) => {
    expect([parseList(text), parseLines(text)]).toEqual([list, lines])
  })

  const word = fc.stringMatching(/^[a-z:./@=-]{1,8}$/)
  test('that was joined by any separator is read back', () => {
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('\n', '\r\n', ',', ' , ', '\n\n'), (all, by) => {
        expect(parseList(all.join(by))).toEqual(all)
      })
    )
  })

  test('of lines keeps the commas in them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word).map((pair) => pair.join(','))), (all) => {
        expect(parseLines(all.join('\n'))).toEqual(all)
      })
    )
  })

  test('never throws and holds no empty or untrimmed entry', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const entries = [...parseList(text), ...parseLines(text)]
        expect(entries.filter((entry) => entry === '' || entry !== entry.trim())).toEqual([])
      })
    )
  })
})
