// What a registry can be understood to have said to "may I open an upload?".

/** What a refusal means. */
export type RefusalKind =
  | { readonly kind: 'installation-not-allowed'; readonly operation: 'Create' | 'Write' | 'Read' }
  | { readonly kind: 'write-package' }
  | { readonly kind: 'create-package' }
  | { readonly kind: 'read-package' }
  | { readonly kind: 'token-scopes' }
  | { readonly kind: 'no-installation' }
  | { readonly kind: 'owner-not-found' }
  | { readonly kind: 'classic-forbidden'; readonly lifetime: boolean }
  /** Stock text of code DENIED: "requested access to the resource is denied". */
  | { readonly kind: 'denied-generic' }
  /** The credential itself is refused. `maybeInsufficientScope`: by a status that some say of a missing right, too. */
  | { readonly kind: 'credential-refused'; readonly maybeInsufficientScope?: true }
  /** Nobody is logged in. */
  | { readonly kind: 'authentication-required' }
  | { readonly kind: 'sso' }
  | { readonly kind: 'ip-allow-list' }
  | { readonly kind: 'name-invalid' }
  | { readonly kind: 'repository-missing' }
  /** The registry, or this part of it, takes no pushes from anybody. */
  | { readonly kind: 'read-only' }
  /** The registry refuses what its own token service hands out. */
  | { readonly kind: 'token-not-accepted' }
  /** The credential is good, and this repository does not admit it. */
  | { readonly kind: 'access-denied'; readonly maybeNotFound: boolean }
  | { readonly kind: 'unknown' }

/** At which step of the conversation the answer came. */
export type Step = 'challenge' | 'token' | 'upload' | 'manifest' | 'blob'

/** The registry's own words, bounded, unescaped. Always printed escaped. */
export interface RegistryError {
  readonly status: number
  /** OCI error code, upper-case, or `''`. */
  readonly code: string
  readonly message: string
  /** What stands beside the message, where that is a string (olareg's reasons do). */
  readonly detail?: string
}

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
}
