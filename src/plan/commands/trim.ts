// What `${name%…}`, `${name/…}` and their like do to a value that may be known only in part.
import { compiled, type Pattern } from './pattern.js'
import {
  concat,
  known,
  lower,
  mapped,
  unknown,
  upper,
  type PartialText
} from '../values/partial.js'

const LOST: PartialText = [unknown('a value that is cut out of an unknown one')]

/** The text of a pattern without wildcards. */
function literalOf(pattern: Pattern): string | undefined {
  const plain = pattern.every(({ text, literal }) => literal || !/[*?[\\]/.test(text))
  return plain ? pattern.map(({ text }) => text).join('') : undefined
}

/** `*L` or `L*` with nothing else special: the text L. */
function aroundStar(pattern: Pattern, side: 'start' | 'end'): string | undefined {
  const outer = pattern.at(side === 'start' ? 0 : -1)
  if (outer === undefined || outer.literal) return undefined
  const star = side === 'start' ? outer.text.startsWith('*') : outer.text.endsWith('*')
  if (!star) return undefined
  const text = side === 'start' ? outer.text.slice(1) : outer.text.slice(0, -1)
  const without = { text, literal: false }
  const rest =
    side === 'start' ? [without, ...pattern.slice(1)] : [...pattern.slice(0, -1), without]
  const literal = literalOf(rest)
  return literal === '' ? undefined : literal
}

/** `${name#pattern}` and `${name##pattern}`. */
export function withoutStart(text: PartialText, pattern: Pattern, longest: boolean): PartialText {
  const whole = known(text)
  if (whole !== undefined) return knownWithoutStart(whole, pattern, longest)
  const [first = '', ...rest] = text
  const last = text.at(-1)
  const literal = literalOf(pattern)
  if (literal !== undefined && typeof first === 'string') {
    if (first.startsWith(literal)) return concat([first.slice(literal.length)], rest)
    return literal.startsWith(first) ? LOST : text
  }
  const mark = aroundStar(pattern, 'start')
  if (mark === undefined) return LOST
  if (longest && typeof last === 'string' && last.includes(mark)) {
    return concat([last.slice(last.lastIndexOf(mark) + mark.length)])
  }
  if (!longest && typeof first === 'string' && first.includes(mark)) {
    return concat([first.slice(first.indexOf(mark) + mark.length)], rest)
  }
  return LOST
}

function knownWithoutStart(text: string, pattern: Pattern, longest: boolean): PartialText {
  const expression = compiled(pattern, longest, text)
  if (expression === undefined) return LOST
  return concat([text.replace(new RegExp(`^(?:${expression})`), '')])
}

/** `${name%pattern}` and `${name%%pattern}`. */
export function withoutEnd(text: PartialText, pattern: Pattern, longest: boolean): PartialText {
  const whole = known(text)
  if (whole !== undefined) return knownWithoutEnd(whole, pattern, longest)
  const [first] = text
  const last = text.at(-1)
  const literal = literalOf(pattern)
  if (literal !== undefined && typeof last === 'string') {
    if (last.endsWith(literal)) {
      return concat(text.slice(0, -1), [last.slice(0, last.length - literal.length)])
    }
    return literal.endsWith(last) ? LOST : text
  }
  const mark = aroundStar(pattern, 'end')
  if (mark === undefined) return LOST
  if (longest && typeof first === 'string' && first.includes(mark)) {
    return concat([first.slice(0, first.indexOf(mark))])
  }
  if (!longest && typeof last === 'string' && last.includes(mark)) {
    return concat(text.slice(0, -1), [last.slice(0, last.lastIndexOf(mark))])
  }
  return LOST
}

function knownWithoutEnd(text: string, pattern: Pattern, longest: boolean): PartialText {
  const expression = compiled(pattern, true, text)
  if (expression === undefined) return LOST
  const suffix = new RegExp(`^(?:${expression})$`)
  const lengths = Array.from({ length: text.length + 1 }, (_, index) => index)
  for (const length of longest ? lengths.reverse() : lengths) {
    if (suffix.test(text.slice(text.length - length))) {
      return concat([text.slice(0, text.length - length)])
    }
  }
  return concat([text])
}

/** `${name/pattern/replacement}`; `//` replaces all, `/#` at the start and `/%` at the end. */
export function replaced(
  text: PartialText,
  operator: string,
  pattern: Pattern,
  replacement: PartialText
): PartialText {
  const [whole, by] = [known(text), known(replacement)]
  const literal = literalOf(pattern)
  if (literal === '') return text
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
export function recased(text: PartialText, operator: string): PartialText {
  if (operator === ',,') return lower(text)
  if (operator === '^^') return upper(text)
  const [first, ...rest] = text
  if (typeof first !== 'string') return text.length === 0 ? text : LOST
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
