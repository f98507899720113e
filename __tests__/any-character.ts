// What texts by strangers are made of in property tests: any character of Unicode.
import fc from 'fast-check'

const SURROGATES = 0x800
const BEFORE_SURROGATES = 0xd800

/**
 * The unit of a text: any code point but the surrogates, as fast-check's own unit `binary`. That one
 * lists a million characters in each test file that asks for it, which takes half a second.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat({ max: 0x10ffff - SURROGATES })
  .map((n) => String.fromCodePoint(n < BEFORE_SURROGATES ? n : n + SURROGATES), placeOf)

/** Back from a character, so that fast-check may mix in the names it knows to be dangerous. */
function placeOf(character: unknown): number {
  const point = typeof character === 'string' ? character.codePointAt(0) : undefined
  if (point === undefined || character !== String.fromCodePoint(point)) throw new Error('no unit')
  return point < BEFORE_SURROGATES ? point : point - SURROGATES
}
