import { describe, expect, test } from '@jest/globals'
import type { PullResult } from '../../../src/registry/result.js'
import {
  CONFIG,
  contentOf,
  descriptor,
  digestOf,
  DOCKER_IMAGE,
  DOCKER_LIST,
  imageOf,
  indexOf,
  OCI_ARTIFACT,
  OCI_IMAGE,
  OCI_INDEX,
  platformImage,
  SCHEMA_1,
  served,
  type Content
} from './content.js'
import { BASE, pulled } from './scene.js'
import { json } from '../script.js'

function pullable(content: Content, platforms: readonly string[] = []): PullResult {
  return { kind: 'pullable', digest: content.digest, mediaType: content.mediaType, platforms }
}

const EMPTY = 'application/vnd.oci.empty.v1+json'
const ARTIFACT = contentOf(
  OCI_IMAGE,
  {
    schemaVersion: 2,
    mediaType: OCI_IMAGE,
    artifactType: 'application/vnd.cncf.helm.config.v1+json',
    config: descriptor(EMPTY, '{}'),
    layers: [descriptor('application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'chart')]
  },
  ['{}', 'chart']
)
const OLD_ARTIFACT = contentOf(
  OCI_ARTIFACT,
  {
    mediaType: OCI_ARTIFACT,
    artifactType: 'application/spdx+json',
    blobs: [descriptor('text/spdx', 'sbom')]
  },
  ['sbom']
)
const ZSTD = imageOf({ layerType: 'application/vnd.oci.image.layer.v1.tar+zstd' })
const UNNAMED = contentOf(
  OCI_IMAGE,
  {
    schemaVersion: 2,
    config: descriptor('application/vnd.oci.image.config.v1+json', CONFIG),
    layers: []
  },
  [CONFIG]
)
const AMD = platformImage('linux', 'amd64')
const ARM = platformImage('linux', 'arm64', 'v8')

describe('an image that may be pulled', () => {
  test.each<readonly [string, Content, readonly string[]]>([
    ['OCI', imageOf(), ['linux/amd64']],
    ['Docker v2', imageOf({ mediaType: DOCKER_IMAGE }), ['linux/amd64']],
    ['OCI with zstd layers', ZSTD, ['linux/amd64']],
    ['OCI that names its type in the header only', UNNAMED, ['linux/amd64']],
    ['an artifact', ARTIFACT, []],
    ['an artifact manifest as it was before OCI 1.1', OLD_ARTIFACT, []],
    ['a configuration that is no JSON', imageOf({ config: 'not json' }), []],
    ['a variant of a platform', ARM, ['linux/arm64/v8']]
  ])('%s: by tag, with all its layers', async (_name, content, platforms) => {
    const answer = await pulled(served(BASE, content, 'v1'), { layers: true })
    const whole = pullable(content, platforms)
    expect(answer).toEqual(whole)
  })

  test.each([
    ['an artifact', ARTIFACT, EMPTY],
    ['an artifact manifest as it was before OCI 1.1', OLD_ARTIFACT, OCI_ARTIFACT]
  ])('%s: not as something to build from', async (_name, content, configType) => {
    const answer = await pulled(served(BASE, content, 'v1'), { isBuiltFrom: true })
    expect(answer).toEqual({ kind: 'artifact', configType })
  })

  test.each<readonly [string, string]>([
    ['an OCI index', OCI_INDEX],
    ['a Docker manifest list', DOCKER_LIST]
  ])('%s: one platform is read', async (_name, mediaType) => {
    const index = indexOf(
      [
        { content: ARM, platform: 'linux/arm64/v8' },
        { content: AMD, platform: 'linux/amd64' }
      ],
      mediaType
    )
    const script = { ...served(BASE, index, 'v1'), ...served(BASE, AMD) }
    expect(await pulled(script, { layers: true })).toEqual(
      pullable(index, ['linux/arm64/v8', 'linux/amd64'])
    )
  })

  test('a digest instead of a tag is compared with the bytes', async () => {
    const content = imageOf()
    const answer = await pulled(served(BASE, content), { reference: content.digest })
    expect(answer).toEqual(pullable(content, ['linux/amd64']))
  })

  test('a digest of sha512 is compared as well', async () => {
    const content = imageOf()
    const reference = digestOf(content.text, 'sha512')
    const answer = await pulled(served(BASE, content, reference), { reference })
    expect(answer).toEqual({ ...pullable(content, ['linux/amd64']), digest: reference })
  })

  test('a digest of another algorithm is taken at its word', async () => {
    const content = imageOf()
    const reference = 'blake3:abcdef'
    const answer = await pulled(served(BASE, content, reference), { reference })
    expect(answer).toEqual({ ...pullable(content, ['linux/amd64']), digest: reference })
  })

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['leaves out', {}],
    ['writes nonsense into', { 'docker-content-digest': 'nonsense' }]
  ])('a registry that %s Docker-Content-Digest is taken by its bytes', async (_name, more) => {
    const content = imageOf()
    const headers = { 'content-type': content.mediaType, ...more }
    for (const reference of ['v1', content.digest]) {
      const script = {
        ...served(BASE, content),
        [`GET ${BASE}/manifests/${reference}`]: { status: 200, headers, body: content.text }
      }
      expect(await pulled(script, { reference })).toEqual(pullable(content, ['linux/amd64']))
    }
  })
})

