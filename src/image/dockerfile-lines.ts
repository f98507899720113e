// The lines of a Dockerfile: directives read, continued lines joined, comments left out.
import { directiveOf } from './dockerfile-directives.js'
import { flawAt, type DockerfileFlaw } from './dockerfile-flaw.js'
import { trimSpaceStart } from './dockerfile-space.js'

/** Where the reading of a file stands. */
export interface LineReader {
  readonly kind: 'lines'
  readonly lines: readonly string[]
  readonly escape: string
  /** Index of the next line. */
  at: number
}

/** A line with all that continue it. */
export interface JoinedLine {
  readonly text: string
  /** The line that it begins on, from 1. */
  readonly line: number
}

const LONGEST_LINE_BYTES = 65_535

/**
 * Splits a file into lines and reads its escape directive.
 *
 * @param text - the whole file, without a byte order mark
 * @returns a flaw for a line or a directive that BuildKit's parser refuses; never throws
 * @see moby/buildkit, `frontend/dockerfile/parser/parser.go`
 */
export function lineReader(text: string): LineReader | DockerfileFlaw {
  const ended = text.endsWith('\n') ? text.slice(0, -1) : text
  const lines = text === '' ? [] : ended.split('\n').map(withoutReturns)
  const long = lines.findIndex(isTooLong)
  if (long !== -1) return flawAt('line-too-long', long + 1, '')
  const escape = escapeOf(lines)
  return typeof escape === 'string' ? { kind: 'lines', lines, escape, at: 0 } : escape
}

/** The next line that is no comment and not empty, joined; `undefined` at the end. */
export function joinedLine(reader: LineReader): JoinedLine | undefined {
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

/** An escape character at the end continues the line, unless another stands before it. */
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
 * Goes behind the line that ends something.
 *
 * @returns was there such a line?
 */
export function skipPast(reader: LineReader, isEnd: (line: string) => boolean): boolean {
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
  return line.length * 3 > LONGEST_LINE_BYTES && utf8Length(line) > LONGEST_LINE_BYTES
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Only the lines before anything else can be directives; blank lines and comments end them. */
function escapeOf(lines: readonly string[]): string | DockerfileFlaw {
  const seen = new Set<string>()
  let escape = '\\'
  for (const [index, line] of lines.entries()) {
    const directive = directiveOf(trimSpaceStart(line), '#')
    if (directive === undefined) break
    const legal = directive.name !== 'escape' || ['\\', '`'].includes(directive.value)
    if (!legal || seen.has(directive.name)) return flawAt('bad-directive', index + 1, line)
    seen.add(directive.name)
    if (directive.name === 'escape') escape = directive.value
  }
  return escape
}
