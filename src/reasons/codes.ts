// The reason codes of the contract, each with its verdict and class. Users script against these names.

export type Verdict = 'allowed' | 'denied' | 'unknown'
export type ReasonClass = 'by-design' | 'mistake'

/** Where a cause sits, in the order in which a user would meet them; it decides precedence among mistakes. */
export const LAYERS = [
  'event',
  'name',
  'owner',
  'credential',
  'token-kind',
  'permission',
  'package',
  'policy',
  'answer'
] as const
export type Layer = (typeof LAYERS)[number]

/**
 * `class` is the usual one: `dependabot` and `secret-withheld` are mistakes where an image goes missing,
 * and then stand for a mistake of their layer.
 */
export const CODES = {
  accepted: { verdict: 'allowed', class: undefined, layer: 'answer' },
  'permission-granted': { verdict: 'allowed', class: undefined, layer: 'answer' },
  'not-pushing': { verdict: 'unknown', class: undefined, layer: 'answer' },
  'fork-pull-request': { verdict: 'denied', class: 'by-design', layer: 'event' },
  dependabot: { verdict: 'denied', class: 'by-design', layer: 'permission' },
  'secret-withheld': { verdict: 'denied', class: 'by-design', layer: 'credential' },
  'upstream-image-in-fork': { verdict: 'denied', class: 'by-design', layer: 'event' },
  'invalid-name': { verdict: 'denied', class: 'mistake', layer: 'name' },
  'registry-retired': { verdict: 'denied', class: 'mistake', layer: 'name' },
  'lookalike-host': { verdict: 'denied', class: 'mistake', layer: 'name' },
  'wrong-owner': { verdict: 'denied', class: 'mistake', layer: 'owner' },
  'owner-not-found': { verdict: 'denied', class: 'mistake', layer: 'owner' },
  'no-credentials': { verdict: 'denied', class: 'mistake', layer: 'credential' },
  'credential-helper-failed': { verdict: 'denied', class: 'mistake', layer: 'credential' },
  'bad-credentials': { verdict: 'denied', class: 'mistake', layer: 'credential' },
  'token-host': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
  'unsupported-token': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
  'app-token': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
  'token-scope': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
  'permission-missing': { verdict: 'denied', class: 'mistake', layer: 'permission' },
  'repository-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'read-only-registry': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'package-access': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'creation-forbidden': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'classic-token-forbidden': { verdict: 'denied', class: 'mistake', layer: 'policy' },
  'sso-required': { verdict: 'denied', class: 'mistake', layer: 'policy' },
  'ip-not-allowed': { verdict: 'denied', class: 'mistake', layer: 'policy' },
  'too-visible': { verdict: 'denied', class: 'mistake', layer: 'policy' },
  refused: { verdict: 'denied', class: 'mistake', layer: 'policy' },
  pullable: { verdict: 'allowed', class: undefined, layer: 'answer' },
  'stale-login': { verdict: 'denied', class: 'mistake', layer: 'credential' },
  moved: { verdict: 'denied', class: 'mistake', layer: 'owner' },
  'package-private': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'package-absent': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'private-or-absent': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'tag-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'digest-mismatch': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'incomplete-index': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'platform-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
  'rate-limited': { verdict: 'unknown', class: undefined, layer: 'answer' },
  'registry-unavailable': { verdict: 'unknown', class: undefined, layer: 'answer' },
  'unrecognised-response': { verdict: 'unknown', class: undefined, layer: 'answer' },
  'untrusted-realm': { verdict: 'unknown', class: undefined, layer: 'answer' },
  'permission-unknown': { verdict: 'unknown', class: undefined, layer: 'answer' },
  'unresolved-images': { verdict: 'unknown', class: undefined, layer: 'answer' },
  'untested-login': { verdict: 'unknown', class: undefined, layer: 'answer' },
  'invalid-input': { verdict: 'unknown', class: 'mistake', layer: 'answer' }
} as const satisfies Record<
  string,
  {
    readonly verdict: Verdict
    readonly class: ReasonClass | undefined
    readonly layer: Layer
  }
>

export type ReasonCode = keyof typeof CODES

/** The reasons that a target can have; the others are the whole step's. */
export type TargetReasonCode = Exclude<ReasonCode, 'not-pushing' | 'invalid-input'>
