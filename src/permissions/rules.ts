// How GitHub decides what the job's token may do with packages: a table, first row that fits.
import type { Level } from '../base/github.js'
import type { Grant, GrantRule, GrantSource } from './grant.js'
import type { Declared } from '../workflow/declaration.js'
import { eventOf } from '../event/events.js'
import type { Origin, SecretSource, Visibility } from '../event/run.js'

type Given = Omit<Grant, 'rule'>

/** One row: when it applies, what it gives, and the public source it is taken from. */
export interface GrantRow {
  readonly rule: GrantRule
  readonly when: (facts: GrantFacts) => boolean
  readonly gives: (facts: GrantFacts) => Given
  readonly source: string
}

const SYNTAX = 'GitHub docs, "Workflow syntax", how permissions are calculated for a workflow job'
const DEPENDABOT = 'GitHub docs, "Dependabot on GitHub Actions"'
const RAISED = 'GenSpectrum/cov-spectrum-website#749, bcgov/quickstart-openshift#614'
const FORKS = 'GitHub docs, settings for fork pull requests of private repositories'
const RUNNER = 'actions/runner, JobExtension.cs: system.github.token.permissions'
const OPENED = 'OCI distribution spec, end-4a: 202 Accepted'
const WORDS = 'NVIDIA/nodewright-packages#90, lambdaclass/ethrex#6239: "installation not allowed"'

/**
 * The rules, in the order they are tried. A row for the repository's default, as an administrator's
 * token could read it, is left out: the job's own token cannot be granted that scope.
 */
export const GRANT_RULES: readonly GrantRow[] = [
  {
    rule: 'runner-reported',
    when: (f) => f.runtime !== undefined,
    gives: fromRunner,
    source: RUNNER
  },
  {
    rule: 'registry-accepted',
    when: (f) => f.registryProof === 'write',
    gives: proved,
    source: OPENED
  },
  {
    rule: 'registry-refused',
    when: (f) => f.registryProof === 'not-write',
    gives: disproved,
    source: WORDS
  },
  // Forks before Dependabot: its pull request from another repository is still a fork's.
  {
    rule: 'fork-public-none',
    when: (f) => cutInPublic(f) && none(f),
    gives: asDeclared,
    source: SYNTAX
  },
  { rule: 'fork-public', when: cutInPublic, gives: cutToRead, source: SYNTAX },
  {
    rule: 'fork-private-none',
    when: (f) => maybeCut(f) && none(f),
    gives: eitherWay,
    source: SYNTAX
  },
  {
    rule: 'fork-private-read',
    when: (f) => maybeCut(f) && read(f),
    gives: eitherWay,
    source: SYNTAX
  },
  {
    rule: 'fork-private-write',
    when: (f) => maybeCut(f) && write(f),
    gives: cutUnlessAdmin,
    source: FORKS
  },
  { rule: 'fork-private-undeclared', when: maybeCut, gives: cutAndUntold, source: FORKS },
  {
    rule: 'dependabot-write',
    when: (f) => dependabot(f) && write(f),
    gives: raised,
    source: RAISED
  },
  {
    rule: 'dependabot-declared',
    when: (f) => dependabot(f) && told(f),
    gives: asDeclared,
    source: SYNTAX
  },
  {
    rule: 'dependabot-default',
    when: (f) => dependabot(f) && absent(f),
    gives: readOnly,
    source: DEPENDABOT
  },
  {
    rule: 'dependabot-unreadable',
    when: dependabot,
    gives: () => untold('read', 'low'),
    source: DEPENDABOT
  },
  {
    rule: 'dependabot-unsettled',
    when: (f) => f.dependabotUnsettled,
    gives: unsettled,
    source: DEPENDABOT
  },
  { rule: 'declared-write', when: write, gives: asDeclared, source: SYNTAX },
  { rule: 'declared-read', when: read, gives: asDeclared, source: SYNTAX },
  { rule: 'declared-none', when: none, gives: asDeclared, source: SYNTAX },
  {
    rule: 'repository-default',
    when: absent,
    gives: (f) => untold(newDefault(f), 'medium'),
    source: SYNTAX
  },
  {
    rule: 'file-unreadable',
    when: () => true,
    gives: () => untold(undefined, 'low'),
    source: SYNTAX
  }
]

