import { describe, expect, test } from '@jest/globals'
import {
  digestOf,
  gone,
  imageOf,
  indexOf,
  OCI_INDEX,
  platformImage,
  served,
  type Child,
  contentOf,
  descriptor
} from './content.js'
import { BASE, pulled, pullScene, QUESTION, WAY_IN } from './scene.js'
import { refusal, RESET, type Script } from '../script.js'

const AMD = platformImage('linux', 'amd64')
const ARM = platformImage('linux', 'arm64', 'v8')
const WINDOWS = platformImage('windows', 'amd64')
const PROVENANCE = imageOf({ config: '{"provenance":1}', layers: ['in-toto'] })

const CHILDREN: readonly Child[] = [
  { content: ARM, platform: 'linux/arm64/v8' },
  { content: AMD, platform: 'linux/amd64' },
  { content: PROVENANCE, isAttestation: true }
]
const INDEX = indexOf(CHILDREN)
const WHOLE: Script = {
  ...served(BASE, INDEX, 'v1'),
  ...served(BASE, ARM),
  ...served(BASE, AMD),
  ...served(BASE, PROVENANCE)
}
const PULLABLE = {
  kind: 'pullable',
  digest: INDEX.digest,
  mediaType: OCI_INDEX,
  platforms: ['linux/arm64/v8', 'linux/amd64']
}

function missing(content: { readonly digest: string }, platform: string | undefined) {
  return { digest: content.digest, platform, isAttestation: platform === undefined }
}

async function asked(script: Script, more: Partial<typeof QUESTION>) {
  const { client, requests } = pullScene({ ...WAY_IN, ...script })
  const { answer } = await client.mayPull({ ...QUESTION, ...more })
  const own = requests.filter(({ url }) => url.startsWith(`${BASE}/`))
  return { answer, requests: own.map(({ method, url }) => `${method} ${url.slice(BASE.length)}`) }
}

describe('an index', () => {
  test('that is whole is pullable; what only has to be there is asked for by HEAD', async () => {
    const { answer, requests } = await asked(WHOLE, { checkAllManifests: true })
    expect([answer, requests.toSorted()]).toEqual([
      PULLABLE,
      [
        'GET /manifests/v1',
        `GET /manifests/${AMD.digest}`,
        `GET /blobs/${digestOf('{"os":"linux","architecture":"amd64"}')}`,
        `HEAD /manifests/${ARM.digest}`,
        `HEAD /manifests/${PROVENANCE.digest}`
      ].toSorted()
    ])
  })

  test.each<readonly [string, readonly string[], readonly { readonly digest: string }[]]>([
    ['linux/amd64 where nothing is said', [], [AMD]],
    ['the one that is named', ['linux/arm64/v8'], [ARM]],
    ['the one that is named without its variant', ['linux/arm64'], [ARM]],
    ['several that are named', ['linux/arm64', 'linux/amd64'], [ARM, AMD]],
    ['linux/amd64 where the named one is none', ['linux'], [AMD]]
  ])('is read for one platform: %s', async (_name, platforms, contents) => {
    const { answer, requests } = await asked(WHOLE, { platforms })
    const read = requests.filter((line) => line.startsWith('GET /manifests/sha256:'))
    expect([answer, read]).toEqual([
      PULLABLE,
      contents.map(({ digest }) => `GET /manifests/${digest}`)
    ])
  })

  test.each<readonly [string, readonly string[], readonly string[] | undefined]>([
    ['that it has none for says so', ['linux/amd64', 'linux/s390x'], ['linux/s390x']],
    ['of another variant runs what there is', ['linux/amd64/v3'], undefined]
  ])('asked for a platform %s', async (_name, platforms, lacks) => {
    const { answer } = await asked(WHOLE, { platforms })
    expect(answer).toEqual(lacks === undefined ? PULLABLE : { ...PULLABLE, lacks })
  })

  test('without a platform that is stated cannot be pulled', async () => {
    const more = { platforms: ['linux/amd64', 'linux/s390x'], arePlatformsStated: true }
    expect(await asked(WHOLE, more)).toEqual({
      answer: {
        kind: 'platform-missing',
        wanted: ['linux/s390x'],
        platforms: ['linux/arm64/v8', 'linux/amd64']
      },
      requests: ['GET /manifests/v1']
    })
  })

  test('with an image of no named platform may have any', async () => {
    const manifests = [descriptor(AMD.mediaType, AMD.text)]
    const index = contentOf(OCI_INDEX, { schemaVersion: 2, mediaType: OCI_INDEX, manifests })
    const script = { ...served(BASE, index, 'v1'), ...served(BASE, AMD) }
    const { answer } = await asked(script, { platforms: ['linux/s390x'] })
    expect(answer.kind).toBe('pullable')
  })

  test('without linux/amd64 is read for its first platform', async () => {
    const index = indexOf([
      { content: PROVENANCE, isAttestation: true },
      { content: WINDOWS, platform: 'windows/amd64' },
      { content: ARM, platform: 'linux/arm64/v8' }
    ])
    const script = { ...served(BASE, index, 'v1'), ...served(BASE, WINDOWS) }
    expect(await pulled(script)).toEqual({
      ...PULLABLE,
      digest: index.digest,
      platforms: ['windows/amd64', 'linux/arm64/v8']
    })
  })

  test('that names nothing is pullable, and for no platform', async () => {
    const index = indexOf([])
    expect(await pulled(served(BASE, index, 'v1'), { checkAllManifests: true })).toEqual({
      ...PULLABLE,
      digest: index.digest,
      platforms: []
    })
  })
})

