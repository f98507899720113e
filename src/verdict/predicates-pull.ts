// The words in which the rules about pulls are written: closed, moved, or a login that stands in the way.
import type { PullFacts } from '../facts.js'
import type { Case } from './case.js'

/** A case about an image that has to be pullable. */
export interface PullCase extends Case {
  readonly pull: PullFacts
}

/** Refusals that concern the package, as everybody without access to it gets them. */
const CLOSED: ReadonlySet<Case['wording']> = new Set([
  'authentication-required',
  'access-denied',
  'read-package',
  'not-admitted',
  'no-installation',
  'installation-not-allowed'
])

/**
 * Does the registry refuse anybody what GitHub's API calls public? One of the two is behind, and the
 * refusal says nothing of the package. What has words of its own (a rule on addresses) is no contradiction.
 */
export function isContradicted(about: PullCase): boolean {
  const { pull, wording, credential } = about
  const anonymous =
    pull.withoutLogin?.kind === 'refused' ? pull.withoutLogin.wording.kind : undefined
  const toAnybody = credential.kind === 'none' ? wording : anonymous
  // Of the job's own block it is certain that the token may read no package.
  const isExplained = refusesApp(about) || (isJobsRefusal(about) && lacksRead(about))
  const isPublic = pull.visibility === 'public' && !isExplained
  return isPublic && CLOSED.has(wording) && CLOSED.has(toAnybody)
}

export function pullerOf({ pull }: PullCase): 'anyone' | 'job' {
  return pull.target.role === 'public' ? 'anyone' : 'job'
}

/** Public, and refused all the same: the stored login is what is wrong. */
export function isStale({ pull }: PullCase): boolean {
  return pull.withoutLogin?.kind === 'pullable'
}

/**
 * Is the package known to be there, and closed? GitHub's API says so to those who may see it; to
 * nobody in particular its registry says 401 (link-foundation/box#117), and 403 for what is not there.
 */
export function isKnownPrivate({ pull, wording, anyGitHub, credential }: PullCase): boolean {
  if (pull.visibility === 'private' || pull.visibility === 'internal') return true
  const anonymous = credential.kind === 'none'
  return (
    anyGitHub && anonymous && (wording === 'authentication-required' || wording === 'read-package')
  )
}

/**
 * GitHub knows the repository under another name, and that is where the image is, or is missing. A
 * package that is still there under the old name did not move: it keeps its name when its repository
 * gets another (dinglebear-ai/unraid#261), and its account when that is transferred.
 */
export function hasMoved(about: PullCase): boolean {
  const { moved } = about.pull
  return (
    moved !== undefined && (moved.pullable || !(isKnownPrivate(about) || isContradicted(about)))
  )
}

/** The job's own token was refused the package by its permissions, or by the package's list. */
export function isJobsRefusal({ jobToken, wording }: PullCase): boolean {
  return jobToken && (wording === 'installation-not-allowed' || wording === 'read-package')
}

/** What of an intended login came out empty, where one could help: anybody may pull what is public. */
export function withheldPart(about: PullCase): 'username' | 'password' | 'both' | undefined {
  const { credential, wording } = about
  if (credential.kind !== 'withheld') return undefined
  const isNeeded = CLOSED.has(wording) && !isContradicted(about)
  return isNeeded ? credential.missing : undefined
}

/** Does the block that applies leave even `packages: read` out? */
export function lacksRead({ grant }: PullCase): boolean {
  const sure = grant.certainty === 'certain' || grant.certainty === 'high'
  return sure && grant.level === 'none'
}

/** A refusal of another App's token, whatever the package says. */
export function refusesApp({ anyGitHub, token, wording }: PullCase): boolean {
  const isInstallations = wording === 'installation-not-allowed' || wording === 'no-installation'
  return anyGitHub && token === 'app' && isInstallations
}

export function isClosed(about: PullCase): boolean {
  if (refusesApp(about) || isContradicted(about)) return false
  const isOther = isStale(about) || hasMoved(about) || withheldPart(about) !== undefined
  return CLOSED.has(about.wording) && !isOther
}
