// Which host names lead to the public network, as far as the name itself tells.

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

/** Host name of an origin, lower-case, IPv6 without brackets; `''` for what is no URL. */
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
