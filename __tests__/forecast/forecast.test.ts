// The forecast, held to the law: the same world never contradicts it when the event really comes.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { forecastOf, type Forecast, type Situation } from '../../src/forecast/forecast.js'
import type { Decision } from '../../src/verdict/decision.js'
import { github } from '../fakes/github.js'
import { jobToken, sha, workflowFile } from '../fakes/scenario.js'
import { stage, type Cell, type Occasion } from '../push-oracle/cell.js'
import { decideInProcess } from '../push-oracle/in-process.js'

const EVENTS = [
  'push',
  'pull_request',
  'pull_request_target',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'release'
] as const

/** How each situation comes about. */
const OCCASIONS: Readonly<Record<Situation, Occasion>> = {
  'fork-pull-request': {
    name: 'fork',
    event: 'pull_request',
    actor: 'contributor',
    head: 'contributor/app'
  },
  'merged-fork-pull-request': {
    name: 'merged fork',
    event: 'pull_request',
    actor: 'octocat',
    head: 'contributor/app'
  },
  'dependabot-pull-request': { name: 'bot', event: 'pull_request', actor: 'dependabot[bot]' },
  'branch-pull-request': { name: 'branch', event: 'pull_request', actor: 'octocat' },
  'pull-request-target': { name: 'target', event: 'pull_request_target', actor: 'octocat' },
  push: { name: 'push', event: 'push', actor: 'octocat' },
  tag: { name: 'tag', event: 'push', actor: 'octocat', ref: 'refs/tags/v1' },
  'merge-queue': { name: 'queue', event: 'merge_group', actor: 'octocat' },
  schedule: { name: 'schedule', event: 'schedule', actor: 'octocat' },
  manual: { name: 'manual', event: 'workflow_dispatch', actor: 'octocat' },
  release: { name: 'release', event: 'release', actor: 'octocat' }
}

const PUSHES = [
  'true',
  '${{ steps.preflight.outputs.should-push }}',
  "${{ github.event_name != 'pull_request' }}"
] as const

interface Setting extends Pick<Cell, 'repository' | 'declared' | 'policy' | 'package'> {
  readonly push: (typeof PUSHES)[number]
  /** Of the event `push`. */
  readonly filters?: readonly string[]
  /** The step stands in a gate; so much does the block of the job behind it grant. */
  readonly behind?: Cell['declared'] | undefined
}

function cellOf(setting: Setting, occasion: Occasion): Cell {
  return {
    ...setting,
    owner: 'organization',
    token: 'job',
    visibility: 'private',
    rule: 'none',
    occasion
  }
}

const BLOCKS: Readonly<Record<Cell['declared'], readonly string[]>> = {
  write: ['    permissions: { contents: read, packages: write }'],
  read: ['    permissions: { contents: read, packages: read }'],
  none: ['    permissions: { contents: read }'],
  absent: []
}

function workflowOf({ declared, push, filters = [], behind }: Setting): string {
  const settings: Readonly<Record<string, string>> = {
    pull_request: ' { types: [opened, closed] }',
    push: ` { ${filters.map((filter) => `${filter}: ['**']`).join(', ')} }`
  }
  return [
    'on:',
    ...EVENTS.map((event) => `  ${event}:${settings[event] ?? ''}`),
    'jobs:',
    '  publish:',
    '    runs-on: ubuntu-latest',
    ...BLOCKS[declared],
    '    steps:',
    '      - id: preflight',
    '        uses: octo-org/ghcr-preflight@v1',
    ...(behind === undefined
      ? []
      : [
          '    outputs: { push: "${{ steps.preflight.outputs.should-push }}" }',
          '  behind:',
          '    needs: publish',
          "    if: needs.publish.outputs.push == 'true'",
          '    runs-on: ubuntu-latest',
          ...BLOCKS[behind],
          '    steps:'
        ]),
    '      - uses: docker/build-push-action@v7',
    '        with:',
    `          push: ${push}`,
    '          tags: ghcr.io/${{ github.repository }}:1',
    ''
  ].join('\n')
}

async function decisionOn(setting: Setting, occasion: Occasion): Promise<Decision> {
  const { world, job } = stage(cellOf(setting, occasion))
  const files = { [sha]: { [workflowFile]: workflowOf(setting) } }
  const repositories = world.repositories.map((one) => ({ ...one, files }))
  return decideInProcess({
    handler: github({ ...world, repositories }).handle,
    env: {
      ...job.env,
      GITHUB_ACTION: 'preflight',
      GITHUB_ACTION_REPOSITORY: 'octo-org/ghcr-preflight'
    },
    payload: job.payload,
    inputs: { images: 'auto', 'github-token': jobToken, 'job-token': jobToken }
  })
}

