// The cases that tests of reasons are written in: one push or one pull, and what is changed of it.
import type { Credential } from '../../src/credential/credential.js'
import type { PullResult, PushResult } from '../../src/registry/result.js'
import type { RefusalKind } from '../../src/registry/refusals.js'
import { refused, RUN, type Change, type PullChange, type TargetChange } from '../verdict/facts.js'

/** Refusals, by what GitHub's registry says. */
export const CREATE: RefusalKind = { kind: 'installation-not-allowed', operation: 'Create' }
export const WRITE: RefusalKind = { kind: 'installation-not-allowed', operation: 'Write' }
export const READ: RefusalKind = { kind: 'installation-not-allowed', operation: 'Read' }
export const DENIED: RefusalKind = { kind: 'denied-generic' }
export const CLOSED: RefusalKind = { kind: 'authentication-required' }

export const NOT_ASKED = { kind: 'not-asked', why: 'no-credential' } as const satisfies PushResult

export const NONE: Credential = { kind: 'none' }
export const WITHHELD: Credential = { kind: 'withheld', missing: 'password' }
export const HELPER = { kind: 'helper-failed', helper: 'ecr-login', why: 'absent' } as const

export const HUB = 'acme/app:1'
export const OTHERS = { image: 'ghcr.io/other/app' }
export const FORKED = {
  ...RUN.repository,
  fullName: 'me/app',
  owner: 'me',
  fork: true,
  parentOwner: 'acme'
}
export const PERHAPS_FORKED = { ...RUN.repository, fork: undefined }
export const MOVED = {
  from: 'acme/old',
  to: 'acme/app',
  reference: 'ghcr.io/acme/app:1',
  pullable: true
}

export function push(target: TargetChange = {}, more: Change = {}): Change {
  return { ...more, targets: [target] }
}

export function refusedPush(
  refusal: RefusalKind,
  target: TargetChange = {},
  more: Change = {}
): Change {
  return push({ answer: refused(refusal), ...target }, more)
}

/** Without a role: a pull by anybody, with no login. */
export function pull(target: PullChange = {}, more: Change = {}): Change {
  return { ...more, targets: [], pulls: [target] }
}

export function refusedToAnybody(
  refusal: RefusalKind,
  target: PullChange = {},
  more: Change = {}
): Change {
  return pull({ answer: refusedPull(refusal), ...target }, more)
}

export function refusedToJob(
  refusal: RefusalKind,
  target: PullChange = {},
  more: Change = {}
): Change {
  return pull({ role: 'base', answer: refusedPull(refusal), ...target }, more)
}

export function refusedPull(
  refusal: RefusalKind,
  message = 'words'
): Extract<PullResult, { readonly kind: 'refused' }> {
  return {
    kind: 'refused',
    step: 'token',
    refusal,
    error: { status: 403, code: 'DENIED', message }
  }
}
