// Commands of the shell itself: they set variables, leave loops, or run text as a script.
import {
  concat,
  isEmpty,
  known,
  knownStart,
  type PartialText,
  split,
  trim,
  unknown
} from '../values/partial.js'
import { expandText, expandWords } from './expand.js'
import { leave, leaveUnresolved, type Machine, type Status } from './machine.js'
import { runText } from './program.js'
import { lookUp, setVariable } from './state.js'
import { looksLikePush } from './suspects.js'
import type { Place, Simple } from './syntax.js'
import { decideFields } from './test.js'
import {
  type Field,
  isRepetition,
  joinFields,
  knownFields,
  one,
  textValue,
  UNSET,
  valueText
} from './value.js'

/** A builtin with its words. */
export interface Call {
  readonly name: string
  readonly fields: readonly Field[]
  /** Of variables that were assigned among the words, as after `export`. */
  readonly names: readonly string[]
  readonly place: Place
}

type Builtin = (machine: Machine, call: Call) => Status

const BUILTINS = new Map<string, Builtin>([
  [':', () => 'success'],
  ['true', () => 'success'],
  ['false', () => 'failure'],
  ['[', (_, { fields }) => decideFields(fields.slice(0, -1))],
  ['test', (_, { fields }) => decideFields(fields)],
  ['set', setOptions],
  ['shift', shift],
  ['unset', unset],
  ['export', declare],
  ['declare', declare],
  ['typeset', declare],
  ['readonly', declare],
  ['local', declare],
  ['read', read],
  ['mapfile', mapLines],
  ['readarray', mapLines],
  ['exit', (machine, call) => leaving(machine, 'shell', call)],
  ['return', (machine, call) => leaving(machine, 'function', call)],
  ['break', (machine, call) => leaving(machine, 'loop', call)],
  ['continue', (machine, call) => leaving(machine, 'turn', call)],
  ['eval', evaluate],
  ['source', sourceFile],
  ['.', sourceFile],
  ['let', forgetAll],
  ['getopts', forgetAll],
  ['trap', () => 'success'],
  ['shopt', () => 'success'],
  ['wait', () => 'success'],
  ['cd', () => 'done'],
  ['alias', () => 'success'],
  ['ulimit', () => 'success'],
  ['umask', () => 'success']
])

/** Runs a builtin; undefined where the name is none. */
export function runBuiltin(machine: Machine, call: Call): Status | undefined {
  return BUILTINS.get(call.name)?.(machine, call)
}

function setOptions(machine: Machine, { fields }: Call): Status {
  const texts = fields.map(({ text }) => known(text))
  const end = texts.indexOf('--')
  const options = end === -1 ? texts : texts.slice(0, end)
  for (const [index, option] of options.entries()) {
    if (option === undefined) continue
    const named = options[index - 1]
    const errexit =
      /^[-+][a-zA-Z]*e/.test(option) ||
      (option === 'errexit' && /^[-+][a-zA-Z]*o$/.test(named ?? ''))
    const sign = option === 'errexit' ? (named ?? '') : option
    if (errexit) machine.state.errexit = sign.startsWith('-')
  }
  if (end !== -1) machine.state.positional = fields.slice(end + 1)
  else if (options[0]?.startsWith('-') === false && !options[0].startsWith('+')) {
    machine.state.positional = fields
  }
  return 'success'
}

function shift(machine: Machine, { fields }: Call): Status {
  const count = Number(knownFields(fields)?.[0] ?? '1')
  const { positional } = machine.state
  const sure = !Number.isNaN(count) && positional.slice(0, count).every(({ many }) => !many)
  machine.state.positional = sure
    ? positional.slice(count)
    : [{ text: [unknown('$@')], many: true }]
  return 'done'
}

function unset(machine: Machine, { fields }: Call): Status {
  for (const name of knownFields(fields) ?? []) machine.state.variables.set(name, UNSET)
  return 'success'
}

