// Where a registry keeps uploads, blobs, manifests and tags. Knows nothing of who may do what.
import { sha256, tinyImage } from './content.js'
import { isTag } from './route.js'

export interface StoredManifest {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

interface Repository {
  readonly blobs: Map<string, Uint8Array>
  readonly manifests: Map<string, StoredManifest>
  readonly tags: Map<string, string>
}

interface Upload {
  readonly name: string
  bytes: Uint8Array
}

export interface Store {
  readonly repositories: Map<string, Repository>
  readonly uploads: Map<string, Upload>
  sessions: number
}

export interface Problem {
  readonly status: number
  readonly code: string
  readonly message: string
}

export function emptyStore(): Store {
  return { repositories: new Map(), uploads: new Map(), sessions: 0 }
}

export function repositoryOf(store: Store, name: string): Repository {
  const known = store.repositories.get(name)
  if (known !== undefined) return known
  const made = { blobs: new Map(), manifests: new Map(), tags: new Map() }
  store.repositories.set(name, made)
  return made
}

/** Opens an upload; the sessions of one fake are numbered, so that runs repeat exactly. */
export function startUpload(store: Store, name: string): string {
  store.sessions += 1
  const session = `00000000-0000-4000-8000-${store.sessions.toString(16).padStart(12, '0')}`
  store.uploads.set(session, { name, bytes: new Uint8Array() })
  return session
}

export function uploadOf(store: Store, name: string, session: string): Upload | undefined {
  const upload = store.uploads.get(session)
  return upload?.name === name ? upload : undefined
}

export function append(upload: Upload, chunk: Uint8Array): void {
  upload.bytes = Buffer.concat([upload.bytes, chunk])
}

/** Ends an upload. The bytes must hash to the digest that was promised. */
export function finishUpload(
  store: Store,
  upload: Upload,
  session: string,
  digest: string
): Problem | undefined {
  if (sha256(upload.bytes) !== digest) {
    return {
      status: 400,
      code: 'DIGEST_INVALID',
      message: 'provided digest did not match uploaded content'
    }
  }
  store.uploads.delete(session)
  repositoryOf(store, upload.name).blobs.set(digest, upload.bytes)
  return undefined
}

interface Descriptor {
  readonly digest?: unknown
}

/** The digests that a manifest names. Throws on text that is no JSON. */
function named(bytes: Uint8Array): { readonly blobs: string[]; readonly manifests: string[] } {
  const manifest: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
  if (typeof manifest !== 'object' || manifest === null) return { blobs: [], manifests: [] }
  const entries = new Map<string, unknown>(Object.entries(manifest))
  const config = entries.get('config')
  const list = (key: string): unknown[] => {
    const value = entries.get(key)
    return Array.isArray(value) ? value : []
  }
  return {
    blobs: digests([...(config === undefined ? [] : [config]), ...list('layers')]),
    manifests: digests(list('manifests'))
  }
}

function digests(descriptors: readonly unknown[]): string[] {
  return descriptors.map((entry) => {
    const descriptor: Descriptor = typeof entry === 'object' && entry !== null ? entry : {}
    return typeof descriptor.digest === 'string' ? descriptor.digest : ''
  })
}

/** Stores a manifest whose parts are all here. `reference` is a tag or a digest. */
export function putManifest(
  store: Store,
  name: string,
  reference: string,
  manifest: StoredManifest
): Problem | { readonly digest: string } {
  const digest = sha256(manifest.bytes)
  const invalid = (message: string): Problem => ({
    status: 400,
    code: 'MANIFEST_INVALID',
    message
  })
  if (reference.includes(':') && reference !== digest) {
    return { status: 400, code: 'DIGEST_INVALID', message: 'manifest digest mismatch' }
  }
  if (!reference.includes(':') && !isTag(reference)) return invalid('invalid tag')
  const repository = repositoryOf(store, name)
  try {
    const parts = named(manifest.bytes)
    const missing =
      parts.blobs.find((part) => !repository.blobs.has(part)) ??
      parts.manifests.find((part) => !repository.manifests.has(part))
    if (missing !== undefined) {
      return { status: 404, code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown to registry' }
    }
  } catch {
    return invalid('manifest invalid')
  }
  repository.manifests.set(digest, manifest)
  if (!reference.includes(':')) repository.tags.set(reference, digest)
  return { digest }
}

export function manifestOf(
  store: Store,
  name: string,
  reference: string
): { readonly digest: string; readonly manifest: StoredManifest } | undefined {
  const repository = repositoryOf(store, name)
  const digest = reference.includes(':') ? reference : repository.tags.get(reference)
  const manifest = digest === undefined ? undefined : repository.manifests.get(digest)
  return digest === undefined || manifest === undefined ? undefined : { digest, manifest }
}

/** Puts a tiny image under a tag, as if it had been pushed before. */
export function seed(store: Store, name: string, tag: string): string {
  const image = tinyImage(`${name}:${tag}`)
  const repository = repositoryOf(store, name)
  for (const blob of image.blobs) repository.blobs.set(blob.digest, blob.bytes)
  repository.manifests.set(image.digest, { bytes: image.manifest, mediaType: image.mediaType })
  repository.tags.set(tag, image.digest)
  return image.digest
}
