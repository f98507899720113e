// Built-in commands of the shell: they set variables, leave loops, run text as a script, or test something, as `[[ … ]]` does.
import {
  certainlyDiffer,
  GivenUp,
  isEmpty,
  isKnown,
  joined,
  known,
  knownStart,
  type PartialText,
  split,
  textOf,
  trim,
  unknown
} from '../values/partial.js'
import { anyOf, expandPattern, expandText, expandWords, separators } from './expansion.js'
import { forget, leave, leaveUnresolved, type Machine, type Status } from './machine.js'
import { matches, matchesExpression } from './pattern.js'
import { looksLikePush, runText } from './programs.js'
import {
  anyFields,
  type Field,
  fieldOf,
  isRepetition,
  isWhollyUnknown,
  joinFields,
  knownFields,
  one,
  textValue,
  unknownValue,
  UNSET
} from './state.js'
import type { Place, Simple, Test, Word } from './syntax.js'

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
  ['read', readLine],
  ['mapfile', mapFile],
  ['readarray', mapFile],
  ['exit', (machine, call) => leaving(machine, 'shell', call)],
  ['return', (machine, call) => leaving(machine, 'function', call)],
  ['break', (machine, call) => leaving(machine, 'loop', call)],
  ['continue', (machine, call) => leaving(machine, 'turn', call)],
  ['eval', evaluate],
  ['source', sourceFile],
  ['.', sourceFile],
  ['let', forgetAll],
  ['getopts', forgetAll],
  ['cd', () => 'done'],
  ...'trap shopt wait alias ulimit umask'
    .split(' ')
    .map((name): [string, Builtin] => [name, () => 'success'])
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
  machine.state.positional = sure ? positional.slice(count) : anyFields('$@')
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
  if (name === 'export' || name === 'readonly') return 'success'
  const attributes = options.map(({ text }) => known(text) ?? '').join('')
  // Values in other letters, or of another name.
  if (/[lun]/.test(attributes)) throw new GivenUp('a declaration that changes values')
  const plain = (knownFields(fields) ?? []).filter((text) => /^[A-Za-z_]\w*$/.test(text))
  const all = [...names, ...plain]
  if (attributes.includes('i')) forget(machine, all)
  // Outside of functions these are never looked at.
  if (!attributes.includes('g')) for (const one of all) machine.state.locals.add(one)
  return 'success'
}

function assignText(machine: Machine, text: string, exports: boolean): void {
  const at = text.indexOf('=')
  machine.state.variables.set(text.slice(0, at), textValue(textOf(text.slice(at + 1))))
  if (exports) machine.state.exported.add(text.slice(0, at))
}

/** A status that is not 0 is a failure, with which the job fails, too. */
function leaving(machine: Machine, kind: Parameters<typeof leave>[1], { fields }: Call): Status {
  const [code] = fields
  const status = code === undefined ? undefined : known(code.text)
  const failed = kind === 'shell' && status !== undefined && status !== '0'
  const frame = machine.frames.findLast((one) => one.kind === kind)
  if (frame !== undefined && status !== '0') frame.mayFail = true
  // A bare `exit` after `||` stands for the failure before it.
  leave(machine, kind, failed)
  return failed ? 'failure' : 'done'
}

function forgetAll(machine: Machine, { fields }: Call): Status {
  const names = (knownFields(fields) ?? []).flatMap((text) => /^[A-Za-z_]\w*/.exec(text) ?? [])
  forget(machine, names)
  return 'either'
}

function evaluate(machine: Machine, { fields, place }: Call): Status {
  const text = joinFields(fields, ' ')
  if (isWhollyUnknown(text)) {
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
    machine.state.variables.set(name, unknownValue(name))
  }
}

/** The words of `read` or `mapfile` without its options. */
interface Names {
  readonly names: readonly string[]
  readonly list: boolean
  /** Does it read something else than whole lines from the first on? */
  readonly isPart: boolean
}

