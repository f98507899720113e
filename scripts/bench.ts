// The benchmark: the unchanged bundle as a process beside a bare Node, and what it costs, as Markdown.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startDirect } from '../__tests__/fakes/direct.js'
import { runAction, type StepResult } from '../__tests__/fakes/runner.js'
import { commandLine, misused } from './command-line.js'
import { COMMON, delayed, floorOf, onFive, onOne, type Case } from './bench-cases.js'

const USAGE = `npm run bench                     measures with this Node, 15 runs of everything
npm run bench -- --runs N         so many runs
npm run bench -- --node PATH …    with these Nodes`

const LATENCY_MS = 50
const BARE = 'bare `node -e 0`'
const COST_RUNS = 5
const DIRECT = `--require=${resolve('scripts/direct.cjs')}`
const SHARES = `--require=${resolve('scripts/shares.cjs')}`

process.exitCode = await bench(readOptions())

async function bench(options: Options): Promise<number> {
  if (!existsSync('dist/index.js')) {
    process.stderr.write('Run npm run build first.\n')
    return 1
  }
  say(`${machine()}\n\n## Size\n\n${sizes()}`)
  for (const node of options.nodes) {
    say(`## Node ${await versionOf(node)}`)
    await measure(node, options.runs)
  }
  return 0
}

interface Options {
  readonly runs: number
  readonly nodes: readonly string[]
}

function readOptions(): Options {
  const { values } = commandLine(
    {
      options: {
        runs: { type: 'string', default: '15' },
        node: { type: 'string', multiple: true, default: [process.execPath] }
      }
    },
    USAGE
  )
  const runs = Number(values.runs)
  if (!Number.isSafeInteger(runs) || runs < 1) misused('--runs takes a number.', USAGE)
  return { runs, nodes: values.node.map((path) => resolve(path)) }
}

async function measure(node: string, runs: number): Promise<void> {
  const many = [onOne, onFive].flatMap((make) =>
    [1, 20, 100].map((count) => delayed(make(count), LATENCY_MS))
  )
  const late = COMMON.map((one) => ({ ...delayed(one, LATENCY_MS), name: `late ${one.name}` }))
  const floor = floorOf(buildFloor(mkdtempSync(join(tmpdir(), 'floor-'))))
  const times = await interleaved(node, runs, [floor, ...COMMON, ...many, ...late])
  const costs = await costsOf(node, [floor, ...COMMON, ...many])
  const common = COMMON.map(({ name }) => name)
  const row = (name: string, base: string): readonly string[] => {
    const spent = times.get(name) ?? []
    const cost = costs.get(name)
    const ratio = (least(spent) / least(times.get(base) ?? [])).toFixed(2)
    const cpu = ((cost?.cpuMs ?? NaN) / (costs.get(base)?.cpuMs ?? NaN)).toFixed(2)
    return [
      name,
      whole(least(spent)),
      whole(median(spent)),
      ratio,
      cpu,
      whole(cost?.peakMiB ?? NaN)
    ]
  }
  const columns = ['min ms', 'median ms', 'ratio of min', 'ratio of CPU', 'peak MiB']
  say(
    table(
      ['start to end, beside a bare Node', ...columns],
      [BARE, floor.name, ...common].map((name) => row(name, BARE))
    )
  )
  say(await sharesTable(node, [floor, ...COMMON]))
  say(lateTable(times, common))
  const one = onOne(1).name
  say(
    table(
      [`images, ${String(LATENCY_MS)} ms before every answer, beside one`, ...columns],
      many.map(({ name }) => row(name, one))
    )
  )
}

function lateTable(
  times: ReadonlyMap<string, readonly number[]>,
  names: readonly string[]
): string {
  return table(
    [`${String(LATENCY_MS)} ms before every answer`, 'min ms', 'round trips waited for'],
    names.map((name) => {
      const spent = least(times.get(`late ${name}`) ?? [])
      const waited = (spent - least(times.get(name) ?? [])) / LATENCY_MS
      return [name, whole(spent), waited.toFixed(1)]
    })
  )
}

/** Every case once in each run, so that a busy moment of the machine meets all of them. */
async function interleaved(
  node: string,
  runs: number,
  cases: readonly Case[]
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>([[BARE, []]])
  for (let run = 0; run < runs; run += 1) {
    times.get(BARE)?.push(await timeOf(node, ['-e', '0']))
    for (const { name, scenario } of cases) {
      const { ms, outputs } = await runDirect(node, scenario)
      if (outputs['verdict'] === undefined) throw new Error(`${name} gave no verdict`)
      times.set(name, [...(times.get(name) ?? []), ms])
    }
  }
  return times
}

