// The challenges of `WWW-Authenticate` (RFC 9110 section 11.6.1), the values of `Authorization` that answer them, and to
// which token services (`realm`) a registry may send its users' credentials.
import type { HttpResponse } from '../../ports.js'
import { hostnameOf, isLoopback, isPublicHost } from '../../base/redirect.js'

export interface Challenge {
  /** Lower-case scheme: `bearer`, `basic`. */
  readonly scheme: string
  /** Parameters with lower-case names; the first of a name counts. */
  readonly parameters: ReadonlyMap<string, string>
}

const SPACE = /[ \t,]*/y
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
const EQUALS = /[ \t]*=[ \t]*/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/y
/** A token68, as `Negotiate` and `Basic` credentials use; skipped. */
const TOKEN68 = /[ \t]+[0-9A-Za-z._~+/-]+=*(?=[ \t]*(?:,|$))/y

/** Longer headers are no challenge worth reading. */
const MAX_LENGTH = 8 * 1024

/**
 * Parses a `WWW-Authenticate` header, several challenges included.
 *
 * @returns the challenges in order; what cannot be read ends the list. Never throws.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const text = header.slice(0, MAX_LENGTH)
  const found: { scheme: string; parameters: Map<string, string> }[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) return undefined
    at = pattern.lastIndex
    return match
  }
  for (;;) {
    take(SPACE)
    const name = take(TOKEN)?.[0]
    if (name === undefined) return found
    if (take(EQUALS) === undefined) {
      found.push({ scheme: name.toLowerCase(), parameters: new Map() })
      take(TOKEN68)
      continue
    }
    const value = unescape(take(QUOTED)?.[1]) ?? take(TOKEN)?.[0]
    const challenge = found.at(-1)
    if (value === undefined || challenge === undefined) return found
    const key = name.toLowerCase()
    if (!challenge.parameters.has(key)) challenge.parameters.set(key, value)
  }
}

/** The challenge to answer: bearer before basic, as registries that offer both mean it. */
export function chooseChallenge(header: string): Challenge | undefined {
  const challenges = parseChallenges(header)
  return (
    challenges.find(({ scheme }) => scheme === 'bearer') ??
    challenges.find(({ scheme }) => scheme === 'basic')
  )
}

function unescape(quoted: string | undefined): string | undefined {
  return quoted?.replace(/\\(.)/g, '$1')
}

/** How a registry wants to be asked. */
export type AuthScheme =
  /** It asks for no login. */
  | { readonly kind: 'open'; readonly origin: string }
  | {
      readonly kind: 'challenged'
      readonly origin: string
      readonly challenge: Challenge
      /** Did the base endpoint ask for nothing, and only a later request for a login? */
      readonly baseIsOpen?: true
    }

/** The challenge of a later request, where the base endpoint asked for no login. */
export function laterChallenge(
  { status, headers }: HttpResponse,
  origin: string
): Extract<AuthScheme, { kind: 'challenged' }> | undefined {
  const challenge = status === 401 ? chooseChallenge(headers['www-authenticate'] ?? '') : undefined
  return challenge && { kind: 'challenged', origin, challenge, baseIsOpen: true }
}

/** A login: a user name with a password or token, as docker sends it. */
export interface Login {
  readonly kind: 'basic' | 'identity-token' | 'registry-token'
  readonly username: string
  readonly secret: string
}

export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}

/** RFC 7617. */
export function basic(login: Login): string {
  return `Basic ${base64(`${login.username}:${login.secret}`)}`
}

/** RFC 6750. */
export function bearer(token: string): string {
  return `Bearer ${token}`
}

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
