// The words after a tool's name: which command they choose, its options and operands, and what is noted of what it does.
import {
  afterStart,
  concat,
  isEmpty,
  known,
  knownStart,
  type PartialText,
  split,
  unknown
} from '../values/partial.js'
import { withoutLineEnds } from './expansion.js'
import {
  type Credentials,
  event,
  leaveUnresolved,
  type Machine,
  print,
  type Status
} from './machine.js'
import { type Field, isWhollyUnknown, lookUpExported, valueText } from './state.js'
import type { Place } from './syntax.js'

export interface Given {
  readonly value: PartialText
  /** False where the option may stand there any number of times. */
  readonly sure: boolean
}

export interface Arguments {
  /** By long name without dashes; a flag has the value `true`. */
  readonly options: ReadonlyMap<string, readonly Given[]>
  readonly operands: readonly Field[]
  /** Words of which nothing is known stand among them; they may be options. */
  readonly vague: boolean
}

/**
 * Options of a command, `long|short` separated by blanks. Only options that take a value, and flags
 * whose short name matters, have to be named; every other option is taken for a flag.
 */
interface OptionNames {
  readonly values: string
  readonly flags?: string
}

interface Reading {
  readonly options: Map<string, Given[]>
  readonly operands: Field[]
  readonly takesValue: ReadonlySet<string>
  readonly longNames: ReadonlyMap<string, string>
  vague: boolean
}

/** Reads words as Go's pflag does, which all of these programs use. */
function readArguments(fields: readonly Field[], names: OptionNames): Arguments {
  const reading: Reading = {
    options: new Map(),
    operands: [],
    takesValue: new Set(namesOf(names.values).flat()),
    longNames: new Map(
      [...namesOf(names.values), ...namesOf(names.flags ?? '')].flatMap((all) =>
        all.map((name): [string, string] => [name, all[0] ?? name])
      )
    ),
    vague: false
  }
  let at = 0
  while (at < fields.length) {
    const field = fields[at]
    at += 1
    if (field === undefined) break
    if (known(field.text) === '--') {
      reading.operands.push(...fields.slice(at))
      break
    }
    if (readOption(reading, field, fields[at])) at += 1
  }
  const { options, operands, vague } = reading
  return { options, operands, vague }
}

function namesOf(text: string): readonly string[][] {
  return text
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => one.split('|'))
}

/** Reads one word; true where the next one is its value. */
function readOption(reading: Reading, field: Field, next: Field | undefined): boolean {
  const start = knownStart(field.text)
  if (!start.startsWith('-') || known(field.text) === '-') {
    if (field.many && isWhollyUnknown(field.text)) reading.vague = true
    reading.operands.push(field)
    return false
  }
  if (start.startsWith('--')) return readLong(reading, field, next)
  return readShort(reading, field, next)
}

function readLong(reading: Reading, field: Field, next: Field | undefined): boolean {
  const [name = [], ...value] = split(field.text, '=')
  const long = (known(name) ?? '').slice(2)
  if (value.length === 0) return giveNext(reading, long, field, next)
  const sign = knownStart(field.text).indexOf('=')
  return give(reading, long, afterStart(field.text, sign + 1), !field.many)
}

function readShort(reading: Reading, field: Field, next: Field | undefined): boolean {
  const [first, ...rest] = field.text
  const letters = typeof first === 'string' ? first.slice(1) : ''
  for (const [index, letter] of Array.from(letters).entries()) {
    const after = concat([letters.slice(index + 1).replace(/^=/, '')], rest)
    const isLast = index === letters.length - 1 && rest.length === 0
    if (reading.takesValue.has(letter) && !isLast) return give(reading, letter, after, !field.many)
    if (isLast) return giveNext(reading, letter, field, next)
    give(reading, letter, ['true'], !field.many)
  }
  return false
}

function giveNext(reading: Reading, name: string, field: Field, next: Field | undefined): boolean {
  if (!reading.takesValue.has(name)) return give(reading, name, ['true'], !field.many)
  if (next !== undefined) give(reading, name, next.text, !field.many && !next.many)
  return next !== undefined
}

function give(reading: Reading, name: string, value: PartialText, sure: boolean): false {
  const long = reading.longNames.get(name) ?? name
  const given = reading.options.get(long)
  if (given === undefined) reading.options.set(long, [{ value, sure }])
  else given.push({ value, sure })
  return false
}

