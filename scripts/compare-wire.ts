// Says where GitHub's registry, as seen by real runs, differs from what this repository believes of it.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { commandLine, misused } from './command-line.js'
import { differencesIn, readReport, sentenceOf } from './wire-differences.js'

const USAGE = 'npm run compare-wire -- REPORT.json [REPORT.json…]'

process.exitCode = compare(commandLine({ allowPositionals: true }, USAGE).positionals)

/** 0: all as believed; 1: something differs; 2: there is nothing that can be compared. */
function compare(paths: readonly string[]): number {
  if (paths.length === 0) misused('There is no report to compare.', USAGE)
  let differs = false
  say('### The registry against the wire catalogue\n')
  for (const path of paths) {
    const name = basename(path, '.json')
    const report = read(path)
    if (report === undefined) return 2
    const differences = differencesIn(report)
    differs ||= differences.length > 0
    if (differences.length === 0) say(`- ${name}: as believed`)
    for (const difference of differences) say(`- ${name}: ${sentenceOf(difference)}`)
  }
  return differs ? 1 : 0
}

function read(path: string): ReturnType<typeof readReport> | undefined {
  try {
    return readReport(readFileSync(path, 'utf8'))
  } catch (error) {
    fail(`${path} is no report: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function fail(line: string): number {
  process.stderr.write(`${line}\n`)
  return 2
}
