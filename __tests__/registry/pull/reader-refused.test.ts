import { describe, expect, test } from '@jest/globals'
import type { PullQuestion } from '../../../src/registry/result.js'
import { imageOf, replyTo, served, UNKNOWN_BLOB, UNKNOWN_NAME, UNKNOWN_TAG } from './content.js'
import { BASE, pulled, pullScene, QUESTION, TOKEN_URL, WAY_IN, WITH_LOGIN } from './scene.js'
import {
  bearerChallenge,
  HTML,
  json,
  refusal,
  type Reply,
  RESET,
  type Script,
  TIMEOUT
} from '../script.js'

const MANIFEST = `GET ${BASE}/manifests/v1`
const IMAGE = imageOf()
const TAGS = `GET ${BASE}/tags/list?n=100`
const MISSING_WORDS = { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }

describe("ghcr.io's refusals of a pull", () => {
  test.each<readonly [string, Partial<PullQuestion>, Script, object]>([
    [
      'nobody is logged in, and the package is closed',
      {},
      { [`GET ${TOKEN_URL}`]: refusal(401, 'UNAUTHORIZED', 'authentication required') },
      {
        step: 'token',
        refusal: { kind: 'authentication-required' },
        error: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }
      }
    ],
    [
      'nobody is logged in, and there is no package',
      {},
      {
        [`GET ${TOKEN_URL}`]: refusal(403, 'DENIED', 'requested access to the resource is denied')
      },
      {
        step: 'token',
        refusal: { kind: 'denied-generic' },
        error: {
          status: 403,
          code: 'DENIED',
          message: 'requested access to the resource is denied'
        }
      }
    ],
    [
      "the job's token is not admitted",
      { ...WITH_LOGIN, jobToken: true },
      {
        [MANIFEST]: refusal(403, 'DENIED', 'installation not allowed to Read organization package')
      },
      {
        step: 'manifest',
        refusal: { kind: 'installation-not-allowed', operation: 'Read' },
        error: {
          status: 403,
          code: 'DENIED',
          message: 'installation not allowed to Read organization package'
        }
      }
    ],
    [
      'the user may not read',
      WITH_LOGIN,
      { [MANIFEST]: refusal(403, 'DENIED', 'permission_denied: read_package') },
      {
        step: 'manifest',
        refusal: { kind: 'read-package' },
        error: { status: 403, code: 'DENIED', message: 'permission_denied: read_package' }
      }
    ],
    [
      'a stored login has expired',
      WITH_LOGIN,
      { [`GET ${TOKEN_URL}`]: refusal(403, 'DENIED', 'denied') },
      {
        step: 'token',
        refusal: { kind: 'credential-refused' },
        error: { status: 403, code: 'DENIED', message: 'denied' }
      }
    ],
    [
      'the repository is not there',
      WITH_LOGIN,
      { [MANIFEST]: UNKNOWN_NAME },
      {
        step: 'manifest',
        refusal: { kind: 'repository-missing' },
        error: { status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known' }
      }
    ],
    [
      'the repository is not there, and only its list of tags says so',
      WITH_LOGIN,
      { [MANIFEST]: UNKNOWN_TAG, [TAGS]: UNKNOWN_NAME },
      {
        step: 'manifest',
        refusal: { kind: 'repository-missing' },
        error: { status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known' }
      }
    ]
  ])('%s', async (_name, asked, script, refused) => {
    expect(await pulled(script, asked)).toEqual({ kind: 'refused', ...refused })
  })

  test("the job's own token is not called bad", async () => {
    const script = { [`GET ${TOKEN_URL}`]: refusal(403, 'DENIED', 'denied') }
    expect(await pulled(script, { ...WITH_LOGIN, jobToken: true })).toEqual({
      kind: 'unavailable',
      cause: 'credential-flake',
      detail: 'denied'
    })
  })
})

test('an image whose configuration is gone is not whole', async () => {
  const script = {
    ...served(BASE, IMAGE, 'v1'),
    ...Object.fromEntries(
      Object.keys(IMAGE.blobs).map((digest) => [`GET ${BASE}/blobs/${digest}`, UNKNOWN_BLOB])
    )
  }
  const [digest] = Object.keys(IMAGE.blobs)
  expect(await pulled(script)).toEqual({
    kind: 'incomplete-index',
    missing: [{ digest, platform: undefined, isAttestation: false, part: 'config' }]
  })
})

describe('a tag that is not there', () => {
  const many = Array.from({ length: 20 }, (_, index) => `0.${String(index)}`)
  const listed = (tags: readonly unknown[]): Reply => json(200, { name: 'acme/app', tags })

  test.each<readonly [string, Reply, readonly string[] | undefined]>([
    ['among others', listed(['v2', 'v3']), ['v3', 'v2']],
    ['among some that look like it', listed(['0.1', '1', 'v1.2', 'x']), ['1', 'v1.2', 'x', '0.1']],
    ['among many', listed(many), many.slice(10).toReversed()],
    ['among none', listed([]), undefined],
    ['among what is no tag', listed(['<b>', 7, '']), undefined],
    ['where tags are not listed', refusal(403, 'DENIED', 'no'), undefined],
    ['where listing fails', { status: 404 }, undefined]
  ])('%s', async (_name, reply, tags) => {
    expect(await pulled({ [MANIFEST]: UNKNOWN_TAG, [TAGS]: reply })).toEqual({
      kind: 'tag-missing',
      error: MISSING_WORDS,
      ...(tags === undefined ? {} : { tags })
    })
  })

  test('in the words of Harbor', async () => {
    const message = 'artifact acme/app:v1 not found'
    const script = { [MANIFEST]: refusal(404, 'NOT_FOUND', message), [TAGS]: json(200, {}) }
    expect(await pulled(script)).toEqual({
      kind: 'tag-missing',
      error: { status: 404, code: 'NOT_FOUND', message }
    })
  })

  test("is not said on a gateway's 404", async () => {
    const script = { [MANIFEST]: { status: 404, headers: { 'content-type': 'text/plain' } } }
    expect(await pulled(script)).toEqual({
      kind: 'unrecognised',
      status: 404,
      contentType: 'text/plain'
    })
  })
})

describe('no answer', () => {
  test.each<readonly [string, Script, readonly [string, string, string]]>([
    ['the line is cut', { [MANIFEST]: RESET }, ['unavailable', 'network', 'ECONNRESET']],
    ['nobody answers', { [MANIFEST]: TIMEOUT }, ['unavailable', 'timeout', 'no answer in time']],
    ['a fault', { [MANIFEST]: { status: 503 } }, ['unavailable', 'server-fault', 'status 503']],
    [
      'no challenge to be had',
      { 'GET https://ghcr.io/v2/': { status: 502 } },
      ['unavailable', 'server-fault', 'status 502']
    ]
  ])('%s', async (_name, script, [kind, cause, detail]) => {
    expect(await pulled(script)).toEqual({ kind, cause, detail })
  })

  test('a page that says 403', async () => {
    expect(await pulled({ [MANIFEST]: HTML })).toEqual({
      kind: 'unrecognised',
      status: 403,
      contentType: 'text/html; charset=UTF-8'
    })
  })

  test('a token service of somebody else is shown nothing', async () => {
    const realm = 'https://tokens.evil.example/'
    const script = { 'GET https://ghcr.io/v2/': bearerChallenge(realm, 'ghcr.io') }
    const { client, requests } = pullScene(script)
    const { answer } = await client.mayPull({ ...QUESTION, ...WITH_LOGIN })
    expect([answer, requests.map(({ url }) => url)]).toEqual([
      { kind: 'untrusted-realm', realm },
      ['https://ghcr.io/v2/']
    ])
  })

  test('a rate limit is waited for as long as the registry asks', async () => {
    const limit: Reply = {
      ...refusal(429, 'TOOMANYREQUESTS', 'too many requests'),
      headers: { 'retry-after': '7' }
    }
    const lines = served(BASE, IMAGE, 'v1')
    const { client, sleeps } = pullScene({
      ...WAY_IN,
      ...lines,
      [MANIFEST]: [limit, replyTo(lines, MANIFEST)]
    })
    const { answer } = await client.mayPull(QUESTION)
    expect([answer.kind, sleeps]).toEqual(['pullable', [7000]])
  })

  test('a rate limit that stays', async () => {
    const limit: Reply = {
      ...refusal(429, 'TOOMANYREQUESTS', 'too many requests'),
      headers: { 'retry-after': '600' }
    }
    expect(await pulled({ [MANIFEST]: limit })).toEqual({
      kind: 'rate-limited',
      error: { status: 429, code: 'TOOMANYREQUESTS', message: 'too many requests' },
      retryAfterSeconds: 600
    })
  })

  test('a blob that is lost for a moment is asked for again', async () => {
    const key = `GET ${BASE}/blobs/${Object.keys(IMAGE.blobs)[0] ?? ''}`
    const lines = served(BASE, IMAGE, 'v1')
    const script = { ...lines, [key]: [UNKNOWN_BLOB, replyTo(lines, key)] }
    expect((await pulled(script)).kind).toBe('pullable')
  })
})
