// How runs come about: every event once, and each rule of the token's permissions in its forms.
import type { Occasion } from './cell.js'

const ORDINARY = [
  'branch_protection_rule',
  'check_run',
  'check_suite',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'image_version',
  'issue_comment',
  'issues',
  'label',
  'merge_group',
  'milestone',
  'page_build',
  'project',
  'project_card',
  'project_column',
  'public',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'push',
  'registry_package',
  'release',
  'repository_dispatch',
  'schedule',
  'status',
  'watch',
  'workflow_dispatch',
  'workflow_run'
]

/** Every event, caused by a member, from the repository itself. */
export const EVERY_EVENT: readonly Occasion[] = ORDINARY.map((event) => ({
  name: event,
  event,
  actor: 'octocat'
}))

/** Forks, deleted forks, Dependabot and their neighbours that look alike. */
export const RULED: readonly Occasion[] = [
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment'].flatMap((event) => [
    { name: `${event} from a fork`, event, actor: 'contributor', head: 'contributor/app' },
    { name: `${event} from a deleted fork`, event, actor: 'contributor', head: null },
    { name: `${event} by Dependabot`, event, actor: 'dependabot[bot]' }
  ]),
  {
    name: 'pull_request_target from a fork',
    event: 'pull_request_target',
    actor: 'contributor',
    head: 'contributor/app'
  },
  {
    name: 'workflow_run from a fork',
    event: 'workflow_run',
    actor: 'contributor',
    head: 'contributor/app'
  },
  { name: 'push by Dependabot', event: 'push', actor: 'dependabot[bot]' },
  {
    name: 'push by Dependabot to a branch',
    event: 'push',
    actor: 'dependabot[bot]',
    ref: 'refs/heads/topic'
  },
  {
    name: 'create by Dependabot',
    event: 'create',
    actor: 'dependabot[bot]',
    ref: 'refs/heads/topic'
  },
  { name: 'deployment by Dependabot', event: 'deployment', actor: 'dependabot[bot]' },
  { name: 'workflow_run by Dependabot', event: 'workflow_run', actor: 'dependabot[bot]' },
  { name: 'merge_group by Dependabot', event: 'merge_group', actor: 'dependabot[bot]' }
]
