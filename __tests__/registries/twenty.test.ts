// Many images on few registries: asked at once, each question once.
import { describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { distribution } from '../fakes/distribution.js'
import { worldOf } from '../fakes/scenario.js'
import { startGitHub, type RecordedRequest } from '../fakes/server.js'
import { act, helperScript, loggedIn, programFolder, reasonsOf, type Login } from './scene.js'

const login: Login = { username: 'ann', password: 'ann-word' }
const users = { ann: { password: login.password, write: ['*'] } }
const TOKEN_HOSTS = ['one.test', 'two.test']

function world(latencyMs: number) {
  const hosts = Object.fromEntries(
    TOKEN_HOSTS.map((host) => [host, distribution({ auth: 'token', users })])
  )
  return worldOf({ hosts, latencyMs })
}

/** Twenty repositories, each by two tags, and one of them as a cache too. */
const repositories = Array.from({ length: 20 }, (_, index) => {
  const host = ['ghcr.io', ...TOKEN_HOSTS][index % 3] ?? ''
  return `${host}/octo-org/app-${String(index)}`
})
const images = repositories.flatMap((name) => [`${name}:v1`, `${name}:latest`])
const cacheTo = `type=registry,ref=${repositories[1] ?? ''}:cache,mode=max`

/** Method and path of each request to the hosts, with how often it was sent. */
function counted(
  requests: readonly RecordedRequest[],
  isMeant: (request: RecordedRequest) => boolean
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { host, method, path } of requests.filter(isMeant)) {
    const key = `${method} ${host}${path}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

/** Asked without a login: may anybody see the first image? Of it alone, and not worth a second try. */
const GLANCE = {
  'GET ghcr.io/token?service=ghcr.io&scope=repository%3Aocto-org%2Fapp-0%3Apull': 1
}

const isToken = ({ path }: RecordedRequest): boolean => path.startsWith('/token')
const isBase = ({ path }: RecordedRequest): boolean => path === '/v2/'
const isAnonymous = ({ host, path, headers }: RecordedRequest): boolean =>
  host === 'ghcr.io' && (path === '/v2/' || path.startsWith('/token')) && !headers['authorization']
const isUpload = ({ method }: RecordedRequest): boolean => method === 'POST'

describe('twenty images on three registries', () => {
  test('cost one challenge a registry, one token a repository and one upload a repository', async () => {
    const fake = await startGitHub(world(100))
    const home = loggedIn(Object.fromEntries(TOKEN_HOSTS.map((host) => [host, login])))
    const inputs = { images: images.join('\n'), 'cache-to': cacheTo }
    const result = await act({ github: fake, inputs, home })
    await fake.close()
    const outside = repositories.filter((name) => !name.startsWith('ghcr.io'))
    expect(reasonsOf(result)).toEqual({
      ...Object.fromEntries(images.map((image) => [image, 'accepted'])),
      [cacheTo]: 'accepted'
    })
    expect(counted(fake.requests, isBase)).toEqual({
      'GET one.test/v2/': 1,
      'GET two.test/v2/': 1
    })
    expect(counted(fake.requests, isAnonymous)).toEqual(GLANCE)
    expect(
      Object.values(counted(fake.requests, (one) => isToken(one) && !isAnonymous(one)))
    ).toEqual(outside.map(() => 1))
    expect(counted(fake.requests, isUpload)).toEqual(
      Object.fromEntries(
        repositories.map((name) => [`POST ${name.replace('/', '/v2/')}/blobs/uploads/`, 1])
      )
    )
    // Side by side: every question of one kind has a connection of its own.
    expect(fake.connections.get('ghcr.io')).toBeGreaterThanOrEqual(7)
  })

  test('cost one token a repository on ghcr.io too, where the direct bearer is refused', async () => {
    const refused = worldOf({ job: { packages: 'read' } })
    const fake = await startGitHub(refused)
    const names = repositories.map((name) => name.replace(/^[^/]+/, 'ghcr.io'))
    const inputs = { images: names.join(','), timeout: '120' }
    const { outputs } = await act({ github: fake, inputs })
    await fake.close()
    const isOurs = (one: RecordedRequest): boolean => isToken(one) && !isAnonymous(one)
    const tokens = Object.values(counted(fake.requests, isOurs))
    expect({ verdict: outputs['verdict'], tokens }).toEqual({
      verdict: 'denied',
      tokens: names.map(() => 1)
    })
    // Once for the pushes, and once for the glance at the first image.
    expect(counted(fake.requests, isAnonymous)).toEqual({ ...GLANCE, 'GET ghcr.io/v2/': 1 })
  })

  test('run a credential helper once for each registry', async () => {
    const fake = await startGitHub(world(0))
    const programs = await programFolder({ 'docker-credential-box': helperScript(login) })
    const home = { '.docker/config.json': JSON.stringify({ credsStore: 'box' }) }
    const env = { PATH: programs.path }
    const outside = repositories.filter((name) => !name.startsWith('ghcr.io'))
    const result = await act({ github: fake, inputs: { images: outside.join(',') }, home, env })
    const runs = await readFile(join(programs.folder, 'runs'), 'utf8')
    await fake.close()
    await programs.remove()
    expect({ verdict: result.outputs['verdict'], runs: runs.split('\n').toSorted() }).toEqual({
      verdict: 'allowed',
      runs: ['', 'get one.test', 'get two.test']
    })
  })
})
