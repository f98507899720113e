// Knows sentences: our own words and words from outside, kept apart until they are shown.

/** A piece of a sentence. Only `plain` is trusted; every renderer escapes the others. */
export type Part =
  /** Our own words. */
  | { readonly kind: 'plain'; readonly text: string }
  /** Text from outside: names, paths, addresses. */
  | { readonly kind: 'outside'; readonly text: string }
  /** Something to type or to look for, shown as code. */
  | { readonly kind: 'code'; readonly text: string }
  /** Words of a registry, verbatim apart from escaping. */
  | { readonly kind: 'quote'; readonly text: string }
  /** What GitHub's own pages call a button, a section or a choice. */
  | { readonly kind: 'label'; readonly text: string }
  /** An address made in `links.ts`, under our own words. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

export type Sentence = readonly Part[]

type Value = string | number | Part | Sentence

/**
 * Builds a sentence. The literal pieces and numbers are ours, strings put in are from outside, and parts and sentences
 * stay what they are.
 */
export function say(pieces: TemplateStringsArray, ...values: readonly Value[]): Sentence {
  return pieces.flatMap((piece, index) => {
    const value = values[index]
    return [...(piece === '' ? [] : [plain(piece)]), ...(value === undefined ? [] : partsOf(value))]
  })
}

function partsOf(value: Value): Sentence {
  if (typeof value === 'string') return [{ kind: 'outside', text: value }]
  if (typeof value === 'number') return [plain(String(value))]
  return 'kind' in value ? [value] : value
}

export function plain(text: string): Part {
  return { kind: 'plain', text }
}

export function code(text: string): Part {
  return { kind: 'code', text }
}

export function label(text: string): Part {
  return { kind: 'label', text }
}

export function quote(text: string): Part {
  return { kind: 'quote', text }
}

export function link(text: string, url: string): Part {
  return { kind: 'link', text, url }
}

/**
 * A name of at most `most` characters. Its end tells most, so the host goes first and the owner next; what is still too
 * long loses its middle.
 */
export function truncateName(name: string, most: number): string {
  if (Array.from(name).length <= most) return name
  const parts = name.split('/')
  if (parts.at(-1) === '') return truncateMiddle(name, most)
  const shorter = parts
    .map((_, index) => `…/${parts.slice(index).join('/')}`)
    .find((text, index) => index > 0 && Array.from(text).length <= most)
  return shorter ?? truncateMiddle(name, most)
}

/** The same words with a capital. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The same sentence with a capital, where it begins with our own words. */
export function capitalized([first, ...rest]: Sentence): Sentence {
  if (first?.kind !== 'plain') return first === undefined ? [] : [first, ...rest]
  return [plain(capitalize(first.text)), ...rest]
}

/** Sentences one after the other, a space between; empty ones leave no trace. */
export function join(sentences: readonly Sentence[]): Sentence {
  return separate(
    sentences.filter((sentence) => sentence.length > 0),
    () => ' '
  )
}

/** `a`, `a and b`, `a, b and c`; beyond `most` items `a, b and 3 more`. */
export function list(items: readonly Sentence[], most = 3): Sentence {
  const shown = items.slice(0, most)
  const hidden = items.length - shown.length
  const all = hidden === 0 ? shown : [...shown, [plain(`${hidden} more`)]]
  return separate(all, (index) => (index === all.length - 1 ? ' and ' : ', '))
}

function separate(items: readonly Sentence[], between: (index: number) => string): Sentence {
  return items.flatMap((item, index) => (index === 0 ? item : [plain(between(index)), ...item]))
}

/** At most `most` characters, the last one an ellipsis where something is left out. */
export function truncate(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** At most `most` characters; what is left out is left out of the middle, since both ends of a name tell most. */
export function truncateMiddle(text: string, most: number): string {
  const characters = Array.from(text)
  if (characters.length <= most) return text
  const tail = Math.floor((most - 1) / 2)
  const head = most - 1 - tail
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`
}
