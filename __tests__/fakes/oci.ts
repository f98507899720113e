// The uploads, blobs, manifests and tags of a registry over HTTP, once somebody else has said yes.
import type { Route } from './route.js'
import {
  append,
  finishUpload,
  manifestOf,
  putManifest,
  repositoryOf,
  startUpload,
  uploadOf,
  type Problem,
  type Store
} from './store.js'
import { bytes, empty, json, ociError, urlOf, type WireRequest, type WireResponse } from './wire.js'

/** How a registry spells the address of an upload. */
export interface Style {
  readonly location: (name: string, session: string) => string
}

export type ContentRoute = Exclude<Route, { readonly kind: 'ping' | 'catalog' | 'unknown' }>

/** Answers a request about content. Source: OCI distribution spec, "Push" and "Pull". */
export function contentAnswer(
  store: Store,
  style: Style,
  route: ContentRoute,
  request: WireRequest
): WireResponse {
  switch (route.kind) {
    case 'start-upload':
      return request.method === 'POST' ? opened(store, style, route.name, request) : unsupported()
    case 'upload':
      return uploadAnswer(store, style, route, request)
    case 'blob':
      return isRead(request) ? blobAnswer(store, route.name, route.digest) : unsupported()
    case 'manifest':
      return manifestAnswer(store, route, request)
    case 'tags':
      return isRead(request) ? tagsAnswer(store, route.name) : unsupported()
    case 'referrers':
      return ociError(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
  }
}

export function isRead(request: WireRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

export function unsupported(): WireResponse {
  return ociError(405, 'UNSUPPORTED', 'The operation is unsupported.')
}

function problem(found: Problem): WireResponse {
  return ociError(found.status, found.code, found.message)
}

function opened(store: Store, style: Style, name: string, request: WireRequest): WireResponse {
  const query = urlOf(request).searchParams
  const mount = query.get('mount')
  const source = query.get('from')
  const blob =
    mount === null || source === null ? undefined : repositoryOf(store, source).blobs.get(mount)
  if (mount === null || blob === undefined) return session(style, name, startUpload(store, name), 0)
  repositoryOf(store, name).blobs.set(mount, blob)
  return madeBlob(name, mount)
}

function session(style: Style, name: string, id: string, length: number): WireResponse {
  return empty(202, {
    'docker-upload-uuid': id,
    location: style.location(name, id),
    range: `0-${String(Math.max(0, length - 1))}`
  })
}

function madeBlob(name: string, digest: string): WireResponse {
  return empty(201, { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest })
}

function uploadAnswer(
  store: Store,
  style: Style,
  route: Extract<Route, { kind: 'upload' }>,
  request: WireRequest
): WireResponse {
  if (request.method === 'DELETE') return unsupported()
  const upload = uploadOf(store, route.name, route.session)
  if (upload === undefined) {
    return ociError(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
  }
  switch (request.method) {
    case 'PATCH':
      append(upload, request.body)
      return session(style, route.name, route.session, upload.bytes.byteLength)
    case 'PUT': {
      const digest = urlOf(request).searchParams.get('digest')
      if (digest === null) {
        return ociError(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content')
      }
      append(upload, request.body)
      const found = finishUpload(store, upload, route.session, digest)
      return found === undefined ? madeBlob(route.name, digest) : problem(found)
    }
    case 'GET': {
      const open = session(style, route.name, route.session, upload.bytes.byteLength)
      return { ...open, status: 204 }
    }
  }
  return unsupported()
}

function blobAnswer(store: Store, name: string, digest: string): WireResponse {
  const blob = repositoryOf(store, name).blobs.get(digest)
  if (blob === undefined) return ociError(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
  return bytes(200, blob, {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest
  })
}

function manifestAnswer(
  store: Store,
  route: Extract<Route, { kind: 'manifest' }>,
  request: WireRequest
): WireResponse {
  if (request.method === 'PUT') {
    const mediaType = request.headers['content-type'] ?? ''
    const done = putManifest(store, route.name, route.reference, { bytes: request.body, mediaType })
    if ('code' in done) return problem(done)
    return empty(201, {
      location: `/v2/${route.name}/manifests/${done.digest}`,
      'docker-content-digest': done.digest
    })
  }
  if (!isRead(request)) return unsupported()
  const found = manifestOf(store, route.name, route.reference)
  if (found === undefined) return ociError(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
  return bytes(200, found.manifest.bytes, {
    'content-type': found.manifest.mediaType,
    'docker-content-digest': found.digest
  })
}

/** Nothing was ever put there: distribution says so of the list of tags alone. */
function tagsAnswer(store: Store, name: string): WireResponse {
  const { manifests, blobs } = repositoryOf(store, name)
  if (manifests.size === 0 && blobs.size === 0) {
    return ociError(404, 'NAME_UNKNOWN', 'repository name not known to registry')
  }
  return json(200, { name, tags: [...repositoryOf(store, name).tags.keys()].sort() })
}
