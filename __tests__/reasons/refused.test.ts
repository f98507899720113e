// A refusal in words that nobody knows.
import { refusedPush, refusedToAnybody } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('refused', {
  holds: [
    [
      'the words are not known',
      refusedPush({ kind: 'unknown' }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'an owner lacks the installation, though it is the right one',
      refusedPush({ kind: 'no-installation' })
    ],
    [
      'the token of the job is said to lack what its block grants',
      refusedPush({ kind: 'token-scopes' })
    ],
    [
      'a registry refuses the tokens of its own token service',
      refusedPush({ kind: 'token-not-accepted' }, { image: 'harbor.example.com/team/app' }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'a pull is refused to anybody in words of its own, though the API calls the package public',
      refusedToAnybody({ kind: 'unknown' }, { visibility: 'public' }),
      { says: { fixes: ['workflow author'] } }
    ]
  ]
})
