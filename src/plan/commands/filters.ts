// Programs whose printed text is known where their input is.
import {
  concat,
  isEmpty,
  joined,
  known,
  lower,
  mapped,
  type PartialText,
  split,
  unknown,
  upper
} from '../values/partial.js'
import { awk, eachLine, sed } from './editors.js'
import { runJq } from './jq.js'
import { type Machine, print } from './machine.js'
import { deliver, fileName } from './redirect.js'
import { type Field, isRepetition, joinFields, knownFields, repetition } from './value.js'

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
  ['dirname', (_, args) => dirname(args)],
  ['tee', tee],
  ['jq', (machine, args) => runJq(inputOf(machine), args)],
  ['sed', (machine, args) => sed(inputOf(machine), args, machine.budget)],
  ['awk', (machine, args) => awk(inputOf(machine), args)],
  ['gawk', (machine, args) => awk(inputOf(machine), args)],
  ['mawk', (machine, args) => awk(inputOf(machine), args)],
  ['sort', (machine, args) => sorted(inputOf(machine), args)],
  ['uniq', (machine, args) => (args.length === 0 ? inputOf(machine) : [unknown('$(uniq …)')])],
  ['paste', (machine, args) => paste(inputOf(machine), args)],
  ['pwd', () => [unknown('$(pwd)'), '\n']]
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
  let rest = args
  let end = '\n'
  let escapes = false
  for (;;) {
    const [first, ...others] = rest
    const option = first === undefined || first.many ? undefined : known(first.text)
    if (option === undefined || !/^-[neE]+$/.test(option)) break
    if (option.includes('n')) end = ''
    if (option.includes('e')) escapes = true
    rest = others
  }
  const text = joinFields(rest, ' ')
  const written = escapes
    ? mapped(text, (one) =>
        one.replace(/\\([nt\\])/g, (_, it: string) =>
          it === 'n' ? '\n' : it === 't' ? '\t' : '\\'
        )
      )
    : text
  return concat(written, end === '' ? [] : [end])
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

/** Known lines, where their order is the same in every language. */
function sorted(input: PartialText, args: readonly Field[]): PartialText {
  const whole = known(input)
  const options = knownFields(args) ?? ['?']
  if (whole === undefined || options.some((option) => option !== '-u'))
    return [unknown('$(sort …)')]
  const lines = whole.replace(/\n$/, '').split('\n').toSorted()
  const others = lines.toSorted((one, other) => one.localeCompare(other))
  if (lines.some((line, index) => line !== others[index])) return [unknown('$(sort …)')]
  const kept = options.length > 0 ? [...new Set(lines)] : lines
  return whole === '' ? [] : [`${kept.join('\n')}\n`]
}

/** `paste -sd,`: all lines as one. */
function paste(input: PartialText, args: readonly Field[]): PartialText {
  const text = (knownFields(args) ?? []).filter((word) => word !== '-').join(' ')
  const by = /^-(?:s ?-?d ?|d ?(?=. -s$))(.)(?: -s)?$/.exec(text)?.[1]
  if (by === undefined || input.some(isRepetition)) return [unknown('$(paste …)')]
  const lines = split(input, '\n')
  const whole = isEmpty(lines.at(-1) ?? []) ? lines.slice(0, -1) : lines
  return concat(joined(whole, by), ['\n'])
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

function dirname(args: readonly Field[]): PartialText {
  const [path] = knownFields(args) ?? []
  if (path === undefined || !path.includes('/') || path.endsWith('/'))
    return [unknown('$(dirname …)')]
  return [`${path.slice(0, path.lastIndexOf('/')) || '/'}\n`]
}

/**
 * The format is used again as long as words are left.
 *
 * @see POSIX.1-2024, `printf`
 */
function printf(fields: readonly Field[]): PartialText {
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
