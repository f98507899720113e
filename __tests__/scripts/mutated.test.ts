import { existsSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { everyMutant } from '../../scripts/mutated.js'
import { REASONS } from '../../src/reasons/index.js'

describe('what is mutated', () => {
  const mutants = everyMutant()

  test.each([
    ['src/registry/refusals.ts', 100],
    ['src/permissions/rules.ts', 50]
  ])('is every row of the table in %s', async (file, least) => {
    const ofTable = (await mutants).filter((one) => one.file === file)
    expect(ofTable.length).toBeGreaterThan(least)
  })

  test('is every reason', async () => {
    const files = new Set((await mutants).map(({ file }) => file))
    const missed = Object.keys(REASONS).filter((code) => !files.has(`src/reasons/${code}.ts`))
    expect(missed).toEqual([])
  })

  test('has tests that are there', async () => {
    const tests = new Set((await mutants).flatMap((one) => one.tests))
    expect([...tests].filter((path) => !existsSync(path))).toEqual([])
  })
})
