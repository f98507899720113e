// Who may see the package, as it is and as it was expected.
import type { Package, PackageVisibility } from '../../fakes/world.js'
import { allowed, byDesign, mistake, type Expectation } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'

function app(visibility: PackageVisibility): Package {
  return {
    owner: 'octo-org',
    name: 'app',
    visibility,
    repositories: { 'octo-org/app': 'write' },
    tags: ['v1']
  }
}

function expecting(expected: string, packages: readonly Package[]): Setting {
  return { event: 'push', world: { packages }, inputs: { 'expected-visibility': expected } }
}

function seen(exists: string, visibility: string): Pick<Expectation, 'outputs'> {
  return { outputs: { 'package-exists': exists, visibility } }
}

const WARNED: Pick<Expectation, 'annotations'> = { annotations: [{ level: 'warning' }] }

const AS_IT_IS = (['public', 'internal', 'private'] as const).map((visibility) =>
  scenario(
    `package-that-is-${visibility}`,
    `The package is ${visibility}, and the outputs say so.`,
    { event: 'push', world: { packages: [app(visibility)] } },
    allowed(seen('true', visibility))
  )
)

const AS_EXPECTED = (['public', 'internal', 'private'] as const).map((visibility) =>
  scenario(
    `${visibility}-as-expected`,
    `The package is expected to be ${visibility}, and it is.`,
    expecting(visibility, [app(visibility)]),
    allowed(seen('true', visibility))
  )
)

const TOO_VISIBLE = (
  [
    ['private', 'public'],
    ['private', 'internal'],
    ['internal', 'public']
  ] as const
).map(([expected, actual]) =>
  scenario(
    `${actual}-and-expected-${expected}`,
    `The package is ${actual} and should be ${expected}, so that a push would publish.`,
    expecting(expected, [app(actual)]),
    mistake('too-visible', {
      tokenPermission: 'write',
      outputs: { 'package-exists': 'true', visibility: actual, 'pushable-tags': '' }
    })
  )
)

const LESS_VISIBLE = (
  [
    ['public', 'private'],
    ['public', 'internal'],
    ['internal', 'private']
  ] as const
).map(([expected, actual]) =>
  scenario(
    `${actual}-and-expected-${expected}`,
    `The package is ${actual} and should be ${expected}, which is fixed after the push.`,
    expecting(expected, [app(actual)]),
    allowed({ ...seen('true', actual), ...WARNED })
  )
)

export const VISIBILITY: readonly Scenario[] = [
  ...AS_IT_IS,
  ...AS_EXPECTED,
  ...TOO_VISIBLE,
  ...LESS_VISIBLE,
  scenario(
    'package-that-is-not-there',
    'Nothing was pushed yet, so that there is no package.',
    { event: 'push' },
    allowed(seen('unknown', 'unknown'))
  ),
  scenario(
    'absent-and-expected-private',
    'What the first push makes of the package is not predictable.',
    expecting('private', []),
    allowed({ ...seen('unknown', 'unknown'), ...WARNED })
  ),
  scenario(
    'visibility-that-nobody-tells',
    'The API and the anonymous token are not to be had, so that nobody knows who can see it.',
    {
      ...expecting('private', [app('private')]),
      world: {
        packages: [app('private')],
        quirks: [
          { when: { host: 'api.github.com' }, answer: { status: 503, body: '' } },
          { when: { host: 'ghcr.io', path: '/token' }, answer: { status: 503, body: '' } }
        ]
      }
    },
    allowed({ ...seen('unknown', 'unknown'), ...WARNED })
  ),
  scenario(
    'too-visible-and-refused',
    'The package is public, should be private, and does not admit this repository.',
    {
      event: 'push',
      world: { packages: [{ ...app('public'), repositories: {} }] },
      inputs: { 'expected-visibility': 'private' }
    },
    mistake('package-access', {
      tokenPermission: 'write',
      annotations: [{ level: 'error' }, { level: 'error' }]
    })
  ),
  scenario(
    'too-visible-and-no-upload-is-to-be-opened',
    'The package is too visible, and no upload is to be opened to find out about the push.',
    {
      ...expecting('private', [app('public')]),
      inputs: { 'expected-visibility': 'private', probe: 'false' }
    },
    mistake('too-visible', { tokenPermission: 'write' })
  ),
  scenario(
    'too-visible-and-nobody-minds',
    'The package is too visible, and the step is told never to fail.',
    {
      ...expecting('private', [app('public')]),
      inputs: { 'expected-visibility': 'private', 'on-denied': 'skip' }
    },
    mistake('too-visible', { tokenPermission: 'write', exitCode: 0, ...WARNED })
  ),
  scenario(
    'expected-visibility-in-a-fork',
    'A pull request of a fork asks nothing, whatever visibility is expected.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      world: { packages: [app('public')] },
      inputs: { 'expected-visibility': 'private' }
    },
    byDesign('fork-pull-request')
  )
]
