// What can be said of the login that a push or a pull uses, and what the run's event does to tokens and secrets.
import type { Case } from './facts-about-target.js'
import type { Run } from '../event/run.js'
import type { ReasonClass } from './codes.js'

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

/** Did the secrets that this run does not get leave a part of the name empty with the login? Then the name is no mistake. */
export function isNameEmptied(c: Case): boolean {
  const { name } = c.target
  const emptied = name.kind === 'invalid' && name.problem.code === 'empty-component'
  const withheld = isLoginEmpty(c) && withholdsSecrets(c.run) !== undefined
  const isPushed = c.target.role === 'image' || c.target.role === 'cache'
  return emptied && name.problem.corrected === undefined && withheld && isPushed
}

/** Where an admin may send secrets to forks and the runner does not tell, an empty one may be a slip. */
export function maySecretsBeSent({ run }: Pick<Case, 'run'>): boolean {
  const told = run.secretSource !== undefined || isCertainlyReadOnlyFork(run)
  return withholdsSecrets(run) === 'fork' && !told
}

/**
 * Why a login that was meant came out empty. A fork has none of the secrets of the repository that it was forked from
 * (GitHub docs, "Using secrets in GitHub Actions"), whatever secrets of its own it has.
 */
export function emptiesSecrets(run: Run): 'fork' | 'dependabot' | 'own-fork' | undefined {
  return withholdsSecrets(run) ?? (run.repository.fork === true ? 'own-fork' : undefined)
}

/** Does the event withhold the repository's secrets, and by which rule? */
export function withholdsSecrets(run: Run): 'fork' | 'dependabot' | undefined {
  // "Send secrets to workflows from pull requests" may be on in private repositories.
  if (run.secretSource === 'Actions') return undefined
  if (run.origin.kind === 'fork') return 'fork'
  return run.dependabot || run.secretSource === 'Dependabot' ? 'dependabot' : undefined
}

/** Was a login shown, which the package could have admitted? */
export function hasLogin({ credential }: Case): boolean {
  return 'secret' in credential
}

/** Does the job speak for itself: by its own token, or by no login at all? */
export function usesJobIdentity({
  token,
  credential
}: Pick<Case, 'token' | 'credential'>): boolean {
  return token === 'job' || credential.kind === 'none' || credential.kind === 'withheld'
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

/**
 * Is the fork's read-only token certain? Private repositories have a switch for write tokens, and
 * against the runner's own word no rule is certain.
 */
export function isCertainlyReadOnlyFork({ origin, repository, reportedPermission }: Run): boolean {
  const cut = origin.kind === 'fork' && !origin.fromUpstream && repository.visibility === 'public'
  return cut && reportedPermission !== 'write'
}

/**
 * May the token be a fork's read-only one? Not where the job is offered an OIDC token: that takes
 * `id-token: write`, which a fork's token loses with all other writes (GitHub docs, "Workflow
 * syntax", permissions of pull requests from forks).
 */
export function mayBeReadOnlyFork(run: Run): boolean {
  return mayBeFork(run) && !run.idTokenOffered
}

/** Is the run a fork's pull request, or is it not told where it comes from? */
export function mayBeFork({ origin }: Run): boolean {
  return origin.kind === 'fork' || origin.kind === 'unknown'
}

/** Where an image goes missing, a refusal by design is somebody's mistake all the same. */
export function classByDesign({ isDefaultBranchOrTag }: Run): ReasonClass {
  return isDefaultBranchOrTag ? 'mistake' : 'by-design'
}
