import { describe, expect, test } from '@jest/globals'
import { CONFIG, contentOf, digestOf, imageOf, indexOf, OCI_IMAGE, served } from './content.js'
import { BASE, pulled } from './scene.js'
import type { Line, Script } from '../script.js'

const IMAGE = imageOf({ layers: ['the only layer'] })
const INDEX = indexOf([{ content: IMAGE, platform: 'linux/amd64' }])
const WHOLE: Script = { ...served(BASE, INDEX, 'v1'), ...served(BASE, IMAGE) }

const CUT = { kind: 'unavailable', cause: 'server-fault', detail: 'a body ended before its size' }

/** What is read, its address, its bytes. */
const PARTS = [
  ['manifest', `GET ${BASE}/manifests/${IMAGE.digest}`, IMAGE.text],
  ['config', `GET ${BASE}/blobs/${digestOf(CONFIG)}`, CONFIG],
  ['layer', `GET ${BASE}/blobs/${digestOf('the only layer')}`, 'the only layer']
] as const

function line(body: string): Line {
  return { status: 200, headers: { 'content-type': OCI_IMAGE }, body }
}

describe.each(PARTS)('a %s that an image names', (what, key, text) => {
  const cut = line(text.slice(0, text.length / 2))
  const other = text.replace(/[a-z]/, 'Z')

  async function read(...lines: readonly Line[]) {
    return pulled({ ...WHOLE, [key]: lines }, { layers: true })
  }

  test('cut on the way once is read again', async () => {
    expect((await read(cut, line(text))).kind).toBe('pullable')
  })

  test('cut on the way twice could not be read', async () => {
    expect(await read(cut, cut)).toEqual(CUT)
  })

  test('with all its bytes and others among them is another at once', async () => {
    expect(await read(line(other), line(text))).toEqual({
      kind: 'digest-mismatch',
      what,
      expected: digestOf(text),
      actual: digestOf(other)
    })
  })

  test('cut on the way, then other, is another', async () => {
    expect(await read(cut, line(other))).toMatchObject({ kind: 'digest-mismatch', what })
  })

  test('cut on the way, then gone for a while, could not be read', async () => {
    const found = await read(cut, { status: 503 })
    expect(found).toMatchObject({ kind: 'unavailable', detail: 'status 503' })
  })
})

describe('a pinned manifest, whose size nothing tells', () => {
  const key = `GET ${BASE}/manifests/${IMAGE.digest}`
  const cut = IMAGE.text.slice(0, 20)

  test('cut on the way once is read again', async () => {
    const script = { ...WHOLE, [key]: [line(cut), line(IMAGE.text)] }
    expect((await pulled(script, { reference: IMAGE.digest })).kind).toBe('pullable')
  })

  test('that differs twice is another', async () => {
    const script = { ...WHOLE, [key]: [line(cut), line(cut)] }
    expect(await pulled(script, { reference: IMAGE.digest })).toEqual({
      kind: 'digest-mismatch',
      what: 'manifest',
      expected: IMAGE.digest,
      actual: digestOf(cut)
    })
  })
})

test('a layer with a size too great is whole where its digest is right', async () => {
  const layer = 'the only layer'
  const digest = digestOf(layer)
  const layers = [{ mediaType: 'application/octet-stream', digest, size: layer.length + 9 }]
  const content = contentOf(OCI_IMAGE, { schemaVersion: 2, mediaType: OCI_IMAGE, layers }, [layer])
  expect((await pulled(served(BASE, content, 'v1'), { layers: true })).kind).toBe('pullable')
})
