// Programs that print text made of their words or their input: `echo`, `printf`, `tr`, `cut`, `sed`, `awk` and their like.
import {
  type Budget,
  concat,
  isEmpty,
  joined,
  known,
  knownStart,
  lower,
  mapped,
  type PartialText,
  split,
  unknown,
  upper
} from '../values/partial.js'
import { jq } from './jq.js'
import { deliver, fileName, type Machine, print } from './machine.js'
import { expressionOf, matcherFor } from './pattern.js'
import { type Field, joinFields, knownFields, repetition } from './state.js'

type Filter = (machine: Machine, args: readonly Field[]) => PartialText

const FILTERS = new Map<string, Filter>([
  ['echo', (_, args) => echo(args)],
  ['printf', printText],
  ['cat', cat],
  ['tr', (machine, args) => translate(inputOf(machine), args)],
  ['cut', (machine, args) => cut(inputOf(machine), args)],
  ['head', (machine, args) => someLines(inputOf(machine), args, 'head')],
  ['tail', (machine, args) => someLines(inputOf(machine), args, 'tail')],
  ['basename', (_, args) => basename(args)],
  ['tee', tee],
  ['jq', (machine, args) => jq(inputOf(machine), args, machine.budget)],
  ['sed', (machine, args) => sed(inputOf(machine), args, machine.budget)],
  ['awk', (machine, args) => awk(inputOf(machine), args)]
])

/** Prints what the program prints; false where it is not followed. */
export function runFilter(machine: Machine, name: string, args: readonly Field[]): boolean {
  const filter = FILTERS.get(name)
  if (filter === undefined) return false
  print(machine, filter(machine, args))
  return true
}

function inputOf(machine: Machine): PartialText {
  return machine.input ?? [unknown('an input')]
}

/** `-n` leaves the line end out, `-e` reads escapes. */
function echo(args: readonly Field[]): PartialText {
  const isOption = ({ text, many }: Field): boolean => !many && /^-[neE]+$/.test(known(text) ?? '')
  const count = args.findIndex((field) => !isOption(field))
  const options = knownFields(args.slice(0, count === -1 ? undefined : count))?.join('') ?? ''
  const text = count === -1 ? [] : joinFields(args.slice(count), ' ')
  const written = options.includes('e')
    ? mapped(text, (one) => one.replace(/\\[nt\\]/g, (it) => ESCAPES.get(it) ?? it))
    : text
  return options.includes('n') ? written : concat(written, ['\n'])
}

/** `printf -v NAME` sets a variable instead. */
function printText(machine: Machine, args: readonly Field[]): PartialText {
  const [first, name, ...rest] = args
  if (first !== undefined && known(first.text) === '-v') {
    const variable = known(name?.text ?? []) ?? ''
    machine.state.variables.set(variable, { kind: 'text', text: printf(rest) })
    return []
  }
  return printf(first !== undefined && known(first.text) === '--' ? args.slice(1) : args)
}

/** Without a file it passes its input on. */
function cat(machine: Machine, args: readonly Field[]): PartialText {
  const files = args.filter(({ text }) => known(text) !== '-')
  return files.length === 0
    ? inputOf(machine)
    : [unknown(`the text of ${known(files[0]?.text ?? []) ?? 'a file'}`)]
}

function tee(machine: Machine, args: readonly Field[]): PartialText {
  const text = inputOf(machine)
  const append = args.some(({ text: one }) => known(one) === '-a' || known(one) === '--append')
  for (const field of args) {
    if (fileName(known(field.text)) !== undefined)
      deliver(machine, { target: field.text, append }, text)
  }
  return text
}

const CLASSES = new Map([
  ['[:upper:]', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['[:lower:]', 'abcdefghijklmnopqrstuvwxyz'],
  ['[:digit:]', '0123456789'],
  ['[:space:]', ' \t\n\r\f\v']
])

/** `tr SET SET` and `tr -d SET`. @see POSIX.1-2024, `tr` */
function translate(input: PartialText, args: readonly Field[]): PartialText {
  const texts = knownFields(args) ?? []
  const options = texts.filter((text) => /^-[a-zA-Z]+$/.test(text))
  const [from = '', to] = texts.filter((text) => !options.includes(text)).map(characters)
  const lost: PartialText = [unknown('$(tr …)')]
  if (options.some((option) => option === '-d')) {
    return mapped(input, (known) =>
      Array.from(known)
        .filter((one) => !from.includes(one))
        .join('')
    )
  }
  if (options.length > 0 || to === undefined || to === '' || from === '') return lost
  if (known(input) === undefined) {
    if (/^\[?A-Z\]?$/.test(from) || from.includes('ABCDEFGHIJKLMNOPQRSTUVWXYZ')) return lower(input)
    if (from.includes('abcdefghijklmnopqrstuvwxyz') && to.includes('ABCDEFG')) return upper(input)
  }
  return mapped(input, (known) =>
    Array.from(known)
      .map((one) => translated(one, from, to))
      .join('')
  )
}

function translated(one: string, from: string, to: string): string {
  const at = from.lastIndexOf(one)
  return at === -1 ? one : to.charAt(Math.min(at, to.length - 1))
}

function characters(set: string): string {
  const named = [...CLASSES].reduce((text, [name, all]) => text.replaceAll(name, all), set)
  return named
    .replace(/\\([nt\\/])/g, (_, one: string) => (one === 'n' ? '\n' : one === 't' ? '\t' : one))
    .replace(
      /([A-Za-z0-9])-([A-Za-z0-9])/g,
      (whole, first: string, last: string) => range(first, last) ?? whole
    )
}

function range(first: string, last: string): string | undefined {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
  if (to < from) return undefined
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index))
}

