// The job's token lacks the permission for packages.
import type { TokenPermission } from '../permissions/rules.js'
import type { Declared } from '../workflow/declared-permissions.js'
import { capitalized, code, label, plain, say, type Sentence } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byOrganizationOwner,
  type Advice,
  type AdviceContext,
  type Certainty,
  type Fix,
  type Found,
  type Reason
} from './reason.js'
import type { PackageName } from '../base/github.js'
import type { Facts } from '../facts.js'
import { isReadGranted, pullCaseOf, pushCaseOf, type Case, type PushCase } from './target-case.js'
import { isCertainlyReadOnlyFork, mayBeReadOnlyFork } from '../event/run.js'
import {
  blockLacksWrite,
  declaresWrite,
  hasWriteForCertain,
  holdsWrite,
  isCertainlyPushedByAnotherJob,
  isCreationRefused,
  isDefaultReadOnly,
  isJobRefused,
  isPackageRefused,
  isRefusedDespiteWrite,
  isTokenRefused,
  isUndecided,
  isWriteKnown,
  lacksRead,
  lacksWrite,
  isDeclaredWriteUnconfirmed,
  refusedOperation
} from './predicates.js'
import { organizationActions, organizationPackages, repositoryActions } from '../text/links.js'
import { blockFix, changeOf } from './fixes.js'
import { blockName, isPulled, unreadableWords } from './wording.js'

interface Data {
  readonly declared: Declared
  readonly permission: TokenPermission
  readonly operation: 'create' | 'write' | undefined
  readonly owner: PackageName
  /** The job that pushes, where it is another one than this. */
  readonly pusher?: string | undefined
}

export const permissionMissing: Reason<'permission-missing', Data> = {
  code: 'permission-missing',
  means: { push: 'the job lacks packages: write', pull: 'the job lacks packages: read' },
  holdsForEveryName: true,
  source:
    'GitHub docs, "Use GITHUB_TOKEN for authentication in workflows": packages: write is what a push needs; hyperledger-firefly/signer#74: a block without it; actions/runner#1039: "installation not allowed to Read" without packages: read',
  push: (c) => {
    const certainty = certaintyOf(c)
    return certainty === undefined ? undefined : { ...dataOf(c), certainty, pusher: pusherOf(c) }
  },
  pull: (c) => (isJobRefused(c) && lacksRead(c) ? dataOf(c) : undefined),
  // The registry accepted the token of this job, not that of the job that pushes.
  evenIfAccepted: (c) =>
    c.answer.kind === 'accepted' && isCertainlyPushedByAnotherJob(c) && certaintyOf(c) === 'certain'
      ? { ...dataOf(c), pusher: pusherOf(c) }
      : undefined,
  alsoFitsPush: (c) => {
    if (!c.jobToken) return false
    // Two reports saw these words where only the permission was missing (juyterman1000/entroly#164).
    if (isPackageRefused(c)) return !c.foreignOwner && !isWriteKnown(c)
    if (isRefusedDespiteWrite(c) || isCreationRefused(c)) return isDeclaredWriteUnconfirmed(c)
    return mayLackInFork(c)
  },
  alsoFitsPull: (c) => isJobRefused(c) && !lacksRead(c) && !isReadGranted(c),
  says: (finding, context) => {
    const { declared, pusher } = finding
    const lacks = lackedFor(context.facts)
    if (isPulled(context.target.target) && !lacks.push) return readMissing(declared)
    const granted = declared.kind === 'block' && declared.level === 'write'
    return advice(
      say`${pusherWords(pusher)}${permissionCause(declared, lacks.pull ? 'pushing or pulling' : 'pushing')}`,
      granted
        ? [blockedByPolicy(context)]
        : [blockFix(declared, context), ...policyFixes(finding, context)],
      {
        links: granted ? [repositoryActions(context.facts)] : [],
        ...changeOf(declared),
        ...(granted && { amendment: undefined })
      }
    )
  }
}

function dataOf(c: Case): Data {
  const { declared, permission, package: owner } = c
  return { declared, permission, operation: refusedOperation(c), owner }
}

function pusherOf({ push }: PushCase): string | undefined {
  return push.pushingJob?.job
}

function pusherWords(pusher: string | undefined): Sentence {
  return pusher === undefined ? say`` : say`Job ${code(pusher)} pushes with its own token. `
}

function certaintyOf(c: PushCase): Certainty | undefined {
  const { run, jobToken, refusal } = c
  if (!jobToken || (run.dependabot && !declaresWrite(c) && run.origin.kind !== 'fork')) {
    return undefined
  }
  // The event makes a fork's token read-only; the block is a cause only where it lacks the permission itself.
  const mayBeFork = isCertainlyReadOnlyFork(run) || mayBeReadOnlyFork(run)
  if (run.origin.kind === 'fork' && mayBeFork) return blockLacksWrite(c) ? 'certain' : undefined
  // The block grants it, and the event took it away.
  if (isWriteTaken(c)) return undefined
  if (lacksWrite(c)) return mayBeEvent(c) ? 'likely' : 'certain'
  if (c.foreignOwner || holdsWrite(c)) return undefined
  // Personal tokens without their scope get this refusal; a job's token that has its permission was ruled out above.
  if (refusal === 'token-scopes') return 'certain'
  if (isPackageRefused(c)) return isDefaultReadOnly(c) ? 'likely' : undefined
  // Without a block the default decides, and no job can read that; a policy refuses in the same words.
  return isTokenRefused(c) ? 'likely' : undefined
}

