// Fixes that several reasons share: logins, tokens, builds that do not push, settings of a package, permissions blocks.
import { code, label, plain, say, type Part, type Sentence } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byOrganizationOwner,
  byPackageAdmin,
  byRegistryAdmin,
  byTokenOwner,
  type Actor,
  type Advice,
  type AdviceContext,
  type Finding,
  type Fix
} from './reason.js'
import { classicTokens, organizationPackages, packageSettings } from '../text/links.js'
import { blockName, isPulled, loginStep, pushTargetOf, sourceOf, stepWords } from './wording.js'
import type { Reference } from '../image/reference.js'
import type { Visibility } from '../event/run.js'
import { isGitHub } from '../registry/host.js'
import { isReadGranted } from './target-case.js'
import type { PackageName } from '../base/github.js'
import type { Declared } from '../workflow/declared-permissions.js'
import type { WorkflowFix } from '../workflow/fix.js'

/** The scope of GitHub Packages that the target asks for. */
export function scopeFor({ target }: AdviceContext): 'read:packages' | 'write:packages' {
  return isPulled(target.target) ? 'read:packages' : 'write:packages'
}

/** Is the image in GitHub's own registry under the owner of this repository, where the job's token can push? */
export function jobTokenFits({ facts, target }: AdviceContext): boolean {
  const { name } = target.target
  if (name.kind !== 'reference' || name.registry.kind !== 'github') return false
  return sameName(name.reference.path.split('/')[0], facts.run.repository.owner)
}

/** GitHub compares account names without regard to case. */
export function sameName(one: string | undefined, other: string): boolean {
  return one !== undefined && one.toLowerCase() === other.toLowerCase()
}

/** Where the job's own token can do it, using it fixes every problem with another token. */
export function useJobToken(context: AdviceContext): readonly Fix[] {
  if (!jobTokenFits(context)) return []
  const later = laterOwnLogin(context)
  if (later !== undefined && jobNeeds(context).length === 0) {
    return [
      byAuthor`Remove ${code('username')} and ${code('password')} from the ghcr-preflight step: step ${code(later)} logs in with the job token, which is then tested`
    ]
  }
  const registry = code(context.facts.run.server.registry)
  const step = loginStep(context)
  const where = step === undefined ? say`` : say` in ${stepWords(step)}`
  const text = say`Log in to ${registry}${where} with ${code('username: ${{ github.actor }}')} and ${code('password: ${{ github.token }}')}${insteadOf(context)}${jobNeeds(context)}`
  return [{ by: 'workflow author', text }]
}

/** The later step that logs in with it anyway, where the inputs of this step keep it from being tested. */
function laterOwnLogin({ facts, target }: AdviceContext): string | undefined {
  const isGiven = sourceOf({ facts, target })?.kind === 'inputs' || isInputEmpty({ facts, target })
  const login = pushTargetOf(facts, target.target)?.login
  const isOwn =
    login?.kind === 'later' && login.login.isCertain && login.login.whose === 'job-token'
  return isGiven && isOwn ? login.login.at.name : undefined
}

/** Was one of `username` and `password` given, and not the other? */
export function isInputEmpty({ facts: { inputs }, target }: AdviceContext): boolean {
  const isOneEmpty = (inputs.username === '') !== (inputs.password === '')
  return target.tested.credential.kind === 'withheld' && isOneEmpty
}

/** The permission that the job needs for it, unless it is known to have that. */
function jobNeeds({ facts, target }: AdviceContext): Sentence {
  const declared = facts.declared.kind === 'block' ? facts.declared : planned(facts.job)
  if (declared?.kind === 'block' && declared.level === 'write') return say``
  const level = isPulled(target.target) ? 'packages: read' : 'packages: write'
  return say`, and grant the job ${code(level)}`
}

/** The permissions in the file that was read for the plan. Where another token is tested, they are known from there alone. */
function planned(job: AdviceContext['facts']['job']): Declared | undefined {
  return job.kind === 'plan' ? job.declared : undefined
}

