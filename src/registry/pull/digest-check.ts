// Content held to its digest: manifests and the configuration read whole, layers as they stream.
import { mapLimit } from '../../base/promises.js'
import {
  digestOf,
  parseDigest,
  printDigest,
  type Descriptor,
  readManifest,
  type Manifest
} from './manifest.js'
import type { PullPorts, Reader } from './reader.js'
import type { DigestMismatch, PullProblem, PullQuestion } from '../result.js'

/** Registries should take manifests of 4 MiB (OCI distribution spec, "Pushing Manifests"). */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024

export interface FetchedManifest {
  readonly kind: 'manifest'
  readonly manifest: Manifest
  readonly digest: string
}

/**
 * Fetches a manifest. What the registry says of the digest of a tag (`Docker-Content-Digest`) may be
 * missing; BuildKit, oras and regctl hold the bytes to it where it is there (measured: `unexpected
 * commit digest … failed precondition`).
 *
 * @param reference - a tag, or a digest; of an algorithm not known here it is taken at its word
 * @param size - what an index says of it
 */
export function fetchManifest(
  reader: Reader,
  reference: string,
  size?: number
): Promise<FetchedManifest | PullProblem> {
  return rereadOnMismatch(size, () => fetchOnce(reader, reference))
}

async function fetchOnce(reader: Reader, reference: string): Promise<OneReading<FetchedManifest>> {
  const outcome = await reader.manifest(reference, MAX_MANIFEST_BYTES)
  if (outcome.kind === 'not-read') return settled(outcome.answer)
  if (outcome.kind === 'absent') return settled({ kind: 'tag-missing', error: outcome.error })
  const { headers, body, truncated } = outcome.value
  const contentType = headers['content-type'] ?? ''
  const strange = settled<FetchedManifest>({ kind: 'unrecognised', status: 200, contentType })
  if (truncated) return strange
  const manifest = readManifest(body, contentType)
  // A web page of a proxy is not a corrupt manifest.
  if (manifest === undefined && !/\bjson\b|prettyjws/.test(contentType)) return strange
  const payload = manifest?.kind === 'schema-1' ? manifest.payload : body
  const isTag = !reference.includes(':')
  const promised = isTag
    ? parseDigest(headers['docker-content-digest'] ?? '')
    : parseDigest(reference)
  if (promised !== undefined) {
    const expected = printDigest(promised)
    const actual = await digestOf(payload, promised.algorithm)
    if (actual !== expected) {
      const mismatch = { kind: 'digest-mismatch', what: 'manifest', expected, actual } as const
      return { kind: 'mismatch', mismatch, bytes: body.byteLength }
    }
  }
  if (manifest === undefined) return strange
  const digest = isTag ? await digestOf(payload, 'sha256') : reference
  return settled({ kind: 'manifest', manifest, digest })
}

/** Configurations are smaller; anything larger is hashed like a layer. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024
/** Where a manifest does not say how long a blob is. GitHub takes layers of 10 GB. */
const MAX_BLOB_BYTES = 64 * 1024 ** 3
const LAYERS_AT_ONCE = 3
const PROGRESS_BYTES = 256 * 1024 ** 2

export interface Opened {
  readonly ports: PullPorts
  readonly question: PullQuestion
  readonly reader: Reader
}

interface Config {
  readonly kind: 'config'
  readonly bytes: Uint8Array
}

/** Reads an image's configuration, its bytes held to the digest. */
export async function readConfig(
  opened: Opened,
  descriptor: Descriptor
): Promise<Config | PullProblem> {
  if ((descriptor.size ?? 0) > MAX_CONFIG_BYTES) {
    const problem = await checkBlob(opened, 'config', descriptor, () => undefined)
    return problem ?? { kind: 'config', bytes: new Uint8Array() }
  }
  return rereadOnMismatch(descriptor.size, () => configOnce(opened, descriptor))
}

async function configOnce({ reader }: Opened, descriptor: Descriptor): Promise<OneReading<Config>> {
  const outcome = await reader.blob(descriptor.digest, MAX_CONFIG_BYTES)
  if (outcome.kind === 'not-read') return settled(outcome.answer)
  if (outcome.kind === 'absent') return settled(lost('config', descriptor))
  const { body, truncated } = outcome.value
  if (truncated) return settled(mismatch('config', descriptor, undefined))
  const wanted = parseDigest(descriptor.digest)
  const actual = wanted === undefined ? undefined : await digestOf(body, wanted.algorithm)
  return actual === undefined || actual === descriptor.digest
    ? settled({ kind: 'config', bytes: body })
    : {
        kind: 'mismatch',
        mismatch: mismatch('config', descriptor, actual),
        bytes: body.byteLength
      }
}

function settled<T>(value: T | PullProblem): OneReading<T> {
  return { kind: 'settled', value }
}

