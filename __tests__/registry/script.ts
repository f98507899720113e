// A scripted network and a clock that only moves when told: registries in memory.
import type {
  Clock,
  Http,
  HttpFailure,
  HttpRequest,
  HttpResponse,
  HttpResult
} from '../../src/ports.js'
import type { Login } from '../../src/registry/auth/challenge.js'
import type { RegistryKind } from '../../src/registry/host.js'
import { type WithExchanges, openPushClient, type PushClient } from '../../src/registry/client.js'
import type { PushResult } from '../../src/registry/result.js'

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly truncated?: boolean
}

export type Line = Reply | HttpFailure

/** `METHOD url` to what is answered, one after the other; the last is repeated. */
export type Script = Readonly<Record<string, Line | readonly Line[]>>

export function response({
  status,
  headers = {},
  body = '',
  truncated = false
}: Reply): HttpResponse {
  return {
    kind: 'response',
    status,
    headers,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    truncated
  }
}

/** The registry's own error form. */
export function refusal(status: number, code: string, message: string): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ errors: [{ code, message }] })
  }
}

export function json(status: number, body: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

export const HTML: Reply = {
  status: 403,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!DOCTYPE html><title>Error 403 (Forbidden)</title>'
}

export const RESET: HttpFailure = { kind: 'failure', cause: 'reset', detail: 'ECONNRESET' }
export const TIMEOUT: HttpFailure = {
  kind: 'failure',
  cause: 'timeout',
  detail: 'no answer in time'
}

export function bearerChallenge(realm: string, service: string): Reply {
  return {
    ...refusal(401, 'UNAUTHORIZED', 'authentication required'),
    headers: {
      'content-type': 'application/json',
      'www-authenticate': `Bearer realm="${realm}",service="${service}",scope="repository:user/image:pull"`
    }
  }
}

export function basicChallenge(
  body: Reply = refusal(401, 'UNAUTHORIZED', 'authentication required')
): Reply {
  return {
    ...body,
    headers: { ...body.headers, 'www-authenticate': 'Basic realm="Registry Realm"' }
  }
}

export function opened(location: string): Reply {
  return { status: 202, headers: { location, range: '0-0' } }
}

/** 2026-11-21T12:00:00Z */
export const TODAY = Date.UTC(2026, 10, 21, 12)

export interface Scene {
  readonly client: PushClient
  readonly http: Http
  readonly clock: Clock
  readonly requests: readonly HttpRequest[]
  readonly sleeps: readonly number[]
  readonly masked: readonly string[]
}

/**
 * @param deadline - moment of the scene's clock, which begins at 0
 * @param latency - what every exchange takes
 */
export function scene(script: Script, { deadline = 30_000, latency = 0 } = {}): Scene {
  const requests: HttpRequest[] = []
  const sleeps: number[] = []
  const masked: string[] = []
  const asked = new Map<string, number>()
  let now = 0
  const clock: Clock = {
    now: () => now,
    date: () => TODAY + now,
    sleep: (ms) => {
      sleeps.push(ms)
      now += ms
      return Promise.resolve()
    }
  }
  const http: Http = {
    send: (request): Promise<HttpResult> => {
      requests.push(request)
      now += latency
      const key = `${request.method} ${request.url}`
      const lines = script[key]
      const nth = asked.get(key) ?? 0
      asked.set(key, nth + 1)
      const list: readonly Line[] = lines === undefined ? [] : 'length' in lines ? lines : [lines]
      const line = list[Math.min(nth, list.length - 1)]
      if (line !== undefined) return Promise.resolve('kind' in line ? line : response(line))
      if (request.method === 'DELETE') return Promise.resolve(response(UNSUPPORTED))
      return Promise.reject(new Error(`unexpected request: ${key}`))
    }
  }
  const mask = (secret: string): void => void masked.push(secret)
  const client = openPushClient({ http, clock, mask, deadline })
  return { client, http, clock, requests, sleeps, masked }
}

/** What ghcr.io says to the end of an upload (radius-project/radius#12623). */
const UNSUPPORTED: Reply = refusal(405, 'UNSUPPORTED', 'The operation is unsupported.')

export const GHCR: RegistryKind = { kind: 'github', host: 'ghcr.io' }
/** GitHub's own registry where the direct bearer is not taken. */
export const GHE: RegistryKind = { kind: 'github', host: 'containers.octo.ghe.com' }

export const SECRET = 'ghp_0123456789'
export const LOGIN: Login = { kind: 'basic', username: 'octocat', secret: SECRET }
export const BASIC = `Basic ${Buffer.from(`octocat:${SECRET}`).toString('base64')}`
export const SHORT = `Bearer ${Buffer.from(SECRET).toString('base64')}`

export function mayPush(
  { client }: Scene,
  registry: RegistryKind,
  login: Login | undefined = LOGIN,
  jobToken = false
): Promise<WithExchanges<PushResult>> {
  return client.mayPush({ registry, path: 'acme/app', login, jobToken })
}

/** `METHOD url` of every request in order, with what it carried. */
export function sent({ requests }: Scene): readonly (readonly [string, string | undefined])[] {
  return requests.map(({ method, url, headers }) => [`${method} ${url}`, headers['authorization']])
}

/** Hosts that saw the secret, in any form. */
export function hostsThatSaw(secret: string, { requests }: Scene): readonly string[] {
  const forms = [
    secret,
    Buffer.from(secret).toString('base64'),
    Buffer.from(`octocat:${secret}`).toString('base64')
  ]
  const hosts = requests
    .filter((request) => forms.some((form) => JSON.stringify(request).includes(form)))
    .map(({ url }) => new URL(url).host)
  return [...new Set(hosts)]
}
