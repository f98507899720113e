// A package that is not there.
import { fork } from '../verdict/facts.js'
import { HUB, refusedToAnybody, refusedToJob, WITHHELD } from './cases.js'
import { describeReason } from './reason-test.js'

describeReason('package-absent', {
  holds: [
    [
      'the registry says so',
      refusedToAnybody({ kind: 'repository-missing' }, { image: HUB }),
      { says: { fixes: ['workflow author', 'workflow author', 'publisher of the image'] } }
    ],
    [
      'the registry says so, and a login is withheld',
      refusedToJob(
        { kind: 'repository-missing' },
        { image: HUB, credential: WITHHELD },
        { run: fork('public') }
      )
    ]
  ]
})
