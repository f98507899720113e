// Regular expressions as `sed` and `[[ … =~ … ]]` take them, as ones of JavaScript.
import { spend, type Budget } from './budget.js'
import { characterClass } from './pattern.js'

export interface Expression {
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
