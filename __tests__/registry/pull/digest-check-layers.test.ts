import { describe, expect, test } from '@jest/globals'
import type { Downloads } from '../../../src/ports.js'
import { openPullClient } from '../../../src/registry/client.js'
import { contentOf, CONFIG, descriptor, digestOf, imageOf, OCI_IMAGE, served } from './content.js'
import { BASE, pulled, pullScene, QUESTION, WAY_IN } from './scene.js'
import { RESET } from '../script.js'

const ASKED = { ...QUESTION, layers: true }

describe('the layers of an image', () => {
  test('are told of as they are read', async () => {
    const { client, progress } = pullScene({ ...WAY_IN, ...served(BASE, imageOf(), 'v1') })
    await client.mayPull(ASKED)
    expect(progress).toEqual([
      'ghcr.io/acme/app: layer 1 of 2 matches its digest',
      'ghcr.io/acme/app: layer 2 of 2 matches its digest'
    ])
  })

  test('are told of on the way when they are large', async () => {
    const content = imageOf({ layers: ['layer one'] })
    const { http, clock } = pullScene({ ...WAY_IN, ...served(BASE, content, 'v1') })
    const hex = digestOf('layer one').slice('sha256:'.length)
    const downloads: Downloads = {
      digest(_request, _algorithm, _maxBytes, onProgress) {
        for (const bytes of [1, 300e6, 301e6, 700e6]) onProgress(bytes)
        return Promise.resolve({ kind: 'digest', hex, bytes: 700e6 })
      }
    }
    const lines: string[] = []
    const progress = (line: string): void => void lines.push(line)
    const quiet = { mask: () => undefined, deadline: 30_000 }
    await openPullClient({ http, downloads, clock, progress, ...quiet }).mayPull(ASKED)
    expect(lines).toEqual([
      'ghcr.io/acme/app: layer 1 of 1: 300 MB read',
      'ghcr.io/acme/app: layer 1 of 1: 700 MB read',
      'ghcr.io/acme/app: layer 1 of 1 matches its digest'
    ])
  })

  test('that lie elsewhere are left out, and repeated ones are read once', async () => {
    const type = 'application/vnd.oci.image.layer.v1.tar'
    const layers = [
      descriptor(type, 'one'),
      descriptor(type, 'two', { urls: ['https://store.example.com/two'] }),
      descriptor('application/vnd.oci.image.layer.nondistributable.v1.tar', 'three'),
      descriptor('application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', 'four'),
      descriptor(type, 'one')
    ]
    const body = { schemaVersion: 2, config: descriptor('c', CONFIG), layers }
    const content = contentOf(OCI_IMAGE, body, [CONFIG, 'one'])
    const { client, requests } = pullScene({ ...WAY_IN, ...served(BASE, content, 'v1') })
    const { answer } = await client.mayPull(ASKED)
    const blobs = requests.filter(({ url }) => url.includes('/blobs/')).map(({ url }) => url)
    expect([answer.kind, blobs]).toEqual([
      'pullable',
      [`${BASE}/blobs/${digestOf(CONFIG)}`, `${BASE}/blobs/${digestOf('one')}`]
    ])
  })

  test.each([
    ['sha384', 'layer 1', 'pullable'],
    ['sha384', 'other 1', 'digest-mismatch'],
    ['sha512', 'other 1', 'digest-mismatch']
  ])('of %s are compared: %s', async (algorithm, body, kind) => {
    const digest = digestOf('layer 1', algorithm)
    const layers = [{ mediaType: 'x', digest, size: 7 }]
    const content = contentOf(OCI_IMAGE, { schemaVersion: 2, layers })
    const script = {
      ...served(BASE, content, 'v1'),
      [`GET ${BASE}/blobs/${digest}`]: { status: 200, body }
    }
    expect((await pulled(script, ASKED)).kind).toBe(kind)
  })

  test('of an algorithm that is not known are taken at their word, which is said', async () => {
    const layer = { mediaType: 'x', digest: 'blake3:abc', size: 3 }
    const body = { schemaVersion: 2, config: { ...layer, size: 2 }, layers: [layer] }
    const content = contentOf(OCI_IMAGE, body)
    const script = {
      ...served(BASE, content, 'v1'),
      [`GET ${BASE}/blobs/blake3:abc`]: { status: 200, body: '{}' }
    }
    const { client, progress } = pullScene({ ...WAY_IN, ...script })
    const { answer } = await client.mayPull(ASKED)
    expect([answer.kind, progress]).toEqual([
      'pullable',
      [
        'ghcr.io/acme/app: layer 1 of 1 is not read: its digest is of a kind that cannot be compared here'
      ]
    ])
  })

  test('a configuration of more than 4 MiB is compared like a layer', async () => {
    const config = CONFIG.padEnd(5 * 1024 * 1024)
    const content = imageOf({ config })
    const lines = served(BASE, content, 'v1')
    expect(await pulled(lines)).toMatchObject({ kind: 'pullable', platforms: [] })
    const spoiled = { status: 200, body: config.toUpperCase() }
    expect(await pulled({ ...lines, [`GET ${BASE}/blobs/${digestOf(config)}`]: spoiled })).toEqual({
      kind: 'digest-mismatch',
      what: 'config',
      expected: digestOf(config),
      actual: digestOf(config.toUpperCase())
    })
  })

  test('a spoiled layer is certain, whatever else could not be read', async () => {
    const script = {
      ...served(BASE, imageOf(), 'v1'),
      [`GET ${BASE}/blobs/${digestOf('layer one')}`]: RESET,
      [`GET ${BASE}/blobs/${digestOf('layer two')}`]: { status: 200, body: 'layer 2wo' }
    }
    expect((await pulled(script, ASKED)).kind).toBe('digest-mismatch')
  })

  test('a line that is cut is no spoiled layer', async () => {
    const script = {
      ...served(BASE, imageOf(), 'v1'),
      [`GET ${BASE}/blobs/${digestOf('layer one')}`]: RESET
    }
    expect(await pulled(script, ASKED)).toEqual({
      kind: 'unavailable',
      cause: 'network',
      detail: 'ECONNRESET'
    })
  })

  test('are read three at once', async () => {
    const layers = Array.from({ length: 10 }, (_, index) => `layer ${index}`)
    const { http, clock } = pullScene({ ...WAY_IN, ...served(BASE, imageOf({ layers }), 'v1') })
    let running = 0
    let most = 0
    const downloads: Downloads = {
      async digest({ url }) {
        running += 1
        most = Math.max(most, running)
        await Promise.resolve()
        running -= 1
        return { kind: 'digest', hex: url.slice(-64), bytes: 7 }
      }
    }
    const quiet = { mask: () => undefined, progress: () => undefined, deadline: 30_000 }
    const client = openPullClient({ http, downloads, clock, ...quiet })
    const { answer } = await client.mayPull(ASKED)
    expect([answer.kind, most]).toEqual(['pullable', 3])
  })
})
