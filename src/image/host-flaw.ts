// What keeps the host of a reference, with its port, from being one.
import type { Piece } from './parts.js'
import type { Flaw } from './flaw.js'

const HIGHEST_PORT = 65_535

/**
 * The first flaw of `host` or `host:port`, where an IPv6 address stands in brackets.
 *
 * @see distribution/reference, `regexp.go`: `domainAndPort`
 */
export function hostFlaw({ text, at }: Piece): Flaw | undefined {
  const bracket = text.startsWith('[') ? text.indexOf(']') : -1
  const colon = text.indexOf(':', bracket + 1)
  // A bracket that never closes takes all there is, so that its colons are not read as ports.
  const unclosed = text.startsWith('[') && bracket === -1
  const name = unclosed || colon === -1 ? text : text.slice(0, colon)
  const flaw = text.startsWith('[')
    ? addressFlaw({ text: name, at })
    : domainFlaw({ text: name, at })
  if (flaw !== undefined) return flaw
  const port =
    colon === -1 ? undefined : portFlaw({ text: text.slice(colon + 1), at: at + colon + 1 })
  if (port !== undefined) return port
  // What passes docker's expression and still is no host (`[:::]`, `1.2.3.400`).
  return URL.canParse(`https://${text}`) ? undefined : { code: 'host', position: at, found: text }
}

function addressFlaw({ text, at }: Piece): Flaw | undefined {
  return /^\[[A-Fa-f0-9:]+\]$/.test(text) ? undefined : { code: 'host', position: at, found: text }
}

function domainFlaw({ text, at }: Piece): Flaw | undefined {
  if (text === '') return { code: 'host', position: at, found: ':' }
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9]+|[.-]+|[^A-Za-z0-9.-]+/g)) {
    const joins = index > 0 && index + run.length < text.length && /^(?:\.|-+)$/.test(run)
    if (!joins && !/^[A-Za-z0-9]/.test(run))
      return { code: 'host', position: at + index, found: run }
  }
  return undefined
}

function portFlaw({ text, at }: Piece): Flaw | undefined {
  if (text === '') return { code: 'port', position: at - 1, found: ':' }
  const legal = /^[0-9]+$/.test(text) && Number(text) <= HIGHEST_PORT
  return legal ? undefined : { code: 'port', position: at, found: text }
}
