// Pull verdicts of the built action against skopeo, with the same login: at the fake GitHub, and at Debian's registry.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { begun } from '../action/run.js'
import { distribution } from '../fakes/distribution.js'
import { imageIndex } from '../fakes/content.js'
import { jobToken, worldOf } from '../fakes/scenario.js'
import { startGitHub, type StartedGitHub } from '../fakes/server.js'
import {
  artifactOf,
  dockerList,
  indexOf,
  lastOf,
  spoiled,
  stockOf,
  without,
  type Stock
} from '../fakes/stock.js'
import type { Handler } from '../fakes/wire.js'
import { hasDockerRegistry, startDockerRegistry, type StartedRegistry } from './real-registries.js'
import { hasSkopeo } from './real-push.js'
import { act, judgedOf } from './scene.js'

interface Row {
  readonly image: string
  readonly reason: string
  /** Who asks: anybody, or the job with its token. */
  readonly as?: 'job'
  readonly layers?: true
  /** Does skopeo get it, where that is not what the reason says? */
  readonly skopeo?: boolean
}

const oci = stockOf('oci')
const docker = stockOf('docker', 'docker')
const zstd = stockOf('zstd', 'zstd')
const multi = indexOf(
  { amd64: stockOf('amd'), arm64: stockOf('arm', 'oci', 'arm64') },
  { mediaType: imageIndex, attested: true }
)
const list = indexOf({ amd64: docker }, { mediaType: dockerList })
const HELD = {
  oci,
  docker,
  zstd,
  multi,
  list,
  artifact: artifactOf('a thing'),
  manifest: spoiled(stockOf('bad manifest'), 'manifest'),
  config: spoiled(stockOf('bad config'), 'config'),
  layer: spoiled(stockOf('bad layer'), 'layer')
} satisfies Readonly<Record<string, Stock>>

const DIGESTS = Object.fromEntries(Object.entries(HELD).map(([name, { digest }]) => [name, digest]))

/** The same registry, but for what it says of digests in its headers. */
function sayingOfDigests(handler: Handler, digest: string | undefined): Handler {
  return (request) => {
    const answer = handler(request)
    const rest = Object.entries(answer.headers).filter(([name]) => name !== HEADER)
    const told = digest === undefined ? [] : [[HEADER, digest] as const]
    return { ...answer, headers: Object.fromEntries([...rest, ...told]) }
  }
}

const HEADER = 'docker-content-digest'
const plain = (): Handler => distribution({ auth: 'none', contents: { 'team/app': { oci } } })
const owned = { owner: 'octo-org', tags: ['v1'] } as const
const WORLD = worldOf({
  packages: [
    { ...owned, name: 'open', visibility: 'public', contents: HELD },
    {
      ...owned,
      name: 'cleaned',
      visibility: 'public',
      contents: { hole: without(multi, multi.manifests[2]?.digest ?? '') }
    },
    {
      ...owned,
      name: 'unattested',
      visibility: 'public',
      contents: { multi: without(multi, lastOf(multi)) }
    },
    { ...owned, name: 'ours', visibility: 'private', repositories: { 'octo-org/app': 'read' } },
    { ...owned, name: 'closed', visibility: 'private' }
  ],
  hosts: {
    'silent.test': sayingOfDigests(plain(), undefined),
    'lying.test': sayingOfDigests(plain(), `sha256:${'b'.repeat(64)}`)
  }
})

