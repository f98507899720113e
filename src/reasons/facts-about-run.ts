// What the run's event does to the job's token and to its secrets.
import type { Run } from '../event/run.js'
import type { ReasonClass } from './codes.js'

/**
 * Is the fork's read-only token certain? Private repositories have a switch for write tokens, and
 * against the runner's own word no rule is certain.
 */
export function isCertainlyReadOnlyFork({ origin, repository, reportedPermission }: Run): boolean {
  const cut = origin.kind === 'fork' && !origin.fromUpstream && repository.visibility === 'public'
  return cut && reportedPermission !== 'write'
}

/** Is the run a fork's pull request, or is it not told where it comes from? */
export function mayBeFork({ origin }: Run): boolean {
  return origin.kind === 'fork' || origin.kind === 'unknown'
}

/**
 * May the token be a fork's read-only one? Not where the job is offered an OIDC token: that takes
 * `id-token: write`, which a fork's token loses with all other writes (GitHub docs, "Workflow
 * syntax", permissions of pull requests from forks).
 */
export function mayBeReadOnlyFork(run: Run): boolean {
  return mayBeFork(run) && !run.idTokenOffered
}

/** Does the event withhold the repository's secrets, and by which rule? */
export function withholdsSecrets(run: Run): 'fork' | 'dependabot' | undefined {
  // "Send secrets to workflows from pull requests" may be on in private repositories.
  if (run.secretSource === 'Actions') return undefined
  if (run.origin.kind === 'fork') return 'fork'
  return run.dependabot || run.secretSource === 'Dependabot' ? 'dependabot' : undefined
}

/** Where an image goes missing, a refusal by design is somebody's mistake all the same. */
export function classByDesign({ isDefaultBranchOrTag }: Run): ReasonClass {
  return isDefaultBranchOrTag ? 'mistake' : 'by-design'
}

/**
 * Why a login that was meant came out empty. A fork has none of the secrets of the repository that it was forked from
 * (GitHub docs, "Using secrets in GitHub Actions"), whatever secrets of its own it has.
 */
export function emptiesSecrets(run: Run): 'fork' | 'dependabot' | 'own-fork' | undefined {
  return withholdsSecrets(run) ?? (run.repository.fork === true ? 'own-fork' : undefined)
}