/** Where this step itself was given the other token, that has to be removed here too. */
function insteadOf({ facts, target }: AdviceContext): Sentence {
  const { credential } = target.tested
  const inputs = say` (and remove ${code('username')} and ${code('password')} from the ghcr-preflight step)`
  // An empty later login was not given to this step.
  if (credential.kind === 'withheld') return isInputEmpty({ facts, target }) ? inputs : say``
  if (!('source' in credential)) return say``
  switch (credential.source.kind) {
    case 'inputs':
      return inputs
    case 'github-token':
      return say` (and remove ${code('github-token')} from the ghcr-preflight step)`
    case 'docker-auth-config':
    case 'buildx-scope':
    case 'docker-config':
    case 'credential-helper':
    case 'containers-auth':
      return say``
  }
}

/** The fixes where an image cannot be pushed in such runs: build without pushing. */
export function buildWithoutPushing({ facts, target }: AdviceContext): readonly Fix[] {
  if (isPulled(target.target)) {
    return [byAuthor`Use an image that anyone can pull in such runs, or skip the job there`]
  }
  return target.target.role === 'cache'
    ? [
        byAuthor`Pass the output ${code('cache-to')} of the ghcr-preflight step to the build: it leaves out the caches that cannot be written`
      ]
    : [
        ...(isGated(facts) ? [] : [buildOnly(facts)]),
        byAuthor`Push after the merge, in a run of the event ${code('push')} on the default branch`
      ]
}

/** A command has no input `push`: its step gets an `if`, where the plan shows that all pushes are such commands. */
function buildOnly({ job }: AdviceContext['facts']): Fix {
  const open = job.kind === 'plan' ? job.ungated : []
  const areCommands = open.length > 0 && open.every(({ gate }) => gate === 'if')
  const output = say`the output ${code('should-push')} of the ghcr-preflight step`
  const [first] = open
  return areCommands && first !== undefined
    ? byAuthor`Build without pushing in such runs: let step ${code(first.at.name)} (line ${first.at.line}) push only where ${output} is ${code('true')}`
    : byAuthor`Build without pushing in such runs: set ${code('push')} of the build to ${output}`
}

/** Does the plan show that every push looks at `should-push`? */
function isGated({ job }: AdviceContext['facts']): boolean {
  if (job.kind !== 'plan' || job.pushes.length === 0) return false
  return job.unclear.length === 0 && job.pushes.every((push) => push.isGated)
}

/** How to push an image under another account than the owner of the repository. */
export function otherOwnerFix(owner: string): Fix {
  return byAuthor`To push under ${owner}, run this workflow in a repository of ${owner}, or log in with a classic token (scope ${code('write:packages')}) of an account that may push there`
}

/** Use the job's own token where it can do this, else a personal one. */
export function tokenFixes(context: AdviceContext): readonly Fix[] {
  const own = useJobToken(context)
  const classic = byTokenOwner`Log in with a ${classicToken(context)} that has the scope ${code(scopeFor(context))}, of an account that may ${plain(isPulled(context.target.target) ? 'pull this image' : 'push there')}`
  return own.length === 0 ? [classic] : own
}

/** With the page of this server's tokens, where the image is in its registry. */
function classicToken({ facts, target: { target } }: AdviceContext): Part {
  const isOwn = target.name.kind === 'reference' && target.name.registry.kind === 'github'
  return isOwn ? classicTokens(facts, 'classic token') : plain('classic token')
}

/** What happens after a push, cache or pull is skipped in a pull request. */
export function afterTheMerge(context: AdviceContext): Sentence {
  if (isPulled(context.target.target)) return say`a job that needs the image can be skipped there`
  return isCache(context)
    ? say`the build goes on without it when it is given the output ${code('cache-to')}`
    : say`the image can be pushed after the merge`
}

