// The events that start workflows, and what each does to the job's token.

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
