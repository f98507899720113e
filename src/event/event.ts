// The event of a run: what it does to the job's token, its payload, and where the commit of its pull request comes from.
import type { FileRead, Files } from '../ports.js'
import { field, fieldAt, flagOf, idOf, isRecord, parseJson, textOf } from '../base/json.js'

/** What GitHub does to the token's permissions after the workflow file has had its say. */
type ForkRule =
  /** Writes become reads when the pull request comes from another repository. */
  'read-only' | 'unchanged'

/** What happens when `github.actor` is Dependabot. */
type DependabotRule =
  /** Read-only by default; an explicit block raises it. Secrets are Dependabot's own. */
  | 'read-only-by-default'
  /** GitHub's documentation contradicts itself. */
  | 'unsettled'
  | 'unchanged'

interface EventRule {
  readonly forks: ForkRule
  readonly dependabot: DependabotRule
  /** Does the run belong to a pull request, so that nothing is released by it? */
  readonly pullRequest: boolean
  /** Is `GITHUB_REF` always the default branch? */
  readonly onDefaultBranch: boolean
}

export interface Event extends EventRule {
  readonly name: string
  /** Unknown events are taken for ones that leave the token as it is. */
  readonly known: boolean
}

const ORDINARY: EventRule = {
  forks: 'unchanged',
  dependabot: 'unchanged',
  pullRequest: false,
  onDefaultBranch: false
}

/** Started for something that has no ref of its own. */
const DEFAULT_BRANCH: EventRule = { ...ORDINARY, onDefaultBranch: true }

/** docs.github.com, "Dependabot on GitHub Actions": four events besides the pull request's three. */
const WATCHED_FOR_DEPENDABOT: EventRule = { ...ORDINARY, dependabot: 'read-only-by-default' }

/**
 * docs.github.com, "Securely using pull_request_target" names these three together; "Workflow
 * syntax", section on how permissions are calculated, has the rule.
 */
const READ_ONLY_FOR_FORKS: EventRule = {
  forks: 'read-only',
  dependabot: 'read-only-by-default',
  pullRequest: true,
  onDefaultBranch: false
}

/**
 * Every event of docs.github.com, "Events that trigger workflows", and the few that only the
 * workflow schema of actions/languageservices knows. `dynamic` is what GitHub's own set-ups run as.
 */
export const EVENTS = {
  branch_protection_rule: DEFAULT_BRANCH,
  check_run: DEFAULT_BRANCH,
  check_suite: DEFAULT_BRANCH,
  create: WATCHED_FOR_DEPENDABOT,
  delete: DEFAULT_BRANCH,
  deployment: WATCHED_FOR_DEPENDABOT,
  deployment_status: WATCHED_FOR_DEPENDABOT,
  discussion: DEFAULT_BRANCH,
  discussion_comment: DEFAULT_BRANCH,
  dynamic: ORDINARY,
  fork: DEFAULT_BRANCH,
  gollum: DEFAULT_BRANCH,
  image_version: DEFAULT_BRANCH,
  issue_comment: DEFAULT_BRANCH,
  issues: DEFAULT_BRANCH,
  label: DEFAULT_BRANCH,
  merge_group: ORDINARY,
  milestone: DEFAULT_BRANCH,
  page_build: DEFAULT_BRANCH,
  project: DEFAULT_BRANCH,
  project_card: DEFAULT_BRANCH,
  project_column: DEFAULT_BRANCH,
  public: DEFAULT_BRANCH,
  pull_request: READ_ONLY_FOR_FORKS,
  /** An alias in the schema that never reaches a run; `issue_comment` does. */
  pull_request_comment: { ...ORDINARY, pullRequest: true },
  pull_request_review: READ_ONLY_FOR_FORKS,
  pull_request_review_comment: READ_ONLY_FOR_FORKS,
  /** On the base branch's own behalf, hence uncut. Before 2025-12-08 the ref was the base branch. */
  pull_request_target: { ...ORDINARY, dependabot: 'unsettled', pullRequest: true },
  push: WATCHED_FOR_DEPENDABOT,
  registry_package: ORDINARY,
  release: ORDINARY,
  repository_dispatch: DEFAULT_BRANCH,
  schedule: DEFAULT_BRANCH,
  status: DEFAULT_BRANCH,
  watch: DEFAULT_BRANCH,
  /** Never the name a run has: a called workflow runs under its caller's event. */
  workflow_call: ORDINARY,
  workflow_dispatch: ORDINARY,
  /** Holds write tokens even when the run before it had none (same page, `workflow_run`). */
  workflow_run: DEFAULT_BRANCH
} as const satisfies Record<string, EventRule>

type EventName = keyof typeof EVENTS

/** The event of `GITHUB_EVENT_NAME`; a name that is not in the table is no error. */
export function eventOf(name: string): Event {
  return isEventName(name)
    ? { name, known: true, ...EVENTS[name] }
    : { name, known: false, ...ORDINARY }
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(EVENTS, name)
}

const SECRET_SOURCES = ['None', 'Actions', 'Codespaces', 'Dependabot'] as const

/** Where the run got its secrets from (GitHub docs, "Contexts reference", `github.secret_source`). */
export type SecretSource = (typeof SECRET_SOURCES)[number] | undefined

export function secretSourceOf(text: string): SecretSource {
  return SECRET_SOURCES.find((source) => source === text)
}

