// The words after a command's name, and the form of what a command does with them.
import { concat, known, knownStart, type PartialText, split, unknown } from '../values/partial.js'
import type { Credentials } from './machine.js'
import { type Field, isWhollyUnknown } from './state.js'

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
export function readArguments(fields: readonly Field[], names: OptionNames): Arguments {
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
  if (value.length > 0) return give(reading, long, afterSign(field.text), !field.many)
  return giveNext(reading, long, field, next)
}

function afterSign(text: PartialText): PartialText {
  const [first, ...rest] = text
  return concat([typeof first === 'string' ? first.slice(first.indexOf('=') + 1) : ''], rest)
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
  /** The words that choose it, each with its aliases: `image copy|cp`. */
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
  return ({ args }) => {
    const reference = exactOperands(args, count)?.[index]
    return reference === undefined
      ? [unresolved('its words cannot be told apart')]
      : [push(reference, true, ownCredentials(args))]
  }
}

/** Pushes the first operand; others may follow. */
export function firstOperand({ args }: ToolCall): readonly Effect[] {
  const [first] = args.operands
  if (first === undefined) return [unresolved('it names nothing')]
  return [push(first.text, true, ownCredentials(args))]
}

/** Pushes each operand. */
export function eachOperand({ args }: ToolCall): readonly Effect[] {
  return args.operands.map(({ text, many }) => push(text, !many))
}

/** `--username` and `--password` of the command itself. */
export function ownCredentials(args: Arguments): Credentials | undefined {
  const username = optionValue(args, 'username')
  const password = optionValue(args, 'password')
  return password === undefined ? undefined : { username, password }
}

/** `--creds user:password`. */
export function pairCredentials(args: Arguments, option: string): Credentials | undefined {
  const pair = optionValue(args, option)
  if (pair === undefined) return undefined
  const [username, ...password] = split(pair, ':')
  if (password.length > 0)
    return { username, password: password.reduce((so, one) => concat(so, [':'], one)) }
  return { username: [unknown('a name')], password: [unknown('a password')] }
}

/**
 * A name with a transport, as containers/image writes them.
 *
 * @returns undefined where the transport is no registry
 * @see containers/image, docs/containers-transports.5.md
 */
export function fromTransport(text: PartialText): PartialText | undefined {
  const start = knownStart(text)
  if (start.startsWith('docker://')) return without(text, 'docker://')
  return /^(?:dir|docker-archive|docker-daemon|oci|oci-archive|ostree|sif|containers-storage|tarball):/.test(
    start
  )
    ? undefined
    : text
}

/** Without a start that is known to stand there. */
export function without(text: PartialText, start: string): PartialText {
  const [first, ...rest] = text
  return typeof first === 'string' && first.startsWith(start)
    ? concat([first.slice(start.length)], rest)
    : text
}

export type Effects = (call: ToolCall) => readonly Effect[]

/** For commands whose names stand in a file. */
export function inFile(file: string): Effects {
  return () => [unresolved(`${file} names what it pushes`)]
}

/** For commands that push, and whose words are not read. */
export const NOT_READ: Effects = () => [unresolved('its words are not read')]

/** Pushes each value of an option, where it is given. */
export function optionOr(name: string, otherwise: Effects): Effects {
  return (call) => {
    const given = optionValues(call.args, name)
    return given.length > 0 ? given.map(({ value, sure }) => push(value, sure)) : otherwise(call)
  }
}

export function startsWith(text: PartialText, start: string): boolean {
  return knownStart(text).startsWith(start)
}
