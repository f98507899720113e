import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  registryErrorOf,
  tokenErrorOf,
  type RegistryError,
  isFault,
  isRateLimit
} from '../../src/registry/error.js'
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

function said(message: string, code = 'DENIED', status = 403): RegistryError {
  return { status, code, message }
}

describe('a rate limit', () => {
  test.each<readonly [string, number, RegistryError | undefined, boolean]>([
    ['by its status', 429, undefined, true],
    ['by its code', 403, said('slow down', 'TOOMANYREQUESTS'), true],
    ["by GitHub's words under a 403", 403, said('You have exceeded a secondary rate limit'), true],
    [
      "by docker's words",
      403,
      said('toomanyrequests: retry-after: 880.092µs, allowed: 44000/minute'),
      true
    ],
    ["by Docker Hub's words", 403, said('Too Many Requests'), true],
    ['not by a refusal', 403, said('permission_denied: write_package'), false],
    ['not without words', 403, undefined, false],
    ['not by a number in the words', 403, said('error 429'), false]
  ])('%s', (_name, status, words, expected) => {
    expect(isRateLimit(status, words)).toBe(expected)
  })
})

describe('a fault of the server', () => {
  test.each<readonly [string, number, RegistryError | undefined, boolean]>([
    ['by its status', 500, undefined, true],
    ['by a status of the gateway', 503, said('permission_denied: write_package'), true],
    ['by a request that took too long', 408, undefined, true],
    ['by its code', 403, said('', 'INTERNAL_SERVER_ERROR'), true],
    ['by the code of a lost upload', 404, said('', 'BLOB_UPLOAD_UNKNOWN'), true],
    ['by its words', 403, said('Internal Server Error'), true],
    ['by the words of a passing one', 403, said('the service is temporarily unavailable'), true],
    ['by the words of a temporary one', 403, said('Temporary failure, sorry.'), true],
    ['by advice to try again', 400, said('please try again later.'), true],
    ['by what took too long', 404, said('dial tcp: i/o timeout'), true],
    [
      'by an intermediary of GitHub',
      403,
      said(
        'permission_denied: Error from intermediary with HTTP status code 403 "Forbidden" - with-body: {}'
      ),
      true
    ],
    [
      'by a service of GitHub that is not to be reached',
      403,
      said('permission_denied: unable to connect to authzd server'),
      true
    ],
    ['by an error between services of GitHub', 403, said('twirp error bad_route: no'), true],
    ['by its detail', 403, { ...said('denied'), detail: 'try again later' }, true],
    ['not by a part of a name', 404, said('project temporary-builds not found'), false],
    ['not by the end of a name', 404, said('project build-timeout not found'), false],
    ['not by a name in dots', 404, said('project ci.timeout.tests not found'), false],
    ['not by a name', 404, said('project temporary not found'), false],
    ['not by a refusal', 403, said('permission_denied: create_package'), false],
    ['not by silence', 403, undefined, false]
  ])('%s', (_name, status, words, expected) => {
    expect(isFault(status, words)).toBe(expected)
  })
})
