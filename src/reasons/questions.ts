// What reasons ask of a case: about its login, the permission of the job's token, a refusal of that token, a refused pull.
import { isLoginStale, isPermissionSure, type Case, type PullCase, type PushCase } from './case.js'
import { usesJobIdentity } from '../credential/credential.js'
import { emptiesSecrets, mayBeReadOnlyFork, withholdsSecrets, type Run } from '../event/run.js'
import type { ReasonClass } from './codes.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { NotAsked, PullResult } from '../registry/result.js'

/** Refusals that a login might have helped against; a missing repository is missing for all. */
const MISSING_LOGIN: ReadonlySet<Case['refusal']> = new Set([
  'authentication-required',
  'denied-generic',
  'credential-refused',
  'access-denied'
])

/** Nothing to log in with: an intended credential came out empty, or none was found and that was refused. */
export function isWithoutLogin(c: Case): boolean {
  const { credential, refusal, github } = c
  if (credential.kind === 'withheld') return true
  // Another registry may be open to all; GitHub's never is for pushes.
  return credential.kind === 'none' && (github || MISSING_LOGIN.has(refusal) || isClosedByGoogle(c))
}

/**
 * Google's registries take no push without a login (Artifact Registry docs, "Configure authentication to Artifact Registry
 * for Docker"), and their front end may say so by a page (replicate/cog#1478).
 */
function isClosedByGoogle({ answer, named, refusal }: Case): boolean {
  if (named?.registry.kind !== 'google') return false
  const isPage = answer.kind === 'unrecognised' && (answer.status === 401 || answer.status === 403)
  return refusal === 'unknown' || isPage
}

/** Is the login empty, and with it perhaps the owner in the name? Secrets hold either (`${{ secrets.DOCKERHUB_USERNAME }}/app`). */
export function isLoginEmpty(c: Case): boolean {
  const { credential, named, target } = c
  const { name } = target
  const emptied = name.kind === 'invalid' && name.problem.code === 'empty-component'
  return isWithoutLogin(c) || (emptied && named !== undefined && credential.kind === 'none')
}

/**
 * By which rule does the run lack the secret that the login is made of? In a fork of one's own only what was meant and came
 * out empty is explained by it.
 */
export function lacksSecretBy({ run, credential }: Case): ReturnType<typeof emptiesSecrets> {
  return credential.kind === 'withheld' ? emptiesSecrets(run) : withholdsSecrets(run)
}

/** Was a login shown, which the package could have admitted? */
export function hasLogin({ credential }: Case): boolean {
  return 'secret' in credential
}

/** For whom does the credential speak? */
export function credentialOwner({ token }: Case): 'repository' | 'user' {
  return token === 'job' ? 'repository' : 'user'
}

/** Kinds that GitHub Packages does not take, whatever the token's permissions. */
export function isUnsupportedToken({ token, anyGitHub }: Case): boolean {
  return (
    anyGitHub && (token === 'fine-grained' || token === 'user-to-server' || token === 'refresh')
  )
}

/** The workflow runs in a fork and names an image of an upstream's account, as far as is known. */
export function isUpstreamImage(c: Case): boolean {
  const { foreignOwner, repository, refusal } = c
  if (!usesJobIdentity(c) || !foreignOwner || repository.fork !== true) return false
  if (refusal === 'owner-not-found') return false
  const upstreams = [repository.parentOwner, repository.rootOwner]
  const known = upstreams.flatMap((owner) => owner?.toLowerCase() ?? [])
  return known.length === 0 || known.includes(c.package.owner)
}

/** Where an image goes missing, a refusal by design is somebody's mistake all the same. */
export function classByDesign({ isDefaultBranchOrTag }: Run): ReasonClass {
  return isDefaultBranchOrTag ? 'mistake' : 'by-design'
}

/** Was no answer had that decides? Then only what is certain without it may decide. */
export function isUndecided({ answer }: Case): boolean {
  return answer.kind !== 'accepted' && answer.kind !== 'refused'
}

/** Is it certain that the job's token cannot write packages, by its block or by the event? */
export function lacksWrite(c: Case): boolean {
  return isPermissionSure(c) && (c.permission.level === 'read' || c.permission.level === 'none')
}

/** Is it certain that it cannot even read them? */
export function lacksRead(c: Case): boolean {
  return isPermissionSure(c) && c.permission.level === 'none'
}

/** Is it certain that it can write them? */
export function isWriteGranted(c: Case): boolean {
  return isPermissionSure(c) && c.permission.level === 'write'
}

/** Does the block that applies leave `packages: write` out, whatever the event does to the token? */
export function blockLacksWrite({ declared }: Case): boolean {
  return declared.kind === 'block' && declared.level !== 'write' && declared.certainty === 'high'
}

/** Does the workflow file grant `packages: write` to this job? */
export function declaresWrite({ declared }: Case): boolean {
  return declared.kind === 'block' && declared.level === 'write'
}

/**
 * Is that not certain? The file was read from the workspace, or it is not told which job called
 * (GitHub docs, "Reusing workflows": a called workflow may be called from several).
 */
export function isWriteDoubtful({ declared }: Case): boolean {
  return declared.kind === 'block' && declared.level === 'write' && declared.certainty === 'medium'
}