/**
 * Reads every layer through and compares it with its digest, a few at once. Layers that are stored
 * outside the registry (`urls`; OCI image spec, "Non-Distributable Layers") are left out, repeated ones read once.
 *
 * @returns the first problem in the order of the layers, those that are certain before others
 */
export async function checkLayers(
  opened: Opened,
  layers: readonly Descriptor[]
): Promise<PullProblem | undefined> {
  const own = layers.filter(({ isForeign }) => !isForeign)
  const once = [...new Map(own.map((layer) => [layer.digest, layer])).values()]
  const tasks = once.map((layer, index) => () => checkLayer(opened, layer, index + 1, once.length))
  const problems = (await mapLimit(LAYERS_AT_ONCE, tasks)).filter((found) => found !== undefined)
  return worst(problems)
}

/** What is certain comes before what could not be told. */
export function worst(problems: readonly PullProblem[]): PullProblem | undefined {
  return (
    problems.find(({ kind }) => kind === 'digest-mismatch') ??
    problems.find(({ kind }) => kind === 'incomplete-index') ??
    problems.find(({ kind }) => kind === 'refused') ??
    problems[0]
  )
}

async function checkLayer(
  opened: Opened,
  layer: Descriptor,
  nth: number,
  count: number
): Promise<PullProblem | undefined> {
  const { ports, question } = opened
  const name = `${question.registry.host}/${question.path}: layer ${nth} of ${count}`
  if (parseDigest(layer.digest) === undefined) {
    ports.progress(`${name} is not read: its digest is of a kind that cannot be compared here`)
    return undefined
  }
  let said = 0
  const problem = await checkBlob(opened, 'layer', layer, (bytes) => {
    if (bytes < said + PROGRESS_BYTES) return
    said = bytes
    ports.progress(`${name}: ${megabytes(bytes)} read`)
  })
  if (problem === undefined) ports.progress(`${name} matches its digest`)
  return problem
}

async function checkBlob(
  { reader }: Opened,
  what: 'config' | 'layer',
  descriptor: Descriptor,
  onProgress: (bytes: number) => void
): Promise<PullProblem | undefined> {
  const wanted = parseDigest(descriptor.digest)
  if (wanted === undefined) return undefined
  const { algorithm } = wanted
  const maxBytes = descriptor.size ?? MAX_BLOB_BYTES
  return rereadOnMismatch<undefined>(descriptor.size, async () => {
    const outcome = await reader.hash(descriptor.digest, algorithm, maxBytes, onProgress)
    if (outcome.kind === 'not-read') return settled(outcome.answer)
    if (outcome.kind === 'absent') return settled(lost(what, descriptor))
    const download = outcome.value
    if (download.kind === 'too-long') return settled(mismatch(what, descriptor, undefined))
    const { hex, bytes } = download
    const actual = printDigest({ algorithm, hex })
    return actual === descriptor.digest
      ? settled(undefined)
      : { kind: 'mismatch', mismatch: mismatch(what, descriptor, actual), bytes }
  })
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

function mismatch(
  what: DigestMismatch['what'],
  { digest }: Descriptor,
  actual: string | undefined
): DigestMismatch {
  return { kind: 'digest-mismatch', what, expected: digest, actual }
}

/** The manifest names a blob that the registry does not have: nobody can pull this image. */
function lost(part: 'config' | 'layer', { digest }: Descriptor): PullProblem {
  const missing = { digest, platform: undefined, isAttestation: false, part }
  return { kind: 'incomplete-index', missing: [missing] }
}

/** What one reading gave. */
type OneReading<T> =
  | { readonly kind: 'settled'; readonly value: T | PullProblem }
  | { readonly kind: 'mismatch'; readonly mismatch: DigestMismatch; readonly bytes: number }

/** A proxy that ends a body too early without a length shows it by nothing else. */
const CUT: PullProblem = {
  kind: 'unavailable',
  cause: 'server-fault',
  detail: 'a body ended before its size'
}

/**
 * Reads once more what came shorter than its descriptor says, as connections are cut on the way
 * (containerd/containerd#3974), and what nothing tells the size of; docker tries such a blob again,
 * too (docker-library/docker#221).
 *
 * @param size - what the descriptor says
 * @returns a mismatch only of a body that is whole, or came twice where no size is known
 */
async function rereadOnMismatch<T>(
  size: number | undefined,
  once: () => Promise<OneReading<T>>
): Promise<T | PullProblem> {
  const first = await once()
  if (first.kind === 'settled') return first.value
  if (size !== undefined && first.bytes >= size) return first.mismatch
  const second = await once()
  if (second.kind === 'settled') return second.value
  return size !== undefined && second.bytes < size ? CUT : second.mismatch
}
