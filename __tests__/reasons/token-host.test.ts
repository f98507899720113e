// The token of another GitHub than that of the registry.
import { CERTAIN } from '../verdict/facts.js'
import { push } from './cases.js'
import { describeReason } from './reason-test.js'

const SERVER = {
  url: 'https://octo.ghe.com',
  apiUrl: 'https://api.octo.ghe.com',
  registry: 'containers.octo.ghe.com'
}

describeReason('token-host', {
  holds: [
    [
      'the server of the run has a registry of its own',
      push({ image: 'ghcr.io/acme/app', answer: CERTAIN }, { run: { server: SERVER } }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ]
  ]
})
