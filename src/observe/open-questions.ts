// Which questions the registries' answers left open. Pure.
import { ownerOf } from '../image/reference.js'
import type { NamedRepository, PullFacts, PushFacts, TargetFacts } from '../facts.js'
import type { Declared } from '../workflow/declared-permissions.js'
import {
  type Run,
  isCertainlyReadOnlyFork,
  mayBeReadOnlyFork,
  withholdsSecrets
} from '../event/run.js'
import { usesJobIdentity } from '../credential/credential.js'

export function namedOf({
  target: { name }
}: Pick<TargetFacts, 'target'>): NamedRepository | undefined {
  return name.kind === 'reference' ? name : name.meant
}

/** Is the target in GitHub's own registry, and would the job's own token push it? */
export function isJobTokens(facts: TargetFacts): boolean {
  return namedOf(facts)?.registry.kind === 'github' && facts.tested.token === 'job'
}

/** Would the token's permission explain or decide what happens to this target? */
export function isOpenAboutToken(facts: PushFacts): boolean {
  if (!isJobTokens(facts)) return false
  const { answer } = facts
  switch (answer.kind) {
    case 'accepted':
      return false
    case 'refused':
      return answer.refusal.kind !== 'owner-not-found'
    case 'rate-limited':
    case 'unavailable':
    case 'unrecognised':
    case 'untrusted-realm':
    case 'not-asked':
      return true
  }
}

/** The targets that leave it open. Of those nobody was asked about, an opened upload tells as well. */
export function openAboutToken(targets: readonly PushFacts[]): readonly PushFacts[] {
  const opened = targets.some((facts) => isJobTokens(facts) && facts.answer.kind === 'accepted')
  return targets.filter(
    (facts) => isOpenAboutToken(facts) && !(opened && facts.answer.kind === 'not-asked')
  )
}

/** Was the job's own token refused an image that this job has to pull? */
export function isRefusedToJob(facts: PullFacts): boolean {
  return isJobTokens(facts) && facts.answer.kind === 'refused'
}

function isOwn({ repository }: Run, facts: PushFacts): boolean {
  const named = namedOf(facts)
  const owner = named === undefined ? '' : ownerOf(named.reference)
  return owner === repository.owner.toLowerCase()
}

/** An image of another account is refused, or a login is empty: is this the run of a fork, and of whose? */
export function needsUpstream(run: Run, targets: readonly PushFacts[]): boolean {
  const { fork, parentOwner, fullName } = run.repository
  const isTold = fork === false || (fork === true && parentOwner !== undefined)
  const isEmpty = targets.some(({ tested }) => tested.credential.kind === 'withheld')
  if (isEmpty && fork === undefined && fullName !== '' && withholdsSecrets(run) === undefined) {
    return true
  }
  if (isTold || fullName === '' || isCertainlyReadOnlyFork(run)) return false
  return targets.some(
    (facts) =>
      namedOf(facts)?.registry.kind === 'github' &&
      usesJobIdentity(facts.tested) &&
      !isOwn(run, facts) &&
      facts.answer.kind !== 'accepted'
  )
}

/** Does the API know something of a personal token that the registry did not say? */
export function needsScopes(facts: PushFacts): boolean {
  const { answer, tested } = facts
  if (namedOf(facts)?.registry.kind !== 'github') return false
  if (tested.token !== 'classic' && tested.token !== 'oauth') return false
  if (answer.kind === 'not-asked') return answer.why === 'probe-off'
  if (answer.kind !== 'refused') return false
  const { kind } = answer.refusal
  return (
    kind === 'token-scopes' ||
    kind === 'denied-generic' ||
    kind === 'unknown' ||
    // Said of the package and of a token without the scope alike: the scopes tell.
    kind === 'write-package' ||
    kind === 'read-package'
  )
}

/**
 * What the answers show of the job's token. Only in its own owner's namespace: elsewhere it is
 * refused whatever it holds. "Installation not allowed" is also said where an organization's policy
 * forbids what the workflow grants (airbus/sen#173), so it proves nothing against a write
 * that is declared for certain.
 */
export function observedPermission(
  run: Run,
  targets: readonly PushFacts[],
  declared: Declared
): 'write' | 'not-write' | undefined {
  const own = targets.filter((facts) => isJobTokens(facts) && isOwn(run, facts))
  if (own.some(({ answer }) => answer.kind === 'accepted')) return 'write'
  const refused = own.some(
    ({ answer }) => answer.kind === 'refused' && answer.refusal.kind === 'installation-not-allowed'
  )
  const granted =
    declared.kind === 'block' && declared.level === 'write' && declared.certainty === 'high'
  const mayBeReadOnly = mayBeReadOnlyFork(run) || run.dependabotUnsettled
  return refused && (mayBeReadOnly || !granted) ? 'not-write' : undefined
}
