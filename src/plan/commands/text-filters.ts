// Programs that print text made of their words or their input: `echo`, `printf`, `tr`, `cut`, `sed`, `awk`, `jq` and their like.
import {
  type Budget,
  concat,
  isEmpty,
  isKnown,
  joined,
  known,
  knownStart,
  lower,
  mapped,
  Marks,
  type PartialText,
  spend,
  split,
  unknown,
  upper
} from '../values/partial.js'
import { deliver, fileName, type Machine, print } from './machine.js'
import { expressionOf, matcherFor } from './pattern.js'
import { type Field, joinFields, knownFields, repetition } from './state.js'

type Printer = (machine: Machine, args: readonly Field[], input: PartialText) => PartialText
/** Undefined where it is not followed. */
type Printed = PartialText | undefined
type Filter = (input: PartialText, words: readonly string[], budget: Budget) => Printed

const PRINTERS = new Map<string, Printer>([
  ['echo', echo],
  ['printf', printf],
  ['cat', cat],
  ['tee', tee],
  ['basename', basename]
])

/** They are followed where all of their words are known. */
const FILTERS = new Map<string, Filter>([
  ['tr', tr],
  ['cut', cut],
  ['head', (input, words) => someLines(input, words, 'head')],
  ['tail', (input, words) => someLines(input, words, 'tail')],
  ['sed', sed],
  ['awk', awk],
  ['jq', jq]
])

/** Prints what the program prints; false where it is none of these. */
export function runFilter(machine: Machine, name: string, args: readonly Field[]): boolean {
  const input = machine.input ?? [unknown('an input')]
  const [printer, filter] = [PRINTERS.get(name), FILTERS.get(name)]
  const words = knownFields(args)
  if (printer !== undefined) print(machine, printer(machine, args, input))
  else if (filter === undefined) return false
  else print(machine, (words && filter(input, words, machine.budget)) ?? lost(name))
  return true
}

function lost(name: string): PartialText {
  return [unknown(`$(${name} …)`)]
}

