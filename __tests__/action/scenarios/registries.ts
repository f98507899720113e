// Registries beside GitHub's that scenarios meet, and logins to them.
import { distribution } from '../../fakes/distribution.js'
import { text, urlOf, type Handler } from '../../fakes/wire.js'

/** A `config.json` of docker with these logins, by server address. */
export function dockerConfig(
  logins: Readonly<Record<string, readonly [user: string, password: string]>>
): string {
  const auths = Object.entries(logins).map(
    ([address, [user, password]]) => [address, { auth: loginText(user, password) }] as const
  )
  return JSON.stringify({ auths: Object.fromEntries(auths) })
}

export function loginText(user: string, password: string): string {
  return Buffer.from(`${user}:${password}`).toString('base64')
}

/** A registry of a company: `builder` may push to `team/app` alone. */
export function company(realm?: string): Handler {
  return distribution({
    auth: 'token',
    users: { builder: { password: COMPANY_PASSWORD, write: ['team/app'] } },
    ...(realm === undefined ? {} : { realm })
  })
}

export const COMPANY_PASSWORD = 'company-password-17'

/** gcr.io as it answers from where it is not wanted: a page, whatever is asked. */
export const googlePage: Handler = () =>
  text(403, '<!DOCTYPE html>\n<html lang=en>\n<title>Error 403 (Forbidden)!!1</title>\n', {
    'content-type': 'text/html; charset=UTF-8'
  })

/** Knows what it is asked, and falls over when it is asked for an upload. */
export const brokenRegistry: Handler = (request) =>
  request.method === 'POST' && urlOf(request).pathname.endsWith('/blobs/uploads/')
    ? text(503, 'upstream connect error', { 'content-type': 'text/plain' })
    : distribution({ auth: 'none' })(request)
