// The built action as a process against a hostile world: what the runner would see of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { distribution } from '../fakes/distribution.js'
import { ghcr } from '../fakes/ghcr.js'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import { jobOf, jobToken, worldOf } from '../fakes/scenario.js'
import { startGitHub } from '../fakes/server.js'
import { openState } from '../fakes/state.js'
import { bytes, ociError, type Handler } from '../fakes/wire.js'
import { HOSTILE } from '../report/hostile.js'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
const SAID = join(folder, 'said')
const PEAK = join(folder, 'peak')
const WITNESSED = join(folder, 'witnessed.mjs')

/** The unchanged bundle, with a copy of what it prints and a note of how much memory it took. */
const WITNESS = `import { appendFileSync, writeFileSync } from 'node:fs'
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = (chunk, ...rest) => {
  appendFileSync(${JSON.stringify(SAID)}, chunk)
  return write(chunk, ...rest)
}
process.on('exit', () => {
  writeFileSync(${JSON.stringify(PEAK)}, String(process.resourceUsage().maxRSS))
})
await import(${JSON.stringify(pathToFileURL(resolve('dist/index.js')).href)})
`

beforeAll(() => {
  writeFileSync(WITNESSED, WITNESS)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function act(
  hosts: Readonly<Record<string, Handler>>,
  step: Partial<Step>
): Promise<StepResult> {
  writeFileSync(SAID, '')
  const fake = await startGitHub(worldOf({ hosts }))
  const { event, payload, env } = jobOf('push')
  try {
    return await runAction({
      ...step,
      event,
      payload,
      github: fake,
      bundle: WITNESSED,
      env: { ...env, ...step.env }
    })
  } finally {
    await fake.close()
  }
}

/** Forms of a secret that are not on the masks of what was printed so far. */
function unmaskedForms(forms: readonly string[]): readonly string[] {
  const masks = readFileSync(SAID, 'utf8').split('\n')
  return forms.filter((form) => !masks.includes(`::add-mask::${form.replaceAll('%', '%25')}`))
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('the masks', () => {
  const password = 'p+ssw?rd of/ann'
  const forms = [
    password,
    base64(password),
    encodeURIComponent(password),
    base64(`ann:${password}`),
    jobToken,
    base64(jobToken)
  ]

  test.each(['', '1'])(
    'are printed before the first byte is sent, with RUNNER_DEBUG=%p',
    async (debug) => {
      const registry = distribution({ auth: 'token', users: { ann: { password, write: ['*'] } } })
      const early: string[][] = []
      const github = ghcr(openState(worldOf()))
      const exchanged: string[] = []
      const watched =
        (handler: Handler): Handler =>
        (request) => {
          early.push([...unmaskedForms(forms)])
          const [, bearer] = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '') ?? []
          if (bearer !== undefined) {
            exchanged.push(bearer)
            early.push([...unmaskedForms([bearer])])
          }
          return handler(request)
        }
      const inputs = { registry: 'own.test', username: 'ann', password }
      const { outputs, stdout, stderr, summary, state, environment } = await act(
        { 'own.test': watched(registry), 'ghcr.io': watched(github) },
        {
          inputs: { ...inputs, images: 'own.test/team/app,ghcr.io/octo-org/app' },
          env: { RUNNER_DEBUG: debug, ACTIONS_STEP_DEBUG: String(debug === '1') }
        }
      )
      const lines = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
      const all = [
        lines.join('\n'),
        stderr,
        summary,
        ...Object.values({ ...outputs, ...state, ...environment })
      ]
      expect({
        verdict: outputs['verdict'],
        looked: early.length > 4 && exchanged.length > 1,
        early: early.flat(),
        shown: [...forms, ...exchanged].filter((form) => all.some((text) => text.includes(form)))
      }).toEqual({ verdict: 'allowed', looked: true, early: [], shown: [] })
    }
  )
})

const COMMANDS = [
  '::add-mask::e',
  '\r::error::x',
  '%0A::error::x',
  '::stop-commands::x',
  '::set-env name=A::b',
  '##[error]x',
  '##[add-mask]e',
  ' ::debug::x',
  '::add-path::/tmp',
  '::group::x'
]

describe('the words of a registry', () => {
  const words = [...HOSTILE.map(([, text]) => text), ...COMMANDS]

  test('run no command of the runner, and are never more than words', async () => {
    const hosts = words.map((text, index): [string, Handler] => [
      `r${String(index)}.test`,
      ({ method }) =>
        method === 'POST' ? ociError(403, 'DENIED', text) : bytes(200, Buffer.from('{}'))
    ])
    const images = hosts.map(([host]) => `${host}/team/app`)
    const results: StepResult[] = []
    // Nine annotations at most.
    for (let at = 0; at < images.length; at += 9) {
      const inputs = { images: images.slice(at, at + 9).join('\n'), timeout: '300' }
      results.push(await act(Object.fromEntries(hosts), { inputs }))
    }
    const commands = results.flatMap((result) => result.commands)
    const text = results.map(({ stdout, stderr, summary }) => stdout + stderr + summary).join('\n')
    expect({
      verdicts: results.map(({ outputs }) => outputs['verdict']),
      commands: [...new Set(commands.map(({ name }) => name))].toSorted(),
      titles: commands
        .flatMap(({ properties: { title } }) => title ?? [])
        .filter((title) => !title.startsWith('Push to ')),
      invisible: /[\0\u001b\u202a-\u202e\u2066-\u2069\u200b]/.test(text),
      environment: results.flatMap(({ environment }) => Object.keys(environment)),
      markup: results.filter(({ summary }) => /<(?:script|img)|!\[/.test(outsideCode(summary)))
        .length
    }).toEqual({
      verdicts: results.map(() => 'denied'),
      commands: ['add-mask', 'error'],
      titles: [],
      invisible: false,
      environment: [],
      markup: 0
    })
  })
})

/** Markdown without its code spans, in which nothing has a meaning. */
function outsideCode(markdown: string): string {
  return markdown.replace(/```[^]*?```|`[^`\n]*`/g, '')
}

describe('bodies without an end', () => {
  test('take bounded time and memory', async () => {
    const flood = Buffer.alloc(16 * 1024 * 1024, 'x')
    const names = Array.from({ length: 6 }, (_, index) => `flood${String(index)}.test`)
    const hosts = Object.fromEntries(
      names.map((name): [string, Handler] => [name, () => bytes(404, flood)])
    )
    const images = names.map((name) => `${name}/team/app`).join(',')
    const { outputs, exitCode, ms } = await act(hosts, { inputs: { images, timeout: '20' } })
    const peak = Number(readFileSync(PEAK, 'utf8')) / 1024
    expect([outputs['verdict'], outputs['reason'], exitCode]).toEqual([
      'unknown',
      'unrecognised-response',
      0
    ])
    expect(ms).toBeLessThan(25_000)
    expect(peak).toBeGreaterThan(20)
    expect(peak).toBeLessThan(200)
  }, 60_000)
})
