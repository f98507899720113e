// A registry that wants the login sent to a host that may not have it.
import { push } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('untrusted-realm', {
  holds: [
    [
      'the realm is elsewhere',
      push({ answer: { kind: 'untrusted-realm', realm: 'https://evil.test/' } }),
      { says: { fixes: ['workflow author', 'registry admin'] } }
    ]
  ]
})
