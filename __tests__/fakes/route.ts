// The routes of the OCI distribution spec and the grammar of the names in them.
import { urlOf, type WireRequest } from './wire.js'

export type Route =
  | { readonly kind: 'ping' }
  | { readonly kind: 'catalog' }
  | { readonly kind: 'start-upload'; readonly name: string }
  | { readonly kind: 'upload'; readonly name: string; readonly session: string }
  | { readonly kind: 'blob'; readonly name: string; readonly digest: string }
  | { readonly kind: 'manifest'; readonly name: string; readonly reference: string }
  | { readonly kind: 'tags'; readonly name: string }
  | { readonly kind: 'referrers'; readonly name: string }
  | { readonly kind: 'unknown' }

const separators = [
  ['start-upload', '/blobs/uploads/'],
  ['upload', '/blobs/uploads/'],
  ['upload', '/blobs/upload/'],
  ['blob', '/blobs/'],
  ['manifest', '/manifests/'],
  ['referrers', '/referrers/'],
  ['tags', '/tags/list']
] as const

/**
 * Reads which resource of a registry a request is about. The name is not judged.
 *
 * Source: OCI distribution spec, "Endpoints".
 */
export function routeOf(request: WireRequest): Route {
  const path = decoded(urlOf(request).pathname)
  if (path === '/v2/' || path === '/v2') return { kind: 'ping' }
  if (path === '/v2/_catalog') return { kind: 'catalog' }
  if (!path.startsWith('/v2/')) return { kind: 'unknown' }
  const rest = path.slice('/v2/'.length)
  for (const [kind, separator] of separators) {
    const at = rest.lastIndexOf(separator)
    if (at <= 0) continue
    const route = routeAt(kind, rest.slice(0, at), rest.slice(at + separator.length))
    if (route !== undefined) return route
  }
  return { kind: 'unknown' }
}

function routeAt(
  kind: (typeof separators)[number][0],
  name: string,
  last: string
): Route | undefined {
  if (kind === 'start-upload' || kind === 'tags') {
    return last === '' ? { kind, name } : undefined
  }
  if (last === '' || last.includes('/')) return undefined
  switch (kind) {
    case 'upload':
      return { kind, name, session: last }
    case 'blob':
      return { kind, name, digest: last }
    case 'manifest':
      return { kind, name, reference: last }
    case 'referrers':
      return { kind, name }
  }
}

const segment = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/

/** Is this a name by the OCI distribution spec, "Pulling manifests"? */
export function isName(name: string): boolean {
  return name.length <= 255 && name.split('/').every((part) => segment.test(part))
}

/** A tag by the OCI distribution spec. */
export function isTag(tag: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(tag)
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
