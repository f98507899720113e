// Images of every form as registries hold them: whole, with parts gone, or with other bytes than promised.
import { blobOf, imageIndex, imageManifest, sha256, type Blob } from './content.js'
import { repositoryOf, type Store } from './store.js'

export const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json'
export const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json'

interface Held {
  readonly digest: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What a registry holds of one image. A digest need not be that of the bytes beside it. */
export interface Stock {
  /** What a tag names. */
  readonly digest: string
  readonly manifests: readonly Held[]
  readonly blobs: readonly Blob[]
}

interface Part {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
}

const OCI = {
  manifest: imageManifest,
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar'
} as const
const FORMS = {
  oci: OCI,
  docker: {
    manifest: dockerManifest,
    config: 'application/vnd.docker.container.image.v1+json',
    layer: 'application/vnd.docker.image.rootfs.diff.tar'
  },
  zstd: { ...OCI, layer: `${OCI.layer}+zstd` }
} as const

/** A frame of zstd that holds 1,024 zeros, as a run-length block (RFC 8878, section 3.1.1). */
const ZSTD_FRAME = Buffer.from('28b52ffd600003022000' + '00', 'hex')

/** One image of one layer. The seed makes its layer, config and manifest differ from all others. */
export function stockOf(
  seed: string,
  form: keyof typeof FORMS = 'oci',
  architecture = 'amd64'
): Stock {
  const types = FORMS[form]
  const tar = Buffer.concat([Buffer.alloc(1024), Buffer.from(seed.padEnd(512, '\0'))])
  const layer = blobOf(form === 'zstd' ? ZSTD_FRAME : tar)
  const config = blobOf(
    JSON.stringify({
      architecture,
      os: 'linux',
      config: { Labels: { seed } },
      rootfs: { type: 'layers', diff_ids: [layer.digest] }
    })
  )
  return manifestOf(
    types.manifest,
    { config: partOf(types.config, config), layers: [partOf(types.layer, layer)] },
    [layer, config]
  )
}

/** An artifact of the OCI image spec, "Guidelines for Artifact Usage": no image, the empty config. */
export function artifactOf(seed: string): Stock {
  const config = blobOf('{}')
  const blob = blobOf(seed)
  const parts = {
    artifactType: 'application/vnd.example.thing',
    config: partOf('application/vnd.oci.empty.v1+json', config),
    layers: [partOf('text/plain', blob)]
  }
  return manifestOf(imageManifest, parts, [config, blob])
}

export interface IndexOptions {
  readonly mediaType?: typeof imageIndex | typeof dockerList
  /** With an attestation in the way of BuildKit. */
  readonly attested?: boolean
}

/** An index of the images, one for each architecture. */
export function indexOf(
  images: Readonly<Record<string, Stock>>,
  { mediaType = imageIndex, attested = false }: IndexOptions = {}
): Stock {
  const children = Object.entries(images).map(([architecture, image]) => ({
    image,
    entry: { ...headOf(image), platform: { os: 'linux', architecture } }
  }))
  const [first] = children
  const attestation = stockOf(`attestation of ${first?.image.digest ?? ''}`)
  const extra = attested
    ? [
        {
          ...headOf(attestation),
          platform: { os: 'unknown', architecture: 'unknown' },
          annotations: {
            'vnd.docker.reference.type': 'attestation-manifest',
            'vnd.docker.reference.digest': first?.image.digest ?? ''
          }
        }
      ]
    : []
  const own = manifestOf(
    mediaType,
    { manifests: [...children.map(({ entry }) => entry), ...extra] },
    []
  )
  const parts = [...children.map(({ image }) => image), ...(attested ? [attestation] : [])]
  return {
    digest: own.digest,
    manifests: [...own.manifests, ...parts.flatMap(({ manifests }) => manifests)],
    blobs: parts.flatMap(({ blobs }) => blobs)
  }
}

/** The same without one manifest, as after a clean-up of untagged versions. */
export function without(stock: Stock, digest: string): Stock {
  return { ...stock, manifests: stock.manifests.filter((held) => held.digest !== digest) }
}

/** The digest of the last manifest: an attestation, where there is one. */
export function lastOf({ manifests }: Stock): string {
  return manifests.at(-1)?.digest ?? ''
}

/** The same with other bytes under the old digest, still of the form that they had. */
export function spoiled(stock: Stock, what: 'manifest' | 'config' | 'layer'): Stock {
  if (what === 'manifest') {
    const manifests = stock.manifests.map((held) =>
      held.digest === stock.digest ? { ...held, bytes: respaced(held.bytes) } : held
    )
    return { ...stock, manifests }
  }
  const at = what === 'layer' ? 0 : 1
  const blobs = stock.blobs.map((blob, index) => {
    if (index !== at) return blob
    return { ...blob, bytes: what === 'config' ? relabelled(blob.bytes) : flipped(blob.bytes) }
  })
  return { ...stock, blobs }
}

function respaced(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString().replace('{', '{ '))
}

/** As long as before, so that only the digest tells. */
function relabelled(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString().replace('"Labels"', '"Labelz"'))
}

function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte))
}

function partOf(mediaType: string, { digest, bytes }: Blob): Part {
  return { mediaType, digest, size: bytes.byteLength }
}

function headOf({ digest, manifests }: Stock): Part {
  const own = manifests.find((held) => held.digest === digest)
  return { mediaType: own?.mediaType ?? '', digest, size: own?.bytes.byteLength ?? 0 }
}

function manifestOf(mediaType: string, parts: object, blobs: readonly Blob[]): Stock {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...parts }))
  const digest = sha256(bytes)
  return { digest, manifests: [{ digest, bytes, mediaType }], blobs }
}

/** Puts it under a tag as it is, whatever a push would have said of it. */
export function shelve(store: Store, name: string, tag: string, stock: Stock): void {
  const repository = repositoryOf(store, name)
  for (const { digest, bytes } of stock.blobs) repository.blobs.set(digest, bytes)
  for (const { digest, ...held } of stock.manifests) repository.manifests.set(digest, held)
  repository.tags.set(tag, stock.digest)
}
