// Cases in which no cause is found, or nothing answered.
import { HUB, one, type Cases } from './cases.js'
import { ABSENT, ACCEPTED, block, PROBE_OFF, UNAVAILABLE } from './facts.js'

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
  ['nothing to push', { inputs: { push: false }, targets: [] }, { reason: 'not-pushing' }],

  [
    'a rate limit',
    one({
      answer: {
        kind: 'rate-limited',
        words: { status: 429, code: '', message: '' },
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
