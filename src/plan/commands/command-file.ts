// What a step writes to the files GITHUB_ENV and GITHUB_OUTPUT.
import {
  concat,
  either,
  isEmpty,
  joined,
  knownStart,
  samePartial,
  split,
  unknown,
  type PartialText
} from '../values/partial.js'

import { isLines, type Repetition } from './value.js'

/** As far as it has been written. */
export interface CommandFile {
  /** What is written for certain, or certainly one of a few. */
  readonly values: ReadonlyMap<string, PartialText>
  /** The start of a line whose end has not been written. */
  readonly line: PartialText
  /** A value of several lines whose end has not been written. */
  readonly open: Open | undefined
  /** Something was written that does not tell its name. */
  readonly anything: boolean
}

interface Open {
  readonly name: string
  readonly delimiter: PartialText
  readonly lines: readonly PartialText[]
}

export const NO_FILE: CommandFile = {
  values: new Map(),
  line: [],
  open: undefined,
  anything: false
}

/**
 * The file after more was written to it: lines `name=value`, or `name<<DELIMITER` and lines up to
 * the delimiter. The last value of a name counts.
 *
 * @see docs.github.com, Workflow commands for GitHub Actions, "Multiline strings"; actions/runner,
 *   `FileCommandManager.cs`
 */
export function written(file: CommandFile, text: PartialText): CommandFile {
  const pieces = split(concat(file.line, text), '\n')
  const line = pieces.at(-1) ?? []
  return pieces.slice(0, -1).reduce(withLine, { ...file, line })
}

/** At the end of the step a line without an end counts, too; a value without one is an error. */
export function finished(file: CommandFile): CommandFile {
  const whole = isEmpty(file.line) ? file : { ...withLine(file, file.line), line: [] }
  return whole.open === undefined ? whole : withValue(whole, whole.open.name, [unknown('a value')])
}

function withLine(file: CommandFile, line: PartialText): CommandFile {
  const [before, ...after] = line
  if (isLines(before)) {
    const possible = withPossible(file, before)
    return isEmpty(after) ? possible : withLine(possible, after)
  }
  if (file.open !== undefined) return withOpenLine(file, file.open, line)
  if (isEmpty(line)) return file
  const found = /^([A-Za-z_][\w.-]*)(=|<<)/.exec(knownStart(line))
  const [start = '', name = '', sign = ''] = found ?? []
  if (found === null) return { ...file, anything: true }
  const [first, ...others] = line
  const rest = concat([typeof first === 'string' ? first.slice(start.length) : ''], others)
  if (sign === '=') return withValue(file, name, rest)
  return { ...file, open: { name, delimiter: rest, lines: [] } }
}

/** Lines that may be there or not. */
function withPossible(file: CommandFile, lines: Repetition): CommandFile {
  const { open } = file
  if (open !== undefined) return { ...file, open: { ...open, lines: [...open.lines, [lines]] } }
  const whole = written(NO_FILE, lines.repeats)
  const values = new Map(file.values)
  for (const name of whole.values.keys()) values.set(name, [unknown(lines.why)])
  return { ...file, values, anything: file.anything || whole.anything || whole.open !== undefined }
}

function withOpenLine(file: CommandFile, open: Open, line: PartialText): CommandFile {
  if (!samePartial(line, open.delimiter)) {
    return { ...file, open: { ...open, lines: [...open.lines, line] } }
  }
  return { ...withValue(file, open.name, joined(open.lines, '\n')), open: undefined }
}

function withValue(file: CommandFile, name: string, value: PartialText): CommandFile {
  return { ...file, values: new Map(file.values).set(name, value) }
}

/** What is known where it is not known which of the two was written. */
export function joinFiles(left: CommandFile, right: CommandFile): CommandFile {
  if (left === right) return left
  const why = 'a value that depends on a condition'
  const values = new Map<string, PartialText>()
  for (const name of new Set([...left.values.keys(), ...right.values.keys()])) {
    const [a, b] = [left.values.get(name), right.values.get(name)]
    values.set(name, a === undefined || b === undefined ? [unknown(why)] : either(a, b, why))
  }
  const open = joinOpen(left.open, right.open)
  const sameLine = samePartial(left.line, right.line)
  const lost = open === 'lost' || !sameLine
  return {
    values,
    line: sameLine ? left.line : [],
    open: open === 'lost' ? undefined : open,
    anything: left.anything || right.anything || lost
  }
}

function joinOpen(left: Open | undefined, right: Open | undefined): Open | undefined | 'lost' {
  if (left === undefined && right === undefined) return undefined
  if (left?.name !== right?.name || left === undefined || right === undefined) return 'lost'
  if (!samePartial(left.delimiter, right.delimiter)) return 'lost'
  const lines = either(joined(left.lines, '\n'), joined(right.lines, '\n'), 'a condition')
  return { ...left, lines: [lines] }
}

/** The names that it may hold. */
export function possibleNames(file: CommandFile): ReadonlySet<string> | 'any' {
  return file.anything ? 'any' : new Set(file.values.keys())
}
