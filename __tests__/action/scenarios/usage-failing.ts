// When the step fails: `on-denied` and `on-unknown` over each kind of answer.
import { at, byDesign, mistake, unknown } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'
import { publishing } from './workflows.js'

const noPackages = publishing({ on: 'push', job: '{ contents: read }' })
const FORK: Setting = {
  event: 'pull_request',
  about: { actor: 'contributor', head: 'contributor/app' }
}
const MISTAKE: Setting = { event: 'push', workflow: noPackages }
/** The registry is down for as long as the step may take. */
const DOWN: Setting = {
  event: 'push',
  world: {
    quirks: [{ when: { host: 'ghcr.io' }, answer: { status: 503, body: 'down' } }]
  },
  inputs: { timeout: '4' }
}

const forkRefused = byDesign('fork-pull-request')
const missing = mistake('permission-missing', {
  tokenPermission: 'none',
  annotations: at('error', noPackages, '    permissions:')
})
const down = unknown('registry-unavailable', { tokenPermission: 'write' })

function withInputs(setting: Setting, inputs: Readonly<Record<string, string>>): Setting {
  return { ...setting, inputs: { ...setting.inputs, ...inputs } }
}

export const FAILING: readonly Scenario[] = [
  scenario(
    'fork-on-denied-skip',
    'A fork may not push, and nothing is ever to fail.',
    withInputs(FORK, { 'on-denied': 'skip' }),
    forkRefused
  ),
  scenario(
    'fork-on-denied-fail',
    'A fork may not push, and that is to fail.',
    withInputs(FORK, { 'on-denied': 'fail' }),
    {
      ...forkRefused,
      exitCode: 1,
      annotations: [{ level: 'error' }]
    }
  ),
  scenario(
    'mistake-on-denied-skip',
    'The permission is missing, and nothing is ever to fail.',
    withInputs(MISTAKE, { 'on-denied': 'skip' }),
    {
      ...missing,
      exitCode: 0,
      annotations: at('warning', noPackages, '    permissions:')
    }
  ),
  scenario(
    'mistake-on-denied-fail',
    'The permission is missing, and every refusal is to fail.',
    withInputs(MISTAKE, { 'on-denied': 'fail' }),
    missing
  ),
  scenario(
    'unknown-on-unknown-push',
    'The registry is down, and the push is to be tried.',
    withInputs(DOWN, { 'on-unknown': 'push' }),
    down
  ),
  scenario(
    'unknown-on-unknown-skip',
    'The registry is down, and then nothing is to be pushed.',
    withInputs(DOWN, { 'on-unknown': 'skip' }),
    {
      ...down,
      shouldPush: false
    }
  ),
  scenario(
    'unknown-on-unknown-fail',
    'The registry is down, and that is to fail.',
    withInputs(DOWN, { 'on-unknown': 'fail' }),
    {
      ...down,
      shouldPush: false,
      exitCode: 1,
      annotations: [{ level: 'error' }]
    }
  ),
  scenario(
    'mistake-without-a-summary',
    'The permission is missing, and the summary is switched off.',
    withInputs(MISTAKE, { summary: 'false' }),
    missing
  )
]
