// Shell patterns in `${name#pattern}`, `${name%pattern}` and `${name/pattern/text}`, and how much may be done for them.

/** How much more may be done for a file: characters of values, steps of patterns. */
export interface Budget {
  left: number
}

/** Values that name values that name values could otherwise double without end. */
const BUDGET = 2_000_000

/** For one file, whatever number of platforms it is read for. */
export function newBudget(): Budget {
  return { left: BUDGET }
}

/** One element of a pattern: any run, any one character, or that character. */
type Element =
  | { readonly kind: 'run' }
  | { readonly kind: 'one' }
  | { readonly kind: 'literal'; readonly character: string }

/** What to take from an end of a value. */
interface Trim {
  readonly pattern: string
  readonly end: 'start' | 'end'
  readonly longest: boolean
}

/** What to put in the place of what a pattern matches. */
interface Replacement {
  readonly pattern: string
  readonly replacement: string
  readonly all: boolean
}

/**
 * Takes the part that a pattern matches from one end of a value: the shortest, or the longest.
 *
 * @returns the rest of the value; `undefined` for a pattern that BuildKit refuses (it escapes what
 *   needs no escape) or that is too much work
 * @see moby/buildkit, `frontend/dockerfile/shell/lex.go`
 */
export function withoutEnd(value: string, trim: Trim, budget: Budget): string | undefined {
  const elements = elementsOf(trim.pattern)
  if (elements === undefined) return undefined
  const characters = Array.from(value)
  if (trim.end === 'end') {
    characters.reverse()
    elements.reverse()
  }
  const length = matchLength({ characters, elements, longest: trim.longest }, 0, budget)
  if (budget.left < 0) return undefined
  const rest = characters.slice(length ?? 0)
  if (trim.end === 'end') rest.reverse()
  return rest.join('')
}

/**
 * Replaces what a pattern matches: the first, or each, always the longest that begins there.
 *
 * @returns as {@link withoutEnd}
 */
export function withReplaced(
  value: string,
  { pattern, replacement, all }: Replacement,
  budget: Budget
): string | undefined {
  const elements = elementsOf(pattern)
  if (elements === undefined) return undefined
  const characters = Array.from(value)
  const pieces: string[] = []
  let from = 0
  let lastEnd = -1
  for (let at = 0; at <= characters.length && budget.left >= 0; at += 1) {
    const length = matchLength({ characters, elements, longest: true }, at, budget)
    // An empty match right after another match does not count, as in Go's regexp.
    if (length === undefined || (length === 0 && at === lastEnd)) continue
    budget.left -= replacement.length
    pieces.push(characters.slice(from, at).join(''), replacement)
    from = lastEnd = at + length
    if (!all) break
    if (length > 0) at = from - 1
  }
  if (budget.left < 0) return undefined
  return [...pieces, characters.slice(from).join('')].join('')
}

interface Match {
  readonly characters: readonly string[]
  readonly elements: readonly Element[]
  readonly longest: boolean
}

function elementsOf(pattern: string): Element[] | undefined {
  const characters = Array.from(pattern)
  const elements: Element[] = []
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? ''
    const next = characters[at + 1] ?? ''
    if (character === '*') elements.push({ kind: 'run' })
    else if (character === '?') elements.push({ kind: 'one' })
    else if (character !== '\\') elements.push({ kind: 'literal', character })
    else if (['*', '?', '\\'].includes(next)) {
      elements.push({ kind: 'literal', character: next })
      at += 1
    } else if (next !== '}' && next !== '/') return undefined
  }
  return elements
}

/** All the elements at once, position by position, so that no pattern makes it go back. */
function matchLength(match: Match, start: number, budget: Budget): number | undefined {
  const { characters, elements, longest } = match
  let places = closure([0], elements)
  let found: number | undefined
  for (let at = start; ; at += 1) {
    budget.left -= places.length + 1
    if (places.includes(elements.length)) {
      found = at - start
      if (!longest) return found
    }
    const character = characters[at]
    if (character === undefined || places.length === 0 || budget.left < 0) return found
    places = closure(advance(places, elements, character), elements)
  }
}

function advance(
  places: readonly number[],
  elements: readonly Element[],
  character: string
): readonly number[] {
  return places.flatMap((place) => {
    const element = elements[place]
    switch (element?.kind) {
      case undefined:
        return []
      case 'run':
        return character === '\n' ? [] : [place]
      case 'one':
        return character === '\n' ? [] : [place + 1]
      case 'literal':
        return character === element.character ? [place + 1] : []
    }
  })
}

/** A run may match nothing, so the position after it is reached, too. */
function closure(places: readonly number[], elements: readonly Element[]): readonly number[] {
  const reached = new Set<number>()
  for (const place of places) {
    for (let at = place; !reached.has(at); at += 1) {
      reached.add(at)
      if (elements[at]?.kind !== 'run') break
    }
  }
  return [...reached]
}