describe("Docker's first schema", () => {
  const payload = JSON.stringify(
    {
      schemaVersion: 1,
      name: 'acme/app',
      architecture: 'amd64',
      fsLayers: [{ blobSum: digestOf('layer') }]
    },
    undefined,
    3
  )
  const kept = payload.lastIndexOf('\n')
  const header = {
    formatLength: Buffer.byteLength(payload.slice(0, kept)),
    formatTail: Buffer.from(payload.slice(kept)).toString('base64url')
  }
  const signature = Buffer.from(JSON.stringify(header)).toString('base64url')
  const signed = `${payload.slice(0, kept)},\n   "signatures": [{"protected": "${signature}"}]\n}`
  const content = { ...contentOf(SCHEMA_1, signed, ['layer']), digest: digestOf(payload) }

  test('is no image that docker pulls, its digest being that of the unsigned bytes', async () => {
    const script = { ...served(BASE, content, 'v1') }
    const expected = { kind: 'schema-1', mediaType: SCHEMA_1 }
    expect(await pulled(script, { layers: true })).toEqual(expected)
    expect(await pulled(script, { reference: content.digest })).toEqual(expected)
  })

  test('is compared with a pinned digest', async () => {
    const reference = digestOf('another')
    const answer = await pulled(served(BASE, content, reference), { reference })
    expect(answer).toEqual({
      kind: 'digest-mismatch',
      what: 'manifest',
      expected: reference,
      actual: content.digest
    })
  })
})

describe('bytes that are not what their digest says', () => {
  const content = imageOf()
  const spoiled = content.text.replace('"schemaVersion"', ' "schemaVersion"')

  test('of a pinned manifest', async () => {
    const headers = { 'content-type': content.mediaType, 'docker-content-digest': content.digest }
    const key = `GET ${BASE}/manifests/${content.digest}`
    const script = { ...served(BASE, content), [key]: { status: 200, headers, body: spoiled } }
    expect(await pulled(script, { reference: content.digest })).toEqual({
      kind: 'digest-mismatch',
      what: 'manifest',
      expected: content.digest,
      actual: digestOf(spoiled)
    })
  })

  test('of a pinned manifest that is no longer JSON', async () => {
    const headers = { 'content-type': content.mediaType }
    const key = `GET ${BASE}/manifests/${content.digest}`
    const script = { [key]: { status: 200, headers, body: '{"schemaVersion":' } }
    expect(await pulled(script, { reference: content.digest })).toEqual({
      kind: 'digest-mismatch',
      what: 'manifest',
      expected: content.digest,
      actual: digestOf('{"schemaVersion":')
    })
  })

  test.each([
    ['other bytes', 'x'.repeat(CONFIG.length), digestOf('x'.repeat(CONFIG.length))],
    ['more bytes', `${CONFIG} `, digestOf(`${CONFIG} `)],
    ['far more bytes', CONFIG.padEnd(5 * 1024 * 1024), undefined]
  ])('of a configuration: %s', async (_name, body, actual) => {
    const key = `GET ${BASE}/blobs/${digestOf(CONFIG)}`
    const script = { ...served(BASE, content, 'v1'), [key]: { status: 200, body } }
    expect(await pulled(script)).toEqual({
      kind: 'digest-mismatch',
      what: 'config',
      expected: digestOf(CONFIG),
      actual
    })
  })

  test.each([
    ['other bytes', 'layer 2wo', digestOf('layer 2wo')],
    ['more bytes', 'layer two and more', undefined]
  ])('of a layer: %s', async (_name, body, actual) => {
    const key = `GET ${BASE}/blobs/${digestOf('layer two')}`
    const script = { ...served(BASE, content, 'v1'), [key]: { status: 200, body } }
    expect(await pulled(script, { layers: true })).toEqual({
      kind: 'digest-mismatch',
      what: 'layer',
      expected: digestOf('layer two'),
      actual
    })
    expect(await pulled(script)).toEqual(pullable(content, ['linux/amd64']))
  })

  test('of the image that an index names', async () => {
    const index = indexOf([{ content, platform: 'linux/amd64' }])
    const key = `GET ${BASE}/manifests/${content.digest}`
    const headers = { 'content-type': content.mediaType }
    const script = { ...served(BASE, index, 'v1'), [key]: { status: 200, headers, body: spoiled } }
    expect(await pulled(script)).toEqual({
      kind: 'digest-mismatch',
      what: 'manifest',
      expected: content.digest,
      actual: digestOf(spoiled)
    })
  })
})

