// `case … in … esac`.
import { expandPattern, expandText } from './expand.js'
import { oneOf } from './flow.js'
import { type Machine, type Status } from './machine.js'
import { matches } from './pattern.js'
import type { Clause, Word } from './syntax.js'
import type { PartialText } from '../values/partial.js'

/** Runs the clause that matches, or each that may. */
export function runCase(machine: Machine, subject: Word, clauses: readonly Clause[]): Status {
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
