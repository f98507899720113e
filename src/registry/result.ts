// What a registry can be understood to have said to "may I open an upload?".
import type { RegistryError, Step } from './error.js'
import type { RefusalKind } from './refusals.js'

export type { RegistryError, Step } from './error.js'
export type { RefusalKind } from './refusals.js'

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
