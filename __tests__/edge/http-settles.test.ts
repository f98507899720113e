// Whatever a server or a proxy does, each request is settled when the limit has passed.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openGateway, type Gateway } from '../../src/edge/http.js'
import type { HttpRequest } from '../../src/ports.js'
import { script, startChaos, way, type Script, type Way } from '../hostile/chaos.js'
import { withEnvironment } from './servers.js'

/** After the limit; the second timer never comes before the first, however busy the machine is. */
const AFTER_MS = 1_000

interface World {
  readonly scripts: readonly Script[]
  readonly by: Way
  readonly scheme: 'http' | 'https'
  readonly count: number
  readonly limitMs: number
  readonly method: HttpRequest['method']
  readonly downloads: boolean
}

const world: fc.Arbitrary<World> = fc.record({
  scripts: fc.array(script, { minLength: 1, maxLength: 5 }),
  by: way,
  scheme: fc.oneof(
    { weight: 4, arbitrary: fc.constant('http' as const) },
    { weight: 1, arbitrary: fc.constant('https' as const) }
  ),
  count: fc.integer({ min: 1, max: 100 }),
  limitMs: fc.integer({ min: 1, max: 120 }),
  method: fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE'),
  downloads: fc.boolean()
})

const KINDS = ['response', 'failure', 'digest', 'too-long']

/** What each request came to; `pending` for one that came to nothing. */
async function endings({
  scripts,
  by,
  scheme,
  count,
  limitMs,
  ...how
}: World): Promise<readonly string[]> {
  const server = await startChaos({ scripts, by })
  const there = `127.0.0.1:${String(server.port)}`
  const origin = by === 'direct' ? there : 'registry.test'
  const proxy = `http://${there}`
  const env = by === 'direct' ? {} : { http_proxy: proxy, https_proxy: proxy }
  const gateway = openGateway('test-agent', env)
  const seen = Array.from({ length: count }, () => 'pending')
  try {
    gateway.limit(limitMs)
    const late = new Promise((resolve) => setTimeout(resolve, limitMs + AFTER_MS))
    const sent = seen.map(async (_, at) => {
      const url = `${scheme}://${origin}/v2/${String(at)}`
      const { kind } = await ask(gateway, url, how, at)
      seen[at] = kind
    })
    await Promise.race([Promise.all(sent), late])
    return [...seen]
  } finally {
    gateway.close()
    await server.close()
  }
}

function ask(
  gateway: Gateway,
  url: string,
  { method, downloads }: Pick<World, 'method' | 'downloads'>,
  at: number
): Promise<{ readonly kind: string }> {
  if (downloads && at % 2 === 1) {
    const request = { method: 'GET', url, headers: {} } as const
    return gateway.digest(request, 'sha256', 1_000_000, () => undefined)
  }
  const body = method === 'POST' && at % 3 === 1 ? { body: 'scope=x' } : {}
  return gateway.send({ method, url, headers: {}, ...body })
}

test('every request of any number, to any server, through any proxy, is settled in time', async () => {
  await withEnvironment({}, () =>
    fc.assert(
      fc.asyncProperty(world, async (given) => {
        const seen = await endings(given)
        expect(seen.filter((kind) => !KINDS.includes(kind))).toEqual([])
      }),
      { numRuns: 100, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false }
    )
  )
})
