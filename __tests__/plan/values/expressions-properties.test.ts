import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NumberData } from '@actions/expressions/data/number'
import { evaluated } from '../../docs/expression.js'
import { evaluate, mentions } from '../../../src/plan/values/expressions.js'
import { unknown, type PartialText } from '../../../src/plan/values/partial.js'
import {
  conditionOf,
  filled,
  looksAtStep,
  onlyLooks,
  doubt,
  fromJson,
  mapping,
  printed,
  text,
  truthOf,
  type Value
} from '../../../src/plan/values/value.js'

/** What an expression prints, unknown parts by what they say. */
function shown(value: PartialText): string {
  return value.map((part) => (typeof part === 'string' ? part : `<${part.why}>`)).join('')
}

const NAMES = ['a', 'b', 'c'] as const
const known = fc.record({
  a: fc.oneof(
    fc.constantFrom('', 'x', 'X-1', 'true', '0', '12'),
    fc.boolean(),
    fc.constantFrom(0, 1, 1.5)
  ),
  b: fc.constantFrom('', 'x', 'xy', 'X-1'),
  c: fc.constantFrom('', 'ghcr.io/a', 'x', '7')
})

const leaf = fc.oneof(
  fc.constantFrom(...NAMES).map((name) => `vars.${name}`),
  fc.constantFrom("''", "'x'", "'X-12'", 'true', 'false', 'null', '0', '1', '-1.5')
)
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('==', '!=', '<', '>=', '&&', '||'),
        tie('expression')
      )
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    tie('expression').map((a) => `!${a}`),
    fc
      .tuple(
        fc.constantFrom('contains', 'startsWith', 'endsWith'),
        tie('expression'),
        tie('expression')
      )
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `format('{0}-{1}', ${a}, ${b})`)
  )
}))

function over(
  values: Readonly<Record<string, string | boolean | number>>,
  hidden: readonly string[]
) {
  const members = Object.entries(values).map(([name, value]): [string, Value] => [
    name,
    hidden.includes(name) ? doubt(`vars.${name}`) : fromJson(value)
  ])
  return (name: string): Value => (name === 'vars' ? mapping(members) : null)
}

/** May the text turn out to be this one? */
function mayBe(partial: PartialText, whole: string): boolean {
  const pattern = partial.map((part) =>
    typeof part === 'string' ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) : '.*'
  )
  return new RegExp(`^${pattern.join('')}$`, 's').test(whole)
}

describe('whatever the unknown turns out to be', () => {
  test('what is known is as GitHub’s own evaluator has it', () => {
    fc.assert(
      fc.property(expression, known, (source, values) => {
        const official = evaluated(source, { vars: values }).coerceString()
        expect(shown(printed(evaluate(source, over(values, []))))).toBe(official)
      }),
      { numRuns: 500 }
    )
  })

  test('what was certain stays so', () => {
    fc.assert(
      fc.property(expression, known, fc.subarray([...NAMES]), (source, values, hidden) => {
        const partly = evaluate(source, over(values, hidden))
        const wholly = evaluate(source, over(values, []))
        expect([truthOf(wholly), undefined]).toContain(truthOf(partly))
        expect(mayBe(printed(partly), shown(printed(wholly)))).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})

/** Contexts of every kind of value, known and not. */
const value: fc.Arbitrary<Value> = fc.oneof(
  fc
    .constantFrom<PartialText>(
      [],
      ['x'],
      ['X-1'],
      ['\u0131'],
      ['x', unknown('a')],
      [unknown('b'), '-1'],
      [unknown('c')]
    )
    .map((one) => text(one)),
  fc.constantFrom<Value>(null, true, 0, 12, doubt('d'), doubt('e', { truth: true })),
  fc.constantFrom<unknown>(['x', { a: 1 }], { a: 'x', outputs: { b: 'x-1' } }).map(fromJson)
)
const path = fc
  .tuple(
    fc.constantFrom('steps', 'Steps', 'vars', 'nothing'),
    fc.array(fc.constantFrom('a', 'B', 'outputs', 'x-y_1', 'true'), { minLength: 1, maxLength: 3 })
  )
  .map(([context, members]) => [context, ...members].join('.'))
const look = fc
  .tuple(
    fc.constantFrom('', ' ', '\n', '\t '),
    path,
    fc.constantFrom('', '', ' == ', '!='),
    fc.constantFrom("''", "'x'", "'X-1'", "'x-1 '", "'it''s'", "'\u0131'", 'vars.b', '1')
  )
  .map(([space, one, operator, other]) => `${space}${one}${operator}${operator && other}${space}`)

describe('an expression that only looks at a value', () => {
  test('is as the evaluator has it', () => {
    let told = 0
    fc.assert(
      fc.property(
        look,
        fc.dictionary(fc.constantFrom('a', 'b', 'outputs'), value),
        (source, all) => {
          const get = (name: string): Value =>
            name === 'steps' || name === 'vars' ? mapping(Object.entries(all)) : null
          const { expressions, isEnough } = onlyLooks()
          const alone = { get, expressions }
          const template = `\${{${source}}}`
          const said = [
            conditionOf(source, alone),
            shown(filled(template, alone)),
            looksAtStep(template, 'a', expressions)
          ]
          if (!isEnough()) return
          told += 1
          const whole = evaluate(source, get)
          expect(said).toEqual([
            truthOf(whole),
            shown(printed(whole)),
            mentions(source, 'steps', 'a')
          ])
        }
      ),
      { numRuns: 3000 }
    )
    expect(told).toBeGreaterThan(500)
  })

  test.each([0, -0, 1.5, 0.1 + 0.2, 1e21, 1e-7, NaN, Infinity, -Infinity])(
    'prints the number %p as GitHub does',
    (number) => {
      expect(shown(printed(number))).toBe(new NumberData(number).coerceString())
    }
  )
})