/** Is it a cache, which never fails the step? */
export function isCache({ target }: AdviceContext): boolean {
  return target.target.role === 'cache'
}

/** Why the same cause is an error here, and a notice in a pull request. */
export function goesMissing({ class: itsClass }: Pick<Finding, 'class'>): Sentence {
  return itsClass === 'mistake'
    ? say` This run is for the default branch or a tag, not for a pull request, so the image would be missing.`
    : say``
}

/** What the addresses of settings are made of. */
type Settings = Parameters<typeof packageSettings>[0]

/** What lets a job read a package that is not public. */
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
    return own.length === 0
      ? [logIn(registry)]
      : [...own, grant('repository', 'Read', name, context)]
  }
  if (token !== 'job') {
    const scope = byTokenOwner`Log in with a classic token that has the scope ${code(scopeFor(context))}, of an account that may pull this image`
    return [...useJobToken(context), scope, grant('user', 'Read', name, context)]
  }
  return [grant('repository', 'Read', name, context), ...readPermissionFix(context)]
}

/** Nothing where the job is known to have it. */
export function readPermissionFix({ facts }: AdviceContext): readonly Fix[] {
  return isReadGranted(facts)
    ? []
    : [byAuthor`Grant the job ${code('packages: read')}, if it does not have it`]
}

/** One entry in the package's own list (GitHub docs, "Configuring a package's access control and visibility"). */
export function grant(
  subject: 'repository' | 'user',
  role: 'Read' | 'Write',
  name: PackageName,
  { facts }: AdviceContext
): Fix {
  const page = openSettings(facts, name)
  return subject === 'repository'
    ? byPackageAdmin`Give the repository ${code(facts.run.repository.fullName)} the role ${label(role)}: ${page} → ${label('Manage Actions access')} → ${label('Add repository')}`
    : byPackageAdmin`Give the owner of the token the role ${label(role)}: ${page} → ${label('Manage access')}`
}

/** Both pages where it is not known what kind of account the owner is. */
export function openSettings(
  facts: Settings,
  name: PackageName,
  text = 'Open the package settings'
): Sentence {
  const [page, other] = packageSettings(facts, name, text)
  if (page === undefined) return say`${plain(text)}`
  return other === undefined ? [page] : [page, IF_USER, other]
}

/** Between the pages of an organization and of a user. */
export const IF_USER = plain(', or, if the owner is a user, ')

export function logIn(registry: string): Fix {
  return byAuthor`Log in to ${code(registry)} before the ghcr-preflight step, with an account that may pull this image`
}

/** One way: GitHub docs, "Configuring a package's access control and visibility". */
export function openFixes(facts: Settings, name: PackageName): readonly Fix[] {
  const allow = byOrganizationOwner`If that choice is not offered, allow public packages first: ${organizationPackages(facts, name.owner)} → ${label('Package creation')}`
  const change = changeVisibility(facts, name, 'public')
  return name.ownerType === 'User' ? [change] : [change, allow]
}

/** A public package cannot be closed again. */
export function changeVisibility(facts: Settings, name: PackageName, to: Visibility): Fix {
  const note =
    to === 'public' ? say` (this cannot be undone, and old versions become public too)` : say``
  return byPackageAdmin`Make the package ${plain(to)}${note}: ${openSettings(facts, name)} → ${label('Change visibility')}`
}

/** The same in other registries. */
export function openElsewhere(): Fix {
  return byRegistryAdmin`Make the repository public`
}

/** Outside GitHub, the registry itself lists who may pull. */
export function admitPull(): Fix {
  return byRegistryAdmin`Give the account of this login the right to pull`
}

