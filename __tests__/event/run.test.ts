import { describe, expect, test } from '@jest/globals'
import { readRun, type Run } from '../../src/event/run.js'
import { filesWith } from '../workflow/files.js'
import { type Env, ENV, EVENT_PATH, FORK, pull, REPOSITORY, run } from './runs.js'

const PUSH: Run = {
  action: { repository: 'Octo/App', ref: 'HEAD' },
  event: 'push',
  payload: { kind: 'read' },
  origin: { kind: 'not-compared' },
  mergedPullRequest: false,
  actor: 'mona',
  ref: 'refs/heads/main',
  repository: {
    fullName: 'Octo/App',
    owner: 'Octo',
    name: 'App',
    ownerType: 'Organization',
    visibility: 'public',
    fork: false,
    parentOwner: undefined,
    defaultBranch: 'main'
  },
  server: { url: 'https://github.com', apiUrl: 'https://api.github.com', registry: 'ghcr.io' },
  dependabot: false,
  dependabotUnsettled: false,
  secretSource: undefined,
  isDefaultBranchOrTag: true,
  idTokenOffered: false
}

const FORKED = {
  event: 'pull_request',
  origin: { kind: 'fork', head: 'mona/App', fromUpstream: false },
  isDefaultBranchOrTag: false
} as const

