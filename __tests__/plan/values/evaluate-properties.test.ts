import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { evaluated } from '../../docs/expression.js'
import { evaluate } from '../../../src/plan/values/evaluate.js'
import type { PartialText } from '../../../src/plan/values/partial.js'
import {
  doubt,
  fromJson,
  mapping,
  printed,
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
