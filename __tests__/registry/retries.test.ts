import { registryKindOf } from '../../src/registry/host.js'
import type { PushResult } from '../../src/registry/result.js'
import { RETRY_DELAYS_MS, retryAfterMs } from '../../src/registry/retries.js'
import {
  basicChallenge,
  bearerChallenge,
  GHE,
  HTML,
  json,
  type Line,
  LOGIN,
  mayPush,
  opened,
  refusal,
  RESET,
  scene,
  type Script,
  TIMEOUT,
  response,
  TODAY
} from './script.js'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const HOST = 'https://containers.octo.ghe.com'
const PING = `GET ${HOST}/v2/`
const TOKEN = `GET ${HOST}/token?service=s&scope=repository%3Aacme%2Fapp%3Apull%2Cpush`
const POST = `POST ${HOST}/v2/acme/app/blobs/uploads/`
const DENIED = refusal(403, 'DENIED', 'denied')

function with_(more: Script): Script {
  return {
    [PING]: bearerChallenge(`${HOST}/token`, 's'),
    [TOKEN]: json(200, { token: 't' }),
    [POST]: opened('/v2/x'),
    ...more
  }
}

function times(key: string, requests: readonly { method: string; url: string }[]): number {
  return requests.filter(({ method, url }) => `${method} ${url}` === key).length
}

test('the waits are those of the contract', () => {
  expect(RETRY_DELAYS_MS).toEqual([1000, 4000])
})

describe('a passing failure', () => {
  const PASSING: readonly (readonly [string, Line])[] = [
    ['a network error', RESET],
    ['a time limit', TIMEOUT],
    ['status 408', { status: 408 }],
    ['status 429', { status: 429 }],
    ['status 500', { status: 500 }],
    ['status 502 with a page', { ...HTML, status: 502 }],
    ['status 503 with words', refusal(503, 'UNAVAILABLE', 'service unavailable')],
    ['a bare 403', HTML],
    ['a fault in words', refusal(403, 'UNKNOWN', 'unknown error')],
    ['a secondary rate limit', refusal(403, 'DENIED', 'You have exceeded a secondary rate limit')]
  ]
  test.each(
    PASSING.flatMap(([name, line]) => [PING, TOKEN, POST].map((key) => [name, key, line] as const))
  )('(%s at %s) is asked again after 1 s, and then after 4 s', async (_name, key, line) => {
    const good = with_({})[key]
    const there = scene(
      with_({ [key]: [line, line, ...(good === undefined || 'length' in good ? [] : [good])] })
    )
    expect((await mayPush(there, GHE)).answer).toEqual({ kind: 'accepted' })
    expect(there.sleeps).toEqual([1000, 4000])
    expect(times(key, there.requests)).toBe(3)
  })

  test.each(
    PASSING.flatMap(([name, line]) => [PING, TOKEN, POST].map((key) => [name, key, line] as const))
  )('(%s at %s) that stays is no refusal', async (_name, key, line) => {
    const there = scene(with_({ [key]: line }))
    const { answer } = await mayPush(there, GHE)
    expect(['unavailable', 'rate-limited', 'unrecognised']).toContain(answer.kind)
    expect(times(key, there.requests)).toBe(3)
  })
})

describe('"denied" from the token service', () => {
  const words = { status: 403, code: 'DENIED', message: 'denied' }

  test('three times to a personal token refuses the credential', async () => {
    const there = scene(with_({ [TOKEN]: DENIED }))
    expect((await mayPush(there, GHE)).answer).toEqual({
      kind: 'refused',
      step: 'token',
      refusal: { kind: 'credential-refused' },
      error: words
    } satisfies PushResult)
    expect([times(TOKEN, there.requests), there.sleeps]).toEqual([3, [1000, 4000]])
  })

  test("three times to the job's own token is the registry's failure", async () => {
    const there = scene(with_({ [TOKEN]: DENIED }))
    expect((await mayPush(there, GHE, LOGIN, true)).answer).toEqual({
      kind: 'unavailable',
      cause: 'credential-flake',
      detail: 'denied'
    })
    expect([times(TOKEN, there.requests), there.sleeps]).toEqual([3, [1000, 4000]])
  })

  test.each([false, true])('once only is forgotten (job token: %s)', async (jobToken) => {
    const there = scene(with_({ [TOKEN]: [DENIED, json(200, { token: 't' })] }))
    expect((await mayPush(there, GHE, LOGIN, jobToken)).answer).toEqual({ kind: 'accepted' })
    expect(there.sleeps).toEqual([1000])
  })
})

