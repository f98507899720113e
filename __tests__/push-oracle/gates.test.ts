// The law over gates: the step tests the token of its job, and other jobs push with theirs.
import { describe, expect, test } from '@jest/globals'
import { github } from '../fakes/github.js'
import { push } from '../fakes/push.js'
import { jobOf, jobToken, sha, workflowFile, worldOf } from '../fakes/scenario.js'
import type { World } from '../fakes/world.js'
import { decideInProcess } from './in-process.js'

/** What a `permissions` block grants for packages; none where there is no block. */
const BLOCKS = ['write', 'read', 'nothing', undefined] as const
type Block = (typeof BLOCKS)[number]
type Level = 'write' | 'read' | 'none'

interface Gated {
  readonly atTop: Block
  readonly gate: Block
  readonly pushers: readonly Block[]
  readonly repositoryDefault: Level
  readonly thePackage: 'granted' | 'closed' | 'new'
}

function block(granted: Block, indent: string): readonly string[] {
  if (granted === undefined) return []
  const packages = granted === 'nothing' ? '' : `, packages: ${granted}`
  return [`${indent}permissions: { contents: read${packages} }`]
}

function workflowOf({ atTop, gate, pushers }: Gated): string {
  return [
    'on: push',
    ...block(atTop, ''),
    'jobs:',
    '  gate:',
    '    runs-on: ubuntu-latest',
    ...block(gate, '    '),
    '    outputs: { push: "${{ steps.preflight.outputs.should-push }}" }',
    '    steps:',
    '      - { id: preflight, uses: octo-org/ghcr-preflight@v1 }',
    ...pushers.flatMap((granted, index) => [
      `  push${index}:`,
      '    needs: gate',
      "    if: needs.gate.outputs.push == 'true'",
      ...block(granted, '    '),
      '    steps:',
      '      - uses: docker/login-action@v4',
      "        with: { registry: ghcr.io, username: me, password: '${{ github.token }}' }",
      '      - run: docker push ghcr.io/octo-org/app:1'
    ]),
    ''
  ].join('\n')
}

/** GitHub docs, "Workflow syntax": the nearest block, else the default of the repository. */
function levelOf(own: Block, { atTop, repositoryDefault }: Gated): Level {
  const nearest = own ?? atTop
  if (nearest === undefined) return repositoryDefault
  return nearest === 'nothing' ? 'none' : nearest
}

/** The world as the token of one job meets it. */
function worldFor(gated: Gated, packages: Level): World {
  const { thePackage } = gated
  const fake = worldOf({
    job: { packages },
    packages:
      thePackage === 'new'
        ? []
        : [
            {
              owner: 'octo-org',
              name: 'app',
              visibility: 'private',
              repositories: thePackage === 'closed' ? {} : { 'octo-org/app': 'write' }
            }
          ]
  })
  const files = { [sha]: { [workflowFile]: workflowOf(gated) } }
  return { ...fake, repositories: fake.repositories.map((one) => ({ ...one, files })) }
}

async function said(gated: Gated): Promise<string> {
  const world = worldFor(gated, levelOf(gated.gate, gated))
  const { env, payload } = jobOf('push', {}, world)
  const decision = await decideInProcess({
    handler: github(world).handle,
    env: {
      ...env,
      GITHUB_JOB: 'gate',
      GITHUB_ACTION: 'preflight',
      GITHUB_ACTION_REPOSITORY: 'octo-org/ghcr-preflight'
    },
    payload,
    inputs: {
      images: 'auto',
      'github-token': jobToken,
      'job-token': jobToken,
      'secret-source': 'Actions'
    }
  })
  return decision.verdict
}

function allPushed(gated: Gated): boolean {
  return gated.pushers.every((granted) => {
    const { handle } = github(worldFor(gated, levelOf(granted, gated)))
    const login = { username: 'me', password: jobToken }
    return push(handle, { registry: 'ghcr.io', repository: 'octo-org/app', tag: '1', ...login }).ok
  })
}

/** Do the jobs hold tokens of which the file tells that they can do the same, or which one can do less? */
function isTold(gated: Gated): boolean {
  const nearest = (own: Block): Block => own ?? gated.atTop
  const gate = nearest(gated.gate)
  const all = gated.pushers.map(nearest)
  const lacks = all.some((one) => one === 'read' || one === 'nothing')
  return lacks || all.every((one) => one === gate) || (gate === 'write' && !all.includes(undefined))
}

const PUSHERS: readonly (readonly Block[])[] = [
  ...BLOCKS.map((one) => [one]),
  ...BLOCKS.map((one) => ['write', one] as const),
  ['nothing', undefined]
]

/** The default counts only where no block stands at the top. */
const DEFAULTS = ['write', 'read'] as const

const ALL: readonly Gated[] = BLOCKS.flatMap((atTop) =>
  BLOCKS.flatMap((gate) =>
    PUSHERS.flatMap((pushers) =>
      (atTop === undefined ? DEFAULTS : DEFAULTS.slice(0, 1)).flatMap((repositoryDefault) =>
        (['granted', 'closed', 'new'] as const).map((thePackage) => ({
          atTop,
          gate,
          pushers,
          repositoryDefault,
          thePackage
        }))
      )
    )
  )
)

describe('what a gate says comes true in the jobs that push', () => {
  test('whatever either may do', async () => {
    const met = new Map<string, number>()
    for (const gated of ALL) {
      const verdict = await said(gated)
      const right = allPushed(gated) ? 'allowed' : 'denied'
      const isRight = verdict === right || (verdict === 'unknown' && !isTold(gated))
      expect(isRight ? undefined : { ...gated, verdict }).toBeUndefined()
      met.set(verdict, (met.get(verdict) ?? 0) + 1)
    }
    expect([...met.keys()].toSorted()).toEqual(['allowed', 'denied', 'unknown'])
  }, 300_000)
})
