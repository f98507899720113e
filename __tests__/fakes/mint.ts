// What GitHub puts into a job's token: the `packages` permission by event, origin and workflow file.
import type { Access, PackageVisibility } from './world.js'

export interface Minting {
  readonly event: string
  /** GITHUB_ACTOR, never the one who re-ran. */
  readonly actor: string
  /** Is the pull request's head in another repository, or gone? */
  readonly fromFork: boolean
  readonly visibility: PackageVisibility
  /** What the nearest `permissions` block says of packages; absent where there is no block. */
  readonly declared: Access | 'absent'
  /** The repository's default, for want of a block. */
  readonly policy: 'permissive' | 'restricted'
  /** An admin's switch "Send write tokens to workflows from pull requests" of private repositories. */
  readonly sendWriteTokens?: boolean
}

const comparesRepositories = ['pull_request', 'pull_request_review', 'pull_request_review_comment']
const knowsDependabot = [
  ...comparesRepositories,
  'push',
  'create',
  'deployment',
  'deployment_status'
]

/**
 * The `packages` permission of the token of a job.
 *
 * Sources: GitHub docs "Workflow syntax", "How permissions are calculated for a workflow job";
 * "Dependabot on GitHub Actions"; "Securely using pull_request_target" for the three events.
 */
export function mint(run: Minting): Access {
  const start = run.declared === 'absent' ? defaultOf(run) : run.declared
  const cut =
    run.fromFork &&
    comparesRepositories.includes(run.event) &&
    (run.visibility === 'public' || run.sendWriteTokens !== true)
  return cut && start === 'write' ? 'read' : start
}

function defaultOf(run: Minting): Access {
  const dependabot = run.actor === 'dependabot[bot]' && knowsDependabot.includes(run.event)
  return run.policy === 'permissive' && !dependabot ? 'write' : 'read'
}
