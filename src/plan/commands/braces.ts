// `{a,b}` and `{1..3}` in a word.
import { spend, type Budget } from './budget.js'
import type { Part, Word } from './syntax.js'

const MOST = 200

/** The words that the braces of one word make; only braces within one unquoted text are seen. */
export function braced(word: Word, budget: Budget): readonly Word[] {
  const index = word.findIndex(
    (part) => part.kind === 'text' && !part.quoted && hasBraces(part.text)
  )
  const part = word[index]
  if (part?.kind !== 'text') return [word]
  const [, before = '', inside = '', after = ''] = BRACES.exec(part.text) ?? []
  const choices = inside.includes(',') ? inside.split(',') : numbers(inside)
  spend(budget, choices.length * 16)
  const text = (one: string): Part[] =>
    one === '' ? [] : [{ kind: 'text', text: one, quoted: false }]
  return choices.flatMap((choice) =>
    braced(
      [
        ...word.slice(0, index),
        ...text(before),
        ...text(choice),
        ...text(after),
        ...word.slice(index + 1)
      ],
      budget
    )
  )
}

const BRACES = /^([^{]*)\{([^{},]*(?:,[^{},]*)+|\d{1,4}\.\.\d{1,4})\}([^]*)$/

function hasBraces(text: string): boolean {
  return BRACES.test(text)
}

function numbers(range: string): readonly string[] {
  const [from = 0, to = 0] = range.split('..').map(Number)
  const step = from <= to ? 1 : -1
  const count = Math.min(Math.abs(to - from) + 1, MOST)
  return Array.from({ length: count }, (_, index) => String(from + step * index))
}