describe('a run', () => {
  const repository = PUSH.repository
  const unread = { ...repository, ownerType: undefined, visibility: undefined, fork: undefined }
  type Row = readonly [string, Env, unknown, Partial<Run>]
  test.each<Row>([
    ['push to the default branch', {}, { repository: REPOSITORY }, {}],
    [
      'push to another branch',
      { GITHUB_REF: 'refs/heads/main-2' },
      { repository: REPOSITORY },
      { ref: 'refs/heads/main-2', isDefaultBranchOrTag: false }
    ],
    [
      'push of a tag',
      { GITHUB_REF: 'refs/tags/v1' },
      { repository: REPOSITORY },
      { ref: 'refs/tags/v1' }
    ],
    [
      'push, with the action of another repository',
      { GITHUB_ACTION_REPOSITORY: 'octo-org/ghcr-preflight', GITHUB_ACTION_REF: 'v1' },
      { repository: REPOSITORY },
      { action: { repository: 'octo-org/ghcr-preflight', ref: 'v1' } }
    ],
    [
      'push, on a runner that puts a path in place of the repository',
      { GITHUB_ACTION_REPOSITORY: '/tmp/actions/ghcr-preflight', GITHUB_ACTION_REF: 'v1' },
      { repository: REPOSITORY },
      { action: undefined }
    ],
    [
      'push in an unread payload',
      {},
      {},
      { repository: { ...unread, defaultBranch: undefined }, isDefaultBranchOrTag: false }
    ],
    [
      'release',
      { GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1' },
      { repository: REPOSITORY },
      { event: 'release', ref: 'refs/tags/v1' }
    ],
    [
      'schedule, whose payload has no repository',
      { GITHUB_EVENT_NAME: 'schedule' },
      { schedule: '0 0 * * *' },
      { event: 'schedule', repository: unread }
    ],
    [
      'workflow_run after a pull request from a fork',
      { GITHUB_EVENT_NAME: 'workflow_run' },
      { workflow_run: { event: 'pull_request', head_repository: FORK }, repository: REPOSITORY },
      { event: 'workflow_run' }
    ],
    [
      'merge_group',
      { GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-1' },
      { merge_group: { base_ref: 'refs/heads/main' }, repository: REPOSITORY },
      {
        event: 'merge_group',
        ref: 'refs/heads/gh-readonly-queue/main/pr-1',
        isDefaultBranchOrTag: false
      }
    ],
    [
      'issue_comment on a pull request from a fork',
      { GITHUB_EVENT_NAME: 'issue_comment' },
      { issue: { pull_request: {} }, repository: REPOSITORY },
      { event: 'issue_comment' }
    ],
    [
      'create of a branch',
      { GITHUB_EVENT_NAME: 'create', GITHUB_REF: 'refs/heads/x' },
      { ref: 'x', master_branch: 'main', repository: { ...REPOSITORY, default_branch: null } },
      { event: 'create', ref: 'refs/heads/x', isDefaultBranchOrTag: false }
    ],
    [
      'deployment without a ref',
      { GITHUB_EVENT_NAME: 'deployment', GITHUB_REF: '' },
      { repository: REPOSITORY },
      { event: 'deployment', ref: '', isDefaultBranchOrTag: false }
    ],
    [
      'an event that is not known yet',
      { GITHUB_EVENT_NAME: 'brand_new' },
      { repository: REPOSITORY },
      { event: 'brand_new' }
    ],
    [
      'pull_request from the same repository',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      pull(REPOSITORY),
      {
        event: 'pull_request',
        ref: 'refs/pull/1/merge',
        origin: { kind: 'same-repository' },
        isDefaultBranchOrTag: false
      }
    ],
    [
      'pull_request from a fork, closed by its merge',
      { GITHUB_EVENT_NAME: 'pull_request' },
      pull(FORK, 'closed', true),
      { ...FORKED, mergedPullRequest: true }
    ],
    [
      'pull_request from a fork, closed without a merge',
      { GITHUB_EVENT_NAME: 'pull_request' },
      pull(FORK, 'closed', false),
      FORKED
    ],
    [
      'pull_request from a fork, labeled after its merge',
      { GITHUB_EVENT_NAME: 'pull_request' },
      pull(FORK, 'labeled', true),
      FORKED
    ],
    [
      'pull_request from a fork, put onto a stack',
      { GITHUB_EVENT_NAME: 'pull_request' },
      pull(FORK, 'stacked'),
      FORKED
    ],
    [
      'pull_request_review from a deleted fork',
      { GITHUB_EVENT_NAME: 'pull_request_review' },
      pull(null),
      {
        event: 'pull_request_review',
        origin: { kind: 'fork', head: undefined, fromUpstream: false },
        isDefaultBranchOrTag: false
      }
    ],
    [
      'pull_request_target from a fork',
      { GITHUB_EVENT_NAME: 'pull_request_target' },
      pull(FORK),
      { event: 'pull_request_target', isDefaultBranchOrTag: false }
    ],
    [
      'an id token on offer',
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.actions.githubusercontent.com' },
      { repository: REPOSITORY },
      { idTokenOffered: true }
    ],
    [
      'an empty offer of an id token',
      { ACTIONS_ID_TOKEN_REQUEST_URL: '' },
      { repository: REPOSITORY },
      {}
    ]
  ])('of %s', async (_name, env, payload, expected) => {
    expect(await run(env, payload)).toEqual({ ...PUSH, ...expected })
  })

  test('without any variable is a run of nothing on github.com', async () => {
    const files = filesWith(EVENT_PATH, { kind: 'absent' })
    expect(await readRun({}, files, { secretSource: '' })).toEqual({
      ...PUSH,
      action: undefined,
      event: '',
      payload: { kind: 'absent' },
      actor: '',
      ref: '',
      repository: {
        fullName: '',
        owner: '',
        name: '',
        ownerType: undefined,
        visibility: undefined,
        fork: undefined,
        parentOwner: undefined,
        defaultBranch: undefined
      },
      isDefaultBranchOrTag: false
    })
  })

  test.each([
    ['None', 'fork'],
    ['Actions', 'unknown'],
    ['', 'unknown']
  ])('of a pull request without a payload, secrets from %j', async (secretSource, origin) => {
    const env = { ...ENV, GITHUB_EVENT_NAME: 'pull_request' }
    const read = await readRun(env, filesWith(EVENT_PATH, { kind: 'absent' }), { secretSource })
    expect(read.origin.kind).toBe(origin)
  })

  test.each([
    ['None', 'None'],
    ['Actions', 'Actions'],
    ['Codespaces', 'Codespaces'],
    ['Dependabot', 'Dependabot'],
    ['', undefined],
    ['none', undefined],
    ['toString', undefined]
  ])('with the secret source %j', async (text, expected) => {
    expect((await run({}, {}, text)).secretSource).toBe(expected)
  })
})
