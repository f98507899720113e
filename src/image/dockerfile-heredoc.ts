// Here-documents in a Dockerfile: where their text ends and the next instruction begins.
import { trimSpaceStart } from './dockerfile-space.js'
import { shellWords } from './dockerfile-lexer.js'

/** One here-document that a line opens. */
export interface Heredoc {
  /** The line that ends it. */
  readonly name: string
  /** `<<-`: tabs before the ending line do not count. */
  readonly chomp: boolean
}

/**
 * The here-documents of a joined line, in their order. A line with an open quote has none.
 *
 * @returns `undefined` where BuildKit refuses a name
 * @see moby/buildkit, `frontend/dockerfile/parser/parser.go`, `heredocsFromLine`
 */
export function heredocsOf(line: string): readonly Heredoc[] | undefined {
  const found: Heredoc[] = []
  for (const word of shellWords(line, true) ?? []) {
    const written = heredocWord(word)
    if (written === undefined) continue
    const words = shellWords(written.rest, false)
    if (words === undefined) return undefined
    const [name, ...others] = words
    if (name !== undefined && others.length === 0) found.push({ name, chomp: written.chomp })
  }
  return found
}

/** Is the line the one that ends the document? */
export function endsHeredoc(heredoc: Heredoc, line: string): boolean {
  return (heredoc.chomp ? line.replace(/^\t+/, '') : line) === heredoc.name
}

function heredocWord(word: string): { readonly chomp: boolean; readonly rest: string } | undefined {
  const mark = /^[0-9]*<<(-?)/.exec(word)
  if (mark === null) return undefined
  const [matched, dash] = mark
  const rest = trimSpaceStart(word.slice(matched.length))
  return rest === '' || rest.includes('<') ? undefined : { chomp: dash === '-', rest }
}
