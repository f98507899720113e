// Where a command reads from and where its text goes.
import { concat, known, knownStart, type PartialText, unknown } from '../values/partial.js'
import { expandText, sizeOf } from './expand.js'
import { spend } from '../budget.js'
import { capture, type Machine, print } from './machine.js'
import { FILE_PATHS, type FileName, NO_FILE, written } from './state.js'
import type { Redirect } from './syntax.js'

/** A file that text goes to. */
interface Output {
  readonly target: PartialText
  readonly append: boolean
}

export function readRedirects(
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
