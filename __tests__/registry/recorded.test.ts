// What ghcr.io was recorded to say, in each situation that was told beside it.
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readingOf, type Recorded } from './recorded.js'
import { HTML, refusal, type Reply } from './script.js'

const said = (
  step: Recorded['step'],
  sends: Recorded['sends'],
  reply: Reply,
  host = 'ghcr.io'
): Recorded => ({ step, sends, reply, host })
const denied = (message: string): Reply => refusal(403, 'DENIED', message)
const unauthorized = (message: string): Reply => refusal(401, 'UNAUTHORIZED', message)
const limit = (message: string): Reply => refusal(429, 'TOOMANYREQUESTS', message)
const intermediary = 'permission_denied: Error from intermediary with HTTP status code'
const dead = 'unauthenticated: User cannot be authenticated with the token provided.'
const scopes = 'permission_denied: The token provided does not match expected scopes.'
const installation = (verb: string): string =>
  `permission_denied: installation not allowed to ${verb} organization package`

const rows: readonly (readonly [situation: string, recorded: Recorded, reads: string])[] = [
  [
    'nobody asks for a package that is not there',
    said('token', 'nothing', denied('requested access to the resource is denied')),
    'denied-generic'
  ],
  ['a stored login is stale', said('token', 'login', denied('denied')), 'credential-refused'],
  [
    'a valid job token, now and then',
    said('token', 'job-token', denied('denied')),
    'credential-flake'
  ],
  ['Basic on /v2/', said('manifest', 'login', denied('invalid token')), 'credential-refused'],
  ['a dead token', said('manifest', 'login', unauthorized(dead)), 'credential-refused'],
  [
    'a valid job token, mid-push',
    said('upload', 'job-token', unauthorized(dead)),
    'credential-flake'
  ],
  ['nobody writes', said('upload', 'nothing', unauthorized(dead)), 'credential-refused'],
  [
    'an OAuth token without write:packages',
    said('upload', 'login', denied(scopes)),
    'token-scopes'
  ],
  [
    'a job without packages: write',
    said('upload', 'job-token', denied('installation not allowed to Write organization package')),
    'installation-not-allowed'
  ],
  [
    "another App's token, and a new package",
    said('upload', 'login', denied(installation('Create'))),
    'installation-not-allowed'
  ],
  [
    'a public package that does not admit the repository',
    said('upload', 'job-token', denied('permission_denied: write_package')),
    'write-package'
  ],
  [
    'a private package that does not admit the repository',
    said('upload', 'job-token', denied('permission_denied: read_package')),
    'read-package'
  ],
  [
    'a wrong owner',
    said(
      'upload',
      'job-token',
      denied('permission_denied: The requested installation does not exist.')
    ),
    'no-installation'
  ],
  [
    'no such owner',
    said('upload', 'login', denied('not_found: owner not found')),
    'owner-not-found'
  ],
  [
    'a person who may not create',
    said('upload', 'login', denied('permission_denied: create_package')),
    'create-package'
  ],
  [
    'a secondary rate limit in the guise of a denial',
    said(
      'upload',
      'job-token',
      denied(
        `${intermediary} 403 "Forbidden" - with-body: {"message": "You have exceeded a secondary rate limit."}`
      )
    ),
    'rate-limited'
  ],
  [
    'the same without its body',
    said('upload', 'job-token', denied(`${intermediary} 403 "Forbidden"`)),
    'server-fault'
  ],
  [
    'a fault inside GitHub',
    said(
      'upload',
      'job-token',
      denied(
        'permission_denied: unable to connect to authzd server: twirp error bad_route: Error from intermediary with HTTP status code 404 "Not Found"'
      )
    ),
    'server-fault'
  ],
  [
    'a write limit',
    said('upload', 'job-token', limit('retry-after: 10.305464ms, allowed: 2000/minute')),
    'rate-limited'
  ],
  [
    'a read limit',
    said('blob', 'login', limit('retry-after: 25.51µs, allowed: 44000/minute')),
    'rate-limited'
  ],
  [
    'an index for who takes none',
    said(
      'manifest',
      'login',
      refusal(
        404,
        'MANIFEST_UNKNOWN',
        'OCI index found, but Accept header does not support OCI indexes'
      )
    ),
    'absent'
  ],
  [
    'no such blob',
    said('blob', 'login', refusal(404, 'BLOB_UNKNOWN', 'blob unknown to registry')),
    'absent'
  ],
  [
    'a lost upload',
    said('upload', 'login', refusal(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')),
    'server-fault'
  ],
  ['a misspelt host', said('upload', 'login', HTML, 'ghrc.io'), 'unrecognised'],
  ['an outage', said('upload', 'login', { ...HTML, status: 500 }), 'server-fault']
]

describe('an answer of ghcr.io', () => {
  test.each(rows)('to %s', (_, recorded, reads) => {
    expect(readingOf(recorded)).toBe(reads)
  })
})

/** What each situation of a collection comes to; the first that fits counts. */
const SITUATIONS: readonly (readonly [situation: RegExp, reads: string])[] = [
  [/the challenge\.|Hub challenge|in a challenge|no repository in the path/, 'challenge'],
  [/: token =|package read|upload opened|does not look at|^own private|is a bearer/, 'answered'],
  [/blob not there|content negotiation|referrers/, 'absent'],
  [/no such package/, 'denied-generic'],
  [/^valid job token/, 'credential-flake'],
  [
    /stale|outdated|stored login|wrong credential|not taken on|dead cred|anonymous write/,
    'credential-refused'
  ],
  [/without write:packages/, 'token-scopes'],
  [/packages: write|another? App|App token|job token$/, 'installation-not-allowed'],
  [/^public package|202; package new/, 'write-package'],
  [/mid-push|no body printed|inside GitHub|joined the|session lost|outage/, 'server-fault'],
  [/secondary rate limit|write limit|read limit/, 'rate-limited'],
  [/^wrong owner/, 'no-installation'],
  [/no such owner/, 'owner-not-found'],
  [/may not create/, 'create-package'],
  [/forbids classic/, 'classic-forbidden'],
  [/^private|of a personal token|other owner|made 2 s before/, 'read-package'],
  [/empty bearer/, 'credential-refused'],
  // Only the status was recorded: that says nothing of permission.
  [/not exchanged|anonymous|came out private|mixed case|not GitHub at all|^README/, 'unrecognised']
]

interface Line {
  readonly request: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly situation: string
}

/** A folder of files of such lines, where one is given. */
const folder = process.env['RECORDED_ANSWERS'] ?? ''
const lines = folder === '' ? [] : linesIn(folder)

function linesIn(path: string): readonly Line[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(path, name), 'utf8').trim().split('\n'))
    .map((line) => lineOf(JSON.parse(line)))
}

