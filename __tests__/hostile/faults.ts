// Every way in which an answer can go wrong, and what the user is told: the table of docs/reliability.md.
import { gzipSync } from 'node:zlib'
import { ociError, bytes, empty, json, text, type WireResponse } from '../fakes/wire.js'
import { cutOff, endless, raw, repeatedly, slowly, whole, type Reply } from './byte-server.js'

export interface Fault {
  /** As the table of the docs has it. */
  readonly name: string
  readonly reply: Reply
  readonly reason: Reason
  /** Where it means something else there. */
  readonly at?: Partial<Record<Stage, Reason>>
  /** Nothing ends it but the time limit. */
  readonly silent?: true
}

/** At which request it happens. */
export type Stage = 'challenge' | 'token' | 'upload' | 'manifest'

type Reason =
  | 'accepted'
  | 'pullable'
  | 'rate-limited'
  | 'registry-unavailable'
  | 'unrecognised-response'
  | 'untrusted-realm'
  | 'private-or-absent'

const DENIED = '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}'
const JSON_TYPE = { 'content-type': 'application/json' }

function said(status: number, body: string | Uint8Array, headers = {}): Reply {
  const content = typeof body === 'string' ? Buffer.from(body) : body
  return whole(bytes(status, content, { ...JSON_TYPE, ...headers }))
}

function silent(name: string, reply: Reply): Fault {
  return { name, reply, reason: UNAVAILABLE, silent: true }
}

function fault(name: string, reply: Reply | WireResponse, reason: Reason, at = {}): Fault {
  return { name, reply: typeof reply === 'function' ? reply : whole(reply), reason, at }
}

const head = (status: number, ...fields: readonly string[]): string =>
  [`HTTP/1.1 ${String(status)} Said`, ...fields, '', ''].join('\r\n')

const BIG = 'x'.repeat(100 * 1024)
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
const UNAVAILABLE = 'registry-unavailable'
const STRANGE = 'unrecognised-response'

const CONNECTION: readonly Fault[] = [
  fault('connection reset before an answer', cutOff(''), UNAVAILABLE),
  fault('connection cut in the status line', cutOff('HTTP/1.1 40'), UNAVAILABLE),
  fault(
    'connection cut in the headers',
    cutOff('HTTP/1.1 403 Forbidden\r\ncontent-ty'),
    UNAVAILABLE
  ),
  fault(
    'connection cut in the body',
    cutOff(`${head(403, 'content-type: application/json', 'content-length: 900')}${DENIED}`),
    UNAVAILABLE
  ),
  fault(
    'chunked body without an end',
    cutOff(
      `${head(403, 'transfer-encoding: chunked')}${DENIED.length.toString(16)}\r\n${DENIED}\r\n`
    ),
    UNAVAILABLE
  ),
  silent('silence', raw()),
  silent('headers byte by byte without an end', slowly(head(403).slice(0, -4), 5)),
  silent(
    'a body byte by byte without an end',
    slowly(`${head(403, 'content-length: 60000')}${DENIED} `, 5)
  ),
  silent('interim answers (103) without an end', repeatedly(head(103), 5)),
  fault('switching protocols (101)', raw(head(101, 'connection: upgrade', 'upgrade: x')), STRANGE),
  fault(
    'switching protocols (101) without a connection header',
    raw(head(101, 'upgrade: x')),
    STRANGE
  )
]

const PROTOCOL: readonly Fault[] = [
  fault('another protocol', raw('SSH-2.0-OpenSSH_9.6\r\n'), STRANGE),
  fault('headers of 100 KB', raw(head(403, `x-long: ${BIG}`, 'content-length: 0')), STRANGE),
  fault(
    'headers without an end',
    endless('HTTP/1.1 403 No\r\n', 'x-more: x\r\n'.repeat(1000)),
    STRANGE
  ),
  fault(
    'two lengths that differ',
    raw(`${head(403, 'content-length: 5', 'content-length: 6')}12345`),
    STRANGE
  ),
  fault(
    'a length that is no number',
    raw(`${head(403, 'content-length: many')}${DENIED}`),
    STRANGE
  ),
  fault('a chunk of no size', raw(`${head(403, 'transfer-encoding: chunked')}zz\r\n`), UNAVAILABLE),
  fault('a null byte in a header', raw(head(403, 'x-a: a\0b', 'content-length: 0')), STRANGE)
]

