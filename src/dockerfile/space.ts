// What counts as white space in a Dockerfile: Go's `unicode.IsSpace` and BuildKit's word separator.

const SPACE = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/

/** Is the character white space to Go? JavaScript's own class differs in U+0085 and U+FEFF. */
export function isSpace(character: string): boolean {
  return SPACE.test(character)
}

export function trimSpaceStart(text: string): string {
  let at = 0
  while (at < text.length && isSpace(text.charAt(at))) at += 1
  return text.slice(at)
}

export function trimSpace(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1
  return trimSpaceStart(text.slice(0, end))
}

/**
 * Words as most instructions are split: at runs of tab, vertical tab, form feed, return and blank.
 *
 * @see moby/buildkit, `frontend/dockerfile/parser/parser.go`, `reWhitespace`
 */
export function wordsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/[\t\v\f\r ]+/)
}
