// Word expansions: words of a script become the words of a command, with values put in, split and matched with files.
import {
  type Budget,
  concat,
  isEmpty,
  known,
  knownStart,
  type PartialText,
  spend,
  split,
  unknown
} from '../values/partial.js'
import { capture, type Machine, sizeOf } from './machine.js'
import { edited, type Pattern, substring } from './pattern.js'
import {
  anyFields,
  type Field,
  fieldOf,
  isRepetition,
  joinFields,
  lookUp,
  one,
  textValue,
  unknownValue,
  UNSET,
  type Value,
  valueFields,
  valueText
} from './state.js'
import type { Operation, Part, Variable, Word } from './syntax.js'

/**
 * The words that words of the script stand for.
 *
 * An unknown value that stands unquoted and alone may be any number of words; next to known text it
 * is taken for one word.
 *
 * @see POSIX.1-2024, 2.6 Word Expansions
 */
export function expandWords(machine: Machine, words: readonly Word[]): readonly Field[] {
  const plainWords = words.flatMap((word) => braced(word, machine.budget))
  return plainWords.flatMap((plain) => {
    const builder: Builder = { fields: [], open: undefined, separators: separators(machine) }
    for (const part of plain) {
      for (const segment of segmentsOf(machine, part)) addSegment(builder, segment)
    }
    closeField(builder)
    spend(machine.budget, builder.fields.length)
    return builder.fields
  })
}

/** One text, neither split nor matched with files: for assignments, redirections and `case`. */
export function expandText(machine: Machine, word: Word): PartialText {
  const texts = word
    .flatMap((part) => segmentsOf(machine, part))
    .map((segment) => (segment.kind === 'text' ? segment.text : joinFields(segment.fields, ' ')))
  const text = concat(...texts)
  spend(machine.budget, sizeOf(text))
  return text
}

/** A pattern; undefined where a part of it is unknown. */
export function expandPattern(machine: Machine, word: Word): Pattern | undefined {
  const pattern: { text: string; literal: boolean }[] = []
  for (const part of word) {
    for (const segment of segmentsOf(machine, part)) {
      const text = segment.kind === 'text' ? known(segment.text) : undefined
      if (text === undefined) return undefined
      pattern.push({ text, literal: part.quoted })
    }
  }
  return pattern
}

/** A piece of a word: text, or several words at once. */
type Segment =
  | { readonly kind: 'text'; readonly text: PartialText; readonly quoted: boolean }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }

function segmentsOf(machine: Machine, part: Part): readonly Segment[] {
  switch (part.kind) {
    case 'text':
      return [segment(part.text === '' ? [] : [part.text], part.quoted)]
    case 'unknown':
      return [segment([part.value], part.quoted)]
    case 'opaque':
      return [segment([unknown(part.why)], part.quoted)]
    case 'command':
      return [segment(withoutLineEnds(capture(machine, part.body)), part.quoted)]
    case 'process':
      capture(machine, part.body)
      return [segment([unknown('<(…)')], true)]
    case 'variable':
      return expandVariable(machine, part)
  }
}

function segment(text: PartialText, quoted: boolean): Segment {
  return { kind: 'text', text, quoted }
}

/** @see POSIX.1-2024, 2.6.2 Parameter Expansion; bash manual, Shell Parameter Expansion */
function expandVariable(machine: Machine, variable: Variable): readonly Segment[] {
  const { name, operation, quoted } = variable
  const subscript = variable.subscript && known(expandText(machine, variable.subscript))
  const all = name === '@' || name === '*' ? name : subscript
  if (variable.isLength) return [segment(lengthOf(machine, variable, all), quoted)]
  if (all === '@' || all === '*') return [wholeList(machine, variable, all)]
  const isAny = variable.subscript !== undefined && subscript === undefined
  const value = isAny ? textValue([unknown('an element')]) : valueOf(machine, name, subscript)
  if (operation === undefined) return [segment(valueText(value), quoted)]
  return /^:?[-=?+]$/.test(operation.operator)
    ? alternative(machine, variable, operation, value)
    : [segment(changed(machine, name, operation, valueText(value)), quoted)]
}

function valueOf(machine: Machine, name: string, subscript: string | undefined): Value {
  const { state } = machine
  if (/^[1-9]\d*$/.test(name)) return positional(machine, Number(name) - 1)
  if (name === '#') return textValue(countOf(state.positional))
  if (/^[0?$!-]$/.test(name)) return unknownValue(name)
  const value = lookUp(state, name)
  return subscript === undefined || value.kind === 'unset'
    ? value
    : element(value, Number(subscript))
}

