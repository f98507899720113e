// The registry was not asked, and what the token may do is not known.
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
  // What was refused is the token of this job, not the one that pushes.
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

/** Not for a name that is assumed: there, more than the token is unknown. */
function untestedElsewhere(c: PushCase): Data | undefined {
  const { pushingJob, target } = c.push
  if (pushingJob === undefined || target.origin === 'assumed' || !isPushingJobsTokenUnknown(c))
    return undefined
  return { permission: c.permission, declared: c.declared, pusher: pushingJob.job }
}

/** Every job has its own token, and a step has only the token of its job. */
function testedInGate(pusher: string, declared: Declared, context: AdviceContext): Advice {
  const { job, declared: own } = context.facts
  const gate = job.kind === 'plan' ? say`job ${code(job.job)}` : say`the job of this step`
  if (declared.kind !== 'block' || declared.level !== 'write') {
    return advice(
      say`Job ${code(pusher)} pushes with its own token, and what that token may do is not known: ${whyUnknown(declared)}. This step tested the token of ${gate}.`,
      [blockFix(declared, context)],
      changeOf(declared)
    )
  }
  const change = changeOf(own)
  const same: Fix = {
    ...byAuthor`Give ${gate} the same ${code('permissions')} as job ${code(pusher)}: then the test of its token holds for both`,
    ...(change.amendment !== undefined && { isDiff: true })
  }
  return advice(
    say`Job ${code(pusher)} pushes with its own token, and ${blockName(declared.place)} grants it ${code('packages: write')}. This step tested the token of ${gate}, which was refused.`,
    [same],
    change
  )
}

/** The permissions of a job are about its own token, not about another login. */
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
  say`This step did not ask the registry, so it is not known whether this image can be pulled.`,
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
    say`${forkRule(context.facts.run)} No upload was tried.`,
    [...buildWithoutPushing(context), ...probeFixes(context)],
    { links: [repositoryActions(context.facts)] }
  )
}

/** When the token is not read-only, as far as the event shows what kind of repository it is. */
function forkRule({ origin, repository }: Run): Sentence {
  if (origin.kind === 'unknown')
    return say`The event does not show where this pull request comes from. If it comes from a fork, its token is read-only, unless the repository is private and an admin sends write tokens to forks.`
  return repository.visibility === undefined
    ? say`This pull request comes from a fork, and the event does not show whether the repository is public. Its token is read-only, unless the repository is private and an admin sends write tokens to forks.`
    : say`This pull request comes from a fork of a repository that is not public. Its token is read-only, unless an admin sends write tokens to forks.`
}

/** Where `probe: false` keeps this step from asking, asking is what helps most. */
function probeFixes(context: AdviceContext): readonly Fix[] {
  return context.facts.inputs.probe ? [] : [tryUpload(context)]
}

function tryUpload({ facts }: AdviceContext): Fix {
  return facts.inputs.probe
    ? byAuthor`Run the job again: the answer of the registry decides`
    : byAuthor`Set ${code('probe: true')} in the ghcr-preflight step, so that it asks the registry`
}

/** Does it hang on a setting for pull requests from forks that only administrators can read? */
function isForkRuleUnsettled({ rule }: TokenPermission): boolean {
  return rule === 'fork-private-write' || rule === 'fork-private-undeclared'
}
