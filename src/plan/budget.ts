// What following a script may cost, and how it is given up.

/** Thrown inside this folder only: the script costs too much, or is no shell script. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
}

/** What is left of the work allowed for one script. */
export interface Budget {
  left: number
}

/** Far more than a script of a workflow needs; a hostile one ends well below a second. */
const STEPS = 400_000

/** Blocks and substitutions inside each other; people write five. */
export const DEEPEST = 50

export function fullBudget(): Budget {
  return { left: STEPS }
}

/** Takes from the budget; `size` is in characters or entries that have to be copied. */
export function spend(budget: Budget, size = 0): void {
  budget.left -= 1 + size / 64
  if (budget.left < 0) throw new GivenUp('the script does too much to follow it')
}
