// Follows the commands of a script in their order.
import {
  DEEPEST,
  GivenUp,
  spend,
  concat,
  known,
  type PartialText,
  unknown
} from '../values/partial.js'
import { runBuiltin } from './builtins.js'
import { expandPattern, expandText, expandWords } from './expansion.js'
import { runFor, runRepeat, runWhile } from './loops.js'
import {
  capture,
  deliver,
  forget,
  framed,
  guarded,
  inSubshell,
  leave,
  type Machine,
  oneOf,
  type Output,
  perhaps,
  printedBy,
  type Status
} from './machine.js'
import { matches } from './pattern.js'
import { runProgram } from './programs.js'
import {
  copyOf,
  type Field,
  lookUp,
  textValue,
  type Value,
  valueFields,
  valueText
} from './state.js'
import type {
  AndOr,
  Assignment,
  Clause,
  Command,
  List,
  Pipeline,
  Redirect,
  Simple,
  Word
} from './syntax.js'
import { decideTest } from './test.js'

/** Runs commands one after another, as far as the way goes on. */
export function runList(machine: Machine, list: List): Status {
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
    if (before === '||' && isBareExit(pipeline)) leave(machine, 'shell', true)
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
    const sure = operator === '&&' ? status !== 'either' : status === 'failure'
    if (sure) status = run(pipeline, index + 1)
    else status = runPerhaps(machine, status, () => run(pipeline, index + 1))
    last = pipeline
  }
  const isLast = last === (rest.at(-1)?.pipeline ?? first)
  if (status === 'failure' && isLast && !last.negated) failed(machine)
  return status
}

/** After `ask && act` or `do || act`. */
function runPerhaps(machine: Machine, status: Status, run: () => Status): Status {
  perhaps(machine, () => {
    run()
  })
  return status === 'done' ? 'done' : 'either'
}

function failed(machine: Machine): void {
  if (machine.live && machine.guards === 0 && machine.state.errexit) leave(machine, 'shell', true)
}

/** `|| exit 1` and the like: what failed before it is not caught. */
function alwaysFails({ commands }: Pipeline): boolean {
  const [only, ...others] = commands
  if (only === undefined || others.length > 0) return false
  if (only.kind === 'group') {
    const last = only.body.at(-1)
    return last !== undefined && last.rest.length === 0 && alwaysFails(last.first)
  }
  const [name, code] = only.kind === 'simple' ? plainWords(only.words) : []
  return name === 'false' || ((name === 'exit' || name === 'return') && code !== '0' && code !== '')
}

/** It ends the script with the status of what failed before it. */
function isBareExit({ commands }: Pipeline): boolean {
  const [only, ...others] = commands
  if (only?.kind !== 'simple' || others.length > 0) return false
  const words = plainWords(only.words)
  return words.length === 1 && words[0] === 'exit'
}

function plainWords(words: readonly Word[]): readonly string[] {
  return words.map(([part, ...more]) =>
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
    const run = (): void => {
      status = inSubshell(machine, () => runCommand(machine, command))
    }
    if (index === commands.length - 1) run()
    else machine.input = printedBy(machine, run)
  }
  machine.input = input
  return status
}

export function runCommand(machine: Machine, command: Command): Status {
  spend(machine.budget)
  if (machine.depth > DEEPEST) throw new GivenUp('the script is nested too deeply')
  const outer = machine.input
  const { input, output } = readRedirects(machine, command.redirects)
  if (input !== undefined) machine.input = input
  machine.depth += 1
  let status: Status = 'success'
  const run = (): void => {
    status = command.kind === 'simple' ? runSimple(machine, command) : runCompound(machine, command)
  }
  if (output === undefined) run()
  else deliver(machine, output, printedBy(machine, run))
  machine.depth -= 1
  machine.input = outer
  return status
}

function runCompound(machine: Machine, command: Exclude<Command, { kind: 'simple' }>): Status {
  switch (command.kind) {
    case 'group':
      return runList(machine, command.body)
    case 'subshell':
      return inSubshell(machine, () => runList(machine, command.body))
    case 'if':
      return runIf(machine, command.branches, command.otherwise)
    case 'for':
      return runFor(machine, command)
    case 'while':
      return runWhile(machine, command)
    case 'repeat':
      return runRepeat(machine, command.names, command.body)
    case 'case':
      return runCase(machine, command.subject, command.clauses)
    case 'function':
      machine.state.functions.set(command.name, command.body)
      return 'success'
    case 'test':
      return decideTest(machine, command.test)
    case 'arithmetic':
      forget(machine, command.names)
      return 'either'
  }
}

