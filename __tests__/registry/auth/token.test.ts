import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { tokenOf } from '../../../src/registry/auth/token.js'
import { response } from '../script.js'

describe('a token', () => {
  test.each<readonly [string, string, string | undefined]>([
    ['in its own field', '{"token":"abc"}', 'abc'],
    ['in the field of OAuth', '{"access_token":"abc"}', 'abc'],
    ['in both fields', '{"token":"one","access_token":"two"}', 'one'],
    ['beside an empty one', '{"token":"","access_token":"two"}', 'two'],
    ['with a line end', '{"token":"a\\r\\nx-evil: 1"}', undefined],
    ['with a space', '{"token":"a b"}', undefined],
    ['outside ASCII', '{"token":"é"}', undefined],
    ['of another type', '{"token":{"a":1}}', undefined],
    ['nowhere', '{}', undefined],
    ['in an array', '["abc"]', undefined],
    ['in HTML', '<html>', undefined]
  ])('%s', (_name, text, token) => {
    expect(tokenOf(response({ status: 200, body: text }))).toBe(token)
  })

  test('is not taken from a cut body', () => {
    expect(
      tokenOf(response({ status: 200, body: '{"token":"abc"}', truncated: true }))
    ).toBeUndefined()
  })

  test('is safe in a header, whatever was sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (text, inner) => {
        for (const body of [text, JSON.stringify({ token: inner })]) {
          expect(tokenOf(response({ status: 200, body })) ?? 'none').toMatch(/^[\x21-\x7e]+$/)
        }
      })
    )
  })
})
