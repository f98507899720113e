// A registry that was switched off.
import { CERTAIN } from '../verdict/facts.js'
import { push } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('registry-retired', {
  toChange: 'host',
  holds: [
    [
      'the name is on it',
      push({ image: 'docker.pkg.github.com/acme/app/app', answer: CERTAIN }),
      { says: { fixes: ['workflow author'] } }
    ]
  ]
})
