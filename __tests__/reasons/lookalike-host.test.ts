// A known misspelling of ghcr.io.
import { expect, test } from '@jest/globals'
import { titleOf } from '../../src/report/titles.js'
import { CERTAIN } from '../verdict/facts.js'
import { push } from './cases.js'
import { describeReason, theTarget } from './reason-test.js'

const MISSPELT = push({ image: 'ghrc.io/acme/app', answer: CERTAIN })

describeReason('lookalike-host', {
  toChange: 'host',
  holds: [
    ['the name is on it', MISSPELT, { says: { fixes: ['workflow author', 'owner of the token'] } }]
  ]
})

test('no registry refuses it: this step is what stops it', () => {
  const { primary, facts } = theTarget(MISSPELT)
  expect(titleOf(primary, facts)).toMatch(/^Push to ghrc\.io\/acme\/app is stopped: /)
})
