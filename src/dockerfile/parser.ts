// Lines and instructions of a Dockerfile: continued lines joined, comments and here-documents left out; what makes it
// unreadable.
import { shellWords, isSpace, trimSpace, trimSpaceStart } from './shell-lex.js'
import { directiveOf } from './directives.js'

/** One instruction, not yet judged. */
export interface Instruction extends FlagsAndRest {
  /** Lower-case; empty where a line holds nothing but continuations. */
  readonly keyword: string
  /** The line that it begins on, from 1. */
  readonly line: number
}

export interface Instructions {
  readonly kind: 'instructions'
  readonly escape: string
  readonly instructions: readonly Instruction[]
}

const MOST_INSTRUCTIONS = 10_000

const MAY_HOLD_HEREDOCS = new Set(['add', 'copy', 'run'])

const MAY_BE_JSON = new Set(['add', 'copy', 'run', 'cmd', 'entrypoint', 'shell', 'volume'])

/**
 * Splits a file into its instructions.
 *
 * @param text - the whole file, without a byte order mark
 * @returns the instructions, or what makes BuildKit's parser give up; never throws
 * @see moby/buildkit, `frontend/dockerfile/parser/parser.go`
 */
export function instructionsOf(text: string): Instructions | DockerfileError {
  const reader = lineReader(text)
  if (reader.kind === 'error') return reader
  const instructions: Instruction[] = []
  for (;;) {
    const joined = joinedLine(reader)
    if (joined === undefined) break
    const instruction = readInstruction(reader, joined)
    if ('kind' in instruction) return instruction
    instructions.push(instruction)
    if (instructions.length > MOST_INSTRUCTIONS) {
      return errorAt('too-many-instructions', instruction.line, '')
    }
  }
  return { kind: 'instructions', escape: reader.escape, instructions }
}

/**
 * Splits a joined line into keyword, flags and arguments.
 *
 * @param text - also the rest of an ONBUILD instruction
 */
export function instructionOf(text: string, line: number, escape: string): Instruction {
  const trimmed = trimSpace(text)
  const space = trimmed.search(/[\t\v\f\r ]/)
  if (space === -1) return { keyword: trimmed.toLowerCase(), flags: [], rest: '', line }
  const { flags, rest } = splitFlags(trimmed.slice(space), escape)
  return { keyword: trimmed.slice(0, space).toLowerCase(), flags, rest: trimSpace(rest), line }
}

function readInstruction(reader: LineReader, joined: JoinedLine): Instruction | DockerfileError {
  const instruction = instructionOf(joined.text, joined.line, reader.escape)
  const inner =
    instruction.keyword === 'onbuild'
      ? instructionOf(instruction.rest, joined.line, reader.escape)
      : instruction
  const json =
    inner.rest.startsWith('[') && MAY_BE_JSON.has(inner.keyword) ? jsonKind(inner.rest) : 'none'
  if (json === 'mixed') return errorAt('bad-json', joined.line, inner.rest)
  if (json === 'strings' || !MAY_HOLD_HEREDOCS.has(inner.keyword)) return instruction
  return joined.text.includes('<<')
    ? withoutHeredocs(reader, instruction, joined.text)
    : instruction
}

/** A JSON array must contain only strings; anything that is not JSON is a shell command. */
function jsonKind(text: string): 'none' | 'strings' | 'mixed' {
  try {
    const value: unknown = JSON.parse(text)
    if (!Array.isArray(value)) return 'none'
    return value.every((entry) => typeof entry === 'string') ? 'strings' : 'mixed'
  } catch {
    return 'none'
  }
}

function withoutHeredocs(
  reader: LineReader,
  instruction: Instruction,
  text: string
): Instruction | DockerfileError {
  const heredocs = heredocsOf(text)
  if (heredocs === undefined) return errorAt('bad-substitution', instruction.line, text)
  for (const heredoc of heredocs) {
    if (!skipPast(reader, (line) => endsHeredoc(heredoc, line))) {
      return errorAt('unterminated-heredoc', instruction.line, heredoc.name)
    }
  }
  return instruction
}

