// The workflow run as one record, from the runner's variables and the payload of its event: repository, server, platform,
// what the token may do, what the event withholds.
import type { Level } from '../base/github.js'
import type { Files, Runner } from '../ports.js'
import type { Inputs } from '../inputs/inputs.js'
import {
  dependabotOf,
  eventOf,
  originOf,
  readPayload,
  secretSourceOf,
  type Event,
  type PayloadState,
  type PullRequestOrigin,
  type SecretSource
} from './event.js'
import { field, fieldAt, idOf, textOf, flagOf, isRecord, parseJson } from '../base/json.js'

export type Visibility = 'public' | 'private' | 'internal'

export interface Repository {
  /** `owner/name` as GitHub spells it. */
  readonly fullName: string
  readonly owner: string
  readonly name: string
  readonly ownerType: 'Organization' | 'User' | undefined
  readonly visibility: Visibility | undefined
  /** Is this repository itself a fork? undefined when the payload does not say. */
  readonly fork: boolean | undefined
  /** The owner of the repository it was forked from, where known. */
  readonly parentOwner: string | undefined
  /** The owner of the first repository in a chain of forks, where known. */
  readonly rootOwner?: string | undefined
  readonly defaultBranch: string | undefined
  /** When it was made, ISO 8601, where the payload says. */
  readonly createdAt?: string | undefined
}

/** Where the action's own code and documents are. */
export interface ActionSource {
  /** `owner/name` */
  readonly repository: string
  readonly ref: string
}

export interface Run {
  /** Undefined when the runner does not say. */
  readonly action: ActionSource | undefined
  readonly event: string
  readonly payload: PayloadState
  readonly origin: PullRequestOrigin
  /** Was the run started because its pull request was merged? */
  readonly mergedPullRequest: boolean
  readonly actor: string
  readonly ref: string
  readonly repository: Repository
  readonly server: Server
  /** Does GitHub's rule for Dependabot runs apply (by actor and event, never by pull request author)? */
  readonly dependabot: boolean
  /** Dependabot's own run under an event for which its rule is not settled. */
  readonly dependabotUnsettled: boolean
  readonly secretSource: SecretSource
  /** Is the run on the default branch or on a tag, outside pull request events? There an image would be missing. */
  readonly isDefaultBranchOrTag: boolean
  /** The token's `packages` permission in `GITHUB_TOKEN_PERMISSIONS`, which no released runner sets yet. */
  readonly reportedPermission?: Level | undefined
  /** Are the id-token request variables set? Present only when the token holds `id-token: write`. */
  readonly idTokenOffered: boolean
}

const BRANCHES = 'refs/heads/'
const TAGS = 'refs/tags/'

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

/**
 * Reads the repository. Its name comes from the runner where it can, since some payloads
 * (`schedule`) hold no repository; everything else only the payload tells.
 *
 * @param fullName - `GITHUB_REPOSITORY`
 * @param payload - of the event, `{}` when it could not be read
 */
export function repositoryOf(fullName: string | undefined, payload: unknown): Repository {
  const record = field(payload, 'repository')
  const name = namesOf(fullName) ?? namesOf(field(record, 'full_name'))
  return {
    fullName: name === undefined ? '' : `${name.owner}/${name.name}`,
    owner: name?.owner ?? '',
    name: name?.name ?? '',
    ownerType: ownerTypeOf(payload),
    visibility: visibilityOf(record),
    fork: flagOf(field(record, 'fork')),
    parentOwner: parentOwnerOf(record),
    // Of `create` and `push`, the older payload name of the default branch.
    defaultBranch:
      textOf(field(record, 'default_branch')) ??
      textOf(field(record, 'master_branch')) ??
      textOf(field(payload, 'master_branch')),
    createdAt: dateOf(field(record, 'created_at'))
  }
}

