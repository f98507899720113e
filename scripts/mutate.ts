// Knows whether a wrong rule would be noticed: changes each row of the tables and each reason, and runs their tests.
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { commandLine } from './command-line.js'
import { mutantsOf, reasonMutantsOf, type Mutant, type Table } from './mutants.js'

interface Suite extends Table {
  /** The test files that are about the table, as Jest takes them. */
  readonly tests: readonly string[]
}

const WORDING = {
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

const GRANT: Suite = {
  file: 'src/permissions/rules.ts',
  name: 'GRANT_RULES',
  key: 'rule',
  result: 'gives',
  instead: {
    'gives more or less': `(f) => ({ ...ROW(f), level: ROW(f).level === 'write' ? 'read' : 'write' })`,
    'gives none or is not told': `(f) => ({ ...ROW(f), level: ROW(f).level === 'none' ? 'unknown' : 'none' })`,
    'gives another lean': `(f) => ({ ...ROW(f), lean: ROW(f).lean === 'read' ? undefined : 'read' })`,
    'is surer': `(f) => ({ ...ROW(f), certainty: ROW(f).certainty === 'certain' ? 'high' : 'certain' })`,
    'names another source': `(f) => ({ ...ROW(f), source: 'worker-log' })`
  },
  tests: ['__tests__/permissions/']
}

const TABLES: readonly Suite[] = [
  { ...WORDING, name: 'GITHUB_REFUSALS' },
  { ...WORDING, name: 'OTHER_REFUSALS' },
  GRANT
]

/** The tests that are about the reasons. */
const OF_REASONS = ['__tests__/reasons/', '__tests__/verdict/', '__tests__/report/']

const NEEDED = ['src', '__tests__', 'docs', 'action.yml', 'package.json', 'tsconfig.json']

const USAGE = `npm run mutate               changes every row of every table, and every answer of every reason
npm run mutate -- WORD…      only the mutants whose names hold one of these words`

process.exitCode = await mutate(commandLine({ allowPositionals: true }, USAGE).positionals)

async function mutate(words: readonly string[]): Promise<number> {
  const wanted = (await everyMutant()).filter(
    ({ mutant }) => words.length === 0 || words.some((word) => mutant.name.includes(word))
  )
  say(`${wanted.length} mutants`)
  const survivors: string[] = []
  const queue = wanted.values()
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), wanted.length) }, () =>
      inCopy(async (folder) => {
        for (const { mutant, ...where } of queue) {
          if (await isNoticed(folder, where, mutant)) continue
          survivors.push(mutant.name)
          say(`not noticed: ${mutant.name}`)
        }
      })
    )
  )
  say(`${wanted.length - survivors.length} of ${wanted.length} noticed by the tests`)
  return survivors.length === 0 ? 0 : 1
}

interface Case extends Pick<Suite, 'file' | 'tests'> {
  readonly mutant: Mutant
}

async function everyMutant(): Promise<readonly Case[]> {
  const reasons = (await readdir('src/reasons')).map((name) => `src/reasons/${name}`)
  const all = await Promise.all([
    ...TABLES.map(async (table) => casesOf(table, mutantsOf(table, await textOf(table.file)))),
    ...reasons.map(async (file) =>
      casesOf({ file, tests: OF_REASONS }, reasonMutantsOf(file, await textOf(file)))
    )
  ])
  const seen = new Set<string>()
  // Two tables of one file share its functions.
  return all.flat().filter(({ mutant: { text } }) => !seen.has(text) && seen.add(text))
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

/** Gives `work` a copy of the tree of its own, so that nothing here is ever changed. */
async function inCopy(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'))
  try {
    for (const name of [...NEEDED, 'jest.config.js']) {
      await cp(name, join(folder, name), { recursive: true })
    }
    await symlink(resolve('node_modules'), join(folder, 'node_modules'))
    for (const tests of [...new Set(TABLES.map((table) => table.tests)), OF_REASONS]) {
      if (!(await passes(folder, tests))) throw new Error(`${tests.join()} fail as they are`)
    }
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function isNoticed(
  folder: string,
  { file, tests }: Pick<Suite, 'file' | 'tests'>,
  mutant: Mutant
): Promise<boolean> {
  const path = join(folder, file)
  const whole = await readFile(path, 'utf8')
  await writeFile(path, mutant.text)
  try {
    return !(await passes(folder, tests))
  } finally {
    await writeFile(path, whole)
  }
}

/** One run of Jest, ended at the first failure. */
function passes(folder: string, tests: readonly string[]): Promise<boolean> {
  const jest = join(folder, 'node_modules/jest/bin/jest.js')
  const args = ['--experimental-vm-modules', '--no-warnings', jest, '--bail', '--runInBand']
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...args, ...tests], { cwd: folder, stdio: 'ignore' })
    child.on('error', failed)
    child.on('close', (code) => {
      done(code === 0)
    })
  })
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}
