// Says where GitHub's registry, as seen by real runs, differs from what this repository believes and has recorded of it.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { commandLine, misused } from './command-line.js'
import { differencesIn, newsSentence, readReport, sentenceOf } from './wire-differences.js'
import { newsIn, readLines } from './wire-lines.js'

const USAGE = 'npm run compare-wire -- REPORT.json… RECORDED.jsonl…'
const FIXTURES = new URL('../__tests__/fixtures/wire/ghcr.jsonl', import.meta.url)

process.exitCode = compare(commandLine({ allowPositionals: true }, USAGE).positionals)

/** 0: all as believed; 1: something differs; 2: there is nothing that can be compared. */
function compare(paths: readonly string[]): number {
  if (paths.length === 0) misused('There is no report to compare.', USAGE)
  let differs = false
  say('### The registry against the wire catalogue\n')
  for (const path of paths) {
    const name = basename(path).replace(/\.jsonl?$/, '')
    const sentences = path.endsWith('.jsonl') ? newsOf(path) : differencesOf(path)
    if (sentences === undefined) return 2
    differs ||= sentences.length > 0
    if (sentences.length === 0) say(`- ${name}: as believed`)
    for (const sentence of sentences) say(`- ${name}: ${sentence}`)
  }
  return differs ? 1 : 0
}

function differencesOf(path: string): readonly string[] | undefined {
  return attempted(path, () =>
    differencesIn(readReport(readFileSync(path, 'utf8'))).map(sentenceOf)
  )
}

/** What no fixture of this repository holds. */
function newsOf(path: string): readonly string[] | undefined {
  return attempted(path, () => {
    const known = readLines(readFileSync(FIXTURES, 'utf8'))
    return newsIn(readLines(readFileSync(path, 'utf8')), known).map(newsSentence)
  })
}

function attempted<T>(path: string, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    fail(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
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