/**
 * The effective `packages` permission of the job's own token.
 *
 * @returns the level with its certainty and the rule it comes from; never throws.
 */
export function grantOf(facts: GrantFacts): Grant {
  const row = GRANT_RULES.find(({ when }) => when(facts))
  return row === undefined
    ? { ...untold(undefined, 'low'), rule: 'file-unreadable' }
    : { ...row.gives(facts), rule: row.rule }
}

function fromRunner({ runtime }: GrantFacts): Given {
  return runtime === undefined
    ? untold(undefined, 'low')
    : { level: runtime.level, lean: undefined, certainty: 'certain', source: runtime.source }
}

function proved(): Given {
  return { level: 'write', lean: undefined, certainty: 'certain', source: 'registry' }
}

/** That the registry refused the token is certain; which level it has, the workflow tells. */
function disproved(facts: GrantFacts): Given {
  const source = 'registry'
  // A fork's token has lost `id-token: write` with all other writes.
  const forks = maybeCut(facts) && !facts.idTokenOffered
  const cut = forks || dependabot(facts) || facts.dependabotUnsettled
  const level = declaredLevel(facts)
  if (level === 'read' || level === 'none')
    return { level, lean: undefined, certainty: capped('certain', facts), source }
  if (cutInPublic(facts) || (cut && (level === 'write' || absent(facts))))
    return { level: 'read', lean: undefined, certainty: capped('high', facts), source }
  return { level: 'unknown', lean: 'read', certainty: 'medium', source }
}

function asDeclared(facts: GrantFacts): Given {
  const level = declaredLevel(facts)
  return level === undefined
    ? untold(undefined, 'low')
    : { level, lean: undefined, certainty: capped('high', facts), source: 'workflow' }
}

/** An explicit block raises Dependabot's token: seen in public runs, no longer said by the docs. */
function raised({ dependabotUnsettled }: GrantFacts): Given {
  const certainty = dependabotUnsettled ? 'low' : 'medium'
  return { level: 'write', lean: undefined, certainty, source: 'workflow' }
}

/** Writes become reads; whether also for an upstream's pull request into its fork is not settled. */
function cutToRead(facts: GrantFacts): Given {
  const { origin } = facts
  const settled = origin.kind !== 'fork' || !origin.fromUpstream || read(facts)
  // A block that was not read may grant nothing, and a cut adds nothing to it.
  if (facts.declared.kind === 'unreadable') {
    return { level: 'read', lean: undefined, certainty: 'medium', source: 'event' }
  }
  const certainty = settled ? 'high' : 'medium'
  return { level: 'read', lean: undefined, certainty, source: 'event' }
}

/** The same with and without the cut; without a payload nothing is more than likely. */
function eitherWay(facts: GrantFacts): Given {
  const given = asDeclared(facts)
  return untraced(facts) ? { ...given, certainty: 'medium' } : given
}

/**
 * An administrator of a private repository may send write tokens to forks. The cut takes a declared
 * `id-token: write` too, so that its request variables tell whether there was one.
 */
function cutUnlessAdmin(facts: GrantFacts): Given {
  const { declared } = facts
  const declares = facts.idTokenDeclared ?? (declared.kind === 'block' && declared.idToken === true)
  if (declares) {
    const level = facts.idTokenOffered ? 'write' : 'read'
    return { level, lean: undefined, certainty: 'medium', source: 'event' }
  }
  return untraced(facts)
    ? untold(undefined, 'low')
    : { ...untold('read', 'medium'), source: 'event' }
}

function cutAndUntold(facts: GrantFacts): Given {
  if (facts.idTokenOffered || untraced(facts)) return untold(undefined, 'low')
  return untold('read', 'medium')
}

