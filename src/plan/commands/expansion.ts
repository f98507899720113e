// Words of a script become the words of a command: values put in, split and matched with files.
import {
  type Budget,
  spend,
  concat,
  isEmpty,
  known,
  knownStart,
  type PartialText,
  split,
  unknown
} from '../values/partial.js'
import { capture, type Machine, sizeOf } from './machine.js'
import { expandVariable } from './parameter-expansion.js'
import type { Pattern } from './pattern.js'
import {
  type Field,
  isRepetition,
  joinFields,
  lookUp,
  one,
  type Segment,
  valueText
} from './state.js'
import type { Part, Word } from './syntax.js'

/**
 * The words that a word of the script stands for.
 *
 * An unknown value that stands unquoted and alone may be any number of words; next to known text it
 * is taken for one word.
 *
 * @see POSIX.1-2024, 2.6 Word Expansions
 */
function expandWord(machine: Machine, word: Word): readonly Field[] {
  return braced(word, machine.budget).flatMap((plain) => {
    const builder: Builder = { fields: [], open: undefined, separators: separators(machine) }
    for (const part of plain) {
      for (const segment of segmentsOf(machine, part)) addSegment(builder, segment)
    }
    closeField(builder)
    spend(machine.budget, builder.fields.length)
    return builder.fields
  })
}

export function expandWords(machine: Machine, words: readonly Word[]): readonly Field[] {
  return words.flatMap((word) => expandWord(machine, word))
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
    const quoted = 'quoted' in part && part.quoted
    for (const segment of segmentsOf(machine, part)) {
      const text = segment.kind === 'text' ? known(segment.text) : undefined
      if (text === undefined) return undefined
      pattern.push({ text, literal: quoted })
    }
  }
  return pattern
}

function segmentsOf(machine: Machine, part: Part): readonly Segment[] {
  switch (part.kind) {
    case 'text':
      return [{ kind: 'text', text: part.text === '' ? [] : [part.text], quoted: part.quoted }]
    case 'unknown':
      return [{ kind: 'text', text: [part.value], quoted: part.quoted }]
    case 'opaque':
      return [{ kind: 'text', text: [unknown(part.why)], quoted: part.quoted }]
    case 'command': {
      const text = withoutLineEnds(capture(machine, part.body))
      return [{ kind: 'text', text, quoted: part.quoted }]
    }
    case 'process':
      capture(machine, part.body)
      return [{ kind: 'text', text: [unknown('<(…)')], quoted: true }]
    case 'variable':
      return expandVariable(
        {
          machine,
          text: (word) => expandText(machine, word),
          pattern: (word) => expandPattern(machine, word),
          segments: (inner) => segmentsOf(machine, inner)
        },
        part
      )
  }
}

export function withoutLineEnds(text: PartialText): PartialText {
  const last = text.at(-1)
  return typeof last === 'string' ? concat(text.slice(0, -1), [last.replace(/\n+$/, '')]) : text
}

function separators(machine: Machine): PartialText {
  return valueText(lookUp(machine.state, machine.environment, 'IFS'))
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
  closeField(builder)
  for (const text of split(repeats, /\s+/)) {
    if (!isEmpty(text)) builder.fields.push({ text, many: true })
  }
}

function pieces(text: string, separators: PartialText): readonly string[] {
  const characters = known(separators) ?? ' \t\n'
  if (characters === '') return [text]
  const set = characters.replace(/[\\^\]-]/g, '\\$&')
  return text.split(new RegExp(`[${set}]+`))
}

function closeField(builder: Builder): void {
  const { open } = builder
  builder.open = undefined
  if (open === undefined) return
  if (open.pattern && !isLiteralAnyway(open.text)) builder.fields.push(matchedWithFiles(open.text))
  else {
    const onlyUnknown = !open.quoted && open.text.every((part) => typeof part !== 'string')
    if (isEmpty(open.text) && !open.quoted) return
    builder.fields.push(onlyUnknown ? { text: open.text, many: true } : one(open.text))
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
