// Docker's grammar of references: the parts of a text, and the first thing that keeps it from being one.
import { clip } from '../base/unicode.js'

/** A piece of the given text and where it starts. */
interface Piece {
  readonly text: string
  /** Index in the whole text, from 0. */
  readonly at: number
}

interface Parts {
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
 * host, but text that is not a port, after text that is not a domain, is a tag.
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

/** Why a text is no legal reference. */
export interface ReferenceProblem {
  readonly code:
    | 'empty'
    | 'scheme'
    | 'uppercase'
    | 'character'
    | 'separator'
    | 'empty-component'
    | 'too-long'
    | 'host'
    /** GitHub's own registry in another spelling: docker looks logins up by the spelling of the host. */
    | 'host-uppercase'
    | 'port'
    | 'tag'
    | 'digest'
    | 'hexadecimal'
    /** GitHub's own registry: the path needs an owner and a name. */
    | 'owner-missing'
    /** GitHub's own registry: the owner is a registry host, so the host is repeated. */
    | 'host-doubled'
    /** GitHub's own registry: no account can have this name. */
    | 'owner-impossible'
    /** The registry itself calls the name invalid. */
    | 'rejected'
  /** Index of the offending character in the given text, from 0. */
  readonly position: number
  /** The offending character or run of characters. */
  readonly found: string
  /** The legal reference that was probably meant, where there is one. */
  readonly corrected: string | undefined
}

/** A problem without a correction. */
type UncorrectedProblem = Omit<ReferenceProblem, 'corrected'>

/** `https://` and the like in front; docker knows no such thing. */
export const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i

/** Legal in no part of a reference: white space, controls, non-ASCII, unexpanded variables, quotes. */
export const NEVER_LEGAL = /[\u0000-\u001f\u007f-\u009f\s]+|[^\u0000-\u007f]+|[${}"'`]+/

/** The longest path; the host is not counted. See `RepositoryNameTotalLengthMax`. */
const LONGEST_PATH = 255
const LONGEST_TAG = 128

/** Registered digest algorithms with the length of their hex form (opencontainers/go-digest). */
const DIGESTS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128]
])

/** No problem shows more of the text than this. */
const LONGEST_FOUND = 128

/**
 * The first problem of a text: of the text as a whole, else the leftmost of its parts.
 *
 * @returns `undefined` exactly when docker would accept the text. One tightening: a host or port
 *   that no URL can hold (port 70000, `[:::]`) is a problem, though docker fails on it only later.
 * @see distribution/reference, `regexp.go`
 */
export function firstProblem(text: string): UncorrectedProblem | undefined {
  const problem = wholeProblem(text) ?? partProblem(text)
  return problem === undefined
    ? undefined
    : { ...problem, found: clip(problem.found, LONGEST_FOUND) }
}

function wholeProblem(text: string): UncorrectedProblem | undefined {
  if (text.trim() === '') return { code: 'empty', position: 0, found: '' }
  const scheme = SCHEME.exec(text)
  if (scheme !== null) return { code: 'scheme', position: 0, found: scheme[0] }
  const illegal = NEVER_LEGAL.exec(text)
  if (illegal !== null) return { code: 'character', position: illegal.index, found: illegal[0] }
  // Docker would take it for an image ID.
  if (/^[a-f0-9]{64}$/.test(text)) return { code: 'hexadecimal', position: 0, found: text }
  return undefined
}

function partProblem(text: string): UncorrectedProblem | undefined {
  const { host, path, tag, digest } = splitReference(text)
  return (
    (host === undefined ? undefined : hostProblem(host)) ??
    pathProblem(path, text) ??
    lengthProblem(path, host) ??
    (tag === undefined ? undefined : tagProblem(tag)) ??
    (digest === undefined ? undefined : digestProblem(digest))
  )
}

function pathProblem(path: Piece, text: string): UncorrectedProblem | undefined {
  let at = path.at
  for (const component of path.text.split('/')) {
    const problem =
      component === '' ? emptyProblem(at, text) : componentProblem({ text: component, at })
    if (problem !== undefined) return problem
    at += component.length + 1
  }
  return undefined
}

/** Points at the slash without a name next to it, or at what is there instead of the name. */
function emptyProblem(at: number, text: string): UncorrectedProblem {
  const position = text.charAt(at - 1) === '/' ? at - 1 : at
  const slashes = /^\/+/.exec(text.slice(position))
  return { code: 'empty-component', position, found: slashes?.[0] ?? text.charAt(position) }
}

