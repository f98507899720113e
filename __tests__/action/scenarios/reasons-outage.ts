// Runs in which the registry gives no answer, or is not asked for one.
import { allowed, at, mistake, unknown } from './expectation.js'
import { brokenRegistry } from './registries.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'
import { granted, permissionUnknown } from './vector.js'
import { SILENT } from './workflows.js'

export const OUTAGE_REASONS: readonly Scenario[] = [
  scenario(
    'too-many-requests',
    'The registry says 429 for longer than the step can wait.',
    {
      event: 'push',
      world: {
        quirks: [
          {
            when: { host: 'ghcr.io' },
            answer: {
              status: 429,
              headers: { 'content-type': 'application/json', 'retry-after': '600' },
              body: '{"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}'
            }
          }
        ]
      }
    },
    unknown('rate-limited', { tokenPermission: 'write' })
  ),
  scenario(
    'registry-down',
    'The registry answers every upload with 503.',
    {
      event: 'push',
      world: { hosts: { 'registry.corp.example': brokenRegistry } },
      inputs: { images: 'registry.corp.example/team/app' }
    },
    unknown('registry-unavailable')
  ),
  scenario(
    'registry-cuts-the-line',
    'The registry drops the connection every time.',
    { event: 'push', world: { quirks: [{ when: { host: 'ghcr.io' }, answer: 'reset' }] } },
    unknown('registry-unavailable', { tokenPermission: 'write' })
  ),
  scenario(
    'registry-hangs',
    'The registry does not answer at all, and the step has four seconds.',
    {
      event: 'push',
      world: { quirks: [{ when: { host: 'ghcr.io' }, answer: 'hang' }] },
      inputs: { timeout: '4' }
    },
    unknown('registry-unavailable', { tokenPermission: 'write' })
  ),
  scenario(
    'registry-stumbles-once',
    'The first answer of the registry is a 502, the second one is fine.',
    {
      event: 'push',
      world: {
        quirks: [
          { when: { host: 'ghcr.io', times: 3 }, answer: { status: 502, body: 'bad gateway' } }
        ]
      }
    },
    allowed()
  ),
  scenario(
    'not-asked-and-granted',
    'No upload may be tried, and the job has packages: write.',
    { event: 'push', inputs: { probe: 'false' } },
    granted()
  ),
  scenario(
    'not-asked-and-unknown',
    'No upload may be tried, and the default of the repository decides.',
    { event: 'push', workflow: SILENT, inputs: { probe: 'false' } },
    permissionUnknown('unknown', at('warning', SILENT, '  publish:'))
  ),
  scenario(
    'not-asked-and-unreadable',
    'No upload may be tried, and the workflow of a private repository cannot be read.',
    { event: 'push', repository: 'octo-org/secret', contents: 'none', inputs: { probe: 'false' } },
    permissionUnknown()
  ),
  scenario(
    'private-repository-with-an-unreadable-workflow',
    'The push is denied, and the workflow of a private repository cannot be read.',
    {
      event: 'push',
      repository: 'octo-org/secret',
      contents: 'none',
      workflow: 'on: push\njobs:\n  publish:\n    permissions: { statuses: write }\n    steps: []\n'
    },
    mistake('permission-missing')
  )
]
