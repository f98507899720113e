// Knows the words for packages that exist and do not let this job read.
import type { FindingOf } from '../verdict/finding.js'
import { advice, scopeFor, useJobToken, type Advice, type Fix, type Scene } from './advice.js'
import { packageSettings } from '../text/links.js'
import { code, say } from '../text/sentence.js'
/** What lets a job read a package that is not open to all. */
export function readFixes(registry: string, scene: Scene): readonly Fix[] {
  const { credential, token } = scene.target.tested
  if (credential.kind === 'none') {
    const own = useJobToken(scene)
    return own.length === 0 ? [logIn(registry)] : [...own, grantRole('repository', scene)]
  }
  if (token !== 'job') {
    const scope: Fix = {
      by: 'owner of the token',
      text: say`Log in with a classic token that has the scope ${code(scopeFor(scene))}, of an account that may pull this image.`
    }
    return [...useJobToken(scene), scope, grantRole('user', scene)]
  }
  return [grantRole('repository', scene), permissionFix()]
}

function permissionFix(): Fix {
  return {
    by: 'workflow author',
    text: say`Grant ${code('packages: read')} in the ${code('permissions')} of the job, if it is not there.`
  }
}

function grantRole(subject: 'repository' | 'user', { facts }: Scene): Fix {
  const { fullName } = facts.run.repository
  return {
    by: 'package admin',
    text:
      subject === 'repository'
        ? say`Open the package settings; under ${code('Manage Actions access')} choose ${code('Add Repository')}, add ${fullName} and give it the role ${code('Read')}.`
        : say`Open the package settings; under ${code('Manage access')} add the owner of the token with the role ${code('Read')}.`
  }
}

/** The package is there, and does not let this job read. */
export function readAccess(finding: FindingOf<'package-access'>, scene: Scene): Advice {
  const { package: name, reference, repository, subject } = finding
  if (name === undefined) {
    const { registry, path } = reference
    return advice(say`${registry} knows this login, but does not let it pull ${code(path)}.`, [
      {
        by: 'registry admin',
        text: say`Give the account of this login the right to pull ${code(path)}.`
      }
    ])
  }
  const who = subject === 'repository' ? say`${repository}` : say`the owner of this token`
  const fixes =
    subject === 'repository'
      ? [grantRole(subject, scene), permissionFix()]
      : [...useJobToken(scene), grantRole(subject, scene)]
  return advice(
    say`The package ${code(`${name.owner}/${name.name}`)} does not let ${who} read.`,
    fixes,
    { links: packageSettings(scene.facts, name) }
  )
}

export function logIn(registry: string): Fix {
  return {
    by: 'workflow author',
    text: say`Log in to ${code(registry)} before this step, with an account that may pull this image.`
  }
}
