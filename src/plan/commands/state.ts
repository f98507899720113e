// The words and values of a script, what is true at one point of it, and what it has written for later steps.
import {
  afterStart,
  type Budget,
  concat,
  either,
  isEmpty,
  joined,
  known,
  knownStart,
  type PartialText,
  samePartial,
  spend,
  split,
  type Unknown,
  unknown
} from '../values/partial.js'
import type { List } from './syntax.js'

/** One word of a command after expansion. */
export interface Field {
  readonly text: PartialText
  /** Stands for any number of words, none included; each of them has this form. */
  readonly many: boolean
}

export type Value =
  | { readonly kind: 'text'; readonly text: PartialText }
  | { readonly kind: 'list'; readonly fields: readonly Field[] }
  | { readonly kind: 'unset' }

/** A text that stands there any number of times, as a loop of unknown length prints it. */
interface Repetition extends Unknown {
  readonly repeats: PartialText
}

export const UNSET: Value = { kind: 'unset' }

export function textValue(text: PartialText): Value {
  return { kind: 'text', text }
}

export function unknownValue(name: string): Value {
  return textValue([unknown(`$${name}`)])
}

export function one(text: PartialText): Field {
  return { text, many: false }
}

export function repetition(repeats: PartialText, why: string): Repetition {
  return { ...unknown(why), repeats }
}

/** Any number of whole lines. */
function isLines(part: string | Unknown | undefined): part is Repetition {
  const last = part !== undefined && isRepetition(part) ? part.repeats.at(-1) : undefined
  return typeof last === 'string' && last.endsWith('\n')
}

export function isRepetition(part: string | Unknown): part is Repetition {
  return typeof part !== 'string' && 'repeats' in part
}

/** As text: a list counts as its first element, as in bash. */
export function valueText(value: Value): PartialText {
  if (value.kind === 'text') return value.text
  const [first] = value.kind === 'list' ? value.fields : []
  if (first === undefined) return []
  return first.many ? [unknown('a list of unknown length')] : first.text
}

/** As a list: a text of which nothing is known may have been any list. */
export function valueFields(value: Value): readonly Field[] {
  if (value.kind === 'list') return value.fields
  return value.kind === 'unset' ? [] : [fieldOf(value.text)]
}

/** A text of which nothing is known may be any number of words. */
export function fieldOf(text: PartialText): Field {
  return { text, many: isWhollyUnknown(text) }
}

/** Is there a text, of which nothing is known? */
export function isWhollyUnknown(text: PartialText): boolean {
  return text.length > 0 && text.every((part) => typeof part !== 'string')
}

/** Any words at all. */
export function anyFields(why: string): readonly Field[] {
  return [fieldOf([unknown(why)])]
}

/** All fields as one text; a separator stands between any two, and with those that may be none. */
export function joinFields(fields: readonly Field[], separator: string): PartialText {
  const sure = fields.findIndex((field) => !mayBeNone(field))
  const texts = fields.map((field, index): PartialText => {
    if (index === sure) return field.text
    const isBefore = sure === -1 || index < sure
    const text = isBefore ? concat(field.text, [separator]) : concat([separator], field.text)
    return mayBeNone(field) ? [repetition(text, 'a list of unknown length')] : text
  })
  return concat(...texts)
}

/** One unknown part may be any number of words anyway. */
function mayBeNone({ text, many }: Field): boolean {
  return many && text.some((part) => typeof part === 'string' || isRepetition(part))
}

/** All fields as known texts; undefined where one is not known. */
export function knownFields(fields: readonly Field[]): readonly string[] | undefined {
  const texts = fields.map(({ text, many }) => (many ? undefined : known(text)))
  return texts.every((text) => text !== undefined) ? texts : undefined
}

/** Why a value is not known after two ways have met. */
export const DEPENDS = 'a value that depends on a condition'

function sameValue(left: Value, right: Value): boolean {
  return left.kind === right.kind && sameFields(valueFields(left), valueFields(right))
}

function sameFields(left: readonly Field[], right: readonly Field[]): boolean {
  return (
    left.length === right.length && left.every((field, index) => sameField(field, right[index]))
  )
}

function sameField(left: Field, right: Field | undefined): boolean {
  return right !== undefined && left.many === right.many && samePartial(left.text, right.text)
}

/** What is known of a variable that was set in one of two ways. */
export function eitherValue(left: Value, right: Value, why: string): Value {
  if (sameValue(left, right)) return left
  if (left.kind === 'text' && right.kind === 'text')
    return textValue(either(left.text, right.text, why))
  if (left.kind !== 'list' && right.kind !== 'list') return textValue([unknown(why)])
  // Lists that begin alike keep what they share.
  const [a, b] = [valueFields(left), valueFields(right)]
  const end = a.findIndex((field, index) => !sameField(field, b[index]))
  const shared = end === -1 ? a : a.slice(0, end)
  const rest = [...a.slice(shared.length), ...b.slice(shared.length)]
  return { kind: 'list', fields: [...shared, ...manyOf(rest, why)] }
}

