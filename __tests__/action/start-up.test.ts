// What the built action loads, how it connects, and how it ends.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { sha, workflowFile } from '../fakes/scenario.js'
import type { QuirkMatch } from '../fakes/world.js'
import { runScenario, type Ran } from './run.js'
import { SCENARIOS } from './scenarios/index.js'
import type { Scenario } from './scenarios/scenario.js'

const DIST = resolve('dist')

/** A push that is allowed, to a package that everybody can see. */
const PUBLIC = 'a public package'

/** The same, as the job itself says it; with a script that pushes, too. */
const READ = 'a job that is read'
const RUN = 'a job that is read, and has a script'
const FORECAST = 'a job that is read, and that pull requests start, too'

function scenarioNamed(name: string): Scenario {
  if (name === PUBLIC) return toPublicPackage()
  if (name === READ) return fromJob('npm ci && npm test')
  if (name === RUN) return fromJob('docker push "ghcr.io/$GITHUB_REPOSITORY:latest"')
  if (name === FORECAST) return fromJob('npm ci', '[push, pull_request]')
  const found = SCENARIOS.find((scenario) => scenario.name === name)
  if (found === undefined) throw new Error(`there is no scenario ${name}`)
  return found
}

function toPublicPackage(): Scenario {
  const scenario = scenarioNamed('tags-of-metadata-action')
  const repositories = { 'octo-org/app': 'write' } as const
  const open = { owner: 'octo-org', name: 'app', visibility: 'public', repositories } as const
  return { ...scenario, world: { ...scenario.world, packages: [open] } }
}

/** The usual steps: none of their expressions is more than a look at a value. */
function fromJob(script: string, events = 'push'): Scenario {
  const workflow = `on: ${events}
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions: { contents: read, packages: write }
    steps:
      - uses: actions/checkout@v5
      - id: preflight
        uses: octo-org/ghcr-preflight@v1
      - if: steps.preflight.outputs.should-push == 'true'
        uses: docker/login-action@v4
        with:
          registry: ghcr.io
          username: \${{ github.actor }}
          password: \${{ github.token }}
      - id: meta
        uses: docker/metadata-action@v6
        with: { images: 'ghcr.io/\${{ github.repository }}' }
      - uses: docker/build-push-action@v7
        with:
          push: \${{ steps.preflight.outputs.should-push }}
          tags: \${{ steps.meta.outputs.tags }}
      - if: steps.preflight.outputs.should-push == 'true'
        run: ${script}
`
  const files = { [workflowFile]: workflow, '.git/HEAD': `${sha}\n` }
  return { ...toPublicPackage(), inputs: { images: 'auto' }, files }
}

