import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  concat,
  display,
  either,
  entries,
  isEmpty,
  joined,
  known,
  knownStart,
  lines,
  lower,
  split,
  TEXT_LIMIT,
  trim,
  unknown,
  words,
  type PartialText
} from '../../../src/plan/values/partial.js'

const SHA = unknown('steps.x.outputs.sha')
const NAME = unknown('env.NAME')

describe('known', () => {
  test.each<{ name: string; text: PartialText; expected: string | undefined }>([
    { name: 'is the empty text of no parts', text: [], expected: '' },
    { name: 'is the text of one part', text: ['a'], expected: 'a' },
    { name: 'is nothing for an unknown part', text: [SHA], expected: undefined },
    { name: 'is nothing where a part is unknown', text: ['a', SHA], expected: undefined }
  ])('$name', ({ text, expected }) => {
    expect(known(text)).toBe(expected)
  })
})

describe('concat', () => {
  test.each<{ name: string; texts: PartialText[]; expected: PartialText }>([
    { name: 'joins strings', texts: [['a'], ['b']], expected: ['ab'] },
    { name: 'drops empty strings', texts: [['', SHA], ['']], expected: [SHA] },
    { name: 'joins across an empty text', texts: [['a'], [], ['b', SHA]], expected: ['ab', SHA] },
    { name: 'keeps unknown parts apart', texts: [[SHA], [NAME]], expected: [SHA, NAME] },
    {
      name: 'is unknown when too long',
      texts: [['a'.repeat(TEXT_LIMIT)], ['b']],
      expected: [unknown('a text that is too long')]
    }
  ])('$name', ({ texts, expected }) => {
    expect(concat(...texts)).toEqual(expected)
  })
})

describe('the pieces of a text', () => {
  test.each<{ name: string; pieces: readonly PartialText[]; expected: PartialText[] }>([
    {
      name: 'lines are trimmed and not empty',
      pieces: lines([' a:', SHA, ' \r\n\n b\n']),
      expected: [['a:', SHA], ['b']]
    },
    {
      name: 'entries end at commas, too',
      pieces: entries(['a:', SHA, ', b:', SHA, '\nc']),
      expected: [['a:', SHA], ['b:', SHA], ['c']]
    },
    {
      name: 'words end at white space',
      pieces: words(['a ', NAME, '\tb']),
      expected: [['a'], [NAME], ['b']]
    },
    {
      name: 'an unknown part is never cut',
      pieces: split([SHA, ',', NAME], ','),
      expected: [[SHA], [NAME]]
    },
    {
      name: 'empty pieces of a plain split stay',
      pieces: split(['a,,b'], ','),
      expected: [['a'], [], ['b']]
    }
  ])('$name', ({ pieces, expected }) => {
    expect(pieces).toEqual(expected)
  })
})

describe('other operations', () => {
  test.each<{ name: string; actual: unknown; expected: unknown }>([
    { name: 'trim leaves an unknown end', actual: trim([' a ', SHA]), expected: ['a ', SHA] },
    { name: 'trim of white space is empty', actual: isEmpty(trim([' \n'])), expected: true },
    { name: 'lower changes known parts', actual: lower(['A', SHA]), expected: ['a', SHA] },
    {
      name: 'joined puts the text between',
      actual: joined([['a'], [SHA], []], '-'),
      expected: ['a-', SHA, '-']
    },
    {
      name: 'the known start ends at the unknown',
      actual: knownStart(['a', SHA, 'b']),
      expected: 'a'
    },
    { name: 'the known start of the unknown is empty', actual: knownStart([SHA]), expected: '' },
    {
      name: 'display writes expressions',
      actual: display(['a:', SHA]),
      expected: 'a:${{ steps.x.outputs.sha }}'
    },
    {
      name: 'either of the same is itself',
      actual: either(['a', SHA], ['a', SHA], 'c'),
      expected: ['a', SHA]
    },
    {
      name: 'either keeps a common start',
      actual: either(['a:x'], ['a:y'], 'c'),
      expected: ['a:', unknown('c')]
    }
  ])('$name', ({ actual, expected }) => {
    expect(actual).toEqual(expected)
  })
})

const part = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'B', ',', '\n', ' ') }),
  fc.constant(SHA),
  fc.constant(NAME)
)
const partial = fc.array(part).map((parts) => concat(parts))

/** The text once its unknown parts are known. */
function fill(text: PartialText, value: string): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : value)).join('')
}

describe('whatever the unknown turns out to be', () => {
  test('parts are in normal form', () => {
    fc.assert(
      fc.property(partial, partial, (one, other) => {
        const text = concat(one, other)
        expect(text).not.toContain('')
        expect(text.some((p, i) => typeof p === 'string' && typeof text[i + 1] === 'string')).toBe(
          false
        )
      })
    )
  })

  test('the pieces of a split are those of the known text, as long as it holds no separator', () => {
    fc.assert(
      fc.property(partial, (text) => {
        expect(split(text, ',').map((piece) => fill(piece, 'x'))).toEqual(
          fill(text, 'x').split(',')
        )
        expect(lines(text).map((piece) => fill(piece, 'x'))).toEqual(
          fill(text, 'x')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
        )
      })
    )
  })

  test('either starts as both do', () => {
    fc.assert(
      fc.property(partial, partial, (one, other) => {
        const start = knownStart(either(one, other, 'c'))
        expect([fill(one, 'x').startsWith(start), fill(other, 'x').startsWith(start)]).toEqual([
          true,
          true
        ])
      })
    )
  })
})