function lineOf(value: unknown): Line {
  const own = new Map<string, unknown>(Object.entries(value ?? {}))
  const text = (name: string): string => {
    const held = own.get(name)
    return typeof held === 'string' ? held : ''
  }
  const headers = Object.entries(own.get('headers') ?? {}).map(([name, held]): [string, string] => [
    name.toLowerCase(),
    String(held)
  ])
  return {
    request: text('request'),
    status: Number(own.get('status')),
    headers: Object.fromEntries(headers),
    body: text('body'),
    situation: text('situation')
  }
}

/** The question, from the words in which a collection tells it. */
function recordedOf({ request, status, headers, body, situation }: Line): Recorded {
  const url = /https:\/\/[^ ]+/.exec(request)?.[0] ?? 'https://ghcr.io/'
  const isJobs = /job token|GITHUB_TOKEN|cosign/i.test(`${request} ${situation}`)
  const isNobodys = /no Authorization|without a login|^anonymous|nothing/.test(request)
  const envelope = /\{"errors":\[.*?\}\]\}|\{"details":"[^"]*"\}/s.exec(body)?.[0] ?? body
  return {
    host: new URL(url).hostname.replace(
      /^(?:registry\.hub|auth)\.docker\.io$|^registry.hub.docker.com$/,
      'docker.io'
    ),
    step: stepOf(request),
    sends: isNobodys ? 'nothing' : isJobs ? 'job-token' : 'login',
    reply: { status, headers, body: envelope }
  }
}

function stepOf(request: string): Recorded['step'] {
  if (/\/token\?|\/token /.test(request)) return 'token'
  if (/^(?:GET|HEAD).*\/blobs\//.test(request)) return 'blob'
  return /^(?:GET|HEAD|any)/.test(request) ? 'manifest' : 'upload'
}

const testRecorded = lines.length === 0 ? describe.skip : describe

testRecorded('a collection of recorded answers (skipped where RECORDED_ANSWERS names none)', () => {
  test('is read as each of its situations says', () => {
    const read = lines.map((line) => [line.situation, readingOf(recordedOf(line))])
    const wanted: (readonly string[])[] = []
    for (const { situation } of lines) {
      // "The same" is what the line before it was.
      const own = SITUATIONS.find(([pattern]) => pattern.test(situation))?.[1]
      const same = situation.startsWith('the same') ? wanted.at(-1)?.[1] : undefined
      wanted.push([situation, own ?? same ?? 'no situation that is known here'])
    }
    expect(read).toEqual(wanted)
  })
})
