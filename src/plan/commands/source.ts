// The text of a script, in which each unknown part stands as one character.
import { concat, type PartialText, type Unknown } from '../values/partial.js'

/** Stands for an unknown part. A shell's text never holds it: bash drops the byte. */
export const UNKNOWN_MARK = '\0'

export interface Source {
  readonly text: string
  /** By their position in `text`. */
  readonly unknowns: ReadonlyMap<number, Unknown>
  /** Where each line starts. */
  readonly lineStarts: readonly number[]
  /** The line that `text` starts in, from 0. */
  readonly firstLine: number
}

export function sourceOf(text: PartialText, firstLine: number): Source {
  const unknowns = new Map<number, Unknown>()
  let joined = ''
  for (const part of text) {
    if (typeof part === 'string') {
      joined += part.replaceAll(UNKNOWN_MARK, '').replaceAll('\r\n', '\n')
    } else {
      unknowns.set(joined.length, part)
      joined += UNKNOWN_MARK
    }
  }
  return { text: joined, unknowns, lineStarts: lineStarts(joined), firstLine }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The same text between two positions. */
export function partialSlice(source: Source, from: number, to: number): PartialText {
  const pieces = source.text.slice(from, to).split(UNKNOWN_MARK)
  const parts: (string | Unknown)[] = []
  let at = from
  for (const [index, piece] of pieces.entries()) {
    if (index > 0)
      parts.push(...[source.unknowns.get(at - 1)].filter((value) => value !== undefined))
    parts.push(piece)
    at += piece.length + 1
  }
  return concat(parts)
}

/** The line of a position, from 0. */
export function lineAt(source: Source, at: number): number {
  let [low, high] = [0, source.lineStarts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((source.lineStarts[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return source.firstLine + low
}
