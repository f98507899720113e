// The picture in the README: the job summary of a refused push, from a real run of the demo, as a browser shows it.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScenario } from '../__tests__/action/run.js'
import { SCENARIOS } from '../__tests__/action/scenarios/index.js'
import { pageOf, type Theme } from './summary-page.js'

const USAGE = `npm run picture                                        writes docs/summary.png
npm run picture -- NAME FILE [light|dark] [WIDTH HEIGHT] another scenario, for a look`

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']

process.exitCode = await picture(process.argv.slice(2))

async function picture(words: readonly string[]): Promise<number> {
  const [name = 'block-without-packages', file = 'docs/summary.png', theme = 'light'] = words
  const [width, height] = [Number(words[3] ?? 920), Number(words[4] ?? 940)]
  const scenario = SCENARIOS.find((one) => one.name === name)
  if (scenario === undefined || !isTheme(theme) || !(width > 0 && height > 0)) return fail(USAGE)
  const browser = BROWSERS.find((one) => spawnSync(one, ['--version']).status === 0)
  if (browser === undefined) return fail(`This needs one of ${BROWSERS.join(', ')}.`)
  const { summary } = await runScenario(scenario)
  const folder = await mkdtemp(join(tmpdir(), 'picture-'))
  try {
    const page = join(folder, 'summary.html')
    await writeFile(page, await pageOf(summary, theme, width))
    const shot = spawnSync(browser, [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${String(width)},${String(height)}`,
      `--screenshot=${file}`,
      `file://${page}`
    ])
    return shot.status === 0 ? 0 : fail(shot.stderr.toString('utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isTheme(text: string): text is Theme {
  return text === 'light' || text === 'dark'
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}
