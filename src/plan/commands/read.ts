// `read` and `mapfile`: variables from a text.
import { expandText, expandWords } from './expand.js'
import type { Machine } from './machine.js'
import { lookUp } from './state.js'
import type { Simple } from './syntax.js'
import { isRepetition, one, textValue, valueText, type Field } from './value.js'
import {
  concat,
  isEmpty,
  known,
  knownStart,
  split,
  trim,
  unknown,
  type PartialText
} from '../values/partial.js'

const VALUE_OPTIONS = /^-[a-zA-Z]*[dinNptu]$/

/** The words of `read` or `mapfile` without its options. */
interface Names {
  readonly names: readonly string[]
  readonly list: boolean
  /** `-d` with something else than a line end. */
  readonly delimiter: string | undefined
}

function readNames(fields: readonly Field[]): Names {
  const texts = fields.map(({ text }) => known(text) ?? '')
  const names: string[] = []
  let list = false
  let delimiter: string | undefined
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    if (!text.startsWith('-')) names.push(text)
    else {
      list ||= text.includes('a')
      const takes = VALUE_OPTIONS.test(text)
      if (text.endsWith('d')) delimiter = texts[at + 1] ?? ''
      else if (/^-[a-zA-Z]*d/.test(text)) delimiter = text.slice(text.indexOf('d') + 1)
      if (takes) at += 1
    }
  }
  return { names, list, delimiter }
}

/** Sets what one `read` sets from one line. */
export function readInto(machine: Machine, read: Simple, line: PartialText): void {
  const own = read.assignments.find(({ name }) => name === 'IFS')
  const separators =
    own?.value.kind === 'word'
      ? expandText(machine, own.value.word)
      : valueText(lookUp(machine.state, machine.environment, 'IFS'))
  setFromLine(machine, expandWords(machine, read.words.slice(1)), line, separators)
}

/** `read` as a command of its own: the first line of its input. */
export function readLine(machine: Machine, fields: readonly Field[]): void {
  const separators = valueText(lookUp(machine.state, machine.environment, 'IFS'))
  const { delimiter } = readNames(fields)
  const input = machine.input ?? [unknown('an input')]
  const [line = []] =
    delimiter === undefined
      ? split(input, '\n')
      : delimiter === ''
        ? [input]
        : [[unknown('an input')]]
  setFromLine(machine, fields, line, separators)
}

function setFromLine(
  machine: Machine,
  fields: readonly Field[],
  line: PartialText,
  separators: PartialText
): void {
  const { names, list } = readNames(fields)
  const [first = 'REPLY', ...others] = names
  const { variables } = machine.state
  if (list) variables.set(first, { kind: 'list', fields: piecesOf(line, separators).map(asField) })
  else if (others.length === 0) {
    variables.set(first, textValue(known(separators) === '' ? line : trim(line)))
  } else {
    const pieces = piecesOf(line, separators)
    const whole = line.every((part) => typeof part === 'string')
    for (const [index, name] of [first, ...others].entries()) {
      const isLast = index === others.length
      const text =
        isLast && pieces.length > names.length ? [unknown(`$${name}`)] : (pieces[index] ?? [])
      variables.set(name, textValue(whole || index === 0 ? text : [unknown(`$${name}`)]))
    }
  }
}

function asField(text: PartialText): Field {
  const onlyUnknown = !isEmpty(text) && text.every((part) => typeof part !== 'string')
  return onlyUnknown ? { text, many: true } : one(text)
}

function piecesOf(line: PartialText, separators: PartialText): readonly PartialText[] {
  const characters = known(separators)
  if (characters === undefined || line.some(isRepetition)) return [[unknown('a list')]]
  if (characters === '') return [line]
  const set = characters.replace(/[\\^\]-]/g, '\\$&')
  const blank = /^[ \t\n]+$/.test(characters)
  const pieces = split(blank ? trim(line) : line, new RegExp(`[${set}]${blank ? '+' : ''}`))
  const last = pieces.at(-1) ?? []
  return isEmpty(last) ? pieces.slice(0, -1) : pieces
}

/** `mapfile -t NAME`: one element for each line. */
export function mapFile(machine: Machine, fields: readonly Field[]): void {
  const { names, delimiter } = readNames(fields.map((field) => withoutMeaning(field)))
  const input = machine.input ?? [unknown('an input')]
  const separator = delimiter === undefined || delimiter === '' ? '\n' : delimiter
  const lines = split(input, separator)
  const whole = isEmpty(lines.at(-1) ?? []) ? lines.slice(0, -1) : lines
  const value = input.some(isRepetition)
    ? [{ text: concat([unknown('a list')]), many: true }]
    : whole.map(asField)
  machine.state.variables.set(names[0] ?? 'MAPFILE', { kind: 'list', fields: value })
}

/** `-t` of `mapfile` takes no value, as `-t` of `read` does. */
function withoutMeaning(field: Field): Field {
  return knownStart(field.text) === '-t' ? one(['-r']) : field
}