export function optionValues(args: Arguments, name: string): readonly Given[] {
  return args.options.get(name) ?? []
}

/** The last value given. */
export function optionValue(args: Arguments, name: string): PartialText | undefined {
  return optionValues(args, name).at(-1)?.value
}

/** Is a flag set? undefined where it has an unknown value. */
export function isSet(args: Arguments, name: string, otherwise = false): boolean | undefined {
  const value = optionValue(args, name)
  if (value === undefined) return otherwise
  const text = known(value)
  return text === undefined ? undefined : /^(?:1|t|true)$/i.test(text)
}

/**
 * The operands of a command that takes exactly so many. Words that may be none or options do not
 * count where the others suffice.
 */
export function exactOperands(args: Arguments, count: number): readonly PartialText[] | undefined {
  const sure = args.operands.filter(({ text, many }) => !many || !isWhollyUnknown(text))
  const fields = sure.length === count ? sure : args.operands
  return fields.length === count ? fields.map(({ text }) => text) : undefined
}

/** What one command does to registries. */
export type Effect =
  | {
      readonly kind: 'push' | 'cache'
      readonly reference: PartialText
      readonly sure: boolean
      readonly credentials?: Credentials | undefined
    }
  | ({ readonly kind: 'login'; readonly registry: PartialText } & Credentials)
  | { readonly kind: 'logout'; readonly registry: PartialText }
  | { readonly kind: 'unresolved'; readonly why: string }

export interface ToolCall {
  readonly args: Arguments
  /** What the program reads from its environment. */
  readonly environment: (name: string) => PartialText | undefined
  /** What it reads from its input. */
  readonly input: PartialText | undefined
}

export interface ToolCommand extends OptionNames {
  /** The words that choose it, each with its aliases: `image copy|cp`; other such words after a comma. */
  readonly words: string
  readonly effects: (call: ToolCall) => readonly Effect[]
}

export interface Tool {
  readonly name: string
  /** Does it print each name that it pushes, with its digest? */
  readonly printsNames?: boolean
  /** Options before the command's words. */
  readonly globals: OptionNames
  readonly commands: readonly ToolCommand[]
}

export function push(reference: PartialText, sure = true, credentials?: Credentials): Effect {
  return { kind: 'push', reference, sure, credentials }
}

export function unresolved(why: string): Effect {
  return { kind: 'unresolved', why }
}

/** Pushes the operand at `index` of exactly `count`. */
export function operand(count: number, index: number): (call: ToolCall) => readonly Effect[] {
  return (call) => {
    const reference = exactOperands(call.args, count)?.[index]
    return reference === undefined
      ? [unresolved('its words cannot be told apart')]
      : [push(reference, true, ownCredentials(call))]
  }
}

/** Pushes the first operand; others may follow. */
export function firstOperand(call: ToolCall): readonly Effect[] {
  const [first] = call.args.operands
  if (first === undefined) return [unresolved('it names nothing')]
  return [push(first.text, true, ownCredentials(call))]
}

/** Pushes each operand. */
export function eachOperand({ args }: ToolCall): readonly Effect[] {
  return args.operands.map(({ text, many }) => push(text, !many))
}

/** What a command's own options for its target begin with: of oras, `copy` of oras, `copy` of skopeo. */
const OF_TARGET = ['', 'to-', 'dest-']

/** `--creds`, or `--username` and `--password`, of the command itself. */
export function ownCredentials({ args, input }: ToolCall): Credentials | undefined {
  for (const prefix of OF_TARGET) {
    const pair = optionValue(args, `${prefix}creds`)
    if (pair !== undefined) return credentialsIn(pair)
    const password = passwordOf(args, input, prefix)
    if (password !== undefined)
      return { username: optionValue(args, `${prefix}username`), password }
  }
  return undefined
}

/** `user:password`. */
function credentialsIn(pair: PartialText): Credentials {
  const [username, ...password] = split(pair, ':')
  if (password.length > 0)
    return { username, password: password.reduce((so, one) => concat(so, [':'], one)) }
  return { username: [unknown('a name')], password: [unknown('a password')] }
}

