// Patterns of the shell, and regular expressions of `sed` and `[[ … =~ … ]]`: does a text match, and which part of it?
import { type Budget, spend, known, type PartialText } from '../values/partial.js'

/** A pattern in pieces: quoted text stands for itself. */
type PatternPart = { readonly text: string; readonly literal: boolean }
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
function characterClass(text: string): string | undefined {
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

interface Expression {
  readonly source: string
  /** How many of its parts repeat: matching takes time with the length of the text, so many times. */
  readonly repeats: number
  readonly hasChoice: boolean
}

/** More parts that repeat take too long. */
const MOST_REPEATS = 3

/** Steps that one match may take at most. */
const MOST_STEPS = 30_000_000

/** Matches a text; undefined where that may take too long. */
export function matcherFor(
  { source, repeats }: Expression,
  subject: string,
  budget: Budget
): ((flags: string) => RegExp) | undefined {
  const steps = subject.length ** (repeats + 1)
  if (steps > MOST_STEPS) return undefined
  spend(budget, steps / 256)
  return (flags) => new RegExp(source, flags)
}

/**
 * Undefined for one that is costly, or has what JavaScript has not.
 *
 * @see POSIX.1-2024, 9.3 Basic Regular Expressions and 9.4 Extended Regular Expressions
 */
export function expressionOf(pattern: string, form: 'basic' | 'extended'): Expression | undefined {
  const tokens: readonly string[] =
    pattern.match(/\[\^?\]?(?:\[:[a-z]+:\]|[^\]])*\]|\\[^]|[^]/g) ?? []
  let source = ''
  let repeats = 0
  let before = '('
  for (const [index, token] of tokens.entries()) {
    const isFirst = before === '(' || before === '|'
    const meaning = meaningOf(token, form === 'extended', isFirst, index === tokens.length - 1)
    if (meaning === undefined) return undefined
    const isRepeat = REPEAT.test(meaning)
    // A group that repeats, or a repeat of a repeat, can take very long.
    if (isRepeat && (before === ')' || REPEAT.test(before) || isFirst)) return undefined
    if (isRepeat) repeats += 1
    source += meaning
    before = meaning
  }
  if (repeats > MOST_REPEATS) return undefined
  try {
    const hasChoice = tokens.includes('|') || tokens.includes('\\|')
    return { source: new RegExp(source).source, repeats, hasChoice }
  } catch {
    return undefined
  }
}

const REPEAT = /^[*+?]$/

function meaningOf(
  token: string,
  isExtended: boolean,
  isFirst: boolean,
  isLast: boolean
): string | undefined {
  if (token.length > 1 && token.startsWith('[')) return characterClass(token)
  const isEscaped = token.startsWith('\\')
  const one = isEscaped ? token.slice(1) : token
  if (isEscaped && /[wWsSbnt]/.test(one)) return token
  if (isEscaped && /[A-Za-z0-9]/.test(one)) return undefined
  if ('(){}+?|'.includes(one)) {
    if (isExtended === isEscaped) return `\\${one}`
    return '{}'.includes(one) ? undefined : one
  }
  if (isEscaped || one === ']' || one === '/') return `\\${one}`
  if (one === '*') return isFirst ? (isExtended ? undefined : '\\*') : '*'
  if (one === '^') return isFirst || isExtended ? '^' : '\\^'
  if (one === '$') return isLast || isExtended ? '$' : '\\$'
  return one === '[' ? undefined : one
}
