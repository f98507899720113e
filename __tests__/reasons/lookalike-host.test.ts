// A known misspelling of ghcr.io.
import { CERTAIN } from '../verdict/facts.js'
import { push } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('lookalike-host', {
  holds: [
    [
      'the name is on it',
      push({ image: 'ghrc.io/acme/app', answer: CERTAIN }),
      { says: { fixes: ['workflow author', 'owner of the token'] } }
    ]
  ]
})