/** `-n` leaves the line end out, `-e` reads escapes. */
function echo(_: Machine, args: readonly Field[]): PartialText {
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
function printf({ state }: Machine, args: readonly Field[]): PartialText {
  const [first, name, ...rest] = args
  const option = known(first?.text ?? [])
  if (option !== '-v') return formatted(option === '--' ? args.slice(1) : args)
  state.variables.set(known(name?.text ?? []) ?? '', { kind: 'text', text: formatted(rest) })
  return []
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
function formatted([format, ...args]: readonly Field[]): PartialText {
  if (format === undefined || format.many) return lost('printf')
  const [start = [], ...rest] = split(format.text, PLACE).map((piece) =>
    mapped(piece, (text) => text.replace(/%%|\\[nt\\"]/g, (one) => ESCAPES.get(one) ?? one))
  )
  const rounds = rest.length === 0 ? 1 : Math.max(1, Math.ceil(args.length / rest.length))
  const texts = Array.from({ length: rounds }, (_, round): PartialText => {
    const group = args.slice(round * rest.length, (round + 1) * rest.length)
    const words = rest.flatMap((piece, index) => [group[index]?.text ?? [], piece])
    const text = concat(start, ...words)
    return group.some(({ many }) => many) ? [repetition(text, '$(printf …)')] : text
  })
  return concat(...texts)
}

/** Without a file it passes its input on. */
function cat(_: Machine, args: readonly Field[], input: PartialText): PartialText {
  const [file] = args.filter(({ text }) => known(text) !== '-')
  return file === undefined ? input : [unknown(`the text of ${known(file.text) ?? 'a file'}`)]
}

function tee(machine: Machine, args: readonly Field[], input: PartialText): PartialText {
  const append = args.some(({ text }) => known(text) === '-a' || known(text) === '--append')
  const files = args.filter(({ text }) => fileName(known(text)) !== undefined)
  for (const { text: target } of files) deliver(machine, { target, append }, input)
  return input
}

function basename(_: Machine, [path, suffix, ...others]: readonly Field[]): PartialText {
  const last = path?.text.at(-1)
  const trimmed = typeof last === 'string' ? last.replace(/\/+$/, '') : ''
  const isTold = path?.text.length === 1 || trimmed.includes('/')
  if (!isTold || typeof last !== 'string' || others.length > 0) return lost('basename')
  const base = trimmed.slice(trimmed.lastIndexOf('/') + 1)
  const end = (suffix && known(suffix.text)) ?? ''
  const isEnd = end !== '' && end !== base && base.endsWith(end)
  return concat([isEnd ? base.slice(0, -end.length) : base, '\n'])
}

const CLASSES = new Map([
  ['[:upper:]', 'A-Z'],
  ['[:lower:]', 'a-z'],
  ['[:digit:]', '0-9'],
  ['[:space:]', ' \t\n\r\f\v']
])

/** `tr SET SET` and `tr -d SET`. @see POSIX.1-2024, `tr` */
function tr(input: PartialText, words: readonly string[]): Printed {
  const options = words.filter((word) => /^-[a-zA-Z]+$/.test(word))
  const [from = '', to = ''] = words.filter((word) => !options.includes(word)).map(characters)
  const each = (change: (one: string) => string): PartialText =>
    mapped(input, (text) => Array.from(text, change).join(''))
  if (options.includes('-d')) return each((one) => (from.includes(one) ? '' : one))
  if (options.length > 0 || to === '' || from === '') return undefined
  return each((one) => {
    const at = from.lastIndexOf(one)
    return at === -1 ? one : to.charAt(Math.min(at, to.length - 1))
  })
}

function characters(set: string): string {
  return [...CLASSES]
    .reduce((text, [name, all]) => text.replaceAll(name, all), set)
    .replace(/\\([nt\\/])/g, (_, one: string) => (one === 'n' ? '\n' : one === 't' ? '\t' : one))
    .replace(/([A-Za-z0-9])-([A-Za-z0-9])/g, (_, first: string, last: string) => {
      const from = first.charCodeAt(0)
      const length = Math.max(last.charCodeAt(0) - from + 1, 0)
      return String.fromCharCode(...Array.from({ length }, (_, index) => from + index))
    })
}

type Edit = (line: PartialText) => PartialText

/** The text with each of its lines changed. */
function eachLine(input: PartialText, change: Edit): PartialText {
  const lines = split(input, '\n')
  const isEnded = isEmpty(lines.at(-1) ?? [])
  const changed = (isEnded ? lines.slice(0, -1) : lines).map(change)
  return concat(joined(changed, '\n'), changed.length > 0 ? ['\n'] : [])
}

/** `cut -d X -f N`, for one field of each line, or all from it on. */
function cut(input: PartialText, words: readonly string[]): Printed {
  const text = words.join(' ')
  const delimiter = /-d ?(.)/.exec(text)?.[1] ?? '\t'
  const [, from = '', open = ''] = /-f ?([1-9]\d*)(-?)(?: |$)/.exec(text) ?? []
  if (from === '') return undefined
  const number = Number(from)
  return eachLine(input, (line) => {
    const pieces = split(line, delimiter)
    if (pieces.length === 1) return line
    // An unknown part may hold delimiters of its own, and then the count is off.
    if (!pieces.slice(0, number).every(isKnown)) return lost('cut')
    return joined(pieces.slice(number - 1, open === '-' ? undefined : number), delimiter)
  })
}

function someLines(input: PartialText, words: readonly string[], side: 'head' | 'tail'): Printed {
  const [found, count = '10'] = /^(?:(?:-n ?|-|--lines=)(\d+))?$/.exec(words.join(' ')) ?? []
  const whole = known(input)
  if (found === undefined || whole === undefined) return undefined
  const lines = whole.replace(/\n$/, '').split('\n')
  const chosen = side === 'head' ? lines.slice(0, Number(count)) : lines.slice(-Number(count))
  return whole === '' ? [] : [`${chosen.join('\n')}\n`]
}

/**
 * What `sed` prints: for commands `s` without addresses.
 *
 * @see POSIX.1-2024, `sed`; GNU sed manual, `\L` and `\U`
 */
function sed(input: PartialText, words: readonly string[], budget: Budget): Printed {
  const options = words.filter((word) => /^-[a-zA-Z]|^--/.test(word))
  if (options.some((option) => /^-[a-zA-Z]*i|^--in-place/.test(option))) return []
  const scripts = words.filter((word) => !options.includes(word))
  // More scripts than one need as many `-e`; else the second is a file.
  const count = options.filter((option) => option.includes('e')).length
  const isRead = options.every((option) => /^-[eEr]+$/.test(option))
  if (!isRead || scripts.length !== Math.max(count, 1)) return undefined
  const isExtended = options.some((option) => /[Er]/.test(option))
  const edits = scripts.flatMap((script) => substitutionsIn(script, isExtended, budget))
  if (!edits.every((edit) => edit !== undefined)) return undefined
  return eachLine(input, (line) => edits.reduce((so, edit) => edit(so), line))
}

const SUBSTITUTION =
  /^s([^\\\n\w\s])((?:(?!\1)[^\\]|\\[^])*)\1((?:(?!\1)[^\\]|\\[^])*)\1([gI]*)\s*(?:[;\n]\s*|$)/

/** The commands of one script; undefined for each that is not followed. */
function substitutionsIn(
  script: string,
  isExtended: boolean,
  budget: Budget
): readonly (Edit | undefined)[] {
  const edits: (Edit | undefined)[] = []
  let rest = script.trim()
  while (rest !== '') {
    const [whole, separator = '', from = '', to = '', flags = ''] = SUBSTITUTION.exec(rest) ?? []
    const isSpecial = /[\w.*[\]^$+?(){}|&]/.test(separator)
    if (whole === undefined || (isSpecial && `${from}${to}`.includes(`\\${separator}`)))
      return [undefined]
    rest = rest.slice(whole.length)
    const [pattern, by] = [from, to].map((text) => text.replaceAll(`\\${separator}`, separator))
    edits.push(substitution({ from: pattern ?? '', to: by ?? '', flags, isExtended }, budget))
  }
  return edits
}

interface Substitution {
  readonly from: string
  readonly to: string
  readonly flags: string
  readonly isExtended: boolean
}

function substitution(command: Substitution, budget: Budget): Edit | undefined {
  const { from, to, flags, isExtended } = command
  const pattern = from === '' ? undefined : expressionOf(from, isExtended ? 'extended' : 'basic')
  // Of choices POSIX takes the longest, and JavaScript the first.
  if (pattern === undefined || pattern.hasChoice || /\\(?![LUEn])[A-Za-z]/.test(to))
    return undefined
  return (line) => {
    const marks = new Marks()
    const text = marks.mark(line)
    const isTold = isKnown(line) || isToldOfPart(command, line)
    const matcher = isTold && text !== undefined ? matcherFor(pattern, text, budget) : undefined
    if (text === undefined || matcher === undefined) return lost('sed')
    // What starts with `.*` matches once; JavaScript finds nothing once more behind a whole line.
    const found = matcher(flags.replace('I', 'i').replace(/^\\?\(?\.\*/.test(from) ? 'g' : '', ''))
    return marks.unmark(text.replace(found, (...groups: unknown[]) => replacement(to, groups)))
  }
}

/** Of a line of which a part is unknown: does it match as a whole whatever it is, or its start? */
function isToldOfPart({ from, to, flags, isExtended }: Substitution, line: PartialText): boolean {
  const literal = /^\^([\w/:-]+)$/.exec(from)?.[1]
  if (literal !== undefined) return knownStart(line).startsWith(literal)
  const isLowering = /^(?:\[A-Z\]|\[\[:upper:\]\]|\.)$/.test(from) && /^\\L&(?:\\E)?$/.test(to)
  if (isLowering && flags.includes('g')) return true
  const group = isExtended ? '(.*)' : '\\(.*\\)'
  return ['', '.*', group].includes(from.replace(/^\^/, '').replace(/\$$/, ''))
}

/** `&` and `\1` stand for what is matched, `\L` and `\U` for other letters. */
function replacement(to: string, groups: readonly unknown[]): string {
  let change = (text: string): string => text
  return to.replace(/\\([^])|&|[^\\&]+/g, (piece, letter: string | undefined) => {
    if (letter === 'L') change = (text) => text.toLowerCase()
    else if (letter === 'U') change = (text) => text.toUpperCase()
    else if (letter === 'E') change = (text) => text
    else if (letter === 'n') return '\n'
    else if (piece === '&' || /^\d$/.test(letter ?? '')) {
      const group = groups[Number(letter ?? 0)]
      return typeof group === 'string' ? change(group) : ''
    } else return change(letter ?? piece)
    return ''
  })
}

/**
 * What `awk` prints of each line: for programs that print the line or one of its fields, perhaps in other letters.
 *
 * @see POSIX.1-2024, `awk`
 */
function awk(input: PartialText, words: readonly string[]): Printed {
  const text = words.map((word) => word.trim().replaceAll(/\s+/g, ' ')).join(' ')
  const [found, separator, letters, field = ''] =
    /^(?:-F ?(\S) )?\{ ?print(?: ?(tolower|toupper) ?\(| )?\$(\d+|NF)\)? ?;? ?\}$/.exec(text) ?? []
  if (found === undefined) return undefined
  return eachLine(input, (line) => {
    const whole = known(line)
    if (whole === undefined && field !== '0') return lost('awk')
    const fields = separator === undefined ? whole?.trim().split(/\s+/) : whole?.split(separator)
    const chosen = field === 'NF' ? fields?.at(-1) : fields?.[Number(field) - 1]
    const printed = field === '0' ? line : concat([chosen ?? ''])
    return letters === undefined ? printed : letters === 'tolower' ? lower(printed) : upper(printed)
  })
}

/**
 * What jq prints of the JSON of docker/metadata-action: its tags, which of them, and how they are put together.
 *
 * @see jq manual, Basic filters
 */
function jq(input: PartialText, words: readonly string[], budget: Budget): Printed {
  const options = words.filter((word) => word.startsWith('-'))
  const [filter = '', ...files] = words.filter((word) => !word.startsWith('-'))
  const isRead = options.every((one) => /^-[rcM]+$|^--(?:raw|compact)-output$/.test(one))
  const marks = new Marks()
  const marked = marks.mark(input)
  if (!isRead || files.length > 0 || marked === undefined) return undefined
  spend(budget, (filter.length * (marked.length + filter.length)) / 8)
  const isRaw = options.some((one) => /^-\w*r|^--raw/.test(one))
  try {
    let values: readonly unknown[] = [JSON.parse(marked)]
    // `[.tags[] | …]` is what `.tags | map(…)` is.
    const plain = filter.replaceAll(/("[^"]*")|\s+/g, '$1')
    let rest = plain.replace(/^\[(\.\w+)\[\]\|([^[\]]*)\]/, '$1|map($2)')
    while (rest !== '') {
      const [pattern, step] = STEPS.find(([one]) => one.test(rest)) ?? notFollowed()
      values = step(values, pattern.exec(rest)?.[1] ?? '')
      rest = rest.replace(pattern, '')
    }
    const lines = values.map((one) =>
      isRaw && typeof one === 'string' ? one : JSON.stringify(one)
    )
    return marks.unmark(lines.map((line) => `${line}\n`).join(''))
  } catch {
    // No JSON, nested too deeply, or not followed.
    return undefined
  }
}

type Step = (values: readonly unknown[], text: string) => readonly unknown[]

/** What a filter may start with, and what it makes of the values that it is given. */
const STEPS: readonly (readonly [RegExp, Step])[] = [
  [/^(?:\||\.(?![\w["?.]))/, (values) => values],
  [/^\.([A-Za-z_]\w*)/, each(member)],
  [/^\.?\[\]/, (values) => values.flatMap(elements)],
  [/^\.?\[(-?\d+)\]/, each((value, index) => elements(value).at(Number(index)) ?? null)],
  [/^map\(/, (values) => (values.length === 1 ? values.flatMap(elements) : notFollowed())],
  [/^\)/, (values) => [values]],
  [/^join\("([^"\\]*)"\)/, each((value, by) => elements(value).map(textIn).join(by))],
  [/^"([^"\\]*)"\+\.(?![\w["])/, each((value, start) => start + textIn(value))],
  [/^\+"([^"\\]*)"/, each((value, end) => textIn(value) + end)],
  [/^select\(startswith\("([^"\\]*)"\)\)/, select((value, start) => value === start, true)],
  [/^select\(endswith\("([^"\\]*)"\)\)/, select((value, end) => value.endsWith(end))],
  [/^select\(contains\("([^"\\]*)"\)\)/, select((value, part) => value.includes(part))]
]

function each(make: (value: unknown, text: string) => unknown): Step {
  return (values, text) => values.map((value) => make(value, text))
}

/** All of a text has to be known, or only the start that is asked about. */
function select(isSo: (value: string, text: string) => boolean, ofStart = false): Step {
  return (values, text) =>
    values.filter((value) => {
      const asked = textIn(value).slice(0, ofStart ? text.length : undefined)
      return asked.includes('\uF8FF') ? notFollowed() : isSo(asked, text)
    })
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return notFollowed()
  return Object.entries(value ?? {}).find(([one]) => one === name)?.[1] ?? null
}

function elements(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.map((one: unknown) => one) : notFollowed()
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : notFollowed()
}

function notFollowed(): never {
  throw new Error('the filter is not followed')
}
