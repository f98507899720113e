// Every parser against any text and against what is almost right: never throws, always in time.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyCharacter } from '../any-character.js'
import { PARSERS } from './parsers.js'

/** A text that is understood, with a piece of it gone, doubled or replaced. */
function almost(good: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 4 }),
    fc.constantFrom('\0', '\r\n', '"', '\\', '{', '[', '$', '__proto__', '\ud800', ' ', ':', '/')
  )
  return fc
    .tuple(fc.constantFrom(...good), fc.nat(200), fc.nat(8), piece, fc.nat(3))
    .map(
      ([text, at, length, by, times]) =>
        text.slice(0, at) + by.repeat(times) + text.slice(at + length)
    )
}

const LONG = [
  'a',
  '/',
  '"',
  '\\"',
  '{"a":',
  '[',
  'a=b,',
  ' ',
  '\t',
  '\n',
  ':',
  '<<',
  '${a:-',
  '$',
  '.',
  '-',
  '%',
  '&a *a ',
  '0'
]

describe.each(PARSERS.map((parser) => [parser.name, parser] as const))('%s', (_name, parser) => {
  const { good, parse, again = parse } = parser

  test('of any text, and of what is almost right, is read or not, and never throws', async () => {
    const text = fc.oneof(fc.string({ unit: anyCharacter }), fc.json(), almost(good))
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        expect(await again(one)).toEqual(await parse(one))
      }),
      { numRuns: 150 }
    )
  })

  test('that is understood is read', async () => {
    const read = await Promise.all(good.map((text) => parse(text)))
    expect(read).not.toContain(undefined)
  })

  test('of any length takes no more than its time', async () => {
    const begun = performance.now()
    for (const piece of LONG) await parse(piece.repeat(20_000 / piece.length))
    expect(performance.now() - begun).toBeLessThan(60_000)
  })
})
