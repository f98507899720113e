// The job's token is the read-only one of a pull request from a fork.
import {
  declaresWrite,
  hasWriteForCertain,
  isRefusedDespiteWrite,
  isReportedByRunner,
  isTokenRefused,
  isUndecided,
  lacksWrite
} from './predicates.js'
import { code, label, say } from '../text/sentence.js'
import {
  advice,
  byAuthor,
  byRepositoryAdmin,
  stepLocation,
  type AdviceContext,
  type Certainty,
  type Fix,
  type Reason
} from './reason.js'
import type { WorkflowLocation } from '../workflow/file.js'
import type { PushCase } from './target-case.js'
import { isCertainlyReadOnlyFork, mayBeFork, mayBeReadOnlyFork } from '../event/run.js'
import { afterTheMerge, buildWithoutPushing } from './fixes.js'
import { repositoryActions } from '../text/links.js'

interface Data {
  readonly head: string | undefined
  readonly event: string
  /** Was the run started by the merge, so that it is the one that should publish? */
  readonly isMerged: boolean
  /** In private and internal repositories an admin may send write tokens to forks. */
  readonly adminMaySendWriteTokens: boolean
}

export const forkPullRequest: Reason<'fork-pull-request', Data> = {
  code: 'fork-pull-request',
  means: 'a fork gets a read-only token',
  titled: ({ certainty }) => (certainty === 'likely' ? 'the read-only token of a fork' : undefined),
  holdsForEveryName: true,
  source:
    'GitHub docs, workflow syntax, "How permissions are calculated for a workflow job": pull requests from forks get a read-only token unless an admin sends write tokens; "Events that trigger workflows", `pull_request`: a merge is its activity `closed`, whose run is still the pull request\'s',
  push: (c) => {
    const certainty = certaintyOf(c)
    if (certainty === undefined) return undefined
    const { origin, event, repository, mergedPullRequest: isMerged } = c.run
    return {
      certainty,
      class: isMerged ? 'mistake' : 'by-design',
      isMerged,
      head: origin.kind === 'fork' ? origin.head : undefined,
      event,
      adminMaySendWriteTokens: repository.visibility !== 'public'
    }
  },
  alsoFitsPush: (c) => {
    const { run, jobToken } = c
    if (!jobToken || !mayBeFork(run) || isCertainlyReadOnlyFork(run) || run.dependabot) return false
    if (c.foreignOwner || hasWriteForCertain(c)) return false
    if (isRefusedDespiteWrite(c) || c.refusal === 'create-package') return true
    return mayBeReadOnlyFork(run) && (isTokenRefused(c) || lacksWrite(c))
  },
  says: (finding, context) => {
    const { adminMaySendWriteTokens } = finding
    const head = finding.head === undefined ? say`` : say` (${finding.head})`
    const merged = finding.isMerged
      ? say` The merge does not change that, so the run that should publish cannot.`
      : say``
    const admin = adminMaySendWriteTokens ? [sendWriteTokens(context.facts)] : []
    return advice(
      finding.certainty === 'certain'
        ? say`Pull requests from forks${head} cannot write anything, whatever the workflow says.${merged}`
        : say`This run most likely has the read-only token of a pull request from a fork${head}, and no workflow can change that.${merged}`,
      [...(finding.isMerged ? [PUBLISH_ON_PUSH] : buildWithoutPushing(context)), ...admin],
      finding.isMerged
        ? { place: startOf(context.facts.job) }
        : {
            notice: {
              why:
                finding.certainty === 'certain'
                  ? say`pull requests from forks cannot write anything, whatever the workflow says`
                  : say`this run most likely has the read-only token of a pull request from a fork`,
              then: afterTheMerge(context)
            }
          }
    )
  }
}

function certaintyOf(c: PushCase): Certainty | undefined {
  const { run, jobToken } = c
  if (!jobToken) return undefined
  if (isCertainlyReadOnlyFork(run)) return 'certain'
  if (!mayBeReadOnlyFork(run) || hasWriteForCertain(c)) return undefined
  // An image of another owner: such a run never pushes it, and the refusal is about the owner.
  if (c.foreignOwner && run.origin.kind === 'fork' && c.refusal !== undefined) return 'likely'
  if (!isTokenRefused(c) && !(isUndecided(c) && lacksWrite(c))) return undefined
  // The block grants it, but the token lacks it: the runner's report proves that, a refusal may also be a policy.
  if (declaresWrite(c)) return isReportedByRunner(c.permission) ? 'certain' : 'likely'
  // Where the commit comes from is not known; only a declared permission that the token lacks points at a fork.
  return run.origin.kind === 'unknown' ? undefined : 'likely'
}

const PUBLISH_ON_PUSH = byAuthor`Publish in a run of ${code('on: push')} for the branch that pull requests are merged into: every merge starts one, and its token may write. Remove what reads ${code('github.event.pull_request')}, such as an ${code('if')} of the job: it is empty there`

/** Where the workflow says which events start it. */
function startOf(job: AdviceContext['facts']['job']): WorkflowLocation | undefined {
  if (job.kind !== 'plan' || job.eventLine === undefined) return undefined
  return stepLocation(job, job, job.eventLine)
}

function sendWriteTokens(facts: AdviceContext['facts']): Fix {
  return byRepositoryAdmin`Only if every author of such pull requests may publish images, select ${label('Send write tokens to workflows from pull requests')}: ${repositoryActions(facts)}`
}
