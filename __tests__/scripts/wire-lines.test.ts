// Recorded answers: read, told apart from what is known, and kept without a secret.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { newsIn, readLines, withoutSecrets, type WireLine } from '../../scripts/wire-lines.js'
import { newsSentence } from '../../scripts/wire-differences.js'
import { recordAll, type Asked, type Send } from '../../scripts/wire-questions.js'
import { github } from '../fakes/github.js'
import { jobToken, worldOf } from '../fakes/scenario.js'

const FIXTURES = readLines(readFileSync('__tests__/fixtures/wire/ghcr.jsonl', 'utf8'))
const UPLOAD = 'POST https://ghcr.io/v2/acme/app/blobs/uploads/ (the token in base64)'

function line(more: Partial<WireLine>): WireLine {
  return {
    source: '1',
    request: UPLOAD,
    status: 403,
    headers: { 'content-type': 'application/json' },
    body: '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}',
    situation: 'a job',
    reads: undefined,
    ...more
  }
}

describe('a recorded answer', () => {
  test.each<readonly [string, Partial<WireLine>, readonly string[]]>([
    ['as a fixture has it', {}, []],
    ['later and over another way', { headers: { date: 'today', via: '1.1 x' } }, []],
    [
      'to a waiting time of its own',
      {
        status: 429,
        body: '{"errors":[{"code":"TOOMANYREQUESTS","message":"retry-after: 7ms, allowed: 2000/minute"}]}'
      },
      []
    ],
    [
      'in new words',
      { body: '{"errors":[{"code":"DENIED","message":"the moon is full"}]}' },
      [
        '`POST upload: 403 DENIED the moon is full` (`a job`) is new: add it to `__tests__/fixtures/wire/ghcr.jsonl` with what it has to be read as.'
      ]
    ],
    [
      'with another status',
      { status: 418, body: '' },
      [
        '`POST upload: 418 ` (`a job`) is new: add it to `__tests__/fixtures/wire/ghcr.jsonl` with what it has to be read as.'
      ]
    ],
    [
      'with a new header',
      { headers: { 'x-new': '1' } },
      [
        '`POST upload: 403 DENIED permission_denied: write_package` (`a job`) has a header that is new, `x-new`: add it to its line in `__tests__/fixtures/wire/ghcr.jsonl`.'
      ]
    ]
  ])('%s', (_name, more, news) => {
    const lines = [line(more), line(more)]
    expect(newsIn(lines, FIXTURES).map(newsSentence)).toEqual(news)
  })

  test('can be read from its line, and from no other text', () => {
    const one = line({ reads: 'write-package' })
    expect(readLines(`\n${JSON.stringify(one)}\n`)).toEqual([one])
    for (const text of ['x', '[]', '{"status":1}', '{"request":"GET x"}']) {
      expect(() => readLines(text)).toThrow('line 1')
    }
  })

  test('may be any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = (): unknown => newsIn(readLines(text), FIXTURES)
        try {
          read()
        } catch (error) {
          expect(String(error)).toContain('is no recorded answer')
        }
      })
    )
  })

  test('keeps no secret, no token and no session', () => {
    const session = '/v2/acme/app/blobs/upload/0b1c?state=s3cret'
    const kept = withoutSecrets(
      line({
        request: `DELETE https://ghcr.io${session} (x)`,
        headers: { location: session, 'docker-upload-uuid': '0b1c', 'set-cookie': 'a=b' },
        body: '{"token": "abc","access_token":"def","x":"ghs_1"}'
      }),
      ['ghs_1', '']
    )
    expect(kept).toEqual(
      line({
        request: 'DELETE https://ghcr.io/v2/acme/app/blobs/upload/*** (x)',
        headers: {
          location: '/v2/acme/app/blobs/upload/***',
          'docker-upload-uuid': '***',
          'set-cookie': '***'
        },
        body: '{"token": "***","access_token":"***","x":"***"}'
      })
    )
  })
})

describe('a recording', () => {
  const recorded = async (packages: 'write' | 'none', attempts = 1): Promise<readonly Asked[]> => {
    const fake = github(worldOf({ job: { packages } }))
    const send: Send = ({ method, url, headers }) => {
      const { host, pathname, search } = new URL(url)
      const path = `${pathname}${search}`
      const answer = fake.handle({ host, method, path, headers, body: new Uint8Array() })
      return Promise.resolve({ ...answer, body: new TextDecoder().decode(answer.body) })
    }
    const asked: Asked[] = []
    const question = { image: 'octo-org/app:v1', secret: jobToken, attempts }
    await recordAll(
      send,
      question,
      (one) => asked.push(one),
      () => Promise.resolve()
    )
    return asked
  }
  const told = (asked: readonly Asked[]): readonly string[] =>
    asked.map(({ asked: { request }, answer }) => {
      const kind = request.replace(/https:\/\/ghcr\.io/, '').replace(/upload\/[^ ]+/, 'upload/***')
      return `${String(answer.status)} ${kind}`
    })

  test('asks as a push does, ends what it opened, and asks as anybody does', async () => {
    const once = [
      '202 POST /v2/octo-org/app/blobs/uploads/',
      '405 DELETE /v2/octo-org/app/blobs/upload/***',
      '404 HEAD /v2/octo-org/app/manifests/v1'
    ]
    const by = (who: string): readonly string[] => once.map((request) => `${request} (${who})`)
    expect(told(await recorded('write'))).toEqual([
      '401 GET /v2/ (nobody)',
      '403 GET /token?service=ghcr.io&scope=repository:octo-org/app:pull (nobody)',
      '200 GET /token?service=ghcr.io&scope=repository:octo-org/app:pull,push (the token by Basic)',
      ...by('the token in base64'),
      ...by('what the token service gave'),
      '404 GET /v2/octo-org/app/manifests/v1 (the token in base64)'
    ])
  })

  test('goes on asking where it is told to', async () => {
    const posts = (await recorded('none', 3)).filter(({ asked }) =>
      asked.request.startsWith('POST')
    )
    expect(posts.map(({ answer }) => answer.status)).toEqual(Array(6).fill(403))
  })
})
