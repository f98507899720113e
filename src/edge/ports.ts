// The real ports: this process with its clock, its home folder, its network and the requests that it sent.
import type {
  ApiAnswer,
  GitHubApi,
  Ports,
  Runner,
  Clock,
  HttpRequest,
  RequestRecord
} from '../ports.js'
import { openFiles } from './files.js'
import { openGateway, type Gateway } from './http.js'
import { openPrograms } from './programs.js'
import { homedir } from 'node:os'

/** Opens the outside. `mask` and `info` are how the toolkit talks to the runner. */
export function openPorts(
  mask: Runner['mask'],
  info: Runner['info']
): {
  readonly ports: Ports
  readonly gateway: Gateway
} {
  const gateway = withRequestLog(openGateway('ghcr-preflight', process.env), clock)
  const runner: Runner = {
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    parentPid: process.ppid,
    mask: onceEach(mask),
    info
  }
  const clients = new Map<string, GitHubApi>()
  const github = (apiUrl: string, token: string): GitHubApi => {
    const key = `${apiUrl} ${token}`
    const client = clients.get(key) ?? lazily(gateway, apiUrl, token)
    clients.set(key, client)
    return client
  }
  return {
    ports: {
      runner,
      clock,
      http: gateway,
      downloads: gateway,
      requests: gateway.requests,
      files: openFiles(),
      programs: openPrograms(process.env),
      github
    },
    gateway
  }
}

/** Each line of the log costs time, and several inputs hold the same secret. */
function onceEach(mask: Runner['mask']): Runner['mask'] {
  const masked = new Set<string>()
  return (secret) => {
    if (!masked.has(secret)) mask(secret)
    masked.add(secret)
  }
}

/** Octokit is loaded when the first question is put; most runs put none. */
function lazily(gateway: Gateway, apiUrl: string, token: string): GitHubApi {
  let opened: Promise<GitHubApi | undefined> | undefined
  const ask = async <T>(
    question: (api: GitHubApi) => Promise<ApiAnswer<T>>
  ): Promise<ApiAnswer<T>> => {
    // The toolkit reads the event's payload while it loads, and throws where that is no JSON.
    opened ??= import('../github/rest.js')
      .then(({ openGitHub }) => openGitHub(gateway, apiUrl, token))
      .catch(() => undefined)
    const api = await opened
    return api === undefined
      ? { kind: 'unavailable', detail: 'the client does not load' }
      : question(api)
  }
  return {
    file: (repository, path, ref) => ask((api) => api.file(repository, path, ref)),
    repository: (fullName) => ask((api) => api.repository(fullName)),
    scopes: (shown) => ask((api) => api.scopes(shown)),
    package: (owner, name, type) => ask((api) => api.package(owner, name, type))
  }
}

export const clock: Clock = {
  // Counts from the start of the process, as `performance.now` does, which loads ten modules.
  now: () => process.uptime() * 1000,
  date: () => Date.now(),
  // The gateway's limit keeps the process as long as an answer is worth waiting for.
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref())
}

/**
 * Never throws: Node does where `HOME` is not set and the user id has no entry in the system's
 * list, as in a container that runs under a made-up one.
 *
 * @returns the empty string where there is none
 */
export function homeFolder(ask: () => string = homedir): string {
  try {
    return ask()
  } catch {
    return ''
  }
}

/** More than a step can send in its time; a bound all the same. */
const MOST = 2_000

/** The gateway with a list of what passed it, in the order in which it ended. */
function withRequestLog(
  gateway: Gateway,
  clock: Clock
): Gateway & { readonly requests: () => readonly RequestRecord[] } {
  const records: RequestRecord[] = []
  const noted = async <T extends Ended>(
    { method, url }: HttpRequest,
    ended: Promise<T>
  ): Promise<T> => {
    const began = clock.now()
    const result = await ended
    const record = { method, url, outcome: outcomeOf(result), began, ms: clock.now() - began }
    if (records.length < MOST) records.push(record)
    return result
  }
  return {
    ...gateway,
    send: (request) => noted(request, gateway.send(request)),
    digest: (request, ...how) => noted(request, gateway.digest(request, ...how)),
    requests: () => records
  }
}

type Ended = Awaited<ReturnType<Gateway['send']>> | Awaited<ReturnType<Gateway['digest']>>

function outcomeOf(result: Ended): RequestRecord['outcome'] {
  switch (result.kind) {
    case 'response':
      return result.status
    case 'failure':
      return result.cause
    case 'digest':
      return 200
    case 'too-long':
      return 'too-long'
  }
}
