// How GitHub decides what the job's token may do with packages: a table, first row that matches.
import type { Level } from '../base/github.js'
import { eventOf, type PullRequestOrigin, type SecretSource } from '../event/event.js'
import type { Visibility } from '../event/run.js'
import type { Declared } from '../workflow/declared-permissions.js'

/** Rule names are the rows of the decision table in the order they are tried. */
export type PermissionRule =
  | 'runner-reported'
  | 'registry-accepted'
  | 'registry-refused'
  | 'fork-public-none'
  | 'fork-public'
  | 'fork-private-none'
  | 'fork-private-read'
  | 'fork-private-write'
  | 'fork-private-undeclared'
  | 'dependabot-write'
  | 'dependabot-declared'
  | 'dependabot-default'
  | 'dependabot-unreadable'
  | 'dependabot-unsettled'
  | 'declared-write'
  | 'declared-read'
  | 'declared-none'
  | 'repository-default'
  | 'file-unreadable'

type PermissionSource = 'runner' | 'worker-log' | 'registry' | 'event' | 'workflow' | 'nothing'

export interface TokenPermission {
  readonly level: Level | 'unknown'
  /** The likely level where the level is unknown. */
  readonly likelyLevel: Level | undefined
  readonly certainty: 'certain' | 'high' | 'medium' | 'low'
  readonly rule: PermissionRule
  readonly source: PermissionSource
}

/** What is known of the job's own token. */
export interface PermissionFacts {
  readonly event: string
  readonly origin: PullRequestOrigin
  readonly visibility: Visibility | undefined
  readonly ownerType: 'Organization' | 'User' | undefined
  /** When the repository was created, ISO 8601, where known. */
  readonly createdAt?: string | undefined
  /** Does the Dependabot rule apply, by actor and event? */
  readonly dependabot: boolean
  /** Dependabot's own run under `pull_request_target`. */
  readonly dependabotUnsettled: boolean
  /** Branch that the pull request is for, without `refs/heads/`. */
  readonly baseRef?: string | undefined
  readonly secretSource: SecretSource
  readonly declared: Declared
  /** What the runner itself reported, and where. */
  readonly runtime: { readonly level: Level; readonly source: 'runner' | 'worker-log' } | undefined
  /**
   * What the registry's answer to this very token, in its own owner's namespace, shows: it opened
   * an upload, or said that the installation is not allowed to.
   */
  readonly observedPermission: 'write' | 'not-write' | undefined
  /** Are the id-token request variables set? */
  readonly idTokenOffered: boolean
  /** Does the block grant `id-token: write`? Taken from `declared` when left out. */
  readonly idTokenDeclared?: boolean | undefined
}

/** A permission before its rule is named. */
type Decided = Omit<TokenPermission, 'rule'>

/** One row: when it applies, what it gives, and the public source it is taken from. */
interface PermissionRow {
  readonly rule: PermissionRule
  readonly when: (facts: PermissionFacts) => boolean
  readonly gives: (facts: PermissionFacts) => Decided
  readonly source: string
}

const SYNTAX = 'GitHub docs, "Workflow syntax", how permissions are calculated for a workflow job'

const DEPENDABOT = 'GitHub docs, "Dependabot on GitHub Actions": read-only by default'

const RAISED =
  'GitHub changelog 2021-10-06, "Workflows triggered by Dependabot PRs will respect permissions key"'

const FORKS =
  'GitHub docs, settings for fork pull requests of private repositories: an admin may send write tokens'

const RUNNER =
  'actions/runner, JobExtension.cs: system.github.token.permissions is what GitHub gave the token'

const ACCEPTED = 'OCI distribution spec, end-4a: 202 Accepted opens an upload'

const REFUSED =
  'NVIDIA/nodewright-packages#90, lambdaclass/ethrex#6239: "installation not allowed" is said of tokens without packages: write'

function row(
  rule: PermissionRule,
  when: PermissionRow['when'],
  gives: PermissionRow['gives'],
  source: string
): PermissionRow {
  return { rule, when, gives, source }
}

/**
 * The rules, in the order they are tried. There is no row for the repository's default as an
 * administrator's token could read it: the job's own token cannot be granted that scope.
 */
