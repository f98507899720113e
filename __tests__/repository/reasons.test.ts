// One reason: one file, one test, one section of the documentation, all of its name.
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { CODES } from '../../src/reasons/codes.js'
import { REASONS } from '../../src/reasons/index.js'
import { textOf } from './files.js'

const OF_TARGETS = Object.keys(REASONS)
const SECTIONS = [...textOf('docs/reasons.md').matchAll(/^## ([a-z-]+)$/gm)].map(([, code]) => code)

describe('the reasons', () => {
  test('are listed in the order of their codes', () => {
    const ofStep = ['not-pushing', 'invalid-input']
    expect(OF_TARGETS).toEqual(Object.keys(CODES).filter((code) => !ofStep.includes(code)))
  })

  test('have sections in the order of their codes', () => {
    expect(SECTIONS).toEqual(Object.keys(CODES))
  })

  test.each(OF_TARGETS)('have a file and a test of their name: %s', (code) => {
    expect(
      [`src/reasons/${code}.ts`, `__tests__/reasons/${code}.test.ts`].filter(existsSync)
    ).toHaveLength(2)
    expect(textOf(`__tests__/reasons/${code}.test.ts`)).toContain(`describeReason('${code}', `)
  })

  test('are all that is written in their form', () => {
    const files = readdirSync('src/reasons').filter((name) =>
      /^export const \w+: Reason</m.test(textOf(`src/reasons/${name}`))
    )
    expect(files).toEqual(OF_TARGETS.map((code) => `${code}.ts`).toSorted())
  })
})
