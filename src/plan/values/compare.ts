// Are two values of GitHub's expressions the same, as far as can be told?
import { BooleanData } from '@actions/expressions/data/boolean'
import type { ExpressionData } from '@actions/expressions/data/expressiondata'
import { Null } from '@actions/expressions/data/null'
import { NumberData } from '@actions/expressions/data/number'
import { StringData } from '@actions/expressions/data/string'
import { equals, greaterThan, lessThan } from '@actions/expressions/result'
import { known, knownEnd, knownStart, type PartialText } from './partial.js'
import { isKind, type Value } from './value.js'

/** `==` of GitHub's expressions; undefined when it cannot be told. */
export function sameness(left: Value, right: Value): boolean | undefined {
  const [a, b] = [dataOf(left), dataOf(right)]
  if (a !== undefined && b !== undefined) return equals(a, b)
  if (isComposite(left) || isComposite(right)) {
    if (isKind(left, 'doubt') || isKind(right, 'doubt')) return undefined
    // Two objects are the same only when they are one.
    return left === right
  }
  const isText = isKind(left, 'text') && isKind(right, 'text')
  return isText && differ(left.text, right.text) ? false : undefined
}

/** `<`, `>`, `<=` and `>=`; undefined when it cannot be told. */
export function ordering(left: Value, operator: string, right: Value): boolean | undefined {
  const [a, b] = [dataOf(left), dataOf(right)]
  if (a === undefined || b === undefined) return undefined
  if (operator.endsWith('=') && equals(a, b)) return true
  return operator.startsWith('<') ? lessThan(a, b) : greaterThan(a, b)
}

/** As GitHub's library has it; undefined for what is not known and for objects. */
function dataOf(value: Value): ExpressionData | undefined {
  if (value === null) return new Null()
  if (typeof value === 'boolean') return new BooleanData(value)
  if (typeof value === 'number') return new NumberData(value)
  if (value.kind !== 'text') return undefined
  const whole = known(value.text)
  return whole === undefined ? undefined : new StringData(whole)
}

function isComposite(value: Value): boolean {
  return isKind(value, 'list') || isKind(value, 'mapping')
}

/** Do their known starts, known ends, or known lengths show that two strings are not the same? */
function differ(one: PartialText, other: PartialText): boolean {
  return (
    !startAgrees(knownStart(one), knownStart(other)) ||
    !endAgrees(knownEnd(one), knownEnd(other)) ||
    tooLong(one, known(other)) ||
    tooLong(other, known(one))
  )
}

/** Case does not count. Is the shorter one the start of the longer one? */
export function startAgrees(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length).toUpperCase() === other.slice(0, length).toUpperCase()
}

/** Case does not count. Is the shorter one the end of the longer one? */
export function endAgrees(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  const end = (text: string): string => text.slice(text.length - length).toUpperCase()
  return end(one) === end(other)
}

function tooLong(text: PartialText, whole: string | undefined): boolean {
  if (whole === undefined) return false
  const length = text.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0)
  return length > whole.length
}
