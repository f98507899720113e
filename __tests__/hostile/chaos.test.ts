// The built action against servers and proxies that do whatever comes: it ends by itself, with all outputs set.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { makeAuthority } from '../fakes/certificate.js'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import { jobOf } from '../fakes/scenario.js'
import {
  CLOSING,
  LEAVING_HTTP,
  script,
  startChaos,
  WELCOME,
  way,
  type Chaos,
  type Script,
  type Way
} from './chaos.js'
import { brokenOutputs } from './promises.js'

const folder = mkdtempSync(join(tmpdir(), 'chaos-'))
const CA = join(folder, 'ca.pem')
let certificate: Chaos['certificate'] & object

beforeAll(async () => {
  const authority = await makeAuthority()
  writeFileSync(CA, authority.pem)
  certificate = await authority.issue('registry.test')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface World {
  readonly scripts: readonly Script[]
  readonly by: Way
  readonly count: number
  readonly asks: 'images' | 'base-images' | 'public-images'
  /** Does the registry begin well? */
  readonly begins: boolean
  /** Does the REST API answer like that, too? */
  readonly api: boolean
  readonly half: 'main' | 'post'
}

const world: fc.Arbitrary<World> = fc.record({
  scripts: fc.array(script, { minLength: 1, maxLength: 5 }),
  by: way,
  count: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant(100)),
  asks: fc.constantFrom('images', 'images', 'base-images', 'public-images'),
  begins: fc.boolean(),
  api: fc.boolean(),
  half: fc.constantFrom('main', 'main', 'main', 'post')
})

function stepOf({ by, count, asks, api, half }: World, port: number): Step {
  const there = `127.0.0.1:${String(port)}`
  const host = by === 'direct' ? there : 'registry.test'
  const images = Array.from({ length: count }, (_, at) => `${host}/team/app${String(at)}:v1`)
  const { event, payload, env } = jobOf('push')
  const proxy = `http://${there}`
  const pushed = { began: 'true', 'pushed-images': images.join('\n'), 'verify-push': 'true' }
  return {
    event,
    payload,
    env: {
      ...env,
      ...(by === 'direct' ? {} : { http_proxy: proxy, https_proxy: proxy }),
      NODE_EXTRA_CA_CERTS: CA,
      ...(api ? { GITHUB_API_URL: `http://${there}` } : { GITHUB_API_URL: 'http://127.0.0.1:1' })
    },
    inputs: {
      images: half === 'post' ? images.join() : `${host}/team/app`,
      [asks]: images.join(),
      'verify-push': 'true',
      timeout: '1.5'
    },
    ...(half === 'post' ? { state: pushed } : {}),
    timeoutMs: 150_000
  }
}

/** What is wrong with how it ended; empty when nothing is. */
function flawsOf(
  { exitCode, timedOut, stderr, outputs }: StepResult,
  { half }: World
): readonly string[] {
  return [
    ...(timedOut ? ['it did not end'] : []),
    ...(exitCode === 0 || exitCode === 1 ? [] : [`it ended with code ${String(exitCode)}`]),
    ...(stderr === '' ? [] : [stderr]),
    ...(half === 'main' ? brokenOutputs(outputs) : [])
  ]
}

async function flawsIn(given: World): Promise<readonly string[]> {
  const first = given.begins ? [WELCOME] : []
  const server = await startChaos({ ...given, first, certificate })
  try {
    return flawsOf(await runAction(stepOf(given, server.port)), given)
  } finally {
    await server.close()
  }
}

const SILENCE: World = {
  scripts: [[]],
  by: 'tunnel',
  count: 100,
  asks: 'images',
  begins: true,
  api: false,
  half: 'main'
}

/** What once kept the process, or ended it without a word. */
const KNOWN: readonly World[] = [
  SILENCE,
  { ...SILENCE, by: [] },
  { ...SILENCE, scripts: [[LEAVING_HTTP]], asks: 'base-images', api: true },
  { ...SILENCE, scripts: [[LEAVING_HTTP]], by: 'direct', half: 'post', api: true },
  { ...SILENCE, scripts: [[CLOSING, { kind: 'end' }]] },
  { ...SILENCE, by: 'direct', asks: 'public-images', half: 'post' }
]

test('the process ends with code 0 or 1 and all outputs set, whatever anybody answers', async () => {
  // Several at once, since most of their time is waiting.
  const worlds = fc.array(world, { minLength: 6, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(worlds, async (some) => {
      expect(await Promise.all(some.map(flawsIn))).toEqual(some.map(() => []))
    }),
    { numRuns: 5, endOnFailure: true, examples: [[[...KNOWN]]] }
  )
})
