// A registry that gives no answer that decides.
import { expect, test } from '@jest/globals'
import { block, fork, UNAVAILABLE } from '../verdict/facts.js'
import {
  CLOSED,
  DENIED,
  HELPER,
  HUB,
  MOVED,
  NONE,
  NOT_ASKED,
  pull,
  push,
  READ,
  refusedPull,
  refusedToAnybody,
  refusedToJob,
  WITHHELD
} from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const PUBLIC = { visibility: 'public' } as const

describeReason('registry-unavailable', {
  holds: [
    [
      'the network fails a push',
      push(),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    ['the network fails a pull', pull({ answer: UNAVAILABLE })],
    [
      'the time is over',
      push({ answer: { kind: 'unavailable', cause: 'timeout', detail: '' } }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'the server fails',
      push({ answer: { kind: 'unavailable', cause: 'server-fault', detail: '503' } })
    ],
    [
      'there was no time to ask again about a refusal that may pass',
      push({ answer: { kind: 'unavailable', cause: 'retry-window-exceeded', detail: '' } })
    ],
    [
      'the token of the job is refused, which does not expire',
      push({ answer: { kind: 'unavailable', cause: 'credential-flake', detail: 'denied' } })
    ],
    [
      'the credential helper does not answer',
      push({ image: HUB, credential: { ...HELPER, why: 'timeout' }, answer: NOT_ASKED })
    ],
    [
      'the API calls public what is refused to anybody as something closed',
      refusedToAnybody(CLOSED, PUBLIC),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'the API calls public what is refused to anybody as something absent',
      refusedToAnybody(DENIED, PUBLIC)
    ],
    [
      'the API calls public what is refused to anybody, and its repository has another name now',
      refusedToAnybody(DENIED, { ...PUBLIC, moved: { ...MOVED, pullable: false } })
    ],
    [
      'the API calls public what is refused to anybody and to a job without a login',
      refusedToJob(CLOSED, { ...PUBLIC, credential: NONE, token: undefined })
    ],
    [
      'the API calls public what is refused to anybody and to the job',
      refusedToJob(
        READ,
        { ...PUBLIC, withoutLogin: refusedPull(DENIED) },
        { declared: block('read') }
      )
    ],
    [
      'the API calls public what is refused to anybody, and a login is withheld',
      refusedToJob(
        CLOSED,
        { ...PUBLIC, credential: WITHHELD, token: undefined, withoutLogin: refusedPull(CLOSED) },
        { run: fork('public') }
      )
    ],
    [
      'the API calls public what is refused to anybody in no words at all',
      pull({ ...PUBLIC, answer: refusedPull({ kind: 'unknown' }, 'denied') })
    ]
  ]
})

test('a refusal that there was no time to ask about again is not told as silence', () => {
  const answer = { kind: 'unavailable', cause: 'retry-window-exceeded', detail: '' } as const
  expect(toldOf(push({ answer })).cause).toMatch(
    /refused .* no time left to ask again within the 30 seconds/
  )
})

test('a refusal that the API contradicts is told as no refusal', () => {
  expect(toldOf(refusedToAnybody(CLOSED, PUBLIC)).cause).toMatch(/public.* not count as a refusal/)
})
