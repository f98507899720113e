import { describe, expect, test } from '@jest/globals'
import {
  contentOf,
  descriptor,
  gone,
  indexOf,
  OCI_INDEX,
  platformImage,
  served,
  type Content
} from './content.js'
import { BASE, pulled } from './scene.js'
import type { Script } from '../script.js'

const AMD = platformImage('linux', 'amd64')
const ARM = platformImage('linux', 'arm64')
const INNER = indexOf([
  { content: AMD, platform: 'linux/amd64' },
  { content: ARM, platform: 'linux/arm64' }
])

/** Every manifest by its digest, the first by its tag too. */
function script(...[top, ...others]: readonly [Content, ...Content[]]): Script {
  const all = others.map((content) => Object.entries(served(BASE, content)))
  return { ...served(BASE, top, 'v1'), ...Object.fromEntries(all.flat()) }
}

/** An index within so many others. */
function within(content: Content, times: number): readonly [Content, ...Content[]] {
  if (times === 0) return [content]
  const [first, ...others] = within(content, times - 1)
  return [indexOf([{ content: first, platform: 'linux/amd64' }]), first, ...others]
}

function pullable(content: Content, platforms: readonly string[]) {
  return { kind: 'pullable', digest: content.digest, mediaType: OCI_INDEX, platforms }
}

function missing(...parts: readonly (readonly [Content, string])[]) {
  return {
    kind: 'incomplete-index',
    missing: parts.map(([{ digest }, platform]) => ({ digest, platform, isAttestation: false }))
  }
}

describe('an index within an index', () => {
  const outer = indexOf([{ content: INNER, platform: 'linux/amd64' }])
  const nameless = contentOf(OCI_INDEX, {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [descriptor(OCI_INDEX, INNER.text)]
  })

  test('is opened, and pullable where it is whole', async () => {
    const whole = script(outer, INNER, AMD, ARM)
    expect(await pulled(whole)).toEqual(pullable(outer, ['linux/amd64']))
  })

  test.each([
    ['with a platform', outer],
    ['without a platform', nameless]
  ])('%s is incomplete where its image is gone', async (_name, top) => {
    const holed = { ...script(top, INNER, AMD, ARM), ...gone(BASE, AMD.digest) }
    expect(await pulled(holed)).toEqual(missing([AMD, 'linux/amd64']))
  })

  test('is asked for all that it names where others rely on it', async () => {
    const holed = { ...script(outer, INNER, AMD, ARM), ...gone(BASE, ARM.digest) }
    expect(await pulled(holed, { checkAllManifests: true })).toEqual(missing([ARM, 'linux/arm64']))
  })

  test('without a platform is read for the platform that is asked for, and names its own', async () => {
    const holed = { ...script(nameless, INNER, AMD, ARM), ...gone(BASE, AMD.digest) }
    expect(await pulled(holed, { platforms: ['linux/arm64'] })).toEqual(
      pullable(nameless, ['linux/amd64', 'linux/arm64'])
    )
  })

  test('is opened three times, and is no answer beyond', async () => {
    const deep = within(INNER, 3)
    const deeper = within(INNER, 4)
    const found = await Promise.all([
      pulled(script(...deep, AMD, ARM)),
      pulled(script(...deeper, AMD, ARM))
    ])
    expect(found).toEqual([
      pullable(deep[0], ['linux/amd64']),
      { kind: 'unrecognised', status: 200, contentType: OCI_INDEX }
    ])
  })
})

describe('a digest that stands for two platforms', () => {
  const other = platformImage('linux', '386')
  const index = indexOf([
    { content: other, platform: 'linux/386' },
    { content: AMD, platform: 'linux/amd64' },
    { content: AMD, platform: 'linux/arm64' }
  ])
  const whole = script(index, other, AMD)

  test.each([
    ['linux/amd64', []],
    ['linux/amd64', ['linux/amd64']],
    ['linux/arm64', ['linux/arm64']]
  ])('is read for %s', async (platform, platforms) => {
    const holed = { ...whole, ...gone(BASE, AMD.digest) }
    expect(await pulled(holed, { platforms })).toEqual(missing([AMD, platform]))
  })

  test('is asked for once', async () => {
    expect(await pulled(whole, { checkAllManifests: true })).toEqual(
      pullable(index, ['linux/386', 'linux/amd64', 'linux/arm64'])
    )
  })
})