/** A run without a proxy: connections to port 443 lead to the fake GitHub on the loopback interface. */
async function runDirect(
  node: string,
  { world, job, ...step }: Case['scenario'],
  more: Readonly<Record<string, string>> = {}
): Promise<StepResult> {
  const direct = await startDirect(world)
  const { NODE_OPTIONS: options = '', ...rest } = more
  try {
    return await runAction({
      ...step,
      node,
      event: job.event,
      ...(job.payload === undefined ? {} : { payload: job.payload }),
      env: {
        ...job.env,
        NODE_EXTRA_CA_CERTS: direct.caFile,
        DIRECT_PORT: String(direct.port),
        NODE_OPTIONS: `${DIRECT} ${options}`.trim(),
        ...rest
      }
    })
  } finally {
    await direct.close()
  }
}

/** scripts/floor.ts as the action is built. */
function buildFloor(folder: string): string {
  const built = spawnSync(
    process.execPath,
    [
      'node_modules/@vercel/ncc/dist/ncc/cli.js',
      'build',
      'scripts/floor.ts',
      '--out',
      folder,
      '--transpile-only'
    ],
    { encoding: 'utf8' }
  )
  if (built.status !== 0) throw new Error(built.stderr)
  return join(folder, 'index.js')
}

/** What scripts/shares.cjs wrote. */
function sharesIn(line: string): ReadonlyMap<string, number> {
  const said: unknown = JSON.parse(line)
  const pairs = typeof said === 'object' && said !== null ? Object.entries(said) : []
  return new Map(pairs.map(([name, value]) => [name, Number(value)]))
}

/** Where the time of a run goes: medians of each share. */
async function sharesTable(node: string, cases: readonly Case[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'shares-'))
  const file = join(folder, 'lines')
  const rows: (readonly string[])[] = []
  let names: readonly string[] = []
  try {
    for (const { name, scenario } of cases) {
      rmSync(file, { force: true })
      const env = { NODE_OPTIONS: SHARES, SHARES_FILE: file }
      for (let nth = 0; nth < COST_RUNS; nth += 1) await runDirect(node, scenario, env)
      const lines = readFileSync(file, 'utf8').trim().split('\n')
      const seen = lines.map((line) => sharesIn(line))
      names = [...(seen[0]?.keys() ?? [])]
      rows.push([
        name,
        ...names.map((share) => median(seen.map((one) => one.get(share) ?? NaN)).toFixed(1))
      ])
    }
    return table(['shares in ms', ...names], rows)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function timeOf(node: string, args: readonly string[], env = {}): Promise<number> {
  const begun = performance.now()
  const child = spawn(node, args, { stdio: 'ignore', env: { PATH: process.env['PATH'], ...env } })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', () => {
      done(performance.now() - begun)
    })
  })
}

interface Cost {
  readonly peakMiB: number
  /** Processor time: unlike the other times it hardly depends on what else the machine does. */
  readonly cpuMs: number
}

/** Measured apart, because looking costs time: the median peak and the least processor time. */
async function costsOf(node: string, cases: readonly Case[]): Promise<ReadonlyMap<string, Cost>> {
  const folder = mkdtempSync(join(tmpdir(), 'costs-'))
  const file = join(folder, 'lines')
  const watch = pathToFileURL(resolve('scripts/process-cost.js')).href
  const env = { NODE_OPTIONS: `--import=${watch}`, COST_FILE: file }
  const costs = new Map<string, Cost>()
  const note = async (name: string, run: () => Promise<unknown>): Promise<void> => {
    rmSync(file, { force: true })
    for (let nth = 0; nth < COST_RUNS; nth += 1) await run()
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    const seen = lines.map((line) => line.split(' ').map(Number))
    const peak = median(seen.map(([kib = NaN]) => kib)) / 1024
    costs.set(name, { peakMiB: peak, cpuMs: least(seen.map(([, cpu = NaN]) => cpu)) })
  }
  try {
    await note(BARE, () => timeOf(node, ['-e', '0'], env))
    for (const { name, scenario } of cases) {
      await note(name, () => runDirect(node, scenario, env))
    }
    return costs
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function machine(): string {
  const [first] = cpus()
  return `${String(cpus().length)} × ${first?.model ?? ''}, ${process.platform} ${process.arch}`
}

async function versionOf(node: string): Promise<string> {
  const child = spawn(node, ['--version'])
  const chunks = await child.stdout.setEncoding('utf8').toArray()
  return chunks.join('').trim().replace(/^v/, '')
}

function sizes(): string {
  const files = readdirSync('dist').filter((file) => file.endsWith('.js'))
  const rows = files.map((file) => [file, String(statSync(join('dist', file)).size)])
  return table(['file', 'bytes'], rows)
}

function least(times: readonly number[]): number {
  return Math.min(...times)
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}

function whole(ms: number): string {
  return ms.toFixed(0)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