/** Dependabot's secrets alone do not tell what its rule does under other events than its own. */
function readOnly(facts: GrantFacts): Given {
  const certainty = facts.dependabotUnsettled ? 'low' : capped('high', facts)
  return { level: 'read', lean: undefined, certainty, source: 'event' }
}

/** GitHub's page says read-only by the base ref's creator, and explains it by the author. */
function unsettled(facts: GrantFacts): Given {
  const cut = facts.baseRef?.startsWith('dependabot/') === true
  const level = cut ? 'read' : declaredLevel(facts)
  return level === undefined
    ? untold(undefined, 'low')
    : { level, lean: undefined, certainty: 'low', source: 'event' }
}

function untold(lean: Level | undefined, certainty: 'medium' | 'low'): Given {
  const source: GrantSource = 'nothing'
  return { level: 'unknown', lean, certainty, source }
}

/** GitHub changelog 2023-02-02: the token of new personal repositories is read-only by default. */
function newDefault({ ownerType, createdAt }: GrantFacts): Level | undefined {
  return ownerType === 'User' && createdAt !== undefined && createdAt >= '2023-02-02'
    ? 'read'
    : undefined
}

/** A checked-out copy may differ from what runs. */
function capped(certainty: 'certain' | 'high', { declared }: GrantFacts): Grant['certainty'] {
  return declared.kind !== 'unreadable' && declared.certainty === 'medium' ? 'medium' : certainty
}

// What the grant of the job's token is decided from, and the questions that the rules ask of it.
/** What is known of the job's own token. */
export interface GrantFacts {
  readonly event: string
  readonly origin: Origin
  readonly visibility: Visibility | undefined
  readonly ownerType: 'Organization' | 'User' | undefined
  /** When the repository was made, ISO 8601, where known. */
  readonly createdAt?: string | undefined
  /** Does the Dependabot rule apply, by actor and event? */
  readonly dependabot: boolean
  /** Dependabot's own run under `pull_request_target`. */
  readonly dependabotUnsettled: boolean
  /** Branch that the pull request is for, without `refs/heads/`. */
  readonly baseRef?: string | undefined
  readonly secretSource: SecretSource
  readonly declared: Declared
  /** What the runner itself said, and where. */
  readonly runtime: { readonly level: Level; readonly source: 'runner' | 'worker-log' } | undefined
  /**
   * What the registry's answer to this very token, in its own owner's namespace, proves: it opened
   * an upload, or said that the installation is not allowed to.
   */
  readonly registryProof: 'write' | 'not-write' | undefined
  /** Are the id-token request variables set? */
  readonly idTokenOffered: boolean
  /** Does the block grant `id-token: write`? Taken from `declared` when left out. */
  readonly idTokenDeclared?: boolean | undefined
}

function declaredLevel({ declared }: GrantFacts): Level | undefined {
  return declared.kind === 'block' ? declared.level : undefined
}

function write(facts: GrantFacts): boolean {
  return declaredLevel(facts) === 'write'
}

function read(facts: GrantFacts): boolean {
  return declaredLevel(facts) === 'read'
}

function none(facts: GrantFacts): boolean {
  return declaredLevel(facts) === 'none'
}

function told(facts: GrantFacts): boolean {
  return facts.declared.kind === 'block'
}

function absent(facts: GrantFacts): boolean {
  return facts.declared.kind === 'absent'
}

/** Another repository's pull request under one of the three events for which writes are cut. */
function fork({ event, origin }: GrantFacts): boolean {
  return origin.kind === 'fork' && eventOf(event).forks === 'cut-for-forks'
}

function cutInPublic(facts: GrantFacts): boolean {
  return fork(facts) && facts.visibility === 'public'
}

/** A fork's, or one of which it cannot be told. */
function maybeCut(facts: GrantFacts): boolean {
  return fork(facts) || untraced(facts)
}

function untraced({ event, origin }: GrantFacts): boolean {
  return origin.kind === 'unknown' && eventOf(event).forks === 'cut-for-forks'
}

function dependabot(facts: GrantFacts): boolean {
  return facts.dependabot || facts.secretSource === 'Dependabot'
}
