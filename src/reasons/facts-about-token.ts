// What can be said of the permission of the job's own token, and of refusals of that token.
import { isCertainlyReadOnlyFork, mayBeReadOnlyFork, mayBeFork } from '../event/run.js'
import type { Case, PushCase } from './facts-about-target.js'
import type { TokenPermission } from '../permissions/rules.js'

/** Was no answer had that decides? Then only what is certain without it may decide. */
export function isUndecided({ answer }: Case): boolean {
  return answer.kind !== 'accepted' && answer.kind !== 'refused'
}

function isPermissionSure({ permission }: Pick<Case, 'permission'>): boolean {
  return permission.certainty === 'certain' || permission.certainty === 'high'
}

/** Is it certain that the job's token cannot write packages, by its block or by the event? */
export function lacksWrite(c: Case): boolean {
  return isPermissionSure(c) && (c.permission.level === 'read' || c.permission.level === 'none')
}

/** Is it certain that it cannot even read them? */
export function lacksRead(c: Case): boolean {
  return isPermissionSure(c) && c.permission.level === 'none'
}

/** Is it certain that it can read them, by what the block grants or by what the registry did? */
export function isReadGranted(c: Pick<Case, 'permission'>): boolean {
  return isPermissionSure(c) && (c.permission.level === 'read' || c.permission.level === 'write')
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

/** The file grants it, and yet registry or event show that the token does not have it. */
export function isWriteTaken(c: Case): boolean {
  const byFork = isCertainlyReadOnlyFork(c.run) || mayBeReadOnlyFork(c.run)
  return declaresWrite(c) && (isRefusedByRegistry(c.permission) || byFork)
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

/** Why the token may lack what its block grants, though a policy is the likelier cause. */
export function mayLackWrite(c: PushCase): boolean {
  if (!c.jobToken || hasWriteForCertain(c)) return false
  return mayBeFork(c.run) || c.run.dependabot || mayLackWriteAfterAll(c)
}

/** Did the runner itself say it, so that neither event nor file can differ? */
export function isReportedByRunner({ rule }: TokenPermission): boolean {
  return rule === 'runner-reported'
}

/** Did the registry refuse the installation, which no declared level explains away? */
function isRefusedByRegistry({ rule }: TokenPermission): boolean {
  return rule === 'registry-refused'
}

/** Does it hang on a setting for pull requests from forks that only administrators can read? */
export function isForkRuleUnsettled({ rule }: TokenPermission): boolean {
  return rule === 'fork-private-write' || rule === 'fork-private-undeclared'
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
