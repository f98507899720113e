// Worlds and jobs to start from: one organization, one person, one fork, and the runs of each event.
import { payloadOf, type EventOptions } from './payload.js'
import { nameOf, repositoryIn, shortRef, type Json } from './records.js'
import { ownerOf } from './state.js'
import type { Account, Repository, ScriptedAnswer, Token, World } from './world.js'

export const sha = '5f1d2c3b4a5968778695a4b3c2d1e0f918273645'
export const workflowFile = '.github/workflows/publish.yml'
/** In the shape of GITHUB_TOKEN; the number is the Actions App's. */
export const jobToken = 'ghs_15368_header.payload.signature-of-a-job'

/** A workflow whose one job `publish` has this permissions block (one line of YAML flow), or none. */
export function workflowText(permissions?: string): string {
  const block = permissions === undefined ? [] : [`    permissions: ${permissions}`]
  return [
    'name: publish',
    'on: [push, pull_request]',
    'jobs:',
    '  publish:',
    '    runs-on: ubuntu-latest',
    ...block,
    '    steps:',
    '      - uses: actions/checkout@v6',
    ''
  ].join('\n')
}

const accounts: readonly Account[] = [
  { login: 'octo-org', id: 501, type: 'Organization', owners: ['octo-boss'], members: ['octocat'] },
  { login: 'octocat', id: 601, type: 'User' },
  { login: 'octo-boss', id: 602, type: 'User' },
  { login: 'contributor', id: 603, type: 'User' },
  { login: 'other-org', id: 502, type: 'Organization', owners: ['stranger'] },
  { login: 'stranger', id: 604, type: 'User' }
]

function repositories(workflow: string): readonly Repository[] {
  const source = { files: { [sha]: { [workflowFile]: workflow } }, refs: { main: sha } }
  return [
    { fullName: 'octo-org/app', id: 1001, visibility: 'public', ...source },
    { fullName: 'octo-org/secret', id: 1002, visibility: 'private', ...source },
    { fullName: 'octocat/tool', id: 1003, visibility: 'public', ...source },
    {
      fullName: 'contributor/app',
      id: 2001,
      visibility: 'public',
      fork: true,
      parent: 'octo-org/app',
      ...source
    },
    { fullName: 'contributor/secret', id: 2002, visibility: 'private', fork: true, ...source }
  ]
}

export interface WorldOptions extends Partial<Omit<World, 'accounts'>> {
  /** Accounts that replace the one of the same login, or join. */
  readonly accounts?: readonly Account[]
  /** The permissions block of the job in {@link workflowText}. */
  readonly permissions?: string
  /** What {@link jobToken} may do; write when absent. */
  readonly job?: Partial<Extract<Token, { kind: 'job' }>>
}

/** The default world with changes. Tokens are added to the job's own, repositories by name. */
export function worldOf(options: WorldOptions = {}): World {
  const {
    permissions,
    job,
    accounts: changed = [],
    tokens,
    repositories: more = [],
    ...rest
  } = options
  const names = new Set(more.map((repository) => repository.fullName))
  const logins = new Set(changed.map((account) => account.login))
  const own: Token = { kind: 'job', repository: 'octo-org/app', packages: 'write', ...job }
  const text = workflowText(permissions ?? '{ contents: read, packages: write }')
  return {
    packages: [],
    ...rest,
    accounts: [...accounts.filter((account) => !logins.has(account.login)), ...changed],
    repositories: [
      ...repositories(text).filter((repository) => !names.has(repository.fullName)),
      ...more
    ],
    tokens: { [jobToken]: own, ...tokens }
  }
}

/** A run as its job sees it: the event, its payload and the runner's variables. */
export interface Job {
  readonly event: string
  readonly payload: Json
  readonly env: Readonly<Record<string, string>>
}

/** The run of `event` in `options.repository` of `world` (`octo-org/app` when absent). */
export function jobOf(event: string, options: EventOptions = {}, world: World = worldOf()): Job {
  const base = repositoryIn(world, options.repository ?? 'octo-org/app')
  const actor = options.actor ?? 'octocat'
  const ref = options.ref ?? refOf(event, options, base)
  const commit = options.sha ?? sha
  const payload = payloadOf(event, { ...options, world, base, actor, ref, sha: commit })
  return {
    event,
    payload,
    env: {
      ...env(world, base, ref, commit),
      ...actors(world, event, actor),
      ...pulls(event, options, base)
    }
  }
}

/** Source: GitHub docs "Events that trigger workflows", the rows GITHUB_REF. */
function refOf(event: string, options: EventOptions, base: Repository): string {
  const branch = base.defaultBranch ?? 'main'
  const number = String(options.number ?? 7)
  switch (event) {
    case 'pull_request':
      if (options.merged === true) return `refs/heads/${options.baseRef ?? branch}`
      return `refs/pull/${number}/merge`
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return `refs/pull/${number}/merge`
    case 'merge_group':
      return `refs/heads/gh-readonly-queue/${branch}/pr-${number}-${sha}`
    case 'release':
      return 'refs/tags/v1.0.0'
    default:
      return `refs/heads/${branch}`
  }
}

function env(world: World, base: Repository, ref: string, commit: string): Record<string, string> {
  const owner = ownerOf(base.fullName)
  const apiHost = world.apiHost ?? 'api.github.com'
  return {
    GITHUB_API_URL: `https://${apiHost}${world.apiPath ?? ''}`,
    GITHUB_SERVER_URL: world.serverUrl ?? 'https://github.com',
    GITHUB_REPOSITORY: base.fullName,
    GITHUB_REPOSITORY_ID: String(base.id),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: String(
      world.accounts.find(({ login }) => login === owner)?.id ?? 0
    ),
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.startsWith('refs/pull/') ? ref.slice(10) : shortRef(ref),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: commit,
    GITHUB_WORKFLOW: 'publish',
    GITHUB_WORKFLOW_REF: `${base.fullName}/${workflowFile}@${ref}`,
    GITHUB_WORKFLOW_SHA: commit,
    GITHUB_JOB: 'publish',
    GITHUB_RUN_ID: '9000000001',
    GITHUB_RUN_NUMBER: '41',
    GITHUB_RUN_ATTEMPT: '1'
  }
}

function actors(world: World, event: string, actor: string): Record<string, string> {
  const id = world.accounts.find(({ login }) => login === actor)?.id ?? 49699333
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: String(id),
    GITHUB_TRIGGERING_ACTOR: actor
  }
}

/** Set for pull requests alone. */
function pulls(event: string, options: EventOptions, base: Repository): Record<string, string> {
  if (event !== 'pull_request' && event !== 'pull_request_target') return {}
  return {
    GITHUB_HEAD_REF: options.headRef ?? 'feature',
    GITHUB_BASE_REF: options.baseRef ?? base.defaultBranch ?? 'main'
  }
}

/** A scripted refusal in the registry's own form. */
export function scripted(status: number, code: string, message: string): ScriptedAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ errors: [{ code, message }] })
  }
}

/** The image that `images: auto` means for a repository. */
export function ownImage(repository: string): string {
  return `${ownerOf(repository)}/${nameOf(repository)}`.toLowerCase()
}
