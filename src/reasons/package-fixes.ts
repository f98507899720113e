// Fixes in the settings of a package: who may read it, and who may see it.
import type { Reference } from '../image/reference.js'
import { isGitHub } from '../registry/host.js'
import { code, say, type Part } from '../text/sentence.js'
import { advice, type Advice, type AdviceContext, type Fix } from './advice.js'
import type { PackageName } from '../base/github.js'
import { scopeFor, useJobToken } from './fixes.js'
import { organizationPackages, packageSettings } from '../text/links.js'

/** What lets a job read a package that is not open to all. */
export function readFixes(registry: string, context: AdviceContext): readonly Fix[] {
  const { credential, token } = context.target.tested
  const { name } = context.target.target
  if (name.kind === 'reference' && !isGitHub(name.registry)) {
    return [credential.kind === 'none' ? logIn(registry) : admitPull(name.reference.path)]
  }
  if (credential.kind === 'none') {
    const own = useJobToken(context)
    return own.length === 0 ? [logIn(registry)] : [...own, grantRead('repository', context)]
  }
  if (token !== 'job') {
    const scope: Fix = {
      by: 'owner of the token',
      text: say`Log in with a classic token that has the scope ${code(scopeFor(context))}, of an account that may pull this image.`
    }
    return [...useJobToken(context), scope, grantRead('user', context)]
  }
  return [grantRead('repository', context), readPermissionFix()]
}

export function readPermissionFix(): Fix {
  return {
    by: 'workflow author',
    text: say`Grant ${code('packages: read')} in the ${code('permissions')} of the job, if it is not there.`
  }
}

/** The package's own list lets the repository, or the owner of the token, read. */
export function grantRead(subject: 'repository' | 'user', { facts }: AdviceContext): Fix {
  const { fullName } = facts.run.repository
  return {
    by: 'package admin',
    text:
      subject === 'repository'
        ? say`Open the package settings; under ${code('Manage Actions access')} choose ${code('Add Repository')}, add ${fullName} and give it the role ${code('Read')}.`
        : say`Open the package settings; under ${code('Manage access')} add the owner of the token with the role ${code('Read')}.`
  }
}

export function logIn(registry: string): Fix {
  return {
    by: 'workflow author',
    text: say`Log in to ${code(registry)} before this step, with an account that may pull this image.`
  }
}

/** One way: GitHub docs, "Configuring a package's access control and visibility". */
export function openFixes({ ownerType }: Pick<PackageName, 'ownerType'>): readonly Fix[] {
  const change: Fix = {
    by: 'package admin',
    text: say`Open the package settings; under ${code('Danger Zone')} choose ${code('Change visibility')} and ${code('Public')}. It is for good: a public package cannot be closed again, and all its old versions become public too.`
  }
  const allow: Fix = {
    by: 'organization owner',
    text: say`If that choice is not offered, allow public packages in the package settings of the organization, under ${code('Package creation')}.`
  }
  return ownerType === 'User' ? [change] : [change, allow]
}

export function openLinks(name: PackageName, { facts }: AdviceContext): readonly Part[] {
  const settings = packageSettings(facts, name)
  return name.ownerType === 'Organization'
    ? [...settings, organizationPackages(facts, name.owner)]
    : settings
}

/** The same outside GitHub's own registry. */
export function openElsewhere(): Fix {
  return { by: 'registry admin', text: say`Make the repository public.` }
}

/** A registry's own list lets the account of the login pull. */
export function admitPull(path: string): Fix {
  return {
    by: 'registry admin',
    text: say`Give the account of this login the right to pull ${code(path)}.`
  }
}

/** A path outside GitHub's own registry that does not take this login's push. */
export function notAdmittedElsewhere({ registry, path }: Reference): Advice {
  return advice(say`${registry} knows this login, but does not let it push to ${code(path)}.`, [
    {
      by: 'workflow author',
      text: say`If the path does not begin with the account, project or namespace that the login is for, correct it.`
    },
    {
      by: 'registry admin',
      text: say`Give the account of this login the right to push to ${code(path)}.`
    }
  ])
}
