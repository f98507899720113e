// Knows the debug log: the requests, the facts of a decision and the rules that were tried. No secrets.
import { PERMISSION_RULES } from '../permissions/rules.js'
import type { RequestRecord } from '../ports.js'
import { nameOf } from '../reasons/wording.js'
import { redactUrl } from '../registry/session.js'
import { toAnnotation } from '../text/escape.js'
import { code, list, plain, say, type Sentence } from '../text/sentence.js'
import type { Decision } from '../verdict/decision.js'
import { askedReasons } from '../verdict/decide.js'
import { reportedPermission, reportedRun, reportedTarget } from './report-json.js'

/** Lines that the log folds under a title. */
export interface Group {
  readonly title: string
  readonly lines: readonly string[]
}

/** The requests with status and time, in the order in which they were sent. */
export function traceOfRequests(requests: readonly RequestRecord[]): readonly Group[] {
  const lines = requests
    .toSorted((one, other) => one.began - other.began)
    .map(({ method, url, outcome, began, ms }) => {
      const times = plain(`at ${Math.round(began)} ms, took ${Math.round(ms)} ms`)
      return say`${plain(method)} ${redactUrl(url)}: ${outcome}, ${times}`
    })
  return [group('requests', lines.length === 0 ? [say`None was sent.`] : lines)]
}

/** What a decision was made of, and how. */
export function traceOf(decision: Decision): readonly Group[] {
  return [
    group('facts', factLines(decision)),
    group('rules for the permission of the token', permissionLines(decision)),
    group('rules for each target', reasonLines(decision))
  ]
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

const MOST_LINES = 500

/** The lines under their title, as the log takes them; of very many the first. */
function group(title: string, lines: readonly Sentence[]): Group {
  const rest = lines.length - MOST_LINES
  return {
    title: `ghcr-preflight: ${title}`,
    lines: [
      ...lines.slice(0, MOST_LINES).map(toAnnotation),
      ...(rest > 0 ? [`and ${rest} more lines`] : [])
    ]
  }
}
