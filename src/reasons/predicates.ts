// What several reasons check in a case: its login, the permission of the job's token, a refusal of that token, a refused pull.
import {
  isLoginStale,
  isPermissionSure,
  type Case,
  type PullCase,
  type PushCase
} from './target-case.js'
import { usesJobIdentity } from '../credential/credential.js'
import { emptiesSecrets, mayBeReadOnlyFork, withholdsSecrets, type Run } from '../event/run.js'
import type { ReasonClass } from './codes.js'
import type { TokenPermission } from '../permissions/rules.js'
import type { NotAsked, PullResult } from '../registry/result.js'

/** Refusals that a login might have prevented; a missing repository is missing for everybody. */
const MISSING_LOGIN: ReadonlySet<Case['refusal']> = new Set([
  'authentication-required',
  'denied-generic',
  'credential-refused',
  'access-denied'
])

/** There is nothing to log in with: an intended credential came out empty, or there is none and the registry wants one. */
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
 * The rule of GitHub's by which the run does not get the secret of the login. That a run of a fork's own lacks it is
 * assumed only where a login was intended and came out empty.
 */
export function lacksSecretBy({ run, credential }: Case): ReturnType<typeof emptiesSecrets> {
  return credential.kind === 'withheld' ? emptiesSecrets(run) : withholdsSecrets(run)
}

/** Was a login sent? */
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

/** A refusal by design is still a mistake on the default branch and on tags: the image would be missing there. */
export function classByDesign({ isDefaultBranchOrTag }: Run): ReasonClass {
  return isDefaultBranchOrTag ? 'mistake' : 'by-design'
}

/** Did the registry neither accept nor refuse? Then only what is certain without its answer decides. */
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
 * Does it grant it, but perhaps not to this run? The file was read from the workspace, or it is not known which job
 * called (GitHub docs, "Reusing workflows": several jobs may call one workflow).
 */
export function isDeclaredWriteDoubtful({ declared }: Case): boolean {
  return declared.kind === 'block' && declared.level === 'write' && declared.certainty === 'medium'
}

/** Did the runner say, or an opened upload show, that the token has `packages: write`? */
export function hasWriteForCertain({ permission }: Case): boolean {
  return permission.level === 'write' && permission.certainty === 'certain'
}

/** Does the token have `packages: write`, by the runner or the registry, else by a block that was read? */
export function holdsWrite(c: Case): boolean {
  return hasWriteForCertain(c) || (!isReportedByRunner(c.permission) && declaresWrite(c))
}

/** The block that grants it may not be the one that applies, and neither runner nor registry settles it. */
export function isDeclaredWriteUnconfirmed(c: Case): boolean {
  return isDeclaredWriteDoubtful(c) && !hasWriteForCertain(c) && !isReportedByRunner(c.permission)
}

