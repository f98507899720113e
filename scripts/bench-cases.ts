// What the benchmark runs: the common cases of a step, and many images on one and on five registries.
import { SCENARIOS } from '../__tests__/action/scenarios/index.js'
import type { Scenario } from '../__tests__/action/scenarios/scenario.js'
import type { Step } from '../__tests__/fakes/runner.js'
import { jobToken, sha, workflowFile } from '../__tests__/fakes/scenario.js'
import type { Package } from '../__tests__/fakes/world.js'
import { HOSTS, imagesOf, LOGINS, REGISTRIES } from '../__tests__/speed/many.js'

export interface Case {
  readonly name: string
  /** `bundle`: another script than the action's. */
  readonly scenario: Scenario & Pick<Step, 'bundle'>
}

/** Throws where there is none of that name. */
function scenarioNamed(name: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.name === name)
  if (found === undefined) throw new Error(`there is no scenario ${name}`)
  return found
}

const NOT_SEEN = scenarioNamed('tags-of-metadata-action')

const OPEN: Package = {
  owner: 'octo-org',
  name: 'app',
  visibility: 'public',
  repositories: { 'octo-org/app': 'write' }
}

const PUBLIC: Scenario = { ...NOT_SEEN, world: { ...NOT_SEEN.world, packages: [OPEN] } }

/** A workflow that is checked out, as README's first example has it; it pushes what the runs above are asked about by name. */
const WORKFLOW = `on: push
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions: { contents: read, packages: write }
    steps:
      - id: preflight
        uses: octo-org/ghcr-preflight@v1
      - if: steps.preflight.outputs.should-push == 'true'
        uses: docker/login-action@v4
        with:
          registry: ghcr.io
          username: \${{ github.actor }}
          password: \${{ github.token }}
      - uses: docker/build-push-action@v7
        with:
          push: \${{ steps.preflight.outputs.should-push }}
          tags: \${{ steps.preflight.outputs.image }}:\${{ github.sha }}
`

const AUTO: Scenario = {
  ...PUBLIC,
  inputs: { images: 'auto' },
  files: { [workflowFile]: WORKFLOW, '.git/HEAD': `${sha}\n` }
}

const FORK = scenarioNamed('fork-pull-request')
const LOGIN = Buffer.from(`octocat:${jobToken}`).toString('base64')
const FORK_WITH_LOGIN: Scenario = {
  ...FORK,
  home: { '.docker/config.json': JSON.stringify({ auths: { 'ghcr.io': { auth: LOGIN } } }) }
}

export const COMMON: readonly Case[] = [
  { name: 'allowed, public package', scenario: PUBLIC },
  { name: 'allowed, package not there yet', scenario: NOT_SEEN },
  {
    name: 'denied, no `packages: write` in the workflow',
    scenario: scenarioNamed('block-without-packages')
  },
  { name: 'denied, pull request of a fork', scenario: FORK },
  { name: 'the same, with a login of docker', scenario: FORK_WITH_LOGIN },
  { name: 'allowed, `images: auto` with the file at hand', scenario: AUTO },
  { name: 'allowed, with a Dockerfile', scenario: scenarioNamed('dockerfile-with-stages') }
]

/** What the toolkit alone takes for the first of them; `bundle` is scripts/floor.ts, built. */
export function floorOf(bundle: string): Case {
  return { name: 'the toolkit alone, the same upload', scenario: { ...PUBLIC, bundle } }
}

/** The same run over a network whose every answer takes so long. */
export function delayed({ name, scenario }: Case, latencyMs: number): Case {
  return { name, scenario: { ...scenario, world: { ...scenario.world, latencyMs } } }
}

/** So many images of GitHub's registry. */
export function onOne(count: number): Case {
  const images = imagesOf(count, ['ghcr.io'])
  return { name: `${count} on ghcr.io`, scenario: { ...NOT_SEEN, inputs: { images } } }
}

/** So many images, spread over five registries with logins of docker's. */
export function onFive(count: number): Case {
  const { world, job } = NOT_SEEN
  return {
    name: `${count} on five registries`,
    scenario: {
      ...NOT_SEEN,
      world: { ...world, hosts: HOSTS },
      job: { ...job, env: { ...job.env, DOCKER_AUTH_CONFIG: LOGINS } },
      inputs: { images: imagesOf(count, REGISTRIES) },
      secrets: ['secret']
    }
  }
}
