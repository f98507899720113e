// Following a script: where it is, what it has found, what that may cost, and how ways part and meet again.
import {
  type Budget,
  concat,
  DEEPEST,
  either,
  GivenUp,
  isEmpty,
  known,
  knownEnd,
  knownStart,
  type PartialText,
  samePartial,
  spend,
  type Unknown,
  unknown
} from '../values/partial.js'
import {
  copyOf,
  DEPENDS,
  type Field,
  FILE_PATHS,
  type FileName,
  joinInto,
  NO_FILE,
  repetition,
  type State,
  unknownValue,
  written
} from './state.js'
import { lineAt, type List, type Place } from './syntax.js'

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
interface Frame {
  readonly kind: 'shell' | 'function' | 'loop' | 'turn'
  /** The machine's doubts when it was entered. */
  readonly doubts: number
  /** May what follows in it have been left out? */
  doubt: boolean
  /** May it have been left with a failure? */
  mayFail: boolean
  /** How things stood where it was left. */
  readonly left: State[]
}

export interface Machine {
  readonly budget: Budget
  readonly pushes: CommandPush[]
  readonly caches: CommandPush[]
  readonly logins: CommandLogin[]
  readonly logouts: CommandLogout[]
  readonly unresolved: Unresolved[]
  readonly frames: Frame[]
  /** Follows commands; given by what puts everything together. */
  readonly runList: (machine: Machine, list: List) => Status
  state: State
  /** Does this way go on? Not after `exit` and the like. */
  live: boolean
  /** How many conditions of unknown outcome, or commands that may fail, it is inside of. */
  doubts: number
  /** How many conditions it is inside of, where a command that fails ends nothing. */
  guards: number
  /** How the last `$(…)` ended. */
  captured: Status
  /** What is printed. */
  sink: (string | Unknown)[]
  /** What the next command reads; undefined for what nobody has written. */
  input: PartialText | undefined
  depth: number
  order: number
}

export function newMachine(budget: Budget, state: State, runList: Machine['runList']): Machine {
  return {
    budget,
    pushes: [],
    caches: [],
    logins: [],
    logouts: [],
    unresolved: [],
    frames: [],
    runList,
    state,
    live: true,
    doubts: 0,
    guards: 0,
    captured: 'success',
    sink: [],
    input: undefined,
    depth: 0,
    order: 0
  }
}

export function print(machine: Machine, text: PartialText): void {
  machine.sink.push(...text)
  spend(machine.budget, text.length)
}