const DEPENDABOT = 'dependabot[bot]'

/**
 * Dependabot's rule looks at `github.actor`, never at who re-ran the job nor at the pull request's
 * author (docs.github.com, "Dependabot on GitHub Actions"). Where the run got its secrets from
 * Dependabot's store the rule applies, whoever the actor is.
 */
export function dependabotOf(
  event: Event,
  actor: string,
  secretSource: SecretSource
): { readonly dependabot: boolean; readonly dependabotUnsettled: boolean } {
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

/** Where the commit of a pull request comes from, as GitHub's token rule sees it. */
export type PullRequestOrigin =
  /** Not one of the three events for which GitHub compares repositories. */
  | { readonly kind: 'not-compared' }
  | { readonly kind: 'same-repository' }
  | {
      readonly kind: 'fork'
      /** `owner/name` of the head repository; undefined when it was deleted. */
      readonly head: string | undefined
      /** The upstream's pull request into its own fork; whether its token is read-only is not settled. */
      readonly fromUpstream: boolean
    }
  | { readonly kind: 'unknown' }

/** What the payload does not tell about this repository, the runner's variables do. */
export interface HomeRepository {
  readonly id: string | undefined
  readonly fullName: string | undefined
}

/**
 * Compares the head's repository with the base's, by ids, because renames change names.
 *
 * A head without a repository is a fork that was deleted; taking it for the same repository has
 * been a hole elsewhere (Cloudflare-Studio/ask-bonk PR 67). `head.repo.fork` decides nothing: a
 * branch inside a fork's own repository has it too.
 *
 * @param payload - of the event; `{}` when it could not be read
 * @param secretSource - `None` on these events means a fork, where nothing better is known
 * @see docs.github.com, "Workflow syntax", how permissions are calculated; actions/checkout
 *   compares the same ids
 */
export function originOf(
  event: Event,
  payload: unknown,
  home: HomeRepository,
  secretSource: SecretSource
): PullRequestOrigin {
  if (event.forks === 'unchanged') return { kind: 'not-compared' }
  const head = fieldAt(payload, 'pull_request', 'head')
  const repository = field(head, 'repo') ?? undefined
  if (isRecord(head) && repository === undefined) return fork(undefined, payload)
  const same = sameRepository(repository, payload, home)
  if (same === true) return { kind: 'same-repository' }
  if (same === false || secretSource === 'None') return fork(repository, payload)
  return { kind: 'unknown' }
}

function fork(head: unknown, payload: unknown): PullRequestOrigin {
  const base = fieldAt(payload, 'pull_request', 'base', 'repo')
  const baseIsFork = flagOf(field(base, 'fork')) ?? flagOf(fieldAt(payload, 'repository', 'fork'))
  return {
    kind: 'fork',
    head: textOf(field(head, 'full_name')),
    fromUpstream: flagOf(field(head, 'fork')) === false && baseIsFork === true
  }
}

/** `undefined` when neither ids nor names can be compared. */
function sameRepository(
  head: unknown,
  payload: unknown,
  home: HomeRepository
): boolean | undefined {
  const base = fieldAt(payload, 'pull_request', 'base', 'repo')
  const repository = field(payload, 'repository')
  const headId = idOf(field(head, 'id'))
  const baseId = idOf(field(base, 'id')) ?? idOf(field(repository, 'id')) ?? home.id
  if (headId !== undefined && baseId !== undefined) return headId === baseId
  const headName = textOf(field(head, 'full_name'))
  const baseName =
    textOf(field(base, 'full_name')) ?? textOf(field(repository, 'full_name')) ?? home.fullName
  if (headName === undefined || baseName === undefined) return undefined
  return headName.toLowerCase() === baseName.toLowerCase()
}

export type PayloadState =
  | { readonly kind: 'read' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }

/** GitHub caps webhook payloads at 25 MB (docs.github.com, "Webhook events and payloads"). */
const LIMIT_BYTES = 32 * 1024 * 1024

/** A payload that could not be read is an empty object, so that every reader finds nothing in it. */
interface Payload {
  readonly state: PayloadState
  readonly content: Readonly<Record<string, unknown>>
}

/**
 * Reads the payload of the event.
 *
 * @param path - `GITHUB_EVENT_PATH`
 * @returns never throws; `why` contains no text of the file
 */
export async function readPayload(files: Files, path: string | undefined): Promise<Payload> {
  if (path === undefined || path === '') return { state: { kind: 'absent' }, content: {} }
  return payloadOf(await files.read(path, LIMIT_BYTES))
}

function payloadOf(file: FileRead): Payload {
  switch (file.kind) {
    case 'text':
      return parsePayload(file.text)
    case 'absent':
      return { state: { kind: 'absent' }, content: {} }
    case 'too-large':
      return unreadable('it is too large')
    case 'unreadable':
      return unreadable(file.why)
  }
}

function parsePayload(text: string): Payload {
  // Not part of JSON, but tools that rewrite the file may leave a byte order mark.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (json.trim() === '') return unreadable('it is empty')
  const parsed = parseJson(json)
  if (parsed.kind === 'malformed') return unreadable('it is not JSON')
  return isRecord(parsed.value)
    ? { state: { kind: 'read' }, content: parsed.value }
    : unreadable('it is no JSON object')
}

function unreadable(why: string): Payload {
  return { state: { kind: 'unreadable', why }, content: {} }
}
