// Every status of HTTP at every stage, with and without the registry's own form: what it may mean.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { begun } from '../action/run.js'
import { distribution } from '../fakes/distribution.js'
import { jobToken, worldOf } from '../fakes/scenario.js'
import { github } from '../fakes/github.js'
import { bytes, urlOf, type Handler, type WireRequest } from '../fakes/wire.js'
import { startBytes, whole } from './byte-server.js'
import { live, type Lived } from './inside.js'
import { brokenPromises } from './promises.js'

const STATUSES = Array.from({ length: 500 }, (_, index) => 100 + index)

/** An interim answer, with nothing after it, costs the whole time limit; RFC 9110 section 15.2. */
function isInterim(status: number): boolean {
  return status < 200 && status !== 101
}

const BODIES = {
  'a refusal': '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}',
  'no body': ''
} as const
type Body = keyof typeof BODIES
const SPOKEN = 'a refusal'
const BODY_NAMES = [SPOKEN, 'no body'] as const

const PASSWORD = 'a-password-of-ann'
const ANN = { password: PASSWORD, write: ['*'], read: ['*'] }

interface Place {
  readonly name: string
  readonly isIt: (request: WireRequest) => boolean
  readonly host: 'ghcr.io' | 'registry.test'
  readonly inputs: Readonly<Record<string, string>>
}

const LOGIN = { registry: 'registry.test', username: 'ann', password: PASSWORD }
const IMAGE = 'registry.test/team/app:v1'
const isUpload = ({ method }: WireRequest): boolean => method === 'POST'
const isToken = (request: WireRequest): boolean => urlOf(request).pathname === '/token'
const isManifest = ({ path }: WireRequest): boolean => path.includes('/manifests/')

const PLACES: readonly Place[] = [
  { name: 'upload at ghcr.io', isIt: isUpload, host: 'ghcr.io', inputs: {} },
  { name: 'upload', isIt: isUpload, host: 'registry.test', inputs: { images: IMAGE, ...LOGIN } },
  { name: 'token', isIt: isToken, host: 'registry.test', inputs: { images: IMAGE, ...LOGIN } },
  {
    name: 'manifest',
    isIt: isManifest,
    host: 'registry.test',
    inputs: { 'base-images': IMAGE, push: 'false', ...LOGIN }
  }
]

interface Cell {
  readonly place: Place
  readonly body: Body
  readonly status: number
}

/** Real sockets are slow; what they make of a status, they make of it everywhere. */
const ON_THE_NETWORK = PLACES.find(({ name }) => name === 'upload')

const CELLS: readonly Cell[] = PLACES.flatMap((place): readonly Cell[] => [
  ...(place === ON_THE_NETWORK
    ? STATUSES.map((status): Cell => ({ place, body: 'no body', status }))
    : []),
  ...STATUSES.filter((status) => !isInterim(status)).map((status): Cell => ({
    place,
    body: SPOKEN,
    status
  }))
])

async function liveIn({ place, body, status }: Cell): Promise<Lived> {
  const registry =
    place.host === 'ghcr.io'
      ? github(worldOf()).handle
      : distribution({ auth: 'token', users: { ann: ANN }, images: { 'team/app': ['v1'] } })
  const handler: Handler = (request) =>
    request.host === place.host && place.isIt(request)
      ? bytes(status, Buffer.from(BODIES[body]), { 'content-type': 'application/json' })
      : registry(request)
  const inputs = { ...place.inputs, timeout: isInterim(status) ? '1' : '600' }
  if (place !== ON_THE_NETWORK || body === SPOKEN) return live({ world: handler, inputs })
  const server = await startBytes((request) => whole(handler(request)))
  try {
    return await live({ world: server.origin, inputs })
  } finally {
    await server.close()
  }
}

/** What a status may mean, by the contract: in the registry's own form, and without it. */
function expected({ place, body, status }: Cell): string {
  if (place.isIt === isUpload && status === 202) return 'allowed'
  if (status === 408 || status === 429 || status >= 500) return 'unknown'
  return status >= 400 && body === SPOKEN ? 'denied' : 'unknown'
}

let runs: ReadonlyMap<Cell, Promise<Lived>> = new Map()

beforeAll(async () => {
  // Jest lets nothing be loaded between tests, and the product loads as it goes: all ends before the first one.
  const slow = CELLS.filter(({ status }) => isInterim(status))
  const quick = CELLS.filter(({ status }) => !isInterim(status))
  runs = new Map([...begun(slow, 100, liveIn), ...begun(quick, 16, liveIn)])
  await Promise.allSettled(runs.values())
}, 900_000)

const GROUPS = PLACES.flatMap((place) =>
  (place === ON_THE_NETWORK ? BODY_NAMES : [SPOKEN]).map(
    (body) => [place.name, body, place] as const
  )
)

describe('every status', () => {
  test.each(GROUPS)(
    'of the %s, with %s, means what it may',
    async (_name, body, place) => {
      const cells = CELLS.filter((cell) => cell.place === place && cell.body === body)
      const found = await Promise.all(
        cells.map(async (cell) => {
          const lived = await runs.get(cell)
          if (lived === undefined) throw new Error('it was not begun')
          const { verdict } = lived.outcome.outputs
          // The promises do not depend on the number, and take as long as the run.
          const broken = cell.status % 25 < 5 ? brokenPromises(lived, [PASSWORD, jobToken]) : []
          return { said: `${String(cell.status)} ${verdict}`, broken }
        })
      )
      expect(found.map(({ said }) => said)).toEqual(
        cells.map((cell) => `${String(cell.status)} ${expected(cell)}`)
      )
      expect(found.flatMap(({ broken }) => broken)).toEqual([])
    },
    900_000
  )
})
