// How registries that people run themselves answer: zot, Gitea, nginx, Harbor, Pulp, olareg, distribution.
// Forms and words as measured against the real ones, started on the loopback interface (November 2026).
import { actionOf, distribution, type RegistryOptions, type RegistryUser } from './distribution.js'
import { isRead } from './oci.js'
import { routeOf } from './route.js'
import {
  basicCredential,
  empty,
  json,
  ociError,
  text,
  urlOf,
  withHeaders,
  type Handler,
  type Headers,
  type WireRequest,
  type WireResponse
} from './wire.js'

export type Users = Readonly<Record<string, RegistryUser>>

function nameIn(request: WireRequest): string {
  const route = routeOf(request)
  return 'name' in route ? route.name : ''
}

function isWrite(request: WireRequest): boolean {
  const route = routeOf(request)
  return 'name' in route && actionOf(route, request) === 'push'
}

/** The login of a request, when its password is right. */
function userOf(users: Users, header: string | undefined): string | undefined {
  const sent = basicCredential(header)
  const known = sent === undefined ? undefined : new Map(Object.entries(users)).get(sent.username)
  return sent !== undefined && known?.password === sent.password ? sent.username : undefined
}

/** One bare error where others send a list of them. */
export function zot(options: RegistryOptions): Handler {
  const registry = distribution(options)
  return (request) => {
    const answer = registry(request)
    if (answer.status !== 401) return answer
    const challenge = answer.headers['www-authenticate']
    return json(
      401,
      { code: 'UNAUTHORIZED', message: 'authentication required', detail: {} },
      challenge === undefined ? {} : { 'www-authenticate': challenge }
    )
  }
}

/** Refused in plain text: by a challenge, or with 404 where nobody of that name is. */
export function gitea(users: Users, owners: readonly string[]): Handler {
  const registry = distribution({ auth: 'token', users })
  return (request) => {
    const { pathname } = urlOf(request)
    if (pathname === '/token') return registry(request)
    const [owner = '', ...rest] = nameIn(request).split('/')
    const answer = registry(request)
    if (owner === '' || answer.status !== 401) return answer
    if (request.headers['authorization'] === undefined) return answer
    return rest.length === 0 || !owners.includes(owner)
      ? text(404, 'Not found.\n')
      : text(401, 'reqPackageAccess\n', {
          'www-authenticate': 'Basic realm="Gitea Package API"'
        })
  }
}

/** `auth_basic` before a registry that asks for nothing; `writes` asks for the login of writes alone. */
export function nginx(users: Users, guards: 'everything' | 'writes'): Handler {
  const registry = distribution({ auth: 'none' })
  return (request) => {
    const isGuarded = guards === 'everything' || !isRead(request)
    const user = userOf(users, request.headers['authorization'])
    return isGuarded && user === undefined
      ? text(401, '<html><head><title>401 Authorization Required</title></head></html>\r\n', {
          'content-type': 'text/html',
          'www-authenticate': 'Basic realm="Registry"'
        })
      : registry(request)
  }
}

export interface Harbor {
  readonly users: Users
  readonly projects: readonly string[]
  /** Projects that cache another registry. */
  readonly proxies?: readonly string[]
  readonly isReadOnly?: boolean
}

/**
 * A token service that hands out powerless tokens to wrong passwords, as long as a scope is asked
 * for; projects that must exist; modes in which nothing is written.
 */
export function harbor({ users, projects, proxies = [], isReadOnly = false }: Harbor): Handler {
  const admits = { ...users, '': { password: '' } }
  const registry = distribution({ auth: 'token', users: admits })
  return (request) => {
    const header = request.headers['authorization']
    const url = urlOf(request)
    if (url.pathname === '/token') {
      const isKnown = userOf(users, header) !== undefined || header === undefined
      if (isKnown) return registry(request)
      if (url.searchParams.has('scope')) return registry({ ...request, headers: {} })
      return ociError(401, 'UNAUTHORIZED', 'unauthorized: unauthorized')
    }
    if (header === undefined) return registry(request)
    const name = nameIn(request)
    return (name === '' ? undefined : harborRefusal(name)) ?? allowed(name, registry(request))
  }

  function harborRefusal(name: string): WireResponse | undefined {
    const [project = '', ...rest] = name.split('/')
    if (rest.length === 0) {
      return ociError(400, 'BAD_REQUEST', `invalid repository name: ${name}`)
    }
    if (!projects.includes(project)) {
      const words = `project ${project} not found`
      return ociError(401, 'UNAUTHORIZED', `${words}: ${words}`)
    }
    if (proxies.includes(project)) {
      return ociError(403, 'DENIED', `can not push artifact to a proxy project: ${project}`)
    }
    return isReadOnly
      ? ociError(403, 'DENIED', 'The system is in read only mode. Any modification is prohibited.')
      : undefined
  }

  function allowed(name: string, answer: WireResponse): WireResponse {
    if (answer.status !== 401) return answer
    const words = `unauthorized to access repository: ${name}, action: push`
    return ociError(401, 'UNAUTHORIZED', `${words}: ${words}`)
  }
}

/** The words of a wrong password in the framework's own form. */
export function pulp(users: Users): Handler {
  const registry = distribution({ auth: 'token', users })
  return (request) => {
    const header = request.headers['authorization']
    const isWrong =
      urlOf(request).pathname === '/token' && header !== undefined && !userOf(users, header)
    return isWrong
      ? json(
          401,
          { detail: 'Invalid username/password.' },
          { 'www-authenticate': 'Basic realm="api"' }
        )
      : registry(request)
  }
}

/** A token service that refuses without a word. */
export function olareg(users: Users): Handler {
  const registry = distribution({ auth: 'token', users })
  return (request) => {
    const header = request.headers['authorization']
    const isWrong =
      urlOf(request).pathname === '/token' && header !== undefined && !userOf(users, header)
    return isWrong ? empty(403) : registry(request)
  }
}

const unsupported = ociError(405, 'UNSUPPORTED', 'The operation is unsupported.')

/** What each says to a write while it takes none. */
const READ_ONLY = {
  /** distribution with `maintenance.readonly`. */
  maintenance: text(405, '', {
    allow: 'GET, HEAD',
    'docker-distribution-api-version': 'registry/2.0'
  }),
  /** distribution and olareg as pull-through caches, or with pushes switched off. */
  cache: unsupported,
  /** olareg: the telling words stand in a detail that is a string. */
  olareg: json(403, {
    errors: [
      {
        code: 'DENIED',
        message: 'requested access to the resource is denied',
        detail: 'repository is read-only'
      }
    ]
  })
} as const

/** A registry that is open to read and takes no pushes. */
export function readOnly(form: keyof typeof READ_ONLY): Handler {
  const registry = distribution({ auth: 'none', images: { 'team/app': ['v1'] } })
  return (request) => (isWrite(request) ? READ_ONLY[form] : registry(request))
}

/** A registry that does not take the tokens of its own token service. */
export function distrustful(users: Users): Handler {
  const registry = distribution({ auth: 'token', users })
  return (request) => {
    const answer = registry(request)
    const isShown = request.headers['authorization'] !== undefined
    if (!isShown || urlOf(request).pathname === '/token') return answer
    const headers: Headers = {
      'www-authenticate': `Bearer realm="https://${request.host}/token",service="${request.host}",error="invalid_token"`
    }
    return withHeaders(ociError(401, 'UNAUTHORIZED', 'authentication required'), headers)
  }
}
