// Compound commands: conditions, cases, loops and functions, and what is known after an unknown number of turns.
import {
  concat,
  isEmpty,
  type PartialText,
  spend,
  type Unknown,
  unknown
} from '../values/partial.js'
import { decideTest, readInto, textLines } from './builtins.js'
import { expandPattern, expandText, expandWords } from './expansion.js'
import {
  doubtful,
  forget,
  framed,
  goesOn,
  guarded,
  inSubshell,
  type Machine,
  oneOf,
  print,
  printedBy,
  type Status
} from './machine.js'
import { matches } from './pattern.js'
import {
  copyOf,
  eitherValue,
  type Field,
  fieldOf,
  isRepetition,
  isWhollyUnknown,
  joinInto,
  lookUp,
  repetition,
  restore,
  type State,
  textValue,
  type Value,
  valueFields,
  valueText
} from './state.js'
import type { Clause, Compound, List, Simple, Word } from './syntax.js'

export function runCompound(machine: Machine, command: Compound): Status {
  switch (command.kind) {
    case 'group':
      return machine.runList(machine, command.body)
    case 'subshell':
      return inSubshell(machine, () => machine.runList(machine, command.body))
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

type Branch = Extract<Compound, { kind: 'if' }>['branches'][number]

function runIf(machine: Machine, branches: readonly Branch[], otherwise: List | undefined): Status {
  const [first, ...others] = branches
  if (first === undefined)
    return otherwise === undefined ? 'success' : machine.runList(machine, otherwise)
  const status = guarded(machine, () => machine.runList(machine, first.condition))
  if (!machine.live) return status
  if (status === 'success') return machine.runList(machine, first.body)
  if (status === 'failure') return runIf(machine, others, otherwise)
  oneOf(machine, [
    () => machine.runList(machine, first.body),
    () => runIf(machine, others, otherwise)
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
  const ways = clauses.map((clause) => () => machine.runList(machine, clause.body))
  oneOf(machine, oneRuns ? ways : [...ways, () => undefined])
  return 'done'
}

function clauseMatches(machine: Machine, text: PartialText, clause: Clause): boolean | undefined {
  const all = clause.patterns.map((word) => {
    const pattern = expandPattern(machine, word)
    return pattern && matches(text, pattern)
  })
  if (all.includes(true)) return true
  return all.includes(undefined) ? undefined : false
}

/** Calls a function with its words. What is local to it is gone afterwards. */
export function callFunction(machine: Machine, body: List, positional: readonly Field[]): Status {
  const before = copyOf(machine.state, machine.budget)
  machine.state.positional = positional
  machine.state.locals.clear()
  const status = framed(machine, 'function', (frame) => {
    const last = machine.runList(machine, body)
    return frame.mayFail ? 'either' : last
  })
  const { state } = machine
  for (const name of state.locals) restore(state, name, before.variables.get(name))
  state.locals.clear()
  for (const name of before.locals) state.locals.add(name)
  state.positional = before.positional
  return status
}

/** `for name in words`: once for each word; a word that stands for many is one turn that may be. */
function runFor(machine: Machine, loop: Extract<Compound, { kind: 'for' }>): Status {
  const { state } = machine
  const fields = loop.words === undefined ? state.positional : expandWords(machine, loop.words)
  framed(machine, 'loop', () => {
    for (const field of fields) {
      if (!machine.live) return
      const set = (): unknown => machine.state.variables.set(loop.name, textValue(field.text))
      if (field.many) repeated(machine, set, loop.body)
      else {
        set()
        turn(machine, loop.body)
      }
    }
  })
  return 'done'
}

function turn(machine: Machine, body: List): void {
  spend(machine.budget)
  framed(machine, 'turn', () => machine.runList(machine, body))
}

/** `while read` over a known text runs once for each line; any other condition is not followed. */
function runWhile(machine: Machine, loop: Extract<Compound, { kind: 'while' }>): Status {
  const lines = loop.until ? undefined : linesToRead(machine, loop.condition)
  framed(machine, 'loop', () => {
    if (lines === undefined) {
      runAsked(machine, loop)
      return
    }
    for (const line of lines.texts) {
      if (!machine.live) return
      readInto(machine, lines.read, line)
      turn(machine, loop.body)
    }
  })
  return 'done'
}

/** A condition that surely holds at first, such as `true`, is one turn for certain. */
function runAsked(
  machine: Machine,
  { condition, body, until }: Extract<Compound, { kind: 'while' }>
): void {
  const ask = (): Status => guarded(machine, () => machine.runList(machine, condition))
  const first = ask()
  if (!machine.live || first === (until ? 'success' : 'failure')) return
  if (first === (until ? 'failure' : 'success')) turn(machine, body)
  if (goesOn(machine)) repeated(machine, ask, body)
}

/** `for ((…))` and `select`. */
function runRepeat(machine: Machine, names: readonly string[], body: List): Status {
  framed(machine, 'loop', () => {
    repeated(
      machine,
      () => {
        forget(machine, names)
      },
      body
    )
  })
  return 'done'
}

interface Lines {
  readonly read: Simple
  readonly texts: readonly PartialText[]
}

/** `read …`, and `|| [ -n "$line" ]` after it, which is about a last line without a line end. */
function linesToRead(machine: Machine, condition: List): Lines | undefined {
  const [only, ...others] = condition
  const read = only?.first.commands[0]
  if (read?.kind !== 'simple' || others.length > 0 || (only?.rest.length ?? 0) > 1) return undefined
  const [name] = read.words
  const isRead = name?.length === 1 && name[0]?.kind === 'text' && name[0].text === 'read'
  if (!isRead || machine.input === undefined) return undefined
  const texts = textLines(machine.input)
  return texts.every(isOneLine) ? { read, texts } : undefined
}

/** A line of nothing known may be many lines. */
function isOneLine(text: PartialText): boolean {
  return !text.some(isRepetition) && !isWhollyUnknown(text)
}

/**
 * Runs a body any number of times. Each variable stands for something unknown at first; what it
 * holds at the end of one turn tells what many turns make of it.
 */
function repeated(machine: Machine, set: () => unknown, body: List): void {
  const before = copyOf(machine.state, machine.budget)
  const marks = markVariables(machine, before, assignedIn(body, before))
  // Nobody knows which of its lines a later turn reads.
  machine.input = undefined
  const [text] = printedBy(machine, () => {
    doubtful(machine, () => {
      set()
      if (machine.live) turn(machine, body)
    })
  })
  if (machine.live) joinTurns(machine, before, marks)
  // Every turn leaves the loop: the way that goes on here is that of no turn.
  else machine.state = before
  machine.state.files.environment = afterTurns(before, machine.state, 'environment')
  machine.state.files.output = afterTurns(before, machine.state, 'output')
  machine.live = true
  if (!isEmpty(text)) print(machine, [repetition(text, 'what a loop prints')])
}

/** A value that is open at the end of a turn may be open any number of times. */
function afterTurns(
  before: State,
  after: State,
  name: keyof State['files']
): State['files'][typeof name] {
  const file = after.files[name]
  const stillOpen = file.open !== undefined && file !== before.files[name]
  return stillOpen
    ? { ...file, open: { ...file.open, lines: [[unknown('what a loop prints')]] } }
    : file
}

function markVariables(
  machine: Machine,
  before: State,
  names: ReadonlySet<string>
): ReadonlyMap<string, Unknown> {
  const marks = new Map<string, Unknown>()
  for (const name of names) {
    const mark = unknown(`$${name}`)
    const value = lookUp(before, name)
    marks.set(name, mark)
    machine.state.variables.set(
      name,
      value.kind === 'list' ? { kind: 'list', fields: [fieldOf([mark])] } : textValue([mark])
    )
  }
  return marks
}

/** The names that a body may set, also in what stands inside it and in functions it calls. */
function assignedIn(body: List, state: State): ReadonlySet<string> {
  const names = new Set<string>()
  const called = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    if ('name' in node && ('append' in node || 'body' in node)) names.add(String(node.name))
    if ('names' in node && Array.isArray(node.names))
      node.names.forEach((name) => names.add(String(name)))
    if ('words' in node && Array.isArray(node.words)) {
      for (const word of plainWords(node.words)) {
        if (/^[A-Za-z_]\w*$/.test(word)) names.add(word)
        const body = called.has(word) ? undefined : state.functions.get(word)
        called.add(word)
        visit(body)
      }
    }
    for (const [key, inner] of Object.entries(node)) if (key !== 'place') visit(inner)
  }
  visit(body)
  return names
}

/** Words of nothing but text; `read NAME` and its like set the names among them. */
function plainWords(words: readonly unknown[]): readonly string[] {
  return words.flatMap((word) => {
    const part: unknown = Array.isArray(word) && word.length === 1 ? word[0] : undefined
    const isText = typeof part === 'object' && part !== null && 'text' in part
    return isText && typeof part.text === 'string' ? [part.text] : []
  })
}

/** What is known after any number of turns, none included. */
function joinTurns(machine: Machine, before: State, marks: ReadonlyMap<string, Unknown>): void {
  const all = new Set<unknown>(marks.values())
  const { variables } = machine.state
  const values = [...marks].map(([name, mark]): [string, Value] => {
    const old = lookUp(before, name)
    return [name, widened(old, variables.get(name) ?? old, mark, all)]
  })
  joinInto(machine.state, before)
  for (const [name, value] of values) variables.set(name, value)
}

function widened(old: Value, after: Value, mark: Unknown, all: ReadonlySet<unknown>): Value {
  const why = 'a value that a loop changes'
  if (after.kind === 'list') {
    const [first, ...rest] = valueFields(after)
    const grows = first?.text.length === 1 && first.text[0] === mark
    const added = grows ? rest : valueFields(after)
    if (added.some(({ text }) => text.some((part) => all.has(part))))
      return textValue([unknown(why)])
    const fields = added.map(({ text }) => ({ text, many: true }))
    return grows
      ? { kind: 'list', fields: [...valueFields(old), ...fields] }
      : eitherValue(old, { kind: 'list', fields }, why)
  }
  const text = valueText(after)
  if (text.length === 1 && text[0] === mark) return old
  const added = text[0] === mark ? text.slice(1) : text
  if (added.some((part) => all.has(part))) return textValue([unknown(why)])
  if (text[0] !== mark) return eitherValue(old, after, why)
  return textValue(concat(valueText(old), [repetition(added, why)]))
}
