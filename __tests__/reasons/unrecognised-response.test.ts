// An answer that is not of a registry, or no image that can be used.
import { expect, test } from '@jest/globals'
import { pull, push } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const PAGE = { kind: 'unrecognised', status: 200, contentType: 'text/html' } as const

describeReason('unrecognised-response', {
  holds: [
    [
      'a page answers a push',
      push({ answer: PAGE }),
      { says: { fixes: ['workflow author', 'runner admin'] } }
    ],
    ['a page answers a pull', pull({ answer: { ...PAGE, status: 403 } })],
    ['what answers does not speak HTTP', push({ answer: { ...PAGE, status: undefined } })],
    [
      'a page answers at Google',
      push({ image: 'gcr.io/acme/app', answer: PAGE }),
      { says: { fixes: ['workflow author', 'registry admin'] } }
    ],
    [
      'the image is no image of a container',
      pull({ answer: { kind: 'artifact', configType: 'application/vnd.oci.empty.v1+json' } }),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'the image has the first form of Docker',
      pull({ answer: { kind: 'schema-1', mediaType: 'application/json' } }),
      { says: { fixes: ['publisher of the image', 'workflow author'] } }
    ]
  ]
})

test('an image that docker pulls no longer is told as what it is', () => {
  const answer = { kind: 'schema-1', mediaType: 'application/json' } as const
  expect(toldOf(pull({ answer })).cause).toContain('schema 1')
})
