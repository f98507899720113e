// What the built action logs where the runner logs for debugging: the whole path, folded, without secrets.
import { describe, expect, test } from '@jest/globals'
import { ALL_REASONS } from '../../src/reasons/index.js'
import { brokenPromises } from './promises.js'
import { runScenario, type Ran } from './run.js'
import { SCENARIOS } from './scenarios/index.js'
import type { Scenario } from './scenarios/scenario.js'

function named(name: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.name === name)
  if (found === undefined) throw new Error(`no scenario ${name}`)
  return found
}

async function debugging(scenario: Scenario): Promise<Ran> {
  const { job } = scenario
  return runScenario({ ...scenario, job: { ...job, env: { ...job.env, RUNNER_DEBUG: '1' } } })
}

/** The debug lines under the title of their group. */
function groupsOf({ stdout }: Ran): Readonly<Record<string, readonly string[]>> {
  const groups: Record<string, string[]> = {}
  let open: string[] = []
  for (const line of stdout.split('\n')) {
    const title = /^::group::(.*)$/.exec(line)?.[1]
    if (title !== undefined) open = groups[title] = []
    const text = /^::debug::(.*)$/.exec(line)?.[1]
    if (text !== undefined) open.push(text)
  }
  return groups
}

const TITLES = [
  'ghcr-preflight: facts',
  'ghcr-preflight: rules for the permission of the token',
  'ghcr-preflight: rules for each target',
  'ghcr-preflight: requests'
]

describe('with step debug logging', () => {
  test('the whole path is in the log, in groups', async () => {
    const scenario = named('block-without-packages')
    const ran = await debugging(scenario)
    const groups = groupsOf(ran)
    const [facts = [], permission = [], rules = [], requests = []] = TITLES.map(
      (title) => groups[title]
    )
    const target = 'ghcr.io/hyperledger-firefly/signer'
    const asked = ALL_REASONS.filter((reason) => 'push' in reason || 'both' in reason)
    expect(Object.keys(groups)).toEqual(TITLES)
    expect(facts).toEqual(
      expect.arrayContaining([
        'event = push',
        'declared.level = none',
        `${target}: source = github-token`
      ])
    )
    expect(permission.map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'runner-reported does not fit',
      'registry-accepted does not fit',
      'registry-refused fits: `packages: none`, certainty certain, from registry'
    ])
    expect(rules.length).toBe(asked.length + 1)
    expect(rules.filter((line) => line.includes(' holds '))).toEqual([
      expect.stringContaining(`${target}: permission-missing holds (`)
    ])
    expect(rules.at(-1)).toBe(`${target}: denied, because permission-missing`)
    const sent = ran.requests.filter(({ method }) => method !== 'DELETE')
    // Those that were sent together may arrive in any order.
    const statuses = requests.map((line) => /: (\d+), at \d+ ms, took \d+ ms$/.exec(line)?.[1])
    expect(statuses.toSorted()).toEqual(sent.map(({ status }) => String(status)).toSorted())
    expect(brokenPromises(scenario, ran)).toEqual([])
  })

  test.each([
    'job-block-grants',
    'wrong-inputs',
    'single-sign-on',
    'docker-hub-with-a-login',
    'hostile-words'
  ])('no secret and no promise is lost in %s', async (name) => {
    const scenario = named(name)
    expect(brokenPromises(scenario, await debugging(scenario))).toEqual([])
  })

  test('an upload session stays out of it', async () => {
    const ran = await debugging(named('job-block-grants'))
    const requests = groupsOf(ran)['ghcr-preflight: requests'] ?? []
    const opened = ran.requests.find(({ method }) => method === 'POST')
    expect(opened?.status).toBe(202)
    expect(requests.filter((line) => /uploads?\/[^*:]/.test(line))).toEqual([])
  })
})

test('without it there is no group and no debug line', async () => {
  const { stdout } = await runScenario(named('block-without-packages'))
  expect(stdout.match(/^::(?:group|debug)::.*$/gm)).toBeNull()
})
