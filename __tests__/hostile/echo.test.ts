// Registries that repeat the credential they were shown, in each place where words of theirs are told.
import { describe, expect, test } from '@jest/globals'
import { json, type Handler, type WireRequest } from '../fakes/wire.js'
import { live, type Lived } from './inside.js'

const USERNAME = 'ann'
/** With a character that each encoding changes, and none that a rendering replaces. */
const PASSWORD = 'pa55-of_Ann+and/more='
const HOST = 'echo.test'

/** How it may be spelled; a rendering may have taken its signs away. */
const FORMS: readonly (readonly [string, (secret: string) => string])[] = [
  ['as it is', (secret) => secret],
  ['in base64', (secret) => Buffer.from(secret).toString('base64')],
  ['in base64 for addresses', (secret) => Buffer.from(secret).toString('base64url')],
  ['in base64 with its user', (secret) => Buffer.from(`${USERNAME}:${secret}`).toString('base64')],
  ['URL-encoded', encodeURIComponent],
  ['URL-encoded in lower case', (secret) => encodeURIComponent(secret).toLowerCase()],
  ['with every character URL-encoded', percent],
  ['in upper case', (secret) => secret.toUpperCase()],
  ['with invisible characters', (secret) => secret.replace(/./g, '$&\u200b')],
  ['with colors', (secret) => secret.replace(/./g, '$&\u001b[31m')]
]

function percent(text: string): string {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

const challenge = `Bearer realm="https://${HOST}/token",service="${HOST}"`
const isUpload = ({ method, path }: WireRequest): boolean =>
  method === 'POST' && path.includes('/blobs/uploads/')
const refused = (error: object): ReturnType<Handler> =>
  json(403, { errors: [{ code: 'DENIED', ...error }] })

/** Where it is repeated. */
const PLACES: readonly (readonly [string, (echo: string) => Handler])[] = [
  ['the message of a refusal', (echo) => upload(() => refused({ message: `no ${echo} here` }))],
  [
    'a message, where it is cut',
    (echo) => upload(() => refused({ message: `${'x'.repeat(290)} ${echo}` }))
  ],
  [
    'a long message, where the report cuts it',
    (echo) => upload(() => refused({ message: `${'x'.repeat(990)} ${echo}` }))
  ],
  ['the detail of a refusal', (echo) => upload(() => refused({ message: '', detail: echo }))],
  ['the code of a refusal', (echo) => upload(() => refused({ code: echo, message: 'no' }))],
  ['the message of a fault', (echo) => upload(() => json(500, errors(echo)))],
  ['the message of a limit', (echo) => upload(() => json(429, errors(echo)))],
  ['the content type', (echo) => upload(() => json(403, {}, { 'content-type': printable(echo) }))],
  [
    'the path of a redirection',
    (echo) => upload(({ path }) => redirect(path, `/v2/${encodeURI(printable(echo))}`))
  ],
  [
    'the query of a redirection',
    (echo) => upload(({ path }) => redirect(path, `/v2/?scope=${encodeURIComponent(echo)}`))
  ],
  ['the words of the token service', (echo) => token(() => json(401, { details: echo }))],
  ['the realm', (echo) => realm(`https://elsewhere.test/${encodeURI(printable(echo))}`)]
]

/** A header has no other characters (RFC 9110 section 5.5). */
function printable(text: string): string {
  return text.replace(/\u001b\[31m|[^\x21-\x7e]/g, '')
}

function errors(message: string): object {
  return { errors: [{ code: 'DENIED', message }] }
}

function redirect(path: string, location: string): ReturnType<Handler> {
  return path.includes('uploads') ? json(307, {}, { location }) : refused({ message: 'no' })
}

function upload(answer: Handler): Handler {
  return (request) => {
    if (isUpload(request)) return answer(request)
    return request.path.startsWith('/token')
      ? json(200, { token: 'a-token-of-the-service' })
      : json(401, {}, { 'www-authenticate': challenge })
  }
}

function token(answer: Handler): Handler {
  return (request) =>
    request.path.startsWith('/token')
      ? answer(request)
      : json(401, {}, { 'www-authenticate': challenge })
}

function realm(url: string): Handler {
  return () => json(401, {}, { 'www-authenticate': `Bearer realm="${url}",service="x"` })
}

function step(world: Handler, password = PASSWORD): Promise<Lived> {
  const inputs = { images: `${HOST}/team/app`, registry: HOST, timeout: '600' }
  return live({
    world,
    inputs: { ...inputs, username: USERNAME, password },
    env: { RUNNER_DEBUG: '1' }
  })
}

/** All that is printed, with what JSON writes in its own way as it reads. */
function printed({ outcome, said }: Lived): string {
  return [
    ...Object.values(outcome.outputs),
    JSON.stringify(JSON.parse(outcome.outputs.report)),
    ...Object.values(outcome.state),
    outcome.summary,
    ...outcome.log,
    ...said,
    ...outcome.folded.flatMap(({ title, lines }) => [title, ...lines]),
    ...outcome.annotations.flatMap(({ title, message }) => [title, message])
  ].join('\n')
}

/** Letters and digits alone: how a rendering shows signs, a reader can guess. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

describe.each(PLACES)('a credential that is repeated in %s', (_place, world) => {
  test.each(FORMS)('is not printed: %s', async (_form, form) => {
    const lived = await step(world(form(PASSWORD)))
    const text = bare(printed(lived))
    const shown = FORMS.filter(([, spelled]) => text.includes(bare(spelled(PASSWORD))))
    expect(shown.map(([name]) => name)).toEqual([])
  })
})

test('a credential that is repeated as a host name is not printed', async () => {
  const password = 'Letters-and-digits-44'
  const lived = await step(realm(`https://${password}.test/token`), password)
  expect(printed(lived).toLowerCase()).not.toContain(password.toLowerCase())
})

test('a credential of 48 KB, the most that a secret of GitHub takes, is not printed either', async () => {
  const password = Array.from(
    { length: 6_000 },
    (_, at) => `pa55${String(at).padStart(4, '0')}`
  ).join('')
  const lived = await step(
    upload(() => refused({ message: `no ${password} here` })),
    password
  )
  expect(lived.outcome.outputs.reason).toBe('refused')
  expect(lived.outcome.annotations[0]?.message).toContain('"no ***"')
  expect(printed(lived)).not.toMatch(/pa55\d{4}/)
})

test('what a registry says without it is told as ever', async () => {
  const lived = await step(upload(() => refused({ message: `no ${PASSWORD.slice(0, 4)} here` })))
  expect(lived.outcome.annotations[0]?.message).toContain('"no pa55 here"')
})
