// Cases of images that have to be pullable.
import type { RefusalKind } from '../../src/registry/result.js'
import type { PullResult } from '../../src/registry/pull/result.js'
import type { ReasonCode } from '../../src/reasons/codes.js'
import { HELPER, WITHHELD, WRITE } from './cases.js'
import {
  block,
  fork,
  ANONYMOUS,
  PULLABLE,
  UNAVAILABLE,
  type Change,
  type PullChange
} from './facts.js'

export interface ExpectedOfPull {
  readonly reason: ReasonCode
  readonly also?: readonly ReasonCode[]
  readonly beside?: readonly ReasonCode[]
  readonly certainty?: 'likely'
}

/** Name, the image, what else is, and what is to be said of it. */
export type PullCases = readonly (readonly [string, PullChange, Change, ExpectedOfPull])[]

const HUB = 'acme/app:1'
const WORDS = { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }
const READ = { kind: 'installation-not-allowed', operation: 'Read' } as const
const MOVED = { from: 'acme/old', to: 'acme/app', reference: 'ghcr.io/acme/app:1', pullable: true }
const PULLED = PULLABLE.kind === 'pullable' ? PULLABLE : undefined

export function open(refusal: RefusalKind, more: PullChange = {}): PullChange {
  return { answer: said(refusal), ...more }
}

export function base(refusal: RefusalKind, more: PullChange = {}): PullChange {
  return { role: 'base', answer: said(refusal), ...more }
}

export function said(refusal: RefusalKind): Exclude<PullResult, { kind: 'pullable' }> {
  return {
    kind: 'refused',
    step: 'token',
    refusal,
    error: { status: 403, code: 'DENIED', message: 'words' }
  }
}

