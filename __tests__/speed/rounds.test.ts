// How many round trips a verdict takes, and what is asked in each.
import { describe, expect, test } from '@jest/globals'
import { jobOf, worldOf, type WorldOptions } from '../fakes/scenario.js'
import { github } from '../fakes/github.js'
import { decideInProcess, httpOver } from '../push-oracle/in-process.js'
import { HOSTS, imagesOf, LOGINS, REGISTRIES } from './many.js'
import { openRounds, type Ran } from './rounds.js'

const POST = 'POST ghcr.io/v2/octo-org/app/blobs/uploads/'
const CANCEL = 'DELETE ghcr.io/v2/octo-org/app/blobs/upload/…'
const CHALLENGE = 'GET ghcr.io/v2/'
const OPEN_TOKEN = 'GET ghcr.io/token for repository:octo-org/app:pull'
const TOKEN = 'GET ghcr.io/token for repository:octo-org/app:pull,push'
const RECORD = 'GET api.github.com/orgs/octo-org/packages/container/app'
const FILE = 'GET api.github.com/repos/octo-org/app/contents/.github/workflows/publish.yml'

const OPEN = {
  owner: 'octo-org',
  name: 'app',
  visibility: 'public',
  repositories: { 'octo-org/app': 'write' },
  tags: ['v1']
} as const

interface Case {
  readonly world?: WorldOptions
  readonly event?: string
  readonly fork?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
}

async function asked({
  world: options,
  event = 'push',
  fork,
  env,
  inputs
}: Case): Promise<Ran<string>> {
  const world = worldOf(options)
  const about = fork === true ? { actor: 'contributor', head: 'contributor/app' } : {}
  const job = jobOf(event, about, world)
  const handler = github(world).handle
  const rounds = openRounds(httpOver(handler))
  const token = Object.keys(world.tokens)[0] ?? ''
  const step = {
    handler,
    env: { ...job.env, ...env },
    payload: job.payload,
    inputs: { 'github-token': token, 'job-token': token, ...inputs },
    http: rounds.http
  }
  return rounds.run(async () => {
    const { verdict, reason } = await decideInProcess(step)
    return `${verdict} ${reason}`
  })
}

describe('the round trips of a verdict', () => {
  test.each<readonly [string, Case, Ran<string>]>([
    [
      'one, with who can see the package beside it, for a public package',
      { world: { packages: [OPEN] } },
      {
        value: 'allowed accepted',
        rounds: [[OPEN_TOKEN, POST]],
        unanswered: [CANCEL]
      }
    ],
    [
      'one, and one more for who can see it, for a package that is not public',
      { world: { packages: [{ ...OPEN, visibility: 'private' }] } },
      {
        value: 'allowed accepted',
        rounds: [
          [OPEN_TOKEN, POST],
          [CANCEL, RECORD]
        ],
        unanswered: []
      }
    ],
    [
      'one for a cache beside an image that is not pushed',
      {
        inputs: {
          push: 'false',
          'cache-to': 'type=registry,ref=ghcr.io/octo-org/app:cache'
        }
      },
      { value: 'allowed accepted', rounds: [[POST]], unanswered: [CANCEL] }
    ],
    [
      'none where the answer is certain',
      { event: 'pull_request', fork: true },
      { value: 'denied fork-pull-request', rounds: [], unanswered: [] }
    ],
    [
      'none where nobody is to be asked',
      { inputs: { probe: 'false', images: 'docker.io/octo-org/app' } },
      { value: 'unknown permission-unknown', rounds: [], unanswered: [] }
    ],
    [
      'four where it is refused: the direct bearer, the documented way, and the workflow file',
      {
        world: {
          packages: [OPEN],
          permissions: '{ contents: read }',
          job: { packages: 'none' }
        }
      },
      {
        value: 'denied permission-missing',
        rounds: [[OPEN_TOKEN, POST], [TOKEN, CHALLENGE], [POST], [FILE]],
        unanswered: []
      }
    ]
  ])('are %s', async (_name, given, ran) => {
    expect(await asked(given)).toEqual(ran)
  })
})

describe('many images', () => {
  test.each([1, 20, 100])('%d of ghcr.io take as few round trips as one', async (count) => {
    const { value, rounds, unanswered } = await asked({
      inputs: { images: imagesOf(count, ['ghcr.io']) }
    })
    const uploads = rounds.flat().filter((line) => line.startsWith('POST'))
    const sight = rounds.flat().filter((line) => line.startsWith('GET'))
    expect([value, rounds.length, uploads.length, sight.length, unanswered]).toEqual([
      'allowed accepted',
      2,
      count,
      2,
      []
    ])
  })

  test.each([1, 5, 20, 100])('%d of five registries ask each one its way once', async (count) => {
    const { value, rounds } = await asked({
      world: { hosts: HOSTS },
      env: { DOCKER_AUTH_CONFIG: LOGINS },
      inputs: { images: imagesOf(count, REGISTRIES) }
    })
    const kinds = rounds.map((round) => [...new Set(round.map(kindOf))].toSorted())
    const sizes = rounds.map((round) => round.length)
    expect([value, kinds, sizes.slice(0, 3)]).toEqual([
      'allowed accepted',
      [['challenge'], ['token'], ['upload']],
      [Math.min(count, REGISTRIES.length), count, count]
    ])
  })
})

function kindOf(line: string): string {
  if (/^GET \S+\/v2\/$/.test(line)) return 'challenge'
  if (/^GET \S+\/token for /.test(line)) return 'token'
  return /^POST \S+\/blobs\/uploads\/$/.test(line) ? 'upload' : line
}
