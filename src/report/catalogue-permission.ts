// Knows the words for the permissions of the job's own token.
import { isForkRuleUnsettled } from '../permissions/token-permission.js'
import type { Declared } from '../workflow/declaration.js'
import type { Run } from '../event/run.js'
import type { FindingOf } from '../verdict/finding.js'
import {
  advice,
  buildWithoutPushing,
  isPulled,
  sameName,
  type Advice,
  type Entry,
  type Fix,
  type Scene
} from './advice.js'
import { blockFix, blockName, placeOf, unreadableWords } from './blocks.js'
import { organizationActions, repositoryActions } from '../text/links.js'
import { code, say, type Part, type Sentence } from '../text/sentence.js'

export const permissionMissing: Entry<'permission-missing'> = (finding, scene) => {
  if (isPulled(scene.target.target)) return readMissing(finding)
  const { declared } = finding
  const granted = declared.kind === 'block' && declared.level === 'write'
  return advice(
    permissionCause(finding),
    granted ? [heldBack(scene)] : [blockFix(declared, scene)],
    {
      links: granted ? heldBackLinks(scene) : [],
      place: placeOf(declared),
      amendment: granted ? undefined : amendmentOf(declared)
    }
  )
}

/** For a pull any level will do but none. */
function readMissing({ declared }: FindingOf<'permission-missing'>): Advice {
  const place = placeOf(declared)
  const where =
    place === undefined || declared.kind !== 'block'
      ? say`the ${code('permissions')} block that applies to the job`
      : blockName(place)
  return advice(
    say`The token of the job may not read packages: only ${code('packages: read')} or ${code('packages: write')} in the ${code('permissions')} that apply to the job lets it.`,
    [
      {
        by: 'workflow author',
        text: say`Put ${code('packages: read')} into ${where}, and keep the other scopes the job uses.`
      }
    ],
    { place }
  )
}

function permissionCause({ declared, grant }: FindingOf<'permission-missing'>): Sentence {
  switch (declared.kind) {
    case 'absent':
      return say`No ${code('permissions')} block applies to ${blockName(declared.place)}, so its token gets the default of the repository, and that does not allow pushing packages.`
    case 'unreadable':
      return say`The token of the job may not push packages${grant.level === 'unknown' ? say`` : say` (its level is ${code(`packages: ${grant.level}`)})`}. Which ${code('permissions')} block decides is not known, because ${unreadableWords(declared.why)}.`
    case 'block':
      return declared.level === 'write'
        ? say`In ${blockName(declared.place)} stands ${code('packages: write')}, and yet the token of the job holds less.`
        : say`The token of the job may not push packages: ${blockName(declared.place)} ${blockLack(declared)}, and the token gets only what the block grants.${hiding(declared)}`
  }
}

function blockLack(declared: Extract<Declared, { readonly kind: 'block' }>): Sentence {
  switch (declared.form) {
    case 'empty':
      return say`is empty`
    case 'read-all':
      return say`says ${code('read-all')}`
    case 'write-all':
      return say`says ${code('write-all')}`
    case 'mapping':
      return declared.level === 'read'
        ? say`says ${code('packages: read')}`
        : say`does not grant ${code('packages: write')}`
  }
}

function hiding(declared: Extract<Declared, { readonly kind: 'block' }>): Sentence {
  return declared.place.what === 'job-permissions'
    ? say` A block of a job stands alone: what the workflow grants above it does not count.`
    : say``
}

function heldBack({ facts }: Scene): Fix {
  return {
    by:
      facts.run.repository.ownerType === 'Organization' ? 'organization owner' : 'repository admin',
    text: say`Look in the Actions settings for a rule that holds back write permissions of workflows, and allow them.`
  }
}

function heldBackLinks({ facts }: Scene): readonly Part[] {
  const { owner, ownerType } = facts.run.repository
  return ownerType === 'Organization'
    ? [repositoryActions(facts), organizationActions(facts, owner)]
    : [repositoryActions(facts)]
}

function amendmentOf(declared: Declared): Extract<Declared, { kind: 'block' }>['fix'] {
  return declared.kind === 'unreadable' ? undefined : declared.fix
}

export const permissionUnknown: Entry<'permission-unknown'> = (finding, scene) => {
  const { declared, grant } = finding
  if (isPulled(scene.target.target)) return NOT_ASKED
  if (scene.target.tested.token !== 'job') return untried(scene)
  if (isForkRuleUnsettled(grant)) return unknownInFork(scene)
  const granted = declared.kind === 'block' && declared.level === 'write'
  const cause = say`No upload was tried, and what the token of the job may do cannot be told: ${whyUnknown(declared)}.`
  const fixes = granted ? [tryUpload(scene)] : [blockFix(declared, scene), ...askFixes(scene)]
  return advice(cause, fixes, {
    place: placeOf(declared),
    amendment: granted ? undefined : amendmentOf(declared)
  })
}

/** The permissions of the job are those of its own token alone. */
function untried(scene: Scene): Advice {
  return advice(
    say`No upload was tried, and whether the login for ${hostOf(scene)} may push there, only the registry can tell.`,
    askFixes(scene)
  )
}

function hostOf({ target: { target } }: Scene): string {
  return target.name.kind === 'reference' ? target.name.reference.registry : 'the registry'
}

const NOT_ASKED = advice(
  say`The registry was not asked, so nobody can tell whether this image can be pulled.`,
  []
)

function whyUnknown(declared: Declared): Sentence {
  switch (declared.kind) {
    case 'absent':
      return say`no ${code('permissions')} block applies to ${blockName(declared.place)}, and a job cannot see the default of its repository`
    case 'unreadable':
      return unreadableWords(declared.why)
    case 'block':
      return declared.certainty === 'high'
        ? say`the event may take away what ${blockName(declared.place)} grants`
        : say`it is not certain that ${blockName(declared.place)} is what applies`
  }
}

function unknownInFork(scene: Scene): ReturnType<Entry<'permission-unknown'>> {
  return advice(
    say`${forkOdds(scene.facts.run)} sends write tokens to forks, and no upload was tried.`,
    [...buildWithoutPushing(scene), ...askFixes(scene)],
    { links: [repositoryActions(scene.facts)] }
  )
}

/** How sure it is that the token is read-only, up to the admin who could change that. */
function forkOdds({ origin, repository }: Run): Sentence {
  if (origin.kind === 'unknown')
    return say`The event does not tell where this pull request comes from. From a fork its token is read-only unless the repository is private and an admin`
  return repository.visibility === undefined
    ? say`This run belongs to a pull request from a fork, and the event does not tell whether the repository is public. Its token is read-only unless the repository is private and an admin`
    : say`This run belongs to a pull request from a fork of a repository that is not public. Its token is read-only unless an admin`
}

/** Where the user forbids asking, asking tells most. */
function askFixes(scene: Scene): readonly Fix[] {
  return scene.facts.inputs.probe ? [] : [tryUpload(scene)]
}

function tryUpload({ facts }: Scene): Fix {
  return {
    by: 'workflow author',
    text: facts.inputs.probe
      ? say`Run the job again: the registry tells more once it answers.`
      : say`Set the input ${code('probe')} to ${code('true')}, so that the registry is asked.`
  }
}

/** Is the image named under the owner of the run's repository? */
export function isOwn(owner: string, { facts }: Scene): boolean {
  return sameName(owner, facts.run.repository.owner)
}
