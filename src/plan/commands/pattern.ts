// Patterns of the shell: does a text match, and which part of it?
import { known, type PartialText } from '../values/partial.js'

/** A pattern in pieces: quoted text stands for itself. */
export type PatternPart = { readonly text: string; readonly literal: boolean }
export type Pattern = readonly PatternPart[]

/** Longer texts are not matched: patterns with several stars take time with their length. */
const LONGEST = 4096
const MOST_STARS = 4

/**
 * The pattern as a regular expression without anchors.
 *
 * @returns undefined where it is too costly to match
 * @see POSIX.1-2024, 2.14 Pattern Matching Notation
 */
function regularExpression(pattern: Pattern, greedy: boolean): string | undefined {
  let expression = ''
  let stars = 0
  for (const { text, literal } of pattern) {
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at)
      const set = literal || character !== '[' ? undefined : bracketSet(text, at)
      if (set !== undefined) {
        expression += set.expression
        at = set.end
      } else if (!literal && character === '*') {
        stars += 1
        expression += greedy ? '[^]*' : '[^]*?'
      } else expression += !literal && character === '?' ? '[^]' : escaped(character)
    }
  }
  return stars > MOST_STARS ? undefined : expression
}

function escaped(character: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character
}

const CLASSES = new Map([
  ['upper', 'A-Z'],
  ['lower', 'a-z'],
  ['alpha', 'A-Za-z'],
  ['digit', '0-9'],
  ['alnum', 'A-Za-z0-9'],
  ['space', ' \\t\\n\\r\\f\\v'],
  ['blank', ' \\t']
])

function bracketSet(text: string, start: number): { expression: string; end: number } | undefined {
  const found = /^\[([!^]?)((?:\[:[a-z]+:\]|[^\]])(?:\[:[a-z]+:\]|[^\]])*)\]/.exec(
    text.slice(start)
  )
  if (found === null) return undefined
  const [whole, negation = '', inside = ''] = found
  const set = inside
    .replace(/[\\^[\]]/g, (one) => `\\${one}`)
    .replace(/\\\[:([a-z]+):\\\]/g, (_, name: string) => CLASSES.get(name) ?? '')
  return { expression: `[${negation === '' ? '' : '^'}${set}]`, end: start + whole.length - 1 }
}

/** A whole bracket expression as JavaScript has it; undefined for one that it cannot have. */
export function characterClass(text: string): string | undefined {
  const set = text.startsWith('[!') ? undefined : bracketSet(text, 0)
  return set?.end === text.length - 1 ? set.expression : undefined
}

/** Does the whole text match? undefined where that is not known. */
export function matches(text: PartialText, pattern: Pattern): boolean | undefined {
  const subject = known(text)
  const expression = compiled(pattern, true, subject ?? '')
  if (expression === undefined) return undefined
  if (subject !== undefined) return new RegExp(`^(?:${expression})$`).test(subject)
  return pattern.length === 1 && pattern[0]?.text === '*' && !pattern[0].literal ? true : undefined
}

/** A usable expression, or undefined; sets with reversed ranges are none. */
export function compiled(pattern: Pattern, greedy: boolean, subject: string): string | undefined {
  const expression = subject.length > LONGEST ? undefined : regularExpression(pattern, greedy)
  if (expression === undefined) return undefined
  try {
    return new RegExp(expression).source
  } catch {
    return undefined
  }
}
