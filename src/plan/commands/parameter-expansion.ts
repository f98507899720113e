// The value of `$name` and of `${name…}` with what follows the name.
import {
  concat,
  isEmpty,
  known,
  lower,
  mapped,
  type PartialText,
  unknown,
  upper
} from '../values/partial.js'
import type { Machine } from './machine.js'
import { compiled, type Pattern } from './pattern.js'
import {
  type Field,
  joinFields,
  lookUp,
  manyOf,
  type Segment,
  textValue,
  UNSET,
  type Value,
  valueFields,
  valueText
} from './state.js'
import type { Operation, Part, Variable, Word } from './syntax.js'

/** How the words inside the braces are expanded, in the state of the machine. */
interface Expander {
  readonly machine: Machine
  readonly text: (word: Word) => PartialText
  /** undefined where a part of it is unknown. */
  readonly pattern: (word: Word) => Pattern | undefined
  readonly segments: (part: Part) => readonly Segment[]
}

/** @see POSIX.1-2024, 2.6.2 Parameter Expansion; bash manual, Shell Parameter Expansion */
export function expandVariable(expander: Expander, variable: Variable): readonly Segment[] {
  const { name, form, operation, quoted } = variable
  const subscript =
    variable.subscript === undefined ? undefined : known(expander.text(variable.subscript))
  const all = name === '@' || name === '*' ? name : subscript
  if (form === 'length') return text(lengthOf(expander, variable, all), quoted)
  if (all === '@' || all === '*') return wholeList(expander, variable, all)
  const isAny = variable.subscript !== undefined && subscript === undefined
  const value = isAny ? textValue([unknown('an element')]) : valueOf(expander, name, subscript)
  return operation === undefined
    ? text(valueText(value), quoted)
    : operated(expander, variable, operation, value)
}

function text(value: PartialText, quoted: boolean): readonly Segment[] {
  return [{ kind: 'text', text: value, quoted }]
}

function valueOf(expander: Expander, name: string, subscript: string | undefined): Value {
  const { state, environment } = expander.machine
  if (/^[1-9]\d*$/.test(name)) return positional(expander, Number(name) - 1)
  if (name === '#') return textValue(countOf(state.positional))
  if (/^[0?$!-]$/.test(name)) return textValue([unknown(`$${name}`)])
  const value = lookUp(state, environment, name)
  return subscript === undefined || value.kind === 'unset'
    ? value
    : element(value, Number(subscript))
}

function positional(expander: Expander, index: number): Value {
  return element({ kind: 'list', fields: expander.machine.state.positional }, index)
}

function element(value: Value, index: number): Value {
  const fields = valueFields(value)
  const counted = fields.slice(0, index < 0 ? fields.length : index + 1)
  if (Number.isNaN(index) || counted.some(({ many }) => many))
    return textValue([unknown('an element')])
  const field = fields.at(index)
  return field === undefined ? UNSET : textValue(field.text)
}

