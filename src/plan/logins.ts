// With which login a push will be made.
import type { LoginEffect } from './effects.js'
import { registryNamed } from './reference.js'
import { known, type PartialText } from './values/partial.js'

/** Whose the password of a login is. `none`: it is empty. */
export type Whose = 'job-token' | 'another' | 'none' | 'unknown'

/** The login that a push finds. */
export type LoginAt<L> = LoginChange<L> & {
  /** The push is made by another job, on another machine: what docker has here, it does not have there. */
  readonly inAnotherJob?: true
}

type LoginChange<L> =
  /** No step between this one and the push changes it: what docker has now. */
  | { readonly kind: 'present' }
  | { readonly kind: 'later'; readonly login: L }
  /** It depends on what cannot be told which of these it is, or whether any. */
  | { readonly kind: 'unclear'; readonly logins: readonly L[]; readonly logout?: Logout }
  | { readonly kind: 'logged-out'; readonly logout: Logout }
  /** What docker has now, else none: the step that would log in is certainly skipped. */
  | { readonly kind: 'skipped'; readonly login: L }

/** Where a step logs out. */
export interface Logout {
  readonly job: string
  /** Name of the step: text from outside. */
  readonly step: string
  readonly line: number
}

interface LoginEvent {
  readonly registry: string | undefined
  readonly isCertain: boolean
  /** The `if:` of its step: a push under the same one is made where the login is. */
  readonly condition: string
}

/** Only the password tells whose token it is, whatever the user name says. */
export function whoseIs(password: PartialText, jobToken: string | undefined): Whose {
  const whole = known(password)
  if (whole === '') return 'none'
  if (whole !== undefined) {
    if (jobToken === undefined || jobToken === '') return 'unknown'
    return whole === jobToken ? 'job-token' : 'another'
  }
  const [only, ...others] = password
  if (typeof only !== 'object' || others.length > 0) return 'unknown'
  if (only.holds === 'job-token') return 'job-token'
  return only.holds === 'secret' ? 'another' : 'unknown'
}

/** Is the password a secret and nothing else? Then it is empty where the run gets none. */
export function isSecretOfRepository([only, ...others]: PartialText): boolean {
  return typeof only === 'object' && only.holds === 'secret' && others.length === 0
}

export function registryOf({ registry }: Pick<LoginEffect, 'registry'>): string | undefined {
  return registryNamed(registry)
}

/**
 * The login that stands when a push to a registry is made, after these logins and logouts in order.
 *
 * @param events - logins with what they are, logouts, and logins that are skipped
 */
export function loginAt<L extends LoginEvent>(
  events: readonly (L | LogoutEvent | SkippedLogin<L>)[],
  push: { readonly registry: string | undefined; readonly condition: string }
): LoginAt<L> {
  let current: LoginAt<L> = { kind: 'present' }
  for (const event of events) {
    if (event.registry !== undefined && push.registry !== undefined) {
      if (event.registry !== push.registry) continue
    }
    if ('skipped' in event) {
      const isThere = event.registry !== undefined && push.registry !== undefined
      if (isThere && current.kind === 'present') current = { kind: 'skipped', login: event.skipped }
      continue
    }
    const isSure =
      event.registry !== undefined &&
      push.registry !== undefined &&
      (event.isCertain || (event.condition !== '' && event.condition === push.condition))
    if ('logout' in event) {
      const { logout } = event
      current = isSure ? { kind: 'logged-out', logout } : { ...unclearAfter(current, []), logout }
    } else current = isSure ? { kind: 'later', login: event } : unclearAfter(current, [event])
  }
  return current
}

/** A login of a step that is certainly skipped. */
export interface SkippedLogin<L> {
  readonly registry: string | undefined
  readonly skipped: L
}

export interface LogoutEvent extends LoginEvent {
  readonly logout: Logout
}

function unclearAfter<L>(
  current: LoginAt<L>,
  more: readonly L[]
): Extract<LoginAt<L>, { readonly kind: 'unclear' }> {
  const before =
    current.kind === 'later' ? [current.login] : current.kind === 'unclear' ? current.logins : []
  return { kind: 'unclear', logins: [...before, ...more] }
}
