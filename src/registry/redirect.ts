// Where a read may be led: to another host without the credential, never from public to private.
import type { HttpRequest, HttpResponse, HttpResult } from '../ports.js'
import { isPublicHost } from './address.js'
import { hostnameOf, isLoopback } from './host.js'
import type { Done } from './wire.js'

const MAX_HOPS = 3

export interface Followed<T> {
  readonly result: HttpResult | Done<T>
  /** Did the answer come from another origin than the one that was asked? */
  readonly elsewhere: boolean
}

/**
 * Sends a GET or HEAD and goes where the answers lead, three hops at most. Blobs live in stores
 * (ghcr.io's on pkg-containers.githubusercontent.com), and registry.k8s.io leads to other
 * registries; a credential is for the registry alone (RFC 9110 section 15.4, docker/distribution's
 * clients). A hop that may not be made leaves the redirect as the answer.
 */
export async function follow<T>(
  request: HttpRequest,
  send: (request: HttpRequest) => Promise<HttpResult | Done<T>>
): Promise<Followed<T>> {
  const { origin } = new URL(request.url)
  let current = request
  let result = await send(current)
  for (let hops = 0; hops < MAX_HOPS && result.kind === 'response'; hops += 1) {
    const next = nextHop(current, result, origin)
    if (next === undefined) break
    current = next
    result = await send(current)
  }
  return { result, elsewhere: new URL(current.url).origin !== origin }
}

function nextHop(
  request: HttpRequest,
  { status, headers }: HttpResponse,
  home: string
): HttpRequest | undefined {
  const location = headers['location']
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined
  if (!URL.canParse(location, request.url)) return undefined
  const url = new URL(location, request.url)
  if (url.origin === new URL(request.url).origin) return { ...request, url: url.href }
  if (!mayLeadTo(url, home)) return undefined
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
