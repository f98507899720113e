import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sanitize } from '../../src/text/escape.js'
import {
  code,
  truncate,
  truncateMiddle,
  truncateName,
  join,
  link,
  list,
  quote,
  plain,
  say
} from '../../src/text/sentence.js'
import { anyCharacter } from '../any-character.js'
import { HOSTILE } from '../report/hostile.js'

describe('a sentence', () => {
  test('keeps our words and words from outside apart', () => {
    expect(say`Push to ${'acme/app'} with ${code('a: b')}, ${quote('no')}.`).toEqual([
      { kind: 'plain', text: 'Push to ' },
      { kind: 'outside', text: 'acme/app' },
      { kind: 'plain', text: ' with ' },
      { kind: 'code', text: 'a: b' },
      { kind: 'plain', text: ', ' },
      { kind: 'quote', text: 'no' },
      { kind: 'plain', text: '.' }
    ])
  })

  test('takes numbers for its own', () => {
    expect(say`line ${12}`).toEqual([plain('line '), plain('12')])
  })

  test('takes in other sentences as they are', () => {
    expect(say`a ${say`b ${'c'}`}`).toEqual([
      { kind: 'plain', text: 'a ' },
      { kind: 'plain', text: 'b ' },
      { kind: 'outside', text: 'c' }
    ])
  })

  test('joins with a space and skips what is empty', () => {
    expect(join([say`a`, [], [link('b', 'https://b.example')]])).toEqual([
      { kind: 'plain', text: 'a' },
      { kind: 'plain', text: ' ' },
      { kind: 'link', text: 'b', url: 'https://b.example' }
    ])
  })

  test.each([
    ['none', [], ''],
    ['one', ['a'], 'a'],
    ['two', ['a', 'b'], 'a and b'],
    ['three', ['a', 'b', 'c'], 'a, b and c'],
    ['five', ['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more']
  ])('lists %s', (_name, items, expected) => {
    const sentence = list(items.map((item) => say`${item}`))
    expect(sentence.map(({ text }) => text).join('')).toBe(expected)
  })
})

describe('clean', () => {
  test.each(HOSTILE)('leaves one visible line of %s', (_name, text) => {
    const cleaned = sanitize(text, 200)
    expect(cleaned).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    expect(Array.from(cleaned).length).toBeLessThanOrEqual(200)
  })

  test('of anything is one visible line, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => {
        const cleaned = sanitize(text, 400)
        expect(cleaned).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
        expect(sanitize(cleaned, 400)).toBe(cleaned)
      }),
      { numRuns: 300 }
    )
  })
})

describe('cutting', () => {
  test('marks what is left out at the end', () => {
    expect(truncate('abcdef', 4)).toBe('abc…')
    expect(truncate('abcd', 4)).toBe('abcd')
  })

  test('marks what is left out of the middle', () => {
    expect(truncateMiddle('abcdefghij', 5)).toBe('ab…ij')
    expect(truncateMiddle('abcde', 5)).toBe('abcde')
  })

  test('does not split a character of two code units', () => {
    expect(truncate('😀😀😀', 2)).toBe('😀…')
  })
})

test.each([
  ['fits', 'ghcr.io/acme/app:1', 18, 'ghcr.io/acme/app:1'],
  ['loses its host first', 'ghcr.io/zizmorcore/zizmor:1.7.0', 25, '…/zizmorcore/zizmor:1.7.0'],
  ['and its owner next', 'ghcr.io/zizmorcore/zizmor:1.7.0', 20, '…/zizmor:1.7.0'],
  ['or its middle', 'ghcr.io/acme/abcdefghijklmnopq', 11, 'ghcr.…mnopq'],
  ['ends with a slash', 'ghcr.io/acme/', 8, 'ghcr…me/']
])('a name that %s is cut where it tells least', (_name, name, most, cutTo) => {
  expect(truncateName(name, most)).toBe(cutTo)
  expect(Array.from(truncateName(name, most)).length).toBeLessThanOrEqual(most)
})
