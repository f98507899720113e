// What users reported of owners, packages, blocks and tokens, and what the step has to say.
import { organization, person, together } from './places.js'
import { allowed, at, byDesign, mistake } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'
import { publishing, SILENT } from './workflows.js'

const otherScopes = publishing({
  on: '{ push: { branches: [main] } }',
  job: '\n  contents: write\n  id-token: write'
})

const nightly = `name: Container
on:
  schedule:
    - cron: '0 3 * * *'
jobs:
  push_to_registry:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      packages: write
    strategy:
      matrix:
        container: [fedora, arch]
    steps:
      - uses: actions/checkout@v6
`

const firstPublish = `name: Release templates
on:
  workflow_dispatch:
jobs:
  deploy:
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: devcontainers/action@v1
`

export const PACKAGE_REPORTS: readonly Scenario[] = [
  scenario(
    'upstream-image-in-a-fork',
    'I pushed to my own fork, and its workflow tries to publish the image of the upstream.',
    {
      event: 'push',
      about: { actor: 'tinkerer' },
      repository: 'tinkerer/gramps-web-api',
      world: together(
        organization('gramps-project/gramps-web-api'),
        person('tinkerer/gramps-web-api', { fork: true, parent: 'gramps-project/gramps-web-api' })
      ),
      inputs: { images: 'ghcr.io/gramps-project/grampsweb:latest' }
    },
    byDesign('upstream-image-in-fork', { tokenPermission: 'write' })
  ),
  scenario(
    'scheduled-upstream-image-in-a-fork',
    'My fork mails me every few hours because its nightly build may not push.',
    {
      event: 'schedule',
      about: { actor: 'sleeper' },
      repository: 'sleeper/dracut',
      world: together(
        organization('dracutdevs/dracut'),
        person('sleeper/dracut', { fork: true, parent: 'dracutdevs/dracut' })
      ),
      workflow: nightly,
      job: 'push_to_registry',
      inputs: { images: 'ghcr.io/dracutdevs/fedora:latest, ghcr.io/dracutdevs/arch:latest' }
    },
    byDesign('upstream-image-in-fork', { tokenPermission: 'write' })
  ),
  scenario(
    'image-of-a-former-owner',
    'The repository moved to an organization, and the image name still holds a person.',
    {
      event: 'push',
      repository: 'openwrt/buildbot',
      world: together(organization('openwrt/buildbot'), person('aparcar/aparcar')),
      inputs: { images: 'ghcr.io/aparcar/buildbot:latest' }
    },
    mistake('wrong-owner', { tokenPermission: 'write' })
  ),
  scenario(
    'repository-created-again',
    'I deleted the repository and made it again under its old name, and now it may not push.',
    {
      event: 'push',
      repository: 'phoenix/ashes',
      world: {
        ...person('phoenix/ashes'),
        packages: [{ owner: 'phoenix', name: 'ashes', visibility: 'public', tags: ['v1'] }]
      }
    },
    mistake('package-access', { tokenPermission: 'write', outputs: { 'package-exists': 'true' } })
  ),
  scenario(
    'package-without-this-repository',
    'The package was first pushed with a personal token, and the workflow may not push to it.',
    {
      event: 'push',
      repository: 'tuna-os/tunaOS',
      world: {
        ...organization('tuna-os/tunaOS', { account: { owners: ['hanthor'] } }),
        packages: [
          { owner: 'tuna-os', name: 'yellowfin', visibility: 'public', users: { hanthor: 'admin' } }
        ]
      },
      inputs: { images: 'ghcr.io/tuna-os/yellowfin:latest' }
    },
    mistake('package-access', { tokenPermission: 'write', outputs: { 'package-exists': 'true' } })
  ),
  scenario(
    'block-without-packages',
    'The job lists its permissions, and the push is denied: packages is not among them.',
    {
      event: 'push',
      repository: 'hyperledger-firefly/signer',
      world: {
        ...organization('hyperledger-firefly/signer'),
        packages: [
          {
            owner: 'hyperledger-firefly',
            name: 'signer',
            visibility: 'public',
            repositories: { 'hyperledger-firefly/signer': 'write' }
          }
        ]
      },
      workflow: otherScopes
    },
    mistake('permission-missing', {
      tokenPermission: 'none',
      annotations: at('error', otherScopes, 'permissions:'),
      outputs: { 'package-exists': 'true' }
    })
  ),
  scenario(
    'first-publish-under-a-restricted-default',
    'The very first publish of a new repository is not allowed to create its package.',
    {
      event: 'workflow_dispatch',
      repository: 'devcontainers/template-starter',
      world: organization('devcontainers/template-starter'),
      workflow: firstPublish,
      job: 'deploy',
      inputs: { images: 'ghcr.io/devcontainers/template-starter/color' }
    },
    mistake('permission-missing', {
      annotations: at('error', firstPublish, '  deploy:'),
      outputs: { 'package-exists': 'false' }
    })
  ),
  scenario(
    'organization-forbids-new-packages',
    'Whatever the workflow says, the organization lets no workflow create a package.',
    {
      event: 'push',
      repository: 'airbus/sen',
      world: organization('airbus/sen', { account: { workflowPackages: 'creation-forbidden' } })
    },
    mistake('creation-forbidden', {
      tokenPermission: 'write',
      outputs: { 'package-exists': 'false' }
    })
  ),
  scenario(
    'fine-grained-token',
    'Login with my fine-grained token succeeds, and the push does not.',
    {
      event: 'push',
      world: {
        tokens: { github_pat_11AAAAAAA0example: { kind: 'fine-grained', user: 'octocat' } }
      },
      inputs: { username: 'octocat', password: 'github_pat_11AAAAAAA0example' }
    },
    mistake('unsupported-token')
  ),
  scenario(
    'doubled-host',
    'The image name came out with ghcr.io in front twice.',
    {
      event: 'push',
      repository: 'sigstore/model-transparency',
      world: organization('sigstore/model-transparency'),
      inputs: { images: 'ghcr.io/ghcr.io/sigstore/model-transparency-cli:v1' }
    },
    mistake('invalid-name', { tokenPermission: 'write' })
  ),
  scenario(
    'default-is-permissive',
    'No block anywhere, and the push works because the repository still has the old default.',
    { event: 'push', workflow: SILENT, policy: 'permissive' },
    allowed()
  )
]
