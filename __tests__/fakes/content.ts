// Bytes with names: digests and the smallest image that is one.
import { createHash } from 'node:crypto'

export function sha256(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

export interface Blob {
  readonly digest: string
  readonly bytes: Uint8Array
}

export interface Image {
  readonly blobs: readonly Blob[]
  readonly manifest: Uint8Array
  readonly mediaType: string
  readonly digest: string
}

export const imageManifest = 'application/vnd.oci.image.manifest.v1+json'
export const imageIndex = 'application/vnd.oci.image.index.v1+json'

export function blobOf(content: string | Uint8Array): Blob {
  const body = typeof content === 'string' ? Buffer.from(content) : content
  return { digest: sha256(body), bytes: body }
}

/** An empty tar archive: two blocks of zeros. */
const emptyTar = new Uint8Array(1024)

/**
 * An image of one empty layer that any client accepts; different seeds make different digests.
 *
 * Source: OCI image spec, "Image Manifest Specification" and "Image Configuration".
 */
export function tinyImage(seed: string): Image {
  const layer = blobOf(emptyTar)
  const config = blobOf(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Labels: { seed } },
      rootfs: { type: 'layers', diff_ids: [layer.digest] }
    })
  )
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: imageManifest,
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: config.digest,
        size: config.bytes.byteLength
      },
      layers: [
        {
          mediaType: 'application/vnd.oci.image.layer.v1.tar',
          digest: layer.digest,
          size: layer.bytes.byteLength
        }
      ]
    })
  )
  return {
    blobs: [layer, config],
    manifest,
    mediaType: imageManifest,
    digest: sha256(manifest)
  }
}