describe('a refusal', () => {
  test.each([
    ['of the upload', POST, refusal(403, 'DENIED', 'permission_denied: write_package')],
    ['in words not known', POST, refusal(403, 'DENIED', 'something new')],
    [
      'of the token service in other words',
      TOKEN,
      refusal(
        401,
        'UNAUTHORIZED',
        'unauthenticated: User cannot be authenticated with the token provided.'
      )
    ]
  ])('%s is asked once', async (_name, key, line) => {
    const there = scene(with_({ [key]: line }))
    expect((await mayPush(there, GHE)).answer.kind).toBe('refused')
    expect([times(key, there.requests), there.sleeps]).toEqual([1, []])
  })

  test('by page ends as unrecognised', async () => {
    const there = scene(with_({ [POST]: HTML }))
    expect((await mayPush(there, GHE)).answer).toEqual({
      kind: 'unrecognised',
      status: 403,
      contentType: 'text/html; charset=UTF-8'
    })
    expect(there.sleeps).toEqual([1000, 4000])
  })

  test('of Google by page ends as unrecognised', async () => {
    const google = registryKindOf('gcr.io', 'ghcr.io')
    const there = scene({
      'GET https://gcr.io/v2/': bearerChallenge('https://gcr.io/v2/token', 'gcr.io'),
      'GET https://gcr.io/v2/token?service=gcr.io&scope=repository%3Aacme%2Fapp%3Apull%2Cpush': HTML
    })
    expect((await mayPush(there, google)).answer).toEqual({
      kind: 'unrecognised',
      status: 403,
      contentType: 'text/html; charset=UTF-8'
    })
  })

  test('of Amazon without a body counts once it stays', async () => {
    const ecr = registryKindOf('123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ghcr.io')
    const there = scene({
      [`GET https://${ecr.host}/v2/`]: basicChallenge(),
      [`POST https://${ecr.host}/v2/acme/app/blobs/uploads/`]: { status: 403 }
    })
    expect((await mayPush(there, ecr)).answer).toEqual({
      kind: 'refused',
      step: 'upload',
      refusal: { kind: 'access-denied', maybeNotFound: false },
      error: { status: 403, code: 'DENIED', message: '' }
    })
    expect(there.sleeps).toEqual([1000, 4000])
  })
})

describe('Retry-After', () => {
  const slow = { status: 429, headers: { 'retry-after': '7' } }

  test('is honoured where it is longer than our own wait', async () => {
    const there = scene(with_({ [POST]: [slow, opened('/v2/x')] }))
    expect((await mayPush(there, GHE)).answer).toEqual({ kind: 'accepted' })
    expect(there.sleeps).toEqual([7000])
  })

  test('does not shorten our own wait', async () => {
    const there = scene(
      with_({ [POST]: [{ status: 503, headers: { 'retry-after': '0' } }, opened('/v2/x')] })
    )
    expect((await mayPush(there, GHE)).answer).toEqual({ kind: 'accepted' })
    expect(there.sleeps).toEqual([1000])
  })

  test('beyond the deadline is not waited for', async () => {
    const there = scene(with_({ [POST]: slow }), { deadline: 7000 })
    expect((await mayPush(there, GHE)).answer).toEqual({
      kind: 'rate-limited',
      error: { status: 429, code: '', message: '' },
      retryAfterSeconds: 7
    })
    expect([there.sleeps, times(POST, there.requests)]).toEqual([[], 1])
  })
})

describe('the deadline', () => {
  test('keeps a retry that would end too late from being waited for', async () => {
    const there = scene(with_({ [POST]: { status: 502 } }), { deadline: 5000 })
    expect((await mayPush(there, GHE)).answer).toEqual({
      kind: 'unavailable',
      cause: 'server-fault',
      detail: 'status 502'
    })
    expect(there.sleeps).toEqual([1000])
  })

  test('a "denied" that could not be asked about again does not count against the token', async () => {
    const there = scene(with_({ [TOKEN]: DENIED }), { deadline: 900 })
    expect((await mayPush(there, GHE)).answer).toEqual({
      kind: 'unavailable',
      cause: 'retry-window-exceeded',
      detail: 'refused, and no time was left to ask again'
    })
  })

  test('counts the time of the exchanges', async () => {
    const there = scene(with_({ [PING]: RESET }), { deadline: 3000, latency: 1500 })
    await mayPush(there, GHE)
    expect([there.sleeps, times(PING, there.requests)]).toEqual([[1000], 2])
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
    expect(retryAfterMs(answer, { status: 429, code: '', message }, TODAY)).toBe(expected)
  })

  test('is bounded and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (header, message) => {
        const wait = retryAfterMs(
          response({ status: 429, headers: { 'retry-after': header } }),
          { status: 429, code: '', message: `retry-after: ${message}` },
          TODAY
        )
        expect(wait === undefined || (wait >= 0 && wait <= 86_400_000)).toBe(true)
      })
    )
  })
})
