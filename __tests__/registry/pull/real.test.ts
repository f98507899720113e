import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGateway, type Gateway } from '../../../src/edge/http.js'
import { clock } from '../../../src/edge/real-ports.js'
import { registryKindOf } from '../../../src/registry/host.js'
import { openPullClient } from '../../../src/registry/client.js'
import type { PullResult } from '../../../src/registry/result.js'
import { sha256, tinyImage } from '../../fakes/content.js'
import {
  hasDockerRegistry,
  startDockerRegistry,
  type StartedRegistry
} from '../../registries/real-registries.js'
import { hasSkopeo, pushWithFetch } from '../../registries/real-push.js'

let registry: StartedRegistry
let gateway: Gateway
let folder: string

async function pulled(repository: string, reference: string): Promise<PullResult> {
  const ports = { http: gateway, downloads: gateway, clock, deadline: clock.now() + 500 }
  const client = openPullClient({ ...ports, mask: () => undefined, progress: () => undefined })
  const { answer } = await client.mayPull({
    registry: registryKindOf(registry.host, 'ghcr.io'),
    path: repository,
    reference,
    login: undefined,
    jobToken: false,
    checkAllManifests: true,
    layers: true
  })
  return answer
}

/** Can skopeo pull it? What it cannot, it says. */
function skopeoPulls(repository: string, reference: string): Promise<boolean> {
  const at = reference.includes(':') ? '@' : ':'
  const from = `docker://${registry.host}/${repository}${at}${reference}`
  const to = `dir:${join(folder, sha256(Buffer.from(from)).slice(-20))}`
  const options = ['--insecure-policy', '--tmpdir', folder, 'copy', '--src-tls-verify=false']
  const env = { PATH: process.env['PATH'], HOME: folder }
  const child = spawn('skopeo', [...options, from, to], { env, stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(code === 0)
    })
  })
}

type Spoil = (bytes: Buffer) => Buffer

async function spoil(digest: string, change: Spoil): Promise<string> {
  const hex = digest.slice('sha256:'.length)
  const path = join(registry.store, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data')
  const spoiled = change(await readFile(path))
  await writeFile(path, spoiled)
  return sha256(spoiled)
}

/** One letter more within the JSON, so that it stays JSON. */
const respaced: Spoil = (bytes) => Buffer.from(bytes.toString().replace('{', '{ '))
const flipped: Spoil = (bytes) => Buffer.from(bytes.map((byte) => byte ^ 1))

const withRegistry = hasDockerRegistry && hasSkopeo ? describe : describe.skip

withRegistry("Debian's docker-registry, read by us and by skopeo", () => {
  beforeAll(async () => {
    registry = await startDockerRegistry({ kind: 'none' })
    gateway = openGateway('test', process.env)
    folder = await mkdtemp(join(tmpdir(), 'pull-'))
  })
  afterAll(async () => {
    gateway.close()
    await registry.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** Pushes an image of its own name, and tells its parts. */
  async function pushed(repository: string) {
    expect(await pushWithFetch({ host: registry.host, repository }, undefined)).toBe(true)
    const image = tinyImage(repository)
    const [layer, config] = image.blobs.map(({ digest }) => digest)
    return {
      digest: image.digest,
      mediaType: image.mediaType,
      layer: layer ?? '',
      config: config ?? ''
    }
  }

  async function both(repository: string, reference: string) {
    const answers = [pulled(repository, reference), skopeoPulls(repository, reference)] as const
    return Promise.all(answers)
  }

  test.each(['tag', 'digest'])('an image that is whole, by %s', async (by) => {
    const repository = `acme/whole-by-${by}`
    const { digest, mediaType } = await pushed(repository)
    expect(await both(repository, by === 'tag' ? 'v1' : digest)).toEqual([
      { kind: 'pullable', digest, mediaType, platforms: ['linux/amd64'] },
      true
    ])
  })

  test('a tag that is not there', async () => {
    await pushed('acme/no-tag')
    const words = { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }
    const tags = ['v1']
    expect(await both('acme/no-tag', 'v9')).toEqual([
      { kind: 'tag-missing', error: words, tags },
      false
    ])
  })

  test('a repository that is not there', async () => {
    expect(await both('acme/nothing', 'v1')).toEqual([
      {
        kind: 'refused',
        step: 'manifest',
        refusal: { kind: 'repository-missing' },
        error: {
          status: 404,
          code: 'NAME_UNKNOWN',
          message: 'repository name not known to registry'
        }
      },
      false
    ])
  })

  test('a digest that nobody pushed', async () => {
    await pushed('acme/no-digest')
    const words = { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }
    expect(await both('acme/no-digest', sha256(Buffer.from('nothing')))).toEqual([
      { kind: 'tag-missing', error: words },
      false
    ])
  })

  test('a manifest whose bytes were changed', async () => {
    const { digest } = await pushed('acme/manifest')
    const actual = await spoil(digest, respaced)
    expect(await both('acme/manifest', digest)).toEqual([
      { kind: 'digest-mismatch', what: 'manifest', expected: digest, actual },
      false
    ])
  })

  test('a configuration whose bytes were changed', async () => {
    const { config } = await pushed('acme/config')
    const actual = await spoil(config, (bytes) =>
      Buffer.from(bytes.toString().replace('amd64', 'arm64'))
    )
    expect(await both('acme/config', 'v1')).toEqual([
      { kind: 'digest-mismatch', what: 'config', expected: config, actual },
      false
    ])
  })

  // The layer is the same in all of these images, and the registry keeps it once: it is put back.
  test('a layer whose bytes were changed', async () => {
    const { layer } = await pushed('acme/layer')
    const actual = await spoil(layer, flipped)
    const answers = await both('acme/layer', 'v1')
    expect(await spoil(layer, flipped)).toBe(layer)
    expect(answers).toEqual([
      { kind: 'digest-mismatch', what: 'layer', expected: layer, actual },
      false
    ])
  })
})
