// The token of another GitHub than that of the registry.
import { CERTAIN } from '../verdict/facts.js'
import { expect, test } from '@jest/globals'
import { push } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const SERVER = {
  url: 'https://octo.ghe.com',
  apiUrl: 'https://api.octo.ghe.com',
  registry: 'containers.octo.ghe.com'
}

describeReason('token-host', {
  toChange: 'host',
  holds: [
    [
      'the server of the run has a registry of its own',
      push({ image: 'ghcr.io/acme/app', answer: CERTAIN }, { run: { server: SERVER } }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ]
  ]
})

test('both servers are named', () => {
  const image = 'containers.octo.ghe.com/acme/app'
  expect(toldOf(push({ image, answer: CERTAIN })).cause).toBe(
    'containers.octo.ghe.com is the registry of octo.ghe.com, and the job runs on github.com. The job token is not valid there.'
  )
})