/** May the event have taken the permission away, where its rule or the origin is not known? */
function mayBeEvent(c: PushCase): boolean {
  const { run } = c
  if (run.origin.kind === 'unknown' && mayBeReadOnlyFork(run)) return true
  return (run.dependabot || run.dependabotUnsettled) && !blockLacksWrite(c)
}

/** A fork's token that may have write access, and no block that grants `packages: write`. */
function mayLackInFork(c: PushCase): boolean {
  const { run } = c
  if (run.origin.kind !== 'fork' || isCertainlyReadOnlyFork(run) || !mayBeReadOnlyFork(run)) {
    return false
  }
  if (declaresWrite(c) || hasWriteForCertain(c)) return false
  return isTokenRefused(c) || (isUndecided(c) && lacksWrite(c))
}

/** A pull needs `packages: read` or `packages: write`. */
function readMissing(declared: Declared): Advice {
  const { place } = changeOf(declared)
  const where =
    place === undefined || declared.kind !== 'block'
      ? say`the ${code('permissions')} block that applies to the job`
      : blockName(place)
  return advice(
    say`The job token may not read packages: the ${code('permissions')} of the job grant neither ${code('packages: read')} nor ${code('packages: write')}.`,
    [byAuthor`Add ${code('packages: read')} to ${where}`],
    { place }
  )
}

/** What the targets lack together: `packages: write` also lets the job pull, so one change of the block is enough. */
function lackedFor(facts: Facts): { readonly push: boolean; readonly pull: boolean } {
  return {
    push: facts.targets.some((target) => {
      const c = pushCaseOf(facts, target)
      return c.answer.kind !== 'accepted' && permissionMissing.push?.(c) !== undefined
    }),
    pull: facts.pulls.some(
      (target) => permissionMissing.pull?.(pullCaseOf(facts, target)) !== undefined
    )
  }
}

function permissionCause(declared: Declared, what: 'pushing' | 'pushing or pulling'): Sentence {
  switch (declared.kind) {
    case 'absent':
      return say`No ${code('permissions')} block applies to ${blockName(declared.place)}, and the default of the repository does not allow ${plain(what)} packages.`
    case 'unreadable':
      return say`The job token does not allow ${plain(what)} packages. Which ${code('permissions')} block applies is not known: ${unreadableWords(declared.why)}.`
    case 'block':
      return declared.level === 'write'
        ? say`${capitalized(blockName(declared.place))} grants ${code('packages: write')}, but the token does not have it.`
        : say`${capitalized(blockName(declared.place))} ${blockLack(declared)}${overridden(declared)}.`
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

function overridden(declared: Extract<Declared, { readonly kind: 'block' }>): Sentence {
  return declared.place.what === 'job-permissions'
    ? say`, and it replaces any block of the workflow`
    : declared.place.job === undefined
      ? say`, and the token gets only what it grants`
      : say`, and job ${code(declared.place.job)} gets only what it grants`
}

/** Creating a package is refused in the same words where the organization forbids it (airbus/sen#173). */
function policyFixes(
  { certainty, operation, owner }: Found<'permission-missing', Data>,
  { facts }: AdviceContext
): readonly Fix[] {
  if (certainty === 'certain' || operation !== 'create' || owner.ownerType === 'User') return []
  return [
    byOrganizationOwner`If the job may write packages already: ${organizationPackages(facts, owner.owner)} → ${label('Package creation')}`
  ]
}

function blockedByPolicy({ facts }: AdviceContext): Fix {
  const { owner, ownerType } = facts.run.repository
  const isOrganization = ownerType === 'Organization'
  const page = isOrganization ? organizationActions(facts, owner) : repositoryActions(facts)
  return {
    by: isOrganization ? 'organization owner' : 'repository admin',
    text: say`${page} → ${label('Workflow permissions')} → allow write permissions, also in any policy there that limits them`
  }
}

/** The file grants it, and yet registry or event show that the token does not have it. */
function isWriteTaken(c: Case): boolean {
  const byFork = isCertainlyReadOnlyFork(c.run) || mayBeReadOnlyFork(c.run)
  return declaresWrite(c) && (isRefusedByRegistry(c.permission) || byFork)
}

/** Did the registry refuse the installation, which no declared level explains away? */
function isRefusedByRegistry({ rule }: TokenPermission): boolean {
  return rule === 'registry-refused'
}
