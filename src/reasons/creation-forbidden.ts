// The package does not exist yet, and its owner does not let this login create it.
import type { Reference } from '../image/reference.js'
import { code, label, say } from '../text/sentence.js'
import { advice, type AdviceContext, type Fix, type Reason } from './reason.js'
import type { PackageName } from '../base/github.js'
import { credentialOwner, hasLogin } from './facts-about-login.js'
import {
  isCreationRefused,
  isRefusedByPolicy,
  mayBeRefusedByPolicy,
  mayLackWrite,
  refusedOperation
} from './facts-about-token.js'
import { organizationActions, organizationPackages } from '../text/links.js'
import { notAdmittedElsewhere, openSettings } from './fixes.js'

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
  source: 'airbus/sen#173, janitor-team/janitor#1330: organizations may forbid creating packages',
  push: (c) =>
    isCreationRefused(c) && c.named !== undefined
      ? {
          certainty: mayLackWrite(c) ? 'likely' : 'certain',
          package: c.github ? c.package : undefined,
          reference: c.named.reference,
          subject: credentialOwner(c),
          repository: c.repository.fullName
        }
      : undefined,
  alsoFitsPush: (c) => {
    const { answer, named } = c
    if (answer.kind === 'refused' && answer.refusal.kind === 'access-denied') {
      // Google's repositories must exist first; elsewhere a push creates them, where it may.
      const isElsewhere = !c.anyGitHub && named?.registry.kind !== 'google'
      return answer.refusal.maybeNotFound && hasLogin(c) && isElsewhere
    }
    return refusedOperation(c) === 'create' ? mayBeRefusedByPolicy(c) : isRefusedByPolicy(c)
  },
  says: ({ package: name, subject, repository, reference }, { facts }) => {
    if (name === undefined) return notAdmittedElsewhere(reference)
    const cause =
      subject === 'repository'
        ? say`The package does not exist yet, and ${name.owner} does not let workflows of ${code(repository)} create it.`
        : say`The package does not exist yet, and the owner of this token may not create packages under ${name.owner}.`
    const spelling: Fix = {
      by: 'workflow author',
      text: say`Check that ${code(name.owner)} is the account that the image belongs to`
    }
    if (name.ownerType === 'User') return advice(cause, [spelling])
    const isOwn = name.ownerType !== undefined
    return advice(cause, [...creationFixes(facts, name, subject), ...(isOwn ? [] : [spelling])], {
      links: [organizationActions(facts, name.owner)]
    })
  }
}

function creationFixes(
  facts: AdviceContext['facts'],
  name: PackageName,
  subject: 'repository' | 'user'
): readonly Fix[] {
  const allow: Fix = {
    by: 'organization owner',
    text: say`Allow new packages: ${organizationPackages(facts, name.owner)} → ${label('Package creation')} → select Public, Private or Internal`
  }
  const first: Fix = {
    by: 'organization owner',
    text:
      subject === 'repository'
        ? say`Push a first version yourself, then give the repository ${code(facts.run.repository.fullName)} the role ${label('Write')}: ${openSettings(facts, name)} → ${label('Manage Actions access')} → ${label('Add repository')}`
        : say`If that is allowed already, make the owner of the token a member who may create packages`
  }
  return [allow, first]
}
