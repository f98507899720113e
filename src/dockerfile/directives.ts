// Parser directives: the comment lines at the top of a Dockerfile that change how it is read.
import { trimSpaceStart } from './shell-lex.js'

const NAMES = ['syntax', 'escape', 'check'] as const

/** One directive as BuildKit knows them. */
interface Directive {
  readonly name: (typeof NAMES)[number]
  readonly value: string
}

/** The image that a Dockerfile is to be read by, and the line that names it. */
export interface Syntax {
  readonly image: string
  readonly line: number
}

/** More lines than there are directives need not be looked at. */
const MOST_LINES = 8

/**
 * Reads one line as a directive.
 *
 * @param line - without its line end, and without a leading byte order mark
 * @param prefix - what begins a comment
 * @returns `undefined` for any other line, which also ends the directives; never throws
 * @see docs.docker.com, Dockerfile reference, "Parser directives"; moby/buildkit,
 *   `frontend/dockerfile/parser/directives.go`
 */
export function directiveOf(line: string, prefix: string): Directive | undefined {
  if (!line.startsWith(prefix)) return undefined
  const text = trimSpaceStart(line.slice(prefix.length))
  const head = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=/.exec(text)
  if (head === null) return undefined
  const [matched, key = ''] = head
  const name = NAMES.find((known) => known === key.toLowerCase())
  const rest = text.slice(matched.length)
  if (name === undefined || rest === '') return undefined
  const value = rest.trim()
  return { name, value: value === '' ? rest.slice(-1) : value }
}

/**
 * The frontend that a file asks for: in `#` comments, in `//` comments or as a JSON object, after a
 * shebang line if there is one. BuildKit pulls this image first and hands the file to it.
 *
 * @param text - the whole file, without a byte order mark
 */
export function syntaxOf(text: string): Syntax | undefined {
  const shebang = text.startsWith('#!')
  const lines = text.split('\n', MOST_LINES).slice(shebang ? 1 : 0)
  const first = shebang ? 2 : 1
  return (
    syntaxInComments(lines, first, '#') ??
    syntaxInComments(lines, first, '//') ??
    syntaxInJson(shebang ? text.slice(text.indexOf('\n') + 1) : text, first)
  )
}

function syntaxInComments(
  lines: readonly string[],
  first: number,
  prefix: string
): Syntax | undefined {
  const seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const directive = directiveOf(line.endsWith('\r') ? line.slice(0, -1) : line, prefix)
    if (directive === undefined || seen.has(directive.name)) return undefined
    if (directive.name === 'syntax') {
      const [image = ''] = directive.value.split(' ', 1)
      return { image, line: first + index }
    }
    seen.add(directive.name)
  }
  return undefined
}

function syntaxInJson(text: string, line: number): Syntax | undefined {
  if (!trimSpaceStart(text).startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('syntax' in value)) return undefined
    return typeof value.syntax === 'string' ? { image: value.syntax, line } : undefined
  } catch {
    return undefined
  }
}
