// Knows what is mutated: the tables of rules and the reasons, each with the tests that have to notice it.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { mutantsOf, reasonMutantsOf, type Mutant, type Table } from './mutants.js'

export interface Suite extends Table {
  /** The test files that are about the table, as Jest takes them. */
  readonly tests: readonly string[]
}

const REFUSALS = {
  file: 'src/registry/refusals.ts',
  key: 'message',
  result: 'means',
  instead: {
    'means something else': `says({ kind: 'classic-forbidden', lifetime: false })`,
    'means nothing': `says({ kind: 'unknown' })`,
    'means the same, the other way': `(match) => ({ ...ROW(match), maybeNotFound: !ROW(match).maybeNotFound })`
  },
  tests: ['__tests__/registry/refusals.test.ts']
}

const PERMISSIONS: Suite = {
  file: 'src/permissions/rules.ts',
  name: 'PERMISSION_RULES',
  key: 'rule',
  result: 'gives',
  instead: {
    'gives more or less': `(f) => ({ ...ROW(f), level: ROW(f).level === 'write' ? 'read' : 'write' })`,
    'gives none or is not told': `(f) => ({ ...ROW(f), level: ROW(f).level === 'none' ? 'unknown' : 'none' })`,
    'gives another likely level': `(f) => ({ ...ROW(f), likelyLevel: ROW(f).likelyLevel === 'read' ? undefined : 'read' })`,
    'is surer': `(f) => ({ ...ROW(f), certainty: ROW(f).certainty === 'certain' ? 'high' : 'certain' })`,
    'names another source': `(f) => ({ ...ROW(f), source: 'worker-log' })`
  },
  tests: ['__tests__/permissions/']
}

/** The tables whose rows are changed. */
export const TABLES: readonly Suite[] = [
  { ...REFUSALS, name: 'GITHUB_REFUSALS' },
  { ...REFUSALS, name: 'OTHER_REFUSALS' },
  PERMISSIONS
]

/** The tests that are about the reasons. */
export const OF_REASONS = ['__tests__/reasons/', '__tests__/verdict/', '__tests__/report/']

export interface Case extends Pick<Suite, 'file' | 'tests'> {
  readonly mutant: Mutant
}

/** Every change that the tests have to notice. Throws where a table is no longer where it was. */
export async function everyMutant(): Promise<readonly Case[]> {
  const reasons = (await readdir('src/reasons')).map((name) => `src/reasons/${name}`)
  const all = await Promise.all([
    ...TABLES.map(async (table) => casesOf(table, mutantsOf(table, await textOf(table.file)))),
    ...reasons.map(async (file) =>
      casesOf({ file, tests: testsOf(file) }, reasonMutantsOf(file, await textOf(file)))
    )
  ])
  const seen = new Set<string>()
  // Two tables of one file share its functions.
  return all.flat().filter(({ mutant: { text } }) => !seen.has(text) && seen.add(text))
}

/** A reason is held by the test of its name alone; what reasons share, by the tests of all. */
function testsOf(file: string): readonly string[] {
  const own = `__tests__/reasons/${basename(file, '.ts')}.test.ts`
  return existsSync(own) ? [own] : OF_REASONS
}

function casesOf(
  { file, tests }: Pick<Suite, 'file' | 'tests'>,
  mutants: readonly Mutant[]
): readonly Case[] {
  return mutants.map((mutant) => ({ file, tests, mutant }))
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8')
}