const OPEN = 'ghcr.io/octo-org/open'
const ROWS: readonly (readonly [name: string, Row])[] = [
  ['a public image', { image: `${OPEN}:v1`, reason: 'pullable' }],
  ['a private image, by anybody', { image: 'ghcr.io/octo-org/ours:v1', reason: 'package-private' }],
  [
    'a private image, by the job',
    { image: 'ghcr.io/octo-org/ours:v1', reason: 'pullable', as: 'job' }
  ],
  ['a closed image', { image: 'ghcr.io/octo-org/closed:v1', reason: 'package-access', as: 'job' }],
  ['an absent package', { image: 'ghcr.io/octo-org/none:v1', reason: 'private-or-absent' }],
  ['an absent tag', { image: `${OPEN}:v9`, reason: 'tag-missing' }],
  ['a right digest', { image: `${OPEN}@${HELD.oci.digest}`, reason: 'pullable' }],
  ['an absent digest', { image: `${OPEN}@sha256:${'c'.repeat(64)}`, reason: 'tag-missing' }],
  [
    'a wrong manifest',
    { image: `${OPEN}@${DIGESTS['manifest'] ?? ''}`, reason: 'digest-mismatch' }
  ],
  ['a wrong configuration', { image: `${OPEN}:config`, reason: 'digest-mismatch' }],
  ['a wrong layer', { image: `${OPEN}:layer`, reason: 'digest-mismatch', layers: true }],
  ['an OCI image', { image: `${OPEN}:oci`, reason: 'pullable', layers: true }],
  ['a Docker image', { image: `${OPEN}:docker`, reason: 'pullable', layers: true }],
  ['a layer of zstd', { image: `${OPEN}:zstd`, reason: 'pullable', layers: true }],
  ['an index', { image: `${OPEN}:multi`, reason: 'pullable', layers: true }],
  ['a Docker list', { image: `${OPEN}:list`, reason: 'pullable', layers: true }],
  ['an artifact', { image: `${OPEN}:artifact`, reason: 'pullable', layers: true }],
  ['an index with a hole', { image: 'ghcr.io/octo-org/cleaned:hole', reason: 'incomplete-index' }],
  [
    'an index without its attestation',
    { image: 'ghcr.io/octo-org/unattested:multi', reason: 'incomplete-index' }
  ],
  ['no digest in the headers', { image: 'silent.test/team/app:oci', reason: 'pullable' }],
  [
    'no digest in the headers, and one asked for',
    { image: `silent.test/team/app@${HELD.oci.digest}`, reason: 'pullable' }
  ],
  [
    // BuildKit, oras and regctl hold a tag to the promise; docker 20.10 and skopeo do not.
    'a lie about the digest',
    { image: 'lying.test/team/app:oci', reason: 'digest-mismatch', skopeo: true }
  ],
  [
    'a lie about the digest that was asked for',
    { image: `lying.test/team/app@${HELD.oci.digest}`, reason: 'pullable' }
  ]
]

/** Does skopeo get all of it, layers and every image of an index included? */
function skopeoGets(
  image: string,
  home: string,
  env: Readonly<Record<string, string>>,
  options: readonly string[]
): Promise<boolean> {
  const to = `dir:${join(home, Buffer.from(image).toString('base64url').slice(-40))}`
  const args = ['--insecure-policy', '--tmpdir', home, 'copy', '--all', ...options]
  const child = spawn('skopeo', [...args, `docker://${image}`, to], {
    env: { PATH: process.env['PATH'], HOME: home, ...env },
    stdio: 'ignore'
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(code === 0)
    })
  })
}

interface Both {
  readonly reason: string | undefined
  readonly skopeo: boolean
}

async function judged(
  { image, as, layers }: Row,
  step: Partial<Parameters<typeof act>[0]>
): Promise<string | undefined> {
  const list = as === 'job' ? 'base-images' : 'public-images'
  const inputs = { [list]: image, push: 'false', 'verify-layers': String(layers ?? false) }
  const targets = judgedOf(await act({ ...step, inputs }))
  return targets.find(({ given }) => given.includes(image))?.reason
}

const title = hasSkopeo
  ? 'what can be pulled from the fake GitHub'
  : 'what can be pulled from the fake GitHub (skipped: skopeo is not on PATH)'
const describeSkopeo = hasSkopeo ? describe : describe.skip

describeSkopeo(title, () => {
  let fake: StartedGitHub
  let home: string
  let runs: ReadonlyMap<Row, Promise<Both>> = new Map()

  async function both(row: Row): Promise<Both> {
    const env = { https_proxy: fake.proxyUrl, SSL_CERT_FILE: fake.caFile }
    const login = row.as === 'job' ? ['--src-creds', `octocat:${jobToken}`] : ['--src-no-creds']
    const [reason, skopeo] = await Promise.all([
      judged(row, { github: fake }),
      skopeoGets(row.image, home, env, login)
    ])
    return { reason, skopeo }
  }

  beforeAll(async () => {
    fake = await startGitHub(WORLD)
    home = await mkdtemp(join(tmpdir(), 'pull-skopeo-'))
    runs = begun(
      ROWS.map(([, row]) => row),
      4,
      both
    )
  })
  afterAll(async () => {
    await fake.close()
    await rm(home, { recursive: true, force: true })
  })

  test.each(ROWS)('%s', async (_name, row) => {
    const { reason, skopeo = reason === 'pullable' } = row
    expect(await runs.get(row)).toEqual({ reason, skopeo })
  })
})