/** What a command logs in with, as an option has it or its input; undefined for nothing. */
export function passwordOf(
  args: Arguments,
  input: PartialText | undefined,
  prefix = ''
): PartialText | undefined {
  const given = (name: string): PartialText | undefined => optionValue(args, `${prefix}${name}`)
  const fromInput = ['password-stdin', 'pass-stdin', 'identity-token-stdin'].some(
    (name) => isSet(args, `${prefix}${name}`) !== false
  )
  if (!fromInput) return given('password') ?? given('identity-token') ?? given('registry-token')
  return input === undefined ? [unknown('a password')] : withoutLineEnds(input)
}

/**
 * Runs a tool that writes to registries: what its command does is noted.
 *
 * @returns undefined where the words choose none of its commands
 */
export function runTool(
  machine: Machine,
  tool: Tool,
  args: readonly Field[],
  place: Place
): Status | undefined {
  const chosen = chooseCommand(tool, args)
  if (chosen === undefined) return undefined
  const text: PartialText = [unknown(`$(${tool.name} …)`)]
  if (chosen === 'unknown') {
    print(machine, text)
    leaveUnresolved(machine, place, 'its command is not known')
    return 'either'
  }
  const call = {
    args: readArguments(chosen.rest, chosen.command),
    input: machine.input,
    environment: (name: string) => {
      const value = lookUpExported(machine.state, name)
      return value.kind === 'unset' ? undefined : valueText(value)
    }
  }
  if (call.args.options.has('help')) return 'done'
  const effects = chosen.command.effects(call)
  for (const effect of effects) record(machine, tool.name, effect, place)
  print(machine, tool.printsNames === true ? namesPushed(effects) : text)
  return 'done'
}

function namesPushed(effects: readonly Effect[]): PartialText {
  const names = effects.flatMap((effect) => (effect.kind === 'push' ? [effect.reference] : []))
  return concat(...names.map((name) => concat(name, ['@'], [unknown('a digest')], ['\n'])))
}

function record(machine: Machine, tool: string, effect: Effect, place: Place): void {
  switch (effect.kind) {
    case 'push':
    case 'cache': {
      const { reference, credentials } = effect
      if (isEmpty(reference)) return
      const into = effect.kind === 'push' ? machine.pushes : machine.caches
      into.push({ ...event(machine, tool, place, effect.sure), reference, credentials })
      return
    }
    case 'login': {
      const { registry, username, password } = effect
      machine.logins.push({ ...event(machine, tool, place), registry, username, password })
      return
    }
    case 'logout':
      machine.logouts.push({ ...event(machine, tool, place), registry: effect.registry })
      return
    case 'unresolved':
      leaveUnresolved(machine, place, effect.why)
  }
}

interface Chosen {
  readonly command: ToolCommand
  readonly rest: readonly Field[]
}

/** The command that the words choose; `unknown` where the first of them is not known. */
function chooseCommand(tool: Tool, args: readonly Field[]): Chosen | 'unknown' | undefined {
  const all = tool.commands.flatMap((command) =>
    command.words.split(', ').flatMap((text) => {
      const words = text.split(' ')
      const rest = afterWords(tool, words, args)
      return rest === undefined ? [] : [{ command, rest, length: words.length }]
    })
  )
  const [longest] = all.toSorted((one, other) => other.length - one.length)
  if (longest !== undefined) return longest
  const [first] = withoutGlobals(tool, args)
  return first !== undefined && (first.many || known(first.text) === undefined)
    ? 'unknown'
    : undefined
}

function afterWords(
  tool: Tool,
  words: readonly string[],
  args: readonly Field[]
): readonly Field[] | undefined {
  let rest = args
  for (const word of words) {
    const [first, ...others] = withoutGlobals(tool, rest)
    const text = first === undefined || first.many ? undefined : known(first.text)
    if (text === undefined || !word.split('|').includes(text)) return undefined
    rest = others
  }
  return rest
}

/** Without options in front; only those that are named take a value. */
function withoutGlobals(tool: Tool, args: readonly Field[]): readonly Field[] {
  const values = new Set(tool.globals.values.split(/[ |]/))
  let rest = args
  for (;;) {
    const [first, ...others] = rest
    const start = first === undefined ? '' : knownStart(first.text)
    if (!start.startsWith('-')) return rest
    const name = start.replace(/^--?/, '')
    rest = values.has(name) ? others.slice(1) : others
  }
}
