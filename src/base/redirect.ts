// Where a request may be led: to its own origin, and a read to other hosts without its credential.
import type { HttpRequest, HttpResponse } from '../ports.js'
import { hostnameOf, isLoopback, isPublicHost } from './hostname.js'

const MAX_HOPS = 3

export interface Followed<T> {
  readonly result: T
  /** Did the answer come from another origin than the one that was asked? */
  readonly crossOrigin: boolean
}

/** How far a request may be led. */
export type Reach =
  | 'same-origin'
  /** To other hosts as well, without the credential, and never from the public network into a private one. */
  | 'any-host'

/**
 * Sends a request and goes where the answers lead, three hops at most. A hop that may not be made
 * leaves the redirect as the answer.
 *
 * A credential is for the host that asked for it alone (RFC 9110 section 15.4, docker/distribution's
 * clients): blobs live in stores (ghcr.io's on pkg-containers.githubusercontent.com), and
 * registry.k8s.io leads to other registries. A write is repeated only where the status keeps the
 * method (RFC 9110 sections 15.4.8, 15.4.9).
 *
 * @param responseOf - the response in what `send` gave, where it is one
 */
export async function followRedirects<T>(
  request: HttpRequest,
  reach: Reach,
  send: (request: HttpRequest) => Promise<T>,
  responseOf: (result: T) => HttpResponse | undefined
): Promise<Followed<T>> {
  const { origin } = new URL(request.url)
  let current = request
  let result = await send(current)
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const response = responseOf(result)
    const next = response === undefined ? undefined : nextHop(current, response, origin, reach)
    if (next === undefined) break
    current = next
    result = await send(current)
  }
  return { result, crossOrigin: new URL(current.url).origin !== origin }
}

function nextHop(
  request: HttpRequest,
  { status, headers }: HttpResponse,
  home: string,
  reach: Reach
): HttpRequest | undefined {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const isRedirect = [307, 308, ...(isRead ? [301, 302, 303] : [])].includes(status)
  const location = headers['location']
  if (!isRedirect || location === undefined) return undefined
  if (!URL.canParse(location, request.url)) return undefined
  const url = new URL(location, request.url)
  if (url.origin === new URL(request.url).origin) return { ...request, url: url.href }
  if (reach === 'same-origin' || !isRead || !mayLeadTo(url, home)) return undefined
  const { accept } = request.headers
  return { ...request, url: url.href, headers: accept === undefined ? {} : { accept } }
}

function mayLeadTo(url: URL, home: string): boolean {
  if (url.username !== '' || url.password !== '') return false
  const target = hostnameOf(url.href)
  const registry = hostnameOf(home)
  if (isPublicHost(registry) && !isPublicHost(target)) return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && isLoopback(target) && isLoopback(registry)
}
