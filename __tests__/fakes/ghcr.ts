// ghcr.io as a function: challenges, who may do what, and a real registry behind it.
import { tokenAnswer } from './ghcr-token.js'
import { identityOf, type LiveToken } from './identity.js'
import { imageIndex } from './content.js'
import { contentAnswer, isRead, unsupported, type ContentRoute, type Style } from './oci.js'
import { readRefusal } from './reads.js'
import { isName, routeOf } from './route.js'
import { created, denied, packageAt, writeRefusal } from './rules.js'
import { keyOf, ownerOf, registryHost, type LivePackage, type State } from './state.js'
import {
  empty,
  ociError,
  text,
  unexpected,
  urlOf,
  withHeaders,
  withoutBody,
  type Handler,
  type WireRequest,
  type WireResponse
} from './wire.js'

/** Relative, with `upload` in the singular and no query (docker/build-push-action#626). */
const style: Style = { location: (name, session) => `/v2/${name}/blobs/upload/${session}` }

/** GitHub's registry over the given state. Pushes change the state. */
export function ghcr(state: State): Handler {
  return (request) => {
    const answer = answered(state, request)
    state.requests += 1
    const named = withHeaders(answer, {
      ...(isChallenge(answer) ? {} : served),
      'x-github-request-id': `BOX:${String(state.requests).padStart(6, '0')}`
    })
    return request.method === 'HEAD' ? withoutBody(named) : named
  }
}

/** On every answer but the challenge (martincostello/dotnet-bumper, a bundle of recorded answers). */
const served = {
  'docker-distribution-api-version': 'registry/2.0',
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload'
}

function isChallenge({ headers }: WireResponse): boolean {
  return headers['www-authenticate'] !== undefined
}

function answered(state: State, request: WireRequest): WireResponse {
  if (urlOf(request).pathname === '/token') return tokenAnswer(state, request)
  const route = routeOf(request)
  if (route.kind === 'unknown') return unexpected(text(404, '404 page not found\n'))
  const name = 'name' in route ? route.name : 'user/image'
  const identity = identityOf(state, request.headers['authorization'])
  switch (identity.kind) {
    case 'refused':
      return identity.answer
    case 'none':
      return challenge(state, name)
    case 'anonymous':
    case 'known': {
      if (route.kind === 'ping') return empty(200)
      if (route.kind === 'catalog') return denied('requested access to the resource is denied')
      const token = identity.kind === 'known' ? identity.token : undefined
      return contentFor(state, token, route, request)
    }
  }
}

/** Always `pull` alone, and a placeholder where no repository is named (oras-project/oras#1128). */
function challenge(state: State, name: string): WireResponse {
  const host = registryHost(state.world)
  return ociError(401, 'UNAUTHORIZED', 'authentication required', {
    'www-authenticate': `Bearer realm="https://${host}/token",service="${host}",scope="repository:${name}:pull"`
  })
}

function contentFor(
  state: State,
  token: LiveToken | undefined,
  route: ContentRoute,
  request: WireRequest
): WireResponse {
  if (!isName(route.name) || !route.name.includes('/')) return badName(route)
  const fresh = freshRefusal(state, route.name)
  if (fresh !== undefined) return fresh
  const read = isRead(request) && route.kind !== 'upload'
  const refusal = read
    ? readRefusal(state, token, route.name)
    : writeAnswer(state, token, route.name)
  if (refusal !== undefined) return refusal
  if (route.kind === 'upload' && request.method === 'DELETE') return unsupported()
  const unmountable = mountRefusal(state, token, route, request)
  if (unmountable !== undefined) return unmountable
  const answer = negotiated(contentAnswer(state.store, style, route, request), request)
  if (route.kind === 'manifest' && request.method === 'PUT' && answer.status === 201) {
    publish(state, token, route.name)
  }
  return answer
}

/**
 * For some seconds after its first push a package refuses even who made it, reads and writes alike
 * (code index: aleksilei/dev-course-811372a-group-2, 2 s after the push of the same job).
 */
function freshRefusal(state: State, name: string): WireResponse | undefined {
  const existing = packageAt(state, name)
  if (existing === undefined || existing.refusals === 0) return undefined
  existing.refusals -= 1
  return denied('permission_denied: read_package')
}

/** An index goes only to who asks for one (Mic92/niks3#229). An upload says JSON, of no body. */
function negotiated(answer: WireResponse, request: WireRequest): WireResponse {
  if (answer.status === 202) return withHeaders(answer, { 'content-type': 'application/json' })
  const { accept } = request.headers
  const isIndex = answer.headers['content-type'] === imageIndex
  if (!isIndex || accept === undefined || /\*\/\*/.test(accept) || accept.includes(imageIndex)) {
    return answer
  }
  return ociError(
    404,
    'MANIFEST_UNKNOWN',
    'OCI index found, but Accept header does not support OCI indexes'
  )
}

/** Single segments and upper case: a 400, but a plain 404 for tags (microsoft/vscode-docker#4419). */
function badName(route: ContentRoute): WireResponse {
  return route.kind === 'tags' && route.name.includes('/')
    ? text(404, '404 page not found\n')
    : ociError(400, 'NAME_INVALID', 'invalid repository name')
}

function writeAnswer(
  state: State,
  token: LiveToken | undefined,
  name: string
): WireResponse | undefined {
  if (token === undefined) {
    return ociError(
      401,
      'UNAUTHORIZED',
      'unauthenticated: User cannot be authenticated with the token provided.'
    )
  }
  const refusal = writeRefusal(state, token, name)
  return refusal === undefined ? undefined : denied(refusal)
}

/** A layer of a package that the token may not read stops the push (containerd, core/remotes/docker/pusher.go: only a 401 to a mount is followed by an upload). */
function mountRefusal(
  state: State,
  token: LiveToken | undefined,
  route: ContentRoute,
  request: WireRequest
): WireResponse | undefined {
  const source = urlOf(request).searchParams.get('from')
  if (route.kind !== 'start-upload' || source === null) return undefined
  return packageAt(state, source) === undefined ? undefined : readRefusal(state, token, source)
}

function publish(state: State, token: LiveToken | undefined, name: string): void {
  if (token === undefined || packageAt(state, name) !== undefined) return
  const made: LivePackage = created(state, token, name)
  state.packages.set(keyOf(ownerOf(name), made.name), made)
}
