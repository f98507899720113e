// Lists as users write them into inputs.

/**
 * Entries separated by newlines and commas, as docker/metadata-action prints them: trimmed, without
 * empty ones, without lines that begin with `#`.
 */
export function parseList(text: string): readonly string[] {
  return parseLines(text).flatMap((line) => entriesOf(line.split(',')))
}

/** Entries separated by newlines only, for entries that hold commas of their own. */
export function parseLines(text: string): readonly string[] {
  return entriesOf(text.split(/\r\n|\n|\r/)).filter((line) => !line.startsWith('#'))
}

function entriesOf(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}