/** Any number of words, of which each looks like one of these. */
function manyOf(fields: readonly Field[], why: string): readonly Field[] {
  const [first, ...others] = fields
  if (first === undefined) return []
  const text = others.reduce((so, { text }) => either(so, text, why), first.text)
  return [{ text: isEmpty(text) ? [unknown(why)] : text, many: true }]
}

/** The files that a step writes for the steps after it. */
export type FileName = 'environment' | 'output'

export interface State {
  readonly environment: Environment
  /** Set or unset by the script; every other name has what the environment has. */
  readonly variables: Map<string, Value>
  /** Names of the script's own that programs see, too. */
  readonly exported: Set<string>
  readonly functions: Map<string, List>
  readonly files: Record<FileName, CommandFile>
  /** Names that are local to the function that runs. */
  readonly locals: Set<string>
  positional: readonly Field[]
  /** Does a command that fails end the script? */
  errexit: boolean
  /** A file was sourced that may have set any variable. */
  overwritten: boolean
}

export type Environment = (name: string) => PartialText | undefined

/** Set by the runner for each step, and not what a sourced file would change. */
const RUNNERS_OWN = /^(?:GITHUB|RUNNER)_/

/** Paths that only this reader uses; what they are in the run does not matter. */
export const FILE_PATHS: Record<FileName, string> = {
  environment: '/github/file_commands/set_env',
  output: '/github/file_commands/set_output'
}

export function initialState(environment: Environment, errexit: boolean): State {
  return {
    environment,
    variables: new Map<string, Value>([
      ['GITHUB_ENV', textValue([FILE_PATHS.environment])],
      ['GITHUB_OUTPUT', textValue([FILE_PATHS.output])],
      ['IFS', textValue([' \t\n'])]
    ]),
    exported: new Set(),
    functions: new Map(),
    locals: new Set(),
    files: { environment: NO_FILE, output: NO_FILE },
    positional: [],
    errexit,
    overwritten: false
  }
}

/** Set by the shell itself, whatever the environment has. @see bash manual, "Bash Variables" */
const SHELLS_OWN =
  /^(?:BASH|BASH_\w+|BASHPID|COMP_\w+|COPROC|DIRSTACK|EPOCH\w+|EUID|FUNCNAME|GROUPS|HISTCMD|HOSTNAME|HOSTTYPE|LINENO|MACHTYPE|MAPFILE|OLDPWD|OPTARG|OPTIND|OSTYPE|PIPESTATUS|PPID|PWD|RANDOM|REPLY|SECONDS|SHELLOPTS|SHLVL|SRANDOM|UID|_)$/

export function lookUp(state: State, name: string): Value {
  const own = state.variables.get(name)
  if (own !== undefined) return own
  const isSet = SHELLS_OWN.test(name) || (state.overwritten && !RUNNERS_OWN.test(name))
  if (isSet) return unknownValue(name)
  const text = state.environment(name)
  return text === undefined ? UNSET : textValue(text)
}

/** What a program sees: the environment, and the script's own names that are exported. */
export function lookUpExported(state: State, name: string): Value {
  if (state.exported.has(name) || state.environment(name) !== undefined) return lookUp(state, name)
  return state.overwritten ? unknownValue(name) : UNSET
}

/** Gives a name the value that it had, if it had one. */
export function restore({ variables }: State, name: string, value: Value | undefined): void {
  if (value === undefined) variables.delete(name)
  else variables.set(name, value)
}

export function copyOf(state: State, budget: Budget): State {
  spend(budget, 16 * (state.variables.size + state.functions.size))
  return {
    ...state,
    variables: new Map(state.variables),
    exported: new Set(state.exported),
    functions: new Map(state.functions),
    locals: new Set(state.locals),
    files: { ...state.files }
  }
}

/** Becomes what is known where it is not known which of the two ways was taken. */
export function joinInto(state: State, other: State): void {
  for (const name of new Set([...state.variables.keys(), ...other.variables.keys()])) {
    state.variables.set(name, eitherValue(lookUp(state, name), lookUp(other, name), DEPENDS))
  }
  for (const name of other.exported) state.exported.add(name)
  for (const [name, body] of other.functions) state.functions.set(name, body)
  for (const name of other.locals) state.locals.add(name)
  state.files.environment = joinFiles(state.files.environment, other.files.environment)
  state.files.output = joinFiles(state.files.output, other.files.output)
  if (!sameFields(state.positional, other.positional)) state.positional = anyFields('$@')
  state.errexit &&= other.errexit
  state.overwritten ||= other.overwritten
}

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
  const rest = afterStart(line, start.length)
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
function joinFiles(left: CommandFile, right: CommandFile): CommandFile {
  if (left === right) return left
  const values = new Map<string, PartialText>()
  for (const name of new Set([...left.values.keys(), ...right.values.keys()])) {
    const [a, b] = [left.values.get(name), right.values.get(name)]
    values.set(
      name,
      a === undefined || b === undefined ? [unknown(DEPENDS)] : either(a, b, DEPENDS)
    )
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
  if (left === undefined || right === undefined) return left === right ? undefined : 'lost'
  if (left.name !== right.name || !samePartial(left.delimiter, right.delimiter)) return 'lost'
  const lines = either(joined(left.lines, '\n'), joined(right.lines, '\n'), 'a condition')
  return { ...left, lines: [lines] }
}
