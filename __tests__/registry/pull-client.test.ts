import { describe, expect, test } from '@jest/globals'
import { openRegistryClient } from '../../src/registry/push-check.js'
import { openPullClient } from '../../src/registry/pull/client.js'
import { imageOf, served } from './pull-content.js'
import {
  BASE,
  downloadsOver,
  GITHUB,
  pullScene,
  QUESTION,
  TOKEN_URL,
  WAY_IN,
  WITH_LOGIN
} from './pull-scene.js'
import { refusal, SECRET } from './script.js'

const IMAGE = imageOf()
const SCRIPT = { ...WAY_IN, ...served(BASE, IMAGE, 'v1', 'v2') }

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
      openRegistryClient(shared).mayPush({
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
