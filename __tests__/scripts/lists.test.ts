// Lists that are made by npm run docs: held to what they are made from.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { reasonList, withLists } from '../../scripts/lists.js'
import { textOf } from '../repository/files.js'

const SCHEMA = readFileSync('docs/report.schema.json', 'utf8')

describe('the list of the reasons', () => {
  test('is made from the codes: npm run docs writes it', async () => {
    expect(await reasonList()).toBe(textOf('src/reasons/index.ts'))
  })

  test('has every code but those of the whole step, each from the file of its name', async () => {
    const text = await reasonList(['sso-required', 'not-pushing', 'dependabot', 'invalid-input'])
    expect(
      text.split('\n').filter((line) => /\.\/(?!codes|reason\.)|^ {2}\S|^export/.test(line))
    ).toEqual([
      "import { dependabot } from './dependabot.js'",
      "import { ssoRequired } from './sso-required.js'",
      "export const REASONS = { 'sso-required': ssoRequired, dependabot } as const satisfies {",
      '  readonly [C in TargetReasonCode]: Reason<C>',
      'export const ALL_REASONS: readonly AnyReason[] = Object.values(REASONS)'
    ])
  })
})

describe('the lists of the schema of the report', () => {
  test('are those of the code: npm run docs writes them', async () => {
    expect(await withLists(SCHEMA)).toBe(SCHEMA)
  })

  test('are made anew where a code is missing', async () => {
    expect(await withLists(SCHEMA.replace('        "accepted",\n', ''))).toBe(SCHEMA)
  })

  test('are looked for by what describes them', async () => {
    const without = SCHEMA.replace('The rule that decided, for maintainers.', 'The rule.')
    await expect(Promise.resolve().then(() => withLists(without))).rejects.toThrow(
      'report.schema.json lacks a list: The rule that decided, for maintainers.'
    )
  })
})
