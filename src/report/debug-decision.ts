// Knows what the debug log says of a decision: the facts and the rules that were tried. No secrets.
import { PERMISSION_RULES } from '../permissions/rules.js'
import type { Decision } from '../verdict/decision.js'
import { askedReasons } from '../verdict/judge.js'
import { nameOf } from '../reasons/target.js'
import { reportedPermission, reportedRun, reportedTarget } from './report-json-parts.js'
import { code, list, plain, say, type Sentence } from '../text/sentence.js'

/** What a decision was made of, and how: lines by the title of their group. */
export function decisionLines(decision: Decision): Readonly<Record<string, readonly Sentence[]>> {
  return {
    facts: factLines(decision),
    'rules for the permission of the token': permissionLines(decision),
    'rules for each target': reasonLines(decision)
  }
}

function factLines({ facts, targets }: Decision): readonly Sentence[] {
  const token = reportedPermission(facts.permission, facts.declared)
  return [
    ...Object.entries(reportedRun(facts.run)).map(fact),
    ...Object.entries(token.declared).map(([name, value]) => fact([`declared.${name}`, value])),
    ...targets.flatMap((target) => {
      const { credential, exists, visibility } = reportedTarget(target)
      const known = { ...credential, exists, visibility }
      return Object.entries(known).map(
        ([name, value]) => say`${nameOf(target.facts.target)}: ${fact([name, value])}`
      )
    })
  ]
}

function fact([name, value]: readonly [string, unknown]): Sentence {
  return say`${plain(name)} = ${typeof value === 'string' ? value : JSON.stringify(value)}`
}

/** The table is tried from the top, and its first row that fits is the answer. */
function permissionLines({ facts: { permission } }: Decision): readonly Sentence[] {
  const last = PERMISSION_RULES.findIndex(({ rule }) => rule === permission.rule)
  return PERMISSION_RULES.slice(0, last + 1).map(({ rule, source }, index) =>
    index === last
      ? say`${plain(rule)} fits: ${code(`packages: ${permission.level}`)}, certainty ${plain(permission.certainty)}, from ${plain(permission.source)} (${plain(source)})`
      : say`${plain(rule)} does not fit`
  )
}

function reasonLines({ facts, reasons, targets }: Decision): readonly Sentence[] {
  return targets.flatMap(({ facts: subject, verdict, primary, otherFindings }) => {
    const name = nameOf(subject.target)
    const codes = [primary, ...otherFindings].map(({ code: reason }) => say`${plain(reason)}`)
    return [
      ...askedReasons(facts, subject, reasons).map(({ reason, holds }) =>
        holds
          ? say`${name}: ${plain(reason.code)} holds (${plain(reason.source)})`
          : say`${name}: ${plain(reason.code)} does not hold`
      ),
      say`${name}: ${plain(verdict)}, because ${list(codes, codes.length)}`
    ]
  })
}