function componentProblem({ text, at }: Piece): UncorrectedProblem | undefined {
  for (const { 0: run, index } of text.matchAll(/[a-z0-9]+|[A-Z]+|[._-]+|[^A-Za-z0-9._-]+/g)) {
    const position = at + index
    if (/^[A-Z]/.test(run)) return { code: 'uppercase', position, found: run }
    if (/^[^a-z0-9._-]/.test(run)) return { code: 'character', position, found: run }
    const outermost = index === 0 || index + run.length === text.length
    if (/^[._-]/.test(run) && (outermost || !isSeparator(run))) {
      return { code: 'separator', position, found: run }
    }
  }
  return undefined
}

/** One dot, one or two underscores, or any number of hyphens. */
export function isSeparator(run: string): boolean {
  return /^(?:\.|__?|-+)$/.test(run)
}

function lengthProblem(path: Piece, host: Piece | undefined): UncorrectedProblem | undefined {
  // Docker Hub's one-component names are measured with the `library/` they get.
  const hub = host === undefined || /^(?:index\.)?docker\.io$/i.test(host.text)
  const prefix = hub && !path.text.includes('/') ? 'library/'.length : 0
  const longest = LONGEST_PATH - prefix
  if (path.text.length <= longest) return undefined
  return { code: 'too-long', position: path.at + longest, found: path.text.charAt(longest) }
}

function tagProblem({ text, at }: Piece): UncorrectedProblem | undefined {
  if (text === '') return { code: 'tag', position: at - 1, found: ':' }
  const illegal = /^[.-]+/.exec(text) ?? /[^A-Za-z0-9_.-]+/.exec(text)
  if (illegal !== null) return { code: 'tag', position: at + illegal.index, found: illegal[0] }
  if (text.length <= LONGEST_TAG) return undefined
  return { code: 'tag', position: at + LONGEST_TAG, found: text.charAt(LONGEST_TAG) }
}

function digestProblem({ text, at }: Piece): UncorrectedProblem | undefined {
  if (text === '') return { code: 'digest', position: at - 1, found: '@' }
  const colon = text.indexOf(':')
  if (colon === -1) return { code: 'digest', position: at, found: text }
  const length = DIGESTS.get(text.slice(0, colon))
  if (length === undefined) {
    return { code: 'digest', position: at, found: text.slice(0, Math.max(colon, 1)) }
  }
  const hex = { text: text.slice(colon + 1), at: at + colon + 1 }
  const illegal = /[^a-f0-9]+/.exec(hex.text)
  if (illegal !== null) {
    return { code: 'digest', position: hex.at + illegal.index, found: illegal[0] }
  }
  if (hex.text.length === length) return undefined
  if (hex.text === '') return { code: 'digest', position: hex.at - 1, found: ':' }
  return { code: 'digest', position: hex.at, found: hex.text }
}

// What keeps the host of a reference, with its port, from being one.
const HIGHEST_PORT = 65_535

/**
 * The first problem of `host` or `host:port`, where an IPv6 address is in brackets.
 *
 * @see distribution/reference, `regexp.go`: `domainAndPort`
 */
function hostProblem({ text, at }: Piece): UncorrectedProblem | undefined {
  const bracket = text.startsWith('[') ? text.indexOf(']') : -1
  const colon = text.indexOf(':', bracket + 1)
  // A bracket that never closes takes all there is, so that its colons are not read as ports.
  const unclosed = text.startsWith('[') && bracket === -1
  const name = unclosed || colon === -1 ? text : text.slice(0, colon)
  const problem = text.startsWith('[')
    ? addressProblem({ text: name, at })
    : domainProblem({ text: name, at })
  if (problem !== undefined) return problem
  const port =
    colon === -1 ? undefined : portProblem({ text: text.slice(colon + 1), at: at + colon + 1 })
  if (port !== undefined) return port
  // What passes docker's expression and is still not a host (`[:::]`, `1.2.3.400`).
  return URL.canParse(`https://${text}`) ? undefined : { code: 'host', position: at, found: text }
}

function addressProblem({ text, at }: Piece): UncorrectedProblem | undefined {
  return /^\[[A-Fa-f0-9:]+\]$/.test(text) ? undefined : { code: 'host', position: at, found: text }
}

function domainProblem({ text, at }: Piece): UncorrectedProblem | undefined {
  if (text === '') return { code: 'host', position: at, found: ':' }
  for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9]+|[.-]+|[^A-Za-z0-9.-]+/g)) {
    const joins = index > 0 && index + run.length < text.length && /^(?:\.|-+)$/.test(run)
    if (!joins && !/^[A-Za-z0-9]/.test(run))
      return { code: 'host', position: at + index, found: run }
  }
  return undefined
}

function portProblem({ text, at }: Piece): UncorrectedProblem | undefined {
  if (text === '') return { code: 'port', position: at - 1, found: ':' }
  const legal = /^[0-9]+$/.test(text) && Number(text) <= HIGHEST_PORT
  return legal ? undefined : { code: 'port', position: at, found: text }
}
