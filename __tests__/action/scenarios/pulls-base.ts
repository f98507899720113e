// Images that the build pulls with what the job has, and Dockerfiles that name them.
import { jobToken } from '../../fakes/scenario.js'
import { distribution } from '../../fakes/distribution.js'
import { spoiled, stockOf } from '../../fakes/stock.js'
import type { Package } from '../../fakes/world.js'
import { allowed, at, byDesign, mistake, unknown } from './expectation.js'
import { COMPANY_PASSWORD, dockerConfig } from './registries.js'
import type { Scenario } from './scenario.js'
import { scenario, type Setting } from './setting.js'
import { publishing } from './workflows.js'

const BASE: Package = { owner: 'octo-org', name: 'base', visibility: 'private', tags: ['v1'] }
const ADMITTED: Package = { ...BASE, repositories: { 'octo-org/app': 'read' } }
const PUBLIC: Package = { ...BASE, visibility: 'public' }
const named = 'ghcr.io/octo-org/base:v1'

function building(packages: readonly Package[], more: Partial<Setting> = {}): Setting {
  return {
    event: 'push',
    world: { packages },
    ...more,
    inputs: { 'base-images': named, ...more.inputs }
  }
}

const hosts = {
  'registry.corp.example': distribution({
    auth: 'token',
    users: { builder: { password: COMPANY_PASSWORD, read: ['team/base'] } },
    images: { 'team/base': ['v1'] }
  })
}

const onlyContents = publishing({ job: '\n  contents: read' })
const ruby = spoiled(stockOf('ruby'), 'layer')

export const BASE_IMAGES: readonly Scenario[] = [
  scenario(
    'base-image-with-the-job-token',
    'The build starts from a private image that admits this repository.',
    building([ADMITTED]),
    allowed()
  ),
  scenario(
    'base-image-that-does-not-admit',
    'The push would work, and the private base image does not admit this repository.',
    building([BASE]),
    mistake('package-access', {
      tokenPermission: 'write',
      outputs: { 'pushable-tags': 'ghcr.io/octo-org/app' }
    })
  ),
  scenario(
    'base-image-that-does-not-admit-and-nobody-minds',
    'A base image cannot be pulled, and the step is told never to fail.',
    building([BASE], { inputs: { 'on-denied': 'skip' } }),
    mistake('package-access', {
      tokenPermission: 'write',
      exitCode: 0,
      annotations: [{ level: 'warning' }]
    })
  ),
  scenario(
    'base-image-without-packages-read',
    'The permissions of the job leave out packages, so that it cannot even pull.',
    building([ADMITTED], { workflow: onlyContents, inputs: { push: 'false' } }),
    mistake('permission-missing', {
      tokenPermission: 'none',
      annotations: at('error', onlyContents, 'permissions:')
    })
  ),
  scenario(
    'base-image-with-a-stale-login',
    'The image is public, and an expired login on the runner is refused all the same.',
    building([PUBLIC], {
      world: { packages: [PUBLIC], tokens: { ghp_expiredLongAgo: { kind: 'expired' } } },
      inputs: { push: 'false' },
      home: {
        '.docker/config.json': dockerConfig({ 'ghcr.io': ['octocat', 'ghp_expiredLongAgo'] })
      },
      secrets: ['ghp_expiredLongAgo']
    }),
    mistake('stale-login')
  ),
  scenario(
    'base-image-with-a-withheld-login-in-a-fork',
    'A fork gets no secrets, so that the base image in the registry of the company cannot be had.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      world: { hosts },
      inputs: {
        push: 'false',
        'base-images': 'registry.corp.example/team/base:v1',
        registry: 'registry.corp.example',
        username: 'builder',
        password: ''
      }
    },
    byDesign('secret-withheld')
  ),
  scenario(
    'base-image-refused-and-push-refused-by-design',
    'A fork may not push, and its base image cannot be pulled either: the second is still a mistake.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      world: { packages: [BASE] },
      inputs: { 'base-images': named }
    },
    mistake('package-access', {
      tokenPermission: 'read',
      annotations: [{ level: 'error' }, { level: 'notice' }]
    })
  ),
  scenario(
    'base-image-of-a-registry-that-is-down',
    'The registry of the base image is down, and the build may try all the same.',
    {
      event: 'push',
      world: { quirks: [{ when: { host: 'registry.corp.example' }, answer: 'reset' }], hosts },
      inputs: { 'base-images': 'registry.corp.example/team/base:v1', timeout: '4' }
    },
    unknown('registry-unavailable', { tokenPermission: 'write' })
  ),
  scenario(
    'base-image-whose-layer-does-not-match',
    'The build breaks on a layer of the pinned base image, whose bytes are not what was promised.',
    building([{ ...PUBLIC, contents: { v3: ruby } }], {
      inputs: {
        'base-images': `ghcr.io/octo-org/base:v3@${ruby.digest}`,
        'verify-layers': 'true'
      }
    }),
    mistake('digest-mismatch', { tokenPermission: 'write' })
  ),
  scenario(
    'base-image-whose-layers-nobody-reads',
    'The same image, whose layers are not read because nobody asked for that.',
    building([{ ...PUBLIC, contents: { v3: ruby } }], {
      inputs: { 'base-images': `ghcr.io/octo-org/base:v3@${ruby.digest}` }
    }),
    allowed()
  ),
  scenario(
    'base-image-with-a-login-of-the-inputs',
    'The base image is in the registry of the company, for which the step has a login.',
    {
      event: 'push',
      world: { hosts },
      inputs: {
        'base-images': 'registry.corp.example/team/base:v1',
        registry: 'registry.corp.example',
        username: 'builder',
        password: COMPANY_PASSWORD
      }
    },
    allowed()
  ),
  scenario(
    'base-image-missing-in-a-closed-registry',
    'The login for the registry of the company is right, and the tag is not there.',
    {
      event: 'push',
      world: { hosts },
      inputs: { 'base-images': 'registry.corp.example/team/base:v9' },
      home: {
        '.docker/config.json': dockerConfig({
          'registry.corp.example': ['builder', COMPANY_PASSWORD],
          'ghcr.io': ['octocat', jobToken]
        })
      },
      secrets: [COMPANY_PASSWORD]
    },
    mistake('tag-missing', { tokenPermission: 'write' })
  )
]
