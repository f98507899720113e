// `sed` and `awk`, for what scripts make of names with them: other letters, and parts put in or cut out.
import {
  concat,
  isEmpty,
  joined,
  known,
  knownStart,
  lower,
  type PartialText,
  split,
  unknown,
  upper
} from '../values/partial.js'
import type { Budget } from '../budget.js'
import { expressionOf, matcherFor } from './pattern.js'
import { type Field, knownFields } from './value.js'

type Edit = (line: PartialText) => PartialText

/** The text with each of its lines changed. */
export function eachLine(input: PartialText, change: Edit): PartialText {
  const lines = split(input, '\n')
  const isEnded = isEmpty(lines.at(-1) ?? [])
  const changed = (isEnded ? lines.slice(0, -1) : lines).map(change)
  return concat(joined(changed, '\n'), changed.length > 0 ? ['\n'] : [])
}

/**
 * What `sed` prints: for commands `s` and `y` without addresses.
 *
 * @see POSIX.1-2024, `sed`; GNU sed manual, `\L` and `\U`
 */
export function sed(input: PartialText, args: readonly Field[], budget: Budget): PartialText {
  const edits = editsIn(args, budget)
  if (edits === 'in a file') return []
  if (edits === undefined) return [unknown('$(sed …)')]
  return eachLine(input, (line) => edits.reduce((so, edit) => edit(so), line))
}

function editsIn(
  args: readonly Field[],
  budget: Budget
): readonly Edit[] | 'in a file' | undefined {
  const words = knownFields(args)
  if (words === undefined) return undefined
  const options = words.filter((word) => /^-[a-zA-Z]|^--/.test(word))
  if (options.some((option) => /^-[a-zA-Z]*i|^--in-place/.test(option))) return 'in a file'
  if (!options.every((option) => /^-[eEr]+$/.test(option))) return undefined
  const isExtended = options.some((option) => /[Er]/.test(option))
  const scripts = words.filter((word) => !options.includes(word))
  // More scripts than one need as many `-e`; else the second is a file.
  const count = options.filter((option) => option.includes('e')).length
  if (scripts.length !== Math.max(count, 1)) return undefined
  const edits = scripts.flatMap((script) => commandsIn(script, isExtended, budget))
  return edits.every((edit) => edit !== undefined) ? edits : undefined
}

/** The commands of one script; undefined for each that is not followed. */
function commandsIn(
  script: string,
  isExtended: boolean,
  budget: Budget
): readonly (Edit | undefined)[] {
  const edits: (Edit | undefined)[] = []
  let rest = script.trim()
  while (rest !== '') {
    const found =
      /^([sy])([^\\\n\w\s])((?:(?!\2)[^\\]|\\[^])*)\2((?:(?!\2)[^\\]|\\[^])*)\2([gI]*)\s*(?:[;\n]\s*|$)/.exec(
        rest
      )
    if (found === null) return [undefined]
    const [whole, command = '', separator = '', from = '', to = '', flags = ''] = found
    const [plainFrom, plainTo] = [from, to].map((text) =>
      text.replaceAll(`\\${separator}`, /[\w.*[\]^$+?(){}|&]/.test(separator) ? '\0' : separator)
    )
    rest = rest.slice(whole.length)
    edits.push(
      `${plainFrom}${plainTo}`.includes('\0')
        ? undefined
        : command === 'y'
          ? transliteration(plainFrom ?? '', plainTo ?? '')
          : substitution({ from: plainFrom ?? '', to: plainTo ?? '', flags, isExtended, budget })
    )
  }
  return edits
}

function transliteration(from: string, to: string): Edit | undefined {
  if (from.length !== to.length || /\\/.test(from + to)) return undefined
  const letters = new Map(Array.from(from, (one, index) => [one, to.charAt(index)]))
  const isLowering = [...letters].every(([one, other]) => one.toLowerCase() === other)
  return (line) => {
    const text = known(line)
    if (text !== undefined) return [Array.from(text, (one) => letters.get(one) ?? one).join('')]
    return isLowering && letters.size === 26 ? lower(line) : [unknown('$(sed …)')]
  }
}

interface Substitution {
  readonly from: string
  readonly to: string
  readonly flags: string
  readonly isExtended: boolean
  readonly budget: Budget
}

