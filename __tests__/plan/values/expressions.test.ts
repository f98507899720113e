import { describe, expect, test } from '@jest/globals'
import { evaluate, mentions } from '../../../src/plan/values/expressions.js'
import {
  knownStart,
  PART_LIMIT,
  unknown,
  type PartialText
} from '../../../src/plan/values/partial.js'
import {
  conditionOf,
  filled,
  looksAtStep,
  doubt,
  fromJson,
  mapping,
  printed,
  text,
  truthOf,
  type Value
} from '../../../src/plan/values/value.js'

const SHA = unknown('steps.x.outputs.sha')

function contexts(name: string): Value {
  if (name === 'github')
    return mapping(
      Object.entries({
        repository: text('Acme/App'),
        event_name: text('push'),
        event: fromJson({ number: 7, labels: [{ name: 'a' }, { name: 'b' }, {}] })
      }),
      (member) => doubt(`github.${member}`)
    )
  if (name === 'env') return mapping([['TAG', text(['v1-', SHA])]])
  return name === 'matrix' ? mapping([['os', text('linux')]]) : doubt(name)
}

const expressions = { evaluate, mentions }

/** What an expression prints, unknown parts by what they say. */
function shown(value: PartialText): string {
  return value.map((part) => (typeof part === 'string' ? part : `<${part.why}>`)).join('')
}

describe('evaluate', () => {
  test.each([
    { name: 'looks up a known member', expression: 'github.repository', prints: 'Acme/App' },
    { name: 'looks up by index', expression: "github['EVENT_NAME']", prints: 'push' },
    { name: 'prints numbers of a payload', expression: 'github.event.number', prints: '7' },
    {
      name: 'takes a member that is not there for null',
      expression: 'github.event.x.y',
      prints: ''
    },
    { name: 'takes a closed mapping for all there is', expression: 'matrix.arch', prints: '' },
    { name: 'says which member is unknown', expression: 'github.ref', prints: '<github.ref>' },
    {
      name: 'goes on below an unknown one',
      expression: 'steps.a.outputs.b',
      prints: '<steps.a.outputs.b>'
    },
    {
      name: 'selects with a star',
      expression: "join(github.event.labels.*.name, '+')",
      prints: 'a+b'
    },
    {
      name: 'formats around the unknown',
      expression: "format('ghcr.io/a:{0}', env.TAG)",
      prints: 'ghcr.io/a:v1-<steps.x.outputs.sha>'
    },
    {
      name: 'formats escaped braces',
      expression: "format('{{0}}{0}', github.ref)",
      prints: '{0}<github.ref>'
    },
    {
      name: 'does not format an unknown pattern',
      expression: 'format(github.ref, 1)',
      prints: '<format(github.ref, 1)>'
    },
    {
      name: 'refuses a pattern without its argument',
      expression: "format('{1}', 1)",
      prints: "<format('{1}', 1)>"
    },
    {
      name: 'joins unknown items',
      expression: 'join(fromJSON(\'["a"]\'), github.ref)',
      prints: '<join(fromJSON(\'["a"]\'), github.ref)>'
    },
    {
      name: 'prints JSON',
      expression: 'toJSON(github.event.labels[0])',
      prints: '{\n  "name": "a"\n}'
    },
    { name: 'reads JSON', expression: `fromJSON('{"A":[1,2]}').a[1]`, prints: '2' },
    {
      name: 'reads JSON with an unknown string',
      expression: `fromJSON(format('["{0}"]', env.TAG))[0]`,
      prints: 'v1-<steps.x.outputs.sha>'
    },
    {
      name: 'does not read what is no JSON',
      expression: "fromJSON('x')",
      prints: "<fromJSON('x')>"
    },
    {
      name: 'chooses by a known case',
      expression: "case(github.event_name == 'push', 'a', 'b')",
      prints: 'a'
    },
    {
      name: 'does not choose by an unknown case',
      expression: "case(github.ref == 'x', 'a', 'b')",
      prints: "<case(github.ref == 'x', 'a', 'b')>"
    },
    {
      name: 'keeps what both choices begin with',
      expression: "github.ref == 'x' && 'app:a' || 'app:b'",
      prints: "app:<github.ref == 'x' && 'app:a' || 'app:b'>"
    },
    {
      name: 'chooses by a known condition',
      expression: "github.event_name == 'push' && 'a' || 'b'",
      prints: 'a'
    },
    { name: 'falls back from nothing', expression: "matrix.arch || 'amd64'", prints: 'amd64' },
    {
      name: 'keeps a text that holds something',
      expression: "env.TAG || 'latest'",
      prints: 'v1-<steps.x.outputs.sha>'
    },
    {
      name: 'does not know a context that is none',
      expression: 'nonsense.x',
      prints: '<nonsense.x>'
    },
    {
      name: 'does not know a function that is none',
      expression: 'nonsense()',
      prints: '<nonsense()>'
    },
    { name: 'does not know what is not finished', expression: "format('x'", prints: "<format('x'>" }
  ])('$name', ({ expression, prints }) => {
    expect(shown(printed(evaluate(expression, contexts)))).toBe(prints)
  })

  test.each([
    { name: 'false and unknown', expression: 'false && github.ref', truth: false },
    { name: 'unknown and false', expression: 'github.ref && false', truth: false },
    { name: 'unknown and true', expression: 'github.ref && true', truth: undefined },
    { name: 'unknown or true', expression: 'github.ref || true', truth: true },
    { name: 'unknown or false', expression: 'github.ref || false', truth: undefined },
    { name: 'not unknown', expression: '!github.ref', truth: undefined },
    { name: 'not (unknown and false)', expression: '!(github.ref && false)', truth: true },
    { name: 'unknown is a text', expression: "github.ref == 'x'", truth: undefined },
    { name: 'unknown is unknown', expression: 'github.ref == github.ref', truth: undefined },
    { name: 'a text that starts otherwise', expression: "env.TAG == 'x'", truth: false },
    { name: 'a text that is too short', expression: "env.TAG != 'v1'", truth: true },
    { name: 'a text that may be it', expression: "env.TAG == 'V1-X'", truth: undefined },
    { name: 'unknown is more', expression: 'github.run_number > 3', truth: undefined },
    { name: 'starts with what is known', expression: "startsWith(env.TAG, 'V1')", truth: true },
    { name: 'starts with something else', expression: "startsWith(env.TAG, 'x')", truth: false },
    {
      name: 'starts with more than is known',
      expression: "startsWith(env.TAG, 'v1-a')",
      truth: undefined
    },
    { name: 'ends with the unknown', expression: "endsWith(env.TAG, 'x')", truth: undefined },
    { name: 'contains what is known', expression: "contains(env.TAG, '1-')", truth: true },
    { name: 'contains what may be there', expression: "contains(env.TAG, 'z')", truth: undefined },
    {
      name: 'contains an item',
      expression: "contains(github.event.labels.*.name, 'B')",
      truth: true
    },
    {
      name: 'contains no such item',
      expression: "contains(github.event.labels.*.name, 'c')",
      truth: false
    },
    { name: 'success', expression: 'success()', truth: true },
    { name: 'failure', expression: 'failure()', truth: false },
    { name: 'not cancelled', expression: '!cancelled()', truth: true },
    { name: 'the hash of files', expression: "hashFiles('x') == ''", truth: undefined }
  ])('tells whether $name is true', ({ expression, truth }) => {
    expect(truthOf(evaluate(expression, contexts))).toBe(truth)
  })
})

