// Knows the words for packages that do not admit the push, and for rules of their owners.
import { isGitHub } from '../registry/host.js'
import type { FindingOf } from '../verdict/finding.js'
import { advice, isPulled, useJobToken, type Advice, type Entry, type Fix } from './advice.js'
import { isOwn } from './catalogue-permission.js'
import { readAccess } from './catalogue-reading.js'
import {
  classicTokens,
  organizationActions,
  organizationPackages,
  organizationSecurity,
  packageSettings
} from '../text/links.js'
import { code, plain, say } from '../text/sentence.js'

export const repositoryMissing: Entry<'repository-missing'> = ({ registry, path }, scene) => {
  const { name } = scene.target.target
  const kind = name.kind === 'reference' ? name.registry.kind : 'other'
  const how =
    kind === 'ecr'
      ? say`: ${code(`aws ecr create-repository --repository-name ${path}`)}`
      : kind === 'google'
        ? say` with ${code('gcloud artifacts repositories create')}`
        : say``
  return advice(
    say`On ${registry} a repository has to exist before the first push, and ${code(path)} does not.`,
    [
      { by: 'registry admin', text: say`Create the repository${how}.` },
      {
        by: 'workflow author',
        text: say`If it does exist, correct the path, the account or the region in the image name.`
      }
    ]
  )
}

export const packageAccess: Entry<'package-access'> = (finding, scene) => {
  const { package: name, subject, repository } = finding
  if (isPulled(scene.target.target)) return readAccess(finding, scene)
  if (name === undefined) return elsewhere(finding)
  const full = `${name.owner}/${name.name}`
  const links = packageSettings(scene.facts, name)
  switch (subject) {
    case 'repository':
      return advice(
        say`The package ${code(full)} does not let ${repository} write. That is so when its first version came from a personal token or from another repository, or when the repository was deleted and made anew.`,
        [
          {
            by: 'package admin',
            text: say`Open the package settings; under ${code('Manage Actions access')} choose ${code('Add Repository')}, add ${repository} and give it the role ${code('Write')}. If it is listed already, remove it first.`
          },
          {
            by: 'workflow author',
            text: say`If you cannot reach that page, push under a name that no package has yet.`
          }
        ],
        { links }
      )
    case 'user':
      return advice(
        say`The package ${code(full)} does not let the owner of this token write.`,
        [
          {
            by: 'package admin',
            text: say`Open the package settings; under ${code('Manage access')} add the owner of the token with the role ${code('Write')}.`
          }
        ],
        { links }
      )
  }
}

function elsewhere({ reference }: FindingOf<'package-access' | 'creation-forbidden'>): Advice {
  const { registry, path } = reference
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

export const creationForbidden: Entry<'creation-forbidden'> = (finding, scene) => {
  const { package: name, subject, repository } = finding
  if (name === undefined) return elsewhere(finding)
  const { facts } = scene
  const organization = name.ownerType !== 'User'
  const links = organization
    ? [organizationPackages(facts, name.owner), organizationActions(facts, name.owner)]
    : []
  const cause =
    subject === 'repository'
      ? say`The package ${code(`${name.owner}/${name.name}`)} does not exist yet, and the account ${name.owner} does not let workflows of ${repository} create it.`
      : say`The package ${code(`${name.owner}/${name.name}`)} does not exist yet, and the owner of this token may not create packages under ${name.owner}.`
  const spelling: Fix = {
    by: 'workflow author',
    text: say`Check that ${code(name.owner)} is the account that the image belongs to.`
  }
  return advice(
    cause,
    organization ? [...creationFixes(subject, repository), spelling] : [spelling],
    { links }
  )
}

function creationFixes(subject: 'repository' | 'user', repository: string): readonly Fix[] {
  const allow: Fix = {
    by: 'organization owner',
    text: say`In the package settings of the organization, under ${code('Package creation')}, allow packages of at least one visibility.`
  }
  const first: Fix = {
    by: 'organization owner',
    text:
      subject === 'repository'
        ? say`If that is allowed already, or is not wanted: push a first version yourself, and give ${repository} the role ${code('Write')} under ${code('Manage Actions access')} of the new package.`
        : say`If that is allowed already: make the owner of the token a member who may create packages.`
  }
  return [allow, first]
}

export const classicTokenForbidden: Entry<'classic-token-forbidden'> = (finding, scene) => {
  const { owner, lifetime } = finding
  const own = isOwn(owner, scene) ? useJobToken(scene) : []
  if (!lifetime) {
    return advice(
      say`${owner} forbids classic tokens, and GitHub Packages takes no fine-grained ones.`,
      own.length === 0 ? [ownRepositoryFix(owner)] : own
    )
  }
  const shorter: Fix = {
    by: 'owner of the token',
    text: say`Give the token a shorter lifetime, or make a new one with a lifetime that ${owner} allows.`
  }
  return advice(
    say`${owner} takes classic tokens of a limited lifetime only, and this one lives longer.`,
    [...own, shorter],
    { links: [classicTokens(scene.facts)] }
  )
}

function ownRepositoryFix(owner: string): Fix {
  return {
    by: 'workflow author',
    text: say`Run this workflow in a repository of ${owner}, and log in with the token of the job there.`
  }
}

export const ssoRequired: Entry<'sso-required'> = ({ owner }, scene) =>
  advice(
    say`${owner} asks for single sign-on, and this token is not authorised for ${owner}.`,
    [
      ...useJobToken(scene),
      {
        by: 'owner of the token',
        text: say`Open your classic tokens, choose ${code('Configure SSO')} beside this one, and authorise it for ${owner}.`
      }
    ],
    { links: [classicTokens(scene.facts)] }
  )

export const ipNotAllowed: Entry<'ip-not-allowed'> = ({ owner }, { facts }) =>
  advice(
    say`${owner} has a list of IP addresses that may reach it, and the address of this runner is not on it.`,
    [
      {
        by: 'workflow author',
        text: say`Run the job on a runner whose address is on the list: a larger runner with static addresses, or a self-hosted one.`
      },
      { by: 'organization owner', text: say`Put the address of the runner on the IP allow list.` }
    ],
    { links: [organizationSecurity(facts, owner)] }
  )

export const refused: Entry<'refused'> = ({ registry }, { target: { target } }) => {
  const { name } = target
  const isGitHubs = name.kind === 'reference' && isGitHub(name.registry)
  const support = isGitHubs ? 'GitHub Support' : 'those who run the registry'
  return advice(
    say`${registry} refuses this ${plain(isPulled(target) ? 'pull' : 'push')} for a reason that this version does not know.`,
    [
      {
        by: 'workflow author',
        text: say`Do what the words of the registry ask for; if they do not tell what to change, send them to ${plain(support)}.`
      }
    ]
  )
}
