// Simple commands: assignments, and the program that is called with its words.
import { concat, known, unknown } from '../values/partial.js'
import { runBuiltin } from './builtins.js'
import { expandText, expandWords } from './expand.js'
import { spend } from '../budget.js'
import { framed, type Machine, type Status } from './machine.js'
import { runProgram } from './program.js'
import { copyOf, lookUp, setVariable } from './state.js'
import type { Assignment, Command, Simple } from './syntax.js'
import { type Field, textValue, type Value, valueFields, valueText } from './value.js'

export function runSimple(machine: Machine, command: Simple): Status {
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
  setVariable(machine.state, name, assigned(machine, assignment))
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
    restore(state.letters, name, before.letters.get(name))
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