describe('an index that names what is gone', () => {
  const MISSING_ARM = { ...WHOLE, ...gone(BASE, ARM.digest) }
  const MISSING_PROVENANCE = { ...WHOLE, ...gone(BASE, PROVENANCE.digest) }

  test('a platform', async () => {
    expect(await pulled(MISSING_ARM, { checkAllManifests: true })).toEqual({
      kind: 'incomplete-index',
      missing: [missing(ARM, 'linux/arm64/v8')]
    })
  })

  test('an attestation', async () => {
    expect(await pulled(MISSING_PROVENANCE, { checkAllManifests: true })).toEqual({
      kind: 'incomplete-index',
      missing: [missing(PROVENANCE, undefined)]
    })
  })

  test('everything, in the order of the index', async () => {
    const script = { ...MISSING_ARM, ...MISSING_PROVENANCE, ...gone(BASE, ARM.digest) }
    const all = { ...script, ...gone(BASE, AMD.digest) }
    expect(await pulled(all, { checkAllManifests: true })).toEqual({
      kind: 'incomplete-index',
      missing: [
        missing(ARM, 'linux/arm64/v8'),
        missing(AMD, 'linux/amd64'),
        missing(PROVENANCE, undefined)
      ]
    })
  })

  test('is found out without thoroughness only for the platform that is read', async () => {
    expect(await pulled(MISSING_ARM)).toEqual(PULLABLE)
    expect(await pulled(MISSING_ARM, { platforms: ['linux/arm64'] })).toEqual({
      kind: 'incomplete-index',
      missing: [missing(ARM, 'linux/arm64/v8')]
    })
  })

  test('a registry that does not know HEAD is asked by GET', async () => {
    const script = { ...WHOLE, [`HEAD ${BASE}/manifests/${ARM.digest}`]: { status: 405 } }
    expect(await pulled(script, { checkAllManifests: true })).toEqual(PULLABLE)
  })

  test('what is certain comes before what could not be told', async () => {
    const other = `${BASE}/manifests/${PROVENANCE.digest}`
    const script = { ...MISSING_ARM, [`HEAD ${other}`]: RESET, [`GET ${other}`]: RESET }
    expect((await pulled(script, { checkAllManifests: true })).kind).toBe('incomplete-index')
  })

  test('a fault is not taken for a gap', async () => {
    const other = `${BASE}/manifests/${ARM.digest}`
    const script = { ...WHOLE, [`HEAD ${other}`]: RESET, [`GET ${other}`]: { status: 503 } }
    expect(await pulled(script, { checkAllManifests: true })).toEqual({
      kind: 'unavailable',
      cause: 'server-fault',
      detail: 'status 503'
    })
  })

  test('a refusal is not taken for a gap', async () => {
    const other = `${BASE}/manifests/${ARM.digest}`
    const denied = refusal(403, 'DENIED', 'permission_denied: read_package')
    const script = { ...WHOLE, [`HEAD ${other}`]: { status: 403 }, [`GET ${other}`]: denied }
    expect(await pulled(script, { checkAllManifests: true })).toEqual({
      kind: 'refused',
      step: 'manifest',
      refusal: { kind: 'read-package' },
      error: { status: 403, code: 'DENIED', message: 'permission_denied: read_package' }
    })
  })
})
