// Images that anybody must be able to pull: what users met, and what the step has to say.
import { indexOf, lastOf, spoiled, stockOf, without } from '../../fakes/stock.js'
import { distribution } from '../../fakes/distribution.js'
import type { Package } from '../../fakes/world.js'
import { mistake, unknown, type Expectation } from './expectation.js'
import { organization, person, together } from './places.js'
import { googlePage } from './registries.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'

export const OPEN: Package = { owner: 'octo-org', name: 'app', visibility: 'public', tags: ['v1'] }

/** A nightly run that asks only what others can pull. */
export function nightly(images: readonly string[], more: Partial<Setting> = {}): Setting {
  const inputs = { 'public-images': images.join('\n'), ...more.inputs }
  return { event: 'schedule', ...more, inputs }
}

/** Everybody can pull. */
export function pullable(more: Partial<Expectation> = {}): Expectation {
  return {
    verdict: 'allowed',
    reason: 'pullable',
    shouldPush: false,
    exitCode: 0,
    tokenPermission: 'unknown',
    annotations: [],
    ...more
  }
}

/** What stands before a registry says when there is none. */
export const OUTAGE = {
  status: 503,
  headers: { 'content-type': 'text/plain' },
  body: 'upstream connect error'
} as const

const whole = stockOf('whole')
const broken = spoiled(stockOf('respaced'), 'manifest')
const multi = indexOf(
  { amd64: stockOf('amd64'), arm64: stockOf('arm64', 'oci', 'arm64') },
  { attested: true }
)
const arm64 = multi.manifests[2]?.digest ?? ''

/** Of octo-org/app, with these contents under their tags. */
function holding(contents: NonNullable<Package['contents']>): NonNullable<Setting['world']> {
  return { packages: [{ ...OPEN, contents }] }
}