/** Did the runner say, or an opened upload show, that the token has `packages: write`? */
export function hasWriteForCertain({ permission }: Case): boolean {
  return permission.level === 'write' && permission.certainty === 'certain'
}

/** Does a readable block say so, or better still the runner or the registry? */
export function holdsWrite(c: Case): boolean {
  return hasWriteForCertain(c) || (!isReportedByRunner(c.permission) && declaresWrite(c))
}

/** Is the block that lets it write perhaps not the one that applies? */
export function mayLackWriteAfterAll(c: Case): boolean {
  return isWriteDoubtful(c) && !hasWriteForCertain(c) && !isReportedByRunner(c.permission)
}

/** Is it known whether the token can write packages, one way or the other? */
export function isWriteKnown(c: Case): boolean {
  return holdsWrite(c) ? !mayLackWriteAfterAll(c) : lacksWrite(c)
}

/**
 * A refusal of the token itself, before the package's own list matters: "installation …". That
 * reading is inferred from all collected answers. A token service that refuses the job's token
 * outright is one report's (iogrid/iogrid#473).
 */
export function isTokenRefused({ refusal, answer }: Case): boolean {
  if (refusal === 'installation-not-allowed') return true
  return refusal === 'denied-generic' && answer.kind === 'refused' && answer.step === 'token'
}

/** Words about the package, which a token hears only once it was taken. */
export function isPackageRefused({ refusal }: Case): boolean {
  return refusal === 'write-package' || refusal === 'read-package'
}

/** Does no block apply, and is the default of such repositories to read only? Then the package is the second guess. */
export function isDefaultReadOnly({ permission }: Case): boolean {
  return permission.rule === 'repository-default' && permission.likelyLevel === 'read'
}

/** What the refused upload was for, in the registry's own words. */
export function refusedOperation({ answer }: Case): 'create' | 'write' | undefined {
  if (answer.kind !== 'refused' || answer.refusal.kind !== 'installation-not-allowed') {
    return undefined
  }
  return answer.refusal.operation === 'Create' ? 'create' : 'write'
}

/**
 * The token holds `packages: write`, the owner is right, and the token is refused all the same: a
 * policy of the organization, or of the package (airbus/sen#173, iogrid/iogrid#473).
 */
export function isRefusedByPolicy(c: PushCase): boolean {
  const { run, jobToken, foreignOwner } = c
  if (!jobToken || foreignOwner || !isTokenRefused(c)) return false
  const byDependabot = run.dependabotUnsettled || (run.dependabot && isWriteDoubtful(c))
  const mayBeEvent = mayBeReadOnlyFork(run) || byDependabot
  return hasWriteForCertain(c) || (!mayBeEvent && holdsWrite(c))
}

/**
 * May a refused token hold the permission all the same, so that a policy is what refuses it? Where
 * the event may have taken the permission, only if a block granted it.
 */
export function mayBeRefusedByPolicy(c: PushCase): boolean {
  const { run, jobToken, foreignOwner } = c
  if (!jobToken || foreignOwner || !isTokenRefused(c) || isReportedByRunner(c.permission))
    return false
  return declaresWrite(c) || !(mayBeReadOnlyFork(run) || run.dependabotUnsettled)
}

/** Is the creation of the package what was refused? */
export function isCreationRefused(c: PushCase): boolean {
  if (c.jobToken && c.foreignOwner) return false
  if (c.refusal === 'create-package') return true
  return isRefusedByPolicy(c) && refusedOperation(c) === 'create'
}

/** Did the runner itself say it, so that neither event nor file can differ? */
export function isReportedByRunner({ rule }: TokenPermission): boolean {
  return rule === 'runner-reported'
}

/** Does another job make the push for certain, with a token that may have less than the one of this job? */
export function isCertainlyPushedByAnotherJob({ push: { pushingJob } }: PushCase): boolean {
  return pushingJob !== undefined && !pushingJob.isAlike && pushingJob.isCertain
}

/**
 * Another job makes the push, and what was tested tells nothing of its token: this job's was accepted and may have more,
 * or was refused and may have less.
 */
export function isPushingJobsTokenUnknown(c: PushCase): boolean {
  const { pushingJob } = c.push
  if (pushingJob === undefined || pushingJob.isAlike) return false
  if (c.answer.kind === 'accepted') return c.permission.level !== 'write'
  const { declared, permission } = c.facts
  const isOwnSure = isWriteGranted({ ...c, declared, permission })
  return !isOwnSure && !lacksWrite(c) && !c.foreignOwner && mayBeAboutToken(c)
}

/** Is it a refusal that a token without the permission hears, whatever the package? */
function mayBeAboutToken(c: PushCase): boolean {
  const { refusal } = c
  return (
    isTokenRefused(c) ||
    isPackageRefused(c) ||
    refusal === 'create-package' ||
    refusal === 'denied-generic' ||
    refusal === 'token-scopes'
  )
}

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

export function isClosed(c: PullCase): boolean {
  if (isAppRefused(c) || isContradicted(c)) return false
  const isOther = isLoginStale(c) || hasMoved(c) || emptyPart(c) !== undefined
  return CLOSED.has(c.refusal) && !isOther
}
