// The host that `username` and `password` are for, as input `registry` gives it.

const ALLOWED = 'auto or a registry host such as ghcr.io or registry.example.com:5000'

export type RegistryInput =
  /** `undefined`: GitHub's own registry. */
  | { readonly kind: 'host'; readonly host: string | undefined }
  | { readonly kind: 'invalid'; readonly value: string; readonly allowed: string }

/**
 * Reads the host as docker login does: a scheme and a path are dropped. Docker Hub gets the name it
 * has in references.
 *
 * @param text - trimmed
 * @returns never throws; what stands before an `@` could be a password and is not repeated
 */
export function readRegistry(text: string): RegistryInput {
  if (text.toLowerCase() === 'auto') return { kind: 'host', host: undefined }
  const [host = ''] = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/')
  if (isHost(host)) return { kind: 'host', host: host === 'index.docker.io' ? 'docker.io' : host }
  const at = text.lastIndexOf('@')
  return {
    kind: 'invalid',
    value: at === -1 ? text : `***${text.slice(at)}`,
    allowed: ALLOWED
  }
}

/** `host` or `host:port` that a URL can hold; IPv6 addresses stand in brackets. */
function isHost(text: string): boolean {
  const [, name = '', address = ''] =
    /^(?:([a-z0-9.-]{1,253})|(\[[a-f0-9:]{2,45}\]))(?::[0-9]{1,5})?$/.exec(text) ?? []
  const labels = name
    .split('.')
    .every((label) => /^[a-z0-9]/.test(label) && /[a-z0-9]$/.test(label))
  return (labels || address !== '') && URL.canParse(`https://${text}`)
}
