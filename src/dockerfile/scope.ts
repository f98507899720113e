// The variables of a Dockerfile: a value, none, or one that only the build will know.

/** What a name stands for where a `FROM` line uses it. */
export interface Variable {
  /** `undefined` where nothing gives it a value. */
  readonly text: string | undefined
  /** The variables without a value that its text was made from. */
  readonly missing: readonly string[]
  /** Will the build know another text, because a build argument was named without its value? */
  readonly unknown: boolean
}

/** How much more may be done for a file: characters of values, steps of patterns. */
export interface Budget {
  left: number
}

/** The names that a word can use. */
export interface Scope {
  /** What a name stands for; any name may be asked for. */
  readonly lookup: (name: string) => Variable
  readonly budget: Budget
}

export const UNSET: Variable = { text: undefined, missing: [], unknown: false }

/** Values that name values that name values could otherwise double without end. */
const BUDGET = 2_000_000

/** For one file, whatever number of platforms it is read for. */
export function newBudget(): Budget {
  return { left: BUDGET }
}

/** The scope in which no name has a value. */
export function emptyScope(): Scope {
  return { lookup: () => UNSET, budget: newBudget() }
}

/** A word after its variables and quotes, or why BuildKit refuses it. */
export type Expansion =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Names without a value, in the order of their use, each once. */
      readonly missing: readonly string[]
      /** Does the text rest on a value that only the build will know? */
      readonly unknown: boolean
    }
  | { readonly kind: 'refused' }
