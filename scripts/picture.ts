// Pictures of job summaries, as a browser shows them: the one in the README, and all of them for a look.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine, misused } from './command-line.js'
import { CASES } from './picture-cases.js'
import { pageOf, type Theme } from './summary-page.js'

const USAGE = `npm run picture                       writes docs/summary.png
npm run picture -- FOLDER [NAME…]     writes each case, or these, wide and narrow, light and dark`

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome']
const WIDTHS = [1280, 420]
const THEMES: readonly Theme[] = ['light', 'dark']

process.exitCode = await picture()

async function picture(): Promise<number> {
  const [folder, ...names] = commandLine({ allowPositionals: true }, USAGE).positionals
  const browser = BROWSERS.find((one) => spawnSync(one, ['--version']).status === 0)
  if (browser === undefined) return fail(`This needs one of ${BROWSERS.join(', ')}.`)
  if (folder === undefined) {
    const summary = await CASES.get('permission-missing')?.()
    await shoot(browser, summary ?? '', { theme: 'light', width: 920, file: 'docs/summary.png' })
    return 0
  }
  const wanted = names.length === 0 ? [...CASES.keys()] : names
  const unknown = wanted.filter((name) => !CASES.has(name))
  if (unknown.length > 0) misused(`There is no case ${unknown.join(', ')}.`, USAGE)
  await mkdir(folder, { recursive: true })
  for (const name of wanted) {
    const summary = (await CASES.get(name)?.()) ?? ''
    await writeFile(join(folder, `${name}.md`), summary)
    const heights: string[] = []
    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        const file = join(folder, `${name}-${String(width)}-${theme}.png`)
        const { height, scroll } = await shoot(browser, summary, { theme, width, file })
        if (theme === 'light') heights.push(`${String(height)} px at ${String(width)}${scroll}`)
      }
    }
    process.stdout.write(`${name}: ${heights.join(', ')}\n`)
  }
  return 0
}

interface Shot {
  readonly theme: Theme
  readonly width: number
  readonly file: string
}

/** The picture is as high as the page; whether it is wider than the window is said. */
async function shoot(
  browser: string,
  summary: string,
  { theme, width, file }: Shot
): Promise<{ readonly height: number; readonly scroll: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'picture-'))
  try {
    const page = join(folder, 'summary.html')
    await writeFile(page, await pageOf(summary, theme, width))
    const run = (...more: readonly string[]): string =>
      spawnSync(
        browser,
        [
          ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
          `--user-data-dir=${join(folder, 'profile')}`,
          ...more,
          `file://${page}`
        ],
        { encoding: 'utf8' }
      ).stdout
    const found = /data-height="(\d+)" data-width="(\d+)"/.exec(
      run(`--window-size=${String(width)},800`, '--dump-dom')
    )
    const height = Number(found?.[1] ?? 800)
    const wide = Number(found?.[2] ?? width)
    // A browser draws nothing sensible in a lower or narrower window.
    const size = `${String(Math.max(width, 500))},${String(Math.max(height, 300))}`
    run(`--window-size=${size}`, `--screenshot=${file}`)
    return { height, scroll: wide > width ? ` (${String(wide)} wide)` : '' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}
