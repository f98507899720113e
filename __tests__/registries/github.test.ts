// GitHub's own registries: github.com, ghe.com, a GitHub Enterprise Server, and the retired one.
import { describe, expect, test } from '@jest/globals'
import type { StepResult } from '../fakes/runner.js'
import { jobOf, jobToken, worldOf, type WorldOptions } from '../fakes/scenario.js'
import { startGitHub, type StartedGitHub } from '../fakes/server.js'
import { github } from '../fakes/github.js'
import type { Handler } from '../fakes/wire.js'
import type { World } from '../fakes/world.js'
import { act, judgedOf, loggedIn } from './scene.js'
import { hostsThatSaw, watch } from './witness.js'

const ghe = {
  registryHost: 'containers.octo.ghe.com',
  apiHost: 'api.octo.ghe.com',
  serverUrl: 'https://octo.ghe.com'
}
const enterprise = {
  registryHost: 'containers.git.corp.example',
  apiHost: 'git.corp.example',
  apiPath: '/api/v3',
  serverUrl: 'https://git.corp.example'
}
const personal = {
  tokens: { ghp_member: { kind: 'classic', user: 'octocat', scopes: ['write:packages'] } }
} as const

/** github.com's registry and API, as hosts beside those of another server. */
function dotCom(options: WorldOptions = {}): Readonly<Record<string, Handler>> {
  const { handle } = github(worldOf({ ...personal, ...options }))
  return { 'ghcr.io': handle, 'api.github.com': handle }
}

interface Acted {
  readonly result: StepResult
  readonly fake: StartedGitHub
}

async function actOn(
  world: World,
  inputs: Readonly<Record<string, string>>,
  home: Readonly<Record<string, string>> = {}
): Promise<Acted> {
  const fake = await startGitHub(world)
  const result = await act({ ...jobOf('push', {}, world), github: fake, inputs, home })
  await fake.close()
  return { result, fake }
}

const contacted = ({ requests }: StartedGitHub): readonly string[] =>
  [...new Set(requests.map(({ host }) => host))].toSorted()

describe('the registry of the run’s own server', () => {
  test.each([
    ['ghe.com', ghe],
    ['GitHub Enterprise Server', enterprise]
  ])('is asked with the job token on %s', async (_, server) => {
    const { result, fake } = await actOn(worldOf(server), {})
    expect({
      targets: judgedOf(result),
      hosts: contacted(fake),
      unexpected: fake.unexpected
    }).toEqual({
      targets: [
        {
          role: 'image',
          given: [`${server.registryHost}/octo-org/app`],
          verdict: 'allowed',
          reason: 'accepted',
          source: 'github-token',
          token: 'job'
        }
      ],
      hosts: [server.apiHost, server.registryHost].toSorted(),
      unexpected: []
    })
  })

  test.each([
    ['ghe.com', ghe],
    ['GitHub Enterprise Server', enterprise]
  ])('refuses on %s in the words known from ghcr.io', async (_, server) => {
    const world = worldOf({
      ...server,
      job: { packages: 'read' },
      permissions: '{ contents: read }'
    })
    const { result, fake } = await actOn(world, {})
    expect([result.outputs['reason'], contacted(fake), fake.unexpected]).toEqual([
      'permission-missing',
      [server.apiHost, server.registryHost].toSorted(),
      []
    ])
  })
})

describe('the job token at the registry of another server', () => {
  test.each([
    ['of ghe.com at ghcr.io', ghe, 'ghcr.io'],
    ['of a server of one’s own at ghcr.io', enterprise, 'ghcr.io'],
    ['of github.com at ghe.com', {}, 'containers.octo.ghe.com'],
    ['of one ghe.com at another', ghe, 'containers.other.ghe.com']
  ])('is token-host %s, and nothing is sent', async (_, server, registry) => {
    const images = `${registry}/octo-org/app`
    const login = { username: 'octocat', password: jobToken }
    const world = worldOf(server)
    const [given, stored] = await Promise.all([
      actOn(world, { images, registry, ...login }),
      actOn(world, { images }, loggedIn({ [registry]: login }))
    ])
    for (const { result, fake } of [given, stored]) {
      const { verdict, reason } = result.outputs
      expect({ verdict, reason, requests: fake.requests }).toEqual({
        verdict: 'denied',
        reason: 'token-host',
        requests: []
      })
    }
  })

  test('is not taken for want of a better one', async () => {
    const witness = watch(dotCom())
    const world = worldOf({ ...ghe, hosts: witness.hosts })
    const { result } = await actOn(world, { images: 'ghcr.io/octo-org/app', timeout: '120' })
    expect([result.outputs['reason'], hostsThatSaw(witness.requests, jobToken)]).toEqual([
      'no-credentials',
      []
    ])
  })
})

describe('a personal token at the registry of another server', () => {
  test('is asked, and its own server’s API is not', async () => {
    const world = worldOf({ ...enterprise, hosts: dotCom() })
    const login = { registry: 'ghcr.io', username: 'octocat', password: 'ghp_member' }
    const { result, fake } = await actOn(world, { images: 'ghcr.io/octo-org/app', ...login })
    expect([result.outputs['reason'], contacted(fake)]).toEqual(['accepted', ['ghcr.io']])
  })

  test('is refused in that registry’s words, and shown to nobody else', async () => {
    const tokens = { ghp_member: { kind: 'classic', user: 'octocat', scopes: [] } } as const
    const world = worldOf({ ...enterprise, hosts: dotCom({ tokens }) })
    const login = { registry: 'ghcr.io', username: 'octocat', password: 'ghp_member' }
    const { result, fake } = await actOn(world, { images: 'ghcr.io/octo-org/app', ...login })
    expect([result.outputs['reason'], contacted(fake)]).toEqual(['token-scope', ['ghcr.io']])
  })
})

describe('docker.pkg.github.com', () => {
  test('is registry-retired, with its successor, and is not asked', async () => {
    const images = 'docker.pkg.github.com/octo-org/app/image:v1'
    const { result, fake } = await actOn(worldOf(), { images })
    expect({ reason: result.outputs['reason'], requests: fake.requests }).toEqual({
      reason: 'registry-retired',
      requests: []
    })
    expect(result.outputs['explanation']).toContain('ghcr.io/octo-org/image')
  })
})