function positional(machine: Machine, index: number): Value {
  return element({ kind: 'list', fields: machine.state.positional }, index)
}

function element(value: Value, index: number): Value {
  const fields = valueFields(value)
  const counted = fields.slice(0, index < 0 ? fields.length : index + 1)
  if (Number.isNaN(index) || counted.some(({ many }) => many))
    return textValue([unknown('an element')])
  const field = fields.at(index)
  return field === undefined ? UNSET : textValue(field.text)
}

function lengthOf(machine: Machine, variable: Variable, all: string | undefined): PartialText {
  const value: Value =
    variable.name === '@' || variable.name === '*'
      ? { kind: 'list', fields: machine.state.positional }
      : valueOf(machine, variable.name, undefined)
  if (all === undefined) {
    const whole = known(valueText(value))
    return whole === undefined ? [unknown(`\${#${variable.name}}`)] : [String(whole.length)]
  }
  return countOf(valueFields(value))
}

function countOf(fields: readonly Field[]): PartialText {
  return fields.some(({ many }) => many) ? [unknown('a number')] : [String(fields.length)]
}

/** `$@`, `$*`, `${list[@]}` and `${list[*]}`. */
function wholeList(
  machine: Machine,
  { name, operation, quoted }: Variable,
  all: '@' | '*'
): Segment {
  const { state } = machine
  const own = name === '@' || name === '*'
  const fields = own ? state.positional : valueFields(lookUp(state, name))
  if (operation !== undefined) {
    const isForEach = /^(?:##?|%%?|\/|,|\^)/.test(operation.operator)
    const each = ({ text, many }: Field): Field => ({
      text: changed(machine, name, operation, text),
      many
    })
    return { kind: 'fields', fields: isForEach ? fields.map(each) : anyFields('a list') }
  }
  if (all === '@' || !quoted) return { kind: 'fields', fields }
  const separator = known(separators(machine))
  return segment(
    separator === undefined ? [unknown('$*')] : joinFields(fields, separator.charAt(0)),
    true
  )
}

/** A text after an operation that looks only at it. */
function changed(
  machine: Machine,
  name: string,
  { operator, operand, replacement }: Operation,
  text: PartialText
): PartialText {
  const by = replacement && expandText(machine, replacement)
  if (operator === ':') return substring(text, expandText(machine, operand), by)
  const pattern = expandPattern(machine, operand)
  if (pattern === undefined) return [unknown(`\${${name}${operator}…}`)]
  return edited(text, operator, pattern, by ?? [])
}

/** `:-`, `:=`, `:?` and `:+`, and the same without a colon, which ask only whether it is set. */
function alternative(
  machine: Machine,
  { name, quoted }: Variable,
  { operator, operand }: Operation,
  value: Value
): readonly Segment[] {
  const given = isGiven(value, operator.startsWith(':'))
  const sign = operator.at(-1)
  // `${name:?}` of a name that is not given ends the script, so that the value is what counts.
  if (given === undefined)
    return [segment(sign === '?' ? valueText(value) : [unknown(`\${${name}…}`)], quoted)]
  if (given !== (sign === '+')) return [segment(sign === '+' ? [] : valueText(value), quoted)]
  if (sign === '=') machine.state.variables.set(name, textValue(expandText(machine, operand)))
  const segments = operand.flatMap((part) => segmentsOf(machine, part))
  return quoted
    ? segments.map((one) => (one.kind === 'text' ? segment(one.text, true) : one))
    : segments
}

function isGiven(value: Value, notEmpty: boolean): boolean | undefined {
  if (value.kind === 'unset') return false
  const current = valueText(value)
  if (current.some((part) => typeof part === 'string')) return true
  // The runner sets what it sets to some text; whether that is empty is what is not known.
  return isEmpty(current) ? !notEmpty : undefined
}

export function withoutLineEnds(text: PartialText): PartialText {
  const last = text.at(-1)
  return typeof last === 'string' ? concat(text.slice(0, -1), [last.replace(/\n+$/, '')]) : text
}

/** What separates words. */
export function separators({ state }: Machine): PartialText {
  const value = lookUp(state, 'IFS')
  return value.kind === 'unset' ? [' \t\n'] : valueText(value)
}

interface Builder {
  readonly fields: Field[]
  /** The word being put together. */
  open: OpenField | undefined
  readonly separators: PartialText
}

interface OpenField {
  text: PartialText
  quoted: boolean
  /** Has unquoted characters that match files. */
  pattern: boolean
}

/** Brackets are left out: `tr [:upper:] [:lower:]` is common, and such files are not. */
const WILDCARD = /[*?]/

function openField(builder: Builder): OpenField {
  builder.open ??= { text: [], quoted: false, pattern: false }
  return builder.open
}

function addSegment(builder: Builder, segment: Segment): void {
  if (segment.kind === 'fields') {
    addFields(builder, segment.fields)
  } else if (segment.quoted) {
    const open = openField(builder)
    open.text = concat(open.text, segment.text)
    open.quoted = true
  } else addSplit(builder, segment.text)
}

/** The first and the last word stick to what stands beside them. */
function addFields(builder: Builder, fields: readonly Field[]): void {
  for (const [index, field] of fields.entries()) {
    if (index > 0) closeField(builder)
    if (field.many && builder.open === undefined) builder.fields.push(field)
    else {
      const open = openField(builder)
      open.text = concat(open.text, field.text)
      open.quoted = true
    }
  }
}

function addSplit(builder: Builder, text: PartialText): void {
  for (const part of text) {
    if (isRepetition(part)) addRepetition(builder, part.repeats)
    else if (typeof part === 'string') {
      for (const [index, piece] of pieces(part, builder.separators).entries()) {
        if (index > 0) closeField(builder)
        if (piece === '') continue
        const open = openField(builder)
        open.text = concat(open.text, [piece])
        open.pattern ||= WILDCARD.test(piece)
      }
    } else {
      const open = openField(builder)
      open.text = concat(open.text, [part])
    }
  }
}

function addRepetition(builder: Builder, repeats: PartialText): void {
  // What stands before it goes on with a word of it, or not.
  const { open } = builder
  if (open !== undefined && !/^\s/.test(knownStart(repeats)))
    open.text = concat(open.text, [unknown('a list')])
  closeField(builder)
  for (const text of split(unfolded(repeats), /\s+/)) {
    if (!isEmpty(text)) builder.fields.push({ text, many: true })
  }
}

/** What stands there any number of times inside of what does is taken as words of their own. */
function unfolded(text: PartialText): PartialText {
  if (!text.some(isRepetition)) return text
  return unfolded(
    concat(text.flatMap((part) => (isRepetition(part) ? [' ', ...part.repeats, ' '] : [part])))
  )
}

function pieces(text: string, separators: PartialText): readonly string[] {
  const characters = known(separators) ?? ' \t\n'
  return characters === '' ? [text] : text.split(anyOf(characters, '+'))
}

/** One of the characters, or as many as there are. */
export function anyOf(characters: string, times: '' | '+'): RegExp {
  return new RegExp(`[${characters.replace(/[\\^\]-]/g, '\\$&')}]${times}`)
}

function closeField(builder: Builder): void {
  const { open } = builder
  builder.open = undefined
  if (open === undefined) return
  if (open.pattern && !isLiteralAnyway(open.text)) builder.fields.push(matchedWithFiles(open.text))
  else {
    if (isEmpty(open.text) && !open.quoted) return
    builder.fields.push(open.quoted ? one(open.text) : fieldOf(open.text))
  }
}

/** No file has such a name, and then the word stays as it is: options, settings and addresses. */
function isLiteralAnyway(text: PartialText): boolean {
  return (
    text.some((part) => typeof part === 'string' && /=|:\/\//.test(part)) ||
    knownStart(text).startsWith('-')
  )
}

function matchedWithFiles(text: PartialText): Field {
  const start = knownStart(text)
  const last = text.at(-1)
  const end = typeof last === 'string' ? (/[^*?\]]*$/.exec(last)?.[0] ?? '') : ''
  const before = start.slice(
    0,
    start.search(WILDCARD) === -1 ? start.length : start.search(WILDCARD)
  )
  return { text: concat([before], [unknown('files')], [end]), many: true }
}

const MOST = 200

/** The words that the braces of one word make; only braces within one unquoted text are seen. */
function braced(word: Word, budget: Budget): readonly Word[] {
  const index = word.findIndex(
    (part) => part.kind === 'text' && !part.quoted && BRACES.test(part.text)
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

function numbers(range: string): readonly string[] {
  const [from = 0, to = 0] = range.split('..').map(Number)
  const step = from <= to ? 1 : -1
  const count = Math.min(Math.abs(to - from) + 1, MOST)
  return Array.from({ length: count }, (_, index) => String(from + step * index))
}
