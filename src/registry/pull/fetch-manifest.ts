// A manifest fetched by tag or digest, its bytes held to the digest.
import { digestOf, parseDigest, printDigest } from './digest.js'
import { readManifest, type Manifest } from './manifest.js'
import type { PullProblem } from './result.js'
import type { Reader } from './reader.js'
import { rereadOnMismatch, type OneReading } from './verify.js'
import { field, parseBytes } from '../../base/json.js'

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
  if (outcome.kind === 'not-read') return { kind: 'settled', value: outcome.answer }
  if (outcome.kind === 'absent') {
    return { kind: 'settled', value: { kind: 'tag-missing', error: outcome.error } }
  }
  const { headers, body, truncated } = outcome.value
  const contentType = headers['content-type'] ?? ''
  const strange: OneReading<FetchedManifest> = {
    kind: 'settled',
    value: { kind: 'unrecognised', status: 200, contentType }
  }
  if (truncated) return strange
  const manifest = readManifest(body, contentType)
  // A page that somebody put before the registry is no manifest gone bad.
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
  return { kind: 'settled', value: { kind: 'manifest', manifest, digest } }
}

/** As many as are worth naming. */
const MOST = 10

/** The tags of an answer to `tags/list` (OCI distribution spec, "Listing Tags"). Never throws. */
export function readTags(body: Uint8Array): readonly string[] {
  const tags = field(parseBytes(body), 'tags')
  const entries: readonly unknown[] = Array.isArray(tags) ? tags : []
  return entries.filter(
    (tag): tag is string => typeof tag === 'string' && /^\w[\w.-]{0,127}$/.test(tag)
  )
}

/** Ten at most: those first that differ by a `v` or go on where the wanted one ends, then the last. */
export function tagsLike(wanted: string, tags: readonly string[]): readonly string[] {
  if (wanted.includes(':')) return []
  const core = (tag: string): string => tag.toLowerCase().replace(/^v(?=\d)/, '')
  const isNear = (tag: string): boolean =>
    core(tag).startsWith(core(wanted)) || core(wanted).startsWith(core(tag))
  const near = tags.filter(isNear)
  return [...new Set([...near, ...tags.toReversed()])].slice(0, MOST)
}