/** Runs it with one of the files of `preload` loaded first; what that wrote comes back by lines. */
async function withPreload(
  scenario: Scenario,
  preload: string
): Promise<{ readonly ran: Ran; readonly lines: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'preload-'))
  const file = join(folder, 'lines')
  await writeFile(file, '')
  const first = pathToFileURL(resolve('__tests__/action/preload', preload)).href
  const env = { ...scenario.job.env, NODE_OPTIONS: `--import=${first}`, PRELOAD_FILE: file }
  try {
    const ran = await runScenario({ ...scenario, job: { ...scenario.job, env } })
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
    return { ran, lines }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Chunks have numbers for names; what they hold tells them apart. */
const CHUNKS = {
  tunnel: 'CONCATENATED MODULE: ./src/edge/proxy-tunnel.ts',
  post: 'CONCATENATED MODULE: ./src/post.ts',
  judge: 'function judgePush(',
  reasons: 'CONCATENATED MODULE: ./src/reasons/ip-not-allowed.ts',
  text: 'function toAnnotation(',
  messages: 'function annotationsOf(',
  problems: 'function problemsOf(',
  trace: 'function permissionLines(',
  workflow: 'async function readDeclared(',
  plan: 'async function planOf(',
  expressions: 'class Evaluation {',
  shell: 'function readScript(',
  'worker log': 'binding */ readWorkerLog',
  'rest client': 'function openGitHub(',
  octokit: 'MODULE: ./node_modules/@octokit/endpoint/',
  pull: 'CONCATENATED MODULE: ./src/registry/pull/pull-check.ts',
  dockerfile: 'CONCATENATED MODULE: ./src/dockerfile/convert.ts',
  yaml: 'class YAMLParseError',
  diff: 'function createTwoFilesPatch(',
  undici: 'class DispatcherBase',
  "the toolkit's tunnel": 'function TunnelingAgent(options)',
  "the toolkit's programs": 'function argStringToArray('
} as const

async function chunkOf(file: string): Promise<string> {
  if (file === 'index.js') return 'main'
  const text = await readFile(join(DIST, file), 'utf8')
  const named = Object.entries(CHUNKS).filter(([, mark]) => text.includes(mark))
  return named.map(([name]) => name).join(' and ')
}

describe('what is loaded', () => {
  test.each([
    ['what judges and says yes alone where the push is allowed', PUBLIC, []],
    ['the plan and YAML where the job is read', READ, ['plan', 'workflow', 'yaml']],
    [
      'what tells of other events where there are such',
      FORECAST,
      ['messages', 'plan', 'problems', 'workflow', 'yaml']
    ],
    ['the shell where a script may push', RUN, ['plan', 'shell', 'workflow', 'yaml']],
    [
      'the reasons, their words and the workflow reader too where the answer is certain',
      'fork-pull-request',
      ['messages', 'problems', 'reasons', 'workflow']
    ],
    [
      'the REST client to tell who sees what not everybody does',
      'tags-of-metadata-action',
      ['octokit', 'rest client']
    ],
    [
      'YAML, diffs and the REST client where the workflow explains a refusal',
      'block-without-packages',
      ['diff', 'messages', 'octokit', 'problems', 'reasons', 'rest client', 'workflow', 'yaml']
    ],
    ['the reader of images where one has to be pulled', 'public-image-by-its-digest', ['pull']],
    [
      'the Dockerfile reader where there is a Dockerfile',
      'dockerfile-with-stages',
      ['octokit', 'rest client', 'dockerfile', 'pull']
    ]
  ])('is %s', async (_title, name, more) => {
    const { ran, lines } = await withPreload(scenarioNamed(name), 'loads.js')
    const own = lines.filter((line) => line.startsWith(pathToFileURL(DIST).href))
    const chunks = await Promise.all(own.map((line) => chunkOf(basename(line))))
    const tunnel = ran.requests.length > 0 ? ['tunnel'] : []
    const always = ['main', 'judge', 'text']
    expect(chunks.toSorted()).toEqual([...always, ...tunnel, ...more].toSorted())
  })

  test('has every chunk of the build in a place of its own', async () => {
    const files = (await readdir(DIST)).filter((file) => file.endsWith('.js'))
    const chunks = await Promise.all(files.map(chunkOf))
    const named = chunks.filter((chunk) => chunk !== '')
    expect(named.toSorted()).toEqual(['main', ...Object.keys(CHUNKS)].toSorted())
  })

  test('is a bundle of at most 360 kB, and chunks of at most 300 kB but for undici', async () => {
    const files = (await readdir(DIST)).filter((file) => file.endsWith('.js'))
    const sizes = await Promise.all(
      files.map(async (file) => [await chunkOf(file), (await stat(join(DIST, file))).size] as const)
    )
    // The bundler no longer following `paths` of tsconfig.json would bring undici back into the first.
    const most: Readonly<Record<string, number>> = {
      main: 360_000,
      undici: 1_000_000
    }
    const large = sizes.filter(([chunk, size]) => size > (most[chunk] ?? 300_000))
    expect(large).toEqual([])
  })

  test('is ASCII, which V8 keeps in one byte a character', async () => {
    const files = (await readdir(DIST)).filter((file) => file.endsWith('.js'))
    const texts = await Promise.all(files.map((file) => readFile(join(DIST, file), 'latin1')))
    expect(files.filter((_, index) => /[\u0080-\u00ff]/.test(texts[index] ?? ''))).toEqual([])
  })

  test('holds no module twice', async () => {
    const files = (await readdir(DIST)).filter((file) => file.endsWith('.js'))
    const texts = await Promise.all(files.map((file) => readFile(join(DIST, file), 'utf8')))
    // The bundler gives a module a number, or names it in the one that it is joined to.
    const modules = texts.flatMap((text) => [
      ...(text.match(/^\/\*{3}\/ \d+:$/gm) ?? []),
      ...(text.match(/^;\/\/ CONCATENATED MODULE: .+$/gm) ?? [])
    ])
    const seen = new Set<string>()
    const twice = modules.filter((name) => seen.size === seen.add(name).size)
    expect({ twice, many: modules.length > 400 }).toEqual({ twice: [], many: true })
  })
})

/** What takes a while to load; the rest is there anyway, or differs from version to version. */
const COSTLY: readonly string[] = [
  'assert',
  'child_process',
  'crypto',
  'dns',
  'http',
  'http2',
  'https',
  'internal/deps/undici/undici',
  'net',
  'perf_hooks',
  'tls',
  'worker_threads',
  'zlib'
]

describe("Node's own modules", () => {
  const start = ['crypto', 'http', 'https', 'net', 'tls']
  test.each([
    ['what the toolkit begins with where nobody is asked', 'fork-pull-request', start],
    // `assert` is of the way through the proxy.
    ['hardly more where the push is allowed', PUBLIC, ['assert', ...start]],
    ['not its fetch where the REST API is asked', 'tags-of-metadata-action', ['assert', ...start]],
    ['not that either where a refusal is explained', 'block-without-packages', ['assert', ...start]]
  ])('are %s', async (_title, name, modules) => {
    const { lines } = await withPreload(scenarioNamed(name), 'modules.js')
    const loaded = lines.map((line) => line.replace('NativeModule ', ''))
    expect(loaded.filter((module) => COSTLY.includes(module)).toSorted()).toEqual(modules)
  })
})

describe('connections', () => {
  test.each([
    ['one where questions follow each other', 'public-image-by-its-digest', { 'ghcr.io': 1 }],
    [
      'two where the push is allowed: for it, and for who can see the package',
      PUBLIC,
      { 'ghcr.io': 2 }
    ],
    ['none where nobody is asked', 'fork-pull-request', {}]
  ])('are %s', async (_title, name, connections) => {
    const ran = await runScenario(scenarioNamed(name))
    expect(Object.fromEntries(ran.connections)).toEqual(connections)
  })

  test('are as many as questions are put at once, and are used again', async () => {
    const ran = await runScenario(scenarioNamed('block-without-packages'))
    const asked = ran.requests.filter(({ host }) => host === 'ghcr.io')
    const [registry = 0, api] = ['ghcr.io', 'api.github.com'].map((host) =>
      ran.connections.get(host)
    )
    // Three when the direct bearer is refused before the anonymous token comes, else two.
    expect([asked.length, registry === 2 || registry === 3, api]).toEqual([5, true, 1])
  })
})

const CANCEL: QuirkMatch = { host: 'ghcr.io', method: 'DELETE' }

describe('the end', () => {
  test.each([
    ['whose upload is not cancelled', PUBLIC, 0],
    ['that is refused', 'block-without-packages', 1]
  ])('of a step %s comes by itself and waits for no time-out', async (_title, name, code) => {
    const scenario = scenarioNamed(name)
    const quirks = [...(scenario.world.quirks ?? []), { when: CANCEL, answer: 'hang' as const }]
    const world = { ...scenario.world, quirks }
    const { ran, lines } = await withPreload({ ...scenario, world }, 'no-timeouts.js')
    const { timedOut, exitCode, stderr, outputs } = ran
    expect({ timedOut, exitCode, stderr, lines, verdict: outputs['verdict'] }).toEqual({
      timedOut: false,
      exitCode: code,
      stderr: '',
      lines: [`exit ${String(code)}`],
      verdict: scenario.expect.verdict
    })
  })
})