const BODY: readonly Fault[] = [
  // Token services of small registries refuse a password without a word.
  fault('403 with an empty body', empty(403), STRANGE, { token: 'bad-credentials' }),
  fault(
    '403 with HTML',
    said(403, '<html>denied</html>', { 'content-type': 'text/html' }),
    STRANGE
  ),
  fault('200 with HTML', said(200, '<html></html>', { 'content-type': 'text/html' }), STRANGE, {
    challenge: 'accepted'
  }),
  fault('404 with plain text', text(404, '404 page not found\n'), STRANGE),
  fault('403 with an endless body', endless(head(403), DENIED.repeat(100)), STRANGE),
  fault('403 with half an error', said(403, DENIED.slice(0, 40)), STRANGE),
  fault(
    '403 with an error behind 100 KB',
    said(403, `${' '.repeat(100 * 1024)}${DENIED}`),
    STRANGE,
    // A manifest may be longer, so the whole of it is read.
    { manifest: 'refused' }
  ),
  fault(
    '403 with a gzip bomb',
    said(403, gzipSync(Buffer.alloc(32 * 1024 * 1024)), { 'content-encoding': 'gzip' }),
    STRANGE
  ),
  fault(
    '403 compressed, which was not asked for',
    said(403, gzipSync(DENIED), { 'content-encoding': 'gzip' }),
    STRANGE
  ),
  fault('403 in UTF-16', said(403, Buffer.from(DENIED, 'utf16le')), STRANGE),
  fault('403 in broken UTF-8', said(403, Buffer.from(`${DENIED}\u00ff`, 'latin1')), STRANGE),
  ...[
    'null',
    '[]',
    '"denied"',
    '1e999',
    '{"errors":{}}',
    '{"errors":[]}',
    '{"errors":[1,null,[]]}',
    '{"errors":[{"code":1,"message":{}}]}',
    '{"errors":[{"code":"","message":""}]}',
    '{"__proto__":{"errors":[{"code":"DENIED"}]}}',
    '{"constructor":{"prototype":{"errors":[]}}}'
  ].map((body) => fault(`403 with \`${body}\``, said(403, body), STRANGE)),
  fault('403 nested 30,000 deep', said(403, deep(30_000)), STRANGE),
  fault('403 nested in its errors', said(403, `{"errors":[${deep(20_000)}]}`), STRANGE)
]

const SERVER: readonly Fault[] = [
  ...[500, 502, 503, 504, 599].map((status) =>
    fault(`${String(status)} with a refusal`, said(status, DENIED), UNAVAILABLE)
  ),
  fault('408', empty(408), UNAVAILABLE),
  fault(
    '403 that names a fault of the server',
    ociError(403, 'UNKNOWN', 'internal server error'),
    UNAVAILABLE
  ),
  fault('429', empty(429), 'rate-limited'),
  ...[
    '5',
    'Tue, 01 Jan 2030 00:00:00 GMT',
    'Tue, 01 Jan 1980 00:00:00 GMT',
    '-1',
    '1e9',
    BIG.slice(0, 9000)
  ].map((value) =>
    fault(
      `429 with \`Retry-After: ${value.length > 40 ? 'x…' : value}\``,
      empty(429, { 'retry-after': value }),
      'rate-limited'
    )
  ),
  fault(
    '429 with the wait inside the message',
    ociError(429, 'TOOMANYREQUESTS', 'retry-after: 10.305464ms, allowed: 2000/minute'),
    'rate-limited'
  ),
  fault(
    '403 that names a rate limit',
    ociError(403, 'DENIED', 'You have exceeded a secondary rate limit'),
    'rate-limited'
  )
]

const REDIRECTED: readonly Fault[] = [
  ...[301, 302, 303, 307, 308].map((status) =>
    fault(`${String(status)} to itself`, empty(status, { location: '' }), STRANGE)
  ),
  ...[301, 302, 303, 307, 308].map((status) =>
    fault(
      `${String(status)} to another host`,
      empty(status, { location: 'https://evil.example/v2/' }),
      STRANGE
    )
  ),
  fault('302 without an address', empty(302), STRANGE),
  fault('302 to an address that is none', empty(302, { location: 'https://[' }), STRANGE),
  fault('302 to another scheme', empty(302, { location: 'file:///etc/passwd' }), STRANGE)
]

const TOKEN: readonly Fault[] = [
  ...['{}', '{"token":1}', '{"token":""}', '{"token":"a b"}', '{"token":"a\\r\\nx: y"}', '[]'].map(
    (body) =>
      fault(`a token service that answers \`${body}\``, json(200, JSON.parse(body)), STRANGE)
  )
]

/** Faults of every stage. */
export const FAULTS: readonly Fault[] = [
  ...CONNECTION,
  ...PROTOCOL,
  ...BODY,
  ...SERVER,
  ...REDIRECTED
]

/** Faults that only a token service can have. */
export const TOKEN_FAULTS = TOKEN

/** Faults of the challenge alone. */
export const CHALLENGE_FAULTS: readonly Fault[] = [
  ['a realm at another host', 'Bearer realm="https://evil.example/token"', 'untrusted-realm'],
  ['a realm without TLS', 'Bearer realm="http://registry.test/token"', 'untrusted-realm'],
  ['a challenge without a realm', 'Bearer service="x"', STRANGE],
  ['a challenge of another scheme', 'Negotiate', STRANGE],
  ['an empty challenge', '', STRANGE],
  ['a challenge of 9 KB', `Bearer realm="${'x'.repeat(9000)}"`, STRANGE]
].map(([name = '', header = '', reason = '']) =>
  fault(name, empty(401, { 'www-authenticate': header }), reason as Reason)
)