function namesOf(fullName: unknown): { owner: string; name: string } | undefined {
  const [owner, name, ...more] = textOf(fullName)?.split('/') ?? []
  if (more.length > 0 || owner === undefined || name === undefined) return undefined
  return owner === '' || name === '' ? undefined : { owner, name }
}

function ownerTypeOf(payload: unknown): Repository['ownerType'] {
  const type = fieldAt(payload, 'repository', 'owner', 'type')
  if (type === 'Organization' || type === 'User') return type
  // GitHub adds it to payloads of repositories that an organization owns.
  return type === undefined && isRecord(field(payload, 'organization')) ? 'Organization' : undefined
}

/** Only `visibility` knows internal repositories; older payloads have `private` alone. */
function visibilityOf(record: unknown): Visibility | undefined {
  const visibility = field(record, 'visibility')
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') {
    return visibility
  }
  const isPrivate = flagOf(field(record, 'private'))
  if (isPrivate === undefined) return undefined
  return isPrivate ? 'private' : 'public'
}

/** ISO 8601, or the seconds since 1970 that payloads of `push` have in its place. */
function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const date = new Date(typeof value === 'number' ? value * 1000 : value)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

function parentOwnerOf(record: unknown): string | undefined {
  const parents = [field(record, 'parent'), field(record, 'source')]
  return parents
    .map((parent) => textOf(fieldAt(parent, 'owner', 'login')) ?? ownerIn(parent))
    .find((owner) => owner !== undefined)
}

function ownerIn(record: unknown): string | undefined {
  return namesOf(field(record, 'full_name'))?.owner
}

export interface Server {
  /** `https://github.com`, `https://SUBDOMAIN.ghe.com` or a GitHub Enterprise Server. No trailing slash. */
  readonly url: string
  readonly apiUrl: string
  /** Host of GitHub's own container registry for that server. */
  readonly registry: string
}

const GITHUB = 'https://github.com'

/**
 * Reads the server from the runner's variables. An invalid URL counts as absent.
 *
 * @param serverUrl - `GITHUB_SERVER_URL`; absent, the run is on github.com
 * @param apiUrl - `GITHUB_API_URL`; absent, it is where GitHub puts it for that server
 * @see docs.github.com, "About GitHub Enterprise Cloud with data residency" (`api.SUB.ghe.com`,
 *   `containers.SUB.ghe.com`), GitHub Enterprise Server, "Enabling subdomain isolation"
 *   (`containers.HOST`)
 */
export function serverOf(serverUrl: string | undefined, apiUrl: string | undefined): Server {
  const server = addressOf(serverUrl) ?? new URL(GITHUB)
  const api = addressOf(apiUrl)
  return {
    url: server.origin,
    apiUrl: api === undefined ? apiUrlOf(server) : withoutSlash(`${api.origin}${api.pathname}`),
    registry: server.hostname === 'github.com' ? 'ghcr.io' : `containers.${server.hostname}`
  }
}

function apiUrlOf(server: URL): string {
  const { hostname, origin } = server
  if (hostname === 'github.com') return 'https://api.github.com'
  return hostname.endsWith('.ghe.com') ? `https://api.${hostname}` : `${origin}/api/v3`
}

function addressOf(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url
}

/** By `RUNNER_ARCH` (docs.github.com, "Variables reference"); BuildKit runs on Linux everywhere. */
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['X64', 'linux/amd64'],
  ['ARM64', 'linux/arm64'],
  ['ARM', 'linux/arm/v7'],
  ['X86', 'linux/386']
])

/** As BuildKit writes platforms; `linux/amd64` where the runner does not say what it is. */
export function runnerPlatform(env: Runner['env']): string {
  return PLATFORMS.get(env['RUNNER_ARCH']?.toUpperCase() ?? '') ?? 'linux/amd64'
}

const LONGEST_PERMISSIONS = 16 * 1024

