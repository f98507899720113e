// The product's ports inside one process: the fake GitHub answers directly, time does not pass.
import '../fakes/loaded.js'
import { openGitHub } from '../../src/github/rest.js'
import { observe } from '../../src/observe/observe.js'
import type { FileRead, Http, HttpRequest, HttpResult, Ports } from '../../src/ports.js'
import { read } from '../../src/read.js'
import { openRegistryClients } from '../../src/registry/client.js'
import { decide } from '../verdict/decide.js'
import type { Decision } from '../../src/verdict/decision.js'
import { withImages } from '../fakes/images.js'
import { request, type Handler } from '../fakes/wire.js'

export interface Step {
  readonly handler: Handler
  readonly env: Readonly<Record<string, string>>
  readonly payload: unknown
  /** Under the names of action.yml. */
  readonly inputs: Readonly<Record<string, string>>
  /** The way to the handler; the shortest when absent. */
  readonly http?: Http
}

const NO_DOWNLOADS = { kind: 'failure', cause: 'connect', detail: 'no downloads here' } as const

const PAYLOAD = '/event.json'
const TODAY = Date.UTC(2026, 10, 21, 12)

/** Runs read, observe and decide against a handler; throws when the inputs are invalid. */
export async function decideInProcess(step: Step): Promise<Decision> {
  const ports = portsOf(step)
  const result = await read(ports)
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.errors))
  const slow = new Promise<void>(() => undefined)
  return decide(
    await observe(
      ports,
      result.reading,
      openRegistryClients(ports, Infinity, (value) => value),
      slow
    )
  )
}

function portsOf({ handler, env, payload, inputs, http = httpOver(handler) }: Step): Ports {
  const absent: FileRead = { kind: 'absent' }
  const event: FileRead = { kind: 'text', text: JSON.stringify(payload) }
  const readFile = (path: string): Promise<FileRead> =>
    Promise.resolve(path === PAYLOAD ? event : absent)
  const given = Object.entries(withImages(inputs, env)).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const
  )
  let now = 0
  return {
    runner: {
      env: { ...env, GITHUB_EVENT_PATH: PAYLOAD, ...Object.fromEntries(given) },
      platform: 'linux',
      home: '/home/runner',
      parentPid: 1,
      mask: () => undefined,
      info: () => undefined
    },
    clock: {
      now: () => now,
      date: () => TODAY + now,
      sleep: (ms) => {
        now += ms
        return Promise.resolve()
      }
    },
    http,
    downloads: { digest: () => Promise.resolve(NO_DOWNLOADS) },
    requests: () => [],
    files: {
      read: readFile,
      readHead: readFile,
      list: () => Promise.resolve([]),
      real: () => Promise.resolve(undefined)
    },
    programs: { run: () => Promise.resolve({ kind: 'absent' }) },
    github: (apiUrl, token) => openGitHub(http, apiUrl, token)
  }
}

/** A network without a wire: every request is answered at once. */
export function httpOver(handler: Handler): Http {
  const send = ({ method, url, headers, body = '' }: HttpRequest): HttpResult => {
    const { host, pathname, search } = new URL(url)
    const answer = handler(
      request(host, method, `${pathname}${search}`, headers, Buffer.from(body))
    )
    return { kind: 'response', truncated: false, ...answer }
  }
  return { send: (wanted) => Promise.resolve(send(wanted)) }
}
