// Knows whether a wrong rule would be noticed: changes each row of the tables and runs their tests.
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { mutantsOf, type Mutant, type Table } from './mutants.js'

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
    'means the same, the other way': `(match) => ({ ...ROW(match), perhapsMissing: !ROW(match).perhapsMissing })`
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
  tests: ['__tests__/job/grant']
}

const RULE = {
  key: 'code',
  result: 'find',
  instead: {
    'finds another cause': `(about) => { const found = ROW(about); return found && { ...found, code: 'refused' } }`,
    'is of the other class': `(about) => { const found = ROW(about); return found && { ...found, class: found.class === 'mistake' ? 'by-design' : 'mistake' } }`,
    'is sure where it is not': `(about) => { const found = ROW(about); return found && { ...found, certainty: found.certainty === 'certain' ? 'likely' : 'certain' } }`,
    'names no other cause': `(about) => { const found = ROW(about); return found && { ...found, alsoPossible: found.alsoPossible.length > 0 ? [] : ['refused'] } }`,
    'always holds': `(about) => ROW(about) ?? base('refused', about)`
  },
  tests: ['__tests__/verdict/']
}

const SUITES: readonly Suite[] = [
  { ...WORDING, name: 'GITHUB_WORDINGS' },
  { ...WORDING, name: 'OTHER_WORDINGS' },
  GRANT,
  { ...RULE, file: 'src/verdict/rules-event.ts', name: 'EVENT_RULES' },
  { ...RULE, file: 'src/verdict/rules-name.ts', name: 'NAME_RULES' },
  { ...RULE, file: 'src/verdict/rules-credential.ts', name: 'CREDENTIAL_RULES' },
  { ...RULE, file: 'src/verdict/rules-package.ts', name: 'PACKAGE_RULES' },
  { ...RULE, file: 'src/verdict/rules-policy.ts', name: 'POLICY_RULES' },
  { ...RULE, file: 'src/verdict/rules-pull.ts', name: 'PULL_RULES' }
]

const NEEDED = ['src', '__tests__', 'docs', 'action.yml', 'package.json', 'tsconfig.json']

const USAGE = `npm run mutate               changes every row of every table
npm run mutate -- WORD…      only the mutants whose names hold one of these words`

process.exitCode = await mutate(process.argv.slice(2))

async function mutate(words: readonly string[]): Promise<number> {
  if (words.some((word) => word.startsWith('-'))) return say(USAGE)
  const wanted = (await everyMutant()).filter(
    ({ mutant }) => words.length === 0 || words.some((word) => mutant.name.includes(word))
  )
  say(`${wanted.length} mutants`)
  const survivors: string[] = []
  const queue = wanted.values()
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), wanted.length) }, () =>
      inCopy(async (folder) => {
        for (const { suite, mutant } of queue) {
          if (await isNoticed(folder, suite, mutant)) continue
          survivors.push(mutant.name)
          say(`not noticed: ${mutant.name}`)
        }
      })
    )
  )
  say(`${wanted.length - survivors.length} of ${wanted.length} noticed by the tests`)
  return survivors.length === 0 ? 0 : 1
}

async function everyMutant(): Promise<
  readonly { readonly suite: Suite; readonly mutant: Mutant }[]
> {
  const seen = new Set<string>()
  const all = await Promise.all(
    SUITES.map(async (suite) =>
      mutantsOf(suite, await readFile(suite.file, 'utf8')).map((mutant) => ({ suite, mutant }))
    )
  )
  // Two tables of one file share its functions.
  return all.flat().filter(({ mutant: { text } }) => !seen.has(text) && seen.add(text))
}

/** Gives `work` a copy of the tree of its own, so that nothing here is ever changed. */
async function inCopy(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'))
  try {
    for (const name of [...NEEDED, 'jest.config.js']) {
      await cp(name, join(folder, name), { recursive: true })
    }
    await symlink(resolve('node_modules'), join(folder, 'node_modules'))
    for (const tests of new Set(SUITES.map(({ tests }) => tests))) {
      if (!(await passes(folder, tests))) throw new Error(`${tests.join()} fail as they are`)
    }
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function isNoticed(folder: string, { file, tests }: Suite, mutant: Mutant): Promise<boolean> {
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
