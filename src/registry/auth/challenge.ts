// The challenges of `WWW-Authenticate` (RFC 9110 section 11.6.1), and the values of `Authorization` that answer them.

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
