// What the grant of the job's token is decided from, and the questions that the rules ask of it.
import { eventOf } from './events.js'
import type { Declared, Level } from './grant.js'
import type { Origin, SecretSource, Visibility } from './run.js'

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

export function declaredLevel({ declared }: GrantFacts): Level | undefined {
  return declared.kind === 'block' ? declared.level : undefined
}

export function write(facts: GrantFacts): boolean {
  return declaredLevel(facts) === 'write'
}

export function read(facts: GrantFacts): boolean {
  return declaredLevel(facts) === 'read'
}

export function none(facts: GrantFacts): boolean {
  return declaredLevel(facts) === 'none'
}

export function told(facts: GrantFacts): boolean {
  return facts.declared.kind === 'block'
}

export function absent(facts: GrantFacts): boolean {
  return facts.declared.kind === 'absent'
}

/** Another repository's pull request under one of the three events for which writes are cut. */
function fork({ event, origin }: GrantFacts): boolean {
  return origin.kind === 'fork' && eventOf(event).forks === 'cut-for-forks'
}

export function cutInPublic(facts: GrantFacts): boolean {
  return fork(facts) && facts.visibility === 'public'
}

/** A fork's, or one of which it cannot be told. */
export function maybeCut(facts: GrantFacts): boolean {
  return fork(facts) || untraced(facts)
}

export function untraced({ event, origin }: GrantFacts): boolean {
  return origin.kind === 'unknown' && eventOf(event).forks === 'cut-for-forks'
}

export function dependabot(facts: GrantFacts): boolean {
  return facts.dependabot || facts.secretSource === 'Dependabot'
}
