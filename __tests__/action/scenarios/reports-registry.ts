// What users reported of the registry's moods, and what the step has to say.
import { person } from './places.js'
import { allowed, unknown } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'

const synth = person('Aureliolo/synthorg')

export const REGISTRY_REPORTS: readonly Scenario[] = [
  scenario(
    'token-service-says-denied-once',
    'The job failed with denied: denied, and the very same job went through when run again.',
    {
      event: 'push',
      about: { actor: 'Aureliolo' },
      repository: 'Aureliolo/synthorg',
      world: {
        ...synth,
        quirks: [
          {
            when: { host: 'ghcr.io', method: 'POST', times: 1 },
            answer: { status: 500, headers: { 'content-type': 'text/plain' }, body: 'busy' }
          },
          {
            when: { host: 'ghcr.io', path: '/token', times: 1 },
            answer: deniedByTokenService()
          }
        ]
      }
    },
    allowed()
  ),
  scenario(
    'token-service-says-denied-always',
    'GitHub refuses the fresh token of the job again and again.',
    {
      event: 'push',
      about: { actor: 'Aureliolo' },
      repository: 'Aureliolo/synthorg',
      world: {
        ...synth,
        quirks: [
          { when: { host: 'ghcr.io', method: 'POST' }, answer: deniedByTokenService() },
          { when: { host: 'ghcr.io', path: '/token' }, answer: deniedByTokenService() }
        ]
      }
    },
    unknown('registry-unavailable', { tokenPermission: 'write' })
  ),
  scenario(
    'secondary-rate-limit',
    'The push fails with 403: you have exceeded a secondary rate limit.',
    {
      event: 'push',
      about: { actor: 'markrussinovich' },
      repository: 'markrussinovich/refchecker',
      world: {
        ...person('markrussinovich/refchecker'),
        quirks: [
          { when: { host: 'ghcr.io', method: 'POST' }, answer: secondaryRateLimit() },
          { when: { host: 'ghcr.io', path: '/token' }, answer: secondaryRateLimit() }
        ]
      }
    },
    unknown('rate-limited', { tokenPermission: 'write' })
  )
]

function deniedByTokenService() {
  return {
    status: 403,
    headers: { 'content-type': 'application/json' },
    body: '{"errors":[{"code":"DENIED","message":"denied"}]}\n'
  }
}

/** In the form of the REST API: which form the registry used was not recorded. */
function secondaryRateLimit() {
  return {
    status: 403,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    })
  }
}
