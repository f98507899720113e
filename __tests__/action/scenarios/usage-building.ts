// Runs that only build, and the caches that they write.
import { allowed, unknown, type Expectation } from './expectation.js'
import { CLOSED } from './places.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'

export const BUILDING: readonly Scenario[] = [
  scenario(
    'push-is-false',
    'This run only builds.',
    { event: 'push', inputs: { push: 'false' } },
    notPushing()
  ),
  scenario(
    'push-is-false-and-no-images',
    'This run only builds, and names no image.',
    { event: 'push', inputs: { push: 'false', images: '' } },
    notPushing()
  ),
  scenario(
    'not-pushing-and-on-unknown-fail',
    'This run only builds, and unknown answers are to fail.',
    { event: 'push', inputs: { push: 'false', 'on-unknown': 'fail' } },
    notPushing()
  ),
  scenario(
    'only-a-cache-is-written',
    'This run only builds, and writes its cache to the registry.',
    {
      event: 'push',
      inputs: {
        push: 'false',
        'cache-to': 'type=registry,"ref=ghcr.io/octo-org/app:cache",mode=max\ntype=gha,mode=max'
      }
    },
    allowed({
      shouldPush: false,
      outputs: {
        'cache-to': 'type=registry,"ref=ghcr.io/octo-org/app:cache",mode=max\ntype=gha,mode=max'
      }
    })
  ),
  scenario(
    'cache-denied-image-allowed',
    'The image may be pushed, and its cache goes to a closed package.',
    {
      event: 'push',
      world: { packages: [CLOSED] },
      inputs: { 'cache-to': 'type=registry,ref=ghcr.io/octo-org/closed:cache' }
    },
    allowed({ annotations: [{ level: 'warning' }], outputs: { 'cache-to': '' } })
  ),
  scenario(
    'no-summary-wanted',
    'The push is allowed, and the summary is switched off.',
    { event: 'push', inputs: { summary: 'false' } },
    allowed()
  )
]

function notPushing(): Expectation {
  return unknown('not-pushing', { shouldPush: false, annotations: [] })
}