export const PULL_CASES: PullCases = [
  ['anybody may pull it', {}, {}, { reason: 'pullable' }],
  ['the job may pull it', { role: 'base' }, {}, { reason: 'pullable' }],
  [
    'a tag that is gone',
    { answer: { kind: 'tag-missing', error: WORDS } },
    {},
    { reason: 'tag-missing' }
  ],
  [
    'other bytes',
    {
      answer: { kind: 'digest-mismatch', what: 'layer', expected: 'sha256:a', actual: undefined }
    },
    {},
    { reason: 'digest-mismatch' }
  ],
  [
    'an index with a hole',
    {
      answer: {
        kind: 'incomplete-index',
        missing: [{ digest: 'sha256:a', platform: 'linux/arm64', isAttestation: false }]
      }
    },
    {},
    { reason: 'incomplete-index' }
  ],
  [
    'an index without the platform that is stated',
    {
      answer: {
        kind: 'platform-missing',
        wanted: ['linux/s390x'],
        platforms: ['linux/amd64', 'linux/arm64']
      }
    },
    {},
    { reason: 'platform-missing' }
  ],
  [
    'no image of a container',
    { answer: { kind: 'artifact', configType: 'application/vnd.oci.empty.v1+json' } },
    {},
    { reason: 'unrecognised-response' }
  ],
  [
    'an image in the first form of Docker',
    { answer: { kind: 'schema-1', mediaType: 'application/json' } },
    {},
    { reason: 'unrecognised-response' }
  ],
  [
    'there and closed, by the word of the registry',
    open({ kind: 'authentication-required' }),
    {},
    { reason: 'package-private', also: ['package-absent'], certainty: 'likely' }
  ],
  [
    'there and closed, by the word of the API',
    open({ kind: 'denied-generic' }, { visibility: 'private' }),
    {},
    { reason: 'package-private' }
  ],
  [
    'closed or not there at all',
    open({ kind: 'denied-generic' }),
    {},
    { reason: 'private-or-absent' }
  ],
  [
    'closed or not there at Docker Hub',
    open({ kind: 'authentication-required' }, { image: HUB }),
    {},
    { reason: 'private-or-absent' }
  ],
  [
    'no such repository',
    open({ kind: 'repository-missing' }, { image: HUB }),
    {},
    { reason: 'package-absent' }
  ],
  [
    'gone to another name',
    open({ kind: 'denied-generic' }, { moved: MOVED }),
    {},
    { reason: 'moved' }
  ],
  [
    'there and closed, though its repository has another name now',
    open({ kind: 'authentication-required' }, { moved: { ...MOVED, pullable: false } }),
    {},
    { reason: 'package-private', also: ['moved'], certainty: 'likely' }
  ],
  [
    'there and closed by the word of the API, and its repository has another name now',
    open(
      { kind: 'denied-generic' },
      { visibility: 'private', moved: { ...MOVED, pullable: false } }
    ),
    {},
    { reason: 'package-private' }
  ],
  [
    'there and closed, and open under the new name of its repository',
    open({ kind: 'authentication-required' }, { moved: MOVED }),
    {},
    { reason: 'moved' }
  ],
  [
    'refused to the job, and open to it under the new name of its repository',
    base(READ, { moved: MOVED }),
    {},
    { reason: 'moved' }
  ],
  [
    'public, and the login is stale',
    base({ kind: 'credential-refused' }, { token: 'classic', withoutLogin: PULLED }),
    {},
    { reason: 'stale-login' }
  ],
  [
    'not public, and the login is bad',
    base(
      { kind: 'credential-refused' },
      { token: 'classic', withoutLogin: said({ kind: 'denied-generic' }) }
    ),
    {},
    { reason: 'bad-credentials' }
  ],
  [
    'not open to this repository',
    base(READ),
    { declared: block('read') },
    { reason: 'package-access', also: ['permission-missing'], certainty: 'likely' }
  ],
  [
    'not open to a token without packages',
    base(READ),
    { declared: block('none') },
    { reason: 'permission-missing' }
  ],
  ["refused to another App's token", base(READ, { token: 'app' }), {}, { reason: 'app-token' }],
  [
    "refused to another App's token, and open to anybody",
    base(READ, { token: 'app', withoutLogin: PULLED }),
    {},
    { reason: 'stale-login' }
  ],
  [
    'refused to a personal token without its scope',
    base({ kind: 'token-scopes' }, { token: 'classic' }),
    {},
    { reason: 'token-scope' }
  ],
  [
    'a withheld login in a fork',
    base({ kind: 'authentication-required' }, { image: HUB, credential: WITHHELD }),
    { run: fork('public') },
    { reason: 'secret-withheld' }
  ],
  [
    'a withheld login where secrets are given',
    base({ kind: 'authentication-required' }, { image: HUB, credential: WITHHELD }),
    {},
    { reason: 'no-credentials' }
  ],
  [
    'a withheld login, and anybody may pull',
    { role: 'base', image: HUB, credential: WITHHELD },
    { run: fork('public') },
    { reason: 'pullable' }
  ],
  [
    'a withheld login, and nothing is there',
    base({ kind: 'repository-missing' }, { image: HUB, credential: WITHHELD }),
    { run: fork('public') },
    { reason: 'package-absent' }
  ],
  [
    'a withheld login, and silence',
    { role: 'base', image: HUB, credential: WITHHELD, answer: silence() },
    { run: fork('public') },
    { reason: 'registry-unavailable' }
  ],
  [
    'a helper that fails',
    { role: 'base', image: HUB, credential: HELPER, answer: notAsked() },
    {},
    { reason: 'credential-helper-failed' }
  ],
  ['silence', { answer: silence() }, {}, { reason: 'registry-unavailable' }],
  [
    'silence to a token that could read no private package',
    { role: 'base', token: 'fine-grained', answer: silence() },
    {},
    { reason: 'registry-unavailable' }
  ],
  [
    'a page',
    { answer: { kind: 'unrecognised', status: 403, contentType: 'text/html' } },
    {},
    { reason: 'unrecognised-response' }
  ],
  [
    'the job is refused in words about writing',
    base(WRITE, { credential: ANONYMOUS, token: undefined }),
    {},
    { reason: 'private-or-absent' }
  ]
]

function notAsked(): NonNullable<PullChange['answer']> {
  return { kind: 'not-asked', why: 'no-credential' }
}

function silence(): NonNullable<PullChange['answer']> {
  if (UNAVAILABLE.kind !== 'unavailable') throw new Error('no silence')
  return UNAVAILABLE
}
