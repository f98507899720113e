// The words in which the rules about pulls are written: closed, moved, or a login that stands in the way.
import type { PullFacts } from '../facts.js'
import type { Case } from './case.js'
import type { NotAsked } from '../registry/result.js'
import type { PullAnswer } from '../registry/pull/result.js'
import type { ReasonCode } from './reason.js'

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
  const { pull } = about
  // Of the job's own block it is certain that the token may read no package.
  const isExplained = refusesApp(about) || (isJobsRefusal(about) && lacksRead(about))
  const isPublic = pull.visibility === 'public' && !isExplained
  return isPublic && isPlain(pull.answer) && isPlain(anonymousAnswer(about))
}

/** Is it a refusal that names no cause but the package? "denied" alone names nothing. */
function isPlain(answer: PullAnswer | NotAsked | undefined): boolean {
  if (answer?.kind !== 'refused') return false
  const { wording, words } = answer
  return (
    CLOSED.has(wording.kind) || (wording.kind === 'unknown' && /^(?:denied)?$/i.test(words.message))
  )
}

export function pullerOf({ pull }: PullCase): 'anyone' | 'job' {
  return pull.target.role === 'public' ? 'anyone' : 'job'
}

/** Public, and refused all the same: the stored login is what is wrong. */
export function isStale({ pull }: PullCase): boolean {
  return pull.withoutLogin?.kind === 'pullable'
}

/**
 * By what is it known that the package is there, and closed? GitHub's API says so to those who may see
 * it, and its registry to a login that may not read it (kedacore/http-add-on#48). That it says 401 to
 * nobody in particular, and 403 of what is not there, is measured only (link-foundation/box#117).
 */
export function closedBy(about: PullCase): 'word' | 'status' | undefined {
  const { pull, wording, anyGitHub } = about
  if (!anyGitHub) return undefined
  if (pull.visibility === 'private' || pull.visibility === 'internal') return 'word'
  if (hasLogin(about) && wording === 'read-package') return 'word'
  const anonymous = anonymousAnswer(about)
  const toAnybody = anonymous?.kind === 'refused' ? anonymous.wording.kind : undefined
  const isMeasured = toAnybody === 'authentication-required' || toAnybody === 'read-package'
  return isMeasured ? 'status' : undefined
}

/** What else the same answers fit, where only their status tells that the package is there. */
export function othersOfClosed(about: PullCase): readonly ReasonCode[] {
  if (closedBy(about) !== 'status') return []
  return [about.pull.moved === undefined ? 'package-absent' : 'moved']
}

/** Was a login shown, which the package could have admitted? */
export function hasLogin({ credential }: PullCase): boolean {
  return 'secret' in credential
}

/** The refusal of nobody in particular. */
function anonymousAnswer({ pull, credential }: PullCase): PullAnswer | NotAsked | undefined {
  return credential.kind === 'none' ? pull.answer : pull.withoutLogin
}

/**
 * GitHub knows the repository under another name, and that is where the image is, or is missing. A
 * package that is still there under the old name did not move: it keeps its name when its repository
 * gets another (dinglebear-ai/unraid#261), and its account when that is transferred.
 */
export function hasMoved(about: PullCase): boolean {
  const { moved } = about.pull
  return (
    moved !== undefined &&
    (moved.pullable || !(closedBy(about) !== undefined || isContradicted(about)))
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

/** Does the package keep out somebody who came with a login of GitHub's, and is it there for certain or likely? */
export function isNotAdmitted(about: PullCase): boolean {
  if (!isClosed(about) || !hasLogin(about)) return false
  if (isJobsRefusal(about)) return !lacksRead(about)
  return about.anyGitHub && closedBy(about) !== undefined
}

export function isClosed(about: PullCase): boolean {
  if (refusesApp(about) || isContradicted(about)) return false
  const isOther = isStale(about) || hasMoved(about) || withheldPart(about) !== undefined
  return CLOSED.has(about.wording) && !isOther
}
