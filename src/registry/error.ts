// What a registry said when it did not do what was asked, and when in the conversation it said so.

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
