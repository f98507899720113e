// Pushes that cannot be told from the workflow.
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ACCEPTED, block, plan } from '../verdict/facts.js'
import { push, refusedPush } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const STEP = { job: 'publish', step: 3, name: 'Push', line: 21 }
const NO_PLAN = { kind: 'no-plan', why: 'not-found' } as const

describeReason('unresolved-images', {
  holds: [
    [
      'an assumed name is accepted',
      push({ answer: ACCEPTED, planned: { origin: 'assumed' } }, { job: NO_PLAN }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'the workflow file is there and does not tell',
      push(
        { answer: ACCEPTED, planned: { origin: 'assumed' } },
        { job: { kind: 'no-plan', why: 'job-not-found' } }
      ),
      { says: { fixes: ['workflow author'] } }
    ],
    [
      'an assumed name is refused for itself',
      refusedPush({ kind: 'write-package' }, { planned: { origin: 'assumed' } }, { job: NO_PLAN }),
      { beside: ['package-access'] }
    ],
    [
      'what may not be pushed at all is refused',
      refusedPush(
        { kind: 'write-package' },
        { planned: { isCertain: false, places: [STEP] } },
        { job: NO_PLAN }
      ),
      { beside: ['package-access'], says: { fixes: [] } }
    ]
  ],
  otherwise: [
    [
      'the job lacks the permission, whatever the name is',
      refusedPush(
        { kind: 'write-package' },
        { planned: { origin: 'assumed' } },
        { job: NO_PLAN, declared: block('read') }
      ),
      { reason: 'permission-missing', beside: ['package-access'] }
    ]
  ]
})

function fixesFor(...texts: readonly string[]): string {
  const unclear = texts.map((text) => ({ at: STEP, line: 21, why: 'name' as const, text }))
  return toldOf(
    push({ answer: ACCEPTED, planned: { origin: 'assumed' } }, { job: plan({ unclear }) })
  ).fixes
}

test('the line that hands contexts on is YAML, and names those that are used', () => {
  const line = /`(contexts: .*?)`/.exec(fixesFor('needs.plan.outputs.image', 'vars.IMAGE'))?.[1]
  expect(parse(line ?? '')).toEqual({
    contexts: '{"needs":${{ toJSON(needs) }},"vars":${{ toJSON(vars) }}}'
  })
})

test('a name that no context holds is to be given', () => {
  expect(fixesFor('env.IMAGE', 'my-inputs.NAME')).toBe(
    "Name what is pushed in the ghcr-preflight step: `images: 'ghcr.io/acme/one, ghcr.io/acme/another'`"
  )
})

test.each([
  ['without inputs, with a `with:` of its own', [], true],
  ['with inputs, in the one that it has', ['on-unknown'], false]
] as const)('a step %s is told at its line what to add', (_name, given, isWhole) => {
  const own = {
    job: 'publish',
    line: 12,
    inputs: new Map(given.map((name) => [name, { line: 14 }]))
  }
  const unclear = [{ at: STEP, line: 21, why: 'name' as const, text: 'needs.plan.outputs.image' }]
  const { fixes } = toldOf(
    push({ answer: ACCEPTED, planned: { origin: 'assumed' } }, { job: plan({ unclear, own }) })
  )
  expect(fixes).toMatch(/^Give the ghcr-preflight step \(line 12\) `/)
  const lines = [...fixes.matchAll(/`((?:with|contexts|images): .*?)`/g)].map(([, line]) => line)
  const inputs = lines.map((line): unknown => parse(line ?? ''))
  const expected = [
    { contexts: '{"needs":${{ toJSON(needs) }}}' },
    { images: 'ghcr.io/acme/one, ghcr.io/acme/another' }
  ]
  expect(inputs).toEqual(isWhole ? expected.map((one) => ({ with: one })) : expected)
})

test('the definition of a bake file can be given', () => {
  const unclear = [{ at: STEP, line: 21, why: 'file' as const, text: 'docker-bake.hcl' }]
  const told = toldOf(
    push({ answer: ACCEPTED, planned: { origin: 'assumed' } }, { job: plan({ unclear }) })
  )
  expect(told.fixes).toMatch(/^Give the ghcr-preflight step `bake-definition`/)
})

test.each([
  ['one more step', 1, '; the same holds for step `Roll out` (line 35).'],
  ['several more', 3, '; the same holds for step `Roll out` (line 35) and 2 more.']
])('%s that may push is named', (_name, count, end) => {
  const one = { line: 21, why: 'command' as const, text: './push.sh' }
  const other = { ...one, at: { ...STEP, name: 'Roll out' }, line: 35 }
  const unclear = [{ ...one, at: STEP }, ...Array.from({ length: count }, () => other)]
  const change = push(
    { answer: ACCEPTED, planned: { origin: 'assumed' } },
    { job: plan({ unclear }) }
  )
  expect(toldOf(change).cause.endsWith(end)).toBe(true)
})