// Lines: joined where they are continued, without comments.

/** How far a file has been read. */
interface LineReader {
  readonly kind: 'lines'
  readonly lines: readonly string[]
  readonly escape: string
  /** Index of the next line. */
  at: number
}

/** A line with all that continue it. */
interface JoinedLine {
  readonly text: string
  /** The line that it begins on, from 1. */
  readonly line: number
}

const LONGEST_LINE_BYTES = 65_535

/**
 * Splits a file into lines and reads its escape directive.
 *
 * @param text - the whole file, without a byte order mark
 * @returns an error for a line or a directive that BuildKit's parser refuses; never throws
 * @see moby/buildkit, `frontend/dockerfile/parser/parser.go`
 */
function lineReader(text: string): LineReader | DockerfileError {
  const ended = text.endsWith('\n') ? text.slice(0, -1) : text
  const lines = text === '' ? [] : ended.split('\n').map(withoutReturns)
  const long = lines.findIndex(isTooLong)
  if (long !== -1) return errorAt('line-too-long', long + 1, '')
  const escape = escapeOf(lines)
  return typeof escape === 'string' ? { kind: 'lines', lines, escape, at: 0 } : escape
}

/** Only the lines before anything else can be directives; blank lines and comments end them. */
function escapeOf(lines: readonly string[]): string | DockerfileError {
  const seen = new Set<string>()
  let escape = '\\'
  for (const [index, line] of lines.entries()) {
    const directive = directiveOf(trimSpaceStart(line), '#')
    if (directive === undefined) break
    const legal = directive.name !== 'escape' || ['\\', '`'].includes(directive.value)
    if (!legal || seen.has(directive.name)) return errorAt('bad-directive', index + 1, line)
    seen.add(directive.name)
    if (directive.name === 'escape') escape = directive.value
  }
  return escape
}

/** The next line that is neither a comment nor empty, joined; `undefined` at the end. */
function joinedLine(reader: LineReader): JoinedLine | undefined {
  for (;;) {
    const first = reader.lines[reader.at]
    if (first === undefined) return undefined
    reader.at += 1
    const begun = continuation(isComment(first) ? '' : trimSpaceStart(first), reader.escape)
    if (!begun.goesOn && begun.text === '') continue
    const line = reader.at
    return { text: begun.goesOn ? begun.text + following(reader) : begun.text, line }
  }
}

/** Comments and empty lines do not end what is continued. */
function following(reader: LineReader): string {
  const parts: string[] = []
  for (;;) {
    const line = reader.lines[reader.at]
    if (line === undefined) return parts.join('')
    reader.at += 1
    if (isComment(line) || trimSpaceStart(line) === '') continue
    const { text, goesOn } = continuation(line, reader.escape)
    parts.push(text)
    if (!goesOn) return parts.join('')
  }
}

/** An escape character at the end continues the line, unless another one precedes it. */
function continuation(
  line: string,
  escape: string
): { readonly text: string; readonly goesOn: boolean } {
  let end = line.length
  while (end > 0 && ' \t'.includes(line.charAt(end - 1))) end -= 1
  const goesOn = line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape
  return { text: goesOn ? line.slice(0, end - 1) : line, goesOn }
}

function isComment(line: string): boolean {
  return trimSpaceStart(line).startsWith('#')
}

/**
 * Skips to after the line that ends something.
 *
 * @returns was there such a line?
 */
function skipPast(reader: LineReader, isEnd: (line: string) => boolean): boolean {
  for (;;) {
    const line = reader.lines[reader.at]
    if (line === undefined) return false
    reader.at += 1
    if (isEnd(line)) return true
  }
}

function withoutReturns(line: string): string {
  let end = line.length
  while (line.charAt(end - 1) === '\r') end -= 1
  return line.slice(0, end)
}

function isTooLong(line: string): boolean {
  const isLong = line.length * 3 > LONGEST_LINE_BYTES
  return isLong && new TextEncoder().encode(line).length > LONGEST_LINE_BYTES
}

// Flags between a keyword and its arguments: `--from=`, `--platform=`, `--mount=`.