describe('templates', () => {
  test.each([
    {
      name: 'have text around expressions',
      template: 'a/${{ github.repository }}:${{ github.ref }}',
      prints: 'a/Acme/App:<github.ref>'
    },
    {
      name: 'may hold braces in a string',
      template: "${{ format('}}{0}', 'x') }}",
      prints: '}x'
    },
    {
      name: 'of an expression that does not end are unknown',
      template: 'a ${{ b',
      prints: '<a ${{ b>'
    },
    { name: 'print nothing for null', template: 'x${{ matrix.arch }}y', prints: 'xy' }
  ])('$name', ({ template, prints }) => {
    expect(shown(filled(template, { get: contexts, expressions }))).toBe(prints)
  })

  test.each([
    { name: 'without braces', condition: "github.event_name == 'push'", truth: true },
    { name: 'with braces', condition: "${{ github.event_name != 'push' }}", truth: false },
    { name: 'with a line end behind the braces', condition: '${{ false }}\n', truth: true },
    { name: 'of nothing', condition: '', truth: true },
    { name: 'of something unknown', condition: 'github.ref', truth: undefined }
  ])('conditions $name', ({ condition, truth }) => {
    expect(conditionOf(condition, { get: contexts, expressions })).toBe(truth)
  })
})

describe('mentions', () => {
  test.each([
    { name: 'a member', expression: "steps.gate.outputs.x == 'true'", found: true },
    { name: 'an index', expression: "format('{0}', steps['GATE'].outputs.x)", found: true },
    { name: 'the whole context', expression: 'toJSON(steps)', found: true },
    { name: 'a computed member', expression: 'steps[github.job].outputs.x', found: true },
    { name: 'not another step', expression: 'steps.other.outputs.gate', found: false },
    { name: 'not a string', expression: "'steps.gate'", found: false }
  ])('$name', ({ expression, found }) => {
    expect(mentions(expression, 'steps', 'gate')).toBe(found)
  })

  test('a template only inside of its expressions', () => {
    expect([
      looksAtStep('steps.gate.x ${{ steps.other.x }}', 'gate', expressions),
      looksAtStep('${{ steps.gate.x }}', 'Gate', expressions),
      looksAtStep("${{ format('{0}', steps.gate) }}", 'gate', expressions)
    ]).toEqual([false, true, true])
  })
})

describe('hostile expressions', () => {
  test.each([
    { name: 'too long', expression: `'${'x'.repeat(30_000)}'` },
    { name: 'too deep', expression: `${'('.repeat(5000)}1${')'.repeat(5000)}` },
    { name: 'a long chain', expression: Array.from({ length: 4000 }, () => '1').join('==') },
    { name: 'many negations', expression: `${'!'.repeat(10_000)}1` }
  ])('end soon: $name', ({ expression: source }) => {
    expect(truthOf(evaluate(source, contexts))).toBe(undefined)
  })

  test('a text that doubles again and again ends as unknown', () => {
    let source = "'xxxxxxxxxxxxxxxx'"
    for (let depth = 0; depth < 20; depth += 1) source = `format('{0}{0}{0}{0}', ${source})`
    expect(printed(evaluate(source, contexts)).length).toBeLessThan(PART_LIMIT + 1)
    expect(knownStart(printed(evaluate(source, contexts)))).toBe('')
  })
})
