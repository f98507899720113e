// An image that is served to whom it is for.
import { fork } from '../verdict/facts.js'
import { HUB, pull, WITHHELD } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('pullable', {
  holds: [
    ['anybody may pull it', pull(), { says: { fixes: [] } }],
    ['the job may pull it', pull({ role: 'base' }), { says: { fixes: [] } }],
    [
      'a login is withheld, and anybody may pull it',
      pull({ role: 'base', image: HUB, credential: WITHHELD }, { run: fork('public') })
    ]
  ]
})
