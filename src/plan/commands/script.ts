// Follows the script of a `run:` step: what it pushes, and with which logins. Nothing of it is run.
import {
  afterStart,
  type Budget,
  concat,
  display,
  fullBudget,
  GivenUp,
  known,
  knownStart,
  lines,
  type PartialText,
  spend,
  unknown
} from '../values/partial.js'
import { runBuiltin } from './builtins.js'
import { callFunction, runCompound } from './compound-commands.js'
import { expandText, expandWords } from './expansion.js'
import {
  capture,
  type CommandLogin,
  type CommandLogout,
  type CommandPush,
  deeper,
  deliver,
  framed,
  guarded,
  inSubshell,
  leave,
  type Machine,
  newMachine,
  type Output,
  perhaps,
  print,
  printed,
  printedBy,
  type Status,
  type Unresolved
} from './machine.js'
import { parseScript } from './parser.js'
import { mentionsPush, runProgram } from './programs.js'
import {
  anyFields,
  type Environment,
  type Field,
  finished,
  initialState,
  lookUp,
  restore,
  textValue,
  type Value,
  valueFields,
  valueText
} from './state.js'
import {
  type AndOr,
  type Assignment,
  type Command,
  type List,
  type Pipeline,
  type Redirect,
  type Simple,
  sourceOf
} from './syntax.js'

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
  /** What the steps after this one find set, as far as that is certain. */
  readonly environment: ReadonlyMap<string, PartialText>
  /** They may find any other name set, too. */
  readonly writesAnyName: boolean
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
  if (!/(?:^|[\s/])(?:bash|sh|dash)(?:\s|$)/.test(shell))
    return unread(script.text, `its shell is ${shell.slice(0, 40)}`)
  const errexit = /^(?:bash|sh)$|\s-[a-zA-Z]*e/.test(shell)
  const machine = newMachine(budget, initialState(script.env, errexit), runList)
  try {
    const list = parseScript(sourceOf(script.text, 0), budget)
    framed(machine, 'shell', () => runList(machine, list))
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error
    return givenUp(machine, script.text, error.message)
  }
  return reading(machine)
}

function reading(machine: Machine): ScriptReading {
  const { pushes, caches, logins, logouts, unresolved } = machine
  const environment = finished(machine.state.files.environment)
  const { values: outputs } = finished(machine.state.files.output)
  return {
    pushes,
    caches,
    logins,
    logouts,
    unresolved,
    environment: environment.anything ? new Map() : environment.values,
    writesAnyName: environment.anything,
    outputs: new Map([...outputs, ...outputCommands(printed(machine))])
  }
}

/** `::set-output name=…::…`, which the runner still obeys. */
function outputCommands(text: PartialText): readonly (readonly [string, PartialText])[] {
  return lines(text).flatMap((line) => {
    const [whole = '', name] = /^::set-output name=([\w.-]+)::/.exec(knownStart(line)) ?? []
    if (name === undefined) return []
    return [[name, afterStart(line, whole.length)] as const]
  })
}

/** A script of another language: what it says decides whether it may push. */
function unread(text: PartialText, why: string): ScriptReading {
  const found = mentionsPush(display(text)) || (known(text) === undefined && text.length === 1)
  const line = display(text).trim().split('\n')[0] ?? ''
  return {
    pushes: [],
    caches: [],
    logins: [],
    logouts: [],
    environment: new Map(),
    writesAnyName: text.some((part) => typeof part !== 'string' || part.includes('GITHUB_ENV')),
    outputs: new Map(),
    unresolved: found ? [{ line: 0, text: line.slice(0, 300), why }] : []
  }
}

/** What was found until then may be found, but something else may be pushed, too. */
function givenUp(machine: Machine, text: PartialText, why: string): ScriptReading {
  const uncertain = <T extends { readonly certain: boolean }>(events: readonly T[]): readonly T[] =>
    events.map((event) => ({ ...event, certain: false }))
  const after = unread(text, why)
  return {
    ...after,
    pushes: uncertain(machine.pushes),
    caches: uncertain(machine.caches),
    logins: uncertain(machine.logins),
    logouts: uncertain(machine.logouts),
    unresolved: [...machine.unresolved, ...after.unresolved]
  }
}

