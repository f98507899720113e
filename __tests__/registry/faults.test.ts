import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { RegistryError } from '../../src/registry/result.js'
import { isFault, isRateLimit, retryAfterMs } from '../../src/registry/faults.js'
import { response, TODAY } from './script.js'

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

describe('the wait a server asks for', () => {
  test.each<readonly [string, string | undefined, string, number | undefined]>([
    ['in seconds', '7', '', 7000],
    ['of nothing', '0', '', 0],
    ['with white space', ' 7 ', '', 7000],
    ['of a year', '31536000', '', 86_400_000],
    ['as a date', 'Sat, 21 Nov 2026 12:01:00 GMT', '', 60_000],
    ['as a date that has passed', 'Sat, 21 Nov 2026 11:00:00 GMT', '', 0],
    ['as a far date', 'Sat, 21 Nov 2099 12:00:00 GMT', '', 86_400_000],
    [
      'in milliseconds in the message',
      undefined,
      'retry-after: 10.305464ms, allowed: 2000/minute',
      11
    ],
    [
      'in microseconds in the message',
      undefined,
      'toomanyrequests: retry-after: 880.092µs, allowed: 44000/minute',
      1
    ],
    ['in microseconds with the other sign', undefined, 'retry-after: 880.092μs', 1],
    ['in nanoseconds in the message', undefined, 'retry-after: 5ns', 1],
    ['in seconds in the message', undefined, 'Retry-After: 3.5s', 3500],
    ['in minutes in the message', undefined, 'retry-after 2m', 120_000],
    ['in days in the message', undefined, 'retry-after: 999999h', 86_400_000],
    ['in words', undefined, 'retry-after: soon', undefined],
    ['without a unit', undefined, 'retry-after: 12', undefined],
    ['nowhere', undefined, 'denied', undefined],
    ['in a header that means nothing, then in the message', 'soon', 'retry-after: 2s', 2000]
  ])('%s', (_name, header, message, expected) => {
    const answer = response({
      status: 429,
      ...(header === undefined ? {} : { headers: { 'retry-after': header } })
    })
    expect(retryAfterMs(answer, said(message), TODAY)).toBe(expected)
  })

  test('is bounded and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (header, message) => {
        const wait = retryAfterMs(
          response({ status: 429, headers: { 'retry-after': header } }),
          said(`retry-after: ${message}`),
          TODAY
        )
        expect(wait === undefined || (wait >= 0 && wait <= 86_400_000)).toBe(true)
      })
    )
  })
})