export const PUBLIC_IMAGES: readonly Scenario[] = [
  scenario(
    'public-image',
    'Every night I want to know that everybody can pull our image.',
    nightly(['ghcr.io/octo-org/app:v1'], { world: { packages: [OPEN] } }),
    pullable({ outputs: { 'pushable-tags': '', 'package-exists': 'unknown' } })
  ),
  scenario(
    'public-image-unauthorized-after-a-move',
    'Since the repository moved to an organization, users get "unauthorized" for our image.',
    nightly(['ghcr.io/zizmorcore/zizmor:1.7.0'], {
      repository: 'zizmorcore/zizmor',
      world: {
        ...together(organization('zizmorcore/zizmor'), person('woodruffw/other')),
        packages: [
          {
            owner: 'zizmorcore',
            name: 'zizmor',
            visibility: 'private',
            repositories: { 'zizmorcore/zizmor': 'admin' },
            tags: ['1.7.0']
          }
        ]
      }
    }),
    mistake('package-private')
  ),
  scenario(
    'public-image-private-and-invisible',
    'The package is private, and the token of the job may not even see it.',
    nightly(['ghcr.io/octo-org/closed:v1'], {
      world: { packages: [{ ...OPEN, name: 'closed', visibility: 'private' }] }
    }),
    mistake('package-private')
  ),
  scenario(
    'public-image-documented-and-not-pushed',
    'The documentation names an image that nobody has pushed yet.',
    nightly(['ghcr.io/karakeep-app/karakeep:release'], {
      repository: 'karakeep-app/karakeep',
      world: organization('karakeep-app/karakeep')
    }),
    mistake('private-or-absent')
  ),
  scenario(
    'public-image-moved',
    'The documentation still names the image of the repository before its new name.',
    nightly(['ghcr.io/hoarder-app/hoarder:release'], {
      repository: 'karakeep-app/karakeep',
      world: renamed([
        { owner: 'karakeep-app', name: 'karakeep', visibility: 'public', tags: ['release'] }
      ])
    }),
    mistake('moved')
  ),
  scenario(
    'public-image-moved-and-not-pushed',
    'The project has a new name, and nothing was pushed under it yet.',
    nightly(['ghcr.io/hoarder-app/hoarder:release'], {
      repository: 'karakeep-app/karakeep',
      world: renamed([])
    }),
    mistake('moved')
  ),
  scenario(
    'public-image-behind-a-web-page',
    'Google answers for gcr.io with a web page that says 403, and nobody knows what that means.',
    nightly(['gcr.io/our-project/app:latest'], { world: { hosts: { 'gcr.io': googlePage } } }),
    unknown('unrecognised-response', { shouldPush: false })
  ),
  scenario(
    'public-image-without-its-tag',
    'The tag that the documentation names is gone.',
    nightly(['ghcr.io/octo-org/app:v9'], { world: { packages: [OPEN] } }),
    mistake('tag-missing')
  ),
  scenario(
    'public-image-by-its-digest',
    'The documentation pins our image by its digest.',
    nightly([`ghcr.io/octo-org/app:v1@${whole.digest}`], { world: holding({ v2: whole }) }),
    pullable()
  ),
  scenario(
    'public-image-by-a-digest-that-is-gone',
    'The documentation pins a digest that a clean-up deleted.',
    nightly([`ghcr.io/octo-org/app@${whole.digest}`], { world: { packages: [OPEN] } }),
    mistake('tag-missing')
  ),
  scenario(
    'public-image-with-other-bytes',
    'The registry has other bytes under the digest that is pinned.',
    nightly([`ghcr.io/octo-org/app@${broken.digest}`], { world: holding({ v2: broken }) }),
    mistake('digest-mismatch')
  ),
  scenario(
    'public-image-for-two-platforms',
    'The image is an index of two platforms, with an attestation.',
    nightly(['ghcr.io/octo-org/app:multi'], { world: holding({ multi }) }),
    pullable()
  ),
  scenario(
    'public-image-without-a-platform',
    'A clean-up of untagged versions has deleted the image for arm64.',
    nightly(['ghcr.io/octo-org/app:multi'], {
      world: holding({ multi: without(multi, arm64) })
    }),
    mistake('incomplete-index')
  ),
  scenario(
    'public-image-without-its-attestation',
    'A clean-up of untagged versions has deleted the attestation.',
    nightly(['ghcr.io/octo-org/app:multi'], {
      world: holding({ multi: without(multi, lastOf(multi)) })
    }),
    mistake('incomplete-index')
  ),
  scenario(
    'public-image-while-the-registry-is-down',
    'The registry is down, which says nothing about the package.',
    nightly(['ghcr.io/octo-org/app:v1'], {
      world: { packages: [OPEN], quirks: [{ when: { host: 'ghcr.io' }, answer: OUTAGE }] },
      inputs: { timeout: '4' }
    }),
    unknown('registry-unavailable', { shouldPush: false })
  ),
  scenario(
    'public-image-while-tokens-are-not-handed-out',
    'The registry challenges as ever, and its tokens are not to be had.',
    nightly(['ghcr.io/octo-org/app:v1'], {
      world: {
        packages: [OPEN],
        quirks: [{ when: { host: 'ghcr.io', path: '/token' }, answer: OUTAGE }]
      },
      inputs: { timeout: '4', 'on-unknown': 'fail' }
    }),
    unknown('registry-unavailable', {
      shouldPush: false,
      exitCode: 1,
      annotations: [{ level: 'error' }]
    })
  ),
  scenario(
    'public-image-in-a-registry-without-it',
    'The registry of the company has no such repository.',
    nightly(['registry.corp.example/team/gone:v1'], {
      world: { hosts: { 'registry.corp.example': distribution({ auth: 'none' }) } }
    }),
    mistake('package-absent')
  ),
  scenario(
    'public-image-in-a-closed-registry',
    'The registry of the company lets nobody in without a login.',
    nightly(['registry.corp.example/team/app:v1'], {
      world: {
        hosts: {
          'registry.corp.example': distribution({ auth: 'basic', images: { 'team/app': ['v1'] } })
        }
      }
    }),
    mistake('private-or-absent')
  ),
  scenario(
    'public-image-with-a-login-on-the-runner',
    'The runner is logged in, which must not make a private image look public.',
    nightly(['ghcr.io/octo-org/closed:v1'], {
      world: {
        packages: [
          {
            ...OPEN,
            name: 'closed',
            visibility: 'private',
            repositories: { 'octo-org/app': 'write' }
          }
        ]
      }
    }),
    mistake('package-private')
  )
]

function renamed(packages: readonly Package[]): NonNullable<Setting['world']> {
  const { accounts, repositories } = organization('karakeep-app/karakeep')
  return {
    accounts,
    repositories: repositories.map((one) => ({ ...one, formerly: ['hoarder-app/hoarder'] })),
    packages
  }
}
