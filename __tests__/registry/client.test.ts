import { describe, expect, test } from '@jest/globals'
import { openPushClient, openPullClient } from '../../src/registry/client.js'
import { imageOf, served } from './pull/content.js'
import {
  BASE,
  downloadsOver,
  GITHUB,
  pullScene,
  QUESTION,
  TOKEN_URL,
  WAY_IN,
  WITH_LOGIN
} from './pull/scene.js'
import {
  bearerChallenge,
  GHCR,
  GHE,
  json,
  LOGIN,
  mayPush,
  opened,
  refusal,
  scene,
  SECRET,
  sent,
  type Script
} from './script.js'
import { registryKindOf } from '../../src/registry/host.js'

const IMAGE = imageOf()
const SCRIPT = { ...WAY_IN, ...served(BASE, IMAGE, 'v1', 'v2') }

const HOST = 'https://containers.octo.ghe.com'

function token(path: string): string {
  return `GET ${HOST}/token?service=s&scope=repository%3A${encodeURIComponent(path)}%3Apull%2Cpush`
}

const BOTH: Script = {
  [`GET ${HOST}/v2/`]: bearerChallenge(`${HOST}/token`, 's'),
  [token('acme/app')]: json(200, { token: 'one' }),
  [token('acme/web')]: json(200, { token: 'two' }),
  [`POST ${HOST}/v2/acme/app/blobs/uploads/`]: opened('/v2/1'),
  [`POST ${HOST}/v2/acme/web/blobs/uploads/`]: refusal(
    403,
    'DENIED',
    'permission_denied: write_package'
  )
}

describe('the pushes of one run', () => {
  test('shares one challenge among the questions to a registry', async () => {
    const there = scene(BOTH)
    const [one, two] = await Promise.all(
      ['acme/app', 'acme/web'].map((path) =>
        there.client.mayPush({ registry: GHE, path, login: LOGIN, jobToken: false })
      )
    )
    expect([one?.answer.kind, two?.answer.kind]).toEqual(['accepted', 'refused'])
    expect(
      sent(there)
        .map(([line]) => line)
        .sort()
    ).toEqual(
      [
        `DELETE ${HOST}/v2/1`,
        `GET ${HOST}/v2/`,
        ...Object.keys(BOTH).filter((key) => key !== `GET ${HOST}/v2/`)
      ].sort()
    )
  })

  test('sends nothing for a question it has been asked', async () => {
    const there = scene(BOTH)
    const [first, second] = await Promise.all([mayPush(there, GHE), mayPush(there, GHE)])
    const count = there.requests.length
    const third = await mayPush(there, GHE)
    expect([second, third]).toEqual([first, first])
    expect(there.requests.length).toBe(count)
    expect(count).toBe(4)
  })

  test('asks again for another login', async () => {
    const there = scene({ 'POST https://ghcr.io/v2/acme/app/blobs/uploads/': opened('/v2/x') })
    await mayPush(there, GHCR)
    await mayPush(there, GHCR, { ...LOGIN, secret: 'another' })
    expect(there.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  test('keeps registries apart', async () => {
    const there = scene({
      'GET https://one.test/v2/': { status: 404 },
      'GET https://two.test/v2/': { status: 500 }
    })
    const answers = [
      await mayPush(there, registryKindOf('one.test', 'ghcr.io')),
      await mayPush(there, registryKindOf('two.test', 'ghcr.io'))
    ]
    expect(answers.map(({ answer }) => answer.kind)).toEqual(['unrecognised', 'unavailable'])
  })
})

describe('the pulls of one run', () => {
  test('share challenge and token, and ask each question once', async () => {
    const { client, requests } = pullScene(SCRIPT)
    const [one, again, other, open] = await Promise.all([
      client.mayPull(QUESTION),
      client.mayPull(QUESTION),
      client.mayPull({ ...QUESTION, reference: 'v2' }),
      client.isPublic({ registry: GITHUB, path: 'acme/app' })
    ])
    const counts = new Map<string, number>()
    for (const { url } of requests) counts.set(url, (counts.get(url) ?? 0) + 1)
    expect([one === again, other.answer, open.answer]).toEqual([
      true,
      one.answer,
      { kind: 'public' }
    ])
    const config = Object.keys(IMAGE.blobs)[0] ?? ''
    expect(Object.fromEntries(counts)).toEqual({
      'https://ghcr.io/v2/': 1,
      [TOKEN_URL]: 1,
      [`${BASE}/manifests/v1`]: 1,
      [`${BASE}/manifests/v2`]: 1,
      [`${BASE}/blobs/${config}`]: 2
    })
  })

  test('do not share the token of another login', async () => {
    const { client, requests } = pullScene(SCRIPT)
    await client.mayPull(QUESTION)
    await client.mayPull({ ...QUESTION, ...WITH_LOGIN })
    expect(requests.filter(({ url }) => url === TOKEN_URL)).toHaveLength(2)
  })

  test('ask for a new token when the old one may have ended', async () => {
    const { client, clock, requests } = pullScene(SCRIPT, { deadline: 600_000 })
    await client.mayPull(QUESTION)
    await clock.sleep(46_000)
    await client.mayPull({ ...QUESTION, reference: 'v2' })
    expect(requests.filter(({ url }) => url === TOKEN_URL)).toHaveLength(2)
  })

  test('share the challenge with the pushes', async () => {
    const { http, clock, requests } = pullScene({
      ...SCRIPT,
      'POST https://ghcr.io/v2/acme/app/blobs/uploads/': refusal(403, 'DENIED', 'denied'),
      [`GET ${TOKEN_URL}%2Cpush`]: refusal(
        403,
        'DENIED',
        'requested access to the resource is denied'
      )
    })
    const shared = { http, clock, mask: () => undefined, deadline: 30_000, accesses: new Map() }
    const pulls = openPullClient({
      ...shared,
      downloads: downloadsOver(http),
      progress: () => undefined
    })
    await Promise.all([
      pulls.mayPull(QUESTION),
      openPushClient(shared).mayPush({
        registry: GITHUB,
        path: 'acme/app',
        login: undefined,
        jobToken: false
      })
    ])
    expect(requests.filter(({ url }) => url === 'https://ghcr.io/v2/')).toHaveLength(1)
  })

  test('leave an evidence that holds no secret', async () => {
    const { client, masked } = pullScene(SCRIPT, { latency: 20 })
    const { exchanges } = await client.mayPull({ ...QUESTION, ...WITH_LOGIN, layers: true })
    const blobs = Object.keys(IMAGE.blobs).map((digest) => `${BASE}/blobs/${digest}`)
    expect(exchanges).toEqual(
      [
        ['https://ghcr.io/v2/', 401],
        ['https://ghcr.io/token?service=ghcr.io&scope=repository:acme/app:pull', 200],
        [`${BASE}/manifests/v1`, 200],
        ...blobs.map((url) => [url, 200])
      ].map(([url, status]) => ({
        method: 'GET',
        url,
        status,
        outcome: 'answered',
        ms: expect.any(Number)
      }))
    )
    expect([masked, JSON.stringify(exchanges).includes(SECRET)]).toEqual([['tok'], false])
  })
})
