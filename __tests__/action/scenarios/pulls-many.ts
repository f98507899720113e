// Many images that anybody must be able to pull, and such images beside a push.
import { mistake, unknown } from './expectation.js'
import { nightly, OPEN, OUTAGE, pullable } from './pulls-public.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `ghcr.io/octo-org/app-${String(at)}:v1`)
}

export const MANY_PUBLIC_IMAGES: readonly Scenario[] = [
  scenario(
    'public-image-of-this-job',
    'The image is pushed by this very job, and its package is not public yet.',
    {
      event: 'push',
      world: {
        packages: [{ ...OPEN, visibility: 'private', repositories: { 'octo-org/app': 'admin' } }]
      },
      inputs: {
        images: 'ghcr.io/octo-org/app:v2',
        'public-images': 'ghcr.io/octo-org/app:v2'
      }
    },
    {
      ...pullable({ reason: 'accepted', shouldPush: true, tokenPermission: 'write' }),
      annotations: [{ level: 'warning' }],
      outputs: { 'package-exists': 'true', visibility: 'private' }
    }
  ),
  scenario(
    'thirteen-private-packages',
    'Thirteen images of one owner are all private.',
    nightly(names(13), {
      world: {
        packages: Array.from({ length: 13 }, (_, at) => ({
          ...OPEN,
          name: `app-${String(at)}`,
          visibility: 'private' as const
        }))
      }
    }),
    // Each package has its own settings, and the same change is to be made in all of them.
    mistake('package-private')
  ),
  scenario(
    'five-tags-of-one-private-package',
    'All the tags that the documentation names are of one private package.',
    nightly(
      ['v1', 'v2', 'v3', 'v4', 'v5'].map((tag) => `ghcr.io/octo-org/app:${tag}`),
      { world: { packages: [{ ...OPEN, visibility: 'private' }] } }
    ),
    mistake('package-private')
  ),
  scenario(
    'five-public-images-while-the-registry-is-down',
    'The registry is down for all the images at once.',
    nightly(names(5), {
      world: { quirks: [{ when: { host: 'ghcr.io' }, answer: OUTAGE }] },
      inputs: { timeout: '4' }
    }),
    unknown('registry-unavailable', { shouldPush: false })
  ),
  scenario(
    'hundred-public-images',
    'A hundred images are looked at every night.',
    nightly(names(100), {
      world: {
        packages: Array.from({ length: 100 }, (_, at) => ({ ...OPEN, name: `app-${String(at)}` })),
        latencyMs: 20
      }
    }),
    pullable()
  ),
  scenario(
    'public-images-in-a-pull-request-of-a-fork',
    'A fork may not push, and the images that everybody relies on are looked at all the same.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      world: { packages: [{ ...OPEN, name: 'other' }] },
      inputs: { images: 'ghcr.io/octo-org/app', 'public-images': 'ghcr.io/octo-org/other:v1' }
    },
    {
      ...pullable({ verdict: 'denied', reason: 'fork-pull-request', tokenPermission: 'unknown' }),
      annotations: [{ level: 'notice' }]
    }
  )
]
