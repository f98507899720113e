// Cells picked from the whole product, always the same ones, so that every value of every dimension is seen.
import type { Cell } from './cell.js'
import { crossProduct } from './cross-product.js'
import { EVERY_EVENT, RULED } from './occasions.js'

/** All cells of the cross product, in a fixed order. */
export function everyCell(): readonly Cell[] {
  return [
    ...EVERY_EVENT.flatMap((occasion) => crossProduct(occasion, 'every event')),
    ...RULED.flatMap((occasion) => crossProduct(occasion, 'ruled'))
  ]
}

type Dimension = (cell: Cell) => string

const DIMENSIONS: readonly Dimension[] = [
  ({ occasion }) => `occasion ${occasion.name}`,
  ({ owner, repository }) => `owner ${owner} of ${repository}`,
  ({ token }) => `token ${token}`,
  ({ declared, policy }) => `declared ${declared} ${policy}`,
  ({ package: held, visibility }) => `package ${held} ${visibility}`,
  ({ rule }) => `rule ${rule}`
]

/**
 * So many cells: each next one is, of a few dozen drawn by a fixed sequence, the one whose values
 * were seen least so far.
 */
export function sampleOf(cells: readonly Cell[], count: number): readonly Cell[] {
  const seen = new Map<string, number>()
  const chosen = new Set<Cell>()
  let state = 17
  const draw = (): Cell | undefined => {
    // Numerical Recipes' linear congruential generator: any sequence does, as long as it is fixed.
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return cells[Math.floor((state / 4_294_967_296) * cells.length)]
  }
  while (chosen.size < Math.min(count, cells.length)) {
    const drawn = Array.from({ length: 48 }, draw).filter((cell) => cell !== undefined)
    const weight = (cell: Cell): number =>
      DIMENSIONS.reduce((sum, value) => sum + 1 / (1 + (seen.get(value(cell)) ?? 0)), 0)
    const fresh = drawn.filter((cell) => !chosen.has(cell))
    const [best] = fresh.toSorted((one, other) => weight(other) - weight(one))
    if (best === undefined) continue
    chosen.add(best)
    for (const value of DIMENSIONS) seen.set(value(best), (seen.get(value(best)) ?? 0) + 1)
  }
  return [...chosen]
}

/** Values that no chosen cell has. */
export function unseen(cells: readonly Cell[], chosen: readonly Cell[]): readonly string[] {
  return DIMENSIONS.flatMap((value) => {
    const had = new Set(chosen.map(value))
    return [...new Set(cells.map(value))].filter((one) => !had.has(one))
  })
}
