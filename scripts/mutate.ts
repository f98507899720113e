// Knows whether a wrong rule would be noticed: changes each row of the tables and each reason, and runs their tests.
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { commandLine } from './command-line.js'
import { everyMutant, OF_REASONS, TABLES, type Suite } from './mutated.js'
import type { Mutant } from './mutants.js'

const NEEDED = [
  'src',
  'scripts',
  '__tests__',
  'docs',
  'action.yml',
  'package.json',
  'tsconfig.json'
]

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
