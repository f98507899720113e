// The package is there, and does not let this login in.
import type { Reference } from '../image/reference.js'
import { code, label, say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byOrganizationOwner,
  byPackageAdmin,
  type Advice,
  type AdviceContext,
  type Certainty,
  type Found,
  type Held,
  type Reason
} from './reason.js'
import type { PackageName } from '../base/github.js'
import { type Case, type PullCase, type PushCase } from './target-case.js'
import {
  closedBy,
  credentialOwner,
  hasLogin,
  isClosed,
  isDefaultReadOnly,
  isJobRefused,
  isPackageRefused,
  isRefusedDespiteWrite,
  isUpstreamImage,
  isWriteKnown,
  lacksRead,
  isPolicyPossible,
  refusedOperation
} from './predicates.js'
import { admitPull, grant, notAdmittedElsewhere, readPermissionFix, useJobToken } from './fixes.js'
import { organizationActions, organizationPackages } from '../text/links.js'
import { isPulled } from './wording.js'

interface Data {
  /** Undefined outside GitHub's own registry. */
  readonly package: PackageName | undefined
  readonly reference: Reference
  /** `repository`: the job's token speaks for it; `user`: a personal token speaks for its owner. */
  readonly subject: 'repository' | 'user'
  readonly repository: string
  /** Does the token hold its permission, so that a policy may be what refuses it? */
  readonly byPolicy: boolean
}

export const packageAccess: Reason<'package-access', Data> = {
  code: 'package-access',
  means: { push: 'no write access to the package', pull: 'no read access to the package' },
  source:
    'GitHub docs, "Configuring a package\'s access control and visibility": who may write; tuna-os/tunaOS#642: a repository that is not listed; docker/build-push-action#806: one that was deleted and created again',
  push: (c) => {
    const certainty = certaintyOf(c)
    return certainty === undefined ? undefined : found(c, certainty, isRefusedDespiteWrite(c))
  },
  pull: (c) =>
    isNotAdmitted(c)
      ? found(c, isJobRefused(c) || closedBy(c) === 'status' ? 'likely' : 'certain')
      : undefined,
  alsoFitsPush: (c) => {
    if (!c.jobToken) return isLoginRefused(c)
    if (c.foreignOwner) return c.refusal === 'write-package' && !isUpstreamImage(c)
    if (isPackageRefused(c)) return isDefaultReadOnly(c)
    return isPolicyPossible(c) && refusedOperation(c) !== 'create'
  },
  alsoFitsPull: isLoginRefused,
  says: (finding, context) => {
    if (isPulled(context.target.target)) return readAccess(finding, context)
    const { package: name, reference, subject, repository } = finding
    if (name === undefined) return notAdmittedElsewhere(reference, finding, context)
    if (finding.byPolicy && name.ownerType !== 'User')
      return refusedByPolicy(name, finding, context)
    switch (subject) {
      case 'repository':
        return advice(
          say`The package exists, but does not let the repository ${code(repository)} write: most often another repository or a personal token pushed it first, or the repository was deleted and created again.`,
          [
            grant('repository', 'Write', name, context),
            byPackageAdmin`If it already has ${label('Write')} there, remove it and add it again`,
            byAuthor`Push under a name that no package has yet`
          ]
        )
      case 'user':
        return advice(say`The package exists, but does not let the owner of this token write.`, [
          grant(subject, 'Write', name, context)
        ])
    }
  }
}

/** The token may write packages and is refused: in airbus/sen#173 a change of the policy helped, no role of the package did. */
function refusedByPolicy(name: PackageName, { repository }: Data, context: AdviceContext): Advice {
  const { facts } = context
  const policy = byOrganizationOwner`Find the rule that keeps workflows from writing packages, and make an exception for ${code(repository)}: ${organizationActions(facts, name.owner)}, ${organizationPackages(facts, name.owner)}`
  return advice(
    say`The job token may write packages, but not this one: a policy of ${name.owner} forbids it, or the package does not let ${code(repository)} write.`,
    [policy, grant('repository', 'Write', name, context)]
  )
}

function certaintyOf(c: PushCase): Certainty | undefined {
  const { jobToken, foreignOwner, answer } = c
  if (jobToken && foreignOwner) return undefined
  if (isPackageRefused(c)) {
    if (jobToken && !isWriteKnown(c) && isDefaultReadOnly(c)) return undefined
    return jobToken && !isWriteKnown(c) ? 'likely' : 'certain'
  }
  if (answer.kind === 'refused' && answer.refusal.kind === 'access-denied' && hasLogin(c)) {
    return answer.refusal.maybeNotFound ? 'likely' : 'certain'
  }
  return isRefusedDespiteWrite(c) && refusedOperation(c) !== 'create' ? 'likely' : undefined
}

function found(c: Case, certainty: Certainty, byPolicy = false): Held<Data> | undefined {
  return c.named === undefined
    ? undefined
    : {
        certainty,
        package: c.github ? c.package : undefined,
        reference: c.named.reference,
        subject: credentialOwner(c),
        repository: c.repository.fullName,
        byPolicy
      }
}

/** Any refusal of a login that was sent may come from the package. */
function isLoginRefused(c: Case): boolean {
  return c.refusal !== undefined && hasLogin(c)
}

/** The package is there, and does not let this job read. */
function readAccess(finding: Found<'package-access', Data>, context: AdviceContext): Advice {
  const { package: name, reference, repository, subject } = finding
  if (name === undefined) {
    return advice(
      say`${reference.registry} accepts this login, but does not let it pull this image.`,
      [admitPull()]
    )
  }
  const who = subject === 'repository' ? say`${code(repository)}` : say`the owner of this token`
  const read = grant(subject, 'Read', name, context)
  return advice(
    finding.certainty === 'certain'
      ? say`The package exists, but does not let ${who} read.`
      : say`Most likely the package exists, but does not let ${who} read.`,
    subject === 'repository'
      ? [read, ...readPermissionFix(context)]
      : [...useJobToken(context), read]
  )
}

/** Does the package exist, at least likely, and refuse a login of GitHub's? */
function isNotAdmitted(c: PullCase): boolean {
  if (!isClosed(c) || !hasLogin(c)) return false
  if (isJobRefused(c)) return !lacksRead(c)
  return c.anyGitHub && closedBy(c) !== undefined
}
