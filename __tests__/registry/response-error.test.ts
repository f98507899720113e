import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { registryErrorOf, tokenErrorOf } from '../../src/registry/response.js'
import { response, type Reply } from './script.js'

function body(text: string | Uint8Array, truncated = false): Reply {
  return { status: 403, body: text, truncated }
}

const NO_ENVELOPE: readonly (readonly [name: string, reply: Reply])[] = [
  ['nothing', body('')],
  ['HTML', body('<html>403</html>')],
  ['text', body('denied')],
  ['an array', body('[{"code":"DENIED","message":"m"}]')],
  ['null', body('null')],
  ['a number', body('403')],
  ['errors of another form', body('{"errors":{"code":"DENIED","message":"m"}}')],
  ['no errors', body('{"errors":[]}')],
  ['an error that is a text', body('{"errors":["denied"]}')],
  ['an error that is an array', body('{"errors":[["DENIED","m"]]}')],
  ['an error that says nothing', body('{"errors":[{}]}')],
  ['an error of other types', body('{"errors":[{"code":403,"message":{"a":1}}]}')],
  ['an error beside other fields only', body('{"errors":[{"detail":"d"}]}')],
  ['errors in the prototype', body('{"__proto__":{"errors":[{"code":"DENIED","message":"m"}]}}')],
  ['bytes that are no UTF-8', body(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))],
  ['half a body', body('{"errors":[{"code":"DENIED","mess')],
  ['a cut body that would read', body('{"errors":[{"code":"DENIED","message":"m"}]}', true)],
  ['brackets without end', body('['.repeat(60_000))],
  ['brackets without number', body('['.repeat(30_000) + ']'.repeat(30_000))]
]

describe("the registry's error form", () => {
  test.each(NO_ENVELOPE)('is not found in %s', (_name, reply) => {
    expect(registryErrorOf(response(reply))).toBeUndefined()
  })

  test.each<readonly [string, string, { code: string; message: string }]>([
    [
      'code and message',
      '{"errors":[{"code":"DENIED","message":"denied"}]}',
      { code: 'DENIED', message: 'denied' }
    ],
    [
      'a code in lower case',
      '{"errors":[{"code":"denied","message":"x"}]}',
      { code: 'DENIED', message: 'x' }
    ],
    ['a message alone', '{"errors":[{"message":"denied"}]}', { code: '', message: 'denied' }],
    ['a code alone', '{"errors":[{"code":"DENIED"}]}', { code: 'DENIED', message: '' }],
    [
      'the detail where the message is empty',
      '{"errors":[{"code":"DENIED","message":"","detail":"d"}]}',
      { code: 'DENIED', message: 'd' }
    ],
    [
      'no detail of another type',
      '{"errors":[{"code":"DENIED","detail":[1]}]}',
      { code: 'DENIED', message: '' }
    ],
    [
      'the first of several',
      '{"errors":[{"code":"A","message":"1"},{"code":"B","message":"2"}]}',
      { code: 'A', message: '1' }
    ],
    [
      'a body behind a byte order mark',
      '\uFEFF{"errors":[{"code":"A","message":"1"}]}',
      { code: 'A', message: '1' }
    ]
  ])('is read from %s', (_name, text, words) => {
    expect(registryErrorOf(response(body(text)))).toEqual({ status: 403, ...words })
  })

  test('keeps 4,000 characters of a message', () => {
    const text = JSON.stringify({
      errors: [{ code: 'X'.repeat(900), message: 'm'.repeat(10_000) }]
    })
    expect(registryErrorOf(response(body(text)))).toEqual({
      status: 403,
      code: 'X'.repeat(900),
      message: 'm'.repeat(4_000)
    })
  })

  test('never throws on any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text))
        ),
        (bytes) => {
          const answer = response(body(bytes))
          registryErrorOf(answer)
          tokenErrorOf(answer)
        }
      )
    )
  })
})

describe("a token service's error", () => {
  test.each<readonly [string, unknown, string | undefined]>([
    ["the registry's form", { errors: [{ message: 'denied' }] }, 'denied'],
    [
      "Docker Hub's details",
      { details: 'incorrect username or password' },
      'incorrect username or password'
    ],
    [
      "OAuth's description",
      { error: 'invalid_grant', error_description: 'the token has expired' },
      'the token has expired'
    ],
    ["OAuth's error alone", { error: 'invalid_grant' }, 'invalid_grant'],
    ['a message', { message: 'no' }, 'no'],
    ['details that are no text', { details: [], error: 'e' }, 'e'],
    ['nothing that says why', { status: 403 }, undefined],
    ['an array', ['denied'], undefined]
  ])('is read from %s', (_name, said, message) => {
    const error = tokenErrorOf(response(body(JSON.stringify(said))))
    expect(error).toEqual(message === undefined ? undefined : { status: 403, code: '', message })
  })
})
