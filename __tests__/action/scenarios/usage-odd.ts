// Payloads that are missing or broken, and inputs that cannot be right.
import { allowed, byDesign, mistake } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'

export const ODD_PAYLOADS: readonly Scenario[] = [
  scenario(
    'no-payload',
    'The runner has no event payload.',
    { event: 'push', rawPayload: { text: undefined } },
    allowed()
  ),
  scenario(
    'empty-payload',
    'The event payload is an empty file.',
    { event: 'push', rawPayload: { text: '' } },
    allowed()
  ),
  scenario(
    'malformed-payload',
    'The event payload is cut off in the middle.',
    { event: 'push', rawPayload: { text: '{"repository":{"id":' } },
    allowed()
  ),
  scenario(
    'pull-request-without-a-payload',
    'A pull request comes from a fork, and the payload is missing.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      rawPayload: { text: undefined }
    },
    byDesign('fork-pull-request', { tokenPermission: 'read' })
  ),
  scenario(
    'pull-request-with-a-malformed-payload',
    'A pull request of a member pushes although its payload is no JSON.',
    { event: 'pull_request', rawPayload: { text: 'null' } },
    allowed()
  )
]

export const WRONG_INPUTS: readonly Scenario[] = [
  scenario(
    'wrong-inputs',
    'Several inputs have values that they cannot have.',
    {
      event: 'push',
      inputs: { push: 'yes', 'on-denied': 'ignore', timeout: 'soon', 'cache-to': 'ghcr.io/x' }
    },
    mistake('invalid-input', { verdict: 'unknown' })
  ),
  scenario(
    'wrong-inputs-about-pulls',
    'Several inputs about what can be seen and pulled have values that they cannot have.',
    {
      event: 'push',
      inputs: {
        'expected-visibility': 'open',
        'verify-push': 'maybe',
        'verify-layers': 'some',
        'pushed-digest': 'latest',
        'build-contexts': 'no-equals-sign',
        dockerfile: 'gone/Dockerfile'
      }
    },
    mistake('invalid-input', { verdict: 'unknown' })
  )
]
