// To which token services a registry may send its users' credentials.
import { hostnameOf, isLoopback, isPublicHost } from '../../base/redirect.js'

/**
 * Domains below which anybody can rent a name, or that are a country's second level.
 * Below them a shared ending proves nothing.
 */
const SHARED_DOMAINS: ReadonlySet<string> = new Set([
  'azurecr.io',
  'azurecr.cn',
  'amazonaws.com',
  'on.aws',
  'pkg.dev',
  'run.app',
  'ghe.com',
  'github.io',
  'gitlab.io',
  'jfrog.io',
  'cloud.ru',
  'digitaloceanspaces.com',
  'herokuapp.com',
  'vercel.app',
  'netlify.app',
  'pages.dev',
  'workers.dev',
  'web.app',
  'fly.dev',
  'ngrok.io',
  'ngrok.app',
  'duckdns.org',
  'nip.io',
  'sslip.io'
])
const COUNTRY_SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|gv|mil|ne|net|nom|or|org|sch)\.[a-z]{2}$/

/** Token services that a registry's owner runs under another name of theirs, by the registry's domain. */
const DECLARED_SERVICES: ReadonlyMap<string, string> = new Map([
  // docker for rg.fr-par.scw.cloud: "failed to fetch oauth token: unexpected status from GET request
  // to https://api.scaleway.com/registry-internal/v1/regions/fr-par/tokens".
  ['scw.cloud', 'api.scaleway.com']
])

/**
 * May the credential of a registry be sent to the realm its challenge names?
 *
 * The rule is go-containerregistry's (pkg/v1/remote/transport, `validateRealmURL`): https, no
 * address literal other than the registry's own, and the same effective domain (last two labels);
 * ours is stricter where those two labels belong to many (`azurecr.io`, `co.uk`), and knows the few
 * services that go by another name (docs/decisions/0004-trusted-realms.md). Docker Hub's
 * auth.docker.io and registry.gitlab.com's gitlab.com pass by it. Loopback may use http and any
 * port, because docker treats it so.
 *
 * @param realm - the `realm` of the challenge, as sent
 * @param origin - origin of the registry that sent it
 */
export function isTrustedRealm(realm: string, origin: string): boolean {
  if (!URL.canParse(realm)) return false
  const url = new URL(realm)
  if (url.username !== '' || url.password !== '') return false
  const service = hostnameOf(realm)
  const registry = hostnameOf(origin)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(registry))) return false
  if (service === registry) return true
  if (isLoopback(registry)) return isLoopback(service)
  if (isAddress(service) || isAddress(registry)) return false
  const domain = domainOf(registry)
  return domainOf(service) === domain || DECLARED_SERVICES.get(domain) === service
}

/**
 * May a token be asked for at the realm without a login? Nothing is given away there, so that any
 * public host over https will do: lscr.io, for one, names ghcr.io's service (getwud/wud#143).
 */
export function isOpenRealm(realm: string, origin: string): boolean {
  if (isTrustedRealm(realm, origin)) return true
  if (!URL.canParse(realm)) return false
  const { protocol, username, password } = new URL(realm)
  const service = hostnameOf(realm)
  const isPlain = protocol === 'https:' && username === '' && password === ''
  return isPlain && isPublicHost(service) && !isAddress(service)
}

function isAddress(hostname: string): boolean {
  return hostname.includes(':') || /^[\d.]+$/.test(hostname) || isLoopback(hostname)
}

/** The part of a host name that one owner holds; the whole name where that cannot be told. */
function domainOf(hostname: string): string {
  const labels = hostname.replace(/\.$/, '').split('.')
  const lastTwo = labels.slice(-2).join('.')
  const isShared = SHARED_DOMAINS.has(lastTwo) || COUNTRY_SECOND_LEVEL.test(lastTwo)
  if (COUNTRY_SECOND_LEVEL.test(lastTwo)) return labels.slice(-3).join('.')
  return isShared ? hostname : lastTwo
}
