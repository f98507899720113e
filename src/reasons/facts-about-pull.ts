// What can be said of a refused pull: closed, moved, or a login that stands in the way.
import type { NotAsked, PullResult } from '../registry/result.js'
import type { Case, PullCase } from './facts-about-target.js'
import { hasLogin } from './facts-about-login.js'
import { lacksRead } from './facts-about-token.js'

/** Refusals that concern the package, as everybody without access to it gets them. */
const CLOSED: ReadonlySet<Case['refusal']> = new Set([
  'authentication-required',
  'denied-generic',
  'read-package',
  'access-denied',
  'no-installation',
  'installation-not-allowed'
])

/**
 * Does the registry refuse anybody what GitHub's API calls public? One of the two is behind, and the
 * refusal says nothing of the package. What has words of its own (a rule on addresses) is no contradiction.
 */
export function isContradicted(c: PullCase): boolean {
  const { pull } = c
  // Of the job's own block it is certain that the token may read no package.
  const isExplained = isAppRefused(c) || (isJobRefused(c) && lacksRead(c))
  const isPublic = pull.visibility === 'public' && !isExplained
  return isPublic && isPlain(pull.answer) && isPlain(anonymousAnswer(c))
}

/** Is it a refusal that names no cause but the package? "denied" alone names nothing. */
function isPlain(answer: PullResult | NotAsked | undefined): boolean {
  if (answer?.kind !== 'refused') return false
  const { refusal, error } = answer
  return (
    CLOSED.has(refusal.kind) || (refusal.kind === 'unknown' && /^(?:denied)?$/i.test(error.message))
  )
}

export function pullerOf({ pull }: PullCase): 'anyone' | 'job' {
  return pull.target.role === 'public' ? 'anyone' : 'job'
}

/** Public, and refused all the same: the stored login is what is wrong. */
export function isLoginStale({ pull }: PullCase): boolean {
  return pull.withoutLogin?.kind === 'pullable'
}

/**
 * By what is it known that the package is there, and closed? GitHub's API says so to those who may see
 * it, and its registry to a login that may not read it (kedacore/http-add-on#48). That it says 401 to
 * nobody in particular, and 403 of what is not there, is measured only (link-foundation/box#117).
 */
export function closedBy(c: PullCase): 'word' | 'status' | undefined {
  const { pull, refusal, anyGitHub } = c
  if (!anyGitHub) return undefined
  if (pull.visibility === 'private' || pull.visibility === 'internal') return 'word'
  if (hasLogin(c) && refusal === 'read-package') return 'word'
  const anonymous = anonymousAnswer(c)
  const toAnybody = anonymous?.kind === 'refused' ? anonymous.refusal.kind : undefined
  const isMeasured = toAnybody === 'authentication-required' || toAnybody === 'read-package'
  return isMeasured ? 'status' : undefined
}

/** The refusal of nobody in particular. */
function anonymousAnswer({ pull, credential }: PullCase): PullResult | NotAsked | undefined {
  return credential.kind === 'none' ? pull.answer : pull.withoutLogin
}

/**
 * GitHub knows the repository under another name, and that is where the image is, or is missing. A
 * package that is still there under the old name did not move: it keeps its name when its repository
 * gets another (dinglebear-ai/unraid#261), and its account when that is transferred.
 */
export function hasMoved(c: PullCase): boolean {
  const { moved } = c.pull
  return (
    moved !== undefined && (moved.pullable || !(closedBy(c) !== undefined || isContradicted(c)))
  )
}

/** The job's own token was refused the package by its permissions, or by the package's list. */
export function isJobRefused({ jobToken, refusal }: PullCase): boolean {
  return jobToken && (refusal === 'installation-not-allowed' || refusal === 'read-package')
}

/** What of an intended login came out empty, where one could help: anybody may pull what is public. */
export function emptyPart(c: PullCase): 'username' | 'password' | 'both' | undefined {
  const { credential, refusal } = c
  if (credential.kind !== 'withheld') return undefined
  const isNeeded = CLOSED.has(refusal) && !isContradicted(c)
  return isNeeded ? credential.missing : undefined
}

/** A refusal of another App's token, whatever the package says. */
export function isAppRefused({ anyGitHub, token, refusal }: PullCase): boolean {
  const isOfTheToken =
    refusal === 'installation-not-allowed' ||
    refusal === 'no-installation' ||
    // The stock words are what it gets to hear of a private package today.
    refusal === 'denied-generic'
  return anyGitHub && token === 'app' && isOfTheToken
}

/** Does the package keep out somebody who came with a login of GitHub's, and is it there for certain or likely? */
export function isNotAdmitted(c: PullCase): boolean {
  if (!isClosed(c) || !hasLogin(c)) return false
  if (isJobRefused(c)) return !lacksRead(c)
  return c.anyGitHub && closedBy(c) !== undefined
}

export function isClosed(c: PullCase): boolean {
  if (isAppRefused(c) || isContradicted(c)) return false
  const isOther = isLoginStale(c) || hasMoved(c) || emptyPart(c) !== undefined
  return CLOSED.has(c.refusal) && !isOther
}