/** Runs commands one after another, as far as the way goes on. */
function runList(machine: Machine, list: List): Status {
  let status: Status = 'success'
  for (const andOr of list) {
    if (!machine.live) return status
    status = runAndOr(machine, andOr)
  }
  return status
}

function runAndOr(machine: Machine, { first, rest, background }: AndOr): Status {
  if (background) {
    guarded(machine, () =>
      inSubshell(machine, () => runAndOr(machine, { first, rest, background: false }))
    )
    return 'success'
  }
  const run = (pipeline: Pipeline, index: number): Status => {
    const before = rest[index - 1]?.operator
    // It ends the script with the status of what failed before it.
    if (before === '||' && plainWords(pipeline).join(' ') === 'exit') leave(machine, 'shell', true)
    if (!machine.live) return 'failure'
    const caught = rest
      .slice(index)
      .some((one) => one.operator === '||' && !alwaysFails(one.pipeline))
    return caught
      ? guarded(machine, () => runPipeline(machine, pipeline))
      : runPipeline(machine, pipeline)
  }
  let status = run(first, 0)
  let last = first
  for (const [index, { operator, pipeline }] of rest.entries()) {
    if (!machine.live) return status
    const skipped = operator === '&&' ? 'failure' : 'success'
    if (status === skipped) continue
    // Else it is `ask && act` or `do || act`.
    const sure = operator === '&&' ? status !== 'either' : status === 'failure'
    if (sure) status = run(pipeline, index + 1)
    else {
      perhaps(machine, () => run(pipeline, index + 1))
      status = status === 'done' ? 'done' : 'either'
    }
    last = pipeline
  }
  const hasFailed = status === 'failure' && last === (rest.at(-1)?.pipeline ?? first)
  const isCaught = last.negated || machine.guards > 0 || !machine.state.errexit || !fails(last)
  if (machine.live && hasFailed && !isCaught) leave(machine, 'shell', true)
  return status
}

/**
 * May its own status end the script? In most compound commands it is that of a command inside,
 * which has ended the script itself or was caught. @see bash manual, The Set Builtin, `-e`
 */
function fails({ commands }: Pipeline): boolean {
  return (
    commands.length > 1 || /^(?:simple|subshell|test|arithmetic)$/.test(commands.at(-1)?.kind ?? '')
  )
}

/** `|| exit 1` and the like: what failed before it is not caught. */
function alwaysFails(pipeline: Pipeline): boolean {
  const [only, ...others] = pipeline.commands
  if (only?.kind === 'group' && others.length === 0) {
    const last = only.body.at(-1)
    return last !== undefined && last.rest.length === 0 && alwaysFails(last.first)
  }
  const [name = '', code] = plainWords(pipeline)
  return name === 'false' || (/^(?:exit|return)$/.test(name) && code !== '0' && code !== '')
}

/** The words of the only command, as far as they are plain text. */
function plainWords({ commands: [only, ...others] }: Pipeline): readonly string[] {
  if (only?.kind !== 'simple' || others.length > 0) return []
  return only.words.map(([part, ...more]) =>
    part?.kind === 'text' && more.length === 0 ? part.text : ''
  )
}

function runPipeline(machine: Machine, { commands, negated }: Pipeline): Status {
  const status = negated
    ? guarded(machine, () => runCommands(machine, commands))
    : runCommands(machine, commands)
  if (!negated) return status
  if (status === 'success' || status === 'failure')
    return status === 'success' ? 'failure' : 'success'
  return 'either'
}

/** Each command of a pipeline runs in a shell of its own and reads what the one before prints. */
function runCommands(machine: Machine, commands: readonly Command[]): Status {
  const [only, ...others] = commands
  if (only === undefined) return 'success'
  if (others.length === 0) return runCommand(machine, only)
  const { input } = machine
  let status: Status = 'success'
  for (const [index, command] of commands.entries()) {
    const run = (): Status => inSubshell(machine, () => runCommand(machine, command))
    if (index === commands.length - 1) status = run()
    else [machine.input] = printedBy(machine, run)
  }
  machine.input = input
  return status
}

