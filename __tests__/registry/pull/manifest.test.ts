import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isPublicHost } from '../../../src/base/redirect.js'
import {
  isDigest,
  parseDigest,
  printDigest,
  platformOf,
  readManifest,
  type Descriptor,
  type Manifest
} from '../../../src/registry/pull/manifest.js'
import { notFoundError, missingRepository } from '../../../src/registry/pull/reader.js'
import { indexOf, imageOf } from './content.js'
import { response } from '../script.js'

const HEX = fc.stringMatching(/^[0-9a-f]{64}$/)

describe('a digest', () => {
  test('printed and read again is the same', () => {
    fc.assert(
      fc.property(HEX, HEX, (one, other) => {
        for (const digest of [
          { algorithm: 'sha256', hex: one } as const,
          { algorithm: 'sha384', hex: (one + other).slice(0, 96) } as const,
          { algorithm: 'sha512', hex: one + other } as const
        ]) {
          const text = printDigest(digest)
          expect([parseDigest(text), isDigest(text)]).toEqual([digest, true])
        }
      })
    )
  })

  test.each([
    ['', false],
    ['sha256', false],
    ['sha256:', false],
    ['sha256:abc', true],
    [`sha256:${'A'.repeat(64)}`, true],
    [`sha256:${'a'.repeat(65)}`, true],
    [`sha512:${'a'.repeat(64)}`, true],
    [`sha384:${'a'.repeat(64)}`, true],
    [`sha999:${'a'.repeat(64)}`, true],
    [`md5:${'a'.repeat(32)}`, true],
    [`sha256:${'a'.repeat(63)}/`, false],
    [`sha256:${'a'.repeat(64)}\n`, false],
    ['sha256:../../../v2/', false],
    ['sha256:a?b', false],
    ['sha256:a%2f', false]
  ])('%p cannot be compared with bytes', (text, hasForm) => {
    expect([parseDigest(text), isDigest(text)]).toEqual([undefined, hasForm])
  })

  test('of any text is read without throwing, and safe in an address where it is one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseDigest(text)
        if (isDigest(text)) expect(encodeURI(text)).toBe(text)
      })
    )
  })
})

function namedBy(read: Manifest | undefined): readonly Descriptor[] {
  switch (read?.kind) {
    case 'index':
      return read.manifests
    case 'image':
      return read.layers
    case 'schema-1':
    case undefined:
      return []
  }
}

describe('a manifest', () => {
  const good = [imageOf().text, indexOf([{ content: imageOf(), platform: 'linux/amd64' }]).text]

  test('is read from any bytes without throwing', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.json().map((text) => new TextEncoder().encode(text))
    )
    fc.assert(
      fc.property(bytes, fc.string(), (body, type) => {
        readManifest(body, type)
      })
    )
  })

  test('is read from anything like one without throwing, and names digests alone', () => {
    const anything = fc.jsonValue({ maxDepth: 3 })
    const entry = fc.record(
      {
        digest: fc.oneof(
          HEX.map((hex) => `sha256:${hex}`),
          fc.string()
        ),
        size: fc.oneof(fc.integer(), anything),
        mediaType: anything,
        platform: fc.oneof(fc.record({ os: fc.string(), architecture: fc.string() }), anything),
        urls: anything,
        annotations: anything
      },
      { requiredKeys: [] }
    )
    const list = fc.oneof(fc.array(fc.oneof(entry, anything), { maxLength: 3 }), anything)
    const shape = fc.record(
      {
        schemaVersion: fc.constantFrom(1, 2, '2'),
        mediaType: anything,
        config: fc.oneof(entry, anything),
        layers: list,
        manifests: list,
        fsLayers: list,
        signatures: list
      },
      { requiredKeys: [] }
    )
    fc.assert(
      fc.property(shape, (body) => {
        const read = readManifest(new TextEncoder().encode(JSON.stringify(body)), '')
        const named = namedBy(read)
        expect(named.filter(({ digest }) => !isDigest(digest))).toEqual([])
      })
    )
  })

  test.each(good)('is not read from a part of its bytes: %#', (text) => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        const bytes = new TextEncoder().encode(text.slice(0, length))
        expect(readManifest(bytes, 'application/json')).toBeUndefined()
      })
    )
  })

  test('as deep as can be is read in no time', () => {
    const deep = '{"layers":'.repeat(100_000)
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const begun = performance.now()
    for (const text of [deep, nested, `{"layers":${nested}}`]) {
      expect(readManifest(new TextEncoder().encode(text), '')).toBeUndefined()
    }
    expect(performance.now() - begun).toBeLessThan(60_000)
  })
})

describe('a platform', () => {
  test.each<readonly [unknown, string | undefined]>([
    [{ os: 'linux', architecture: 'amd64' }, 'linux/amd64'],
    [{ os: 'linux', architecture: 'arm', variant: 'v7' }, 'linux/arm/v7'],
    [{ os: 'linux', architecture: 'amd64', variant: '' }, 'linux/amd64'],
    [{ os: 'windows', architecture: 'amd64', 'os.version': '10.0' }, 'windows/amd64'],
    [{ os: 'linux' }, undefined],
    [{ os: 'linux', architecture: '' }, undefined],
    [{ os: 'linux', architecture: 7 }, undefined],
    [{ os: 'linux', architecture: 'amd64\n::error::' }, undefined],
    [{ os: 'linux', architecture: 'x'.repeat(41) }, undefined],
    ['linux/amd64', undefined],
    [undefined, undefined]
  ])('%j is %p', (value, platform) => {
    expect(platformOf(value)).toBe(platform)
  })
})

describe('any text', () => {
  test('is a public host or not, and any answer says something is missing or not', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array(), fc.boolean(), (name, body, elsewhere) => {
        isPublicHost(name)
        notFoundError(response({ status: 404, body }), 'manifest', elsewhere)
        missingRepository(response({ status: 404, body }), 'manifest')
      })
    )
  })

  test.each(['a.'.repeat(500_000), '1'.repeat(1_000_000), ':'.repeat(1_000_000)])(
    'a hostile host is told in no time: %#',
    (name) => {
      const begun = performance.now()
      isPublicHost(name)
      isDigest(name)
      parseDigest(name)
      expect(performance.now() - begun).toBeLessThan(60_000)
    }
  )
})
