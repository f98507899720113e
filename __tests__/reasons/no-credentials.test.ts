// Nothing to log in with.
import { describe, expect, test } from '@jest/globals'
import {
  CLOSED,
  DENIED,
  HUB,
  NONE,
  NOT_ASKED,
  push,
  refusedPush,
  refusedToJob,
  WITHHELD
} from './cases.js'
import { describeReason, partToChange, toldOf } from './reason-test.js'

/** What a front end of Google's may answer with. */
const PAGE = { kind: 'unrecognised', status: 403, contentType: 'text/html' } as const

describeReason('no-credentials', {
  toChange: 'name',
  holds: [
    [
      'nobody is logged in at GitHub, and it is refused',
      refusedPush(DENIED, { credential: NONE, token: undefined }),
      { says: { fixes: ['workflow author'] } }
    ],
    ['nobody is logged in at GitHub, and silence', push({ credential: NONE, token: undefined })],
    [
      'nobody is logged in elsewhere, and it is refused',
      refusedPush(CLOSED, { image: HUB, credential: NONE }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'nobody is logged in at Google, and it is refused in words not known',
      refusedPush({ kind: 'unknown' }, { image: 'gcr.io/acme/app', credential: NONE })
    ],
    [
      'nobody is logged in at Google, and it is refused by a page',
      push({ image: 'gcr.io/acme/app', credential: NONE, answer: PAGE })
    ],
    [
      'a secret is empty where secrets are sent',
      push({ image: HUB, credential: WITHHELD, answer: NOT_ASKED }),
      {
        says: {
          fixes: ['workflow author', 'repository admin'],
          links: ['https://github.com/Acme/app/settings/secrets/actions']
        }
      }
    ],
    [
      'a secret is empty for a pull where secrets are sent',
      refusedToJob(CLOSED, { image: HUB, credential: WITHHELD }),
      {
        says: {
          fixes: ['workflow author', 'repository admin'],
          links: ['https://github.com/Acme/app/settings/secrets/actions']
        }
      }
    ]
  ],
  otherwise: [
    [
      'somebody is logged in at Google, and it is refused by a page',
      push({ image: 'gcr.io/acme/app', answer: PAGE }),
      { reason: 'unrecognised-response' }
    ],
    [
      'nobody is logged in elsewhere, and it is refused in words not known',
      refusedPush({ kind: 'unknown' }, { image: HUB, credential: NONE }),
      { reason: 'refused' }
    ],
    [
      'nobody is logged in elsewhere, and silence',
      push({ image: HUB, credential: NONE }),
      { reason: 'registry-unavailable' }
    ],
    [
      'nobody is logged in, and there is no repository',
      refusedPush({ kind: 'repository-missing' }, { image: HUB, credential: NONE }),
      { reason: 'repository-missing' }
    ],
    [
      'nobody is logged in, and the address is not allowed',
      refusedPush({ kind: 'ip-allow-list' }, { image: HUB, credential: NONE }),
      { reason: 'ip-not-allowed' }
    ]
  ]
})

describe('a name without a host', () => {
  test('shows the line of its owner', () => {
    const change = refusedPush(CLOSED, { image: 'acme/app', credential: NONE })
    expect(partToChange(change)).toBe('owner')
  })

  test.each([
    ['that fits the owner', 'acme/app', true],
    ['with another owner', 'other/app', false],
    ['that names docker.io', 'docker.io/acme/app', false]
  ])('%s: is the registry of GitHub suggested?', (_name, image, expected) => {
    const { fixes } = toldOf(refusedPush(CLOSED, { image, credential: NONE }))
    expect(fixes.includes('`ghcr.io/acme/app`')).toBe(expected)
  })
})

test('of a login that is skipped, the line is that of the command', () => {
  const login = {
    at: { job: 'build', step: 3, name: 'Log in', line: 20 },
    line: 22,
    tool: 'docker',
    registry: 'ghcr.io',
    username: ['octocat'],
    whose: 'another',
    isCertain: true,
    condition: 'false'
  } as const
  const change = refusedPush(DENIED, {
    credential: NONE,
    token: undefined,
    planned: { login: { kind: 'skipped', login } }
  })
  expect(toldOf(change).cause).toBe(
    'Step `Log in` (line 22), which logs in to `ghcr.io`, is skipped in this run, so the push has no login.'
  )
})
