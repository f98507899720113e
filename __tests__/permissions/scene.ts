// What is known of a job's token in the cases of the decision table.
import type { Level } from '../../src/base/github.js'
import type { Declared } from '../../src/workflow/declared-permissions.js'
import type { WorkflowLocation } from '../../src/workflow/file.js'
import { effectivePermission, type PermissionFacts } from '../../src/permissions/rules.js'
import type { PullRequestOrigin } from '../../src/event/event.js'

const PLACE: WorkflowLocation = {
  repository: 'octo-org/app',
  path: '.github/workflows/ci.yml',
  sha: 'a'.repeat(40),
  line: 1,
  endLine: 1,
  what: 'job-permissions',
  job: 'build',
  here: true
}

export type Word = Level | 'absent' | 'unreadable'

export function declares(
  word: Word,
  certainty: 'high' | 'medium' = 'high',
  idToken = false
): Declared {
  if (word === 'unreadable') return { kind: 'unreadable', why: 'refused' }
  const rest = { place: PLACE, certainty, fix: undefined }
  return word === 'absent'
    ? { kind: 'absent', ...rest }
    : { kind: 'block', level: word, form: 'mapping', idToken, ...rest }
}

export const FORK: PullRequestOrigin = { kind: 'fork', head: 'mona/app', fromUpstream: false }
export const DELETED: PullRequestOrigin = { kind: 'fork', head: undefined, fromUpstream: false }
export const UPSTREAM: PullRequestOrigin = {
  kind: 'fork',
  head: 'octo-org/app',
  fromUpstream: true
}
export const SAME: PullRequestOrigin = { kind: 'same-repository' }
export const UNKNOWN: PullRequestOrigin = { kind: 'unknown' }

export const PUSH: PermissionFacts = {
  event: 'push',
  origin: { kind: 'not-compared' },
  visibility: 'public',
  ownerType: 'Organization',
  dependabot: false,
  dependabotUnsettled: false,
  secretSource: 'Actions',
  declared: declares('absent'),
  runtime: undefined,
  observedPermission: undefined,
  idTokenOffered: false
}

export const PULL: PermissionFacts = { ...PUSH, event: 'pull_request', origin: SAME }
export const PUBLIC_FORK: PermissionFacts = { ...PULL, origin: FORK, secretSource: 'None' }
export const PRIVATE_FORK: PermissionFacts = { ...PUBLIC_FORK, visibility: 'private' }
export const BOT: PermissionFacts = { ...PULL, dependabot: true, secretSource: 'Dependabot' }
export const BOT_TARGET: PermissionFacts = {
  ...PULL,
  event: 'pull_request_target',
  dependabotUnsettled: true
}

/** `rule level certainty source`, and what an unknown level leans to. */
export function said(facts: PermissionFacts): string {
  const { rule, level, certainty, source, likelyLevel } = effectivePermission(facts)
  return `${rule} ${level} ${certainty} ${source}${likelyLevel === undefined ? '' : `, likely ${likelyLevel}`}`
}
