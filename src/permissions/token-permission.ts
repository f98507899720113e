// The effective `packages` permission of the job's token, and how it is known.
import type { Level } from '../base/github.js'

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

export type PermissionSource =
  'runner' | 'worker-log' | 'registry' | 'event' | 'workflow' | 'nothing'

export interface TokenPermission {
  readonly level: Level | 'unknown'
  /** What it leans to when the level is unknown. */
  readonly likelyLevel: Level | undefined
  readonly certainty: 'certain' | 'high' | 'medium' | 'low'
  readonly rule: PermissionRule
  readonly source: PermissionSource
}

/** Did the runner itself say it, so that neither event nor file can differ? */
export function isReportedByRunner({ rule }: TokenPermission): boolean {
  return rule === 'runner-reported'
}

/** Did the registry refuse the installation, which no declared level explains away? */
export function isRefusedByRegistry({ rule }: TokenPermission): boolean {
  return rule === 'registry-refused'
}

/** Does it hang on a setting for pull requests from forks that only administrators can read? */
export function isForkRuleUnsettled({ rule }: TokenPermission): boolean {
  return rule === 'fork-private-write' || rule === 'fork-private-undeclared'
}
