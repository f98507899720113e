// What `printf` prints.
import { repetition, type Field } from './value.js'
import { concat, unknown, type PartialText } from '../values/partial.js'

/**
 * The format is used again as long as words are left.
 *
 * @see POSIX.1-2024, `printf`
 */
export function printf(fields: readonly Field[]): PartialText {
  const [first, ...args] = fields
  if (first === undefined || first.many) return [unknown('$(printf …)')]
  const pieces = piecesOf(first.text)
  const places = pieces.filter((piece) => piece === PLACE).length
  let left = args
  let text: PartialText = []
  do {
    const group = left.slice(0, places)
    const round = filled(pieces, group)
    const endless = group.some(({ many }) => many)
    text = concat(text, endless ? [repetition(round, '$(printf …)')] : round)
    left = left.slice(places)
  } while (places > 0 && left.length > 0)
  return text
}

const PLACE = Symbol('a place for a word')

type Piece = PartialText | typeof PLACE

function piecesOf(format: PartialText): readonly Piece[] {
  return format.flatMap((part): Piece[] => {
    if (typeof part !== 'string') return [[part]]
    return part.split(/(%[-0-9.]*[sbqd]|%%|\\[nt\\"])/).map((piece): Piece => {
      if (/^%[-0-9.]*[sbqd]$/.test(piece)) return PLACE
      return piece === '' ? [] : [ESCAPES.get(piece) ?? piece]
    })
  })
}

const ESCAPES = new Map([
  ['%%', '%'],
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\\\', '\\'],
  ['\\"', '"']
])

function filled(pieces: readonly Piece[], args: readonly Field[]): PartialText {
  let next = 0
  const texts = pieces.map((piece): PartialText => {
    if (piece !== PLACE) return piece
    const field = args[next]
    next += 1
    return field === undefined ? [] : field.text
  })
  return concat(...texts)
}
