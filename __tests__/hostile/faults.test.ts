// Each fault at each stage of the conversation: an honest answer, in time, with every output set.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { begun } from '../action/run.js'
import { distribution } from '../fakes/distribution.js'
import type { WireRequest } from '../fakes/wire.js'
import { startBytes, whole } from './byte-server.js'
import { CHALLENGE_FAULTS, FAULTS, TOKEN_FAULTS, type Fault, type Stage } from './faults.js'
import { live, type Lived } from './inside.js'
import { brokenPromises } from './promises.js'

const PASSWORD = 'a-password-of-ann'
const REGISTRY = 'registry.test'
/** All runs share one thread, with the servers that play tricks on them. */
const LONGEST_MS = 120_000

function stageOf({ method, path }: WireRequest): Stage | undefined {
  if (path === '/v2/') return 'challenge'
  if (path.startsWith('/token')) return 'token'
  if (method === 'POST') return 'upload'
  return path.includes('/manifests/') ? 'manifest' : undefined
}

async function liveWith({ reply, silent }: Fault, stage: Stage): Promise<Lived> {
  const registry = distribution({
    auth: 'token',
    users: { ann: { password: PASSWORD, write: ['*'], read: ['*'] } },
    images: { 'team/app': ['v1'] }
  })
  const server = await startBytes((request) =>
    stageOf(request) === stage ? reply : whole(registry(request))
  )
  const image = `${REGISTRY}/team/app:v1`
  const asked = stage === 'manifest' ? { 'base-images': image, push: 'false' } : { images: image }
  try {
    const inputs = {
      ...asked,
      timeout: silent === true ? '1.2' : '600',
      registry: REGISTRY,
      username: 'ann',
      password: PASSWORD
    }
    return await live({ world: server.origin, inputs })
  } finally {
    await server.close()
  }
}

interface Cell {
  readonly fault: Fault
  readonly stage: Stage
}

const CELLS: readonly Cell[] = [
  ...FAULTS.flatMap((fault) =>
    (['challenge', 'token', 'upload', 'manifest'] as const).map((stage) => ({ fault, stage }))
  ),
  ...TOKEN_FAULTS.map((fault) => ({ fault, stage: 'token' as const })),
  ...CHALLENGE_FAULTS.map((fault) => ({ fault, stage: 'challenge' as const }))
]

let runs: ReadonlyMap<Cell, Promise<Lived>> = new Map()

beforeAll(async () => {
  // Jest lets nothing be loaded between tests, and the product loads as it goes: all ends before the first one.
  runs = begun(CELLS, 24, ({ fault, stage }) => liveWith(fault, stage))
  await Promise.allSettled(runs.values())
}, 900_000)

describe('a fault', () => {
  test.each(CELLS.map((cell) => [cell.fault.name, cell.stage, cell] as const))(
    '%s, at the %s',
    async (_name, stage, cell) => {
      const lived = await runs.get(cell)
      if (lived === undefined) throw new Error('it was not begun')
      const { fault } = cell
      expect({
        reason: lived.outcome.outputs.reason,
        inTime: lived.ms < LONGEST_MS,
        broken: brokenPromises(lived, [PASSWORD])
      }).toEqual({ reason: fault.at?.[stage] ?? fault.reason, inTime: true, broken: [] })
    }
  )
})
