// `$name` and `${name…}` in a Dockerfile, with every modifier that BuildKit knows.
import { deeper, peek, refuse, take, takeName, type Cursor } from './dockerfile-cursor.js'
import { withoutEnd, withReplaced } from './dockerfile-pattern.js'
import type { Variable } from './dockerfile-variable.js'

/** Reads on to a closing character; patterns keep their escapes. */
export type ReadUntil = (cursor: Cursor, stop: string, rawEscapes: boolean) => string

/**
 * The value of the substitution at hand.
 *
 * Defaults, alternatives and patterns are read whether or not they are used; what they lack counts
 * only if they are.
 *
 * @param cursor - on the dollar sign
 * @see docs.docker.com, Dockerfile reference, "Environment replacement"; moby/buildkit,
 *   `frontend/dockerfile/shell/lex.go`
 */
export function substitution(cursor: Cursor, readUntil: ReadUntil): string {
  take(cursor)
  if (peek(cursor) !== '{') {
    const name = takeName(cursor)
    return name === '' ? '$' : plain(cursor, name, `$${name}`)
  }
  take(cursor)
  if (['', '{', '}', ':'].includes(peek(cursor))) return refuse(cursor)
  const name = takeName(cursor)
  const modifier = take(cursor)
  if (modifier === '}') return plain(cursor, name, `\${${name}}`)
  if (modifier === '/') return replacing(cursor, name, readUntil)
  if (modifier === ':') {
    const second = take(cursor)
    return '+-?'.includes(second) && second !== ''
      ? choosing(cursor, { name, sign: second, orEmpty: true }, readUntil)
      : refuse(cursor)
  }
  if (modifier !== '' && '+-?'.includes(modifier)) {
    return choosing(cursor, { name, sign: modifier, orEmpty: false }, readUntil)
  }
  if (modifier === '#' || modifier === '%') return trimming(cursor, name, modifier, readUntil)
  return refuse(cursor)
}

/** More missing names say nothing more. */
const MOST_NAMES = 16

interface Choice {
  readonly name: string
  readonly sign: string
  /** Does an empty value count as none? */
  readonly orEmpty: boolean
}

function plain(cursor: Cursor, name: string, written: string): string {
  const variable = cursor.manner.scope.lookup(name)
  if (variable.text === undefined && cursor.manner.keepUnset) return written
  return valueOf(cursor, name, variable)
}

function choosing(cursor: Cursor, choice: Choice, readUntil: ReadUntil): string {
  const { name, sign, orEmpty } = choice
  const before = { missing: [...cursor.missing], unknown: cursor.unknown }
  const word = deeper(cursor, () => readUntil(cursor, '}', false))
  const variable = cursor.manner.scope.lookup(name)
  if (variable.text === undefined && cursor.manner.keepUnset) {
    return `\${${name}${orEmpty ? ':' : ''}${sign}${word}}`
  }
  const present = variable.text !== undefined && !(orEmpty && variable.text === '')
  const settled = !variable.unknown
  if (settled && sign !== '?' && present === (sign === '+')) return word
  cursor.missing = before.missing
  cursor.unknown = before.unknown
  if (settled && sign === '+') return ''
  if (settled && !present) note(cursor, [name])
  return valueOf(cursor, name, variable)
}

function trimming(cursor: Cursor, name: string, sign: string, readUntil: ReadUntil): string {
  const word = deeper(cursor, () => readUntil(cursor, '}', true))
  const variable = cursor.manner.scope.lookup(name)
  if (variable.text === undefined && cursor.manner.keepUnset) return `\${${name}${sign}${word}}`
  const longest = word.startsWith(sign)
  const value = valueOf(cursor, name, variable)
  const pattern = longest ? word.slice(1) : word
  const end = sign === '#' ? 'start' : 'end'
  const { work } = cursor.manner.scope
  return withoutEnd(value, { pattern, end, longest }, work) ?? refuse(cursor)
}

function replacing(cursor: Cursor, name: string, readUntil: ReadUntil): string {
  const all = peek(cursor) === '/'
  if (all) take(cursor)
  const pattern = deeper(cursor, () => readUntil(cursor, '/', true))
  const replacement = deeper(cursor, () => readUntil(cursor, '}', true))
  const variable = cursor.manner.scope.lookup(name)
  if (variable.text === undefined && cursor.manner.keepUnset) {
    return `\${${name}/${pattern}/${replacement}}`
  }
  const value = valueOf(cursor, name, variable)
  const { work } = cursor.manner.scope
  return withReplaced(value, { pattern, replacement, all }, work) ?? refuse(cursor)
}

function valueOf(cursor: Cursor, name: string, variable: Variable): string {
  if (variable.unknown) cursor.unknown = true
  if (variable.text === undefined) {
    note(cursor, [name])
    return ''
  }
  note(cursor, variable.missing)
  const { work } = cursor.manner.scope
  work.left -= variable.text.length
  return work.left < 0 ? refuse(cursor) : variable.text
}

/** The shell's special parameters (`$?`) are nobody's to give. */
function note(cursor: Cursor, names: readonly string[]): void {
  for (const name of names) {
    const full = cursor.missing.length >= MOST_NAMES || cursor.missing.includes(name)
    if (!full && /^[\p{L}_]/u.test(name)) cursor.missing.push(name)
  }
}
