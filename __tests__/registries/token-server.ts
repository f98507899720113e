// A token server for docker-registry: signs what each of its users may do.
import { randomUUID, sign } from 'node:crypto'
import type { Authority } from '../fakes/certificate.js'
import { basicCredential, json, ociError, urlOf, type Handler } from '../fakes/wire.js'
import { ISSUER, SERVICE } from './real-registries.js'

export interface TokenUser {
  readonly password: string
  /** By repository, `*` for every other. */
  readonly may: Readonly<Record<string, readonly string[]>>
}

/**
 * Hands out what is allowed of what was asked for. The user `''` is everybody.
 *
 * Source: distribution, "Token Authentication Specification" and "Token Authentication
 * Implementation"; RFC 7515 for ES256 and `x5c`.
 */
export async function tokenServer(
  authority: Authority,
  users: Readonly<Record<string, TokenUser>>
): Promise<Handler> {
  const { cert, key } = await authority.issue('token-server')
  const x5c = [cert.replace(/-----[A-Z ]+-----|\s/g, '')]
  return (request) => {
    const sent = basicCredential(request.headers['authorization'])
    const user = new Map(Object.entries(users)).get(sent?.username ?? '')
    if (user === undefined || user.password !== (sent?.password ?? '')) {
      return ociError(401, 'UNAUTHORIZED', 'authentication required')
    }
    const access = urlOf(request)
      .searchParams.getAll('scope')
      .flatMap((scope) => accessOf(scope, user))
    const now = Math.floor(Date.now() / 1000)
    const token = signed({ typ: 'JWT', alg: 'ES256', x5c }, key, {
      iss: ISSUER,
      sub: sent?.username ?? '',
      aud: SERVICE,
      exp: now + 300,
      nbf: now - 60,
      iat: now,
      jti: randomUUID(),
      access
    })
    return json(200, { token })
  }
}

function accessOf(scope: string, { may }: TokenUser): readonly object[] {
  const [type = '', name = '', asked = ''] = scope.split(':')
  const allowed = new Map(Object.entries(may)).get(name) ?? may['*'] ?? []
  const actions = asked.split(',').filter((action) => allowed.includes(action))
  return actions.length === 0 ? [] : [{ type, name, actions }]
}

function signed(header: object, key: string, claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part(header)}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}
