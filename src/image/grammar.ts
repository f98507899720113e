// Where the host, path, tag and digest of a reference stand in its text, legal or not.

/** A piece of the given text and where it starts. */
export interface Piece {
  readonly text: string
  /** Index in the whole text, from 0. */
  readonly at: number
}

export interface Parts {
  /** With its port. */
  readonly host: Piece | undefined
  readonly path: Piece
  /** Without the colon; present, though empty, when there is a colon. */
  readonly tag: Piece | undefined
  /** Without the at sign; present, though empty, when there is one. */
  readonly digest: Piece | undefined
}

/**
 * Cuts a text where docker would: the digest after the first `@`, the host before the first `/`
 * when it can be one, the tag after the first `:` that follows the host. Judges nothing.
 *
 * @see distribution/reference, `splitDockerDomain` in `normalize.go`
 */
export function splitReference(text: string): Parts {
  const at = text.indexOf('@')
  const named = at === -1 ? text : text.slice(0, at)
  const slash = named.indexOf('/')
  const first = slash === -1 ? '' : named.slice(0, slash)
  const host = isHost(first) ? { text: first, at: 0 } : undefined
  const start = host === undefined ? 0 : slash + 1
  const colon = named.indexOf(':', start)
  return {
    host,
    path: { text: named.slice(start, colon === -1 ? named.length : colon), at: start },
    tag: colon === -1 ? undefined : { text: named.slice(colon + 1), at: colon + 1 },
    digest: at === -1 ? undefined : { text: text.slice(at + 1), at: at + 1 }
  }
}

/**
 * Does docker take this first component for a host? A dot or a colon decides, and the one name
 * `localhost`.
 *
 * An image with a slash in its tag (`app:feature/x`) has a colon too; docker then complains of a
 * host, but a word that is no port after a word that is no domain is a tag.
 */
export function isHost(component: string): boolean {
  if (component === 'localhost') return true
  if (component.startsWith('[')) return true
  const colon = component.indexOf(':')
  const name = colon === -1 ? component : component.slice(0, colon)
  if (name.includes('.')) return true
  if (colon === -1) return false
  return name === 'localhost' || /^[0-9]*$/.test(component.slice(colon + 1))
}
