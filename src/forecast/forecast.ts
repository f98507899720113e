// Predicts what the other events of the workflow's `on:` would do to the push, from GitHub's rules for tokens alone.
import type { PullRequestOrigin } from '../event/event.js'
import type { Facts } from '../facts.js'
import {
  effectivePermission,
  type PermissionRule,
  type TokenPermission
} from '../permissions/rules.js'
import { CODES, type ReasonCode } from '../reasons/codes.js'
import type { Decision } from '../verdict/decision.js'

/** A kind of run that an event of `on:` can start. */
export type Situation =
  | 'fork-pull-request'
  | 'merged-fork-pull-request'
  | 'dependabot-pull-request'
  | 'branch-pull-request'
  | 'pull-request-target'
  | 'push'
  | 'tag'
  | 'merge-queue'
  | 'schedule'
  | 'manual'
  | 'release'

/** What would be different there. */
export interface Forecast {
  readonly situation: Situation
  /** The event of `on:` that starts it. */
  readonly event: string
  /** `not-pushed`: the token cannot write. `asked`: it can, and the registry decides. */
  readonly outcome: 'not-pushed' | 'asked'
  /** Why nothing is pushed. */
  readonly reason: Extract<ReasonCode, 'fork-pull-request' | 'dependabot'> | undefined
  /** The rule of GitHub's for the token that tells. */
  readonly rule: PermissionRule
}

/** Who starts a run, as the rules see it. */
interface Start {
  readonly situation: Situation
  readonly event: string
  readonly origin: PullRequestOrigin
  readonly dependabot: boolean
}

/**
 * The situations whose answer differs from that of this run: only those that a rule makes certain, for pushes with the
 * job's own token under the repository's owner. Empty where the workflow was not read, and in forks.
 *
 * Sources: those of the rows in permissions/rules.ts
 */
export function forecastOf({ facts, targets }: Decision): readonly Forecast[] {
  const { job, run } = facts
  const images = targets.filter(({ facts: { target } }) => target.role === 'image')
  const isOwn = images.every(
    ({ facts: { target, tested } }) =>
      tested.token === 'job' && isUnderOwner(target, run.repository.owner)
  )
  // The rules look at the block of this job; a job behind a gate with another block would get other answers.
  const isOneToken = facts.targets.every(({ pushingJob }) => pushingJob?.isAlike !== false)
  if (job.kind !== 'plan' || images.length === 0 || !isOwn || run.repository.fork === true)
    return []
  if (!isOneToken) return []
  const reasons = new Set(images.map(({ primary }) => primary.code))
  const isAllowed = images.every(({ verdict }) => verdict === 'allowed')
  return startsOf(job.events)
    .flatMap((start) => told(start, effectivePermission(permissionFacts(facts, start))))
    .filter(({ outcome, reason }) =>
      reason === undefined
        ? outcome === 'asked' && [...reasons].some(isOfEvent)
        : !reasons.has(reason) && (isAllowed || ![...reasons].some(isOfEvent))
    )
}

/** Does the event cause this answer, so that another event may give a different one? */
function isOfEvent(reason: ReasonCode): boolean {
  return CODES[reason].class === 'by-design'
}

function isUnderOwner(
  { name }: Decision['targets'][number]['facts']['target'],
  owner: string
): boolean {
  return (
    name.kind === 'reference' &&
    name.registry.kind === 'github' &&
    name.reference.path.split('/')[0] === owner.toLowerCase()
  )
}

/** Only what a rule makes certain. */
function told(start: Start, permission: TokenPermission): readonly Forecast[] {
  const { level, certainty, rule } = permission
  const { situation, event } = start
  // Such a token cannot write, whatever the block says.
  if (rule === 'fork-public' || rule === 'fork-public-none')
    return [{ situation, event, outcome: 'not-pushed', reason: 'fork-pull-request', rule }]
  if (certainty !== 'high' && certainty !== 'certain') return []
  if (level === 'write') return [{ situation, event, outcome: 'asked', reason: undefined, rule }]
  return start.dependabot
    ? [{ situation, event, outcome: 'not-pushed', reason: 'dependabot', rule }]
    : []
}

function permissionFacts({ run, job, declared: asked }: Facts, start: Start) {
  // Where the push is allowed, the file was not read for permissions, but the plan has them.
  const declared = asked.kind === 'unreadable' && job.kind === 'plan' ? job.declared : asked
  const { visibility, ownerType, createdAt } = run.repository
  return {
    event: start.event,
    origin: start.origin,
    visibility,
    ownerType,
    createdAt,
    dependabot: start.dependabot,
    dependabotUnsettled: false,
    secretSource: undefined,
    declared,
    runtime: undefined,
    observedPermission: undefined,
    idTokenOffered: false
  } as const
}

const FROM_FORK = { kind: 'fork', head: undefined, fromUpstream: false } as const
const FROM_BRANCH = { kind: 'same-repository' } as const
const NOT_COMPARED = { kind: 'not-compared' } as const

/** GitHub docs, "Events that trigger workflows"; a merge is the activity `closed` of `pull_request`. */
function startsOf(events: readonly TriggerEvent[]): readonly Start[] {
  return events.flatMap(({ name, types, filters }): readonly Start[] => {
    const start = (situation: Situation, origin: PullRequestOrigin, dependabot = false): Start => ({
      situation,
      event: name,
      origin,
      dependabot
    })
    switch (name) {
      case 'pull_request':
        return types.length === 1 && types[0] === 'closed'
          ? [start('merged-fork-pull-request', FROM_FORK)]
          : [
              start('fork-pull-request', FROM_FORK),
              ...(types.includes('closed') ? [start('merged-fork-pull-request', FROM_FORK)] : []),
              start('dependabot-pull-request', FROM_BRANCH, true),
              start('branch-pull-request', FROM_BRANCH)
            ]
      case 'pull_request_target':
        return [start('pull-request-target', NOT_COMPARED)]
      case 'push':
        return [
          ...(startsFor('branches', filters) ? [start('push', NOT_COMPARED)] : []),
          ...(startsFor('tags', filters) ? [start('tag', NOT_COMPARED)] : [])
        ]
      case 'merge_group':
        return [start('merge-queue', NOT_COMPARED)]
      case 'schedule':
        return [start('schedule', NOT_COMPARED)]
      case 'workflow_dispatch':
        return [start('manual', NOT_COMPARED)]
      case 'release':
        return [start('release', NOT_COMPARED)]
      default:
        return []
    }
  })
}

/** A push starts for both kinds of ref, unless only the other kind is filtered (GitHub docs, "Workflow syntax", `on.push`). */
function startsFor(kind: 'branches' | 'tags', filters: readonly string[]): boolean {
  const named = filters.filter((one) => /^(?:branches|tags)(?:-ignore)?$/.test(one))
  return named.length === 0 || named.some((one) => one.startsWith(kind))
}

type TriggerEvent = Extract<Facts['job'], { readonly kind: 'plan' }>['events'][number]
