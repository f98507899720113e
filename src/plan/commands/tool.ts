// The form of a row in the table of tools, and what a command of a tool does.
import type { Arguments, OptionNames } from './arguments.js'
import { exactOperands, optionValue, optionValues } from './arguments.js'
import type { Credentials } from './machine.js'
import { concat, knownStart, split, unknown, type PartialText } from '../values/partial.js'

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