/** Is it known whether the token can write packages, one way or the other? */
export function isWriteKnown(c: Case): boolean {
  return holdsWrite(c) ? !isDeclaredWriteUnconfirmed(c) : lacksWrite(c)
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

/** A refusal by the package: the registry had accepted the token before. */
export function isPackageRefused({ refusal }: Case): boolean {
  return refusal === 'write-package' || refusal === 'read-package'
}

/** No block applies, and such repositories mostly give their tokens read access only: likelier than a refusal by the package. */
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
 * Is the token refused although it has `packages: write` and the owner is right? Then a policy of the organization or of
 * the package refuses it (airbus/sen#173, iogrid/iogrid#473).
 */
export function isRefusedDespiteWrite(c: PushCase): boolean {
  const { run, jobToken, foreignOwner } = c
  if (!jobToken || foreignOwner || !isTokenRefused(c)) return false
  const byDependabot = run.dependabotUnsettled || (run.dependabot && isDeclaredWriteDoubtful(c))
  const mayBeEvent = mayBeReadOnlyFork(run) || byDependabot
  return hasWriteForCertain(c) || (!mayBeEvent && holdsWrite(c))
}

/**
 * Can a policy be what refuses the token, because the token may have `packages: write`? Where the event may have taken
 * that permission away, only if a block granted it.
 */
export function isPolicyPossible(c: PushCase): boolean {
  const { run, jobToken, foreignOwner } = c
  if (!jobToken || foreignOwner || !isTokenRefused(c) || isReportedByRunner(c.permission))
    return false
  return declaresWrite(c) || !(mayBeReadOnlyFork(run) || run.dependabotUnsettled)
}

/** Was the creation of the package refused? */
export function isCreationRefused(c: PushCase): boolean {
  if (c.jobToken && c.foreignOwner) return false
  if (c.refusal === 'create-package') return true
  return isRefusedDespiteWrite(c) && refusedOperation(c) === 'create'
}

/** Did the runner itself report the permission? Then event and file cannot change it. */
export function isReportedByRunner({ rule }: TokenPermission): boolean {
  return rule === 'runner-reported'
}

/** Is it certain that another job pushes, with a token that may have less than the token of this job? */
export function isCertainlyPushedByAnotherJob({ push: { pushingJob } }: PushCase): boolean {
  return pushingJob !== undefined && !pushingJob.isAlike && pushingJob.isCertain
}

/**
 * Another job pushes, and the test of this job's token does not show what the other token may do: this one was accepted
 * and may have more, or was refused and may have less.
 */
export function isPushingJobsTokenUnknown(c: PushCase): boolean {
  const { pushingJob } = c.push
  if (pushingJob === undefined || pushingJob.isAlike) return false
  if (c.answer.kind === 'accepted') return c.permission.level !== 'write'
  const { declared, permission } = c.facts
  const isOwnSure = isWriteGranted({ ...c, declared, permission })
  return !isOwnSure && !lacksWrite(c) && !c.foreignOwner && mayBeAboutToken(c)
}

/** Can a token without the permission get this refusal, whatever the package? */
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

/** Refusals by the package, as everybody without access to it gets them. */
const CLOSED: ReadonlySet<Case['refusal']> = new Set([
  'authentication-required',
  'denied-generic',
  'read-package',
  'access-denied',
  'no-installation',
  'installation-not-allowed'
])

/**
 * Does the registry refuse everybody a package that GitHub's API calls public? One of the two is out of date, so the
 * refusal says nothing about the package. A refusal that names another cause (a rule on addresses) is no contradiction.
 */
export function isContradicted(c: PullCase): boolean {
  const { pull } = c
  // A job without any permission for packages is refused public ones too.
  const isExplained = isAppRefused(c) || (isJobRefused(c) && lacksRead(c))
  const isPublic = pull.visibility === 'public' && !isExplained
  return isPublic && isPlain(pull.answer) && isPlain(anonymousAnswer(c))
}

/** Does the refusal name no cause other than the package? The word "denied" alone names none. */
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
 * How it is known that the package exists and is not public. `word`: GitHub's API says so, or the registry tells a login
 * that it may not read the package (kedacore/http-add-on#48). `status`: a request without a login gets 401, where a
 * package that does not exist gets 403; nothing documents this, it was measured (link-foundation/box#117).
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

/** The answer to a request without a login. */
function anonymousAnswer({ pull, credential }: PullCase): PullResult | NotAsked | undefined {
  return credential.kind === 'none' ? pull.answer : pull.withoutLogin
}

/**
 * Does GitHub redirect the repository to another name, and is the image no longer under the old one? A package does not
 * move with its repository: it keeps its name when the repository is renamed (dinglebear-ai/unraid#261), and its account
 * when the repository is transferred.
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

/** Which part of an intended login came out empty. Undefined where no login is needed: anybody may pull a public image. */
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
    // Today such a token gets this generic refusal for a private package.
    refusal === 'denied-generic'
  return anyGitHub && token === 'app' && isOfTheToken
}

export function isClosed(c: PullCase): boolean {
  if (isAppRefused(c) || isContradicted(c)) return false
  const isOther = isLoginStale(c) || hasMoved(c) || emptyPart(c) !== undefined
  return CLOSED.has(c.refusal) && !isOther
}