export const PERMISSION_RULES: readonly PermissionRow[] = [
  row('runner-reported', (f) => f.runtime !== undefined, fromRunner, RUNNER),
  row('registry-accepted', (f) => f.observedPermission === 'write', observed, ACCEPTED),
  row('registry-refused', (f) => f.observedPermission === 'not-write', refused, REFUSED),
  // Forks before Dependabot: its pull request from another repository is still a fork's.
  row('fork-public-none', (f) => isPublicFork(f) && declares(f, 'none'), asDeclared, SYNTAX),
  row('fork-public', isPublicFork, readOnlyFork, SYNTAX),
  row('fork-private-none', (f) => mayBeFork(f) && declares(f, 'none'), asDeclaredInFork, SYNTAX),
  row('fork-private-read', (f) => mayBeFork(f) && declares(f, 'read'), asDeclaredInFork, SYNTAX),
  row('fork-private-write', (f) => mayBeFork(f) && declares(f, 'write'), readUnlessAdmin, FORKS),
  row('fork-private-undeclared', mayBeFork, likelyReadOnlyFork, FORKS),
  row('dependabot-write', (f) => isDependabot(f) && declares(f, 'write'), raisedByBlock, RAISED),
  row('dependabot-declared', (f) => isDependabot(f) && hasBlock(f), asDeclared, SYNTAX),
  row('dependabot-default', (f) => isDependabot(f) && hasNoBlock(f), readOnly, DEPENDABOT),
  row('dependabot-unreadable', isDependabot, () => unknown('low', 'read'), DEPENDABOT),
  row('dependabot-unsettled', (f) => f.dependabotUnsettled, dependabotUnsettled, DEPENDABOT),
  row('declared-write', (f) => declares(f, 'write'), asDeclared, SYNTAX),
  row('declared-read', (f) => declares(f, 'read'), asDeclared, SYNTAX),
  row('declared-none', (f) => declares(f, 'none'), asDeclared, SYNTAX),
  row('repository-default', hasNoBlock, (f) => unknown('medium', likelyDefault(f)), SYNTAX),
  row(
    'file-unreadable',
    () => true,
    () => unknown('low'),
    SYNTAX
  )
]

/**
 * The effective `packages` permission of the job's own token.
 *
 * @returns the level with its certainty and the rule it comes from; never throws.
 */
export function effectivePermission(facts: PermissionFacts): TokenPermission {
  const found = PERMISSION_RULES.find(({ when }) => when(facts))
  return found === undefined
    ? { ...unknown('low'), rule: 'file-unreadable' }
    : { ...found.gives(facts), rule: found.rule }
}

function known(
  level: Level,
  certainty: TokenPermission['certainty'],
  source: TokenPermission['source']
): Decided {
  return { level, likelyLevel: undefined, certainty, source }
}

function unknown(
  certainty: 'medium' | 'low',
  likelyLevel?: Level,
  source: TokenPermission['source'] = 'nothing'
): Decided {
  return { level: 'unknown', likelyLevel, certainty, source }
}

function fromRunner({ runtime }: PermissionFacts): Decided {
  return runtime === undefined ? unknown('low') : known(runtime.level, 'certain', runtime.source)
}

function observed(): Decided {
  return known('write', 'certain', 'registry')
}

/** That the registry refused the token is certain; which level it has, the workflow tells. */
function refused(facts: PermissionFacts): Decided {
  const level = declaredLevel(facts)
  if (level === 'read' || level === 'none')
    return known(level, cappedByCopy('certain', facts), 'registry')
  // A fork's token loses `id-token: write` together with all other writes.
  const byFork = mayBeFork(facts) && !facts.idTokenOffered
  const byEvent = byFork || isDependabot(facts) || facts.dependabotUnsettled
  const isRead = level === 'write' || hasNoBlock(facts)
  if (isRead && (byEvent || isPublicFork(facts)))
    return known('read', cappedByCopy('high', facts), 'registry')
  return unknown('medium', 'read', 'registry')
}

function asDeclared(facts: PermissionFacts): Decided {
  const level = declaredLevel(facts)
  return level === undefined
    ? unknown('low')
    : known(level, cappedByCopy('high', facts), 'workflow')
}

