// Fixes in the settings of a package: who may read it, and who may see it.
import type { Reference } from '../image/reference.js'
import type { Visibility } from '../event/run.js'
import { isGitHub } from '../registry/host.js'
import { capitalize, code, label, plain, say, type Sentence } from '../text/sentence.js'
import { advice, type Advice, type AdviceContext, type Fix } from './advice.js'
import type { PackageName } from '../base/github.js'
import { scopeFor, useJobToken } from './fixes.js'
import { organizationPackages, packageSettings } from '../text/links.js'

/** What the addresses of settings are made of. */
type Settings = Parameters<typeof packageSettings>[0]

/** What lets a job read a package that is not open to all. */
export function readFixes(
  registry: string,
  name: PackageName | undefined,
  context: AdviceContext
): readonly Fix[] {
  const { credential, token } = context.target.tested
  const { name: target } = context.target.target
  if (name === undefined || (target.kind === 'reference' && !isGitHub(target.registry))) {
    return [credential.kind === 'none' ? logIn(registry) : admitPull()]
  }
  if (credential.kind === 'none') {
    const own = useJobToken(context)
    return own.length === 0 ? [logIn(registry)] : [...own, grantRead('repository', name, context)]
  }
  if (token !== 'job') {
    const scope: Fix = {
      by: 'owner of the token',
      text: say`Log in with a classic token that has the scope ${code(scopeFor(context))}, of an account that may pull this image`
    }
    return [...useJobToken(context), scope, grantRead('user', name, context)]
  }
  return [grantRead('repository', name, context), readPermissionFix()]
}

export function readPermissionFix(): Fix {
  return {
    by: 'workflow author',
    text: say`Grant the job ${code('packages: read')}, if it does not have it`
  }
}

/** The package's own list lets the repository, or the owner of the token, read. */
export function grantRead(
  subject: 'repository' | 'user',
  name: PackageName,
  context: AdviceContext
): Fix {
  return grant(subject, 'Read', name, context)
}

/** One entry in the package's own list (GitHub docs, "Configuring a package's access control and visibility"). */
export function grant(
  subject: 'repository' | 'user',
  role: 'Read' | 'Write',
  name: PackageName,
  { facts }: AdviceContext
): Fix {
  const page = openSettings(facts, name)
  return {
    by: 'package admin',
    text:
      subject === 'repository'
        ? say`${page} → ${label('Manage Actions access')} → ${label('Add repository')} → ${code(facts.run.repository.fullName)} → ${label(role)}`
        : say`${page} → ${label('Manage access')} → add the owner of the token → ${label(role)}`
  }
}

/** Both pages where it is not known what kind of account the owner is. */
export function openSettings(
  facts: Settings,
  name: PackageName,
  text = 'Open the package settings'
): Sentence {
  const [page, other] = packageSettings(facts, name, text)
  if (page === undefined) return say`${plain(text)}`
  return other === undefined ? [page] : say`${page}, or, if the owner is a user, ${other}`
}

export function logIn(registry: string): Fix {
  return {
    by: 'workflow author',
    text: say`Log in to ${code(registry)} before this step, with an account that may pull this image`
  }
}

/** One way: GitHub docs, "Configuring a package's access control and visibility". */
export function openFixes(facts: Settings, name: PackageName): readonly Fix[] {
  const allow: Fix = {
    by: 'organization owner',
    text: say`If that choice is not offered: ${organizationPackages(facts, name.owner)} → ${label('Package creation')} → allow public packages`
  }
  const change = changeVisibility(facts, name, 'public')
  return name.ownerType === 'User' ? [change] : [change, allow]
}

/** A public package cannot be closed again. */
export function changeVisibility(facts: Settings, name: PackageName, to: Visibility): Fix {
  const note =
    to === 'public' ? say`. This cannot be undone, and old versions become public too` : say``
  return {
    by: 'package admin',
    text: say`${openSettings(facts, name)} → ${label('Change visibility')} → ${label(capitalize(to))}${note}`
  }
}

/** The same outside GitHub's own registry. */
export function openElsewhere(): Fix {
  return { by: 'registry admin', text: say`Make the repository public` }
}

/** A registry's own list lets the account of the login pull. */
export function admitPull(): Fix {
  return { by: 'registry admin', text: say`Give the account of this login the right to pull` }
}

/** A path outside GitHub's own registry that does not take this login's push. */
export function notAdmittedElsewhere({ registry }: Reference): Advice {
  return advice(say`${registry} accepts this login, but does not let it push here.`, [
    {
      by: 'workflow author',
      text: say`If the path does not begin with the account, project or namespace of the login, correct it`
    },
    { by: 'registry admin', text: say`Give the account of this login the right to push` }
  ])
}
