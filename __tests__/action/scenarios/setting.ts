// What a scenario is made from; its world, its run and its token follow.
import type { EventOptions } from '../../fakes/payload.js'
import { repositoryIn } from '../../fakes/records.js'
import {
  jobOf,
  jobToken,
  sha,
  workflowFile,
  worldOf,
  type WorldOptions
} from '../../fakes/scenario.js'
import type { World } from '../../fakes/world.js'
import type { Expectation } from './expectation.js'
import { grantedIn, type Call, type Origins } from './granted.js'
import type { Scenario, Texts } from './scenario.js'
import { PUBLISH } from './workflows.js'

/** A reusable workflow that holds the job. */
export interface Called {
  /** Where it stands; the run's own repository when absent. */
  readonly repository?: string
  readonly path: string
  readonly text: string
  /** The calling job. */
  readonly by: string
}

/** What a scenario is made from. */
export interface Setting {
  readonly event: string
  readonly about?: Omit<EventOptions, 'repository'>
  /** `owner/name` of the run's repository; `octo-org/app` when absent. */
  readonly repository?: string
  readonly world?: Omit<WorldOptions, 'permissions' | 'job'>
  /** Text of the started workflow. */
  readonly workflow?: string
  readonly path?: string
  /** `GITHUB_JOB`; `publish` when absent. */
  readonly job?: string
  readonly called?: Called
  /** The default of the repository, for want of a block; restricted when absent. */
  readonly policy?: 'permissive' | 'restricted'
  readonly sendWriteTokens?: boolean
  /** May the token read the contents of its repository? `none` makes a private file unreadable. */
  readonly contents?: 'read' | 'none'
  readonly env?: Texts
  /** What replaces the event's payload: a text as it is, `undefined` for no file. */
  readonly rawPayload?: { readonly text: string | undefined }
  readonly inputs?: Texts
  /** Is `images` left to the later steps of the job? The repository's own name is given otherwise. */
  readonly isLeftToJob?: true
  readonly token?: string
  readonly context?: Texts
  readonly files?: Texts
  readonly home?: Texts
  readonly programs?: Texts
  readonly secrets?: readonly string[]
}

/** Puts the world of a scenario together; the job's token gets what its workflow grants. */
export function scenario(
  name: string,
  title: string,
  setting: Setting,
  expect: Expectation
): Scenario {
  const repository = setting.repository ?? 'octo-org/app'
  const token = setting.token ?? jobToken
  const calls = callsOf(setting, repository)
  const fake = withWorkflows(worldOf(setting.world), calls, repository)
  const job = jobOf(setting.event, { ...setting.about, repository }, fake)
  const origins: Origins = {
    event: setting.event,
    actor: setting.about?.actor ?? 'octocat',
    fromFork: setting.about?.head !== undefined && setting.about.head !== repository,
    visibility: repositoryIn(fake, repository).visibility,
    policy: setting.policy ?? 'restricted',
    sendWriteTokens: setting.sendWriteTokens ?? false
  }
  const place = placeIn(setting, repository, job.env['GITHUB_REF'] ?? '')
  const packages = grantedIn(fake, calls, origins)
  const minted = {
    kind: 'job',
    repository,
    packages,
    contents: setting.contents ?? 'read'
  } as const
  return {
    ...setting,
    name,
    title,
    world: { ...fake, tokens: { ...fake.tokens, [token]: minted } },
    job: {
      event: setting.event,
      payload: setting.rawPayload === undefined ? job.payload : setting.rawPayload.text,
      env: { ...job.env, ...place.env, ...setting.env }
    },
    inputs: inputsOf(setting),
    context: {
      'github.secret_source': secretSource(origins),
      ...place.context,
      ...setting.context
    },
    calls,
    origins,
    expect
  }
}

/** Left to the later steps of the job only where that is what the scenario is about. */
function inputsOf({ inputs = {}, isLeftToJob }: Setting): Texts {
  return isLeftToJob === true ? { images: 'auto', ...inputs } : inputs
}

/** The nearest first: the file that holds the job, then the one that calls it. */
function callsOf(setting: Setting, repository: string): readonly Call[] {
  const { called, job = 'publish', path = workflowFile, workflow: text = PUBLISH } = setting
  if (called === undefined) return [{ repository, path, text, job }]
  const inner = {
    repository: called.repository ?? repository,
    path: called.path,
    text: called.text
  }
  return [
    { ...inner, job },
    { repository, path, text, job: called.by }
  ]
}

function withWorkflows(world: World, calls: readonly Call[], own: string): World {
  return {
    ...world,
    repositories: world.repositories.map((repository) => {
      const here = calls.filter((call) => call.repository === repository.fullName)
      if (here.length === 0 && repository.fullName !== own) return repository
      const files = Object.fromEntries(here.map(({ path, text }) => [path, text]))
      return { ...repository, files: { [sha]: files }, refs: { main: sha } }
    })
  }
}

/** What the runner says of where the job comes from. */
function placeIn(
  { path = workflowFile, job = 'publish', called }: Setting,
  repository: string,
  ref: string
): { readonly env: Texts; readonly context: Texts } {
  const home = called?.repository ?? repository
  const file = called?.path ?? path
  const version = home === repository ? ref : 'refs/heads/main'
  return {
    env: {
      GITHUB_JOB: job,
      GITHUB_WORKFLOW_REF: `${repository}/${path}@${ref}`,
      GITHUB_ACTION_REPOSITORY: 'octo-org/ghcr-preflight',
      GITHUB_ACTION_REF: 'v1'
    },
    context: {
      'job.workflow_repository': home,
      'job.workflow_file_path': file,
      'job.workflow_ref': `${home}/${file}@${version}`
    }
  }
}

const COMPARED = ['pull_request', 'pull_request_review', 'pull_request_review_comment']
const WATCHED = [...COMPARED, 'push', 'create', 'deployment', 'deployment_status']

/** `github.secret_source`. Source: GitHub docs, "Contexts reference". */
function secretSource({ event, actor, fromFork }: Origins): string {
  if (fromFork && COMPARED.includes(event)) return 'None'
  return actor === 'dependabot[bot]' && WATCHED.includes(event) ? 'Dependabot' : 'Actions'
}
