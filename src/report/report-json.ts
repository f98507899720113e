// Knows the output `report`: the decision as JSON, by docs/report.schema.json, at most 60 KiB.
import type { InputError } from '../inputs/inputs.js'
import type { Decision } from '../verdict/decision.js'
import {
  reportedPermission,
  reportedForecast,
  reportedNote,
  reportedRun,
  reportedTarget,
  reportedJob,
  type ReportedTarget
} from './report-json-parts.js'
import { forecastOf } from '../forecast/forecast.js'
import { truncate } from '../text/sentence.js'

const MOST_BYTES = 60 * 1024
// So few that they never crowd out the targets.
const MOST_NOTES = 20

/** How much is left out so that the report fits. */
interface Truncated {
  readonly evidence: number
  readonly findings: number
  readonly entries: number
  readonly targets: number
  readonly notes: number
  /** 1 where the plan of the job is left out. */
  readonly job: 0 | 1
}

const NOTHING: Truncated = { evidence: 0, findings: 0, entries: 0, targets: 0, notes: 0, job: 0 }

/**
 * The decision as one line of ASCII JSON. Where it is too long, the evidence and the plan of the job go first, then the findings beside the
 * primary one and all entries but the first, then targets from the end; `truncated` counts what is gone.
 */
export function reportJsonOf(decision: Decision): string {
  const whole = decision.targets.map(reportedTarget)
  const full = written(decision, whole, NOTHING)
  if (full.length <= MOST_BYTES) return full

  const evidence = sum(whole.map((target) => target.evidence.length))
  const withoutJob = decision.facts.job.kind === 'not-read' ? 0 : 1
  const withoutEvidence = whole.map((target) => ({ ...target, evidence: [] }))
  const shorter = written(decision, withoutEvidence, { ...NOTHING, evidence, job: withoutJob })
  if (shorter.length <= MOST_BYTES) return shorter

  const brief = withoutEvidence.map((target) => ({
    ...target,
    given: target.given.slice(0, 1),
    findings: target.findings.slice(0, 1)
  }))
  const findings = sum(whole.map((target) => target.findings.length - 1))
  const entries = sum(whole.map((target) => Math.max(0, target.given.length - 1)))
  return longestFitting(brief.length, (kept) =>
    written(decision, brief.slice(0, kept), {
      evidence,
      findings,
      entries,
      targets: brief.length - kept,
      notes: 0,
      job: withoutJob
    })
  )
}

/** The text for the largest number of targets that fits; the length grows with the number. */
function longestFitting(most: number, write: (kept: number) => string): string {
  let fits = 0
  let tooMany = most + 1
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (write(middle).length <= MOST_BYTES) fits = middle
    else tooMany = middle
  }
  return write(fits)
}

function written(
  decision: Decision,
  targets: readonly ReportedTarget[],
  truncated: Truncated
): string {
  const { verdict, reason, shouldPush, failed, facts, notes } = decision
  return toAsciiJson({
    version: 1,
    verdict,
    reason,
    shouldPush,
    failed,
    run: reportedRun(facts.run),
    token: reportedPermission(facts.permission, facts.declared),
    job: truncated.job > 0 ? null : reportedJob(facts.job),
    targets,
    notes: notes.slice(0, MOST_NOTES).map(reportedNote),
    forecast: forecastOf(decision).map(reportedForecast),
    inputErrors: [],
    truncated: { ...truncated, notes: Math.max(0, notes.length - MOST_NOTES) }
  })
}

/** The report of a step whose own inputs are wrong. */
export function invalidInputJson(errors: readonly InputError[]): string {
  const inputErrors = errors.slice(0, 50).map(({ input, value, allowed }) => ({
    input: truncate(input, 100),
    value: truncate(value, 100),
    allowed: truncate(allowed, 200)
  }))
  return toAsciiJson({ ...WITHOUT_VERDICT, reason: 'invalid-input', inputErrors })
}

/** The report of a step that broke off by a fault of its own, with what the step does about it. */
export function crashJson(done: {
  readonly shouldPush: boolean
  readonly failed: boolean
}): string {
  return toAsciiJson({ ...WITHOUT_VERDICT, ...done })
}

const WITHOUT_VERDICT = {
  version: 1,
  verdict: 'unknown',
  reason: 'permission-unknown',
  shouldPush: false,
  failed: true,
  run: null,
  token: null,
  job: null,
  targets: [],
  notes: [],
  forecast: [],
  inputErrors: [],
  truncated: NOTHING
} as const

/** A JSON string: the marks of JSON's own grammar stand outside of them. */
const STRING = /"(?:[^"\\]|\\.)*"/g
/** What means nothing to bash, sh, PowerShell and cmd, whether their quotes are open or not. */
const NOT_SHELL_SAFE = /[^A-Za-z0-9.,:/_=+@-]/g

/**
 * JSON in printable ASCII, so that characters are bytes. Where it is pasted into a script between double quotes, its own
 * ones end those, and the inside of each string stands there without any: so all in it that a shell could take for its
 * own is written as a `\u` escape, blanks as well. For JSON it means the same.
 */
function toAsciiJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    // Half a character, as a registry may send it, is none; jq reads no JSON that holds one.
    typeof inner === 'string' ? inner.replace(/[\ud800-\udfff]/gu, '\ufffd') : inner
  ).replace(STRING, (literal) => {
    const text = String(JSON.parse(literal))
    return `"${text.replace(NOT_SHELL_SAFE, escaped)}"`
  })
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0)
}
