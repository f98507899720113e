// The flags between an instruction and its arguments: `--from=`, `--platform=`, `--mount=`.
import { flawAt, type DockerfileFlaw } from './dockerfile-flaw.js'
import { isSpace } from './dockerfile-space.js'

/** What stands behind an instruction's keyword. */
export interface FlagsAndRest {
  /** Without their quotes and escapes, with their dashes. */
  readonly flags: readonly string[]
  readonly rest: string
}

/**
 * Takes the leading words that begin with `--`; a bare `--` ends them.
 *
 * @param text - all that stands behind the keyword
 * @param escape - the file's escape character
 * @see moby/buildkit, `frontend/dockerfile/parser/split_command.go`
 */
export function splitFlags(text: string, escape: string): FlagsAndRest {
  const flags: string[] = []
  let at = 0
  for (;;) {
    while (at < text.length && isSpace(text.charAt(at))) at += 1
    if (!text.startsWith('--', at)) return { flags, rest: text.slice(at) }
    const word = flagWord(text, at, escape)
    at = word.end
    if (word.text === '--') return { flags, rest: text.slice(at) }
    flags.push(word.text)
  }
}

/**
 * The value of a flag that may stand once, `undefined` where it does not stand.
 *
 * @returns a flaw where it stands twice or without a value
 */
export function flagValue(
  flags: readonly string[],
  name: string,
  line: number
): string | undefined | DockerfileFlaw {
  const values = flagValues(flags, name, line)
  if ('kind' in values) return values
  return values.length > 1 ? flawAt('bad-flag', line, `--${name}`) : values[0]
}

/** The values of a flag that may stand more than once, or a flaw where one has none. */
export function flagValues(
  flags: readonly string[],
  name: string,
  line: number
): readonly string[] | DockerfileFlaw {
  const named = flags.filter((flag) => flagName(flag) === name)
  const bare = named.find((flag) => !flag.includes('='))
  if (bare !== undefined) return flawAt('bad-flag', line, bare)
  return named.map((flag) => flag.slice(flag.indexOf('=') + 1))
}

/** The name of a flag, without dashes and value. */
export function flagName(flag: string): string {
  const [head = ''] = flag.split('=', 1)
  return head.slice(2)
}

function flagWord(
  text: string,
  start: number,
  escape: string
): { readonly text: string; readonly end: number } {
  const characters: string[] = []
  let quote = ''
  let at = start
  for (; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote === '' && isSpace(character)) break
    if (quote === '' && (character === "'" || character === '"')) quote = character
    else if (character === quote) quote = ''
    else if (character !== escape) characters.push(character)
    else {
      at += 1
      characters.push(text.charAt(at))
    }
  }
  return { text: characters.join(''), end: Math.min(at, text.length) }
}
