// The built action, run as a process in every scenario: what it says, and what it promises in all of them.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { CODES } from '../../src/reasons/codes.js'
import { brokenPromises } from './promises.js'
import { begun, outcomeOf, runScenario, type Ran } from './run.js'
import { SCENARIOS } from './scenarios/index.js'
import type { Scenario } from './scenarios/scenario.js'

let runs: ReadonlyMap<Scenario, Promise<Ran>> = new Map()

beforeAll(() => {
  runs = begun(SCENARIOS, 8, runScenario)
})

async function ranOf(scenario: Scenario): Promise<Ran> {
  const run = runs.get(scenario)
  if (run === undefined) throw new Error(`${scenario.name} was not begun`)
  return run
}

describe('the built action', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    'says what is true in %s',
    async (_name, scenario) => {
      const ran = await ranOf(scenario)
      const said = outcomeOf(ran, scenario.expect)
      expect({ said, broken: brokenPromises(scenario, ran) }).toEqual({
        said: scenario.expect,
        broken: []
      })
    }
  )
})

/** The file of the job, where it is not checked out: what it pushes stands there. */
function isWorkflowFile({ path }: Ran['requests'][number]): boolean {
  return path.includes('/contents/.github/workflows/')
}

/** Requests but that for the workflow, and those that end an opened upload, which nobody waits for. */
function asked({ requests }: Ran): readonly string[] {
  return requests
    .filter((request) => request.method !== 'DELETE' && !isWorkflowFile(request))
    .map(({ method, host, path }) => `${method} ${host}${path}`)
}

/**
 * Who can see the first image: challenge and token, each once and without a credential, and where
 * these do not say that it is public, one question to GitHub's API.
 */
function glancesOf({ requests, outputs }: Ran): {
  readonly all: readonly string[]
  readonly flaws: readonly string[]
} {
  // The uploads of several images are opened at once, and come in any order.
  const name = /^ghcr\.io\/([^:@\n]+)/.exec(outputs['pushable-tags'] ?? '')?.[1] ?? ''
  const [owner = '', ...rest] = name.split('/')
  const token = `GET ghcr.io/token?service=ghcr.io&scope=${encodeURIComponent(`repository:${name}:pull`)}`
  const record = new RegExp(
    `^GET api\\.github\\.com/(?:orgs|users)/${owner}/packages/container/${encodeURIComponent(rest.join('/'))}$`
  )
  const lines = requests.map((one) => ({ ...one, line: `${one.method} ${one.host}${one.path}` }))
  const glances = lines.filter(
    ({ line }) =>
      ['GET ghcr.io/v2/', token, `GET api.github.com/users/${owner}`].includes(line) ||
      record.test(line)
  )
  const all = glances.map(({ line }) => line)
  const open = lines.some(({ line, status }) => line === token && status === 200)
  return {
    all,
    flaws: [
      ...(new Set(all).size === all.length ? [] : ['something was asked twice']),
      ...glances
        .filter(({ host, headers }) => host === 'ghcr.io' && headers['authorization'] !== undefined)
        .map(({ line }) => `a credential went with ${line}`),
      ...(open ? all.filter((line) => line.includes('api.github.com')) : [])
    ]
  }
}

function wherever(
  holds: (scenario: Scenario) => boolean
): readonly (readonly [string, Scenario])[] {
  return SCENARIOS.filter(holds).map((scenario) => [scenario.name, scenario] as const)
}

/** Allowed by ghcr.io, with the token of the job, at the first try and with nothing refused beside. */
const SHORTEST = wherever(({ expect: { reason, tokenPermission, annotations }, world, inputs }) => {
  const own =
    inputs['images'] !== 'auto' &&
    world.quirks === undefined &&
    world.registryHost === undefined &&
    !pulls(inputs)
  return reason === 'accepted' && tokenPermission === 'write' && annotations.length === 0 && own
})

/** Is something asked beside the push? */
function pulls(inputs: Scenario['inputs']): boolean {
  return ['base-images', 'dockerfile', 'public-images'].some((name) => inputs[name] !== undefined)
}

const CERTAIN = wherever(({ expect: { reason }, origins, job, world, inputs }) => {
  const upstreams = world.repositories.find(
    ({ fullName }) => fullName === job.env['GITHUB_REPOSITORY']
  )
  const plain = upstreams?.fork !== true && job.payload !== undefined && !pulls(inputs)
  return reason === 'fork-pull-request' && origins.visibility === 'public' && plain
})

describe('the number of requests', () => {
  test('is looked at in many scenarios', () => {
    expect(SHORTEST.length).toBeGreaterThan(20)
    expect(CERTAIN.length).toBeGreaterThan(12)
  })

  test.each(SHORTEST)('is one for each repository in %s', async (_name, scenario) => {
    const ran = await ranOf(scenario)
    const glances = glancesOf(ran)
    const rest = asked(ran).filter((one) => !glances.all.includes(one))
    const ended = ran.requests.filter(({ method }) => method === 'DELETE')
    expect([...new Set(rest)]).toEqual(rest)
    expect(rest.filter((one) => !/^POST ghcr\.io\/v2\/.+\/blobs\/uploads\/$/.test(one))).toEqual([])
    expect(rest.length).toBeGreaterThan(0)
    expect(ended.length).toBeLessThanOrEqual(rest.length)
    expect(glances.flaws).toEqual([])
  })

  test.each(CERTAIN)('is that for the workflow alone in %s', async (_name, scenario) => {
    const { requests } = await ranOf(scenario)
    expect(requests.filter((request) => !isWorkflowFile(request))).toEqual([])
  })

  test.each(wherever(({ name }) => name === 'untrusted-realm'))(
    'is zero for the host that wanted the credential in %s',
    async (_name, scenario) => {
      const hosts = (await ranOf(scenario)).requests.map(({ host }) => host)
      expect(new Set(hosts)).toEqual(new Set(['registry.corp.example']))
    }
  )
})

describe('the scenarios', () => {
  test('have names of their own, in kebab-case, and titles that are sentences', () => {
    const names = SCENARIOS.map(({ name }) => name)
    const odd = SCENARIOS.filter(
      ({ name, title }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || !/^[A-Z].*[.)]$/.test(title)
    )
    expect([new Set(names).size, odd.map(({ name }) => name)]).toEqual([names.length, []])
  })

  test('show every reason of the contract', () => {
    const shown = new Set(SCENARIOS.map(({ expect: { reason } }) => reason))
    expect(Object.keys(CODES).filter((reason) => !shown.has(reason))).toEqual([])
  })
})
