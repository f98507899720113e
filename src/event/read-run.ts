// Reads the run: the runner's variables and the event payload become one record.
import type { Files } from '../ports.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Event } from './events.js'
import { eventOf } from './events.js'
import { field, fieldAt, idOf, textOf } from '../base/json.js'
import { originOf } from './pull-request-origin.js'
import { readPayload } from './payload.js'
import { repositoryOf } from './repository.js'
import type { Repository, Run, SecretSource } from './run.js'
import { packagesLevel } from './runtime-permissions.js'
import { serverOf } from './runner.js'

const DEPENDABOT = 'dependabot[bot]'
const BRANCHES = 'refs/heads/'
const TAGS = 'refs/tags/'
const SECRET_SOURCES = ['None', 'Actions', 'Codespaces', 'Dependabot'] as const

/**
 * Fills the record of the run. Whatever is missing or malformed becomes `undefined`, `unknown` or
 * an empty string; the payload's own state says whether it was read.
 *
 * @param env - the runner's variables; those that the runner sets itself are trusted over the payload
 * @param inputs - for `secret-source`, which no variable holds
 * @returns never rejects as long as `files` does not
 * @see docs.github.com, "Variables reference" and "Contexts reference"
 */
export async function readRun(
  env: Readonly<Record<string, string | undefined>>,
  files: Files,
  inputs: Pick<Inputs, 'secretSource'>
): Promise<Run> {
  const { state, content } = await readPayload(files, env['GITHUB_EVENT_PATH'])
  const event = eventOf(env['GITHUB_EVENT_NAME'] ?? '')
  const ref = env['GITHUB_REF'] ?? ''
  const actor = env['GITHUB_ACTOR'] ?? ''
  const secretSource = secretSourceOf(inputs.secretSource)
  const home = {
    id: idOf(env['GITHUB_REPOSITORY_ID']),
    fullName: textOf(env['GITHUB_REPOSITORY'])
  }
  const repository = withDefaultBranch(repositoryOf(home.fullName, content), event, ref)
  return {
    action: actionOf(env),
    event: event.name,
    payload: state,
    origin: originOf(event, content, home, secretSource),
    mergedPullRequest: isMerge(event, content),
    actor,
    ref,
    repository,
    server: serverOf(env['GITHUB_SERVER_URL'], env['GITHUB_API_URL']),
    ...dependabotOf(event, actor, secretSource),
    secretSource,
    isDefaultBranchOrTag: isDefaultBranchOrTag(event, ref, repository.defaultBranch),
    reportedPermission: packagesLevel(env['GITHUB_TOKEN_PERMISSIONS']),
    idTokenOffered: textOf(env['ACTIONS_ID_TOKEN_REQUEST_URL']) !== undefined
  }
}

/** GitHub docs, "Events that trigger workflows", `pull_request`: activity `closed`, with or without a merge. */
function isMerge(event: Event, payload: unknown): boolean {
  const isClosed = event.pullRequest && field(payload, 'action') === 'closed'
  return isClosed && fieldAt(payload, 'pull_request', 'merged') === true
}

/**
 * `GITHUB_ACTION_REPOSITORY` and `GITHUB_ACTION_REF` (docs.github.com, "Variables reference"); both
 * are empty for an action of the workspace, which is the repository's own. Other runners put a path
 * there; then nobody knows where the documentation is.
 */
function actionOf(env: Readonly<Record<string, string | undefined>>): Run['action'] {
  const named = textOf(env['GITHUB_ACTION_REPOSITORY'])
  const repository = named ?? textOf(env['GITHUB_REPOSITORY'])
  const ref = textOf(named === undefined ? env['GITHUB_SHA'] : env['GITHUB_ACTION_REF'])
  return repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? { repository, ref: ref ?? 'HEAD' }
    : undefined
}

/**
 * Dependabot's rule looks at `github.actor`, never at who re-ran the job nor at the pull request's
 * author (docs.github.com, "Dependabot on GitHub Actions"). Where the run got its secrets from
 * Dependabot's store the rule is at work whoever the actor is.
 */
function dependabotOf(
  event: Event,
  actor: string,
  secretSource: SecretSource
): Pick<Run, 'dependabot' | 'dependabotUnsettled'> {
  const stored = secretSource === 'Dependabot'
  switch (event.dependabot) {
    case 'read-only-by-default':
      return { dependabot: stored || actor === DEPENDABOT, dependabotUnsettled: false }
    case 'unsettled':
      return { dependabot: false, dependabotUnsettled: stored || actor === DEPENDABOT }
    case 'unchanged':
      return { dependabot: false, dependabotUnsettled: stored }
  }
}

function secretSourceOf(text: string): SecretSource {
  return SECRET_SOURCES.find((source) => source === text)
}

/** `schedule` and its like name no repository in their payload, and always run on the default branch. */
function withDefaultBranch(repository: Repository, event: Event, ref: string): Repository {
  const known = repository.defaultBranch !== undefined
  if (known || !event.onDefaultBranch || !ref.startsWith(BRANCHES)) return repository
  return { ...repository, defaultBranch: textOf(ref.slice(BRANCHES.length)) }
}

/** A pull request closed by its merge has the base branch for its ref, and releases nothing. */
function isDefaultBranchOrTag(
  event: Event,
  ref: string,
  defaultBranch: string | undefined
): boolean {
  if (event.pullRequest) return false
  return ref.startsWith(TAGS) || (defaultBranch !== undefined && ref === BRANCHES + defaultBranch)
}
