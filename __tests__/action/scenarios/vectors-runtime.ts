// The job's token by what the runner itself says of it.
import { allowed, mistake } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'
import { granted, permissionUnknown } from './vector.js'
import { SILENT } from './workflows.js'

const LOG = 'actions-runner/cached/2.337.0/_diag/Worker_20260901-100000-utc.log'

/** The beginning of the runner's log: the job as GitHub sent it. */
function workerLog(permissions: string, runId = '9000000001'): string {
  const pair = (k: string, v: string) => ({ k, v })
  const message = {
    messageType: 'PipelineAgentJobRequest',
    variables: {
      'system.github.job': { value: 'publish' },
      'system.github.token': { value: '***', isSecret: true },
      'system.github.token.permissions': { value: permissions }
    },
    contextData: { github: { t: 2, d: [pair('run_id', runId), pair('run_attempt', '1')] } }
  }
  const head = '[2026-09-01 10:00:00Z INFO Worker] Version: 2.337.0\n'
  const stamp = '[2026-09-01 10:00:01Z INFO Worker] Job message:\n '
  return `${head}${stamp}${JSON.stringify(message, undefined, 2)}\n[INFO Worker] and so on\n`
}

const silent: Setting = { event: 'push', workflow: SILENT }
const logged: Setting = { ...silent, inputs: { probe: 'false', 'worker-log': 'true' } }
const place = { file: '.github/workflows/publish.yml', line: 4 } as const

/** A private repository whose file the token may not read, with `packages: write` in it. */
const unreadable: Setting = { ...logged, repository: 'octo-org/secret', contents: 'none' }
const without = '{"Contents":"read","Metadata":"read"}'

export const RUNTIME_VECTORS: readonly Scenario[] = [
  scenario(
    'worker-log-without-packages',
    'The log of the runner lists the permissions of the token, and packages is not among them.',
    { ...logged, home: { [LOG]: workerLog(without) } },
    mistake('permission-missing', {
      tokenPermission: 'none',
      annotations: [{ level: 'error', ...place }]
    })
  ),
  scenario(
    'worker-log-and-an-unreadable-workflow',
    'The workflow file cannot be read, and the log of the runner tells that the token lacks packages.',
    { ...unreadable, home: { [LOG]: workerLog(without) } },
    mistake('permission-missing', { tokenPermission: 'none' })
  ),
  scenario(
    'worker-log-with-packages',
    'The log of the runner says that the token holds packages: write.',
    { ...logged, home: { [LOG]: workerLog('{"Contents":"read","Packages":"write"}') } },
    granted()
  ),
  scenario(
    'worker-log-of-dependabot',
    'The rule for Dependabot leaves open what its block grants, and the log of the runner tells.',
    {
      event: 'pull_request',
      about: { actor: 'dependabot[bot]' },
      inputs: { probe: 'false', 'worker-log': 'true' },
      home: { [LOG]: workerLog('{"Contents":"read","Packages":"write"}') }
    },
    granted()
  ),
  scenario(
    'worker-log-of-another-run',
    'The only log of the runner is of another run.',
    { ...logged, home: { [LOG]: workerLog('{"Packages":"write"}', '17') } },
    permissionUnknown('unknown', [{ level: 'warning', ...place }])
  ),
  scenario(
    'worker-log-not-permitted',
    'The log of the runner lies there, and the step may not read it.',
    {
      ...silent,
      inputs: { probe: 'false' },
      home: { [LOG]: workerLog('{"Packages":"write"}') }
    },
    permissionUnknown('unknown', [{ level: 'warning', ...place }])
  ),
  scenario(
    'runner-tells-permissions',
    'The runner sets GITHUB_TOKEN_PERMISSIONS, and packages: write is in it.',
    {
      ...silent,
      policy: 'permissive',
      inputs: { probe: 'false' },
      env: { GITHUB_TOKEN_PERMISSIONS: '{"packages":"write"}' }
    },
    granted()
  ),
  scenario(
    'runner-tells-permissions-and-is-asked',
    'The runner sets GITHUB_TOKEN_PERMISSIONS, and the registry accepts as well.',
    {
      ...silent,
      policy: 'permissive',
      env: { GITHUB_TOKEN_PERMISSIONS: '{"packages":"write"}' }
    },
    allowed()
  ),
  scenario(
    'runner-tells-less-than-the-workflow',
    'The runner says that the token cannot write packages although the workflow grants it.',
    {
      event: 'push',
      inputs: { probe: 'false' },
      env: { GITHUB_TOKEN_PERMISSIONS: '{"contents":"read","packages":"read"}' }
    },
    mistake('permission-missing', {
      tokenPermission: 'read',
      annotations: [{ level: 'error', file: place.file, line: 6 }]
    })
  )
]
