// What users reported of pull requests from forks and of Dependabot, and what the step has to say.
import { organization, person, together } from './places.js'
import { allowed, at, byDesign, mistake } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'
import { GRANTS, publishing, SILENT } from './workflows.js'

const cacheWorkflow = `name: Docker Build and Publish
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  packages: write
jobs:
  build-amd64:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - id: preflight
        uses: octo-org/ghcr-preflight@v1
        with:
          push: \${{ github.event_name != 'pull_request' }}
          cache-to: type=registry,ref=ghcr.io/nousresearch/hermes-agent:cache,mode=max
      - uses: docker/build-push-action@v7
        with:
          push: \${{ steps.preflight.outputs.should-push }}
          cache-to: \${{ steps.preflight.outputs.cache-to }}
`

const reviewed = `name: Build on approval
on:
  pull_request_review:
    types: [submitted]
jobs:
  publish:
    if: github.event.review.state == 'approved'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      packages: write
    steps:
      - uses: actions/checkout@v6
`

const dependabotAfter = publishing({ on: 'push', job: '\n  contents: read\n  packages: write' })

const spectrum = organization('GenSpectrum/cov-spectrum-website')

export const FORK_REPORTS: readonly Scenario[] = [
  scenario(
    'fork-pull-request',
    'A contributor opened a pull request from a fork, and the image push is denied.',
    {
      event: 'pull_request',
      about: { actor: 'newcomer', head: 'newcomer/openagent-eval' },
      repository: 'OpenAgentHQ/openagent-eval',
      world: together(
        organization('OpenAgentHQ/openagent-eval'),
        person('newcomer/openagent-eval', { fork: true, parent: 'OpenAgentHQ/openagent-eval' })
      ),
      workflow: SILENT,
      policy: 'permissive'
    },
    byDesign('fork-pull-request')
  ),
  scenario(
    'fork-pull-request-with-write-declared',
    'The workflow declares packages: write, and a fork still may not push.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      policy: 'permissive',
      files: { '.github/workflows/publish.yml': publishing({ job: GRANTS }) }
    },
    byDesign('fork-pull-request', { tokenPermission: 'read' })
  ),
  scenario(
    'fork-pull-request-of-a-server',
    'Pull requests of our contributors fail at the push step although they only want to be tested.',
    {
      event: 'pull_request',
      about: { actor: 'outsider', head: 'outsider/example-notification-server-go' },
      repository: 'xmtp/example-notification-server-go',
      world: together(
        organization('xmtp/example-notification-server-go'),
        person('outsider/example-notification-server-go', { fork: true })
      ),
      workflow: publishing({ workflow: '\n  contents: read\n  packages: write' })
    },
    byDesign('fork-pull-request')
  ),
  scenario(
    'fork-pull-request-review',
    'An approving review of a pull request from a fork starts the job, and the push is denied.',
    {
      event: 'pull_request_review',
      about: { actor: 'reviewer', author: 'outsider', head: 'outsider/cli' },
      repository: 'datarobot-oss/cli',
      world: together(organization('datarobot-oss/cli'), person('outsider/cli', { fork: true })),
      workflow: reviewed
    },
    byDesign('fork-pull-request')
  ),
  scenario(
    'fork-pull-request-cache-export',
    'The image is not pushed for forks, and the build fails all the same: its cache is.',
    {
      event: 'pull_request',
      about: { actor: 'outsider', head: 'outsider/hermes-agent' },
      repository: 'NousResearch/hermes-agent',
      world: together(
        organization('NousResearch/hermes-agent'),
        person('outsider/hermes-agent', { fork: true })
      ),
      workflow: cacheWorkflow,
      job: 'build-amd64',
      inputs: {
        push: 'false',
        'cache-to': 'type=registry,ref=ghcr.io/nousresearch/hermes-agent:cache,mode=max\ntype=gha'
      }
    },
    byDesign('fork-pull-request', {
      annotations: [{ level: 'warning' }],
      outputs: { 'cache-to': 'type=gha', 'pushable-tags': '' }
    })
  ),
  scenario(
    'same-repository-pull-request',
    'A pull request from a branch of the same repository pushes its image.',
    {
      event: 'pull_request',
      about: { actor: 'Ryan-Millard' },
      repository: 'Ryan-Millard/Img2Num',
      world: person('Ryan-Millard/Img2Num')
    },
    allowed({ outputs: { 'pushable-tags': 'ghcr.io/ryan-millard/img2num' } })
  ),
  scenario(
    'dependabot-merge-without-a-block',
    'Dependabot merged into main, and the image of that commit is missing.',
    {
      event: 'push',
      about: { actor: 'dependabot[bot]' },
      repository: 'GenSpectrum/cov-spectrum-website',
      world: spectrum,
      workflow: SILENT,
      policy: 'permissive'
    },
    mistake('dependabot', {
      tokenPermission: 'read',
      annotations: at('error', SILENT, '  publish:')
    })
  ),
  scenario(
    'dependabot-merge-with-a-block',
    'With packages: write in the job, pushes by Dependabot publish too.',
    {
      event: 'push',
      about: { actor: 'dependabot[bot]' },
      repository: 'GenSpectrum/cov-spectrum-website',
      world: spectrum,
      workflow: dependabotAfter
    },
    allowed()
  )
]
