// What is known of a job's token in the cases of the decision table.
import type { Level } from '../../src/base/github.js'
import type { Declared, Place } from '../../src/workflow/declaration.js'
import { grantOf, type GrantFacts } from '../../src/permissions/rules.js'
import type { Origin } from '../../src/event/run.js'

const PLACE: Place = {
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
  const rest = { place: PLACE, certainty, amendment: undefined }
  return word === 'absent'
    ? { kind: 'absent', ...rest }
    : { kind: 'block', level: word, form: 'mapping', idToken, ...rest }
}

export const FORK: Origin = { kind: 'fork', head: 'mona/app', fromUpstream: false }
export const DELETED: Origin = { kind: 'fork', head: undefined, fromUpstream: false }
export const UPSTREAM: Origin = { kind: 'fork', head: 'octo-org/app', fromUpstream: true }
export const SAME: Origin = { kind: 'same-repository' }
export const UNKNOWN: Origin = { kind: 'unknown' }

export const PUSH: GrantFacts = {
  event: 'push',
  origin: { kind: 'not-compared' },
  visibility: 'public',
  ownerType: 'Organization',
  dependabot: false,
  dependabotUnsettled: false,
  secretSource: 'Actions',
  declared: declares('absent'),
  runtime: undefined,
  registryProof: undefined,
  idTokenOffered: false
}

export const PULL: GrantFacts = { ...PUSH, event: 'pull_request', origin: SAME }
export const PUBLIC_FORK: GrantFacts = { ...PULL, origin: FORK, secretSource: 'None' }
export const PRIVATE_FORK: GrantFacts = { ...PUBLIC_FORK, visibility: 'private' }
export const BOT: GrantFacts = { ...PULL, dependabot: true, secretSource: 'Dependabot' }
export const BOT_TARGET: GrantFacts = {
  ...PULL,
  event: 'pull_request_target',
  dependabotUnsettled: true
}

/** `rule level certainty source`, and what an unknown level leans to. */
export function said(facts: GrantFacts): string {
  const { rule, level, certainty, source, lean } = grantOf(facts)
  return `${rule} ${level} ${certainty} ${source}${lean === undefined ? '' : `, lean ${lean}`}`
}
