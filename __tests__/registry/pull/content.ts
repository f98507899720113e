// Images of all forms, made of bytes, and the lines of a script that serve them.
import { createHash } from 'node:crypto'
import { type Reply, refusal } from '../script.js'

export const OCI_IMAGE = 'application/vnd.oci.image.manifest.v1+json'
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const OCI_ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json'
export const DOCKER_IMAGE = 'application/vnd.docker.distribution.manifest.v2+json'
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const SCHEMA_1 = 'application/vnd.docker.distribution.manifest.v1+prettyjws'
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json'

export function digestOf(content: string | Uint8Array, algorithm = 'sha256'): string {
  return `${algorithm}:${createHash(algorithm).update(content).digest('hex')}`
}

export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly [key: string]: unknown
}

export function descriptor(
  mediaType: string,
  content: string,
  more: Readonly<Record<string, unknown>> = {}
): Descriptor {
  return { mediaType, digest: digestOf(content), size: Buffer.byteLength(content), ...more }
}

/** A manifest with the blobs it names. */
export interface Content {
  readonly mediaType: string
  readonly text: string
  readonly digest: string
  /** By digest. */
  readonly blobs: Readonly<Record<string, string>>
}

export function contentOf(
  mediaType: string,
  body: unknown,
  blobs: readonly string[] = []
): Content {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const named = Object.fromEntries(blobs.map((blob) => [digestOf(blob), blob]))
  return { mediaType, text, digest: digestOf(text), blobs: named }
}

export interface ImageOptions {
  readonly mediaType?: string
  readonly config?: string
  readonly layers?: readonly string[]
  readonly layerType?: string
}

export const CONFIG = JSON.stringify({ os: 'linux', architecture: 'amd64' })

export function imageOf({
  mediaType = OCI_IMAGE,
  config = CONFIG,
  layers = ['layer one', 'layer two'],
  layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'
}: ImageOptions = {}): Content {
  const body = {
    schemaVersion: 2,
    mediaType,
    config: descriptor(OCI_CONFIG, config),
    layers: layers.map((layer) => descriptor(layerType, layer))
  }
  return contentOf(mediaType, body, [config, ...layers])
}

export function platformImage(os: string, architecture: string, variant?: string): Content {
  const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) }
  return imageOf({
    config: JSON.stringify(platform),
    layers: [`layer of ${os}/${architecture}/${variant ?? ''}`]
  })
}

export interface Child {
  readonly content: Content
  readonly platform?: string
  readonly isAttestation?: boolean
}

export function indexOf(children: readonly Child[], mediaType = OCI_INDEX): Content {
  const manifests = children.map(({ content, platform, isAttestation }) => {
    const [os, architecture, variant] = (platform ?? 'unknown/unknown').split('/')
    return descriptor(content.mediaType, content.text, {
      platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
      ...(isAttestation === true
        ? { annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }
        : {})
    })
  })
  return contentOf(mediaType, { schemaVersion: 2, mediaType, manifests })
}

/** `METHOD url` to its one answer. */
export type Replies = Readonly<Record<string, Reply>>

/** Manifest unknown, as the registry has it in answer to GET. */
export const UNKNOWN_TAG: Reply = refusal(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
export const UNKNOWN_BLOB: Reply = refusal(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
export const UNKNOWN_NAME: Reply = refusal(404, 'NAME_UNKNOWN', 'repository name not known')

/**
 * The lines that serve a manifest under references, with its blobs.
 *
 * @param base - address of the repository, such as `https://ghcr.io/v2/acme/app`
 */
export function served(base: string, content: Content, ...tags: readonly string[]): Replies {
  const headers = { 'content-type': content.mediaType, 'docker-content-digest': content.digest }
  const lines: Record<string, Reply> = {}
  for (const reference of [...tags, content.digest]) {
    lines[`GET ${base}/manifests/${reference}`] = { status: 200, headers, body: content.text }
    lines[`HEAD ${base}/manifests/${reference}`] = { status: 200, headers }
  }
  for (const [digest, body] of Object.entries(content.blobs)) {
    lines[`GET ${base}/blobs/${digest}`] = { status: 200, body }
  }
  return lines
}

/** What a repository answers to `METHOD address`; throws where nothing is scripted. */
export function replyTo(replies: Replies, key: string): Reply {
  const reply = replies[key]
  if (reply === undefined) throw new Error(`nothing is scripted for ${key}`)
  return reply
}

/** A manifest that is gone, in answer to GET and HEAD. */
export function gone(base: string, digest: string): Replies {
  return {
    [`GET ${base}/manifests/${digest}`]: UNKNOWN_TAG,
    [`HEAD ${base}/manifests/${digest}`]: { status: 404 }
  }
}
