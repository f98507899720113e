// A hostile run: payloads, workflow files and REST answers that are not what they should be.
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { begun } from '../action/run.js'
import { github } from '../fakes/github.js'
import { jobOf, jobToken, worldOf } from '../fakes/scenario.js'
import type { Handler } from '../fakes/wire.js'
import { startBytes, whole } from './byte-server.js'
import { FAULTS, type Fault } from './faults.js'
import { live, PAYLOAD, type Lived } from './inside.js'
import { brokenPromises } from './promises.js'

const REFUSING = worldOf({ job: { packages: 'none' } })
const inputs = { timeout: '600' }

function withPayload(text: string, event = 'push'): Promise<Lived> {
  const { env } = jobOf(event)
  return live({ world: github(worldOf()).handle, inputs, env, files: { [PAYLOAD]: text } })
}

const real = JSON.stringify(jobOf('push').payload)
const pull = JSON.stringify(jobOf('pull_request').payload)
const padded = (bytes: number): string => `{"pad":"${'x'.repeat(bytes)}",${real.slice(1)}`

describe('an event payload', () => {
  test.each([
    ['of 25 MB', padded(25_000_000)],
    ['of 40 MB, which is not read', padded(40_000_000)],
    ['of 200,000 objects', `{"a":[${Array.from({ length: 200_000 }, () => '{}').join()}]}`],
    ['nested 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['that ends in the middle', real.slice(0, -10)],
    ['that is empty', ''],
    ['that is null', 'null'],
    ['that is a list', '[]'],
    ['of null bytes', '\0'.repeat(1_000)],
    ['with a prototype', `{"__proto__":{"pull_request":{"head":{"repo":null}}},${real.slice(1)}`],
    ['with a constructor', `{"constructor":{"prototype":{"repository":1}},${real.slice(1)}`],
    ['of inherited names', '{"repository":"__proto__","pull_request":"constructor"}']
  ])('%s leaves the answer of the registry as it is', async (_name, text) => {
    const lived = await withPayload(text)
    expect([lived.outcome.outputs.verdict, brokenPromises(lived, [jobToken])]).toEqual([
      'allowed',
      []
    ])
    expect({}).not.toHaveProperty('pull_request')
  })

  test('with any value in the place of any other breaks nothing', async () => {
    const odd = fc.constantFrom<unknown>(
      ...[
        null,
        true,
        0,
        -1,
        1e308,
        '',
        'x',
        [],
        {},
        [[]],
        { id: {} },
        '__proto__',
        '\u202e::error::'
      ]
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(200), odd, async (at, value) => {
        const lived = await withPayload(replaced(pull, at, value), 'pull_request')
        expect(brokenPromises(lived, [jobToken])).toEqual([])
        expect(['allowed', 'denied', 'unknown']).toContain(lived.outcome.outputs.verdict)
      }),
      { numRuns: 60 }
    )
  })
})

/** JSON with its nth value replaced. */
function replaced(text: string, nth: number, by: unknown): string {
  let seen = 0
  const changed: unknown = JSON.parse(text, (_key, value: unknown) => {
    seen += 1
    return seen === nth + 1 ? by : value
  })
  return JSON.stringify(changed)
}

const BOMB = Array.from({ length: 60 }, (_, at) => {
  const aliases = Array.from({ length: 10 }, () => `*a${String(at)}`).join()
  return `  a${String(at + 1)}: &a${String(at + 1)} [${aliases}]`
}).join('\n')

function withWorkflow(text: string): Promise<Lived> {
  const fake = github(REFUSING)
  const handler: Handler = (request) =>
    request.path.includes('/contents/')
      ? { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) }
      : fake.handle(request)
  return live({ world: handler, inputs })
}

describe('a workflow file', () => {
  test.each([
    ['with an alias bomb', `x:\n  a0: &a0 lol\n${BOMB}\njobs: { publish: { steps: [] } }\n`],
    [
      'with a bomb as its block',
      `x:\n  a0: &a0 lol\n${BOMB}\npermissions: *a60\njobs: { publish: {} }`
    ],
    ['with an alias of itself', 'permissions: &a\n  packages: *a\njobs: { publish: {} }\n'],
    ['with a merge of itself', 'jobs: &j\n  <<: *j\n  publish: { permissions: { <<: *j } }\n'],
    [
      'with a million anchors',
      Array.from({ length: 60_000 }, (_, at) => `k${String(at)}: &k${String(at)} 1`).join('\n')
    ],
    ['nested 50,000 deep', '['.repeat(50_000)],
    ['of one long line', `x: "${'y'.repeat(900_000)}"\njobs: { publish: {} }\n`],
    ['of 2 MB and more', `x: "${'y'.repeat(2_200_000)}"`],
    ['that is no YAML', '%YAML 9.9\n---\n\t{'],
    ['of null bytes', '\0'.repeat(1_000)],
    ['that is empty', ''],
    ['with tags of code', 'jobs: !!js/function "function(){}"\npermissions: !!python/object x\n'],
    ['with prototype keys', '__proto__: { jobs: {} }\njobs: { __proto__: {}, constructor: {} }\n'],
    ['of several documents', 'a: 1\n---\njobs: {}\n---\nb: 2\n']
  ])('%s does not hide the refusal', async (_name, text) => {
    const lived = await withWorkflow(text)
    const { verdict } = lived.outcome.outputs
    expect([verdict, brokenPromises(lived, [jobToken])]).toEqual(['denied', []])
    expect(lived.ms).toBeLessThan(100_000)
  })
})

let runs: ReadonlyMap<Fault, Promise<Lived>> = new Map()

describe('a fault of the REST API', () => {
  beforeAll(async () => {
    // Jest lets nothing be loaded between tests, and the product loads as it goes: all ends before the first one.
    runs = begun(FAULTS, 16, async ({ reply, silent }) => {
      const fake = github(REFUSING)
      const server = await startBytes((request) =>
        request.host === 'api.github.com' ? reply : whole(fake.handle(request))
      )
      try {
        const timeout = silent === true ? '1.5' : '600'
        return await live({ world: server.origin, inputs: { timeout } })
      } finally {
        await server.close()
      }
    })
    await Promise.allSettled(runs.values())
  }, 900_000)

  test.each(FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s, leaves the refusal as it is',
    async (_name, fault) => {
      const lived = await runs.get(fault)
      if (lived === undefined) throw new Error('it was not begun')
      const { verdict } = lived.outcome.outputs
      expect([verdict, brokenPromises(lived, [jobToken])]).toEqual(['denied', []])
    }
  )
})
