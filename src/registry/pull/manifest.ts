// Manifests, from the bytes of a registry to what they name, and the digests that name content by its own bytes.
import { clip } from '../../base/unicode.js'
import { isRecord, parseBytes, type JsonRecord } from '../../base/json.js'
import type { HashAlgorithm } from '../../ports.js'

/** More than is ever shown: a secret that a registry repeats must be whole to be seen. */
const MAX_TYPE = 4_000

/** Content that a manifest names. */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number | undefined
  /** `os/architecture` or `os/architecture/variant`, where a platform is named. */
  readonly platform: string | undefined
  /** Provenance or SBOM of another manifest of the same index. */
  readonly isAttestation: boolean
  /** Stored outside the registry, which need not have it. */
  readonly isForeign: boolean
}

export type Manifest =
  /** An image, or any other artifact. */
  | {
      readonly kind: 'image'
      readonly mediaType: string
      readonly config: Descriptor | undefined
      readonly layers: readonly Descriptor[]
    }
  | {
      readonly kind: 'index'
      readonly mediaType: string
      readonly manifests: readonly Descriptor[]
    }
  /** Docker's first form, which today's docker no longer pulls. */
  | {
      readonly kind: 'schema-1'
      readonly mediaType: string
      /** Its digest is that of the bytes without their signatures. */
      readonly payload: Uint8Array
    }

const INDEXES: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json'
])
/** Withdrawn before OCI 1.1, yet stored in places. */
const ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json'
const IMAGES: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  ARTIFACT
])
/** Configurations of images; an empty type says nothing. */
const CONFIGS: ReadonlySet<string> = new Set([
  '',
  'application/octet-stream',
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json'
])
const SCHEMA_1 = [
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.docker.distribution.manifest.v1+json'
]

/** All forms that can be read here: a registry that knows none of what is asked for would convert. */
export const ACCEPT: string = [...IMAGES, ...INDEXES, ...SCHEMA_1].join(', ')

/**
 * Reads a manifest (OCI image spec, "Image Manifest", "Image Index"; Docker's "Image Manifest Version
 * 2, Schema 1 and 2").
 *
 * @param contentType - of the response; counts where the manifest does not name its own type
 * @returns undefined for anything that is not a manifest, has an invalid digest, or can be read in two
 * ways (CVE-2021-41190). Never throws.
 */
export function readManifest(bytes: Uint8Array, contentType: string): Manifest | undefined {
  const body = parseBytes(bytes)
  if (!isRecord(body)) return undefined
  const mediaType = typeOf(body, contentType)
  if (body['schemaVersion'] === 1) return schema1Of(body, mediaType, bytes)
  const hasManifests = Array.isArray(body['manifests'])
  const hasLayers = ['layers', 'blobs', 'config'].some((key) => body[key] !== undefined)
  if (hasManifests === hasLayers) return undefined
  if (INDEXES.has(mediaType) !== hasManifests && isKnown(mediaType)) return undefined
  return hasManifests ? indexOf(body, mediaType) : imageOf(body, mediaType)
}

/**
 * The type of what is surely no image of a container, by its configuration: the empty one, or one that
 * no builder of images writes (OCI image spec, "Guidelines for Artifact Usage"). docker and BuildKit
 * refuse it as a base image (measured: `unsupported media type application/vnd.oci.empty.v1+json`).
 */
export function artifactType(manifest: Manifest): string | undefined {
  if (manifest.kind !== 'image') return undefined
  const { config, mediaType } = manifest
  const type = config?.mediaType ?? mediaType
  const isImages = config === undefined ? mediaType !== ARTIFACT : CONFIGS.has(type)
  return isImages ? undefined : type
}

export function isIndex(mediaType: string): boolean {
  return INDEXES.has(mediaType)
}

function typeOf(body: JsonRecord, contentType: string): string {
  const own = body['mediaType']
  const type = typeof own === 'string' ? own : (contentType.split(';')[0] ?? '')
  return clip(type.trim(), MAX_TYPE)
}

function isKnown(mediaType: string): boolean {
  return INDEXES.has(mediaType) || IMAGES.has(mediaType)
}

function indexOf(body: JsonRecord, mediaType: string): Manifest | undefined {
  const manifests = descriptorsOf(body['manifests'])
  return manifests === undefined ? undefined : { kind: 'index', mediaType, manifests }
}

function imageOf(body: JsonRecord, mediaType: string): Manifest | undefined {
  const config = body['config'] === undefined ? undefined : descriptorOf(body['config'])
  const layers = descriptorsOf(body['layers'] ?? body['blobs'] ?? [])
  const isBroken = body['config'] !== undefined && config === undefined
  return layers === undefined || isBroken ? undefined : { kind: 'image', mediaType, config, layers }
}

function schema1Of(body: JsonRecord, mediaType: string, bytes: Uint8Array): Manifest | undefined {
  if (!Array.isArray(body['fsLayers'])) return undefined
  const payload = signedPayload(body, bytes)
  return payload === undefined ? undefined : { kind: 'schema-1', mediaType, payload }
}

