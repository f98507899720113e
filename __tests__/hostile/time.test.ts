// The built action against silence: it ends by itself, with code 0 or 1 and all outputs set.
import { execFileSync } from 'node:child_process'
import { createSocket, type Socket } from 'node:dgram'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { know } from '../edge/name-servers.js'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import {
  jobOf,
  sha,
  workflowFile,
  workflowText,
  worldOf,
  type WorldOptions
} from '../fakes/scenario.js'
import { startGitHub } from '../fakes/server.js'
import { empty, type Handler } from '../fakes/wire.js'
import type { QuirkMatch } from '../fakes/world.js'
import { brokenOutputs } from './promises.js'

const folder = mkdtempSync(join(tmpdir(), 'time-'))
const FIFO = join(folder, 'fifo')
const silent = createSocket('udp4')
const speaking = createSocket('udp4')

/** Leads to a name server on this port, and to a `getaddrinfo` that never comes back from it. */
const hanging = (port: number): string => `import dns from 'node:dns'
import { open } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { Resolver } = dns
dns.Resolver = class extends Resolver {
  constructor(options) {
    super(options)
    this.setServers(['127.0.0.1:${String(port)}'])
  }
}
dns.lookup = () => open(${JSON.stringify(FIFO)}, () => undefined)
syncBuiltinESMExports()
`

beforeAll(async () => {
  execFileSync('mkfifo', [FIFO])
  know([127, 0, 0, 1], 'none')(speaking)
  for (const server of [silent, speaking]) {
    await new Promise<void>((resolve) => {
      server.bind(0, '127.0.0.1', resolve)
    })
  }
})
afterAll(() => {
  silent.close()
  speaking.close()
  rmSync(folder, { recursive: true, force: true })
})

async function asking(server: Socket, count: number): Promise<StepResult> {
  const { port } = server.address()
  const file = join(folder, `${String(port)}.mjs`)
  writeFileSync(file, hanging(port))
  const hosts = Array.from({ length: count }, (_, at) => `h${String(at)}.example.test/team/app`)
  const { event, payload, env } = jobOf('push')
  return runAction({
    event,
    payload,
    env: { ...env, NODE_OPTIONS: `--import=${pathToFileURL(file).href}` },
    inputs: { images: hosts.join(), timeout: '5' },
    timeoutMs: 150_000
  })
}

async function act(world: WorldOptions, step: Partial<Step>): Promise<StepResult> {
  const fake = await startGitHub(worldOf(world))
  const { event, payload, env } = jobOf('push')
  try {
    return await runAction({
      timeoutMs: 150_000,
      ...step,
      event,
      payload,
      github: fake,
      env: { ...env, ...step.env }
    })
  } finally {
    await fake.close()
  }
}

function ending({ exitCode, timedOut, outputs, stderr }: StepResult): unknown {
  const { verdict, reason } = outputs
  return { exitCode, timedOut, stderr, verdict, reason, broken: brokenOutputs(outputs) }
}

function ended(reason: string, verdict = 'unknown', exitCode = 0): unknown {
  return { exitCode, timedOut: false, stderr: '', verdict, reason, broken: [] }
}

const ALL: QuirkMatch = { host: 'ghcr.io' }
const IMAGES = Array.from({ length: 100 }, (_, at) => `ghcr.io/octo-org/app${String(at)}`).join()

describe('behind a proxy', () => {
  test.each([
    ['a silent registry', 'hang' as const],
    ['a registry that takes 4 seconds for each answer', { delayMs: 4_000 }]
  ])('a hundred images of %s end in time', async (_name, answer) => {
    const result = await act(
      { quirks: [{ when: ALL, answer }] },
      { inputs: { images: IMAGES, timeout: '6', 'expected-visibility': 'private' } }
    )
    expect(ending(result)).toEqual(ended('registry-unavailable'))
  })
})

const switching: Handler = () => empty(101, { connection: 'Upgrade', upgrade: 'websocket' })

describe('an answer that leaves HTTP', () => {
  test('of a registry is no answer of a registry', async () => {
    const result = await act(
      { hosts: { 'odd.test': switching } },
      { inputs: { images: 'odd.test/team/app' } }
    )
    expect(ending(result)).toEqual(ended('unrecognised-response'))
  })

  test('of a registry that only a Dockerfile names takes nothing from the push', async () => {
    const result = await act(
      { hosts: { 'odd.test': switching } },
      {
        inputs: { images: 'ghcr.io/octo-org/app', dockerfile: 'Dockerfile' },
        files: { Dockerfile: 'FROM odd.test/team/base:1\n' }
      }
    )
    expect(ending(result)).toEqual(ended('unrecognised-response'))
    expect(result.outputs['pushable-tags']).toBe('ghcr.io/octo-org/app')
  })

  test('of the REST API leaves the answer of the registry', async () => {
    const when = { host: 'api.github.com' }
    const headers = { connection: 'Upgrade', upgrade: 'websocket' }
    const result = await act(
      { quirks: [{ when, answer: { status: 101, headers } }] },
      { inputs: { images: 'ghcr.io/octo-org/app', 'expected-visibility': 'private' } }
    )
    expect(ending(result)).toEqual(ended('accepted', 'allowed'))
  })

  test('at the end of the job turns no good job red', async () => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket' }
    const result = await act(
      { quirks: [{ when: ALL, answer: { status: 101, headers } }] },
      {
        inputs: { images: 'ghcr.io/octo-org/app:v1', 'verify-push': 'true' },
        state: {
          began: 'true',
          'pushed-images': 'ghcr.io/octo-org/app:v1',
          'verify-push': 'true'
        }
      }
    )
    const { exitCode, timedOut, stderr, annotations } = result
    const levels = annotations.map(({ level }) => level)
    expect({ exitCode, timedOut, stderr, levels }).toEqual({
      exitCode: 0,
      timedOut: false,
      stderr: '',
      levels: ['warning']
    })
  })
})

describe('a name', () => {
  test.each([
    ['one', 1],
    ['twenty', 20]
  ])('that no name server answers for keeps no process: %s', async (_name, count) => {
    expect(ending(await asking(silent, count))).toEqual(ended('registry-unavailable'))
  })

  test('that the system looks up for ever keeps none either', async () => {
    expect(ending(await asking(speaking, 20))).toEqual(ended('registry-unavailable'))
  })
})

describe('what is certain', () => {
  const permissions = '{ contents: read }'
  const api: QuirkMatch = { host: 'api.github.com' }
  const checkedOut = { [workflowFile]: workflowText(permissions), '.git/HEAD': `${sha}\n` }

  test.each<readonly [string, Partial<Step>, readonly QuirkMatch[]]>([
    ['from the workflow file at its commit', {}, [ALL]],
    [
      'from the checked-out file, where the REST API is silent too',
      { files: checkedOut },
      [ALL, api]
    ]
  ])('is said where ghcr.io is silent all the time: %s', async (_name, step, silent) => {
    const quirks = silent.map((when) => ({ when, answer: 'hang' as const }))
    const inputs = { images: 'ghcr.io/octo-org/app', timeout: '6' }
    const result = await act({ permissions, quirks }, { ...step, inputs })
    expect(ending(result)).toEqual(ended('permission-missing', 'denied', 1))
  })
})
