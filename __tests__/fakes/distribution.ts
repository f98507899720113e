// A plain OCI registry as a function: the distribution project's behaviour with its three ways to log in.
import { contentAnswer, isRead, unsupported, type Style } from './oci.js'
import { isName, routeOf, type Route } from './route.js'
import { shelve, type Stock } from './stock.js'
import { emptyStore, seed, type Store } from './store.js'
import {
  basicCredential,
  empty,
  json,
  ociError,
  text,
  unexpected,
  urlOf,
  withHeaders,
  withoutBody,
  type Handler,
  type Headers,
  type WireRequest,
  type WireResponse
} from './wire.js'

export interface RegistryUser {
  readonly password: string
  /** Repositories; `*` is all of them. */
  readonly read?: readonly string[]
  readonly write?: readonly string[]
}

export interface RegistryOptions {
  readonly auth: 'none' | 'basic' | 'token'
  /** By name; the user `''` is everybody. */
  readonly users?: Readonly<Record<string, RegistryUser>>
  /** Where tokens are handed out; `/token` of the same host when absent. */
  readonly realm?: string
  /** As the client spells the registry's address, for the default realm: `http` on the loopback. */
  readonly scheme?: 'http' | 'https'
  /** Repository to tags, each a tiny image. */
  readonly images?: Readonly<Record<string, readonly string[]>>
  /** Repository and tag to what is held there. */
  readonly contents?: Readonly<Record<string, Readonly<Record<string, Stock>>>>
}

export type Action = 'pull' | 'push'

interface Grant {
  readonly user: string
  readonly name: string
  readonly actions: readonly string[]
}

/** Absolute, with a query of its own, as distribution has it: the digest is to be added with `&`. */
const style: Style = {
  location: (name, session) => `/v2/${name}/blobs/uploads/${session}?_state=box`
}

/** A registry with a store of its own. Source: OCI distribution spec; distribution/distribution. */
export function distribution(options: RegistryOptions): Handler {
  const store = emptyStore()
  for (const [name, tags] of Object.entries(options.images ?? {})) {
    for (const tag of tags) seed(store, name, tag)
  }
  for (const [name, tags] of Object.entries(options.contents ?? {})) {
    for (const [tag, stock] of Object.entries(tags)) shelve(store, name, tag, stock)
  }
  return (request) => {
    const answer = answered(options, store, request)
    const named = withHeaders(answer, { 'docker-distribution-api-version': 'registry/2.0' })
    return request.method === 'HEAD' ? withoutBody(named) : named
  }
}

function answered(options: RegistryOptions, store: Store, request: WireRequest): WireResponse {
  if (options.auth === 'token' && urlOf(request).pathname === '/token') {
    return tokenAnswer(options, request)
  }
  const route = routeOf(request)
  if (route.kind === 'unknown') return unexpected(text(404, '404 page not found\n'))
  const refusal = refusalOf(options, route, request)
  if (refusal !== undefined) return refusal
  if (route.kind === 'ping') return json(200, {})
  if (route.kind === 'catalog') return json(200, { repositories: [...store.repositories.keys()] })
  if (!isName(route.name)) return ociError(400, 'NAME_INVALID', 'invalid repository name')
  if (route.kind === 'upload' && request.method === 'DELETE') {
    return store.uploads.delete(route.session) ? empty(204) : unsupported()
  }
  return contentAnswer(store, style, route, request)
}

/** What a request needs: to push unless it only reads. */
export function actionOf(route: Route, request: WireRequest): Action {
  return isRead(request) && route.kind !== 'upload' ? 'pull' : 'push'
}

function refusalOf(
  options: RegistryOptions,
  route: Route,
  request: WireRequest
): WireResponse | undefined {
  const header = request.headers['authorization']
  const name = 'name' in route ? route.name : undefined
  const action = actionOf(route, request)
  switch (options.auth) {
    case 'none':
      return undefined
    case 'basic': {
      const user = authenticated(options, header)
      const allowed = user !== undefined && (name === undefined || may(options, user, name, action))
      return allowed ? undefined : unauthorized({ 'www-authenticate': 'Basic realm="box"' })
    }
    case 'token': {
      const granted = grantsIn(header)
      const enough =
        granted !== undefined &&
        (name === undefined ||
          granted.some((grant) => grant.name === name && grant.actions.includes(action)))
      return enough ? undefined : challenge(options, request, name, action, granted !== undefined)
    }
  }
}

function unauthorized(headers: Headers): WireResponse {
  return ociError(401, 'UNAUTHORIZED', 'authentication required', headers)
}

/** Source: RFC 6750, section 3; distribution's "Token Authentication Specification". */
function challenge(
  options: RegistryOptions,
  request: WireRequest,
  name: string | undefined,
  action: Action,
  insufficient: boolean
): WireResponse {
  const realm = options.realm ?? `${options.scheme ?? 'https'}://${request.host}/token`
  const actions = action === 'push' ? 'pull,push' : 'pull'
  const scope = name === undefined ? '' : `,scope="repository:${name}:${actions}"`
  const error = insufficient ? ',error="insufficient_scope"' : ''
  return unauthorized({
    'www-authenticate': `Bearer realm="${realm}",service="${request.host}"${scope}${error}`
  })
}

/** The name of a user whose password is right; `''` where nobody said who they are. */
function authenticated(options: RegistryOptions, header: string | undefined): string | undefined {
  if (header === undefined) return userNamed(options, '') === undefined ? undefined : ''
  const sent = basicCredential(header)
  const user = sent === undefined ? undefined : userNamed(options, sent.username)
  return sent !== undefined && user?.password === sent.password ? sent.username : undefined
}

function userNamed(options: RegistryOptions, name: string): RegistryUser | undefined {
  const users = options.users ?? {}
  return Object.hasOwn(users, name) ? users[name] : undefined
}

function may(options: RegistryOptions, user: string, name: string, action: string): boolean {
  const rights = userNamed(options, user)
  const lists = action === 'push' ? [rights?.write] : [rights?.read, rights?.write]
  return lists.some((list) => list?.includes(name) === true || list?.includes('*') === true)
}

/** Hands out what is allowed of what was asked for: fewer rights are no error here. */
export function tokenAnswer(options: RegistryOptions, request: WireRequest): WireResponse {
  const header = request.headers['authorization']
  const user = header === undefined ? '' : authenticated(options, header)
  if (user === undefined) return unauthorized({})
  const scopes = urlOf(request).searchParams.getAll('scope')
  const grants: Grant[] = scopes
    .flatMap((value) => value.split(' '))
    .flatMap((scope) => {
      const [type, name = '', actions = ''] = scope.split(':')
      if (type !== 'repository') return []
      const allowed = actions.split(',').filter((action) => may(options, user, name, action))
      return [{ user, name, actions: allowed }]
    })
  const token = Buffer.from(JSON.stringify(grants)).toString('base64url')
  return json(200, { token, access_token: token, expires_in: 300 })
}

/** What a bearer of this registry holds, undefined for anything else. */
function grantsIn(header: string | undefined): readonly Grant[] | undefined {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
  if (token === undefined) return undefined
  try {
    const grants: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
    return Array.isArray(grants) ? grants.flatMap((grant) => grantOf(grant)) : undefined
  } catch {
    return undefined
  }
}

function grantOf(value: unknown): Grant[] {
  if (typeof value !== 'object' || value === null) return []
  const { user, name, actions }: { user?: unknown; name?: unknown; actions?: unknown } = value
  if (typeof user !== 'string' || typeof name !== 'string' || !Array.isArray(actions)) return []
  return [{ user, name, actions: actions.map(String) }]
}
