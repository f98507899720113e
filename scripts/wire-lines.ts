// Knows recorded answers of a registry, one a line of JSON: how they are written, read and told apart.
import { fieldAt, isRecord, parseJson } from '../src/base/json.js'

/** One question and its whole answer, without secrets. */
export interface WireLine {
  /** Where it was recorded: a run, a report. */
  readonly source: string
  /** `METHOD address (who asks)` */
  readonly request: string
  readonly status: number
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** What was true of package, token and event. */
  readonly situation: string
  /** What the product reads in it; fixtures say so. */
  readonly reads: string | undefined
}

/**
 * The lines of a text. Empty ones are passed over.
 *
 * @throws Error when a line is no such record
 */
export function readLines(text: string): readonly WireLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const json = parseJson(line)
      const read = json.kind === 'value' ? lineOf(json.value) : undefined
      if (read === undefined) throw new Error(`line ${index + 1} is no recorded answer`)
      return read
    })
}

function lineOf(value: unknown): WireLine | undefined {
  if (!isRecord(value)) return undefined
  const { source, request, status, headers, body, situation, reads } = value
  if (typeof request !== 'string' || typeof status !== 'number') return undefined
  const text = (held: unknown): string => (typeof held === 'string' ? held : '')
  return {
    source: text(source),
    request,
    status,
    headers: textsIn(headers),
    body: text(body),
    situation: text(situation),
    reads: typeof reads === 'string' ? reads : undefined
  }
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  const entries = isRecord(value) ? Object.entries(value) : []
  return Object.fromEntries(
    entries.flatMap(([name, held]): readonly [string, string][] =>
      typeof held === 'string' ? [[name.toLowerCase(), held]] : []
    )
  )
}

/** The kind of request: what is asked for, whoever asks for which repository. */
export function questionOf({ request }: Pick<WireLine, 'request'>): string {
  const [method = '', address = ''] = request.split(' ')
  const path = URL.canParse(address) ? new URL(address).pathname : address
  const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? path
  return `${method} ${kind}`
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\/token$/, 'token'],
  [/^\/v2\/$/, 'base'],
  [/\/blobs\/uploads\/$/, 'upload'],
  [/\/blobs\/uploads?\/.+$/, 'session'],
  [/\/blobs\/[^/]+$/, 'blob'],
  [/\/manifests\/[^/]+$/, 'manifest'],
  [/\/referrers\/[^/]+$/, 'referrers']
]

/** Code and message of the first error of the registry's form; empty where there is none. */
export function saidIn({ body }: Pick<WireLine, 'body'>): string {
  const json = parseJson(body)
  const errors = json.kind === 'value' ? fieldAt(json.value, 'errors') : undefined
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  const [code, message] = [fieldAt(first, 'code'), fieldAt(first, 'message')]
  return [code, message].filter((part) => typeof part === 'string').join(' ')
}

/** What differs between any two answers, and what stands between us and the registry. */
const PASSING: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'via',
  'x-github-request-id'
])

/** Something of a recorded answer that no fixture has. */
export type News =
  | { readonly kind: 'answer'; readonly line: WireLine }
  | { readonly kind: 'header'; readonly line: WireLine; readonly header: string }

/** What is new in recorded answers, each thing once. Names of accounts and waits make nothing new. */
export function newsIn(lines: readonly WireLine[], known: readonly WireLine[]): readonly News[] {
  const answers = new Map<string, Set<string>>()
  for (const line of known) {
    const headers = answers.get(keyOf(line)) ?? new Set<string>()
    answers.set(keyOf(line), new Set([...headers, ...Object.keys(line.headers)]))
  }
  const told = new Set<string>()
  const isFirst = (key: string): boolean => !told.has(key) && told.add(key).has(key)
  return lines.flatMap((line): readonly News[] => {
    const key = keyOf(line)
    const headers = answers.get(key)
    if (headers === undefined) return isFirst(key) ? [{ kind: 'answer', line }] : []
    return Object.keys(line.headers)
      .filter((header) => !PASSING.has(header) && !headers.has(header))
      .filter((header) => isFirst(`${key} ${header}`))
      .map((header) => ({ kind: 'header', line, header }))
  })
}

function keyOf(line: WireLine): string {
  const said = saidIn(line)
    .replace(/`[^`]*`/g, '``')
    .replace(/retry-after: \S+/, 'retry-after: ')
  return [questionOf(line), line.status, said].join(' ')
}

/**
 * The line without what nobody may read: the secrets in every form, tokens that a service hands out, and the sessions of
 * uploads.
 */
export function withoutSecrets(line: WireLine, secrets: readonly string[]): WireLine {
  const clean = (text: string): string =>
    secrets
      .filter((secret) => secret !== '')
      .reduce((left, secret) => left.replaceAll(secret, '***'), text)
      .replace(/("(?:access_)?token"\s*:\s*")[^"]*/g, '$1***')
      .replace(/(\/blobs\/uploads?\/)[^\s/?#"]+[^\s"]*/g, '$1***')
  const headers = Object.entries(line.headers).map(([name, held]): [string, string] => [
    name,
    /^docker-upload-uuid$|cookie/.test(name) ? '***' : clean(held)
  ])
  return {
    ...line,
    request: clean(line.request),
    headers: Object.fromEntries(headers),
    body: clean(line.body)
  }
}