/** `cut -d X -f N`, for one field of each line. */
function cut(input: PartialText, args: readonly Field[]): PartialText {
  const text = (knownFields(args) ?? []).join(' ')
  const delimiter = /-d ?(?:'(.)'|(.))/.exec(text)?.[2] ?? '\t'
  const [, from = '', open = ''] = /-f ?(\d+)(-?)(?: |$)/.exec(text) ?? []
  const lost: PartialText = [unknown('$(cut …)')]
  const number = Number(from)
  if (from === '' || number === 0) return lost
  return eachLine(input, (line) => {
    const pieces = split(line, delimiter)
    const [head] = pieces
    if (pieces.length === 1) return head ?? []
    const before = pieces.slice(0, number)
    // An unknown part may hold delimiters of its own, and then the count is off.
    if (before.some((piece) => piece.some((part) => typeof part !== 'string'))) return lost
    const chosen = open === '-' ? pieces.slice(number - 1) : pieces.slice(number - 1, number)
    return joined(chosen, delimiter)
  })
}

function someLines(input: PartialText, args: readonly Field[], side: 'head' | 'tail'): PartialText {
  const text = (knownFields(args) ?? []).join(' ')
  const count = /^(?:-n ?|-|--lines=)(\d+)$/.exec(text)?.[1] ?? (text === '' ? '10' : undefined)
  const whole = known(input)
  if (count === undefined || whole === undefined) return [unknown(`$(${side} …)`)]
  const lines = whole.replace(/\n$/, '').split('\n')
  const chosen = side === 'head' ? lines.slice(0, Number(count)) : lines.slice(-Number(count))
  return whole === '' ? [] : [`${chosen.join('\n')}\n`]
}

function basename(args: readonly Field[]): PartialText {
  const [path, suffix, ...others] = args
  const last = path?.text.at(-1)
  if (path === undefined || others.length > 0 || typeof last !== 'string')
    return [unknown('$(basename …)')]
  const trimmed = last.replace(/\/+$/, '')
  if (path.text.length > 1 && !trimmed.includes('/')) return [unknown('$(basename …)')]
  const base = trimmed.slice(trimmed.lastIndexOf('/') + 1)
  const end = suffix === undefined ? '' : (known(suffix.text) ?? '')
  return [
    end !== '' && end !== base && base.endsWith(end) ? base.slice(0, -end.length) : base,
    '\n'
  ]
}

/** A place for a word in a format; two percent signs are one. */
const PLACE = /(?<=(?:^|[^%])(?:%%)*)%[-0-9.]*[sbqd]/
const ESCAPES = new Map([
  ['%%', '%'],
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\\\', '\\'],
  ['\\"', '"']
])

/**
 * The format is used again as long as words are left.
 *
 * @see POSIX.1-2024, `printf`
 */
function printf([format, ...args]: readonly Field[]): PartialText {
  if (format === undefined || format.many) return [unknown('$(printf …)')]
  const [start = [], ...rest] = split(format.text, PLACE).map((piece) =>
    mapped(piece, (text) => text.replace(/%%|\\[nt\\"]/g, (one) => ESCAPES.get(one) ?? one))
  )
  const rounds = Math.max(1, rest.length === 0 ? 1 : Math.ceil(args.length / rest.length))
  const texts = Array.from({ length: rounds }, (_, round): PartialText => {
    const group = args.slice(round * rest.length, (round + 1) * rest.length)
    const words = rest.flatMap((piece, index) => [group[index]?.text ?? [], piece])
    const text = concat(start, ...words)
    return group.some(({ many }) => many) ? [repetition(text, '$(printf …)')] : text
  })
  return concat(...texts)
}

type Edit = (line: PartialText) => PartialText

/** The text with each of its lines changed. */
function eachLine(input: PartialText, change: Edit): PartialText {
  const lines = split(input, '\n')
  const isEnded = isEmpty(lines.at(-1) ?? [])
  const changed = (isEnded ? lines.slice(0, -1) : lines).map(change)
  return concat(joined(changed, '\n'), changed.length > 0 ? ['\n'] : [])
}

/**
 * What `sed` prints: for commands `s` without addresses.
 *
 * @see POSIX.1-2024, `sed`; GNU sed manual, `\L` and `\U`
 */
function sed(input: PartialText, args: readonly Field[], budget: Budget): PartialText {
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
      /^s([^\\\n\w\s])((?:(?!\1)[^\\]|\\[^])*)\1((?:(?!\1)[^\\]|\\[^])*)\1([gI]*)\s*(?:[;\n]\s*|$)/.exec(
        rest
      )
    if (found === null) return [undefined]
    const [whole, separator = '', from = '', to = '', flags = ''] = found
    const [plainFrom, plainTo] = [from, to].map((text) =>
      text.replaceAll(`\\${separator}`, /[\w.*[\]^$+?(){}|&]/.test(separator) ? '\0' : separator)
    )
    rest = rest.slice(whole.length)
    edits.push(
      `${plainFrom}${plainTo}`.includes('\0')
        ? undefined
        : substitution({ from: plainFrom ?? '', to: plainTo ?? '', flags, isExtended, budget })
    )
  }
  return edits
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
function awk(input: PartialText, args: readonly Field[]): PartialText {
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
