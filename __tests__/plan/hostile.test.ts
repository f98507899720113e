import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { planOf } from '../../src/plan/plan.js'
import type { NoPlan, Plan } from '../../src/plan/plan-types.js'
import { display, known } from '../../src/plan/values/partial.js'
import { plan, questionOf, workflow } from './scene.js'

async function planned(text: string): Promise<Plan | NoPlan> {
  return planOf({ ...questionOf({}), workflow: { path: 'x.yml', text } })
}

const MEGABYTE = 1024 * 1024
const BIG = 'x'.repeat(MEGABYTE - 1000)

describe('a hostile workflow file', () => {
  test.each<{ name: string; text: string }>([
    { name: 'a script of one megabyte', text: workflow({ after: `- run: docker push ${BIG}` }) },
    {
      name: 'many lines of a script',
      text: workflow({
        after: `- run: |\n${'    docker push ghcr.io/acme/a; for x in a b c; do docker push $x; done\n'.repeat(10_000)}`
      })
    },
    {
      name: 'a name of one megabyte',
      text: workflow({
        after: `- { uses: docker/build-push-action@v7, with: { push: true, tags: ${BIG} } }`
      })
    },
    {
      name: 'many expressions',
      text: workflow({
        after: `- { uses: docker/build-push-action@v7, with: { push: true, tags: '${'${{ github.sha }}'.repeat(40_000)}' } }`
      })
    },
    {
      name: 'an expression of one megabyte',
      text: workflow({
        after: `- { uses: docker/build-push-action@v7, with: { push: true, tags: "\${{ '${BIG.slice(100)}' }}" } }`
      })
    },
    {
      name: 'many tags',
      text: workflow({
        after: `- { uses: docker/build-push-action@v7, with: { push: true, tags: '${'ghcr.io/a/b:1,'.repeat(60_000)}' } }`
      })
    },
    {
      name: 'many steps',
      text: workflow({
        after: '- { uses: docker/build-push-action@v7, with: { push: true, tags: a } }\n'.repeat(
          12_000
        )
      })
    },
    {
      name: 'many metadata steps',
      text: workflow({
        before:
          `- { uses: docker/metadata-action@v6, with: { images: '${'a,'.repeat(300)}' } }\n`.repeat(
            900
          )
      })
    },
    {
      name: 'aliases of aliases',
      text: workflow({
        file: [
          'a: &a0 [x, x]',
          ...Array.from({ length: 40 }, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}]`)
        ].join('\n'),
        job: 'strategy: { matrix: { x: *a40 } }',
        after: '- *a40'
      })
    },
    {
      name: 'deep nesting',
      text: workflow({ job: `strategy: { matrix: ${'['.repeat(20_000)}${']'.repeat(20_000)} }` })
    },
    {
      name: 'jobs that wait for jobs',
      text: workflow({
        job: "outputs: { x: '${{ steps.preflight.outputs.should-push }}' }",
        after: '- run: docker push ghcr.io/acme/a',
        jobs: Array.from(
          { length: 3000 },
          (_, i) =>
            `j${i}: { needs: [${i === 0 ? 'build' : `j${i - 1}, build`}], outputs: { x: '\${{ needs.j${i - 1}.outputs.x }}' }, steps: [{ run: 'docker push ghcr.io/acme/\${{ needs.j${i - 1}.outputs.x }}' }] }`
        ).join('\n')
      })
    },
    {
      name: 'jobs that all hand on what all others do',
      text: workflow({
        job: `needs: [${Array.from({ length: 60 }, (_, i) => `j${i}`).join(', ')}]`,
        after: '- run: docker push ghcr.io/acme/${{ needs.j59.outputs.x }}',
        jobs: Array.from({ length: 60 }, (_, i) => {
          const others = Array.from({ length: i }, (_, j) => `j${j}`)
          const all = others.map((other) => `\${{ needs.${other}.outputs.x }}`).join('')
          return `j${i}: { needs: [${others.join(', ')}], outputs: { x: 'x${all}' }, steps: [] }`
        }).join('\n')
      })
    },
    {
      name: 'patterns that take long',
      text: workflow({
        after: `- run: |\n${`    docker push $(echo ${'a'.repeat(250)} | sed 's/.*.*.*x/y/')\n    [[ ${'a'.repeat(250)} =~ a*a*a*b ]] && echo\n`.repeat(200)}`
      })
    },
    {
      name: 'harmless scripts of blanks',
      text: workflow({ after: `- run: mkdir a${' '.repeat(9000)}b\n`.repeat(110) })
    },
    {
      name: 'a long name of an action',
      text: workflow({ after: `- uses: a/${'docker'.repeat(80_000)}@v1` })
    },
    {
      name: 'a long name of an image',
      text: workflow({ after: `- uses: docker://${'.'.repeat(300_000)}` })
    },
    ...Object.entries({
      'programs that run programs': `${'sudo '.repeat(20_000)}docker push a`,
      'words that xargs gives to itself': `echo a | ${'xargs '.repeat(20_000)}docker push`,
      'options that sudo has often': 'sudo -x '.repeat(60_000),
      'expressions without an end': `echo ${'${{'.repeat(120_000)}`,
      'lists that jq doubles': `docker push $(jq -r '${'[.,.]|'.repeat(200)}.' <<< 1)`,
      'a text that jq doubles': `docker push $(jq -r '${'.+.|'.repeat(200)}.' <<< '"a"')`,
      'a text that jq puts into texts': `docker push $(jq -r '${'"\\(.)\\(.)"|'.repeat(60)}.' <<< '"a"')`,
      'a text that sed doubles': `docker push $(echo a | sed '${'s/.*/&&/;'.repeat(100)}')`,
      'a format for many words': `docker push $(printf '${'a'.repeat(200_000)}%s' {1..200}{1..200})`,
      'a long text for each letter': `A=${'a'.repeat(4000)}; docker push \${A//a/${'b'.repeat(300_000)}}`,
      'a long text for each mark': `echo ${'a'.repeat(200_000)} | xargs -I{} docker push ${'{}'.repeat(100_000)}`
    }).map(([name, script]) => ({ name, text: workflow({ after: `- run: |\n    ${script}` }) })),
    {
      name: 'an env that grows',
      text: workflow({
        after: Array.from({ length: 60 }, () => '- run: echo "A=$A$A$A$A" >> "$GITHUB_ENV"')
          .concat('- run: docker push $A')
          .join('\n')
      })
    }
  ])(
    'ends in time: $name',
    async ({ text }) => {
      const answer = await planned(text)
      expect(['plan', 'no-plan']).toContain(answer.kind)
    },
    30_000
  )
})

test('values of a matrix that are nested without measure break nothing', async () => {
  const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
  const after = `- run: docker push ghcr.io/acme/a:\${{ toJSON(matrix) }}`
  const answer = await planOf(questionOf({ after, known: { matrix: deep } }))
  expect(answer.kind).toBe('plan')
})

const leaf = fc.constantFrom(
  'github.ref',
  'env.A',
  'vars.B',
  "'x'",
  "'ghcr.io/acme/a'",
  'steps.s.outputs.o',
  'matrix.m'
)
const condition = fc
  .tuple(leaf, fc.constantFrom('==', '!=', '&&', '||'), leaf)
  .map(([one, operator, other]) => `\${{ ${one} ${operator} ${other} }}`)
const text = fc.array(
  fc.oneof(
    fc.constantFrom('ghcr.io/acme/', 'a', ':1', '/', '\\n'),
    leaf.map((one) => `\${{ ${one} }}`)
  ),
  { minLength: 1, maxLength: 4 }
)
const step = fc.record({
  push: fc.oneof(fc.constant('true'), condition),
  when: fc.oneof(fc.constant('true'), condition),
  tags: text
})

/** Values of what is unknown at first. */
const values = fc.record({
  B: fc.constantFrom('', 'b', 'ghcr.io/acme/b'),
  o: fc.constantFrom('', 'o', 'x'),
  m: fc.constantFrom('', 'm', 'x/y')
})

describe('a value that becomes known', () => {
  test('never reverses what was certain', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 3 }),
        values,
        async (steps, { B, o, m }) => {
          const after = steps
            .map(
              ({ push, when, tags }) =>
                `- { if: "${when}", uses: docker/build-push-action@v7, with: { push: "${push}", tags: "${tags.join('')}" } }`
            )
            .join('\n')
          const options = { before: '- { id: s, run: ./x }', after, environment: { A: 'a' } }
          const first = await plan({ ...options, known: { matrix: undefined } })
          const later = await plan({
            ...options,
            known: { matrix: { m }, given: { vars: { B }, steps: { s: { outputs: { o } } } } }
          })
          const laterAt = (index: number) =>
            later.pushes
              .filter(({ at }) => at.step === index)
              .map(({ reference }) => display(reference))
          for (const push of first.pushes) {
            const whole = known(push.reference)
            if (push.isCertain && whole !== undefined)
              expect(laterAt(push.at.step)).toContain(whole)
          }
          for (const { at, runs } of first.steps)
            if (runs === false) expect(laterAt(at.step)).toEqual([])
          if (first.pushesNothing !== undefined)
            expect(later.pushesNothing).toBe(first.pushesNothing)
        }
      ),
      { numRuns: 60 }
    )
  }, 60_000)
})