/** Puts an image into docker-registry as a push would; what its digests do not fit is put there by hand. */
async function pushed(registry: StartedRegistry, repository: string, stock: Stock, tag: string) {
  const base = `http://${registry.host}/v2/${repository}`
  for (const { digest, bytes } of stock.blobs) {
    const opened = await fetch(`${base}/blobs/uploads/`, { method: 'POST' })
    const location = new URL(opened.headers.get('location') ?? '', base)
    location.searchParams.set('digest', digest)
    await fetch(location, { method: 'PUT', body: Buffer.from(bytes) })
  }
  for (const { digest, bytes, mediaType } of stock.manifests.toReversed()) {
    const reference = digest === stock.digest ? tag : digest
    const headers = { 'content-type': mediaType }
    const body = Buffer.from(bytes)
    const put = await fetch(`${base}/manifests/${reference}`, { method: 'PUT', headers, body })
    expect([reference, put.status]).toEqual([reference, 201])
  }
}

async function overwritten(registry: StartedRegistry, digest: string): Promise<void> {
  const hex = digest.slice('sha256:'.length)
  const path = join(registry.store, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data')
  const bytes = await readFile(path)
  await writeFile(path, Buffer.from(bytes.toString('latin1').replace(/[a-z]/, '0'), 'latin1'))
}

async function removed(registry: StartedRegistry, repository: string, digest: string) {
  const hex = digest.slice('sha256:'.length)
  const revisions = join(registry.store, 'docker/registry/v2/repositories', repository)
  await rm(join(revisions, '_manifests/revisions/sha256', hex), { recursive: true })
}

const both = hasSkopeo && hasDockerRegistry
const realTitle = both
  ? "what can be pulled from Debian's docker-registry"
  : "what can be pulled from Debian's docker-registry (skipped: it or skopeo is not installed)"
const describeReal = both ? describe : describe.skip

describeReal(realTitle, () => {
  let registry: StartedRegistry
  let home: string

  beforeAll(async () => {
    registry = await startDockerRegistry({ kind: 'none' })
    home = await mkdtemp(join(tmpdir(), 'pull-skopeo-'))
    await mkdir(join(home, 'work'), { recursive: true })
    const layer = stockOf('spoiled layer')
    const [firstLayer] = layer.blobs
    const images = { oci, docker, zstd, list, multi, artifact: HELD.artifact, layer }
    for (const [tag, stock] of Object.entries(images)) await pushed(registry, 'a/b', stock, tag)
    const hole = indexOf({ amd64: stockOf('here'), arm64: stockOf('gone', 'oci', 'arm64') })
    await pushed(registry, 'a/b', hole, 'hole')
    await removed(registry, 'a/b', lastOf(hole))
    await overwritten(registry, firstLayer?.digest ?? '')
  })
  afterAll(async () => {
    await registry.stop()
    await rm(home, { recursive: true, force: true })
  })

  test.each<readonly [string, string, string]>([
    ['an OCI image', 'a/b:oci', 'pullable'],
    ['an OCI image by its digest', `a/b@${HELD.oci.digest}`, 'pullable'],
    ['a Docker image', 'a/b:docker', 'pullable'],
    ['a layer of zstd', 'a/b:zstd', 'pullable'],
    ['a Docker list', 'a/b:list', 'pullable'],
    ['an index with an attestation', 'a/b:multi', 'pullable'],
    ['an artifact', 'a/b:artifact', 'pullable'],
    ['an absent tag', 'a/b:none', 'tag-missing'],
    ['an absent digest', `a/b@sha256:${'d'.repeat(64)}`, 'tag-missing'],
    ['an absent repository', 'a/none:v1', 'package-absent'],
    ['an index with a hole', 'a/b:hole', 'incomplete-index'],
    ['a spoiled layer', 'a/b:layer', 'digest-mismatch']
  ])('%s', async (_name, path, reason) => {
    const image = `${registry.host}/${path}`
    const options = ['--src-tls-verify=false', '--src-no-creds']
    const [said, skopeo] = await Promise.all([
      judged({ image, reason, layers: true }, {}),
      skopeoGets(image, home, {}, options)
    ])
    expect({ said, skopeo }).toEqual({ said: reason, skopeo: reason === 'pullable' })
  })
})