/** Another registry does not let this login push to the path. */
export function notAdmittedElsewhere(
  { registry, path }: Reference,
  { certainty }: Pick<Finding, 'certainty'>,
  { target }: AdviceContext
): Advice {
  const { credential } = target.tested
  const user = credential.kind === 'basic' ? credential.username : ''
  const { name } = target.target
  const kind = name.kind === 'reference' ? name.registry.kind : 'other'
  const login = user === '' || kind === 'ecr' || kind === 'google' ? say`this login` : code(user)
  return advice(
    certainty === 'certain'
      ? say`${registry} accepts this login, but does not let it push to ${code(path)}.`
      : say`${registry} accepts this login, but does not let it push to ${code(path)}: it lacks the right to push there, or to create what does not exist yet.`,
    [
      kind === 'ecr'
        ? byRegistryAdmin`Let the IAM role of the login push: ${code('ecr:InitiateLayerUpload')} and the other actions of a push, in its policy or in the policy of the repository`
        : byRegistryAdmin`Give ${login} the right to push there, or save a login that has it in the secret`,
      byAuthor`If it is meant to push somewhere else, correct the path in the image name`
    ]
  )
}

/** Where the block, or the job that lacks one, stands, and the change of the workflow file that grants the permission. */
export function changeOf(declared: Declared): Pick<Advice, 'place' | 'amendment'> {
  return declared.kind === 'unreadable'
    ? { place: undefined, amendment: undefined }
    : { place: declared.place, amendment: declared.fix }
}

/** The fix that gives the job `packages: write`, for the block that applies. */
export function blockFix(declared: Declared, context: AdviceContext): Fix {
  const text = say`${blockChange(declared)}${callerChange(declared)}`
  const isDiff = declared.kind !== 'unreadable' && declared.fix !== undefined
  return { by: authorOf(changeOf(declared), context), text, ...(isDiff ? { isDiff } : {}) }
}

/** Without it the run would not even start: a called workflow may not ask for more than its caller has. */
function callerChange(declared: Declared): Sentence {
  const caller = declared.kind === 'unreadable' ? undefined : declared.fix?.caller
  return caller === undefined
    ? say``
    : say`. The workflow that calls it, ${code(caller.path)}, also has to grant it, or the run does not start`
}

/** A called workflow may stand in another repository; then another author has to change it. */
function authorOf({ place }: Pick<Advice, 'place'>, { facts }: AdviceContext): Actor {
  return place === undefined || sameName(place.repository, facts.run.repository.fullName)
    ? 'workflow author'
    : 'author of the called workflow'
}

function blockChange(declared: Declared): Sentence {
  const both = say`${code('contents: read')} and ${code('packages: write')}`
  switch (declared.kind) {
    case 'absent':
      return say`Give ${blockName(declared.place)} a ${code('permissions')} block with ${both}. It replaces the default, so add every other scope the job uses`
    case 'unreadable':
      return say`Add ${code('packages: write')} to the ${code('permissions')} block of the job, or of the workflow if the job has none. If there is no block, give the job one with ${both}`
    case 'block':
      switch (declared.form) {
        case 'mapping':
          if (isAlias(declared.fix))
            return say`Replace the alias that stands for ${blockName(declared.place)} with a block of its own that has the same scopes and ${code('packages: write')}`
          return declared.level === 'read'
            ? say`Change ${code('packages: read')} to ${code('packages: write')} in ${blockName(declared.place)}`
            : say`Add ${code('packages: write')} to ${blockName(declared.place)}`
        case 'empty':
          return say`Replace ${blockName(declared.place)} with one that has ${code('packages: write')}, and add every other scope the job uses, such as ${code('contents: read')} for a checkout`
        case 'read-all':
        case 'write-all':
          return say`Replace ${code(declared.form)} in ${blockName(declared.place)} with a list of the scopes that the job uses, including ${code('packages: write')}`
      }
  }
}

/** Does the change write out what an alias (`permissions: *scopes`) stands for, so that no other job gets it? */
function isAlias(fix: WorkflowFix | undefined): boolean {
  return fix !== undefined && /^-\s*permissions:\s*\*/m.test(fix.diff)
}
