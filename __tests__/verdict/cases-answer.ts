// Cases in which no cause is found, or nothing answered.
import { HUB, one, type Cases } from './cases.js'
import { ABSENT, ACCEPTED, block, PROBE_OFF, refused, UNAVAILABLE } from './facts.js'

const NO_PLAN = { kind: 'no-plan', why: 'not-found' } as const
const STEP = { job: 'publish', step: 3, name: 'Push', line: 21 }
const LOGIN = { ...STEP, step: 'Log in', tool: 'docker/login-action', registry: 'ghcr.io' }

export const ANSWER_CASES: Cases = [
  ['an upload was opened', one({ answer: ACCEPTED }), { reason: 'accepted' }],
  [
    'not asked, and the block grants it',
    one({ answer: PROBE_OFF }),
    { reason: 'permission-granted' }
  ],
  [
    'not asked, and a classic token has the scope',
    one({
      answer: PROBE_OFF,
      token: 'classic',
      scopes: { scopes: ['write:packages'], sso: undefined }
    }),
    { reason: 'permission-granted' }
  ],
  [
    'not asked, and the scope is for another owner',
    one({
      image: 'ghcr.io/other/app',
      answer: PROBE_OFF,
      token: 'classic',
      scopes: { scopes: ['write:packages'], sso: undefined }
    }),
    { reason: 'permission-unknown' }
  ],
  [
    'not asked, and single sign-on is asked for',
    one({
      answer: PROBE_OFF,
      token: 'classic',
      scopes: { scopes: ['write:packages'], sso: 'required' }
    }),
    { reason: 'permission-unknown' }
  ],
  [
    'not asked, and no block',
    one({ answer: PROBE_OFF }, { declared: ABSENT }),
    { reason: 'permission-unknown' }
  ],
  [
    'not asked, and the block was not read at its commit',
    one({ answer: PROBE_OFF }, { declared: block('write', 'medium') }),
    { reason: 'permission-unknown' }
  ],
  ['not asked elsewhere', one({ image: HUB, answer: PROBE_OFF }), { reason: 'permission-unknown' }],
  [
    'an assumed name that is accepted',
    one({ answer: ACCEPTED, planned: { origin: 'assumed' } }, { job: NO_PLAN }),
    { reason: 'unresolved-images' }
  ],
  [
    'an assumed name that is refused for itself',
    one(
      { answer: refused({ kind: 'write-package' }), planned: { origin: 'assumed' } },
      { job: NO_PLAN }
    ),
    { reason: 'unresolved-images', beside: ['package-access'] }
  ],
  [
    'an assumed name, and the job lacks the permission',
    one(
      { answer: refused({ kind: 'write-package' }), planned: { origin: 'assumed' } },
      { job: NO_PLAN, declared: block('read') }
    ),
    { reason: 'permission-missing', class: 'mistake', beside: ['package-access'] }
  ],
  [
    'a refusal of what may not be pushed at all',
    one(
      { answer: refused({ kind: 'write-package' }), planned: { isCertain: false, places: [STEP] } },
      { job: NO_PLAN }
    ),
    { reason: 'unresolved-images', beside: ['package-access'] }
  ],
  [
    'what may not be pushed at all, and is accepted',
    one({ answer: ACCEPTED, planned: { isCertain: false, places: [STEP] } }),
    { reason: 'accepted' }
  ],
  [
    'a later login with another credential',
    one({
      answer: { kind: 'not-asked', why: 'untested-login' },
      token: undefined,
      credential: { kind: 'untested', login: LOGIN }
    }),
    { reason: 'untested-login' }
  ],
  ['nothing to push', { inputs: { push: false }, targets: [] }, { reason: 'not-pushing' }],

  [
    'a rate limit',
    one({
      answer: {
        kind: 'rate-limited',
        error: { status: 429, code: '', message: '' },
        retryAfterSeconds: 1
      }
    }),
    { reason: 'rate-limited' }
  ],
  ['silence', one({ answer: UNAVAILABLE }), { reason: 'registry-unavailable' }],
  [
    'something that is no registry',
    one({ answer: { kind: 'unrecognised', status: 200, contentType: 'text/html' } }),
    { reason: 'unrecognised-response' }
  ],
  [
    'a realm that may not have the credential',
    one({ answer: { kind: 'untrusted-realm', realm: 'https://evil.test/' } }),
    { reason: 'untrusted-realm' }
  ]
]
