// Knows the output `report`: what of a decision is written as JSON, by docs/report.schema.json, within bounds and 60 KiB.
import type { Decision, Note, TargetVerdict } from '../verdict/decision.js'
import { forecastOf, type Forecast } from '../forecast/forecast.js'
import { truncate } from '../text/sentence.js'
import type { Credential } from '../credential/credential.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { Declared } from '../workflow/declared-permissions.js'
import type { Run } from '../event/run.js'
import type { Exchange } from '../registry/result.js'
import type { PackageName } from '../base/github.js'
import type { Finding } from '../reasons/reason.js'
import { wantedOf } from '../reasons/wording.js'
import type { JobPlan } from '../facts.js'
import type { Place } from '../plan/plan-types.js'
import { display } from '../plan/values/partial.js'

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

export const NOTHING: Truncated = {
  evidence: 0,
  findings: 0,
  entries: 0,
  targets: 0,
  notes: 0,
  job: 0
}

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

/** A JSON string: the marks of JSON's own grammar stand outside of them. */
const STRING = /"(?:[^"\\]|\\.)*"/g
/** What means nothing to bash, sh, PowerShell and cmd, whether their quotes are open or not. */
const NOT_SHELL_SAFE = /[^A-Za-z0-9.,:/_=+@-]/g

/**
 * JSON in printable ASCII, so that characters are bytes. Where it is pasted into a script between double quotes, its own
 * ones end those, and the inside of each string stands there without any: so all in it that a shell could take for its
 * own is written as a `\u` escape, blanks as well. For JSON it means the same.
 */
