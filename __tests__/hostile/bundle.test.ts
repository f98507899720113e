// The built action against what once went wrong in it: echoes, texts in scripts, helpers, proxies.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { app, ended, IMAGE, saidBy } from '../action/ended.js'
import { distribution } from '../fakes/distribution.js'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import { jobOf, worldOf, type WorldOptions } from '../fakes/scenario.js'
import { startGitHub } from '../fakes/server.js'
import { json, ociError, type Handler } from '../fakes/wire.js'
import { brokenOutputs } from './promises.js'

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
const RAN = join(folder, 'ran')

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function act(
  world: WorldOptions,
  step: Partial<Step>,
  change: (proxyUrl: string) => string = (url) => url
): Promise<StepResult> {
  const fake = await startGitHub(worldOf(world))
  const { event, payload, env } = jobOf('push')
  try {
    const github = { ...fake, proxyUrl: change(fake.proxyUrl) }
    const own = { ...env, ...step.env }
    return await runAction({ ...step, event, payload, github, env: own, timeoutMs: 150_000 })
  } finally {
    await fake.close()
  }
}

/** All that is printed or handed on but the masks, which the runner takes. */
function printed({ stdout, stderr, outputs, summary, state }: StepResult): string {
  const lines = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  const told = Object.values({ ...outputs, ...state })
  const report = JSON.stringify(JSON.parse(outputs['report'] ?? '{}'))
  return [...lines, stderr, ...told, report, summary].join('\n')
}

describe('a credential that the registry repeats', () => {
  const password = 'pa55-of_Ann+and/more='
  const plain = Buffer.from(password)
  const user = Buffer.from(`ann:${password}`)
  const forms = [
    password,
    plain.toString('base64'),
    encodeURIComponent(password),
    user.toString('base64')
  ]

  test.each(['', '1'])('is printed nowhere, with RUNNER_DEBUG=%p', async (debug) => {
    const echo = forms.join(' and ')
    const registry: Handler = ({ method }) =>
      method === 'POST'
        ? json(403, { errors: [{ code: 'DENIED', message: `no: ${echo}`, detail: echo }] })
        : json(200, {})
    const result = await act(
      { hosts: { 'echo.test': registry } },
      {
        inputs: { images: 'echo.test/team/app', registry: 'echo.test', username: 'ann', password },
        env: { RUNNER_DEBUG: debug }
      }
    )
    const text = printed(result)
    expect({
      reason: result.outputs['reason'],
      shown: forms.filter((form) => text.includes(form))
    }).toEqual({
      reason: 'refused',
      shown: []
    })
  })
})

describe('the outputs', () => {
  const said = `$(touch pwned) \`touch pwned\` '; touch pwned; ' "; touch pwned; " ${'x'.repeat(150)}😀${'y'.repeat(160)}😀`
  const registry: Handler = ({ method }) =>
    method === 'POST' ? ociError(403, 'DENIED', said) : json(200, {})
  const refused = act(
    { hosts: { 'odd.test': registry } },
    { inputs: { images: 'odd.test/team/app' } }
  )

  test('run nothing in a script', async () => {
    const { outputs } = await refused
    const place = mkdtempSync(join(folder, 'script-'))
    const values = Object.entries(outputs)
    const script = values.flatMap(([, value]) => [
      `x="${value}"`,
      `y='${value}'`,
      `z=${value}`,
      `echo "${value}"`
    ])
    spawnSync('bash', [], { cwd: place, input: script.join('\n') })
    expect({
      set: values.length,
      broken: brokenOutputs(outputs),
      left: readdirSync(place)
    }).toEqual({
      set: 12,
      broken: [],
      left: []
    })
  })

  test('have no half characters', async () => {
    const { outputs, stdout } = await refused
    const words = JSON.stringify(JSON.parse(outputs['report'] ?? ''))
    expect([words, stdout].filter((text) => /[\p{Cs}\ufffd]/u.test(text))).toEqual([])
    expect(words).toContain('touch pwned')
  })
})

describe('a credential helper', () => {
  /** Puts it on `PATH`. */
  const helped = (name: string, script: string): Partial<Step> => {
    const file = join(folder, `docker-credential-${name}`)
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    const config = JSON.stringify({ credHelpers: { 'registry.test': name } })
    return {
      env: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
      home: { '.docker/config.json': config }
    }
  }
  const users = { ann: { password: 's3cret', write: ['*'] } }
  const hosts = { 'registry.test': distribution({ auth: 'token', users }) }
  const images = 'registry.test/team/app'

  test('is not run where its answer is not needed', async () => {
    const inputs = { images, registry: 'registry.test', username: 'ann', password: 's3cret' }
    const { outputs } = await act({ hosts }, { ...helped('noted', `touch ${RAN}`), inputs })
    expect([outputs['reason'], existsSync(RAN)]).toEqual(['accepted', false])
  })

  test('that hangs is named as what was waited for', async () => {
    const step = helped('hanging', 'exec sleep 600')
    const { outputs, exitCode } = await act(
      { hosts },
      { ...step, inputs: { images, timeout: '2' } }
    )
    expect([exitCode, outputs['reason'], brokenOutputs(outputs)]).toEqual([
      0,
      'registry-unavailable',
      []
    ])
    expect(outputs['explanation']).toContain('docker-credential-hanging')
  })

  test('sees no input of the step', async () => {
    const seen = join(folder, 'seen')
    const { outputs } = await act(
      { hosts },
      {
        ...helped('looking', `env > ${seen}; echo '{"Username":"ann","Secret":"s3cret"}'`),
        inputs: { images }
      }
    )
    const names = readFileSync(seen, 'utf8').split('\n')
    expect([outputs['reason'], names.filter((line) => line.startsWith('INPUT_'))]).toEqual([
      'accepted',
      []
    ])
  })
})

test('a proxy that is named without its scheme is used', async () => {
  const inputs = { images: 'ghcr.io/octo-org/app' }
  const { outputs } = await act({}, { inputs }, (url) => url.replace('http://', ''))
  expect(outputs['reason']).toBe('accepted')
})

test('the end of a job says one thing once, whoever demands it', async () => {
  const job = await ended({
    world: app('private'),
    inputs: {
      images: `${IMAGE},ghcr.io/octo-org/app:v1`,
      'public-images': IMAGE,
      'expected-visibility': 'public'
    },
    pushed: ['v2', 'v1']
  })
  expect(saidBy(job)).toEqual({ exitCode: 1, levels: ['error'] })
})
