// What can be said of the login that a push or a pull uses.
import type { Case } from './facts-about-target.js'
import { usesJobIdentity } from '../credential/credential.js'
import { withholdsSecrets, type Run } from '../event/run.js'
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
