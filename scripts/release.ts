// Checks a version tag and writes release/: the plan as JSON and the notes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { commandLine, misused } from './command-line.js'
import { planOf } from './release-plan.js'

const USAGE = 'npm run release -- TAG FILE-WITH-ALL-TAGS'

process.exitCode = release(commandLine({ allowPositionals: true }, USAGE).positionals)

function release([tag, tagsFile, ...more]: readonly string[]): number {
  if (tag === undefined || tagsFile === undefined || more.length > 0) {
    misused('A tag and a file are needed.', USAGE)
  }
  if (!existsSync(tagsFile)) misused(`There is no file ${tagsFile}.`, USAGE)
  const tags = readFileSync(tagsFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const plan = planOf({ tag, packageVersion: packageVersion(), changelog: changelog(), tags })
  if ('problems' in plan) return fail(plan.problems)
  const { notes, ...rest } = plan
  mkdirSync('release', { recursive: true })
  writeFileSync('release/plan.json', `${JSON.stringify(rest)}\n`)
  writeFileSync('release/notes.md', `${notes}\n`)
  process.stdout.write(`${JSON.stringify(rest)}\n`)
  return 0
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  const isObject = typeof manifest === 'object' && manifest !== null
  return isObject && 'version' in manifest ? String(manifest.version) : ''
}

function changelog(): string {
  return readFileSync('CHANGELOG.md', 'utf8')
}

function fail(problems: readonly string[]): number {
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  return 1
}
