// Loops: each turn of a known list, and what is left to be known after an unknown number of turns.
import {
  spend,
  concat,
  isEmpty,
  type PartialText,
  split,
  unknown,
  type Unknown
} from '../values/partial.js'
import { readInto } from './builtins.js'
import { expandWords } from './expansion.js'
import {
  doubtful,
  forget,
  framed,
  goesOn,
  guarded,
  type Machine,
  print,
  printedBy,
  type Status
} from './machine.js'
import {
  become,
  copyOf,
  eitherValue,
  isRepetition,
  joinInto,
  lookUp,
  repetition,
  type State,
  textValue,
  type Value,
  valueFields,
  valueText
} from './state.js'
import type { Command, List, Simple } from './syntax.js'

/** `for name in words`: once for each word; a word that stands for many is one turn that may be. */
export function runFor(machine: Machine, loop: Extract<Command, { kind: 'for' }>): Status {
  const { state } = machine
  const fields = loop.words === undefined ? state.positional : expandWords(machine, loop.words)
  framed(machine, 'loop', () => {
    for (const field of fields) {
      if (!machine.live) return
      const set = (): void => void machine.state.variables.set(loop.name, textValue(field.text))
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
export function runWhile(machine: Machine, loop: Extract<Command, { kind: 'while' }>): Status {
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
  { condition, body, until }: Extract<Command, { kind: 'while' }>
): void {
  const ask = (): Status => guarded(machine, () => machine.runList(machine, condition))
  const first = ask()
  if (!machine.live || first === (until ? 'success' : 'failure')) return
  if (first === (until ? 'failure' : 'success')) turn(machine, body)
  if (goesOn(machine)) repeated(machine, () => void ask(), body)
}

/** `for ((…))` and `select`. */
export function runRepeat(machine: Machine, names: readonly string[], body: List): Status {
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
  if (text.some(isRepetition)) return false
  return isEmpty(text) || text.some((part) => typeof part === 'string')
}

function textLines(input: PartialText): readonly PartialText[] {
  const lines = split(input, '\n')
  return isEmpty(lines.at(-1) ?? []) ? lines.slice(0, -1) : lines
}

/**
 * Runs a body any number of times. Each variable stands for something unknown at first; what it
 * holds at the end of one turn tells what many turns make of it.
 */
function repeated(machine: Machine, set: () => void, body: List): void {
  const before = copyOf(machine.state, machine.budget)
  const marks = markVariables(machine, before, assignedIn(body, before))
  const text = printedBy(machine, () => {
    doubtful(machine, () => {
      set()
      if (machine.live) turn(machine, body)
    })
  })
  if (machine.live) joinTurns(machine, before, marks)
  // Every turn leaves the loop: the way that goes on here is that of no turn.
  else become(machine.state, before)
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
    const value = lookUp(before, machine.environment, name)
    marks.set(name, mark)
    machine.state.variables.set(
      name,
      value.kind === 'list'
        ? { kind: 'list', fields: [{ text: [mark], many: true }] }
        : textValue([mark])
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
    const old = lookUp(before, machine.environment, name)
    return [name, widened(old, variables.get(name) ?? old, mark, all)]
  })
  joinInto(machine.state, before, machine.environment)
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
