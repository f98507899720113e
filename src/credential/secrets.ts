// Secrets: every form that has to be masked in a log, and what is taken out of the words that outsiders repeat.
import type { Credential } from './credential.js'
import { printAuthString } from './docker-config.js'
import { visible } from '../base/unicode.js'
import type { Ports } from '../ports.js'

// Anything shorter would blank out ordinary words of the log.
const SHORTEST = 4

/**
 * What the runner has to mask before a credential is used: the secret, its base64 and URL forms
 * and the base64 of `user:secret`, each once and none shorter than four characters. The base64
 * matters: ghcr.io hands the credential back in that form as its bearer token.
 */
export function secretsToMask(credential: Credential): readonly string[] {
  return [...new Set(allForms(credential))].filter((form) => form.length >= SHORTEST)
}

function allForms(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case 'basic':
    case 'identity-token':
      return formsOf(credential.secret, credential.username)
    case 'registry-token':
      return formsOf(credential.secret, undefined)
    case 'none':
    case 'withheld':
    case 'helper-failed':
    case 'untested':
      return []
  }
}

function formsOf(secret: string, username: string | undefined): readonly string[] {
  if (secret === '') return []
  const basic = username === undefined ? [] : [printAuthString({ username, password: secret })]
  return [
    ...plainForms(secret),
    ...urlForms(secret),
    ...base64Forms(Buffer.from(secret, 'utf8').toString('base64')),
    ...basic.flatMap(base64Forms)
  ]
}

function base64Forms(padded: string): readonly string[] {
  const unpadded = padded.replace(/={1,2}$/, '')
  const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_')
  return [padded, unpadded, urlSafe(padded), urlSafe(unpadded)]
}

// encodeURIComponent throws on half a surrogate pair; a detour over UTF-8 replaces it.
function urlForms(secret: string): readonly string[] {
  const encoded = encodeURIComponent(Buffer.from(secret, 'utf8').toString('utf8'))
  return [encoded, encoded.replaceAll('%20', '+')]
}

// Output reaches the runner's masker line by line, so that a key file counts as its lines
// (actions/runner takes a job's secrets apart in the same way), and a lone brace as nothing.
function plainForms(secret: string): readonly string[] {
  return secret.split(/[\r\n]/).map((line) => (line === secret ? line : line.trim()))
}

/** Replaces a secret, as in the runner's own logs. */
const REDACTED = '***'

/** The fields of an answer and its evidence that hold text from outside. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  'code',
  'message',
  'detail',
  'contentType',
  'mediaType',
  'platform',
  'platforms',
  'realm',
  'url'
])

/** The same value, without secrets in the words of others. */
export type Scrub = <T>(value: T) => T

/**
 * Remembers what is masked, and takes it out of what others say: as it was masked, percent-encoded, in any letter case,
 * and with invisible characters in between. The runner masks its log only, and only what is still whole there.
 */
export function watchSecrets(ports: Ports): { readonly ports: Ports; readonly scrub: Scrub } {
  const secrets = new Set<string>()
  const scrub: Scrub = (value) => {
    if (secrets.size === 0) return value
    const copy = structuredClone(value)
    scrubIn(copy, anyOf(secrets))
    return copy
  }
  const mask = (secret: string): void => {
    secrets.add(secret)
    ports.runner.mask(secret)
  }
  return {
    ports: {
      ...ports,
      runner: { ...ports.runner, mask },
      requests: () => scrub(ports.requests())
    },
    scrub
  }
}

/** In place; an item of a list counts under the name of the list. */
function scrubIn(value: unknown, secrets: RegExp, list?: string): void {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    const name = list ?? key
    const inner: unknown = Reflect.get(value, key)
    if (typeof inner !== 'string') scrubIn(inner, secrets, Array.isArray(inner) ? name : undefined)
    else if (FREE_TEXT.has(name)) Reflect.set(value, key, scrubbed(inner, secrets))
  }
}

/** The text as it is, where it holds no secret in any spelling. */
function scrubbed(text: string, secrets: RegExp): string {
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, decode)
  const spellings = [text, decoded, visible(decoded)]
  const telling = spellings.find((spelling) => spelling.search(secrets) !== -1)
  return telling === undefined ? text : telling.replace(secrets, REDACTED)
}

function decode(run: string): string {
  return Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8')
}

/** Of a secret of GitHub's, up to 48 KB, V8 makes no pattern, and an answer is cut before its end. */
const LONGEST = 1_000

/** The longest first: a secret may be a part of another one. After the beginning of a long one, nothing is told. */
function anyOf(secrets: ReadonlySet<string>): RegExp {
  const longest = [...secrets].toSorted((a, b) => b.length - a.length)
  const patterns = longest.map((secret) => {
    const begin = secret.slice(0, LONGEST).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    return secret.length > LONGEST ? `${begin}[^]*` : begin
  })
  return new RegExp(patterns.join('|'), 'gi')
}
