// `[ … ]`, `test …` and `[[ … ]]`: how they are read, and what they answer where their words are known.
import { isEmpty, known, type PartialText } from '../values/partial.js'
import { expandPattern, expandText } from './expansion.js'
import type { Machine, Status } from './machine.js'
import { expressionOf, matcherFor, matches } from './pattern.js'
import type { Field } from './state.js'
import type { Test, Word } from './syntax.js'

type Answer = boolean | undefined

/** `[[ … ]]`: the right side of a comparison is a pattern. */
export function decideTest(machine: Machine, test: Test): Status {
  return statusOf(answer(machine, test))
}

function answer(machine: Machine, test: Test): Answer {
  switch (test.kind) {
    case 'not':
      return not(answer(machine, test.test))
    case 'and':
      return and(answer(machine, test.left), () => answer(machine, test.right))
    case 'or':
      return not(and(not(answer(machine, test.left)), () => not(answer(machine, test.right))))
    case 'words':
      return words(machine, test.words)
  }
}

function words(machine: Machine, all: readonly Word[]): Answer {
  const [left = [], operator, right] = all
  if (operator === undefined) return notEmpty(expandText(machine, left))
  if (right === undefined) return unary(plain(left), expandText(machine, operator))
  const sign = plain(operator)
  if (sign === '==' || sign === '=' || sign === '!=') {
    const pattern = expandPattern(machine, right)
    const text = expandText(machine, left)
    const same = pattern === undefined ? undefined : matches(text, pattern)
    return sign === '!=' ? not(same) : same
  }
  if (sign === '=~') return fits(machine, left, right)
  return binary(expandText(machine, left), sign, expandText(machine, right))
}

/** What is quoted stands for itself. @see bash manual, Conditional Constructs */
function fits(machine: Machine, left: Word, right: Word): Answer {
  const subject = known(expandText(machine, left))
  const pieces = expandPattern(machine, right)
  const source = pieces?.map(({ text, literal }) =>
    literal ? text.replaceAll(/[.[\]*+?(){}|^$\\]/g, (one) => `\\${one}`) : text
  )
  const expression = source && expressionOf(source.join(''), 'extended')
  if (subject === undefined || expression === undefined) return undefined
  return matcherFor(expression, subject, machine.budget)?.('').test(subject)
}

function plain(word: Word): string {
  return word.map((part) => (part.kind === 'text' ? part.text : '')).join('')
}

/** The words of `test`, or of `[` without its closing bracket. */
export function decideFields(fields: readonly Field[]): Status {
  if (fields.some(({ many }) => many)) return 'either'
  return statusOf(decide(fields.map(({ text }) => text)))
}

/** @see POSIX.1-2024, `test`: the number of words decides what they mean. */
function decide(texts: readonly PartialText[]): Answer {
  const [first = [], second = [], third = []] = texts
  const joint = texts.findIndex((text) => known(text) === '-a' || known(text) === '-o')
  if (texts.length > 3 && joint > 0) {
    const [left, right] = [texts.slice(0, joint), texts.slice(joint + 1)]
    if (known(texts[joint] ?? []) === '-a') return and(decide(left), () => decide(right))
    return not(and(not(decide(left)), () => not(decide(right))))
  }
  if (texts.length > 1 && texts.length !== 3 && known(first) === '!')
    return not(decide(texts.slice(1)))
  switch (texts.length) {
    case 0:
      return false
    case 1:
      return notEmpty(first)
    case 2:
      return unary(known(first) ?? '', second)
    case 3:
      return binary(first, known(second) ?? '', third)
    default:
      return undefined
  }
}

function unary(operator: string, operand: PartialText): Answer {
  if (operator === '-n') return notEmpty(operand)
  if (operator === '-z') return not(notEmpty(operand))
  return operator === '!' ? not(notEmpty(operand)) : undefined
}

function binary(left: PartialText, operator: string, right: PartialText): Answer {
  const [a, b] = [known(left), known(right)]
  if (operator === '=' || operator === '==') return sameText(left, right)
  if (operator === '!=') return not(sameText(left, right))
  if (a === undefined || b === undefined || !/^-?\d{1,9}$/.test(a) || !/^-?\d{1,9}$/.test(b)) {
    return undefined
  }
  const numbers = new Map([
    ['-eq', Number(a) === Number(b)],
    ['-ne', Number(a) !== Number(b)],
    ['-lt', Number(a) < Number(b)],
    ['-le', Number(a) <= Number(b)],
    ['-gt', Number(a) > Number(b)],
    ['-ge', Number(a) >= Number(b)]
  ])
  return numbers.get(operator)
}

/** Texts that differ in what is known of their start or end are not the same. */
function sameText(left: PartialText, right: PartialText): Answer {
  const [a, b] = [known(left), known(right)]
  if (a !== undefined && b !== undefined) return a === b
  const [start, otherStart] = [left.at(0) ?? '', right.at(0) ?? '']
  if (typeof start === 'string' && typeof otherStart === 'string') {
    const length = Math.min(start.length, otherStart.length)
    if (start.slice(0, length) !== otherStart.slice(0, length)) return false
  }
  const whole = a ?? b
  const part = a === undefined ? left : right
  const shortest = part.reduce((size, one) => size + (typeof one === 'string' ? one.length : 0), 0)
  return whole !== undefined && shortest > whole.length ? false : undefined
}

function notEmpty(text: PartialText): Answer {
  if (isEmpty(text)) return false
  return text.some((part) => typeof part === 'string') ? true : undefined
}

function not(value: Answer): Answer {
  return value === undefined ? undefined : !value
}

function and(left: Answer, right: () => Answer): Answer {
  if (left === false) return false
  const other = right()
  return other === false ? false : left === undefined ? undefined : other
}

function statusOf(value: Answer): Status {
  return value === undefined ? 'either' : value ? 'success' : 'failure'
}
