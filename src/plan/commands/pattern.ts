// Patterns of the shell and regular expressions: what they match in a text, cut from it, or replace in it.
import {
  afterStart,
  type Budget,
  concat,
  isEmpty,
  known,
  knownEnd,
  knownStart,
  lower,
  mapped,
  type PartialText,
  spend,
  textOf,
  unknown,
  upper
} from '../values/partial.js'

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

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
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
function compiled(pattern: Pattern, greedy: boolean, subject: string): string | undefined {
  const expression = subject.length > LONGEST ? undefined : regularExpression(pattern, greedy)
  if (expression === undefined) return undefined
  try {
    return new RegExp(expression).source
  } catch {
    return undefined
  }
}

/** What `${name…}` makes of a text with its operator, a pattern, and what stands for what it matches. */
export function edited(
  text: PartialText,
  operator: string,
  pattern: Pattern,
  by: PartialText
): PartialText {
  switch (operator) {
    case '#':
    case '##':
      return withoutStart(text, pattern, operator === '##')
    case '%':
    case '%%':
      return withoutEnd(text, pattern, operator === '%%')
    case '^':
    case '^^':
    case ',':
    case ',,':
      return pattern.length === 0 ? recased(text, operator) : [unknown('${…^…}')]
    default:
      return replaced(text, operator, pattern, by)
  }
}

const LOST: PartialText = [unknown('a value that is cut out of an unknown one')]

/** The text of a pattern without wildcards. */
function literalOf(pattern: Pattern): string | undefined {
  const plain = pattern.every(({ text, literal }) => literal || !/[*?[\\]/.test(text))
  return plain ? pattern.map(({ text }) => text).join('') : undefined
}

/** `*L` with nothing else special: the text L. */
function afterStar([first, ...others]: Pattern): string | undefined {
  if (first === undefined || first.literal || !first.text.startsWith('*')) return undefined
  return literalOf([{ text: first.text.slice(1), literal: false }, ...others]) || undefined
}

/** `${name#pattern}` and `${name##pattern}`. */
function withoutStart(text: PartialText, pattern: Pattern, longest: boolean): PartialText {
  const whole = known(text)
  if (whole === undefined) return partWithoutStart(text, pattern, longest)
  const expression = compiled(pattern, longest, whole)
  return expression === undefined
    ? LOST
    : concat([whole.replace(new RegExp(`^(?:${expression})`), '')])
}

/** Where a part of the text is unknown. */
function partWithoutStart(text: PartialText, pattern: Pattern, longest: boolean): PartialText {
  const [start, end] = [knownStart(text), knownEnd(text)]
  const literal = literalOf(pattern)
  if (literal !== undefined) {
    if (start.startsWith(literal)) return afterStart(text, literal.length)
    return literal.startsWith(start) ? LOST : text
  }
  const mark = afterStar(pattern)
  if (mark === undefined) return LOST
  if (longest)
    return end.includes(mark) ? textOf(end.slice(end.lastIndexOf(mark) + mark.length)) : LOST
  return start.includes(mark) ? afterStart(text, start.indexOf(mark) + mark.length) : LOST
}

/** `${name%pattern}` and `${name%%pattern}`. */
function withoutEnd(text: PartialText, pattern: Pattern, longest: boolean): PartialText {
  const whole = known(text)
  if (whole !== undefined) return knownWithoutEnd(whole, pattern, longest)
  const backwards = pattern.toReversed().map((part) => ({ ...part, text: mirrored(part.text) }))
  return mirroredText(partWithoutStart(mirroredText(text), backwards, longest))
}

function mirroredText(text: PartialText): PartialText {
  return mapped(text.toReversed(), mirrored)
}

function mirrored(text: string): string {
  return Array.from(text).toReversed().join('')
}

function knownWithoutEnd(text: string, pattern: Pattern, longest: boolean): PartialText {
  const expression = compiled(pattern, true, text)
  if (expression === undefined) return LOST
  const suffix = new RegExp(`^(?:${expression})$`)
  const lengths = Array.from({ length: text.length + 1 }, (_, index) => index)
  const found = (longest ? lengths.toReversed() : lengths).find((length) =>
    suffix.test(text.slice(text.length - length))
  )
  return concat([text.slice(0, text.length - (found ?? 0))])
}

/** `${name/pattern/replacement}`; `//` replaces all, `/#` at the start and `/%` at the end. */
function replaced(
  text: PartialText,
  operator: string,
  pattern: Pattern,
  replacement: PartialText
): PartialText {
  const [whole, by] = [known(text), known(replacement)]
  const literal = literalOf(pattern)
  if (literal === '')
    return operator === '/#'
      ? concat(replacement, text)
      : operator === '/%'
        ? concat(text, replacement)
        : text
  if (whole === undefined || by === undefined) {
    return literal === undefined ? LOST : replacedInPart(text, operator, literal, replacement)
  }
  const expression = compiled(pattern, true, whole)
  if (expression === undefined) return LOST
  const anchored =
    operator === '/#' ? `^(?:${expression})` : operator === '/%' ? `(?:${expression})$` : expression
  const found = new RegExp(anchored, operator === '//' ? 'g' : '')
  return concat([whole.replace(found, () => by)])
}

function replacedInPart(
  text: PartialText,
  operator: string,
  literal: string,
  replacement: PartialText
): PartialText {
  const [first, ...rest] = text
  const by = known(replacement)
  if (operator === '//' && literal.length === 1 && by !== undefined) {
    return mapped(text, (one) => one.replaceAll(literal, () => by))
  }
  const at = typeof first === 'string' ? first.indexOf(literal) : -1
  if (typeof first !== 'string' || at === -1 || operator !== '/') return LOST
  return concat([first.slice(0, at)], replacement, [first.slice(at + literal.length)], rest)
}

/** `,,`, `,`, `^^`, `^`: without a pattern. */
function recased(text: PartialText, operator: string): PartialText {
  if (operator === ',,') return lower(text)
  if (operator === '^^') return upper(text)
  const [first, ...rest] = text
  if (typeof first !== 'string') return isEmpty(text) ? text : LOST
  const initial = operator === ',' ? first.charAt(0).toLowerCase() : first.charAt(0).toUpperCase()
  return concat([initial + first.slice(1)], rest)
}

/** `${name:offset:length}`. */
export function substring(
  text: PartialText,
  offset: PartialText,
  length: PartialText | undefined
): PartialText {
  const [whole, from] = [known(text), numberOf(offset)]
  const count = length === undefined ? Infinity : numberOf(length)
  if (whole === undefined || from === undefined || count === undefined) {
    return from === 0 && count === Infinity ? text : LOST
  }
  const start = from < 0 ? Math.max(whole.length + from, 0) : from
  return concat([whole.slice(start, count < 0 ? whole.length + count : start + count)])
}

function numberOf(text: PartialText): number | undefined {
  const digits = known(text)?.trim() ?? ''
  return /^-?\d{1,6}$/.test(digits) ? Number(digits) : undefined
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

/** Does a text match a regular expression? What is quoted in it stands for itself. */
export function matchesExpression(
  text: PartialText,
  pattern: Pattern,
  budget: Budget
): boolean | undefined {
  const source = pattern.map(({ text: one, literal }) => (literal ? escaped(one) : one)).join('')
  const [subject, expression] = [known(text), expressionOf(source, 'extended')]
  if (subject === undefined || expression === undefined) return undefined
  return matcherFor(expression, subject, budget)?.('').test(subject)
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
