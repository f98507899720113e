// The package does not exist yet, and its owner does not let this login create it.
import { type PushCase } from './target-case.js'
import { mayBeFork } from '../event/run.js'
import type { Reference } from '../image/reference.js'
import { code, label, say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byOrganizationOwner,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'
import type { PackageName } from '../base/github.js'
import {
  credentialOwner,
  hasWriteForCertain,
  isCreationRefused,
  isRefusedDespiteWrite,
  isPolicyPossible,
  isDeclaredWriteUnconfirmed,
  refusedOperation
} from './predicates.js'
import { organizationActions, organizationPackages } from '../text/links.js'
import { notAdmittedElsewhere, openSettings, useJobToken } from './fixes.js'

interface Data {
  /** Undefined outside GitHub's own registry. */
  readonly package: PackageName | undefined
  readonly reference: Reference
  readonly subject: 'repository' | 'user'
  readonly repository: string
}

export const creationForbidden: Reason<'creation-forbidden', Data> = {
  code: 'creation-forbidden',
  means: 'the owner forbids new packages',
  titled: ({ package: name, subject }) =>
    name !== undefined && subject === 'user' ? 'its login may not create packages' : undefined,
  // Where another token than the job's may not create packages, another login is one fix.
  toChange: ({ target }) => (target.tested.token === 'job' ? undefined : 'login'),
  source: 'airbus/sen#173, janitor-team/janitor#1330: organizations may forbid creating packages',
  push: (c) =>
    isCreationRefused(c) && c.named !== undefined
      ? {
          certainty: mayTokenBeCause(c) ? 'likely' : 'certain',
          package: c.github ? c.package : undefined,
          reference: c.named.reference,
          subject: credentialOwner(c),
          repository: c.repository.fullName
        }
      : undefined,
  alsoFitsPush: (c) => {
    // In other registries the words for "access denied" already name the creation.
    if (c.refusal === 'access-denied') return false
    return refusedOperation(c) === 'create' ? isPolicyPossible(c) : isRefusedDespiteWrite(c)
  },
  says: (finding, context) => {
    const { package: name, subject, repository, reference } = finding
    const { facts } = context
    if (name === undefined) return notAdmittedElsewhere(reference, finding, context)
    const cause =
      subject === 'repository'
        ? say`The package does not exist yet, and ${name.owner} does not let workflows of ${code(repository)} create it.`
        : say`The package does not exist yet, and the owner of the token that logs in may not create packages under ${name.owner}.`
    const spelling = byAuthor`Check that ${code(name.owner)} is the account that the image belongs to`
    if (name.ownerType === 'User') return advice(cause, [spelling])
    const isOwn = name.ownerType !== undefined
    const own = subject === 'user' ? useJobToken(context) : []
    return advice(
      cause,
      [...own, ...creationFixes(facts, name, subject), ...(isOwn ? [] : [spelling])],
      { links: subject === 'repository' ? [organizationActions(facts, name.owner)] : [] }
    )
  }
}

function creationFixes(
  facts: AdviceContext['facts'],
  name: PackageName,
  subject: 'repository' | 'user'
): readonly Fix[] {
  const allow = byOrganizationOwner`Allow new packages: ${organizationPackages(facts, name.owner)} → ${label('Package creation')} → select the visibility that the package should have`
  const first =
    subject === 'repository'
      ? byOrganizationOwner`Push a first version yourself, then give the repository ${code(facts.run.repository.fullName)} the role ${label('Write')}: ${openSettings(facts, name)} → ${label('Manage Actions access')} → ${label('Add repository')}`
      : byOrganizationOwner`If that is already allowed, make the owner of the token a member who may create packages`
  return [allow, first]
}

/** May the token lack `packages: write`, so that no rule of the owner need be the cause? */
function mayTokenBeCause(c: PushCase): boolean {
  if (!c.jobToken || hasWriteForCertain(c)) return false
  return mayBeFork(c.run) || c.run.dependabot || isDeclaredWriteUnconfirmed(c)
}