/** What follows an instruction's keyword. */
interface FlagsAndRest {
  /** Without their quotes and escapes, with their dashes. */
  readonly flags: readonly string[]
  readonly rest: string
}

/**
 * Takes the leading words that begin with `--`; a bare `--` ends them.
 *
 * @param text - everything after the keyword
 * @param escape - the file's escape character
 * @see moby/buildkit, `frontend/dockerfile/parser/split_command.go`
 */
function splitFlags(text: string, escape: string): FlagsAndRest {
  const flags: string[] = []
  let at = 0
  for (;;) {
    while (at < text.length && isSpace(text.charAt(at))) at += 1
    if (!text.startsWith('--', at)) return { flags, rest: text.slice(at) }
    const word = flagWord(text, at, escape)
    at = word.end
    if (word.text === '--') return { flags, rest: text.slice(at) }
    flags.push(word.text)
  }
}

function flagWord(
  text: string,
  start: number,
  escape: string
): { readonly text: string; readonly end: number } {
  const characters: string[] = []
  let quote = ''
  let at = start
  for (; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote === '' && isSpace(character)) break
    if (quote === '' && (character === "'" || character === '"')) quote = character
    else if (character === quote) quote = ''
    else if (character !== escape) characters.push(character)
    else {
      at += 1
      characters.push(text.charAt(at))
    }
  }
  return { text: characters.join(''), end: Math.min(at, text.length) }
}

// Here-documents: where their text ends and the next instruction begins.

/** One here-document that a line opens. */
interface Heredoc {
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
function heredocsOf(line: string): readonly Heredoc[] | undefined {
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
function endsHeredoc(heredoc: Heredoc, line: string): boolean {
  return (heredoc.chomp ? line.replace(/^\t+/, '') : line) === heredoc.name
}

function heredocWord(word: string): { readonly chomp: boolean; readonly rest: string } | undefined {
  const mark = /^[0-9]*<<(-?)/.exec(word)
  if (mark === null) return undefined
  const [matched, dash] = mark
  const rest = trimSpaceStart(word.slice(matched.length))
  return rest === '' || rest.includes('<') ? undefined : { chomp: dash === '-', rest }
}

// What makes a Dockerfile unreadable.

/** Why BuildKit would not build from a Dockerfile, as far as reading it can tell. */
export type DockerfileErrorCode =
  /** Above the bounds of this reader: 1 MiB of text, 10,000 instructions. */
  | 'too-large'
  | 'too-many-instructions'
  /** BuildKit reads lines of less than 64 KiB. */
  | 'line-too-long'
  /** A repeated parser directive, or an invalid escape character. */
  | 'bad-directive'
  | 'unknown-instruction'
  /** There is no FROM. */
  | 'no-stage'
  /** Only ARG is allowed before the first FROM. */
  | 'before-from'
  | 'bad-from'
  | 'bad-stage-name'
  | 'bad-flag'
  | 'bad-argument'
  | 'bad-json'
  | 'bad-mount'
  | 'bad-onbuild'
  | 'bad-substitution'
  | 'unterminated-heredoc'
  /** `COPY --from` and `RUN --mount` take no variables. */
  | 'variable-in-from'
  | 'blank-base'
  | 'bad-platform'
  | 'bad-reference'
  | 'bad-context'
  | 'unknown-target'
  | 'unknown-stage'
  /** A stage copies from a later one. */
  | 'stage-order'
  | 'circular'
  /** It is written for the frontend that its syntax directive names, which is not Docker's. */
  | 'other-frontend'

/** The first thing in a Dockerfile that stops its reading. */
export interface DockerfileError {
  readonly kind: 'error'
  readonly code: DockerfileErrorCode
  /** From 1; 0 where no line is to blame. */
  readonly line: number
  /** The invalid text, truncated; unescaped, so that it must be escaped before printing. */
  readonly found: string
}

const MAX_FOUND_LENGTH = 200

/** An error, its text truncated. */
export function errorAt(code: DockerfileErrorCode, line: number, found: string): DockerfileError {
  return { kind: 'error', code, line, found: found.slice(0, MAX_FOUND_LENGTH) }
}