/** `export $(…)` may set anything; `-x` and `export` show the name to programs. */
function declare(machine: Machine, { name, fields, names }: Call): Status {
  const options = fields.filter(({ text }) => knownStart(text).startsWith('-'))
  const exports =
    name === 'export' || options.some(({ text }) => known(text)?.includes('x') === true)
  for (const field of fields) {
    const text = known(field.text)
    if (field.many || text === undefined) machine.state.overwritten = true
    else if (exports && /^[A-Za-z_]\w*$/.test(text)) machine.state.exported.add(text)
    else if (text.includes('=')) assignText(machine, text, exports)
  }
  if (exports) for (const one of names) machine.state.exported.add(one)
  const letters = options.map(({ text }) => known(text) ?? '').join('')
  const plain = (knownFields(fields) ?? []).filter((text) => /^[A-Za-z_]\w*$/.test(text))
  if (name === 'export' || name === 'readonly') return 'success'
  withAttributes(machine, letters, [...names, ...plain])
  // Outside of functions these are never looked at.
  if (!letters.includes('g')) for (const one of [...names, ...plain]) machine.state.locals.add(one)
  return 'success'
}

/**
 * `-l` and `-u` keep values in small or in capital letters, `-i` makes them numbers, and `-n` makes a name stand for
 * another one, so that nothing is known of any.
 *
 * @see bash manual, `declare`
 */
function withAttributes(machine: Machine, options: string, names: readonly string[]): void {
  const { state } = machine
  if (options.includes('n')) forgetScripts(machine)
  for (const name of names) {
    if (options.includes('i')) state.variables.set(name, textValue([unknown(`$${name}`)]))
    if (!/[lu]/.test(options)) continue
    state.letters.set(name, options.includes('l') ? 'lower' : 'upper')
    setVariable(state, name, lookUp(state, machine.environment, name))
  }
}

function assignText(machine: Machine, text: string, exports: boolean): void {
  const at = text.indexOf('=')
  machine.state.variables.set(
    text.slice(0, at),
    textValue(at + 1 < text.length ? [text.slice(at + 1)] : [])
  )
  if (exports) machine.state.exported.add(text.slice(0, at))
}

function read(machine: Machine, { fields }: Call): Status {
  readLine(machine, fields)
  return 'either'
}

function mapLines(machine: Machine, { fields }: Call): Status {
  mapFile(machine, fields)
  return 'done'
}

/** A status that is not 0 is a failure, with which the job fails, too. */
function leaving(machine: Machine, kind: Parameters<typeof leave>[1], { fields }: Call): Status {
  const [code] = fields
  const status = code === undefined ? undefined : known(code.text)
  const failed = kind === 'shell' && status !== undefined && status !== '0'
  // A bare `exit` after `||` stands for the failure before it.
  leave(machine, kind, failed)
  return failed ? 'failure' : 'done'
}

function forgetAll(machine: Machine, { fields }: Call): Status {
  for (const text of knownFields(fields) ?? []) {
    const name = /^[A-Za-z_]\w*/.exec(text)?.[0]
    if (name !== undefined) machine.state.variables.set(name, textValue([unknown(`$${name}`)]))
  }
  return 'either'
}

function evaluate(machine: Machine, { fields, place }: Call): Status {
  const text = joinFields(fields, ' ')
  const isUnknownText = text.length > 0 && text.every((part) => typeof part !== 'string')
  if (isUnknownText) {
    machine.state.overwritten = true
    forgetScripts(machine)
  }
  return runText(machine, text, place)
}

/** Files that set up a tool and nothing of the workflow's own. */
const SETUP =
  /(?:^|\/)(?:activate|\.?bashrc|\.?profile|\.bash_profile|env|nvm\.sh|sdkman-init\.sh|emsdk_env\.sh|nix(?:-daemon)?\.sh)$/

/** What a sourced file sets is not known; that it pushes is likely only by its name. */
function sourceFile(machine: Machine, { fields, place }: Call): Status {
  const [file] = fields
  const path: PartialText = file?.text ?? []
  const last = path.at(-1)
  if (typeof last !== 'string' || !SETUP.test(last)) machine.state.overwritten = true
  const why = looksLikePush([one(['source']), ...fields])
  if (why !== undefined) leaveUnresolved(machine, place, why)
  if (machine.state.overwritten) forgetScripts(machine)
  return 'done'
}

/** Own variables may be set anew by what is sourced. */
function forgetScripts(machine: Machine): void {
  for (const name of machine.state.variables.keys()) {
    if (/^(?:GITHUB_|RUNNER_|IFS$)/.test(name)) continue
    machine.state.variables.set(name, textValue([unknown(`$${name}`)]))
  }
}

const VALUE_OPTIONS = /^-[a-zA-Z]*[dinNptu]$/