function runCommand(machine: Machine, command: Command): Status {
  spend(machine.budget)
  const { input: outer } = machine
  const { input, output } = readRedirects(machine, command.redirects)
  if (input !== undefined) machine.input = input
  const run = (): Status =>
    command.kind === 'simple' ? runSimple(machine, command) : runCompound(machine, command)
  const [text, status] = deeper(machine, () => printedBy(machine, run))
  if (output === undefined) print(machine, text)
  else deliver(machine, output, text)
  if (input !== undefined) machine.input = outer
  return status
}

function runSimple(machine: Machine, command: Simple): Status {
  machine.captured = 'success'
  const fields = expandWords(machine, command.words)
  const [program] = fields
  if (program === undefined) {
    for (const assignment of command.assignments) assign(machine, assignment)
    return machine.captured
  }
  for (const assignment of command.declarations) assign(machine, assignment)
  const name = program.many ? undefined : known(program.text)
  const call = (): Status => callNamed(machine, name, fields, command)
  return command.assignments.length === 0 ? call() : withAssignments(machine, command, call)
}

function callNamed(
  machine: Machine,
  name: string | undefined,
  fields: readonly Field[],
  command: Simple
): Status {
  spend(machine.budget, fields.length * 8)
  const { place } = command
  const body = name === undefined ? undefined : machine.state.functions.get(name)
  if (body !== undefined) return callFunction(machine, body, fields.slice(1))
  const names = command.declarations.map((declaration) => declaration.name)
  const call = { name: name ?? '', fields: fields.slice(1), names, place }
  return (
    (name === undefined ? undefined : runBuiltin(machine, call)) ??
    runProgram(machine, fields, place)
  )
}

/** `NAME=value program`: the program sees it, the script after it does not. */
function withAssignments(machine: Machine, command: Simple, call: () => Status): Status {
  const { variables, exported } = machine.state
  const before = command.assignments.map(({ name }) => ({
    name,
    value: variables.get(name),
    exported: exported.has(name)
  }))
  for (const assignment of command.assignments) {
    assign(machine, assignment)
    exported.add(assignment.name)
  }
  const status = call()
  for (const { name, value, exported: was } of before) {
    restore(machine.state, name, value)
    if (!was) machine.state.exported.delete(name)
  }
  return status
}

function assign(machine: Machine, assignment: Assignment): void {
  const { name } = assignment
  machine.state.variables.set(name, assigned(machine, assignment))
}

function assigned(machine: Machine, { name, element, append, value }: Assignment): Value {
  const old = append || element ? lookUp(machine.state, name) : undefined
  const anyList = { kind: 'list', fields: anyFields(`$${name}`) } as const
  if (element) return anyList
  if (value.kind === 'list') {
    const added = expandWords(machine, value.words)
    const keyed = value.words.some(([part]) => part?.kind === 'text' && /^\[.*\]=/.test(part.text))
    const fields = keyed ? anyList.fields : added
    return { kind: 'list', fields: old === undefined ? fields : [...valueFields(old), ...fields] }
  }
  const text = expandText(machine, value.word)
  if (old?.kind === 'list') return anyList
  return textValue(old === undefined ? text : concat(valueText(old), text))
}

function readRedirects(
  machine: Machine,
  redirects: readonly Redirect[]
): { input: PartialText | undefined; output: Output | undefined } {
  let input: PartialText | undefined
  let output: Output | undefined
  for (const { operator, descriptor, target } of redirects) {
    if (operator === '<<<') input = concat(expandText(machine, target), ['\n'])
    else if (operator.startsWith('<<')) input = expandText(machine, target)
    else if (operator === '<') {
      const [only] = target
      input = only?.kind === 'process' ? capture(machine, only.body) : fileText(machine, target)
    } else if (operator !== '<&' && (descriptor === '' || descriptor === '1')) {
      const text = expandText(machine, target)
      // `>&1` and `2>&1` leave it where it is.
      if (operator === '>&' && known(text) === '1') continue
      output = { target: text, append: operator.endsWith('>>') }
    }
  }
  return { input, output }
}

function fileText(machine: Machine, target: Redirect['target']): PartialText {
  const name = known(expandText(machine, target)) ?? 'a file'
  return name === '/dev/null' ? [] : [unknown(`the text of ${name}`)]
}
