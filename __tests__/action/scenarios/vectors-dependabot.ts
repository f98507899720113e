// The job's token when Dependabot started the run, and when it only looks like that.
import { allowed, at, byDesign, mistake } from './expectation.js'
import { both, twice, permissionUnknown, type Vector } from './vector.js'
import { PUBLISH, SILENT } from './workflows.js'

const BOT = { actor: 'dependabot[bot]' } as const
/** The block that grants what the event may take away. */
const BLOCK = at('warning', PUBLISH, '    permissions:')

/** In the order of the rules' own list of cases. */
export const DEPENDABOT_VECTORS: readonly Vector[] = [
  {
    name: 'dependabot-pull-request',
    title: 'Dependabot opens a pull request, and no block applies.',
    setting: { event: 'pull_request', about: BOT, workflow: SILENT, policy: 'permissive' },
    asked: byDesign('dependabot', { tokenPermission: 'read' }),
    unasked: byDesign('dependabot', { tokenPermission: 'read' })
  },
  {
    name: 'dependabot-pull-request-with-a-block',
    title: 'Dependabot opens a pull request, and the job grants packages: write.',
    setting: { event: 'pull_request', about: BOT },
    asked: allowed(),
    unasked: permissionUnknown('write', BLOCK)
  },
  {
    name: 'dependabot-run-again-by-a-human',
    title: 'A human runs the job of a Dependabot pull request again.',
    setting: {
      event: 'pull_request',
      about: BOT,
      workflow: SILENT,
      policy: 'permissive',
      env: { GITHUB_TRIGGERING_ACTOR: 'octocat', GITHUB_RUN_ATTEMPT: '2' }
    },
    asked: byDesign('dependabot', { tokenPermission: 'read' }),
    unasked: byDesign('dependabot', { tokenPermission: 'read' })
  },
  {
    name: 'dependabot-with-a-block-run-again-by-a-human',
    title:
      'A human runs the job of a Dependabot pull request again, and the job grants packages: write.',
    setting: {
      event: 'pull_request',
      about: BOT,
      env: { GITHUB_TRIGGERING_ACTOR: 'octocat', GITHUB_RUN_ATTEMPT: '2' }
    },
    asked: allowed(),
    unasked: permissionUnknown('write', BLOCK)
  },
  ...twice(
    'human-push-to-a-dependabot-branch',
    'A human pushes to the branch of a Dependabot pull request.',
    {
      event: 'pull_request',
      about: { actor: 'octocat', author: 'dependabot[bot]', headRef: 'dependabot/npm/left-pad-2' }
    }
  ),
  {
    name: 'dependabot-push-to-main',
    title: 'Dependabot pushes to the default branch, and no block applies.',
    setting: { event: 'push', about: BOT, workflow: SILENT, policy: 'permissive' },
    ...both(
      mistake('dependabot', {
        tokenPermission: 'read',
        annotations: at('error', SILENT, '  publish:')
      })
    )
  }
]
