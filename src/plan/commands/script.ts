// What the script of a `run:` step pushes, and with which logins; nothing of it is run.
import {
  type Budget,
  fullBudget,
  GivenUp,
  display,
  known,
  knownStart,
  lines,
  type PartialText,
  textOf
} from '../values/partial.js'
import { runCommand, runList } from './interpreter.js'
import {
  type CommandLogin,
  type CommandLogout,
  type CommandPush,
  emptySink,
  framed,
  type Machine,
  printed,
  type Unresolved
} from './machine.js'
import { parseScript } from './parser.js'
import {
  type CommandFile,
  type Environment,
  finished,
  initialState,
  possibleNames
} from './state.js'
import { mentionsPush } from './suspicious-words.js'
import { sourceOf } from './syntax.js'

export type {
  CommandLogin,
  CommandLogout,
  CommandPush,
  Credentials,
  Unresolved
} from './machine.js'

export interface Script {
  /** `run:` after its expressions have been evaluated. */
  readonly text: PartialText
  /** `shell:`; undefined for the default of Linux and macOS. */
  readonly shell: string | undefined
  /** undefined: certainly not set; `[Unknown]`: may be set to anything, or not at all. */
  readonly env: Environment
}

/** Reads scripts; {@link readScript}, and what is as good for scripts that do nothing. */
export type ReadScript = (script: Script, budget: Budget) => ScriptReading

export interface ScriptReading {
  readonly pushes: readonly CommandPush[]
  /** Registry caches that a build writes. */
  readonly caches: readonly CommandPush[]
  readonly logins: readonly CommandLogin[]
  readonly logouts: readonly CommandLogout[]
  /** Names that the steps after this one may find changed. */
  readonly writesEnvironment: ReadonlySet<string> | 'any'
  /** What they are set to, where that is certain at least in part. */
  readonly environment: ReadonlyMap<string, PartialText>
  readonly writesOutputs: ReadonlySet<string> | 'any'
  readonly outputs: ReadonlyMap<string, PartialText>
  readonly unresolved: readonly Unresolved[]
}

/**
 * Reads a script of bash or sh. A push counts as certain where its command surely runs and its
 * failure is not caught; commands in an undecided condition may run.
 *
 * @param budget - shared by scripts that may only cost so much together
 * @returns never throws; a script that is not understood, or costs too much, has an unresolved entry
 * @see docs.github.com, Workflow syntax, `jobs.<job_id>.steps[*].shell`
 */
export function readScript(script: Script, budget: Budget = fullBudget()): ScriptReading {
  const shell = script.shell ?? 'bash -e {0}'
  if (!isShell(shell)) return unread(script.text, `its shell is ${shell.slice(0, 40)}`)
  const machine = newMachine(script, budget, /^(?:bash|sh)$|\s-[a-zA-Z]*e/.test(shell))
  try {
    const list = parseScript(sourceOf(script.text, 0), machine.budget)
    framed(machine, 'shell', () => runList(machine, list))
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
    return givenUp(machine, script.text, error.message)
  }
  return reading(machine)
}

function isShell(shell: string): boolean {
  return shell
    .split(/\s+/)
    .slice(0, 8)
    .some((word) => /^(?:.*\/)?(?:bash|sh|dash)$/.test(word))
}

function newMachine(script: Script, budget: Budget, errexit: boolean): Machine {
  return {
    budget,
    environment: script.env,
    pushes: [],
    caches: [],
    logins: [],
    logouts: [],
    unresolved: [],
    frames: [],
    runList,
    runCommand,
    state: initialState(errexit),
    live: true,
    doubts: 0,
    guards: 0,
    captured: 'success',
    sink: emptySink(),
    input: undefined,
    depth: 0,
    order: 0
  }
}

function reading(machine: Machine): ScriptReading {
  const { pushes, caches, logins, logouts, unresolved } = machine
  const environment = finished(machine.state.files.environment)
  const output = withCommands(finished(machine.state.files.output), printed(machine.sink))
  return {
    pushes,
    caches,
    logins,
    logouts,
    unresolved,
    writesEnvironment: possibleNames(environment),
    environment: environment.values,
    writesOutputs: possibleNames(output),
    outputs: output.values
  }
}

/** `::set-output name=…::…`, which the runner still obeys. */
function withCommands(file: CommandFile, text: PartialText): CommandFile {
  const values = new Map(file.values)
  for (const line of lines(text)) {
    const start = knownStart(line)
    const [whole = '', name] = /^::set-output name=([\w.-]+)::/.exec(start) ?? []
    if (name !== undefined)
      values.set(name, [...textOf(start.slice(whole.length)), ...line.slice(1)])
  }
  return { ...file, values }
}

/** A script of another language: what it says decides whether it may push. */
function unread(text: PartialText, why: string): ScriptReading {
  const found = mentionsPush(display(text)) || (known(text) === undefined && text.length === 1)
  const nothing = { pushes: [], caches: [], logins: [], logouts: [] }
  return {
    ...nothing,
    writesEnvironment: writesFile(text, 'GITHUB_ENV') ? 'any' : new Set(),
    environment: new Map(),
    writesOutputs: 'any',
    outputs: new Map(),
    unresolved: found ? [{ line: 0, text: firstLine(text), why }] : []
  }
}

function writesFile(text: PartialText, name: string): boolean {
  return text.some((part) => typeof part !== 'string' || part.includes(name))
}

function firstLine(text: PartialText): string {
  return display(text).trim().split('\n')[0]?.slice(0, 300) ?? ''
}

/** What was found until then may be found, but something else may be pushed, too. */
function givenUp(machine: Machine, text: PartialText, why: string): ScriptReading {
  const before = reading(machine)
  const uncertain = <T extends { readonly certain: boolean }>(events: readonly T[]): readonly T[] =>
    events.map((event) => ({ ...event, certain: false }))
  const after = unread(text, why)
  return {
    ...after,
    pushes: uncertain(before.pushes),
    caches: uncertain(before.caches),
    logins: uncertain(before.logins),
    logouts: uncertain(before.logouts),
    unresolved: [...before.unresolved, ...after.unresolved]
  }
}
