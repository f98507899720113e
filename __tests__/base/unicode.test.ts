import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { clip } from '../../src/base/unicode.js'

describe('a text of bounded length', () => {
  test.each<readonly [string, string, number, string]>([
    ['stays as it is where it fits', 'abc', 3, 'abc'],
    ['is cut where it is longer', 'abcd', 3, 'abc'],
    ['loses a character whole that stands at the cut', 'ab😀', 3, 'ab'],
    ['keeps one that ends at the cut', 'a😀b', 3, 'a😀'],
    ['is empty where nothing fits', '😀', 1, '']
  ])('%s', (_name, text, most, cut) => {
    expect(clip(text, most)).toBe(cut)
  })

  test('begins as the text does, and is cut between its characters', () => {
    const anything = fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(40))
    fc.assert(
      fc.property(anything, ([text, most]) => {
        const cut = clip(text, most)
        expect(text.startsWith(cut)).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(/\p{Cs}/u.test(cut)).toBe(false)
      })
    )
  })
})