function raisedByBlock(facts: PermissionFacts): Decided {
  return known('write', facts.dependabotUnsettled ? 'low' : 'medium', 'workflow')
}

/** Writes become reads. Whether an upstream's pull request into its fork loses them, too, is not settled. */
function readOnlyFork(facts: PermissionFacts): Decided {
  const { origin, declared } = facts
  // A block that could not be read may grant nothing, and a fork's token does not get more.
  if (declared.kind === 'unreadable') return unknown('medium', 'read', 'event')
  const settled = origin.kind !== 'fork' || !origin.fromUpstream || declares(facts, 'read')
  return known('read', settled ? 'high' : 'medium', 'event')
}

/** The same whether or not the fork rule applies; without a payload it is no more than likely. */
function asDeclaredInFork(facts: PermissionFacts): Decided {
  const decided = asDeclared(facts)
  return isOriginUnknown(facts) ? { ...decided, certainty: 'medium' } : decided
}

/**
 * An administrator of a private repository may send write tokens to forks. A read-only fork loses a
 * declared `id-token: write` too, so the request variables show which case it is.
 */
function readUnlessAdmin(facts: PermissionFacts): Decided {
  const { declared, idTokenOffered } = facts
  const asks = facts.idTokenDeclared ?? (declared.kind === 'block' && declared.idToken === true)
  if (asks) return known(idTokenOffered ? 'write' : 'read', 'medium', 'event')
  return isOriginUnknown(facts) ? unknown('low') : unknown('medium', 'read', 'event')
}

function likelyReadOnlyFork(facts: PermissionFacts): Decided {
  return facts.idTokenOffered || isOriginUnknown(facts) ? unknown('low') : unknown('medium', 'read')
}

/** Dependabot's secrets alone do not show what its rule does under other events than its own. */
function readOnly(facts: PermissionFacts): Decided {
  return known('read', facts.dependabotUnsettled ? 'low' : cappedByCopy('high', facts), 'event')
}

/** GitHub's page says read-only by the base ref's creator, and explains it by the author. */
function dependabotUnsettled(facts: PermissionFacts): Decided {
  const isOwnBranch = facts.baseRef?.startsWith('dependabot/') === true
  const level = isOwnBranch ? 'read' : declaredLevel(facts)
  return level === undefined ? unknown('low') : known(level, 'low', 'event')
}

/** GitHub changelog 2023-02-02: the token of new personal repositories is read-only by default. */
function likelyDefault({ ownerType, createdAt }: PermissionFacts): Level | undefined {
  const isNew = createdAt !== undefined && createdAt >= '2023-02-02'
  return ownerType === 'User' && isNew ? 'read' : undefined
}

/** A checked-out copy may differ from what runs. */
function cappedByCopy(
  certainty: 'certain' | 'high',
  { declared }: PermissionFacts
): TokenPermission['certainty'] {
  return declared.kind !== 'unreadable' && declared.certainty === 'medium' ? 'medium' : certainty
}

function declaredLevel({ declared }: PermissionFacts): Level | undefined {
  return declared.kind === 'block' ? declared.level : undefined
}

function declares(facts: PermissionFacts, level: Level): boolean {
  return declaredLevel(facts) === level
}

function hasBlock({ declared }: PermissionFacts): boolean {
  return declared.kind === 'block'
}

function hasNoBlock({ declared }: PermissionFacts): boolean {
  return declared.kind === 'absent'
}

/** Another repository's pull request under one of the three events that make forks read-only. */
function isFork({ event, origin }: PermissionFacts): boolean {
  return origin.kind === 'fork' && eventOf(event).forks === 'read-only'
}

function isPublicFork(facts: PermissionFacts): boolean {
  return isFork(facts) && facts.visibility === 'public'
}

/** A fork's, or one whose origin is not known. */
function mayBeFork(facts: PermissionFacts): boolean {
  return isFork(facts) || isOriginUnknown(facts)
}

function isOriginUnknown({ event, origin }: PermissionFacts): boolean {
  return origin.kind === 'unknown' && eventOf(event).forks === 'read-only'
}

function isDependabot(facts: PermissionFacts): boolean {
  return facts.dependabot || facts.secretSource === 'Dependabot'
}
