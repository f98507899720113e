// Event payloads, handmade: what GitHub puts into GITHUB_EVENT_PATH for each trigger.
import { nameOf, repositoryIn, repositoryJson, shortRef, userJson, type Json } from './records.js'
import { ownerOf } from './state.js'
import type { Repository, World } from './world.js'

export interface EventOptions {
  /** `owner/name` of the repository the run belongs to. */
  readonly repository?: string
  /** Of pull requests: full name of the head repository, `null` when it was deleted. */
  readonly head?: string | null
  readonly headRef?: string
  readonly baseRef?: string
  /** Login of who caused the event. */
  readonly actor?: string
  /** Login of who opened the pull request or issue; the actor when absent. */
  readonly author?: string
  /** The full ref of push, create, workflow_dispatch. */
  readonly ref?: string
  readonly sha?: string
  readonly action?: string
  readonly number?: number
  /** Closed by merging: the run is on the base branch. */
  readonly merged?: boolean
  /** Of issue_comment: is it a comment on a pull request? */
  readonly onPullRequest?: boolean
  /** Of workflow_run: the event of the run that was waited for. */
  readonly triggeredBy?: string
}

export interface Told extends EventOptions {
  readonly world: World
  readonly base: Repository
  readonly actor: string
  readonly ref: string
  readonly sha: string
}

/** The payload of `event`. Throws for repositories that the world does not have. */
export function payloadOf(event: string, told: Told): Json {
  if (event === 'schedule') return { schedule: '17 3 * * *' }
  const common = {
    repository: repositoryJson(told.world, told.base),
    sender: userJson(told.world, told.actor),
    ...organization(told)
  }
  return { ...specific(event, told), ...common }
}

function specific(event: string, told: Told): Json {
  switch (event) {
    case 'pull_request':
    case 'pull_request_target': {
      const action = told.action ?? (told.merged === true ? 'closed' : 'synchronize')
      return { action, number: told.number ?? 7, pull_request: pullRequest(told) }
    }
    case 'pull_request_review':
      return {
        action: 'submitted',
        review: { state: 'commented' },
        pull_request: pullRequest(told)
      }
    case 'pull_request_review_comment':
      return { action: 'created', comment: { body: 'a remark' }, pull_request: pullRequest(told) }
    case 'issue_comment':
      return { action: 'created', issue: issue(told), comment: { body: 'a remark' } }
    case 'issues':
      return { action: told.action ?? 'opened', issue: issue(told) }
    case 'workflow_run':
      return { action: 'completed', workflow_run: workflowRun(told) }
    case 'merge_group':
      return { action: 'checks_requested', merge_group: mergeGroup(told) }
    case 'release':
      return { action: 'published', release: { tag_name: shortRef(told.ref), draft: false } }
    default:
      return simple(event, told)
  }
}

function simple(event: string, told: Told): Json {
  switch (event) {
    case 'push':
      return { ref: told.ref, after: told.sha, pusher: { name: told.actor }, forced: false }
    case 'create':
    case 'delete': {
      const kind = told.ref.startsWith('refs/tags/') ? 'tag' : 'branch'
      return { ref: shortRef(told.ref), ref_type: kind }
    }
    case 'workflow_dispatch':
      return { ref: told.ref, inputs: {}, workflow: '.github/workflows/publish.yml' }
    case 'repository_dispatch':
      return { action: told.action ?? 'rebuild', branch: 'main', client_payload: {} }
    case 'deployment':
      return { action: 'created', deployment: { ref: shortRef(told.ref), sha: told.sha } }
    case 'deployment_status': {
      const deployment = { ref: shortRef(told.ref), sha: told.sha }
      return { action: 'created', deployment, deployment_status: { state: 'success' } }
    }
    case 'check_run':
    case 'check_suite':
      return { action: 'completed', [event]: { head_sha: told.sha, pull_requests: [] } }
    case 'status':
      return { sha: told.sha, state: 'success', branches: [] }
    case 'fork':
      return { forkee: { full_name: `contributor/${nameOf(told.base.fullName)}`, fork: true } }
    case 'watch':
      return { action: 'started' }
    default:
      return { action: told.action ?? 'created' }
  }
}

function pullRequest(told: Told): Json {
  const number = told.number ?? 7
  const head = told.head === undefined ? told.base.fullName : told.head
  const headOwner = head === null ? 'ghost' : ownerOf(head)
  const user = userJson(told.world, told.author ?? told.actor)
  return {
    number,
    state: told.merged === true ? 'closed' : 'open',
    merged: told.merged ?? false,
    user,
    head: {
      ref: told.headRef ?? 'feature',
      sha: told.sha,
      label: `${headOwner}:${told.headRef ?? 'feature'}`,
      user: head === null ? null : userJson(told.world, headOwner),
      repo: head === null ? null : repositoryJson(told.world, repositoryIn(told.world, head))
    },
    base: {
      ref: told.baseRef ?? told.base.defaultBranch ?? 'main',
      sha: told.sha,
      repo: repositoryJson(told.world, told.base)
    }
  }
}

/** Comments on pull requests carry neither head nor base. */
function issue(told: Told): Json {
  const number = told.number ?? 7
  const link = { url: `https://api.github.com/repos/${told.base.fullName}/pulls/${String(number)}` }
  return {
    number,
    user: userJson(told.world, told.author ?? told.actor),
    ...(told.onPullRequest === true ? { pull_request: link } : {})
  }
}

/** `pull_requests` is empty where the head is in a fork (actions/runner#3444). */
function workflowRun(told: Told): Json {
  const head = told.head === undefined ? told.base.fullName : told.head
  return {
    event: told.triggeredBy ?? 'pull_request',
    conclusion: 'success',
    head_branch: told.headRef ?? 'feature',
    head_sha: told.sha,
    head_repository:
      head === null ? null : repositoryJson(told.world, repositoryIn(told.world, head)),
    pull_requests: []
  }
}

function mergeGroup(told: Told): Json {
  const base = `refs/heads/${told.base.defaultBranch ?? 'main'}`
  return { head_sha: told.sha, head_ref: told.ref, base_sha: told.sha, base_ref: base }
}

function organization(told: Told): Json {
  const owner = userJson(told.world, ownerOf(told.base.fullName))
  return owner['type'] === 'Organization'
    ? { organization: { login: owner['login'], id: owner['id'] } }
    : {}
}
