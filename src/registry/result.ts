// What a registry can be understood to have said: may I open an upload, may I pull this, may anybody?
import type { RegistryError, Step, RefusalKind } from './refusals.js'
import type { Login } from './auth/challenge.js'
import type { RegistryKind } from './host.js'

export type UnavailableCause =
  | 'network'
  | 'timeout'
  | 'server-fault'
  | 'credential-flake'
  /** A refusal that may pass, and no time to ask again. */
  | 'retry-window-exceeded'

export type PushResult =
  | {
      readonly kind: 'accepted'
      /** Reading asks for no login and writing does: clients that take the challenge of the base endpoint alone fail. */
      readonly asksOnWriteOnly?: true
    }
  | {
      readonly kind: 'refused'
      readonly step: Step
      readonly refusal: RefusalKind
      readonly error: RegistryError
    }
  | {
      readonly kind: 'rate-limited'
      readonly error: RegistryError
      readonly retryAfterSeconds: number | undefined
    }
  | {
      readonly kind: 'unavailable'
      readonly cause: UnavailableCause
      readonly detail: string
      /** The host that gave no answer, where it is not the registry: that of its token service. */
      readonly host?: string
    }
  | {
      readonly kind: 'unrecognised'
      /** Undefined where what came was no HTTP. */
      readonly status: number | undefined
      readonly contentType: string
    }
  | { readonly kind: 'untrusted-realm'; readonly realm: string }
  | {
      readonly kind: 'not-asked'
      readonly why: 'certain' | 'probe-off' | 'no-credential' | 'untested-login'
    }

export type NotAsked = Extract<PushResult, { readonly kind: 'not-asked' }>

/** What a response that is not the hoped-for one can be read as: a refusal, or no answer at all. */
export type ProbeFailure = Exclude<PushResult, { readonly kind: 'accepted' | 'not-asked' }>

/** One request and its outcome, for the evidence. Holds no secret: the URL is redacted. */
export interface Exchange {
  readonly method: string
  readonly url: string
  readonly status: number | undefined
  readonly outcome: string
  readonly ms: number
  /** Was it asked for nobody, to learn what everybody may see? */
  readonly isAnonymous?: true
}

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
interface PlatformMissing {
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