function substitution({ from, to, flags, isExtended, budget }: Substitution): Edit | undefined {
  const pattern = expressionOf(from, isExtended ? 'extended' : 'basic')
  const pieces = replacementOf(to)
  // Of choices POSIX takes the longest, and JavaScript the first.
  if (pattern === undefined || pattern.hasChoice || pieces === undefined) return undefined
  return (line) => {
    const text = known(line)
    const matcher = text === undefined ? undefined : matcherFor(pattern, text, budget)
    if (text === undefined || matcher === undefined) return ofPartial(line, from, pieces, flags)
    const changed = text.replace(matcher(flags.replace('I', 'i')), (...groups: unknown[]) => {
      const parts = groups.map((group) => (typeof group === 'string' ? [group] : []))
      return known(written(pieces, parts)) ?? ''
    })
    return concat([changed])
  }
}

/** A line of which a part is unknown: where the whole line matches whatever it is, or its start does. */
function ofPartial(
  line: PartialText,
  from: string,
  pieces: readonly Piece[],
  flags: string
): PartialText {
  if (/^\^?\.\*\$?$/.test(from)) return written(pieces, [line])
  if (/^\^?(?:\\\(\.\*\\\)|\(\.\*\))\$?$/.test(from)) return written(pieces, [line, line])
  if (from === '^') return concat(written(pieces, [[]]), line)
  if (from === '$') return concat(line, written(pieces, [[]]))
  const isLetters = /^(?:\[A-Z\]|\[\[:upper:\]\]|\.)$/.test(from) && flags.includes('g')
  const [case_, whole, ...others] = pieces
  const isLowered = case_?.kind === 'lower' && whole?.kind === 'group' && whole.index === 0
  if (isLetters && isLowered && others.every(({ kind }) => kind === 'as-is')) return lower(line)
  const literal = /^\^[\w/:-]+$/.test(from) ? from.slice(1) : undefined
  const start = knownStart(line)
  return literal !== undefined && start.startsWith(literal)
    ? concat(written(pieces, [[literal]]), [start.slice(literal.length)], line.slice(1))
    : [unknown('$(sed …)')]
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'group'; readonly index: number }
  | { readonly kind: 'lower' | 'upper' | 'as-is' }

function replacementOf(text: string): readonly Piece[] | undefined {
  const pieces = (text.match(/\\[^]|&|[^\\&]+/g) ?? []).map((piece): Piece | undefined => {
    if (piece === '&') return { kind: 'group', index: 0 }
    if (!piece.startsWith('\\')) return { kind: 'text', text: piece }
    const letter = piece.charAt(1)
    if (/\d/.test(letter)) return { kind: 'group', index: Number(letter) }
    if (letter === 'L') return { kind: 'lower' }
    if (letter === 'U') return { kind: 'upper' }
    if (letter === 'E') return { kind: 'as-is' }
    if (letter === 'n') return { kind: 'text', text: '\n' }
    return /[A-Za-z]/.test(letter) ? undefined : { kind: 'text', text: letter }
  })
  return pieces.every((piece) => piece !== undefined) ? pieces : undefined
}

function written(pieces: readonly Piece[], groups: readonly PartialText[]): PartialText {
  let change = (text: PartialText): PartialText => text
  const texts: PartialText[] = []
  for (const piece of pieces) {
    if (piece.kind === 'text') texts.push(change([piece.text]))
    else if (piece.kind === 'group') texts.push(change(groups[piece.index] ?? []))
    else change = piece.kind === 'lower' ? lower : piece.kind === 'upper' ? upper : (text) => text
  }
  return concat(...texts)
}

/**
 * What `awk` prints of each line: for programs that print the line or one of its fields, perhaps in other letters.
 *
 * @see POSIX.1-2024, `awk`
 */
export function awk(input: PartialText, args: readonly Field[]): PartialText {
  const lost: PartialText = [unknown('$(awk …)')]
  const words = knownFields(args)
  const found =
    /^(?:-F ?(?<separator>\S+) )?\{ ?print(?<call> (?:tolower|toupper) ?\(| )?\$(?<field>\d+|NF)\)? ?;? ?\}$/.exec(
      (words ?? []).map((word) => word.trim().replaceAll(/\s+/g, ' ')).join(' ')
    )
  if (found === null) return lost
  const { separator, call = '', field = '' } = found.groups ?? {}
  const change = call.includes('lower') ? lower : call.includes('upper') ? upper : undefined
  return eachLine(input, (line) => {
    const text = field === '0' ? line : fieldOf(line, separator, field)
    return text === undefined ? lost : (change?.(text) ?? text)
  })
}

function fieldOf(
  line: PartialText,
  separator: string | undefined,
  field: string
): PartialText | undefined {
  const text = known(line)
  if (text === undefined || (separator !== undefined && separator.length > 1)) return undefined
  const fields = separator === undefined ? text.trim().split(/\s+/) : text.split(separator)
  const chosen = field === 'NF' ? fields.at(-1) : fields[Number(field) - 1]
  return chosen === undefined || chosen === '' ? [] : [chosen]
}
