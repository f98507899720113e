// Runs on other GitHub hosts than github.com, and hosts that ask for what is not theirs.
import { thief } from '../../fakes/others.js'
import { readOnly } from '../../fakes/self-hosted.js'
import { jobToken } from '../../fakes/scenario.js'
import { allowed, mistake, unknown } from './expectation.js'
import { company, COMPANY_PASSWORD, dockerConfig } from './registries.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'

const evil = thief('tokens.evil.example')

export const HOST_REASONS: readonly Scenario[] = [
  scenario(
    'token-of-another-github',
    'A run on ghe.com pushes to ghcr.io with the token of its job.',
    {
      event: 'push',
      world: onGheCom(),
      inputs: { images: 'ghcr.io/octo-org/app' },
      home: { '.docker/config.json': dockerConfig({ 'ghcr.io': ['octocat', jobToken] }) },
      secrets: [jobToken]
    },
    mistake('token-host')
  ),
  scenario(
    'data-residency',
    'A run on ghe.com pushes to the registry of its own subdomain.',
    { event: 'push', world: onGheCom() },
    allowed({ outputs: { 'pushable-tags': 'containers.acme.ghe.com/octo-org/app' } })
  ),
  scenario(
    'enterprise-server-without-the-block',
    'On our Enterprise Server the job has no permission for packages.',
    {
      event: 'push',
      world: {
        serverUrl: 'https://github.corp.example',
        apiHost: 'github.corp.example',
        apiPath: '/api/v3',
        registryHost: 'containers.github.corp.example'
      },
      workflow:
        'on: push\njobs:\n  publish:\n    permissions: {}\n    runs-on: self-hosted\n    steps: []\n',
      context: {
        'job.workflow_repository': '',
        'job.workflow_file_path': '',
        'job.workflow_ref': '',
        'job.workflow_sha': ''
      }
    },
    mistake('permission-missing', {
      tokenPermission: 'none',
      annotations: [{ level: 'error', file: '.github/workflows/publish.yml', line: 4 }]
    })
  ),
  scenario(
    'registry-in-maintenance',
    'The registry of the company takes no pushes while it is cleaned up.',
    {
      event: 'push',
      world: { hosts: { 'registry.corp.example': readOnly('maintenance') } },
      inputs: { images: 'registry.corp.example/team/app' }
    },
    mistake('read-only-registry')
  ),
  scenario(
    'untrusted-realm',
    'The registry wants the credential sent to a host that has nothing to do with it.',
    {
      event: 'push',
      world: {
        hosts: {
          'registry.corp.example': company('https://tokens.evil.example/token'),
          [evil.host]: evil.handler
        }
      },
      inputs: {
        images: 'registry.corp.example/team/app',
        registry: 'registry.corp.example',
        username: 'builder',
        password: COMPANY_PASSWORD
      }
    },
    unknown('untrusted-realm')
  )
]

function onGheCom() {
  return {
    serverUrl: 'https://acme.ghe.com',
    apiHost: 'api.acme.ghe.com',
    registryHost: 'containers.acme.ghe.com'
  } as const
}
