// The words in which the rules are written: what can be said of one case. Never of an accepted one.
import { isReportedByRunner } from '../permissions/token-permission.js'
import type { Run } from '../event/run.js'
import type { Case } from './case.js'

/** Was no answer had that decides? Then only what is certain without it may decide. */
export function isUndecided({ answer }: Case): boolean {
  return answer.kind !== 'accepted' && answer.kind !== 'refused'
}

/** Is it certain that the job's token cannot write packages, by its block or by the event? */
export function lacksPermission({ grant }: Case): boolean {
  const sure = grant.certainty === 'certain' || grant.certainty === 'high'
  return sure && (grant.level === 'read' || grant.level === 'none')
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
export function isDoubtedWrite({ declared }: Case): boolean {
  return declared.kind === 'block' && declared.level === 'write' && declared.certainty === 'medium'
}

/** Did the runner say, or an opened upload show, that the token has `packages: write`? */
export function isProvedWrite({ grant }: Case): boolean {
  return grant.level === 'write' && grant.certainty === 'certain'
}

/** Does a readable block say so, or better still the runner or the registry? */
export function holdsPermission(about: Case): boolean {
  return isProvedWrite(about) || (!isReportedByRunner(about.grant) && declaresWrite(about))
}

/**
 * A refusal of the token itself, before the package's own list matters: "installation …". That
 * reading is inferred from all collected answers. A token service that refuses the job's token
 * outright is one report's (iogrid/iogrid#473).
 */
export function refusesToken({ wording, answer }: Case): boolean {
  if (wording === 'installation-not-allowed') return true
  return wording === 'access-denied' && answer.kind === 'refused' && answer.step === 'token'
}

/**
 * Is the fork's read-only token certain? Private repositories have a switch for write tokens, and
 * against the runner's own word no rule is certain.
 */
export function isForkCutForCertain({ origin, repository, reportedPermission }: Run): boolean {
  const cut = origin.kind === 'fork' && !origin.fromUpstream && repository.visibility === 'public'
  return cut && reportedPermission !== 'write'
}

/**
 * May the token be a fork's read-only one? Not where the job is offered an OIDC token: that takes
 * `id-token: write`, which a fork's token loses with all other writes (GitHub docs, "Workflow
 * syntax", permissions of pull requests from forks).
 */
export function mayBeForkCut({ origin, idTokenOffered }: Run): boolean {
  return (origin.kind === 'fork' || origin.kind === 'unknown') && !idTokenOffered
}

/** Does the event withhold the repository's secrets, and by which rule? */
export function withholdsSecrets(run: Run): 'fork' | 'dependabot' | undefined {
  // "Send secrets to workflows from pull requests" may be on in private repositories.
  if (run.secretSource === 'Actions') return undefined
  if (run.origin.kind === 'fork') return 'fork'
  return run.dependabot || run.secretSource === 'Dependabot' ? 'dependabot' : undefined
}

/** Refusals that a login might have helped against; a missing repository is missing for all. */
const FOR_WANT_OF_LOGIN: ReadonlySet<Case['wording']> = new Set([
  'authentication-required',
  'access-denied',
  'credential-refused',
  'not-admitted'
])

/** Nothing to log in with: an intended credential came out empty, or none was found and that was refused. */
export function isWithoutLogin({ credential, wording, github }: Case): boolean {
  if (credential.kind === 'withheld') return true
  // Another registry may be open to all; GitHub's never is for pushes.
  return credential.kind === 'none' && (github || FOR_WANT_OF_LOGIN.has(wording))
}

/** Does the push speak for this run alone: by the job's own token, or by no login at all? */
export function speaksForRun({ token, credential }: Pick<Case, 'token' | 'credential'>): boolean {
  return token === 'job' || credential.kind === 'none' || credential.kind === 'withheld'
}

/** The workflow runs in a fork and names an image of an upstream's account, as far as is known. */
export function isUpstreamImage(about: Case): boolean {
  const { foreignOwner, repository, wording } = about
  if (!speaksForRun(about) || !foreignOwner || repository.fork !== true) return false
  if (wording === 'owner-not-found') return false
  const upstreams = [repository.parentOwner, repository.rootOwner]
  const known = upstreams.flatMap((owner) => owner?.toLowerCase() ?? [])
  return known.length === 0 || known.includes(about.package.owner)
}

/**
 * The token holds `packages: write`, the owner is right, and the token is refused all the same: a
 * policy of the organization, or of the package (airbus/sen#173, iogrid/iogrid#473).
 */
export function isRefusedByPolicy(about: Case): boolean {
  const { run, jobToken, foreignOwner } = about
  if (!jobToken || foreignOwner || !refusesToken(about)) return false
  const dependabots = run.dependabotUnsettled || (run.dependabot && isDoubtedWrite(about))
  const eventsDoing = mayBeForkCut(run) || dependabots
  return isProvedWrite(about) || (!eventsDoing && holdsPermission(about))
}

/** Kinds that GitHub Packages does not take, whatever the token's permissions. */
export function isUnsupportedToken({ token, anyGitHub }: Case): boolean {
  return (
    anyGitHub && (token === 'fine-grained' || token === 'user-to-server' || token === 'refresh')
  )
}

/** For whom does the credential speak? */
export function speaksFor({ token }: Case): 'repository' | 'user' {
  return token === 'job' ? 'repository' : 'user'
}

/** What the refused upload was for, in the registry's own words. */
export function refusedOperation({ answer }: Case): 'create' | 'write' | undefined {
  if (answer.kind !== 'refused' || answer.wording.kind !== 'installation-not-allowed') {
    return undefined
  }
  return answer.wording.operation === 'Create' ? 'create' : 'write'
}
