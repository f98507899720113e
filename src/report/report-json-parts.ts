// Knows the parts of the output `report`: what of a run, a permission, a target and the job's plan is written, within bounds.
import type { Credential } from '../credential/credential.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { Declared } from '../workflow/declared.js'
import type { Run } from '../event/run.js'
import type { Exchange } from '../registry/result.js'
import type { Note, TargetVerdict } from '../verdict/decision.js'
import type { PackageName } from '../base/github.js'
import type { Finding } from '../reasons/reason.js'
import type { Forecast } from '../forecast/forecast.js'
import { wantedOf } from '../reasons/phrases.js'
import { truncate } from '../text/sentence.js'
import type { JobPlan } from '../facts.js'
import type { Place } from '../plan/planned.js'
import { display } from '../plan/values/partial.js'

const LONGEST_TEXT = 1_000
const LONGEST_NAME = 500

export type ReportedTarget = ReturnType<typeof reportedTarget>

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
  const nothing = { level: null, form: null, place: null, why: null } as const
  switch (declared.kind) {
    case 'unreadable':
      return { ...nothing, kind: declared.kind, why: declared.why } as const
    case 'absent':
      return { ...nothing, kind: declared.kind, place: reportedPlace(declared.place) } as const
    case 'block':
      return {
        ...nothing,
        kind: declared.kind,
        level: declared.level,
        form: declared.form,
        place: reportedPlace(declared.place)
      } as const
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
export function reportedNote(note: Note) {
  const nothing = { path: null, line: null, variable: null, package: null } as const
  const open = { expected: null, actual: null, absent: null, given: null, reason: null } as const
  switch (note.kind) {
    case 'unresolved':
      return {
        ...open,
        ...nothing,
        kind: note.kind,
        path: name(note.path),
        line: note.line,
        variable: name(note.variable)
      } as const
    case 'less-visible': {
      const { kind, expected, actual } = note
      return { ...nothing, ...open, kind, package: full(note.package), expected, actual } as const
    }
    case 'visibility-unknown': {
      const { kind, expected, absent } = note
      return { ...nothing, ...open, kind, package: full(note.package), expected, absent } as const
    }
    case 'ungated': {
      const [step] = note.steps
      return { ...nothing, ...open, kind: note.kind, line: step?.line ?? null } as const
    }
    case 'asks-on-write-only':
    case 'no-native-platform':
      return { ...nothing, ...open, kind: note.kind, given: name(note.given) } as const
    case 'judged-after-push':
    case 'built-by-this-job': {
      const { kind, given, primary } = note
      return { ...nothing, ...open, kind, given: name(given), reason: primary.code } as const
    }
  }
}

/** What other events of the workflow would meet, by rule. */
export function reportedForecast({ situation, event, outcome, reason, rule }: Forecast) {
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
export function reportedJob(job: JobPlan) {
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
        pushes: first(pushes).map(written),
        caches: first(caches).map(written),
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

function written({ at, line, tool, origin, reference, isCertain, isGated }: Write) {
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
