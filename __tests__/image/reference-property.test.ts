import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseReference, printReference } from '../../src/image/reference.js'
import { anyCharacter } from '../any-character.js'

const SHA256 = 'a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4'

const component = fc.stringMatching(/^[a-z0-9]{1,8}((\.|_|__|-{1,3})[a-z0-9]{1,8}){0,2}$/)
const legalReference = fc.record({
  registry: fc.oneof(
    fc.constantFrom('ghcr.io', 'localhost', '[::1]:5000', '127.0.0.1:5000', 'docker.io', 'x:1'),
    fc.stringMatching(/^[a-z]([a-z0-9]{0,3}-?[a-z]){0,2}\.[a-z]{2,6}(:[1-9][0-9]{0,3})?$/)
  ),
  path: fc.array(component, { minLength: 2, maxLength: 5 }).map((all) => all.join('/')),
  tag: fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,30}$/), { nil: undefined }),
  digest: fc.option(fc.constantFrom(`sha256:${SHA256}`, `sha512:${SHA256}${SHA256}`), {
    nil: undefined
  }),
  hostGiven: fc.constant(true)
})
const likelyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('ghcr.io', 'Owner', 'name', '/', ':', '@', '.', '-', '_', '[', ']', '://'),
      fc.constantFrom('sha256:', SHA256, '${{', ' ', 'docker.io', 'localhost', '5000', '\ud83d'),
      fc.string({ maxLength: 3, unit: anyCharacter })
    ),
    { maxLength: 12 }
  )
  .map((pieces) => pieces.join(''))

describe('for every text', () => {
  test('printing a reference and reading it again gives the same reference', () => {
    fc.assert(
      fc.property(legalReference, (given) => {
        expect(parseReference(printReference(given))).toEqual({
          kind: 'reference',
          reference: given
        })
      })
    )
  })

  test('what was read is read the same when printed in full', () => {
    fc.assert(
      fc.property(likelyText, (text) => {
        const parsed = parseReference(text)
        if (parsed.kind === 'invalid') return
        expect(parseReference(printReference(parsed.reference))).toEqual({
          kind: 'reference',
          reference: { ...parsed.reference, hostGiven: true }
        })
      })
    )
  })

  test('a problem quotes what stands at its position, and its correction is legal', () => {
    fc.assert(
      fc.property(fc.oneof(likelyText, fc.string({ unit: anyCharacter })), (text) => {
        const parsed = parseReference(text)
        if (parsed.kind === 'reference') return
        const { position, found, corrected } = parsed.problem
        expect(text.slice(position, position + found.length)).toBe(found)
        expect(corrected === undefined || parseReference(corrected).kind === 'reference').toBe(true)
      }),
      { numRuns: 500 }
    )
  })

  test('a registry that was read can stand in a URL', () => {
    fc.assert(
      fc.property(likelyText, (text) => {
        const parsed = parseReference(text)
        const registry = parsed.kind === 'reference' ? parsed.reference.registry : 'ghcr.io'
        expect(URL.canParse(`https://${registry}/v2/`)).toBe(true)
      })
    )
  })
})