/** The words of `read` or `mapfile` without its options. */
interface Names {
  readonly names: readonly string[]
  readonly list: boolean
  /** `-d` with something else than a line end. */
  readonly delimiter: string | undefined
}

function readNames(fields: readonly Field[]): Names {
  const texts = fields.map(({ text }) => known(text) ?? '')
  const names: string[] = []
  let list = false
  let delimiter: string | undefined
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    if (!text.startsWith('-')) names.push(text)
    else {
      list ||= text.includes('a')
      const takes = VALUE_OPTIONS.test(text)
      if (text.endsWith('d')) delimiter = texts[at + 1] ?? ''
      else if (/^-[a-zA-Z]*d/.test(text)) delimiter = text.slice(text.indexOf('d') + 1)
      if (takes) at += 1
    }
  }
  return { names, list, delimiter }
}

/** Sets what one `read` sets from one line. */
export function readInto(machine: Machine, read: Simple, line: PartialText): void {
  const own = read.assignments.find(({ name }) => name === 'IFS')
  const separators =
    own?.value.kind === 'word'
      ? expandText(machine, own.value.word)
      : valueText(lookUp(machine.state, machine.environment, 'IFS'))
  setFromLine(machine, expandWords(machine, read.words.slice(1)), line, separators)
}

/** `read` as a command of its own: the first line of its input. */
function readLine(machine: Machine, fields: readonly Field[]): void {
  const separators = valueText(lookUp(machine.state, machine.environment, 'IFS'))
  const { delimiter } = readNames(fields)
  const input = machine.input ?? [unknown('an input')]
  const [line = []] =
    delimiter === undefined
      ? split(input, '\n')
      : delimiter === ''
        ? [input]
        : [[unknown('an input')]]
  setFromLine(machine, fields, line, separators)
}

function setFromLine(
  machine: Machine,
  fields: readonly Field[],
  line: PartialText,
  separators: PartialText
): void {
  const { names, list } = readNames(fields)
  const [first = 'REPLY', ...others] = names
  const { variables } = machine.state
  if (list) variables.set(first, { kind: 'list', fields: piecesOf(line, separators).map(asField) })
  else if (others.length === 0) {
    variables.set(first, textValue(known(separators) === '' ? line : trim(line)))
  } else {
    const pieces = piecesOf(line, separators)
    const whole = line.every((part) => typeof part === 'string')
    for (const [index, name] of [first, ...others].entries()) {
      const isLast = index === others.length
      const text =
        isLast && pieces.length > names.length ? [unknown(`$${name}`)] : (pieces[index] ?? [])
      variables.set(name, textValue(whole || index === 0 ? text : [unknown(`$${name}`)]))
    }
  }
}

function asField(text: PartialText): Field {
  const onlyUnknown = !isEmpty(text) && text.every((part) => typeof part !== 'string')
  return onlyUnknown ? { text, many: true } : one(text)
}

function piecesOf(line: PartialText, separators: PartialText): readonly PartialText[] {
  const characters = known(separators)
  if (characters === undefined || line.some(isRepetition)) return [[unknown('a list')]]
  if (characters === '') return [line]
  const set = characters.replace(/[\\^\]-]/g, '\\$&')
  const blank = /^[ \t\n]+$/.test(characters)
  const pieces = split(blank ? trim(line) : line, new RegExp(`[${set}]${blank ? '+' : ''}`))
  const last = pieces.at(-1) ?? []
  return isEmpty(last) ? pieces.slice(0, -1) : pieces
}

/** `mapfile -t NAME`: one element for each line. */
function mapFile(machine: Machine, fields: readonly Field[]): void {
  const { names, delimiter } = readNames(fields.map((field) => withoutMeaning(field)))
  const input = machine.input ?? [unknown('an input')]
  const separator = delimiter === undefined || delimiter === '' ? '\n' : delimiter
  const lines = split(input, separator)
  const whole = isEmpty(lines.at(-1) ?? []) ? lines.slice(0, -1) : lines
  const value = input.some(isRepetition)
    ? [{ text: concat([unknown('a list')]), many: true }]
    : whole.map(asField)
  machine.state.variables.set(names[0] ?? 'MAPFILE', { kind: 'list', fields: value })
}

/** `-t` of `mapfile` takes no value, as `-t` of `read` does. */
function withoutMeaning(field: Field): Field {
  return knownStart(field.text) === '-t' ? one(['-r']) : field
}
