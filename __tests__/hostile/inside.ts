// The whole step in this process: real gateway, real sockets, all hosts played by one server.
import { withImages } from '../fakes/images.js'
import '../fakes/loaded.js'
import { openGateway } from '../../src/edge/http.js'
import { openGitHub } from '../../src/github/rest.js'
import { main } from '../../src/main.js'
import type { Outcome } from '../../src/write.js'
import type { Files, Http, HttpRequest, HttpResult, Ports } from '../../src/ports.js'
import { jobOf, jobToken } from '../fakes/scenario.js'
import { request as wireRequest, type Handler } from '../fakes/wire.js'
import { MEANT } from './byte-server.js'

export interface Step {
  /** Where all hosts answer: an origin on the network, or a handler without one. */
  readonly world: string | Handler
  /** Under the names of action.yml. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** By absolute path. */
  readonly files?: Readonly<Record<string, string>>
}

/** What happened, in its order. */
export type Happening =
  | { readonly kind: 'mask'; readonly secret: string }
  | { readonly kind: 'send'; readonly request: HttpRequest }

export interface Lived {
  readonly outcome: Outcome
  readonly happenings: readonly Happening[]
  /** Lines of the log that were written on the way. */
  readonly said: readonly string[]
  /** Real milliseconds. */
  readonly ms: number
}

export const HOME = '/home/runner'
export const WORKSPACE = '/home/runner/workspace'
export const PAYLOAD = '/event.json'

/** Runs the step. The waits before a second and third try take no time; silence takes its own. */
export async function live(step: Step): Promise<Lived> {
  const gateway = openGateway('ghcr-preflight', process.env)
  const happenings: Happening[] = []
  const said: string[] = []
  const http = noted(
    typeof step.world === 'string' ? rerouted(gateway, step.world) : over(step.world),
    happenings
  )
  const begun = performance.now()
  let skipped = 0
  const ports: Ports = {
    runner: {
      env: environmentOf(step),
      platform: 'linux',
      home: HOME,
      parentPid: 1,
      mask: (secret) => void happenings.push({ kind: 'mask', secret }),
      info: (line) => void said.push(line)
    },
    clock: {
      now: () => performance.now() - begun + skipped,
      date: () => Date.now(),
      sleep: (ms) => {
        skipped += ms
        return Promise.resolve()
      }
    },
    http,
    downloads: gateway,
    requests: () => [],
    files: filesOf(step),
    programs: { run: () => Promise.resolve({ kind: 'absent' }) },
    github: (apiUrl, token) => openGitHub(http, apiUrl, token)
  }
  try {
    const outcome = await main(ports, 0, gateway.limit)
    return { outcome, happenings, said, ms: performance.now() - begun }
  } finally {
    gateway.close()
  }
}

function noted(http: Http, happenings: Happening[]): Http {
  return {
    send: (request) => {
      happenings.push({ kind: 'send', request })
      return http.send(request)
    }
  }
}

/** Sends everything to one server, which is told whom it was meant for. */
function rerouted(http: Http, origin: string): Http {
  return {
    send: (request) => {
      const { host, pathname, search } = new URL(request.url)
      const headers = { ...request.headers, [MEANT]: host }
      return http.send({ ...request, url: `${origin}${pathname}${search}`, headers })
    }
  }
}

/** The same without a network: a handler that throws is a connection that breaks. */
function over(handler: Handler): Http {
  const answer = (request: HttpRequest): HttpResult => {
    const { method, url, headers, body = '', maxBytes = 65_536 } = request
    const { host, pathname, search } = new URL(url)
    const wire = wireRequest(host, method, `${pathname}${search}`, headers, Buffer.from(body))
    try {
      const given = handler(wire)
      const truncated = given.body.byteLength > maxBytes
      return { kind: 'response', ...given, body: given.body.subarray(0, maxBytes), truncated }
    } catch {
      return { kind: 'failure', cause: 'reset', detail: 'ECONNRESET' }
    }
  }
  return { send: (request) => Promise.resolve(answer(request)) }
}

function environmentOf({ inputs, env }: Step): Ports['runner']['env'] {
  const all = { 'github-token': jobToken, 'job-token': jobToken, ...inputs }
  const run = { ...jobOf('push').env, ...env }
  const given = Object.entries(withImages(all, run)).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const
  )
  return {
    ...jobOf('push').env,
    GITHUB_WORKSPACE: WORKSPACE,
    GITHUB_EVENT_PATH: PAYLOAD,
    ...env,
    ...Object.fromEntries(given)
  }
}

function filesOf({ files = {} }: Step): Files {
  const all = new Map(
    Object.entries({ [PAYLOAD]: JSON.stringify(jobOf('push').payload), ...files })
  )
  const read: Files['read'] = (path, limit) => {
    const text = all.get(path)
    if (text === undefined) return Promise.resolve({ kind: 'absent' })
    return Promise.resolve(
      text.length > limit ? { kind: 'too-large', bytes: text.length } : { kind: 'text', text }
    )
  }
  return {
    read,
    readHead: (path, limit) => {
      const text = all.get(path)
      return Promise.resolve(
        text === undefined ? { kind: 'absent' } : { kind: 'text', text: text.slice(0, limit) }
      )
    },
    list: (path) =>
      Promise.resolve(
        [...all.keys()].flatMap((name) =>
          name.startsWith(`${path}/`) ? [name.slice(path.length + 1).split('/')[0] ?? ''] : []
        )
      ),
    real: (path) => Promise.resolve(all.has(path) ? path : undefined)
  }
}