/** @param values - letters of the options that take a value */
function readNames(fields: readonly Field[], values = 'dinNptu', parts = 'dnNu'): Names {
  const texts = fields.map(({ text }) => known(text) ?? '')
  const options = texts.filter((text) => text.startsWith('-'))
  const takesValue = new RegExp(`^-[a-zA-Z]*[${values}]$`)
  const names = texts.filter(
    (text, index) => !text.startsWith('-') && !takesValue.test(texts[index - 1] ?? '')
  )
  return {
    names,
    list: options.some((option) => option.includes('a')),
    isPart: options.some((option) => new RegExp(`^-[a-zA-Z]*[${parts}]`).test(option))
  }
}

/** Sets what one `read` sets from one line. */
export function readInto(machine: Machine, read: Simple, line: PartialText): void {
  const own = read.assignments.find(({ name }) => name === 'IFS')?.value
  const ends = own?.kind === 'word' ? expandText(machine, own.word) : separators(machine)
  setFromLine(machine, expandWords(machine, read.words.slice(1)), line, ends)
}

/** `read` as a command of its own: the first line of its input, which the next one does not find. */
function readLine(machine: Machine, { fields }: Call): Status {
  const isTold = !readNames(fields).isPart && machine.input?.some(isRepetition) === false
  const input = (isTold && machine.input) || [unknown('an input')]
  const [line = [], ...others] = split(input, '\n')
  machine.input = isWhollyUnknown(line) ? undefined : joined(others, '\n')
  setFromLine(machine, fields, line, separators(machine))
  return 'either'
}

function setFromLine(
  machine: Machine,
  fields: readonly Field[],
  line: PartialText,
  ends: PartialText
): void {
  const { names, list } = readNames(fields)
  const [first = 'REPLY', ...others] = names
  const { variables } = machine.state
  const pieces = piecesOf(line, ends)
  if (list) variables.set(first, { kind: 'list', fields: pieces.map(fieldOf) })
  else if (others.length === 0)
    variables.set(first, textValue(known(ends) === '' ? line : trim(line)))
  else {
    // A part that is not known may hold separators, and what follows it belongs to nobody knows whom.
    const isTold = (index: number): boolean =>
      (index === 0 || isKnown(line)) && (index < others.length || pieces.length <= names.length)
    for (const [index, name] of names.entries()) {
      variables.set(name, isTold(index) ? textValue(pieces[index] ?? []) : unknownValue(name))
    }
  }
}

function piecesOf(line: PartialText, ends: PartialText): readonly PartialText[] {
  const characters = known(ends)
  if (characters === undefined || line.some(isRepetition)) return [[unknown('a list')]]
  if (characters === '') return [line]
  const blank = /^[ \t\n]+$/.test(characters)
  return whole(split(blank ? trim(line) : line, anyOf(characters, blank ? '+' : '')))
}

/** Without what stands behind the last end. */
function whole(pieces: readonly PartialText[]): readonly PartialText[] {
  return isEmpty(pieces.at(-1) ?? []) ? pieces.slice(0, -1) : pieces
}

/** `mapfile -t NAME`: one element for each line. */
function mapFile(machine: Machine, { fields }: Call): Status {
  const { names, isPart } = readNames(fields, 'dnsuCcO', 'dnsuO')
  const input = (isPart ? undefined : machine.input) ?? [unknown('an input')]
  const value = input.some(isRepetition) ? anyFields('a list') : textLines(input).map(fieldOf)
  machine.state.variables.set(names[0] ?? 'MAPFILE', { kind: 'list', fields: value })
  return 'done'
}

/** Lines without their ends. */
export function textLines(text: PartialText): readonly PartialText[] {
  return whole(split(text, '\n'))
}

type Answer = boolean | undefined

/** `[[ … ]]`: the right side of a comparison is a pattern. */
export function decideTest(machine: Machine, test: Test): Status {
  return statusOf(answer(machine, test))
}

