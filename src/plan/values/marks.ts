// Partial texts as plain ones, for readers that know plain text only.
import { concat, type PartialText, type Unknown } from './partial.js'

/** Private-use characters, which no workflow has: they stand for unknown parts while text is read. */
const MARK = '\uF8FF'
const MARKED = /\uF8FF(\d+)\uF8FF/

/** Replaces each unknown part by a mark, and puts the unknown parts back. */
export class Marks {
  readonly #unknowns: Unknown[] = []

  /** Undefined where the text holds marks of its own. */
  mark(value: PartialText): string | undefined {
    const pieces = value.map((part) => {
      if (typeof part === 'string') return part.includes(MARK) ? undefined : part
      return `${MARK}${this.#unknowns.push(part) - 1}${MARK}`
    })
    return pieces.includes(undefined) ? undefined : pieces.join('')
  }

  unmark(value: string): PartialText {
    return concat(
      ...value.split(MARKED).map((piece, index): PartialText => {
        if (index % 2 === 0) return [piece]
        const original = this.#unknowns[Number(piece)]
        return original === undefined ? [] : [original]
      })
    )
  }
}
