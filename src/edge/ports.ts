// The real ports: this process, its files, its network.
import type { ApiAnswer, GitHubApi, Ports, Runner } from '../ports.js'
import { clock } from './clock.js'
import { openFiles } from './files.js'
import { homeFolder } from './home.js'
import { openGateway, type Gateway } from './http.js'
import { journaled } from './journal.js'
import { programs } from './programs.js'

/** Opens the outside. `mask` and `info` are how the toolkit talks to the runner. */
export function openPorts(
  mask: Runner['mask'],
  info: Runner['info']
): {
  readonly ports: Ports
  readonly gateway: Gateway
} {
  const gateway = journaled(openGateway('ghcr-preflight', process.env), clock)
  const runner: Runner = {
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    parentPid: process.ppid,
    mask,
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
      programs,
      github
    },
    gateway
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
    scopes: (subject) => ask((api) => api.scopes(subject)),
    package: (owner, name, type) => ask((api) => api.package(owner, name, type))
  }
}
