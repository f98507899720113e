// Images to be pulled where something else lies near: a login that is not needed, a platform, a new name.
import { distribution } from '../../fakes/distribution.js'
import { scripted } from '../../fakes/scenario.js'
import { indexOf, stockOf, without } from '../../fakes/stock.js'
import type { Package } from '../../fakes/world.js'
import { allowed, mistake, unknown } from './expectation.js'
import { organization } from './places.js'
import { nightly, pullable } from './pulls-public.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'

const BASE: Package = { owner: 'octo-org', name: 'base', visibility: 'public', tags: ['v1'] }
const multi = indexOf({ amd64: stockOf('amd64'), arm64: stockOf('arm64', 'oci', 'arm64') })
const withoutArm: Package = {
  ...BASE,
  contents: { multi: without(multi, multi.manifests[2]?.digest ?? '') }
}

/** Anybody may pull `team/base`, with tokens handed out elsewhere. */
const users = { '': { password: '', read: ['team/base'] } }
const vanity = {
  'images.corp.example': distribution({
    auth: 'token',
    realm: 'https://tokens.example/token',
    users,
    images: { 'team/base': ['v1'] }
  }),
  'tokens.example': distribution({ auth: 'token', users })
}
const corp = distribution({ auth: 'token', users, images: { 'team/base': ['v1'] } })

/** A build from this Dockerfile, with an index that has lost its image for arm64. */
function building(text: string, more: Partial<Setting> = {}): Setting {
  return {
    event: 'push',
    world: { packages: [withoutArm, { ...BASE, name: 'base-arm64' }] },
    files: { Dockerfile: text },
    ...more,
    inputs: { dockerfile: 'Dockerfile' }
  }
}

const MULTI = 'ghcr.io/octo-org/base:multi'
const arm = { RUNNER_ARCH: 'ARM64' }

/** new-org/base, which was old-org/base until its owner got another name. */
function renamed(packages: readonly Package[]): NonNullable<Setting['world']> {
  const { accounts, repositories } = organization('new-org/base')
  return {
    accounts,
    packages,
    repositories: repositories.map((one) => ({ ...one, formerly: ['old-org/base'] }))
  }
}

/** Where the Dockerfile names its image. */
const FIRST_LINE = { level: 'error', file: 'Dockerfile', line: 1 } as const

export const ODD_PULLS: readonly Scenario[] = [
  scenario(
    'public-image-behind-a-name-of-its-own',
    'The image has an address of the project, and the registry behind it hands out the tokens.',
    nightly(['images.corp.example/team/base:v1'], { world: { hosts: vanity } }),
    pullable()
  ),
  scenario(
    'base-image-of-everybody-with-a-login-that-came-out-empty',
    'The password for the registry is empty in this run, and the base image is for everybody.',
    {
      event: 'push',
      world: { hosts: { 'registry.corp.example': corp } },
      inputs: {
        'base-images': 'registry.corp.example/team/base:v1',
        registry: 'registry.corp.example',
        username: 'builder',
        password: ''
      }
    },
    allowed()
  ),
  scenario(
    'base-image-of-everybody-with-a-github-token-that-expired',
    'Docker has no login for ghcr.io, and the input `github-token` of this step has expired.',
    {
      event: 'push',
      world: {
        packages: [BASE],
        tokens: { ghp_expired: { kind: 'expired' } }
      },
      inputs: {
        'base-images': 'ghcr.io/octo-org/base:v1',
        'github-token': 'ghp_expired',
        push: 'false'
      }
    },
    pullable()
  ),
  scenario(
    'dockerfile-for-a-platform-that-is-gone',
    'The Dockerfile asks for arm64, and a clean-up has deleted that image.',
    building(`FROM --platform=linux/arm64 ${MULTI}\n`),
    mistake('incomplete-index', { tokenPermission: 'write', annotations: [FIRST_LINE] })
  ),
  scenario(
    'dockerfile-for-a-platform-by-another-name',
    'The Dockerfile names arm64 as the kernel does, and a clean-up has deleted that image.',
    building(`FROM --platform=linux/aarch64 ${MULTI}\n`),
    mistake('incomplete-index', { tokenPermission: 'write', annotations: [FIRST_LINE] })
  ),
  scenario(
    'dockerfile-for-a-system-alone-on-a-runner-for-which-the-image-is-gone',
    'The Dockerfile asks for linux, the runner is an arm64 machine, and that image was deleted.',
    building(`FROM --platform=linux ${MULTI}\n`, { env: arm }),
    mistake('incomplete-index', { tokenPermission: 'write', annotations: [FIRST_LINE] })
  ),
  scenario(
    'dockerfile-on-a-runner-for-which-the-image-is-gone',
    'The runner is an arm64 machine, and a clean-up has deleted that image.',
    building(`FROM ${MULTI}\n`, { env: arm }),
    mistake('incomplete-index', { tokenPermission: 'write', annotations: [FIRST_LINE] })
  ),
  scenario(
    'dockerfile-with-the-architecture-of-the-runner',
    'The runner is an arm64 machine, and the architecture is part of the name.',
    building('FROM ghcr.io/octo-org/base-${TARGETARCH}:v1\n', { env: arm }),
    allowed()
  ),
  scenario(
    'public-image-private-under-its-old-name',
    'The repository got another name, and its package is private under the old one.',
    nightly(['ghcr.io/old-org/base:v1'], {
      world: renamed([{ ...BASE, owner: 'old-org', visibility: 'private' }])
    }),
    mistake('package-private')
  ),
  scenario(
    'base-image-moved-and-open-to-the-job',
    'The owner of the private base image got another name, and admits this repository there.',
    {
      event: 'push',
      world: renamed([
        {
          ...BASE,
          owner: 'new-org',
          visibility: 'private',
          repositories: { 'octo-org/app': 'read' }
        }
      ]),
      inputs: { 'base-images': 'ghcr.io/old-org/base:v1' }
    },
    mistake('moved', { tokenPermission: 'write' })
  ),
  scenario(
    'base-image-refused-to-the-token-of-a-job-that-is-not-named',
    'The good token of the job is refused for a while, and the runner names no job token.',
    {
      event: 'push',
      world: {
        packages: [BASE],
        quirks: [
          {
            when: { host: 'ghcr.io', path: '/token' },
            answer: scripted(403, 'DENIED', 'denied')
          }
        ]
      },
      inputs: { 'base-images': 'ghcr.io/octo-org/base:v1', 'job-token': '', timeout: '20' }
    },
    unknown('registry-unavailable', { tokenPermission: 'write' })
  )
]
