// Nobody was asked, and what the token may do cannot be told.
import type { TokenPermission } from '../permissions/rules.js'
import { isPushingJobsTokenUnknown } from './predicates.js'
import type { PushCase } from './target-case.js'
import type { Declared } from '../workflow/declared-permissions.js'
import type { Run } from '../event/run.js'
import { code, say, type Sentence } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  type Advice,
  type AdviceContext,
  type Fix,
  type Reason
} from './reason.js'
import { blockFix, buildWithoutPushing, changeOf } from './fixes.js'
import { repositoryActions } from '../text/links.js'
import { blockName, isPulled, unreadableWords } from './wording.js'

interface Data {
  readonly permission: TokenPermission
  readonly declared: Declared
  /** The job that pushes, where only the token of this one was tested. */
  readonly pusher?: string
}

export const permissionUnknown: Reason<'permission-unknown', Data> = {
  code: 'permission-unknown',
  means: { push: 'the permission is not known', pull: 'the registry was not asked' },
  source: 'GitHub docs, "Workflow syntax": the default of a repository is not in its workflow',
  byAnswer: ({ answer, permission, declared }) =>
    answer.kind === 'not-asked' ? { permission, declared } : undefined,
  evenIfAccepted: (c) => (c.answer.kind === 'accepted' ? untestedElsewhere(c) : undefined),
  // A refusal of another token is explained by nothing of the one that pushes.
  push: untestedElsewhere,
  hidesMistakes: true,
  says: ({ permission, declared, pusher }, context) => {
    if (pusher !== undefined) return testedInGate(pusher, declared, context)
    if (isPulled(context.target.target)) return NOT_ASKED
    if (context.target.tested.token !== 'job') return notTried(context)
    if (isForkRuleUnsettled(permission)) return unknownInFork(context)
    const granted = declared.kind === 'block' && declared.level === 'write'
    const cause = say`No upload was tried, and the permission of the token is not known: ${whyUnknown(declared)}.`
    const fixes = granted
      ? [tryUpload(context)]
      : [blockFix(declared, context), ...probeFixes(context)]
    return advice(cause, fixes, {
      ...changeOf(declared),
      ...(granted && { amendment: undefined })
    })
  }
}

/** Of a name that is assumed more is not known than the token. */
function untestedElsewhere(c: PushCase): Data | undefined {
  const { pushingJob, target } = c.push
  if (pushingJob === undefined || target.origin === 'assumed' || !isPushingJobsTokenUnknown(c))
    return undefined
  return { permission: c.permission, declared: c.declared, pusher: pushingJob.job }
}

/** Every job has a token of its own, and a step has that of its job alone. */
function testedInGate(pusher: string, declared: Declared, context: AdviceContext): Advice {
  const { job, declared: own } = context.facts
  const gate = job.kind === 'plan' ? say`job ${code(job.job)}` : say`the job of this step`
  if (declared.kind !== 'block' || declared.level !== 'write') {
    return advice(
      say`Job ${code(pusher)} pushes, with a token of its own, and what that one may do is not known: ${whyUnknown(declared)}. What was tested is the token of ${gate}.`,
      [blockFix(declared, context)],
      changeOf(declared)
    )
  }
  const change = changeOf(own)
  const same: Fix = {
    ...byAuthor`Give ${gate} the same ${code('permissions')} as job ${code(pusher)}: then the answer to its token holds for both`,
    ...(change.amendment !== undefined && { isDiff: true })
  }
  return advice(
    say`Job ${code(pusher)} pushes, with a token of its own, and ${blockName(declared.place)} grants it ${code('packages: write')}. What was tested is the token of ${gate}, and that one was refused.`,
    [same],
    change
  )
}

/** The permissions of the job are those of its own token alone. */
function notTried(context: AdviceContext): Advice {
  return advice(
    say`No upload was tried, and only the registry can tell whether the login for ${hostOf(context)} may push.`,
    probeFixes(context)
  )
}

function hostOf({ target: { target } }: AdviceContext): string {
  return target.name.kind === 'reference' ? target.name.reference.registry : 'the registry'
}

const NOT_ASKED = advice(
  say`Whether this image can be pulled is not known, as no answer was had.`,
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

function unknownInFork(context: AdviceContext): Advice {
  return advice(
    say`${forkCertainty(context.facts.run)} sends write tokens to forks, and no upload was tried.`,
    [...buildWithoutPushing(context), ...probeFixes(context)],
    { links: [repositoryActions(context.facts)] }
  )
}

/** How sure it is that the token is read-only, up to the admin who could change that. */
function forkCertainty({ origin, repository }: Run): Sentence {
  if (origin.kind === 'unknown')
    return say`The event does not tell where this pull request comes from. From a fork its token is read-only unless the repository is private and an admin`
  return repository.visibility === undefined
    ? say`This is a pull request from a fork, and the event does not tell whether the repository is public. Its token is read-only unless the repository is private and an admin`
    : say`This is a pull request from a fork of a repository that is not public. Its token is read-only unless an admin`
}

/** Where the user forbids asking, asking tells most. */
function probeFixes(context: AdviceContext): readonly Fix[] {
  return context.facts.inputs.probe ? [] : [tryUpload(context)]
}

function tryUpload({ facts }: AdviceContext): Fix {
  return facts.inputs.probe
    ? byAuthor`Run the job again: the registry tells more once it answers`
    : byAuthor`Set ${code('probe: true')} in the ghcr-preflight step, so that the registry is asked`
}

/** Does it hang on a setting for pull requests from forks that only administrators can read? */
function isForkRuleUnsettled({ rule }: TokenPermission): boolean {
  return rule === 'fork-private-write' || rule === 'fork-private-undeclared'
}
