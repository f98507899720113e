// Steps that push whatever this step says, gated by an edit of their file.
import { describe, expect, test } from '@jest/globals'
import { gatedText, type OpenStep } from '../../src/workflow/fix.js'

const OWN = { job: 'publish', step: 0 }
const HEAD = ['jobs:', '  publish:', '    steps:', '      - id: check', '        uses: a/b@v1']
const GATE = "steps.check.outputs.should-push == 'true'"

const second = (gate: OpenStep['gate']): readonly OpenStep[] => [{ job: 'publish', step: 1, gate }]
const file = (...lines: readonly string[]): string => [...HEAD, ...lines, ''].join('\n')

describe('a step is gated', () => {
  test.each<readonly [string, OpenStep['gate'], readonly string[], readonly string[]]>([
    [
      'by its input push',
      'push',
      ['      - uses: x/y@v1', '        with:', '          push: true'],
      [
        '      - uses: x/y@v1',
        '        with:',
        '          push: ${{ steps.check.outputs.should-push }}'
      ]
    ],
    [
      'by an input push that it does not have yet',
      'push',
      ['      - uses: x/y@v1', '        with:', '          tags: a/b'],
      [
        '      - uses: x/y@v1',
        '        with:',
        '          push: ${{ steps.check.outputs.should-push }}',
        '          tags: a/b'
      ]
    ],
    [
      'beside the condition that its input push has',
      'push',
      ['      - uses: x/y@v1', '        with:', "          push: ${{ github.ref == 'x' }}"],
      [
        '      - uses: x/y@v1',
        '        with:',
        `          push: \${{ ${GATE} && (github.ref == 'x') }}`
      ]
    ],
    [
      'by a condition',
      'if',
      ['      - run: docker push a/b'],
      [`      - if: ${GATE}`, '        run: docker push a/b']
    ],
    [
      'beside the condition that it has',
      'if',
      ['      - run: docker push a/b', '        if: ${{ always() }}'],
      ['      - run: docker push a/b', `        if: ${GATE} && (always())`]
    ]
  ])('%s', async (_name, gate, before, after) => {
    expect(await gatedText(file(...before), OWN, second(gate))).toBe(file(...after))
  })

  test('by an id that this step did not have', async () => {
    const text = ['jobs:', '  publish:', '    steps:', '      - uses: a/b@v1', '      - run: x', '']
    expect(await gatedText(text.join('\n'), OWN, second('if'))).toBe(
      [
        'jobs:',
        '  publish:',
        '    steps:',
        '      - id: preflight',
        '        uses: a/b@v1',
        "      - if: steps.preflight.outputs.should-push == 'true'",
        '        run: x',
        ''
      ].join('\n')
    )
  })

  test('with the line ends of the file', async () => {
    const text = file('      - run: docker push a/b').replaceAll('\n', '\r\n')
    const expected = file(`      - if: ${GATE}`, '        run: docker push a/b')
    expect(await gatedText(text, OWN, second('if'))).toBe(expected.replaceAll('\n', '\r\n'))
  })
})

describe('a step is left alone', () => {
  test.each<readonly [string, OpenStep['gate'], string]>([
    ['in flow style', 'if', '      - { run: docker push a/b }'],
    ['behind an alias', 'if', '      - *push'],
    ['whose condition is a block of text', 'if', '      - run: x\n        if: |\n          a'],
    ['whose condition is half an expression', 'if', '      - run: x\n        if: a ${{ b }} c'],
    ['without inputs', 'push', '      - uses: x/y@v1'],
    ['that is not there', 'if', '']
  ])('%s', async (_name, gate, step) => {
    expect(await gatedText(file(step), OWN, second(gate))).toBeUndefined()
  })

  test('in another job, where the outputs of this step are not known', async () => {
    const other = [{ job: 'other', step: 0, gate: 'if' as const }]
    expect(await gatedText(file('  other:', '    steps:', '      - run: x'), OWN, other)).toBe(
      undefined
    )
  })

  test('in a file that is no YAML', async () => {
    expect(await gatedText('a: [', OWN, [])).toBeUndefined()
  })
})
