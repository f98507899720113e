// The job's token is the read-only one of a pull request from a fork.
import { isReportedByRunner } from '../permissions/token-permission.js'
import { code, say } from '../text/sentence.js'
import { advice, type Fix } from './advice.js'
import type { PushCase } from './case.js'
import { isCertainlyReadOnlyFork, mayBeFork, mayBeReadOnlyFork } from './facts-about-run.js'
import {
  declaresWrite,
  hasWriteForCertain,
  isRefusedByPolicy,
  isTokenRefused,
  isUndecided,
  lacksWrite
} from './facts-about-token.js'
import { buildWithoutPushing, nothingToDo } from './fixes.js'
import { repositoryActions } from '../text/links.js'
import type { Certainty, Reason } from './reason.js'

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
    if (isRefusedByPolicy(c) || c.refusal === 'create-package') return true
    return mayBeReadOnlyFork(run) && (isTokenRefused(c) || lacksWrite(c))
  },
  says: (finding, context) => {
    const { adminMaySendWriteTokens } = finding
    const head = finding.head === undefined ? say`` : say` (${finding.head})`
    const cause =
      finding.certainty === 'certain'
        ? say`This run belongs to a pull request from a fork${head}, and GitHub gives it a read-only token whatever the workflow says`
        : say`This run probably has the read-only token of a pull request from a fork${head}, which no workflow can raise`
    const admin = adminMaySendWriteTokens ? [SEND_WRITE_TOKENS] : []
    if (finding.isMerged) {
      const merged = say`${cause}; that the pull request was merged changes nothing, so the run that is to publish cannot.`
      return advice(merged, [PUBLISH_ON_PUSH, ...admin])
    }
    return advice(say`${cause}.`, [...buildWithoutPushing(context), ...admin], {
      notice: (outcome) => say`${cause}, so ${outcome}; ${nothingToDo(context)}.`,
      links: adminMaySendWriteTokens ? [repositoryActions(context.facts)] : []
    })
  }
}

function certaintyOf(c: PushCase): Certainty | undefined {
  const { run, jobToken } = c
  if (!jobToken) return undefined
  if (isCertainlyReadOnlyFork(run)) return 'certain'
  if (!mayBeReadOnlyFork(run) || hasWriteForCertain(c)) return undefined
  // An image of another owner: such a run never pushes it, and the words are about the owner.
  if (c.foreignOwner && run.origin.kind === 'fork' && c.refusal !== undefined) return 'likely'
  if (!isTokenRefused(c) && !(isUndecided(c) && lacksWrite(c))) return undefined
  // What the block grants, something took: the runner knows of the token, the registry may mean a policy.
  if (declaresWrite(c)) return isReportedByRunner(c.permission) ? 'certain' : 'likely'
  // Not told where the commit comes from; only a declared write that does not hold points at a fork.
  return run.origin.kind === 'unknown' ? undefined : 'likely'
}

const PUBLISH_ON_PUSH: Fix = {
  by: 'workflow author',
  text: say`Publish in a run of ${code('on: push')} for the branch that pull requests are merged into; every merge starts one, and its token may write. Leave ${code('pull_request')} with ${code('types: [closed]')} to what does not publish.`
}

const SEND_WRITE_TOKENS: Fix = {
  by: 'repository admin',
  text: say`Only where every author of such pull requests may publish images: tick ${code('Send write tokens to workflows from pull requests')} in the Actions settings.`
}
