// The demonstration: the unchanged bundle in a GitHub of its own, and what a workflow log would show.
import { existsSync } from 'node:fs'
import { begun, outcomeOf, runScenario, type Ran } from '../__tests__/action/run.js'
import { SCENARIOS } from '../__tests__/action/scenarios/index.js'
import type { Scenario } from '../__tests__/action/scenarios/scenario.js'
import { commandLine } from './command-line.js'
import { galleryOf, type Captioned } from './summary-page.js'
import { paintFor, showBriefly, showRun, showShortly, type Paint } from './workflow-log.js'

const SHOWN = [
  'fork-pull-request',
  'block-without-packages',
  'package-without-this-repository',
  'job-block-grants'
]

const USAGE = `npm run demo                    shows four runs of the action
npm run demo -- NAME [NAME…]    shows these
npm run demo -- --full [NAME…]  with the whole log, the outputs and the summary
npm run demo -- --html [NAME…]  the summaries as one page, on standard output
npm run demo -- --list          lists all names
npm run demo -- --quiet [NAME…] says one line about each`

const HOW_TO_LIST = 'npm run demo -- --list lists all of them.'

process.stdout.on('error', () => {
  // Whoever read along has heard enough: `npm run demo | head`.
  process.exit()
})
const { values: options, positionals: names } = commandLine(
  {
    options: {
      list: { type: 'boolean' },
      quiet: { type: 'boolean' },
      full: { type: 'boolean' },
      html: { type: 'boolean' }
    },
    allowPositionals: true
  },
  USAGE
)
process.exitCode = options.list === true ? say(listed()) : await demo()

async function demo(): Promise<number> {
  const wanted = names.length === 0 ? SHOWN : names
  const unknown = wanted.filter((name) => scenarioNamed(name) === undefined)
  if (unknown.length > 0) return fail(`There is no scenario ${unknown.join(', ')}. ${HOW_TO_LIST}`)
  if (!existsSync('dist/index.js')) return fail('There is no dist/index.js: run npm run build.')
  const scenarios = wanted.map(scenarioNamed).filter((one) => one !== undefined)
  const chosen = [...new Set(scenarios)]
  return options.html === true ? showPage(chosen) : showAll(chosen)
}

/** The summaries as a browser shows them, one below the other. */
async function showPage(scenarios: readonly Scenario[]): Promise<number> {
  const summaries: Captioned[] = []
  for (const [{ name, title, job }, run] of begun(scenarios, 2, runScenario)) {
    const { summary: markdown, exitCode } = await run
    const event = job.env['GITHUB_EVENT_NAME'] ?? ''
    const details = [`event ${event}`, `exit code ${String(exitCode)}`, `npm run demo -- ${name}`]
    summaries.push({ title, details, markdown })
  }
  return say(await galleryOf('Job summaries of ghcr-preflight', summaries))
}

async function showAll(scenarios: readonly Scenario[]): Promise<number> {
  const paint = paintFor(process.stdout.isTTY && process.env['NO_COLOR'] === undefined)
  const failed: string[] = []
  for (const [scenario, run] of begun(scenarios, 2, runScenario)) {
    const ran = await run
    say(shown(scenario, ran, paint))
    const difference = differenceOf(scenario, ran)
    if (difference === undefined) continue
    fail(`${scenario.name}: ${difference}`)
    failed.push(scenario.name)
  }
  if (failed.length > 0) return fail(`Not as expected: ${failed.join(', ')}.`)
  const count = scenarios.length
  return say(count === 1 ? '1 run, as expected.' : `${String(count)} runs, all as expected.`)
}

function shown(scenario: Scenario, ran: Ran, paint: Paint): string {
  if (options.quiet === true) return showShortly(scenario, ran)
  return options.full === true ? showRun(scenario, ran, paint) : showBriefly(scenario, ran, paint)
}

/** What came of the run other than expected; undefined when all is well. */
function differenceOf({ expect }: Scenario, ran: Ran): string | undefined {
  const [wanted, came] = [expect, outcomeOf(ran, expect)].map((one) => JSON.stringify(one))
  const { verdict, reason, shouldPush, exitCode } = expect
  const said = [ran.outputs['verdict'], ran.outputs['reason'], ran.outputs['should-push']]
  const same =
    said.join() === [verdict, reason, String(shouldPush)].join() && ran.exitCode === exitCode
  return same ? undefined : `expected ${wanted ?? ''}, and came to ${came ?? ''}`
}

function scenarioNamed(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name)
}

function listed(): string {
  const width = Math.max(...SCENARIOS.map(({ name }) => name.length))
  return SCENARIOS.map(({ name, title }) => `${name.padEnd(width)}  ${title}`).join('\n')
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}
