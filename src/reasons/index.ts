// All reasons: by code, as a list, and the types of what they find.
import { REASONS } from './list.js'
import type { TargetReasonCode } from './codes.js'
import type { AnyReason, Found, Reason } from './reason.js'

export { REASONS }

/** As a list, in the order in which they are asked. */
export const ALL_REASONS: readonly AnyReason[] = Object.values(REASONS)

type FoundBy<R> = R extends Reason<infer C, infer D> ? Found<C, D> : never

/** The finding of one reason, with its data. */
export type FindingOf<C extends TargetReasonCode> = FoundBy<(typeof REASONS)[C]>

/** Any finding, told apart by its code. */
export type AnyFinding = { readonly [C in TargetReasonCode]: FindingOf<C> }[TargetReasonCode]
