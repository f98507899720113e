// A name that no registry could take.
import { CERTAIN } from '../verdict/facts.js'
import { push, refusedPush } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('invalid-name', {
  holds: [
    [
      'it is no reference',
      push({ image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'the registry rejects it',
      refusedPush({ kind: 'name-invalid' }),
      { says: { fixes: ['workflow author'] } }
    ]
  ]
})