export function toAsciiJson(value: unknown): string {
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

const LONGEST_TEXT = 1_000
const LONGEST_NAME = 500

type ReportedTarget = ReturnType<typeof reportedTarget>

/** The run, without anything secret. Absent values are `null`, since JSON knows no undefined. */
export function reportedRun(run: Run) {
  return {
    event: name(run.event),
    payload: run.payload.kind,
    origin: run.origin.kind,
    repository: name(run.repository.fullName),
    repositoryVisibility: run.repository.visibility ?? null,
    repositoryOwnerType: run.repository.ownerType ?? null,
    repositoryIsFork: run.repository.fork ?? null,
    server: name(run.server.url),
    dependabot: run.dependabot,
    publishes: run.isDefaultBranchOrTag
  } as const
}

/** The effective `packages` permission of the job's token, how it is known, and what the workflow file declares. */
export function reportedPermission(permission: TokenPermission, declared: Declared) {
  return {
    packages: permission.level,
    lean: permission.likelyLevel ?? null,
    certainty: permission.certainty,
    source: permission.source,
    rule: permission.rule,
    declared: reportedDeclared(declared)
  } as const
}

function reportedDeclared(declared: Declared) {
  const { kind } = declared
  const nothing = { kind, level: null, form: null, place: null, why: null } as const
  switch (declared.kind) {
    case 'unreadable':
      return { ...nothing, why: declared.why }
    case 'absent':
      return { ...nothing, place: reportedPlace(declared.place) }
    case 'block': {
      const { level, form, place } = declared
      return { ...nothing, level, form, place: reportedPlace(place) }
    }
  }
}

function reportedPlace(place: Extract<Declared, { readonly kind: 'absent' }>['place']) {
  return {
    repository: name(place.repository),
    path: name(place.path),
    line: place.line,
    endLine: place.endLine,
    what: place.what,
    job: place.job === undefined || place.what === 'workflow-permissions' ? null : name(place.job)
  }
}

export function reportedTarget({ facts, verdict, primary, otherFindings }: TargetVerdict) {
  const { target, tested, exists, visibility, exchanges } = facts
  const wanted = wantedOf(target)
  const reference = target.name.kind === 'reference' ? target.name.reference : undefined
  return {
    role: target.role,
    origin: 'origin' in target ? target.origin : null,
    given: target.given.map(name),
    registry: reference === undefined ? null : name(reference.registry),
    repository: reference === undefined ? null : name(reference.path),
    wanted: wanted === undefined ? null : name(wanted),
    verdict,
    reason: primary.code,
    findings: [primary, ...otherFindings].map(reportedFinding),
    credential: {
      kind: tested.credential.kind,
      source: sourceOf(tested.credential),
      token: tested.token ?? null,
      dockerHasLogin: tested.dockerHasLogin
    },
    exists: exists ?? null,
    visibility: visibility ?? null,
    evidence: exchanges.map(reportedExchange)
  }
}

/** A warning that decides nothing; what a kind does not have is `null`. */
function reportedNote(note: Note) {
  const { kind } = note
  switch (note.kind) {
    case 'unresolved': {
      const { path, line, variable } = note
      return { ...NO_NOTE, kind, path: name(path), line, variable: name(variable) }
    }
    case 'less-visible': {
      const { expected, actual } = note
      return { ...NO_NOTE, kind, package: full(note.package), expected, actual }
    }
    case 'visibility-unknown': {
      const { expected, absent } = note
      return { ...NO_NOTE, kind, package: full(note.package), expected, absent }
    }
    case 'ungated':
      return { ...NO_NOTE, kind, line: note.steps[0]?.line ?? null }
    case 'asks-on-write-only':
    case 'no-native-platform':
      return { ...NO_NOTE, kind, given: name(note.given) }
    case 'judged-after-push':
    case 'built-by-this-job':
      return { ...NO_NOTE, kind, given: name(note.given), reason: note.primary.code }
  }
}

const NO_NOTE = {
  path: null,
  line: null,
  variable: null,
  package: null,
  expected: null,
  actual: null,
  absent: null,
  given: null,
  reason: null
} as const

/** What other events of the workflow would meet, by rule. */
function reportedForecast({ situation, event, outcome, reason, rule }: Forecast) {
  return { situation, event, outcome, reason: reason ?? null, rule } as const
}

function full({ owner, name: rest }: PackageName): string {
  return name(`${owner}/${rest}`)
}

function sourceOf(credential: Credential): string | null {
  return 'source' in credential ? credential.source.kind : null
}

function reportedFinding(finding: Finding) {
  const { error } = finding
  return {
    code: finding.code,
    class: finding.class ?? null,
    certainty: finding.certainty,
    alsoPossible: finding.alsoPossible.map(({ code }) => code),
    words:
      error === undefined
        ? null
        : {
            status: error.status,
            code: name(error.code),
            message: truncate(error.message, LONGEST_TEXT)
          }
  }
}

function reportedExchange({ method, url, status, outcome, ms }: Exchange) {
  return {
    method: name(method),
    url: truncate(url, LONGEST_TEXT),
    status: status ?? null,
    outcome: name(outcome),
    ms: Math.max(0, Math.round(ms))
  }
}

function name(text: string): string {
  return truncate(text, LONGEST_NAME)
}

const MOST_ENTRIES = 20
const LONGEST_OF_PLAN = 200

/** The plan; `null` where the inputs alone say what is pushed. Lists are cut, and `left` counts what is left out. */
function reportedJob(job: JobPlan) {
  switch (job.kind) {
    case 'not-read':
      return null
    case 'no-plan':
      return { ...NO_PLAN, why: job.why } as const
    case 'plan': {
      const { pushes, caches, logins, unclear, ungated, steps } = job
      const all = [pushes, caches, logins, unclear, ungated, steps]
      return {
        why: null,
        isPositionKnown: job.position !== undefined,
        steps: first(steps).map(({ at, runs, isGated, pushes: count }) => ({
          ...placed(at),
          runs: runs ?? null,
          isGated,
          pushes: count
        })),
        pushes: first(pushes).map(planned),
        caches: first(caches).map(planned),
        logins: first(logins).map(({ at, line, tool, registry, whose, isCertain }) => ({
          ...placed(at),
          line,
          tool: short(tool),
          registry: registry === undefined ? null : short(registry),
          whose,
          isCertain
        })),
        unresolved: first(unclear).map(({ at, line, why, text }) => ({
          ...placed(at),
          line,
          why,
          text: short(text)
        })),
        ungated: first(ungated).map(({ at, gate }) => ({ ...placed(at), gate })),
        left: all.reduce((left, list) => left + Math.max(0, list.length - MOST_ENTRIES), 0)
      } as const
    }
  }
}

const NO_PLAN = {
  isPositionKnown: false,
  steps: [],
  pushes: [],
  caches: [],
  logins: [],
  unresolved: [],
  ungated: [],
  left: 0
} as const

type Write = Extract<JobPlan, { readonly kind: 'plan' }>['pushes'][number]

function planned({ at, line, tool, origin, reference, isCertain, isGated }: Write) {
  return {
    ...placed(at),
    line,
    tool: short(tool),
    origin,
    reference: short(display(reference)),
    isCertain,
    isGated
  } as const
}

function placed({ job, name, line }: Place) {
  return { job: short(job), step: short(name), line }
}

function first<T>(list: readonly T[]): readonly T[] {
  return list.slice(0, MOST_ENTRIES)
}

function short(text: string): string {
  return truncate(text, LONGEST_OF_PLAN)
}
