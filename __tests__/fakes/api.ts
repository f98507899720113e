// api.github.com as a function: the few questions of the REST API that matter to packages.
import { contents } from './api-contents.js'
import { packageAnswer } from './api-packages.js'
import { lacksSso } from './rules.js'
import { tokenOf, type LiveToken } from './identity.js'
import { repositoryJson, userJson } from './records.js'
import { notFound, restError } from './rest.js'
import { accountOf, apiHost, ownerOf, repositoryNamed, same, type State } from './state.js'
import {
  json,
  unexpected,
  urlOf,
  withHeaders,
  withoutBody,
  type Handler,
  type Headers,
  type WireRequest,
  type WireResponse
} from './wire.js'
import type { Repository } from './world.js'

/** GitHub's REST API over the given state. Reads only. */
export function api(state: State): Handler {
  return (request) => {
    const answer = answered(state, request)
    return request.method === 'HEAD' ? withoutBody(answer) : answer
  }
}

function answered(state: State, request: WireRequest): WireResponse {
  const header = request.headers['authorization']
  const secret = /^(?:token|bearer) +(\S+)$/i.exec(header ?? '')?.[1]
  const token = secret === undefined ? undefined : tokenOf(state, secret)
  if (header !== undefined && token === undefined) return restError(401, 'Bad credentials')
  if (request.method !== 'GET' && request.method !== 'HEAD') return unexpected(notFound)
  const path = urlOf(request).pathname
  const prefix = state.world.apiPath ?? ''
  if (!path.startsWith(prefix)) return unexpected(notFound)
  const parts = path
    .slice(prefix.length)
    .split('/')
    .filter((part) => part !== '')
  const answer = resource(state, token, parts, request) ?? unexpected(notFound)
  return withHeaders(answer, scopeHeaders(state, token))
}

/** Source: GitHub docs "Scopes for OAuth apps"; "About authentication with single sign-on". */
function scopeHeaders(state: State, token: LiveToken | undefined): Headers {
  if (token?.kind !== 'classic' && token?.kind !== 'oauth') return {}
  const without = state.world.accounts.filter((account) => lacksSso(account, token))
  return {
    'x-oauth-scopes': token.scopes.join(', '),
    ...(without.length === 0
      ? {}
      : {
          'x-github-sso': `partial-results; organizations=${without.map(({ id }) => String(id)).join(',')}`
        })
  }
}

function resource(
  state: State,
  token: LiveToken | undefined,
  parts: readonly string[],
  request: WireRequest
): WireResponse | undefined {
  const [first, second = '', third = '', fourth] = parts
  switch (first) {
    case undefined:
      return json(200, { current_user_url: `https://${apiHost(state.world)}/user` })
    case 'rate_limit':
      return json(200, { resources: {}, rate: { limit: 1000, remaining: 999, used: 1, reset: 0 } })
    case 'repos':
      return third === ''
        ? undefined
        : repositoryAnswer(state, token, `${second}/${third}`, parts.slice(3), request)
    case 'repositories':
      return byId(state, token, second, parts.slice(2), request)
    case 'users':
    case 'orgs':
      if (third === 'packages') return packageAnswer(state, token, first, second, fourth, parts[4])
      return accountAnswer(state, first, second, third)
  }
  return undefined
}

function accountAnswer(
  state: State,
  kind: 'users' | 'orgs',
  login: string,
  rest: string
): WireResponse | undefined {
  if (rest !== '') return undefined
  const account = accountOf(state, login)
  if (account === undefined) return notFound
  if (kind === 'orgs' && account.type !== 'Organization') return notFound
  return json(200, userJson(state.world, account.login))
}

function repositoryAnswer(
  state: State,
  token: LiveToken | undefined,
  fullName: string,
  rest: readonly string[],
  request: WireRequest
): WireResponse | undefined {
  const moved = state.world.repositories.find((repository) =>
    (repository.formerly ?? []).some((name) => same(name, fullName))
  )
  if (moved !== undefined && mayRead(state, token, moved)) {
    const tail = [moved.id, ...rest].map(String).join('/')
    const address = `https://${apiHost(state.world)}${state.world.apiPath ?? ''}/repositories/${tail}`
    return restError(301, 'Moved Permanently', { location: `${address}${urlOf(request).search}` })
  }
  return repositoryPart(state, token, repositoryNamed(state, fullName), rest, request)
}

function byId(
  state: State,
  token: LiveToken | undefined,
  id: string,
  rest: readonly string[],
  request: WireRequest
): WireResponse | undefined {
  const found = state.world.repositories.find((repository) => String(repository.id) === id)
  return repositoryPart(state, token, found, rest, request)
}

function repositoryPart(
  state: State,
  token: LiveToken | undefined,
  repository: Repository | undefined,
  rest: readonly string[],
  request: WireRequest
): WireResponse | undefined {
  if (repository === undefined || !mayRead(state, token, repository)) return notFound
  if (rest.length === 0) {
    const parent = repositoryNamed(state, repository.parent ?? '')
    const plain = repositoryJson(state.world, repository)
    return json(
      200,
      parent === undefined ? plain : { ...plain, parent: repositoryJson(state.world, parent) }
    )
  }
  if (rest[0] !== 'contents' || rest.length < 2) return undefined
  return contents(token, repository, rest.slice(1).map(decoded).join('/'), request)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `metadata: read` cannot be taken from a token, so its own repository is always visible to it. */
function mayRead(state: State, token: LiveToken | undefined, repository: Repository): boolean {
  if (repository.visibility === 'public') return true
  if (token === undefined) return false
  const owner = ownerOf(repository.fullName)
  switch (token.kind) {
    case 'job':
      return same(token.repository, repository.fullName)
    case 'app':
      return same(token.owner, owner)
    case 'fine-grained':
    case 'user-to-server':
      return isInside(state, owner, token.user)
    case 'classic':
    case 'oauth': {
      const account = accountOf(state, owner)
      const authorised = account !== undefined && !lacksSso(account, token)
      return authorised && token.scopes.includes('repo') && isInside(state, owner, token.user)
    }
  }
}

function isInside(state: State, owner: string, user: string): boolean {
  const account = accountOf(state, owner)
  const people = [owner, ...(account?.owners ?? []), ...(account?.members ?? [])]
  return people.some((login) => same(login, user))
}
