// The value of `$name` and of `${name…}` with what follows the name.
import type { Machine } from './machine.js'
import type { Pattern } from './pattern.js'
import { lookUp } from './state.js'
import type { Operation, Part, Variable, Word } from './syntax.js'
import { recased, replaced, substring, withoutEnd, withoutStart } from './trim.js'
import {
  joinFields,
  manyOf,
  textValue,
  UNSET,
  valueFields,
  valueText,
  type Field,
  type Segment,
  type Value
} from './value.js'
import { isEmpty, known, lower, unknown, upper, type PartialText } from '../values/partial.js'

/** How the words inside the braces are expanded, in the state of the machine. */
export interface Expander {
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
  if (form === 'indirect') return text(indirect(expander, variable), quoted)
  if (all === '@' || all === '*') return wholeList(expander, variable, all)
  const value = valueOf(expander, name, subscript)
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

function indirect(expander: Expander, variable: Variable): PartialText {
  const name = known(valueText(valueOf(expander, variable.name, undefined)))
  if (name === undefined || variable.operation !== undefined || !/^[A-Za-z_]\w*$/.test(name)) {
    return [unknown(`\${!${variable.name}}`)]
  }
  return valueText(valueOf(expander, name, undefined))
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
  if (operator === '@') {
    const how = known(expander.text(operand))
    const changed =
      how === 'L' ? lower(current) : how === 'U' ? upper(current) : [unknown('${…@…}')]
    return text(changed, variable.quoted)
  }
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
