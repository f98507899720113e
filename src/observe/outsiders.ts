// What outsiders repeat of our secrets is taken out of their words, before anything is made of these.
import { visible } from '../base/unicode.js'
import type { Ports } from '../ports.js'

/** Stands where a secret stood, as in the runner's own logs. */
const REDACTED = '***'

/** Where free text of others stands in an answer and its evidence; everything else is ours. */
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

/** In place; what stands in a list has the name of the list. */
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

/** The longest first: a secret may be a part of another one. */
function anyOf(secrets: ReadonlySet<string>): RegExp {
  const longest = [...secrets].toSorted((a, b) => b.length - a.length)
  const patterns = longest.map((secret) => secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return new RegExp(patterns.join('|'), 'gi')
}
