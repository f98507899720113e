// The `Authorization` values a registry or token service is sent.

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
