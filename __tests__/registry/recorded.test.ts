// What ghcr.io was recorded to say, in each situation that was told beside it.
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readingOf, type Recorded } from './recorded.js'
import { readLines, withoutSecrets, type WireLine } from '../../scripts/wire-lines.js'
import { HTML } from './script.js'

/** What this repository has recorded of ghcr.io, and what has to be read in it. */
const OWN = readLines(readFileSync('__tests__/fixtures/wire/ghcr.jsonl', 'utf8'))

describe('an answer of ghcr.io', () => {
  test.each(OWN.map((line) => [line.situation, line] as const))('to %s', (_, line) => {
    expect(readingOf(recordedOf(line))).toBe(line.reads)
  })

  test('of a host that is misspelled is none of a registry', () => {
    const recorded = { step: 'upload', sends: 'login', reply: HTML, host: 'ghrc.io' } as const
    expect(readingOf(recorded)).toBe('unrecognised')
  })

  test('is recorded once, with its source and without a secret', () => {
    const texts = OWN.map(({ request, status, body }) => `${request} ${status} ${body}`)
    expect(new Set(texts).size).toBe(texts.length)
    expect(OWN.filter(({ source }) => source === '')).toEqual([])
    expect(OWN.map((line) => withoutSecrets(line, []))).toEqual(OWN)
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

/** A folder of files of such lines, where one is given. */
const folder = process.env['RECORDED_ANSWERS'] ?? ''
const lines = folder === '' ? [] : linesIn(folder)

function linesIn(path: string): readonly WireLine[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readLines(readFileSync(join(path, name), 'utf8')))
}

/** The question, from the words in which a collection tells it. */
function recordedOf({ request, status, headers, body, situation }: WireLine): Recorded {
  const url = /https:\/\/[^ ]+/.exec(request)?.[0] ?? 'https://ghcr.io/'
  const isJobs = /job token|job's token|GITHUB_TOKEN|cosign/i.test(`${request} ${situation}`)
  const isNobodys = /no Authorization|without a login|^anonymous|nothing|nobody/.test(request)
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