function lengthOf(expander: Expander, variable: Variable, all: string | undefined): PartialText {
  const value: Value =
    variable.name === '@' || variable.name === '*'
      ? { kind: 'list', fields: expander.machine.state.positional }
      : valueOf(expander, variable.name, undefined)
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
function wholeList(expander: Expander, variable: Variable, all: '@' | '*'): readonly Segment[] {
  const { name, operation, quoted } = variable
  const { state, environment } = expander.machine
  const own = name === '@' || name === '*'
  const fields = own ? state.positional : valueFields(lookUp(state, environment, name))
  if (operation !== undefined) {
    const changed = fields.map((field) => {
      const [segment] = operated(expander, variable, operation, textValue(field.text))
      return {
        text: segment?.kind === 'text' ? segment.text : [unknown('a list')],
        many: field.many
      }
    })
    return changesEach(operation)
      ? [{ kind: 'fields', fields: changed }]
      : [{ kind: 'fields', fields: manyOf(changed, 'a list') }]
  }
  if (all === '*' && quoted) {
    const separator = known(valueText(lookUp(state, environment, 'IFS')))
    return text(
      separator === undefined ? [unknown('$*')] : joinFields(fields, separator.charAt(0)),
      true
    )
  }
  return [{ kind: 'fields', fields }]
}

function changesEach(operation: Operation): boolean {
  return /^(?:##?|%%?|\/|,|\^)/.test(operation.operator)
}

function operated(
  expander: Expander,
  variable: Variable,
  operation: Operation,
  value: Value
): readonly Segment[] {
  const { operator, operand } = operation
  if (/^:?[-=?+]$/.test(operator)) return alternative(expander, variable, operation, value)
  const current = valueText(value)
  if (operator === ':') {
    const length = operation.replacement && expander.text(operation.replacement)
    return text(substring(current, expander.text(operand), length), variable.quoted)
  }
  const pattern = expander.pattern(operand)
  if (pattern === undefined)
    return text([unknown(`\${${variable.name}${operator}…}`)], variable.quoted)
  return text(matched(expander, current, operation, pattern), variable.quoted)
}

function matched(
  expander: Expander,
  current: PartialText,
  operation: Operation,
  pattern: Pattern
): PartialText {
  const { operator, replacement } = operation
  switch (operator) {
    case '#':
    case '##':
      return withoutStart(current, pattern, operator === '##')
    case '%':
    case '%%':
      return withoutEnd(current, pattern, operator === '%%')
    case '^':
    case '^^':
    case ',':
    case ',,':
      return pattern.length === 0 ? recased(current, operator) : [unknown('${…^…}')]
    default:
      return replaced(
        current,
        operator,
        pattern,
        replacement === undefined ? [] : expander.text(replacement)
      )
  }
}

/** `:-`, `:=`, `:?` and `:+`, and the same without a colon, which ask only whether it is set. */
function alternative(
  expander: Expander,
  variable: Variable,
  { operator, operand }: Operation,
  value: Value
): readonly Segment[] {
  const given = isGiven(value, operator.startsWith(':'))
  const sign = operator.at(-1)
  if (given === undefined)
    return text(unsure(valueText(value), sign, variable.name), variable.quoted)
  if (sign === '+')
    return given ? other(expander, operand, variable.quoted) : text([], variable.quoted)
  if (given) return text(valueText(value), variable.quoted)
  if (sign === '=')
    expander.machine.state.variables.set(variable.name, textValue(expander.text(operand)))
  return other(expander, operand, variable.quoted)
}

/** `${name:?}` of a name that is not given ends the script, so that the value is what counts. */
function unsure(value: PartialText, sign: string | undefined, name: string): PartialText {
  return sign === '?' ? value : [unknown(`\${${name}…}`)]
}

function isGiven(value: Value, notEmpty: boolean): boolean | undefined {
  if (value.kind === 'unset') return false
  const current = valueText(value)
  if (current.some((part) => typeof part === 'string')) return true
  // The runner sets what it sets to some text; whether that is empty is what is not known.
  return isEmpty(current) ? !notEmpty : undefined
}

function other(expander: Expander, operand: Word, quoted: boolean): readonly Segment[] {
  const segments = operand.flatMap((part) => expander.segments(part))
  return quoted
    ? segments.map((segment) => (segment.kind === 'text' ? { ...segment, quoted } : segment))
    : segments
}

const LOST: PartialText = [unknown('a value that is cut out of an unknown one')]

/** The text of a pattern without wildcards. */
function literalOf(pattern: Pattern): string | undefined {
  const plain = pattern.every(({ text, literal }) => literal || !/[*?[\\]/.test(text))
  return plain ? pattern.map(({ text }) => text).join('') : undefined
}

/** `*L` with nothing else special: the text L. */
function afterStar([first, ...others]: Pattern): string | undefined {
  if (first === undefined || first.literal || !first.text.startsWith('*')) return undefined
  return literalOf([{ text: first.text.slice(1), literal: false }, ...others]) || undefined
}

/** `${name#pattern}` and `${name##pattern}`. */
function withoutStart(text: PartialText, pattern: Pattern, longest: boolean): PartialText {
  const whole = known(text)
  if (whole === undefined) return partWithoutStart(text, pattern, longest)
  const expression = compiled(pattern, longest, whole)
  return expression === undefined
    ? LOST
    : concat([whole.replace(new RegExp(`^(?:${expression})`), '')])
}

/** Where a part of the text is unknown. */
function partWithoutStart(text: PartialText, pattern: Pattern, longest: boolean): PartialText {
  const [first = '', ...rest] = text
  const literal = literalOf(pattern)
  if (literal !== undefined && typeof first === 'string') {
    if (first.startsWith(literal)) return concat([first.slice(literal.length)], rest)
    return literal.startsWith(first) ? LOST : text
  }
  const mark = afterStar(pattern)
  const last = text.at(-1)
  if (mark !== undefined && longest && typeof last === 'string' && last.includes(mark))
    return concat([last.slice(last.lastIndexOf(mark) + mark.length)])
  if (mark !== undefined && !longest && typeof first === 'string' && first.includes(mark))
    return concat([first.slice(first.indexOf(mark) + mark.length)], rest)
  return LOST
}

/** `${name%pattern}` and `${name%%pattern}`. */
function withoutEnd(text: PartialText, pattern: Pattern, longest: boolean): PartialText {
  const whole = known(text)
  if (whole !== undefined) return knownWithoutEnd(whole, pattern, longest)
  const backwards = pattern.toReversed().map((part) => ({ ...part, text: mirrored(part.text) }))
  return mirroredText(partWithoutStart(mirroredText(text), backwards, longest))
}

function mirroredText(text: PartialText): PartialText {
  return mapped(text.toReversed(), mirrored)
}

function mirrored(text: string): string {
  return Array.from(text).toReversed().join('')
}

function knownWithoutEnd(text: string, pattern: Pattern, longest: boolean): PartialText {
  const expression = compiled(pattern, true, text)
  if (expression === undefined) return LOST
  const suffix = new RegExp(`^(?:${expression})$`)
  const lengths = Array.from({ length: text.length + 1 }, (_, index) => index)
  const found = (longest ? lengths.toReversed() : lengths).find((length) =>
    suffix.test(text.slice(text.length - length))
  )
  return concat([text.slice(0, text.length - (found ?? 0))])
}

/** `${name/pattern/replacement}`; `//` replaces all, `/#` at the start and `/%` at the end. */
function replaced(
  text: PartialText,
  operator: string,
  pattern: Pattern,
  replacement: PartialText
): PartialText {
  const [whole, by] = [known(text), known(replacement)]
  const literal = literalOf(pattern)
  if (literal === '') return text
  if (whole === undefined || by === undefined) {
    return literal === undefined ? LOST : replacedInPart(text, operator, literal, replacement)
  }
  const expression = compiled(pattern, true, whole)
  if (expression === undefined) return LOST
  const anchored =
    operator === '/#' ? `^(?:${expression})` : operator === '/%' ? `(?:${expression})$` : expression
  const found = new RegExp(anchored, operator === '//' ? 'g' : '')
  return concat([whole.replace(found, () => by)])
}

function replacedInPart(
  text: PartialText,
  operator: string,
  literal: string,
  replacement: PartialText
): PartialText {
  const [first, ...rest] = text
  const by = known(replacement)
  if (operator === '//' && literal.length === 1 && by !== undefined) {
    return mapped(text, (one) => one.replaceAll(literal, () => by))
  }
  const at = typeof first === 'string' ? first.indexOf(literal) : -1
  if (typeof first !== 'string' || at === -1 || operator !== '/') return LOST
  return concat([first.slice(0, at)], replacement, [first.slice(at + literal.length)], rest)
}

/** `,,`, `,`, `^^`, `^`: without a pattern. */
function recased(text: PartialText, operator: string): PartialText {
  if (operator === ',,') return lower(text)
  if (operator === '^^') return upper(text)
  const [first, ...rest] = text
  if (typeof first !== 'string') return text.length === 0 ? text : LOST
  const initial = operator === ',' ? first.charAt(0).toLowerCase() : first.charAt(0).toUpperCase()
  return concat([initial + first.slice(1)], rest)
}

/** `${name:offset:length}`. */
function substring(
  text: PartialText,
  offset: PartialText,
  length: PartialText | undefined
): PartialText {
  const [whole, from] = [known(text), numberOf(offset)]
  const count = length === undefined ? Infinity : numberOf(length)
  if (whole === undefined || from === undefined || count === undefined) {
    return from === 0 && count === Infinity ? text : LOST
  }
  const start = from < 0 ? Math.max(whole.length + from, 0) : from
  return concat([whole.slice(start, count < 0 ? whole.length + count : start + count)])
}

function numberOf(text: PartialText): number | undefined {
  const digits = known(text)?.trim() ?? ''
  return /^-?\d{1,6}$/.test(digits) ? Number(digits) : undefined
}
