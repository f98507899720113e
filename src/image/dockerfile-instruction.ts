// The instructions of a Dockerfile: keyword, flags and arguments, without here-documents.
import { splitFlags, type FlagsAndRest } from './dockerfile-flags.js'
import { flawAt, type DockerfileFlaw } from './dockerfile-flaw.js'
import { endsHeredoc, heredocsOf } from './dockerfile-heredoc.js'
import {
  joinedLine,
  lineReader,
  skipPast,
  type JoinedLine,
  type LineReader
} from './dockerfile-lines.js'
import { trimSpace } from './dockerfile-space.js'

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
export function instructionsOf(text: string): Instructions | DockerfileFlaw {
  const reader = lineReader(text)
  if (reader.kind === 'flaw') return reader
  const instructions: Instruction[] = []
  for (;;) {
    const joined = joinedLine(reader)
    if (joined === undefined) break
    const instruction = readInstruction(reader, joined)
    if ('kind' in instruction) return instruction
    instructions.push(instruction)
    if (instructions.length > MOST_INSTRUCTIONS) {
      return flawAt('too-many-instructions', instruction.line, '')
    }
  }
  return { kind: 'instructions', escape: reader.escape, instructions }
}

/**
 * Splits a joined line into keyword, flags and arguments.
 *
 * @param text - also what stands behind ONBUILD
 */
export function instructionOf(text: string, line: number, escape: string): Instruction {
  const trimmed = trimSpace(text)
  const space = trimmed.search(/[\t\v\f\r ]/)
  if (space === -1) return { keyword: trimmed.toLowerCase(), flags: [], rest: '', line }
  const { flags, rest } = splitFlags(trimmed.slice(space), escape)
  return { keyword: trimmed.slice(0, space).toLowerCase(), flags, rest: trimSpace(rest), line }
}

function readInstruction(reader: LineReader, joined: JoinedLine): Instruction | DockerfileFlaw {
  const instruction = instructionOf(joined.text, joined.line, reader.escape)
  const inner =
    instruction.keyword === 'onbuild'
      ? instructionOf(instruction.rest, joined.line, reader.escape)
      : instruction
  const json =
    inner.rest.startsWith('[') && MAY_BE_JSON.has(inner.keyword) ? jsonKind(inner.rest) : 'none'
  if (json === 'mixed') return flawAt('bad-json', joined.line, inner.rest)
  if (json === 'strings' || !MAY_HOLD_HEREDOCS.has(inner.keyword)) return instruction
  return joined.text.includes('<<')
    ? withoutHeredocs(reader, instruction, joined.text)
    : instruction
}

/** A JSON array must hold nothing but strings; what is no JSON at all is a shell's text. */
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
): Instruction | DockerfileFlaw {
  const heredocs = heredocsOf(text)
  if (heredocs === undefined) return flawAt('bad-substitution', instruction.line, text)
  for (const heredoc of heredocs) {
    if (!skipPast(reader, (line) => endsHeredoc(heredoc, line))) {
      return flawAt('unterminated-heredoc', instruction.line, heredoc.name)
    }
  }
  return instruction
}
