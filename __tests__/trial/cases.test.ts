// The cases of the trial: all reasons are among them, and nothing that readers get names one.
import { describe, expect, test } from '@jest/globals'
import { ACTORS, MENU } from '../../scripts/trial/acts.js'
import { CASES } from '../../scripts/trial/cases.js'
import { howTo } from '../../scripts/trial/how-to.js'
import { folderOf, shuffled } from '../../scripts/trial/order.js'
import { found, opening, staged } from '../../scripts/trial/stage.js'
import { REASONS } from '../../src/verdict/reason.js'

const names = CASES.map(({ scenario }) => scenario)

describe('the cases', () => {
  test('show every reason that denies or leaves open', () => {
    const shown = new Set<string>(CASES.map(({ reason }) => reason))
    const wanted = Object.entries(REASONS).filter(([, { verdict }]) => verdict !== 'allowed')
    expect(wanted.map(([reason]) => reason).filter((reason) => !shown.has(reason))).toEqual([])
  })

  test('show no reason that allows', () => {
    expect(CASES.filter(({ reason }) => REASONS[reason].verdict === 'allowed')).toEqual([])
  })

  test('are of a scenario each', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  test('are in no order that tells what they are about', () => {
    expect(names).not.toEqual(names.toSorted())
  })

  test.each(CASES.map((one) => [one.scenario, one] as const))(
    'can be staged with the workflow file that is shown: %s',
    (_name, one) => {
      const case_ = found(one)
      const { scenario } = staged(case_, opening(case_))
      // Defaults may be left out or spelt; everything else is what the scenario was given.
      expect(scenario.inputs).toEqual(case_.run.inputs)
    }
  )
})

describe('the menu', () => {
  test('knows whose act each is', () => {
    const strangers = Object.values(MENU).flatMap(({ by }) =>
      by.filter((actor) => !ACTORS.includes(actor))
    )
    expect(strangers).toEqual([])
  })

  test('offers much that fits no case', () => {
    const used = new Set<string>(CASES.flatMap(({ accepts }) => accepts))
    const idle = Object.keys(MENU).filter((act) => !used.has(act))
    expect(idle.length).toBeGreaterThanOrEqual(9)
  })

  test('stands whole in what readers are told, in the order of the alphabet', () => {
    const listed = [...howTo().matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1])
    expect(listed).toEqual(Object.keys(MENU).toSorted())
  })

  test('and what is told beside it name no reason and no scenario', () => {
    const words = new Set(howTo().match(/[a-z]+(?:-[a-z]+)+/g))
    const codes = [...Object.keys(REASONS).filter((reason) => reason.includes('-')), ...names]
    // Both are kinds of a token as well, and the menu names every kind.
    const kinds = ['app-token', 'fine-grained-token']
    expect(codes.filter((code) => words.has(code))).toEqual(kinds)
  })
})

describe('the order', () => {
  test('is a permutation, the same every time', () => {
    const items = Array.from({ length: 40 }, (_, at) => at)
    const mixed = shuffled(items, 7)
    expect(mixed.toSorted((one, other) => one - other)).toEqual(items)
    expect(shuffled(items, 7)).toEqual(mixed)
    expect(shuffled(items, 8)).not.toEqual(mixed)
  })

  test('numbers folders from 1', () => {
    expect([folderOf(0), folderOf(53)]).toEqual(['case-01', 'case-54'])
  })
})
