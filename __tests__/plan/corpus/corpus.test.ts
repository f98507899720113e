// Measures plans of real workflows, where a collection of them is at hand: GHCR_PREFLIGHT_CORPUS
// names a folder with `facts.jsonl` (see facts.ts) and `workflows/`.
import { describe, expect, test } from '@jest/globals'
import { factsIn, workflowOf } from './facts.js'
import { measured } from './measure.js'
import { planIn, type Placement } from './scene.js'

const folder = process.env['GHCR_PREFLIGHT_CORPUS']
const where = folder === undefined ? describe.skip : describe

async function measuredAll(placement: Placement) {
  return Promise.all(
    factsIn(folder ?? '').map(async (fact) => {
      const plan = await planIn({ fact, text: workflowOf(folder ?? '', fact) }, placement)
      return { name: `${fact.file} ${fact.job}`, ...measured(fact, plan) }
    })
  )
}

where('plans of real workflows', () => {
  test.each<Placement & { name: string; percent: number }>([
    { name: 'before the login, given nothing', before: 'login', isHandedOn: false, percent: 70 },
    { name: 'before the login, given contexts', before: 'login', isHandedOn: true, percent: 80 },
    { name: 'before the push, given nothing', before: 'push', isHandedOn: false, percent: 70 },
    { name: 'before the push, given contexts', before: 'push', isHandedOn: true, percent: 80 }
  ])(
    '$name: at least $percent % exact, and nothing wrong',
    async ({ name, percent, ...placement }) => {
      const all = await measuredAll(placement)
      const exact = (100 * all.filter(({ isExact }) => isExact).length) / all.length
      const open = all.filter(({ isExact }) => !isExact)
      const listed = open.map((one) => `  ${one.name}: ${one.doubts.join(' | ')}`)
      process.stderr.write(`${name}: ${exact.toFixed(1)} % exact\n${listed.join('\n')}\n`)
      const wrong = all.filter((one) => one.wrong.length + one.forgotten.length > 0)
      expect(wrong).toEqual([])
      expect(exact).toBeGreaterThanOrEqual(percent)
    },
    60_000
  )
})
