import { describe, expect, test } from '@jest/globals'
import { registryKindOf } from '../../../src/registry/host.js'
import { imageOf, replyTo, served } from './content.js'
import { pulled, pullScene, QUESTION, WITH_LOGIN } from './scene.js'
import {
  BASIC,
  basicChallenge,
  bearerChallenge,
  json,
  LOGIN,
  refusal,
  type Reply,
  type Script
} from '../script.js'

const IMAGE = imageOf()

describe('other registries', () => {
  const HUB = registryKindOf('docker.io', 'ghcr.io')
  const HUB_BASE = 'https://registry-1.docker.io/v2/library/app'
  const hub = { registry: HUB, path: 'library/app' }
  const HUB_WAY: Script = {
    'GET https://registry-1.docker.io/v2/': bearerChallenge(
      'https://auth.docker.io/token',
      'registry.docker.io'
    ),
    'GET https://auth.docker.io/token?service=registry.docker.io&scope=repository%3Alibrary%2Fapp%3Apull':
      json(200, { token: 'tok' })
  }
  const NOT_AUTHENTICATED = refusal(401, 'UNAUTHORIZED', 'authentication required')
  const words = { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }

  test('Docker Hub says the same of private and absent, to nobody in particular', async () => {
    const script = { ...HUB_WAY, [`GET ${HUB_BASE}/manifests/v1`]: NOT_AUTHENTICATED }
    expect(await pulled(script, hub)).toEqual({
      kind: 'refused',
      step: 'manifest',
      refusal: { kind: 'authentication-required' },
      error: words
    })
  })

  test('Docker Hub says the same of private and absent, to a user', async () => {
    const script = { ...HUB_WAY, [`GET ${HUB_BASE}/manifests/v1`]: NOT_AUTHENTICATED }
    expect(await pulled(script, { ...hub, ...WITH_LOGIN })).toEqual({
      kind: 'refused',
      step: 'manifest',
      refusal: { kind: 'access-denied', maybeNotFound: true },
      error: words
    })
  })

  const OTHER = registryKindOf('registry.example.com', 'ghcr.io')
  const OTHER_URL = 'https://registry.example.com/v2/'
  const OTHER_BASE = `${OTHER_URL}acme/app`
  const other = { registry: OTHER, ...WITH_LOGIN }

  describe('that leave their tokens to somebody else', () => {
    const realm = 'https://ghcr.io/token'
    const line = `GET ${realm}?service=ghcr.io&scope=repository%3Aacme%2Fapp%3Apull`
    const script: Script = {
      [`GET ${OTHER_URL}`]: bearerChallenge(realm, 'ghcr.io'),
      [line]: json(200, { token: 'tok' }),
      ...served(OTHER_BASE, IMAGE, 'v1')
    }

    test('are asked as anybody', async () => {
      const answer = await pulled(script, { ...other, login: undefined })
      expect(answer.kind).toBe('pullable')
    })

    test('are shown no login', async () => {
      const { client, requests } = pullScene(script)
      const { answer } = await client.mayPull({ ...QUESTION, ...other })
      expect([answer, requests.map(({ url }) => url)]).toEqual([
        { kind: 'untrusted-realm', realm },
        [OTHER_URL]
      ])
    })
  })

  test('a login by password is sent as it is', async () => {
    const { client, requests } = pullScene({
      [`GET ${OTHER_URL}`]: basicChallenge(),
      ...served(OTHER_BASE, IMAGE, 'v1')
    })
    const { answer } = await client.mayPull({ ...QUESTION, ...other })
    expect([answer.kind, requests.map(({ headers }) => headers['authorization'])]).toEqual([
      'pullable',
      [undefined, BASIC, BASIC]
    ])
  })

  test.each<readonly [string, Reply, unknown]>([
    ['a wrong password', basicChallenge(), { kind: 'credential-refused' }],
    ['a closed repository', { status: 200 }, { kind: 'access-denied', maybeNotFound: true }]
  ])('%s is told by the base endpoint', async (_name, base, refusal) => {
    const script = {
      [`GET ${OTHER_URL}`]: [basicChallenge(), base],
      [`GET ${OTHER_BASE}/manifests/v1`]: basicChallenge()
    }
    expect(await pulled(script, other)).toEqual({
      kind: 'refused',
      step: 'manifest',
      refusal,
      error: words
    })
  })

  test('no login is asked for at all', async () => {
    const script = { [`GET ${OTHER_URL}`]: { status: 200 }, ...served(OTHER_BASE, IMAGE, 'v1') }
    expect((await pulled(script, { registry: OTHER })).kind).toBe('pullable')
  })

  test('a login is asked for by the manifest only', async () => {
    const realm = 'https://auth.example.com/token'
    const token = `GET ${realm}?service=reg&scope=repository%3Aacme%2Fapp%3Apull`
    const lines = served(OTHER_BASE, IMAGE, 'v1')
    const key = `GET ${OTHER_BASE}/manifests/v1`
    const { client, requests } = pullScene({
      ...lines,
      [`GET ${OTHER_URL}`]: { status: 200 },
      [key]: [bearerChallenge(realm, 'reg'), replyTo(lines, key)],
      [token]: json(200, { token: 'tok' })
    })
    const { answer } = await client.mayPull({ ...QUESTION, ...other })
    expect([answer.kind, requests.map(({ headers }) => headers['authorization'])]).toEqual([
      'pullable',
      [undefined, undefined, BASIC, 'Bearer tok', 'Bearer tok']
    ])
  })

  test('a refusal that challenges for ever counts', async () => {
    const realm = 'https://auth.example.com/token'
    const token = `GET ${realm}?service=reg&scope=repository%3Aacme%2Fapp%3Apull`
    const script = {
      [`GET ${OTHER_URL}`]: { status: 200 },
      [`GET ${OTHER_BASE}/manifests/v1`]: bearerChallenge(realm, 'reg'),
      [token]: json(200, { token: 'tok' }),
      // The login is good: the token service takes it where nothing is asked for.
      [`GET ${realm}?service=reg`]: json(200, { token: 'tok' })
    }
    expect(await pulled(script, { ...other, login: LOGIN })).toEqual({
      kind: 'refused',
      step: 'manifest',
      refusal: { kind: 'access-denied', maybeNotFound: true },
      error: words
    })
  })
})