/** What has been printed. */
export function printed({ sink }: Machine): PartialText {
  return sink.length > 8192 ? [unknown('a long text')] : concat(sink)
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

/** Runs what may run or not, and then knows only what holds both ways. */
export function perhaps(machine: Machine, run: () => unknown): void {
  oneOf(machine, [run, () => undefined])
}

/** Runs one of several, without knowing which. What a way has printed is printed even if it ends. */
export function oneOf(machine: Machine, ways: readonly (() => unknown)[]): void {
  const { state, input } = machine
  let joined: State | undefined
  const inputs: Machine['input'][] = []
  const texts = ways.map((way) => {
    machine.state = copyOf(state, machine.budget)
    machine.input = input
    machine.live = true
    const [text] = printedBy(machine, () => doubtful(machine, way))
    inputs.push(machine.input)
    if (goesOn(machine)) {
      if (joined === undefined) joined = machine.state
      else joinInto(joined, machine.state)
    }
    return text
  })
  machine.live = joined !== undefined
  if (joined !== undefined) machine.state = joined
  if (inputs.some((one) => one !== input)) machine.input = undefined
  print(machine, anyOf(texts))
}

/** One of these texts; of whole lines it is known that they are whole. */
function anyOf(texts: readonly PartialText[]): PartialText {
  const [first = [], ...others] = texts
  if (others.every((text) => samePartial(text, first))) return first
  const said = texts.filter((text) => !isEmpty(text))
  const joined = said.reduce((so, text) => either(so, text, DEPENDS))
  const lines = said.length === 1 ? joined : concat(joined, ['\n'])
  if (said.every((text) => knownEnd(text).endsWith('\n'))) return [repetition(lines, DEPENDS)]
  return texts.reduce((so, text) => either(so, text, DEPENDS))
}

/** After something ran that may have left this way. */
export function goesOn(machine: Machine): boolean {
  return machine.live
}

/** Whatever is pushed meanwhile is pushed perhaps. */
export function doubtful<T>(machine: Machine, run: () => T): T {
  machine.doubts += 1
  const result = run()
  machine.doubts -= 1
  return result
}

/** Runs a condition: its commands run, but one that fails ends nothing. */
export function guarded<T>(machine: Machine, run: () => T): T {
  machine.guards += 1
  const result = doubtful(machine, run)
  machine.guards -= 1
  return result
}

/** What is printed meanwhile, which then is printed nowhere else; and the result. */
export function printedBy<T>(machine: Machine, run: () => T): readonly [PartialText, T] {
  const outer = machine.sink
  machine.sink = []
  const result = run()
  const text = printed(machine)
  machine.sink = outer
  return [text, result]
}

/** What `$(…)` prints. */
export function capture(machine: Machine, body: List): PartialText {
  const [text, status] = printedBy(machine, () =>
    inSubshell(machine, () => machine.runList(machine, body))
  )
  machine.captured = status
  return text
}

/** Runs in a shell of its own: what it sets is gone afterwards, except for files. */
export function inSubshell<T>(machine: Machine, run: () => T): T {
  const outer = machine.state
  machine.state = copyOf(outer, machine.budget)
  const result = framed(machine, 'shell', run)
  Object.assign(outer.files, machine.state.files)
  machine.state = outer
  machine.live = true
  return result
}

/** Runs what can be left early, and goes on where it was left. What it prints may have been left out. */
export function framed<T>(machine: Machine, kind: Frame['kind'], run: (frame: Frame) => T): T {
  const frame: Frame = { kind, doubts: machine.doubts, doubt: false, mayFail: false, left: [] }
  machine.frames.push(frame)
  const [text, result] = printedBy(machine, () => run(frame))
  machine.frames.pop()
  print(machine, frame.doubt ? anyOf([[], text]) : text)
  for (const state of frame.left) {
    if (machine.live) joinInto(machine.state, state)
    else machine.state = state
    machine.live = true
  }
  return result
}

/**
 * Ends this way through the innermost frame of a kind. Where only this way ends, what follows is
 * in doubt; except after a failure, because then the whole job fails anyway.
 */
export function leave(machine: Machine, kind: Frame['kind'], failed: boolean): void {
  const index = machine.frames.findLastIndex((frame) => frame.kind === kind)
  const frame = machine.frames[index]
  if (frame === undefined) return
  const inner = machine.frames.slice(index)
  const conditional = machine.doubts > frame.doubts || inner.some(({ doubt }) => doubt)
  if (conditional && !failed) frame.doubt = true
  if (!failed) frame.left.push(copyOf(machine.state, machine.budget))
  machine.live = false
}

/**
 * Runs what stands in a command.
 *
 * @throws GivenUp where that is nested too deeply
 */
export function deeper<T>(machine: Machine, run: () => T): T {
  if (machine.depth > DEEPEST) throw new GivenUp('the script is nested too deeply')
  machine.depth += 1
  try {
    return run()
  } finally {
    machine.depth -= 1
  }
}

/** A file that text goes to. */
export interface Output {
  readonly target: PartialText
  readonly append: boolean
}

/** Writes to a file: those that the runner reads are followed, all others are not. */
export function deliver(machine: Machine, { target, append }: Output, text: PartialText): void {
  const path = known(target)
  const name = fileName(path)
  if (path === '/dev/stdout') print(machine, text)
  else if (name !== undefined) writeFile(machine, name, append, text)
  else if (knownStart(target) === '' && path === undefined && target.length === 1) {
    // It may be any file.
    writeFile(machine, 'environment', true, [unknown('text'), '\n'])
    writeFile(machine, 'output', true, [unknown('text'), '\n'])
  }
}

export function fileName(path: string | undefined): FileName | undefined {
  if (path === FILE_PATHS.environment) return 'environment'
  return path === FILE_PATHS.output ? 'output' : undefined
}

function writeFile(machine: Machine, name: FileName, append: boolean, text: PartialText): void {
  const before = append ? machine.state.files[name] : NO_FILE
  const lines = text.reduce(
    (sum, part) => sum + (typeof part === 'string' ? part.split('\n').length : 1),
    0
  )
  spend(machine.budget, lines * (64 + 16 * (before.values.size + (before.open?.lines.length ?? 0))))
  spend(machine.budget, sizeOf(text))
  machine.state.files[name] = written(before, text)
}

/** `cp vars $GITHUB_ENV`: a program that is given a file of the runner may write whatever it likes there. */
export function writeToNamedFiles(machine: Machine, args: readonly Field[]): void {
  const given = args.flatMap(({ text }) => text.filter((part) => typeof part === 'string'))
  for (const path of Object.values(FILE_PATHS)) {
    if (!given.some((text) => text.includes(path))) continue
    deliver(machine, { target: [path], append: true }, [unknown('text'), '\n'])
  }
}

export function sizeOf(text: PartialText): number {
  return text.reduce((size, part) => size + (typeof part === 'string' ? part.length : 1), 0)
}

/** The names hold something that is not followed. */
export function forget(machine: Machine, names: readonly string[]): void {
  for (const name of names) machine.state.variables.set(name, unknownValue(name))
}