/**
 * The `packages` level in a text such as `{"Contents":"read","PullRequests":"write"}` or
 * `{"contents":"read","pull_requests":"write"}`. A scope that is not listed is not granted.
 *
 * @returns undefined when the text is not that, lists nothing, or was damaged by the masking of
 * secrets; never throws.
 * Source: actions/runner, JobExtension.cs, "GITHUB_TOKEN Permissions"; actions/runner PR 4662 for
 * the variable `GITHUB_TOKEN_PERMISSIONS`.
 */
export function packagesLevel(text: string | undefined): Level | undefined {
  const scopes = scopesOf(text)
  if (scopes.length === 0 || !scopes.every(isScope)) return undefined
  const levels = scopes.filter(([scope]) => normal(scope) === 'packages').map(([, level]) => level)
  if (levels.length === 0) return 'none'
  const [level] = levels
  return levels.length === 1 && isLevel(level) ? level : undefined
}

function scopesOf(text: string | undefined): readonly (readonly [string, unknown])[] {
  if (text === undefined || text.length > LONGEST_PERMISSIONS) return []
  const json = parseJson(text)
  return json.kind === 'value' && isRecord(json.value) ? Object.entries(json.value) : []
}

/** A masked word is `***`, as a scope or as a level. */
function isScope([scope, level]: readonly [string, unknown]): boolean {
  return /^[a-z]+$/.test(normal(scope)) && typeof level === 'string' && /^[a-z]+$/.test(level)
}

function normal(scope: string): string {
  return scope.toLowerCase().replaceAll(/[_-]/g, '')
}

function isLevel(level: unknown): level is Level {
  return level === 'write' || level === 'read' || level === 'none'
}

/** GitHub docs, "Enabling debug logging" and "Variables reference": `RUNNER_DEBUG` is 1 then. */
export function isDebugging({ env }: Pick<Runner, 'env'>): boolean {
  return env['RUNNER_DEBUG'] === '1'
}

/** Is the run a fork's pull request, or is it not told where it comes from? */
export function mayBeFork({ origin }: Run): boolean {
  return origin.kind === 'fork' || origin.kind === 'unknown'
}

/**
 * Is the fork's read-only token certain? Private repositories have a switch for write tokens, and
 * against the runner's own word no rule is certain.
 */
export function isCertainlyReadOnlyFork({ origin, repository, reportedPermission }: Run): boolean {
  const cut = origin.kind === 'fork' && !origin.fromUpstream && repository.visibility === 'public'
  return cut && reportedPermission !== 'write'
}

/**
 * May the token be a fork's read-only one? Not where the job is offered an OIDC token: that takes
 * `id-token: write`, which a fork's token loses with all other writes (GitHub docs, "Workflow
 * syntax", permissions of pull requests from forks).
 */
export function mayBeReadOnlyFork(run: Run): boolean {
  return mayBeFork(run) && !run.idTokenOffered
}

/** Does the event withhold the repository's secrets, and by which rule? */
export function withholdsSecrets(run: Run): 'fork' | 'dependabot' | undefined {
  // "Send secrets to workflows from pull requests" may be on in private repositories.
  if (run.secretSource === 'Actions') return undefined
  if (run.origin.kind === 'fork') return 'fork'
  return run.dependabot || run.secretSource === 'Dependabot' ? 'dependabot' : undefined
}

/** Where an admin may send secrets to forks and the runner does not tell, an empty one may be a slip. */
export function maySecretsBeSent(run: Run): boolean {
  const told = run.secretSource !== undefined || isCertainlyReadOnlyFork(run)
  return withholdsSecrets(run) === 'fork' && !told
}

/**
 * Why a login that was meant came out empty. A fork has none of the secrets of the repository that it was forked from
 * (GitHub docs, "Using secrets in GitHub Actions"), whatever secrets of its own it has.
 */
export function emptiesSecrets(run: Run): 'fork' | 'dependabot' | 'own-fork' | undefined {
  return withholdsSecrets(run) ?? (run.repository.fork === true ? 'own-fork' : undefined)
}
