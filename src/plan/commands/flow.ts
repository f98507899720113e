// Ways through a script that part and meet again: conditions, and what is left early.
import { emptySink, printed, print, type Frame, type Machine } from './machine.js'
import type { List } from './syntax.js'
import { repetition } from './value.js'
import { become, copyOf, joinInto } from './state.js'
import { concat, either, isEmpty, samePartial, type PartialText } from '../values/partial.js'

const WHY = 'a value that depends on a condition'

/** Runs what may run or not, and then knows only what holds both ways. */
export function perhaps(machine: Machine, run: () => void): void {
  const before = copyOf(machine.state, machine.budget)
  const text = printedBy(machine, () => {
    doubtful(machine, run)
  })
  if (machine.live) joinInto(machine.state, before, machine.environment)
  else become(machine.state, before)
  machine.live = true
  print(machine, anyOf([[], text]))
}

/** Runs one of several, or none of them, without knowing which. */
export function oneOf(machine: Machine, ways: readonly (() => void)[]): void {
  const start = copyOf(machine.state, machine.budget)
  let joined: typeof start | undefined
  const texts: PartialText[] = []
  for (const way of ways) {
    become(machine.state, copyOf(start, machine.budget))
    machine.live = true
    const said = printedBy(machine, () => {
      doubtful(machine, way)
    })
    if (!goesOn(machine)) continue
    texts.push(said)
    const reached = copyOf(machine.state, machine.budget)
    if (joined === undefined) joined = reached
    else joinInto(joined, reached, machine.environment)
  }
  machine.live = joined !== undefined
  if (joined !== undefined) become(machine.state, joined)
  print(machine, anyOf(texts))
}

/** One of these texts; of whole lines it is known that they are whole. */
function anyOf(texts: readonly PartialText[]): PartialText {
  const [first = [], ...others] = texts
  if (others.every((text) => samePartial(text, first))) return first
  const said = texts.filter((text) => !isEmpty(text))
  const joined = said.reduce((so, text) => either(so, text, WHY))
  const ended = said.every((text) => {
    const last = text.at(-1)
    return typeof last === 'string' && last.endsWith('\n')
  })
  const lines = said.length === 1 ? joined : concat(joined, ['\n'])
  if (ended) return [repetition(lines, WHY)]
  return texts.reduce((so, text) => either(so, text, WHY))
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

/** What is printed meanwhile, which then is printed nowhere else. */
export function printedBy(machine: Machine, run: () => void): PartialText {
  const outer = machine.sink
  machine.sink = emptySink()
  run()
  const text = printed(machine.sink)
  machine.sink = outer
  return text
}

/** What `$(…)` prints. */
export function capture(machine: Machine, body: List): PartialText {
  return printedBy(machine, () => {
    machine.captured = inSubshell(machine, () => machine.runList(machine, body))
  })
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

/** Runs what can be left early, and goes on where it was left. */
export function framed<T>(machine: Machine, kind: Frame['kind'], run: () => T): T {
  const frame: Frame = { kind, doubts: machine.doubts, doubt: false, left: [] }
  machine.frames.push(frame)
  const result = run()
  machine.frames.pop()
  for (const state of frame.left) {
    if (machine.live) joinInto(machine.state, state, machine.environment)
    else become(machine.state, state)
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
