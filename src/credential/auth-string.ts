// The `auth` text of docker's configuration: base64 of `user:password`.

export interface UserAndPassword {
  readonly username: string
  readonly password: string
}

// Go's base64.StdEncoding wants the standard alphabet with its padding, and skips line ends.
const STANDARD_BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

function decodeBase64(text: string): string | undefined {
  const compact = text.replaceAll('\r', '').replaceAll('\n', '')
  if (compact.length % 4 !== 0 || !STANDARD_BASE64.test(compact)) return undefined
  return Buffer.from(compact, 'base64').toString('utf8')
}

function trimNul(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text[start] === '\0') start++
  while (end > start && text[end - 1] === '\0') end--
  return text.slice(start, end)
}

/**
 * Reads an `auth` text: the first colon divides, the user must not be empty, NUL around the
 * password is dropped (docker/cli `decodeAuth`, cli/config/configfile/file.go).
 *
 * @returns undefined where docker calls the text invalid. Never throws.
 */
export function parseAuthString(text: string): UserAndPassword | undefined {
  const decoded = decodeBase64(text)
  const colon = decoded?.indexOf(':') ?? -1
  if (decoded === undefined || colon <= 0) return undefined
  return { username: decoded.slice(0, colon), password: trimNul(decoded.slice(colon + 1)) }
}

/** Writes an `auth` text, which is also what an `Authorization: Basic` header carries. */
export function printAuthString({ username, password }: UserAndPassword): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64')
}
