// The job's token by the event: forks, Dependabot, and events that only look like theirs.
import { person, together } from './places.js'
import { allowed, at, byDesign, mistake } from './expectation.js'
import type { Setting } from './setting.js'
import { twice, permissionUnknown, type Vector } from './vector.js'
import { publishing, PUBLISH } from './workflows.js'

const writeAll = publishing({ job: 'write-all' })
const contentsOnly = publishing({ job: '\n  contents: read' })
const file = '.github/workflows/publish.yml'

const FROM_FORK = { actor: 'contributor', head: 'contributor/app' } as const

const fork = byDesign('fork-pull-request')
/** The file is at hand, and says what the token would have. */
const readFork = byDesign('fork-pull-request', { tokenPermission: 'read' })
/** The block that grants what the event may take away. */
const BLOCK = at('warning', PUBLISH, '    permissions:')

/** In the order of the rules' own list of cases. */
/** The run that should publish is a pull request's all the same. */
const mergedFork = mistake('fork-pull-request')

export const EVENT_VECTORS: readonly Vector[] = [
  ...twice(
    'pull-request-of-a-member',
    'A member opens a pull request from a branch of the repository.',
    {
      event: 'pull_request'
    }
  ),
  {
    name: 'fork-with-write-declared',
    title: 'A pull request comes from a fork, and the job declares packages: write.',
    setting: { event: 'pull_request', about: FROM_FORK },
    asked: fork,
    unasked: fork
  },
  {
    name: 'fork-with-write-all',
    title: 'A pull request comes from a fork, and the job declares write-all.',
    setting: {
      event: 'pull_request',
      about: FROM_FORK,
      workflow: writeAll,
      files: { [file]: writeAll }
    },
    asked: readFork,
    unasked: readFork
  },
  {
    name: 'fork-with-contents-only',
    title: 'A pull request comes from a fork, and the block of the job lists contents only.',
    setting: {
      event: 'pull_request',
      about: FROM_FORK,
      workflow: contentsOnly,
      files: { [file]: contentsOnly }
    },
    asked: { ...fork, tokenPermission: 'none' },
    unasked: { ...fork, tokenPermission: 'none' }
  },
  {
    name: 'deleted-fork',
    title: 'The fork that a pull request came from is deleted.',
    setting: { event: 'pull_request', about: { actor: 'contributor', head: null } },
    asked: fork,
    unasked: fork
  },
  ...twice(
    'pull-request-inside-a-fork',
    'A pull request goes from one branch of a fork to another.',
    {
      event: 'pull_request',
      repository: 'contributor/app',
      about: { actor: 'contributor' }
    }
  ),
  {
    name: 'upstream-into-its-fork',
    title: 'The upstream opens a pull request into its own fork.',
    setting: {
      event: 'pull_request',
      repository: 'contributor/app',
      about: { actor: 'octocat', head: 'octo-org/app' }
    },
    asked: readFork,
    unasked: permissionUnknown('read', BLOCK)
  },
  ...twice(
    'pull-request-target-from-a-fork',
    'A pull request from a fork starts pull_request_target.',
    {
      event: 'pull_request_target',
      about: FROM_FORK
    }
  ),
  ...twice(
    'comment-on-a-pull-request-from-a-fork',
    'Somebody comments on a pull request from a fork.',
    {
      event: 'issue_comment',
      about: { actor: 'contributor', onPullRequest: true }
    }
  ),
  ...twice(
    'after-a-run-of-a-fork',
    'A workflow_run follows the run of a pull request from a fork.',
    {
      event: 'workflow_run',
      about: FROM_FORK
    }
  ),
  {
    name: 'merged-pull-request-from-a-fork',
    title: 'The merge of a pull request from a fork starts a run on the main branch.',
    setting: { event: 'pull_request', about: { ...FROM_FORK, merged: true } },
    asked: mergedFork,
    unasked: mergedFork
  },
  {
    name: 'private-fork',
    title: 'A pull request comes from a fork of a private repository.',
    setting: privateFork(false),
    asked: readFork,
    unasked: permissionUnknown()
  },
  {
    name: 'private-fork-with-write-tokens',
    title: 'A pull request comes from a fork of a private repository that sends write tokens.',
    setting: privateFork(true),
    asked: allowed(),
    unasked: permissionUnknown()
  },
  {
    name: 'review-of-an-outsider',
    title: 'An outsider reviews a pull request from a fork.',
    setting: { event: 'pull_request_review', about: { ...FROM_FORK, actor: 'stranger' } },
    asked: fork,
    unasked: fork
  },
  {
    name: 'review-comment-of-an-outsider',
    title: 'An outsider comments on a line of a pull request from a fork.',
    setting: { event: 'pull_request_review_comment', about: { ...FROM_FORK, actor: 'stranger' } },
    asked: fork,
    unasked: fork
  },
  ...twice('push-to-ones-own-fork', 'The owner of a fork publishes an image of their own.', {
    event: 'push',
    about: { actor: 'tinkerer' },
    repository: 'tinkerer/app',
    world: together(person('tinkerer/app', { fork: true, parent: 'octo-org/app' }))
  })
]

function privateFork(sendWriteTokens: boolean): Setting {
  return {
    event: 'pull_request',
    repository: 'octo-org/secret',
    about: { actor: 'contributor', head: 'contributor/secret' },
    sendWriteTokens
  }
}