const BY_RULE: ReadonlySet<string> = new Set([
  'fork-pull-request',
  'dependabot',
  'permission-missing'
])

/** Does what came say otherwise? */
function isContradicted({ outcome }: Forecast, { verdict, reason }: Decision): boolean {
  return outcome === 'not-pushed' ? verdict === 'allowed' : BY_RULE.has(reason)
}

const setting: fc.Arbitrary<Setting> = fc.record({
  repository: fc.constantFrom('octo-org/app', 'octo-org/secret'),
  declared: fc.constantFrom('write', 'read', 'none', 'absent'),
  policy: fc.constantFrom('permissive', 'restricted'),
  package: fc.constantFrom('absent', 'granted', 'not-granted'),
  push: fc.constantFrom(...PUSHES),
  behind: fc.constantFrom(undefined, undefined, 'write', 'none', 'absent')
})

const OPEN: Setting = {
  repository: 'octo-org/app',
  declared: 'write',
  policy: 'restricted',
  package: 'granted',
  push: 'true'
}

describe('the forecast', () => {
  test('of an allowed push names the pull requests from forks', async () => {
    const decision = await decisionOn(OPEN, OCCASIONS.push)
    expect(forecastOf(decision)).toEqual([
      {
        situation: 'fork-pull-request',
        event: 'pull_request',
        outcome: 'not-pushed',
        reason: 'fork-pull-request',
        rule: 'fork-public'
      },
      {
        situation: 'merged-fork-pull-request',
        event: 'pull_request',
        outcome: 'not-pushed',
        reason: 'fork-pull-request',
        rule: 'fork-public'
      }
    ])
  })

  test('of an allowed push names Dependabot where no block grants what a push needs', async () => {
    const setting = { ...OPEN, declared: 'absent', policy: 'permissive' } as const
    const decision = await decisionOn(setting, OCCASIONS.push)
    expect([decision.verdict, decision.facts.declared.kind]).toEqual(['allowed', 'unreadable'])
    expect(forecastOf(decision).map(({ situation, rule }) => [situation, rule])).toEqual([
      ['fork-pull-request', 'fork-public'],
      ['merged-fork-pull-request', 'fork-public'],
      ['dependabot-pull-request', 'dependabot-default']
    ])
  })

  test('of a gate tells nothing of a job behind it that has another block', async () => {
    const settings = { ...OPEN, push: PUSHES[2] } as const
    const alike = await decisionOn({ ...settings, behind: 'write' }, OCCASIONS.push)
    expect(forecastOf(alike).map(({ situation }) => situation)).toEqual([
      'fork-pull-request',
      'merged-fork-pull-request'
    ])
    const other = { ...settings, declared: 'none', behind: 'write' } as const
    expect(forecastOf(await decisionOn(other, OCCASIONS.push))).toEqual([])
  })

  test.each([
    [['branches'], ['push']],
    [['branches-ignore', 'paths'], ['push']],
    [['tags'], ['tag']],
    [['tags-ignore'], ['tag']],
    [
      ['branches', 'tags'],
      ['push', 'tag']
    ],
    [['paths'], ['push', 'tag']]
  ])('of a push with the filters %j names %j', async (filters, situations) => {
    const decision = await decisionOn({ ...OPEN, filters }, OCCASIONS['fork-pull-request'])
    const told = forecastOf(decision).map(({ situation }) => situation)
    expect(told.filter((one) => one === 'push' || one === 'tag')).toEqual(situations)
  })

  test("of a fork's pull request names the events whose token may write", async () => {
    const decision = await decisionOn(OPEN, OCCASIONS['fork-pull-request'])
    expect(forecastOf(decision).map(({ situation, outcome }) => [situation, outcome])).toEqual([
      ['push', 'asked'],
      ['tag', 'asked'],
      ['branch-pull-request', 'asked'],
      ['pull-request-target', 'asked'],
      ['merge-queue', 'asked'],
      ['schedule', 'asked'],
      ['manual', 'asked'],
      ['release', 'asked']
    ])
  })

  test('is never contradicted when the event comes', async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(
        setting,
        fc.constantFrom(...Object.values(OCCASIONS)),
        async (given, occasion) => {
          for (const row of forecastOf(await decisionOn(given, occasion))) {
            rows += 1
            const came = await decisionOn(given, OCCASIONS[row.situation])
            expect({ row, came: isContradicted(row, came) ? came.reason : 'as told' }).toEqual({
              row,
              came: 'as told'
            })
          }
        }
      ),
      { numRuns: 200 }
    )
    expect(rows).toBeGreaterThan(50)
  }, 120_000)
})
