// The kinds of values that an input can have: how each is read, and what is said to be allowed.
import { isRecord, parseJson, type JsonRecord } from '../base/json.js'

export interface InputError {
  readonly input: string
  /** As given; printed escaped and cut. Never shown for secret inputs. */
  readonly value: string
  /** What is allowed instead, as a noun phrase: `true or false`. */
  readonly allowed: string
}

/** A kind of value. Text comes without the white space around it. */
export interface Kind<T> {
  /** Undefined for text that is not allowed. Never throws. */
  readonly read: (text: string) => { readonly value: T } | undefined
  /** What is allowed, as a noun phrase. */
  readonly allowed: string
  /** Text that is not allowed as it may be printed; as given when left out. */
  readonly shown?: (text: string) => string
}

/** Any text, secrets too. */
export const TEXT: Kind<string> = {
  read: (value) => ({ value }),
  allowed: 'any text'
}

/** `true` or `false` in the spellings of YAML 1.2's core schema, as `@actions/core` takes them. */
export const BOOLEAN: Kind<boolean> = {
  read: (text) => {
    if (/^(?:true|True|TRUE)$/.test(text)) return { value: true }
    return /^(?:false|False|FALSE)$/.test(text) ? { value: false } : undefined
  },
  allowed: 'true or false'
}

/** One of some words. */
export function oneOf<const W extends readonly string[]>(...words: W): Kind<W[number]> {
  return {
    read: (text) => {
      const value = words.find((word) => word === text)
      return value === undefined ? undefined : { value }
    },
    allowed: `${words.slice(0, -1).join(', ')} or ${words.slice(-1).join('')}`
  }
}

/** `auto`, or `true` or `false` in all their spellings. */
export const AUTO_OR_BOOLEAN: Kind<'auto' | 'true' | 'false'> = {
  read: (text) => {
    if (text === 'auto') return { value: text }
    const read = BOOLEAN.read(text)
    return read && { value: read.value ? 'true' : 'false' }
  },
  allowed: 'auto, true or false'
}

/** Entries separated by newlines and commas. */
export const LIST: Kind<readonly string[]> = {
  read: (text) => ({ value: parseList(text) }),
  allowed: 'a list'
}

/** Entries separated by newlines only. */
export const LINES: Kind<readonly string[]> = {
  read: (text) => ({ value: parseLines(text) }),
  allowed: 'one entry a line'
}

/** A list; undefined for `auto` alone. */
export function autoOrList(allowed: string): Kind<readonly string[] | undefined> {
  return {
    read: (text) => {
      const entries = parseList(text)
      const isAuto = entries.length === 1 && entries[0]?.toLowerCase() === 'auto'
      return { value: isAuto ? undefined : entries }
    },
    allowed
  }
}

/** A list in which every entry has a form. */
export function listOf(form: RegExp, allowed: string): Kind<readonly string[]> {
  return {
    read: (text) => {
      const value = parseList(text)
      return value.every((entry) => form.test(entry)) ? { value } : undefined
    },
    allowed
  }
}

/** Text of a form, or nothing. */
export function textLike(form: RegExp, allowed: string): Kind<string | undefined> {
  return {
    read: (text) => {
      if (text === '') return { value: undefined }
      return form.test(text) ? { value: text } : undefined
    },
    allowed
  }
}

/** A number of seconds, read as milliseconds. */
export function seconds(longest: number): Kind<number> {
  return {
    read: (text) => {
      const given = /^[0-9]{1,6}(?:\.[0-9]{1,6})?$/.test(text) ? Number(text) : 0
      if (given <= 0 || given > longest) return undefined
      return { value: Math.max(1, Math.round(given * 1_000)) }
    },
    allowed: `a number of seconds above 0 and up to ${String(longest)}`
  }
}

/** A JSON object with no other members than these, or nothing. */
export function jsonObject(
  allowed: string,
  isMember: (name: string, value: unknown) => boolean
): Kind<JsonRecord | undefined> {
  return {
    read: (text) => {
      if (text === '') return { value: undefined }
      const json = parseJson(text)
      if (json.kind === 'malformed' || !isRecord(json.value)) return undefined
      const fits = Object.entries(json.value).every(([name, value]) => isMember(name, value))
      return fits ? { value: json.value } : undefined
    },
    allowed
  }
}

/** What the runner writes with `toJSON`; nothing where it is empty or damaged. */
export const RUNNER_JSON: Kind<unknown> = {
  read: (text) => {
    const json = parseJson(text)
    return { value: json.kind === 'value' ? json.value : undefined }
  },
  allowed: 'JSON'
}

/**
 * A registry host with its port in lower case, as docker login reads it: a scheme and a path are
 * dropped, and Docker Hub gets the name it has in references. `undefined` for `auto`: GitHub's own
 * registry. Empty is no host: whom the password goes to must not depend on a missing value.
 */
export const REGISTRY_HOST: Kind<string | undefined> = {
  read: (text) => {
    if (text.toLowerCase() === 'auto') return { value: undefined }
    const [host = ''] = text
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split('/')
    return isHost(host) ? { value: host === 'index.docker.io' ? 'docker.io' : host } : undefined
  },
  allowed: 'auto or a registry host such as ghcr.io or registry.example.com:5000',
  // What stands before an `@` could be a password.
  shown: (text) => (text.includes('@') ? `***${text.slice(text.lastIndexOf('@'))}` : text)
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

/**
 * Entries separated by newlines and commas, as docker/metadata-action prints them: trimmed, without
 * empty ones, without lines that begin with `#`.
 */
export function parseList(text: string): readonly string[] {
  return parseLines(text).flatMap((line) => entriesOf(line.split(',')))
}

/** Entries separated by newlines only, for entries that hold commas of their own. */
export function parseLines(text: string): readonly string[] {
  return entriesOf(text.split(/\r\n|\n|\r/)).filter((line) => !line.startsWith('#'))
}

function entriesOf(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
