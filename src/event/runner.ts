// What the runner tells a step: in variables the server, its registry, the platform and the token's permissions; in a file
// the payload of the event.
import type { Runner, FileRead, Files } from '../ports.js'
import type { Level } from '../base/github.js'
import { isRecord, parseJson } from '../base/json.js'

export interface Server {
  /** `https://github.com`, `https://SUBDOMAIN.ghe.com` or a GitHub Enterprise Server. No trailing slash. */
  readonly url: string
  readonly apiUrl: string
  /** Host of GitHub's own container registry for that server. */
  readonly registry: string
}

const GITHUB = 'https://github.com'

/**
 * Reads the server from the runner's variables. An invalid URL counts as absent.
 *
 * @param serverUrl - `GITHUB_SERVER_URL`; absent, the run is on github.com
 * @param apiUrl - `GITHUB_API_URL`; absent, it is where GitHub puts it for that server
 * @see docs.github.com, "About GitHub Enterprise Cloud with data residency" (`api.SUB.ghe.com`,
 *   `containers.SUB.ghe.com`), GitHub Enterprise Server, "Enabling subdomain isolation"
 *   (`containers.HOST`)
 */
export function serverOf(serverUrl: string | undefined, apiUrl: string | undefined): Server {
  const server = addressOf(serverUrl) ?? new URL(GITHUB)
  const api = addressOf(apiUrl)
  return {
    url: server.origin,
    apiUrl: api === undefined ? apiUrlOf(server) : withoutSlash(`${api.origin}${api.pathname}`),
    registry: server.hostname === 'github.com' ? 'ghcr.io' : `containers.${server.hostname}`
  }
}

function apiUrlOf(server: URL): string {
  const { hostname, origin } = server
  if (hostname === 'github.com') return 'https://api.github.com'
  return hostname.endsWith('.ghe.com') ? `https://api.${hostname}` : `${origin}/api/v3`
}

function addressOf(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url
}

/** By `RUNNER_ARCH` (docs.github.com, "Variables reference"); BuildKit runs on Linux everywhere. */
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['X64', 'linux/amd64'],
  ['ARM64', 'linux/arm64'],
  ['ARM', 'linux/arm/v7'],
  ['X86', 'linux/386']
])

/** As BuildKit writes platforms; `linux/amd64` where the runner does not say what it is. */
export function runnerPlatform(env: Runner['env']): string {
  return PLATFORMS.get(env['RUNNER_ARCH']?.toUpperCase() ?? '') ?? 'linux/amd64'
}

const LONGEST_PERMISSIONS = 16 * 1024

/**
 * The `packages` level in a text such as `{"Contents":"read","PullRequests":"write"}` or
 * `{"contents":"read","pull_requests":"write"}`. A scope that is not listed is not granted.
 *
 * @returns undefined when the text is not that, lists nothing, or was damaged by the masking of
 * secrets; never throws.
 * Source: actions/runner, JobExtension.cs, "GITHUB_TOKEN Permissions"; actions/runner PR 4662 for
 * the variable `GITHUB_TOKEN_PERMISSIONS`.
 */
export function packagesLevel(text: string | undefined): Level | undefined {
  const scopes = scopesOf(text)
  if (scopes.length === 0 || !scopes.every(isScope)) return undefined
  const levels = scopes.filter(([scope]) => normal(scope) === 'packages').map(([, level]) => level)
  if (levels.length === 0) return 'none'
  const [level] = levels
  return levels.length === 1 && isLevel(level) ? level : undefined
}

function scopesOf(text: string | undefined): readonly (readonly [string, unknown])[] {
  if (text === undefined || text.length > LONGEST_PERMISSIONS) return []
  const json = parseJson(text)
  return json.kind === 'value' && isRecord(json.value) ? Object.entries(json.value) : []
}

/** A masked word is `***`, as a scope or as a level. */
function isScope([scope, level]: readonly [string, unknown]): boolean {
  return /^[a-z]+$/.test(normal(scope)) && typeof level === 'string' && /^[a-z]+$/.test(level)
}

function normal(scope: string): string {
  return scope.toLowerCase().replaceAll(/[_-]/g, '')
}

function isLevel(level: unknown): level is Level {
  return level === 'write' || level === 'read' || level === 'none'
}

export type PayloadState =
  | { readonly kind: 'read' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }

/** GitHub caps webhook payloads at 25 MB (docs.github.com, "Webhook events and payloads"). */
const LIMIT_BYTES = 32 * 1024 * 1024

/** A payload that could not be read is an empty object, so that every reader finds nothing in it. */
interface Payload {
  readonly state: PayloadState
  readonly content: Readonly<Record<string, unknown>>
}

/**
 * Reads the payload of the event.
 *
 * @param path - `GITHUB_EVENT_PATH`
 * @returns never throws; `why` contains no text of the file
 */
export async function readPayload(files: Files, path: string | undefined): Promise<Payload> {
  if (path === undefined || path === '') return { state: { kind: 'absent' }, content: {} }
  return payloadOf(await files.read(path, LIMIT_BYTES))
}

function payloadOf(file: FileRead): Payload {
  switch (file.kind) {
    case 'text':
      return parsePayload(file.text)
    case 'absent':
      return { state: { kind: 'absent' }, content: {} }
    case 'too-large':
      return unreadable('it is too large')
    case 'unreadable':
      return unreadable(file.why)
  }
}

function parsePayload(text: string): Payload {
  // Not part of JSON, but tools that rewrite the file may leave a byte order mark.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (json.trim() === '') return unreadable('it is empty')
  const parsed = parseJson(json)
  if (parsed.kind === 'malformed') return unreadable('it is not JSON')
  return isRecord(parsed.value)
    ? { state: { kind: 'read' }, content: parsed.value }
    : unreadable('it is no JSON object')
}

function unreadable(why: string): Payload {
  return { state: { kind: 'unreadable', why }, content: {} }
}

/** GitHub docs, "Enabling debug logging" and "Variables reference": `RUNNER_DEBUG` is 1 then. */
export function isDebugging({ env }: Pick<Runner, 'env'>): boolean {
  return env['RUNNER_DEBUG'] === '1'
}
