// An image on disk that skopeo reads.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tinyImage } from './content.js'

/** Writes a tiny image in the layout of the OCI image spec, "OCI Image Layout Specification". */
export async function layout(folder: string, seed: string): Promise<string> {
  const image = tinyImage(seed)
  const blobs = join(folder, 'blobs', 'sha256')
  await mkdir(blobs, { recursive: true })
  for (const { digest, bytes } of [
    ...image.blobs,
    { digest: image.digest, bytes: image.manifest }
  ]) {
    await writeFile(join(blobs, digest.slice('sha256:'.length)), bytes)
  }
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  const { digest, mediaType, manifest } = image
  const manifests = [{ mediaType, digest, size: manifest.byteLength }]
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
  return `oci:${folder}`
}