describe('an answer that is no manifest', () => {
  const strange = (contentType: string): PullResult => ({
    kind: 'unrecognised',
    status: 200,
    contentType
  })
  const BOTH = { schemaVersion: 2, manifests: [], layers: [] }
  const BAD_DIGEST = { schemaVersion: 2, config: { digest: '../../secrets' }, layers: [] }

  test.each<readonly [string, unknown]>([
    ['an object of another kind', { hello: 'world' }],
    ['an array', []],
    ['null', null],
    ['one that is index and image at once (CVE-2021-41190)', BOTH],
    ['one whose content has no digest', BAD_DIGEST],
    [
      'an image that calls itself an index',
      { schemaVersion: 2, mediaType: OCI_INDEX, layers: [], config: descriptor('x', '{}') }
    ],
    ['layers that are no list', { schemaVersion: 2, layers: {} }],
    ['a first schema without layers', { schemaVersion: 1 }],
    [
      'a first schema with a signature that says nothing',
      { schemaVersion: 1, fsLayers: [], signatures: [{ protected: 'e30' }] }
    ]
  ])('%s', async (_name, body) => {
    const script = { [`GET ${BASE}/manifests/v1`]: json(200, body) }
    expect(await pulled(script)).toEqual(strange('application/json'))
  })

  test('a page that somebody put before the registry, whatever digest was asked for', async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in' }
    const reference = digestOf('image')
    const script = { [`GET ${BASE}/manifests/${reference}`]: page }
    expect(await pulled(script, { reference })).toEqual(strange('text/html'))
  })

  test('one of more than 4 MiB', async () => {
    const big = imageOf({ layers: ['x'] })
    const body = big.text.padEnd(4 * 1024 * 1024 + 1)
    const headers = { 'content-type': OCI_IMAGE }
    const script = { [`GET ${BASE}/manifests/v1`]: { status: 200, headers, body } }
    expect(await pulled(script)).toEqual(strange(OCI_IMAGE))
    const fits = body.slice(0, -1)
    const whole = { [`GET ${BASE}/manifests/v1`]: { status: 200, headers, body: fits } }
    expect(await pulled({ ...served(BASE, big), ...whole })).toEqual({
      ...pullable(big, ['linux/amd64']),
      digest: digestOf(fits)
    })
  })
  test('a tag whose bytes are not those of its Docker-Content-Digest is refused by BuildKit', async () => {
    const content = imageOf()
    const expected = digestOf('something else')
    const headers = { 'content-type': content.mediaType, 'docker-content-digest': expected }
    const reply = { status: 200, headers, body: content.text }
    const script = {
      ...served(BASE, content),
      [`GET ${BASE}/manifests/v1`]: reply,
      [`GET ${BASE}/manifests/${content.digest}`]: reply
    }
    const mismatch = { kind: 'digest-mismatch', what: 'manifest', expected, actual: content.digest }
    expect([
      await pulled(script, { reference: 'v1' }),
      // What a digest names is held to that.
      (await pulled(script, { reference: content.digest })).kind
    ]).toEqual([mismatch, 'pullable'])
  })

  test('a tag whose bytes come right when asked for again is pullable', async () => {
    const content = imageOf()
    const header = (digest: string) => ({
      'content-type': content.mediaType,
      'docker-content-digest': digest
    })
    const script = {
      ...served(BASE, content),
      [`GET ${BASE}/manifests/v1`]: [
        { status: 200, headers: header(digestOf('older')), body: content.text },
        { status: 200, headers: header(content.digest), body: content.text }
      ]
    }
    expect((await pulled(script)).kind).toBe('pullable')
  })
})