type Branch = Extract<Command, { kind: 'if' }>['branches'][number]

function runIf(machine: Machine, branches: readonly Branch[], otherwise: List | undefined): Status {
  const [first, ...others] = branches
  if (first === undefined) return otherwise === undefined ? 'success' : runList(machine, otherwise)
  const status = guarded(machine, () => runList(machine, first.condition))
  if (!machine.live) return status
  if (status === 'success') return runList(machine, first.body)
  if (status === 'failure') return runIf(machine, others, otherwise)
  oneOf(machine, [
    () => void runList(machine, first.body),
    () => void runIf(machine, others, otherwise)
  ])
  return 'done'
}

/** Runs the clause that matches, or each that may. */
function runCase(machine: Machine, subject: Word, clauses: readonly Clause[]): Status {
  const text = expandText(machine, subject)
  const possible: Clause[] = []
  for (const clause of clauses) {
    const fits = clauseMatches(machine, text, clause)
    if (fits === false) continue
    possible.push(clause)
    if (fits === true && !clause.goesOn) return runPossible(machine, possible, true)
  }
  return runPossible(machine, possible, false)
}

function runPossible(machine: Machine, clauses: readonly Clause[], oneRuns: boolean): Status {
  const [first, ...others] = clauses
  if (first === undefined) return 'success'
  if (oneRuns && others.length === 0) return machine.runList(machine, first.body)
  const ways = clauses.map(
    ({ body }) =>
      () =>
        void machine.runList(machine, body)
  )
  oneOf(machine, oneRuns ? ways : [...ways, () => undefined])
  return 'done'
}

function clauseMatches(machine: Machine, text: PartialText, clause: Clause): boolean | undefined {
  const all = clause.patterns.map((word) => {
    const pattern = expandPattern(machine, word)
    return pattern === undefined ? undefined : matches(text, pattern)
  })
  if (all.includes(true)) return true
  return all.includes(undefined) ? undefined : false
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
    restore(machine.state.variables, name, value)
    if (!was) machine.state.exported.delete(name)
  }
  return status
}

function assign(machine: Machine, assignment: Assignment): void {
  const { name } = assignment
  machine.state.variables.set(name, assigned(machine, assignment))
}

function assigned(machine: Machine, { name, element, append, value }: Assignment): Value {
  const old = append || element ? lookUp(machine.state, machine.environment, name) : undefined
  if (element) return { kind: 'list', fields: [{ text: [unknown(`$${name}`)], many: true }] }
  if (value.kind === 'list') {
    const added = expandWords(machine, value.words)
    const keyed = value.words.some(([part]) => part?.kind === 'text' && /^\[.*\]=/.test(part.text))
    const fields = keyed ? [{ text: [unknown(`$${name}`)], many: true }] : added
    return { kind: 'list', fields: old === undefined ? fields : [...valueFields(old), ...fields] }
  }
  const text = expandText(machine, value.word)
  if (old?.kind === 'list')
    return { kind: 'list', fields: [{ text: [unknown(`$${name}`)], many: true }] }
  return textValue(old === undefined ? text : concat(valueText(old), text))
}

/** Calls a function with its words. What is local to it is gone afterwards. */
function callFunction(
  machine: Machine,
  body: Command,
  positional: Machine['state']['positional']
): Status {
  const before = copyOf(machine.state, machine.budget)
  machine.state.positional = positional
  machine.state.locals.clear()
  const status = framed(machine, 'function', () => machine.runCommand(machine, body))
  const { state } = machine
  for (const name of state.locals) {
    restore(state.variables, name, before.variables.get(name))
  }
  state.locals.clear()
  for (const name of before.locals) state.locals.add(name)
  state.positional = before.positional
  return status
}

function restore<T>(values: Map<string, T>, name: string, value: T | undefined): void {
  if (value === undefined) values.delete(name)
  else values.set(name, value)
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
