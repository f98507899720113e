// Text that is run as a script: `bash -c`, `eval` and the like.
import { DEEPEST, GivenUp } from './budget.js'
import { leaveUnresolved, type Machine, type Status } from './machine.js'
import { parseScript } from './parser.js'
import { inSubshell } from './flow.js'
import { lineAt, sourceOf } from './source.js'
import { mentionsPush } from './suspects.js'
import type { Place } from './syntax.js'
import { UNSET } from './value.js'
import { display, isEmpty, type PartialText } from '../values/partial.js'

/** Runs a text as a script; one that cannot be told is unresolved where it may push. */
export function runText(machine: Machine, text: PartialText, place: Place): Status {
  if (isEmpty(text)) return 'success'
  if (!text.some((part) => typeof part === 'string')) return 'either'
  const source = sourceOf(text, lineAt(place.source, place.from))
  if (machine.depth > DEEPEST) throw new GivenUp('the script is nested too deeply')
  machine.depth += 1
  let list
  try {
    list = parseScript(source, machine.budget, machine.depth)
  } catch (error) {
    if (!(error instanceof GivenUp) || machine.budget.left < 0) throw error
    if (mentionsPush(display(text))) leaveUnresolved(machine, place, error.message)
    machine.depth -= 1
    return 'either'
  }
  const status = machine.runList(machine, list)
  machine.depth -= 1
  return status
}

/** Names that every shell has. */
const INHERITED = new Set(['GITHUB_ENV', 'GITHUB_OUTPUT', 'IFS'])

/** Runs a text in a new shell, which sees only what is exported. */
export function runShell(
  machine: Machine,
  text: PartialText,
  errexit: boolean,
  place: Place
): Status {
  return inSubshell(machine, () => {
    const { variables, exported } = machine.state
    for (const name of variables.keys()) {
      const seen =
        exported.has(name) || INHERITED.has(name) || machine.environment(name) !== undefined
      if (!seen) variables.set(name, UNSET)
    }
    machine.state.functions.clear()
    machine.state.errexit = errexit
    return runText(machine, text, place)
  })
}
