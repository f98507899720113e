// What all reasons have in common.
import { expect, test } from '@jest/globals'
import { ALL_REASONS } from '../../src/reasons/index.js'
import { meaningOf } from '../../src/reasons/reason.js'

test.each([
  ['a push', false],
  ['a pull', true]
])('the meanings for %s are short, and differ between any two reasons', (_name, pulled) => {
  const meanings = ALL_REASONS.map((reason) => meaningOf(reason, pulled))
  expect(new Set(meanings).size).toBe(ALL_REASONS.length)
  expect(meanings.filter((words) => words.length > 34)).toEqual([])
})

test('every reason names the source of its rule', () => {
  expect(ALL_REASONS.filter(({ source }) => source.length < 10)).toEqual([])
})
