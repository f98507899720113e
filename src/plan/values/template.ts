// Text of a workflow file with `${{ }}` in it, and conditions.
import { evaluate, mentions, type Contexts } from './evaluate.js'
import { concat, type PartialText } from './partial.js'
import { doubt, printed, text, truthOf, type Value } from './value.js'

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'expression'; readonly text: string }

/** The value of a text: of whatever kind where it is one expression and nothing else. */
export function valueOf(template: string, contexts: Contexts): Value {
  const pieces = piecesOf(template)
  if (pieces === undefined) return doubt(template)
  const [only, ...others] = pieces
  if (only?.kind === 'expression' && others.length === 0) return evaluate(only.text, contexts)
  return text(
    concat(
      ...pieces.map((piece) =>
        piece.kind === 'literal' ? [piece.text] : printed(evaluate(piece.text, contexts))
      )
    )
  )
}

/** What a text becomes once its expressions are replaced. */
export function filled(template: string, contexts: Contexts): PartialText {
  return printed(valueOf(template, contexts))
}

/** Is an `if:` true, false, or unknown (undefined)? Without one, it is `success()`. */
export function conditionOf(template: string, contexts: Contexts): boolean | undefined {
  if (template.trim() === '') return true
  if (!template.includes('${{')) return truthOf(evaluate(template, contexts))
  // With anything around the braces, even a line end, it is a string and always true.
  return truthOf(valueOf(template, contexts))
}

/** Does any expression of a text, or of a condition, look at the member of a context? */
export function looksAt(template: string, context: string, member: string): boolean {
  const pieces = template.includes('${{')
    ? piecesOf(template)
    : [{ kind: 'expression' as const, text: template }]
  return (pieces ?? []).some(
    (piece) => piece.kind === 'expression' && mentions(piece.text, context, member.toLowerCase())
  )
}

const MOST_PIECES = 2000

/** Undefined when an expression does not end, or there are too many. */
function piecesOf(template: string): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  let at = 0
  while (at < template.length) {
    const open = template.indexOf('${{', at)
    const literal = template.slice(at, open === -1 ? undefined : open)
    if (literal !== '') pieces.push({ kind: 'literal', text: literal })
    if (open === -1) return pieces
    const close = endOf(template, open + 3)
    if (close === undefined || pieces.length > MOST_PIECES) return undefined
    pieces.push({ kind: 'expression', text: template.slice(open + 3, close) })
    at = close + 2
  }
  return pieces
}

/** Where `}}` stands outside of a string. */
function endOf(template: string, from: number): number | undefined {
  let quoted = false
  for (let at = from; at < template.length; at += 1) {
    if (template[at] === "'") quoted = !quoted
    else if (!quoted && template.startsWith('}}', at)) return at
  }
  return undefined
}