function answer(machine: Machine, test: Test): Answer {
  switch (test.kind) {
    case 'not':
      return not(answer(machine, test.test))
    case 'and':
      return and(answer(machine, test.left), () => answer(machine, test.right))
    case 'or':
      return or(answer(machine, test.left), () => answer(machine, test.right))
    case 'words':
      return words(machine, test.words)
  }
}

function words(machine: Machine, all: readonly Word[]): Answer {
  const [left = [], operator, right] = all
  if (operator === undefined) return notEmpty(expandText(machine, left))
  if (right === undefined) return unary(plain(left), expandText(machine, operator))
  const sign = plain(operator)
  const text = expandText(machine, left)
  if (!/^(?:==?|!=|=~)$/.test(sign)) return binary(text, sign, expandText(machine, right))
  const pattern = expandPattern(machine, right)
  if (sign === '=~') return pattern && matchesExpression(text, pattern, machine.budget)
  const same = pattern && matches(text, pattern)
  return sign === '!=' ? not(same) : same
}

function plain(word: Word): string {
  return word.map((part) => (part.kind === 'text' ? part.text : '')).join('')
}

/** The words of `test`, or of `[` without its closing bracket. */
function decideFields(fields: readonly Field[]): Status {
  const isTold = fields.every(({ many }) => !many)
  return statusOf(isTold ? decide(fields.map(({ text }) => text)) : undefined)
}

/** @see POSIX.1-2024, `test`: the number of words decides what they mean. */
function decide(texts: readonly PartialText[]): Answer {
  const [first = [], second = [], third = []] = texts
  const find = (sign: string): number => texts.findIndex((text) => known(text) === sign)
  // `-a` binds more closely.
  const joint = find('-o') > 0 ? find('-o') : find('-a')
  if (texts.length > 3 && joint > 0) {
    const [left, right] = [texts.slice(0, joint), texts.slice(joint + 1)]
    const both = known(texts[joint] ?? []) === '-a' ? and : or
    return both(decide(left), () => decide(right))
  }
  if (texts.length > 1 && texts.length !== 3 && known(first) === '!')
    return not(decide(texts.slice(1)))
  if (texts.length <= 1) return notEmpty(first)
  if (texts.length === 2) return unary(known(first) ?? '', second)
  return texts.length === 3 ? binary(first, known(second) ?? '', third) : undefined
}

function unary(operator: string, operand: PartialText): Answer {
  if (operator === '-n') return notEmpty(operand)
  if (operator === '-z') return not(notEmpty(operand))
  return operator === '!' ? not(notEmpty(operand)) : undefined
}

function binary(left: PartialText, operator: string, right: PartialText): Answer {
  const [a, b] = [known(left), known(right)]
  if (operator === '=' || operator === '==') return sameText(left, right)
  if (operator === '!=') return not(sameText(left, right))
  if (a === undefined || b === undefined || !/^-?\d{1,9}$/.test(a) || !/^-?\d{1,9}$/.test(b)) {
    return undefined
  }
  const numbers = new Map([
    ['-eq', Number(a) === Number(b)],
    ['-ne', Number(a) !== Number(b)],
    ['-lt', Number(a) < Number(b)],
    ['-le', Number(a) <= Number(b)],
    ['-gt', Number(a) > Number(b)],
    ['-ge', Number(a) >= Number(b)]
  ])
  return numbers.get(operator)
}

function sameText(left: PartialText, right: PartialText): Answer {
  if (isKnown(left) && isKnown(right)) return known(left) === known(right)
  return certainlyDiffer(left, right) ? false : undefined
}

function notEmpty(text: PartialText): Answer {
  if (isEmpty(text)) return false
  return text.some((part) => typeof part === 'string') ? true : undefined
}

function not(value: Answer): Answer {
  return value === undefined ? undefined : !value
}

function and(left: Answer, right: () => Answer): Answer {
  if (left === false) return false
  const other = right()
  return other === false ? false : left === undefined ? undefined : other
}

function or(left: Answer, right: () => Answer): Answer {
  return not(and(not(left), () => not(right())))
}

function statusOf(value: Answer): Status {
  return value === undefined ? 'either' : value ? 'success' : 'failure'
}
