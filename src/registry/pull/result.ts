// What a registry can be understood to have said to "may I pull this?" and "may anybody?".
import type { ProbeFailure, RegistryError } from '../result.js'
import type { Login } from '../auth/login.js'
import type { RegistryKind } from '../host.js'

export interface PullQuestion {
  readonly registry: RegistryKind
  /** Repository path without the host. */
  readonly path: string
  /** A tag, or a digest to which the bytes are held. */
  readonly reference: string
  readonly login: Login | undefined
  /** Is the login the job's own token? */
  readonly jobToken: boolean
  /** Of an index: is every manifest and attestation there? */
  readonly checkAllManifests: boolean
  /** Read the layers too, and compare them with their digests? */
  readonly layers: boolean
  /**
   * Of an index: the platforms whose image is read, as docker writes them. Where none is given, one:
   * `linux/amd64` or, without it, the first.
   */
  readonly platforms?: readonly string[]
  /** Does somebody state them? Else they are the runner's own, and a build may be for others. */
  readonly arePlatformsStated?: boolean
  /** Did this job push it just now, so that a package of GitHub's may be new? */
  readonly mayBeNew?: boolean
  /** Does a Dockerfile name it, so that only an image will do? */
  readonly isBuiltFrom?: boolean
}

/** A manifest that an index names and the registry does not have. */
export interface MissingManifest {
  readonly digest: string
  readonly platform: string | undefined
  readonly isAttestation: boolean
  /** A part of the image of that platform; the manifest itself where none is named. */
  readonly part?: 'config' | 'layer'
}

export interface DigestMismatch {
  readonly kind: 'digest-mismatch'
  readonly what: 'manifest' | 'config' | 'layer'
  readonly expected: string
  /** Undefined for a body longer than the manifest says, which was not read to its end. */
  readonly actual: string | undefined
}

export interface IncompleteIndex {
  readonly kind: 'incomplete-index'
  readonly missing: readonly MissingManifest[]
}

/** An index that has no image for a platform that is stated: no client takes another one. */
export interface PlatformMissing {
  readonly kind: 'platform-missing'
  readonly wanted: readonly string[]
  /** Those that there are, in the order of the index. */
  readonly platforms: readonly string[]
}

/** Why an image cannot be pulled, or why that could not be found out. */
export type PullProblem =
  | ProbeFailure
  /** No such tag, or no manifest with that digest, in a repository that may be read. */
  | {
      readonly kind: 'tag-missing'
      readonly error: RegistryError
      /** Some that there are, those first that look like it. */
      readonly tags?: readonly string[]
    }
  | DigestMismatch
  | IncompleteIndex
  | PlatformMissing
  /** Something that a build cannot start from: a chart, an attestation, a file. */
  | { readonly kind: 'artifact'; readonly configType: string }
  /** There, in a form that docker and BuildKit pull no longer. */
  | { readonly kind: 'schema-1'; readonly mediaType: string }

export type PullResult =
  | {
      readonly kind: 'pullable'
      /** Of the manifest's bytes, whatever the registry's headers say. */
      readonly digest: string
      readonly mediaType: string
      /** `os/architecture[/variant]`, in the order of the index. */
      readonly platforms: readonly string[]
      /** Platforms that it was asked for and has no image for. */
      readonly lacks?: readonly string[]
    }
  | PullProblem

export interface PublicQuestion {
  readonly registry: RegistryKind
  readonly path: string
}

/** What anybody may know of a package of GitHub's registry. */
export type PublicResult =
  | { readonly kind: 'public' }
  /** Exists, probably. */
  | { readonly kind: 'not-public'; readonly error: RegistryError }
  /** No such package or owner, probably. */
  | { readonly kind: 'absent'; readonly error: RegistryError }
  | ProbeFailure
