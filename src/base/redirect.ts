// Where a request may be led: to its own origin, a read to other hosts without its credential; and which hosts are public.
import type { HttpRequest, HttpResponse } from '../ports.js'

const MAX_HOPS = 3

interface Followed<T> {
  readonly result: T
  /** Did the answer come from another origin than the one that was asked? */
  readonly crossOrigin: boolean
}

/** How far a request may be led. */
type Reach =
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

/** IPv4 blocks of no public host: private, shared, loopback, link-local, benchmarks, multicast (RFC 6890). */
const CLOSED_IPV4: readonly (readonly [network: number, bits: number])[] = [
  [ipv4(0, 0), 8],
  [ipv4(10, 0), 8],
  [ipv4(100, 64), 10],
  [ipv4(127, 0), 8],
  [ipv4(169, 254), 16],
  [ipv4(172, 16), 12],
  [ipv4(192, 168), 16],
  [ipv4(198, 18), 15],
  [ipv4(224, 0), 3]
]

function ipv4(first: number, second: number): number {
  return first * 2 ** 24 + second * 2 ** 16
}

/**
 * Is this the name of a host that everybody can reach? What a name resolves to is not looked at.
 *
 * @param hostname - as the WHATWG URL parser writes it: lower-case, addresses in their one form,
 * IPv6 without brackets
 */
export function isPublicHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '')
  if (name === '' || isLoopback(name)) return false
  if (name.includes(':')) return isPublicIpv6(name)
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return isPublicIpv4(name)
  // Single names and these endings are of the local network (RFC 6761, RFC 6762, RFC 8375).
  return name.includes('.') && !/\.(?:localhost|local|internal|home\.arpa)$/.test(name)
}

function isPublicIpv4(address: string): boolean {
  const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  return !CLOSED_IPV4.some(([network, bits]) => {
    const size = 2 ** (32 - bits)
    return value >= network && value < network + size
  })
}

/** Global unicast is 2000::/3 (RFC 4291), without 6to4, which can hold any IPv4 address (RFC 3056). */
function isPublicIpv6(address: string): boolean {
  return /^[23][0-9a-f]{3}:/.test(address) && !/^(?:2001:db8:|2002:)/.test(address)
}

/** Host name of an origin, lower-case, IPv6 without brackets; `''` for an invalid URL. */
export function hostnameOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^\[|\]$/g, '').toLowerCase()
  } catch {
    return ''
  }
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '::1' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}
