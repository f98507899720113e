// The picture in the README: the job summary of a refused push, from a real run of the demo, as a browser shows it.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScenario } from '../__tests__/action/run.js'
import { SCENARIOS } from '../__tests__/action/scenarios/index.js'
import { commandLine, misused } from './command-line.js'
import { pageOf } from './summary-page.js'

const USAGE = `npm run picture                                                  writes docs/summary.png
npm run picture -- NAME FILE [--dark] [--width N] [--height N]   another scenario, for a look`

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']

process.exitCode = await picture()

async function picture(): Promise<number> {
  const { values, positionals } = commandLine(
    {
      options: {
        dark: { type: 'boolean', default: false },
        width: { type: 'string', default: '920' },
        height: { type: 'string', default: '940' }
      },
      allowPositionals: true
    },
    USAGE
  )
  const [name = 'block-without-packages', file = 'docs/summary.png'] = positionals
  const [width, height] = [Number(values.width), Number(values.height)]
  const scenario = SCENARIOS.find((one) => one.name === name)
  if (scenario === undefined) misused(`There is no scenario ${name}.`, USAGE)
  if (!(width > 0 && height > 0)) misused('A picture has a width and a height.', USAGE)
  const browser = BROWSERS.find((one) => spawnSync(one, ['--version']).status === 0)
  if (browser === undefined) return fail(`This needs one of ${BROWSERS.join(', ')}.`)
  const { summary } = await runScenario(scenario)
  const folder = await mkdtemp(join(tmpdir(), 'picture-'))
  try {
    const page = join(folder, 'summary.html')
    await writeFile(page, await pageOf(summary, values.dark ? 'dark' : 'light', width))
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

function fail(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}
