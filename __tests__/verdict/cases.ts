// What the tables of cases are written in.
import type { Credential } from '../../src/credential/credential.js'
import type { PushResult, RefusalKind } from '../../src/registry/result.js'
import type { ReasonClass, ReasonCode } from '../../src/reasons/codes.js'
import { refused, RUN, type Change, type TargetChange } from './facts.js'

export const CREATE: RefusalKind = { kind: 'installation-not-allowed', operation: 'Create' }
export const WRITE: RefusalKind = { kind: 'installation-not-allowed', operation: 'Write' }
export const NOT_ASKED: PushResult = { kind: 'not-asked', why: 'no-credential' }
export const WITHHELD: Credential = { kind: 'withheld', missing: 'password' }
export const HELPER = { kind: 'helper-failed', helper: 'ecr-login', why: 'absent' } as const
export const NONE: Credential = { kind: 'none' }
export const FORKED = {
  ...RUN.repository,
  fullName: 'me/app',
  owner: 'me',
  fork: true,
  parentOwner: 'acme'
}
export const HUB = 'acme/app:1'

export function one(target: TargetChange, more: Change = {}): Change {
  return { ...more, targets: [target] }
}

export function said(refusal: RefusalKind, more: Change = {}, target: TargetChange = {}): Change {
  return one({ answer: refused(refusal), ...target }, more)
}

export interface Expected {
  readonly reason: ReasonCode
  readonly class?: ReasonClass
  readonly also?: readonly ReasonCode[]
  readonly beside?: readonly ReasonCode[]
}

/** Name, facts, and what is to be said of the one target. */
export type Cases = readonly (readonly [name: string, change: Change, expected: Expected])[]
