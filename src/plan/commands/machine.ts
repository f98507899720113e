// The state of following a script: where it is, what it has found and what it has printed.
import { GivenUp, spend, type Budget } from './budget.js'
import type { Environment, State } from './state.js'
import { lineAt } from './source.js'
import type { Command, List, Place } from './syntax.js'
import { concat, unknown, type PartialText, type Unknown } from '../values/partial.js'

/** A name and a password as a command gets them. */
export interface Credentials {
  readonly username: PartialText | undefined
  readonly password: PartialText | undefined
}

interface Event {
  readonly tool: string
  /** Counted from the start of the script, from 0. */
  readonly line: number
  /** Does it surely run, and count when it fails? */
  readonly certain: boolean
  /** Events of all kinds are numbered in the order in which they run. */
  readonly order: number
}

export interface CommandPush extends Event {
  /** As given; without the scheme that some tools write before it. */
  readonly reference: PartialText
  /** Given to the command itself; they then count and not the last login. */
  readonly credentials: Credentials | undefined
}

export interface CommandLogin extends Event, Credentials {
  /** `docker.io` where none is named. */
  readonly registry: PartialText
}

export interface CommandLogout extends Event {
  readonly registry: PartialText
}

export interface Unresolved {
  readonly line: number
  /** The command as written, each unknown part as an expression. */
  readonly text: string
  readonly why: string
}

/**
 * How a command ends: known, taken to be `done` as every step of a script is written for, or open
 * either way, as of a command that asks a question.
 */
export type Status = 'success' | 'failure' | 'done' | 'either'

/** What a way through the script leaves early: a loop, a function, or a shell. */
export interface Frame {
  readonly kind: 'shell' | 'function' | 'loop' | 'turn'
  /** The machine's doubts when it was entered. */
  readonly doubts: number
  /** May what follows in it have been left out? */
  doubt: boolean
  /** How things stood where it was left. */
  readonly left: State[]
}

/** Where printed text goes. */
export interface Sink {
  readonly parts: (string | Unknown)[]
  size: number
}

export interface Machine {
  readonly budget: Budget
  readonly environment: Environment
  readonly pushes: CommandPush[]
  readonly caches: CommandPush[]
  readonly logins: CommandLogin[]
  readonly logouts: CommandLogout[]
  readonly unresolved: Unresolved[]
  readonly frames: Frame[]
  /** What follows commands and single ones; given by what puts everything together. */
  readonly runList: (machine: Machine, list: List) => Status
  readonly runCommand: (machine: Machine, command: Command) => Status
  state: State
  /** Does this way go on? Not after `exit` and the like. */
  live: boolean
  /** How many conditions of unknown outcome, or commands that may fail, it is inside of. */
  doubts: number
  /** How many conditions it is inside of, where a command that fails ends nothing. */
  guards: number
  /** How the last `$(…)` ended. */
  captured: Status
  sink: Sink
  /** What the next command reads; undefined for what nobody has written. */
  input: PartialText | undefined
  depth: number
  order: number
}

export function emptySink(): Sink {
  return { parts: [], size: 0 }
}

export function print(machine: Machine, text: PartialText): void {
  const { sink } = machine
  for (const part of text) {
    sink.parts.push(part)
    sink.size += typeof part === 'string' ? part.length : 1
  }
  spend(machine.budget, text.length)
}

export function printed(sink: Sink): PartialText {
  return sink.parts.length > 8192 ? [unknown('a long text')] : concat(sink.parts)
}

/** Is what runs now sure to run? */
function isCertain(machine: Machine): boolean {
  return machine.doubts === 0 && machine.frames.every(({ doubt }) => !doubt)
}

const MOST_EVENTS = 2000

/** What every event has in common; numbers it. */
export function event(machine: Machine, tool: string, place: Place, sure = true): Event {
  machine.order += 1
  if (machine.order > MOST_EVENTS) throw new GivenUp('the script pushes too often')
  const line = lineAt(place.source, place.from)
  return { tool, line, certain: sure && isCertain(machine), order: machine.order }
}

/** Says that this command may push something that is not known. */
export function leaveUnresolved(machine: Machine, place: Place, why: string): void {
  const text = place.source.text.slice(place.from, place.to)
  let at = place.from - 1
  const written = text.replace(/\0/g, () => {
    at = place.source.text.indexOf('\0', at + 1)
    return `\${{ ${place.source.unknowns.get(at)?.why ?? ''} }}`
  })
  const found = { line: lineAt(place.source, place.from), text: written.slice(0, 300), why }
  const last = machine.unresolved.find(
    ({ line, text: one }) => line === found.line && one === found.text
  )
  if (last === undefined && machine.unresolved.length < 100) machine.unresolved.push(found)
}