function descriptorsOf(value: unknown): readonly Descriptor[] | undefined {
  if (!Array.isArray(value)) return undefined
  const entries: readonly unknown[] = value
  const descriptors = entries.map(descriptorOf).filter((found) => found !== undefined)
  return descriptors.length === entries.length ? descriptors : undefined
}

function descriptorOf(value: unknown): Descriptor | undefined {
  if (!isRecord(value)) return undefined
  const { digest, size, mediaType, urls, annotations } = value
  if (typeof digest !== 'string' || !isDigest(digest)) return undefined
  const type = typeof mediaType === 'string' ? clip(mediaType, MAX_TYPE) : ''
  const platform = platformOf(value['platform'])
  const reference = isRecord(annotations) ? annotations['vnd.docker.reference.type'] : undefined
  return {
    mediaType: type,
    digest,
    size: Number.isSafeInteger(size) && Number(size) >= 0 ? Number(size) : undefined,
    platform: platform === 'unknown/unknown' ? undefined : platform,
    isAttestation: reference === 'attestation-manifest' || platform === 'unknown/unknown',
    isForeign:
      /\bnondistributable\b|\.foreign\./.test(type) || (Array.isArray(urls) && urls.length > 0)
  }
}

/** A platform as docker writes it, from an index or an image's configuration. */
export function platformOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined
  const { os, architecture, variant } = value
  const parts = [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])]
  const isSound = parts.every(
    (part): part is string => typeof part === 'string' && /^[A-Za-z0-9._-]{1,40}$/.test(part)
  )
  return isSound ? parts.join('/') : undefined
}

/**
 * The bytes without their signatures: as many as the protected header of the signature counts, and
 * the end that it keeps (libtrust, "JSON Signature"; Docker's "Image Manifest Version 2, Schema 1").
 *
 * @param body - `bytes`, read
 * @returns all bytes where there is no signature; undefined where it cannot be read. Never throws.
 */
function signedPayload(body: JsonRecord, bytes: Uint8Array): Uint8Array | undefined {
  const signatures: unknown = body['signatures']
  if (signatures === undefined) return bytes
  const first: unknown = Array.isArray(signatures) ? signatures[0] : undefined
  const header = isRecord(first) ? headerOf(first['protected']) : undefined
  if (header === undefined) return undefined
  const { formatLength, formatTail } = header
  if (typeof formatTail !== 'string' || typeof formatLength !== 'number') return undefined
  if (!Number.isSafeInteger(formatLength) || formatLength < 0) return undefined
  return Buffer.concat([bytes.subarray(0, formatLength), Buffer.from(formatTail, 'base64url')])
}

function headerOf(encoded: unknown): JsonRecord | undefined {
  if (typeof encoded !== 'string') return undefined
  try {
    const header: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
    return isRecord(header) ? header : undefined
  } catch {
    return undefined
  }
}

export interface Digest {
  readonly algorithm: HashAlgorithm
  /** Lower-case. */
  readonly hex: string
}

/** How many hex digits each has (opencontainers/go-digest, algorithm.go). */
const HEX_LENGTHS: Readonly<Record<HashAlgorithm, number>> = { sha256: 64, sha384: 96, sha512: 128 }
const ALGORITHMS: readonly HashAlgorithm[] = ['sha256', 'sha384', 'sha512']

/**
 * Reads a digest of an algorithm that docker knows (OCI image spec, "Digests"; sha384 by go-digest).
 *
 * @returns undefined for other algorithms, whose content cannot be compared here, and for what is no
 * digest. Never throws.
 */
export function parseDigest(text: string): Digest | undefined {
  const [, name, hex = ''] = /^(sha\d{3}):([0-9a-f]{1,128})$/.exec(text) ?? []
  const algorithm = ALGORITHMS.find((known) => known === name)
  return algorithm !== undefined && hex.length === HEX_LENGTHS[algorithm]
    ? { algorithm, hex }
    : undefined
}

export function printDigest({ algorithm, hex }: Digest): string {
  return `${algorithm}:${hex}`
}

/** Has a text the form of a digest of any algorithm? Such a text is safe in an address. */
export function isDigest(text: string): boolean {
  return /^[a-z0-9]{1,32}(?:[+._-][a-z0-9]{1,32}){0,4}:[A-Za-z0-9=_-]{1,256}$/.test(text)
}

const WEB_NAMES: Readonly<Record<HashAlgorithm, string>> = {
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512'
}

/** The digest of bytes in memory. */
export async function digestOf(bytes: Uint8Array, algorithm: HashAlgorithm): Promise<string> {
  const hash = await crypto.subtle.digest(WEB_NAMES[algorithm], new Uint8Array(bytes))
  return printDigest({ algorithm, hex: Buffer.from(hash).toString('hex') })
}
