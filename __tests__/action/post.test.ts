// The end of the job: the built action as main, a real push, and the built action as post.
import { describe, expect, test } from '@jest/globals'
import { ghcr } from '../fakes/ghcr.js'
import { push } from '../fakes/push.js'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import { jobOf, jobToken, worldOf } from '../fakes/scenario.js'
import { startGitHub, type RecordedRequest } from '../fakes/server.js'
import type { Package, PackageVisibility, World } from '../fakes/world.js'
import { dockerConfig } from './scenarios/registries.js'

const IMAGE = 'ghcr.io/octo-org/app:v2'

interface Job {
  readonly world?: World
  readonly inputs?: Readonly<Record<string, string>>
  /** Tags that arrive between the two. */
  readonly pushed?: readonly string[]
  readonly status?: string
  /** What differs at the end. */
  readonly post?: Partial<Step>
  readonly pullRequestOfAFork?: boolean
}

interface Ended {
  readonly main: StepResult
  readonly post: StepResult
  /** What the end asked. */
  readonly asked: readonly RecordedRequest[]
  readonly digest: string
}

/** One job: the step, the push of `pushed` with the token of the job, the step's end. */
async function ended({
  world = worldOf(),
  inputs = {},
  pushed = [],
  ...rest
}: Job): Promise<Ended> {
  const box = await startGitHub(world)
  const about = rest.pullRequestOfAFork === true ? { head: 'contributor/app' } : {}
  const job = jobOf(rest.pullRequestOfAFork === true ? 'pull_request' : 'push', about, world)
  try {
    const step: Step = { ...job, github: box, inputs: { images: IMAGE, ...inputs } }
    const main = await runAction(step)
    const login = { username: 'octocat', password: jobToken }
    const place = { registry: 'ghcr.io', repository: 'octo-org/app', ...login }
    const done = pushed.map((tag) => push(ghcr(box.state), { ...place, tag }))
    const before = box.requests.length
    const context = { 'job.status': rest.status ?? 'success' }
    const given = { ...step.inputs, ...rest.post?.inputs }
    const post = await runAction({
      ...step,
      context,
      ...rest.post,
      inputs: given,
      state: main.state
    })
    const [first] = done
    return {
      main,
      post,
      asked: box.requests.slice(before),
      digest: first?.ok === true ? first.digest : ''
    }
  } finally {
    await box.close()
  }
}

function app(visibility: PackageVisibility): World {
  const held: Package = {
    owner: 'octo-org',
    name: 'app',
    visibility,
    repositories: { 'octo-org/app': 'write' },
    tags: ['v1']
  }
  return worldOf({ packages: [held] })
}

function saidBy({ post }: Ended): unknown {
  return { exitCode: post.exitCode, levels: post.annotations.map(({ level }) => level) }
}

/** Nothing was asked, said or written. */
const NOTHING = { exitCode: 0, outputs: {}, summary: '', annotations: [], asked: [] }

function tracesOf({ post, asked }: Ended): unknown {
  const { exitCode, outputs, summary, annotations } = post
  return { exitCode, outputs, summary, annotations, asked }
}

describe('the end of a job', () => {
  test.concurrent('tells which tags arrived, with which digest and for whom', async () => {
    const job = await ended({
      world: app('public'),
      inputs: { 'verify-push': 'true' },
      pushed: ['v2']
    })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: [] })
    expect(job.post.log).toContain(`${IMAGE}: arrived with ${job.digest}`)
    expect(job.post.summary).toContain(`| \`${IMAGE}\` | yes | \`${job.digest}\` | anyone |`)
    expect(job.post.outputs).toEqual({})
  })

  test.concurrent('warns of a tag that did not arrive, and leaves the job as it is', async () => {
    const images = `${IMAGE}\nghcr.io/octo-org/app:v3`
    const job = await ended({
      world: app('public'),
      inputs: { images, 'verify-push': 'true' },
      pushed: ['v2']
    })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: ['warning'] })
    expect(job.post.annotations[0]?.title).toContain('ghcr.io/octo-org/app:v3')
    expect(job.post.summary).toContain('1 of 2 tags arrived')
  })

  test.concurrent.each<readonly [string, World]>([
    ['of a package that is new', worldOf()],
    ['of a public package', app('public')],
    ['of a private package', app('private')]
  ])('knows that a tag %s did not arrive', async (_name, world) => {
    const job = await ended({ world, inputs: { 'verify-push': 'true' }, status: 'failure' })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: ['warning'] })
    expect(job.post.annotations[0]?.title).toBe(`${IMAGE} did not arrive`)
  })

  test.concurrent('looks at each tag once', async () => {
    const inputs = { images: `${IMAGE},${IMAGE}`, 'verify-push': 'true' }
    const { post } = await ended({ world: app('public'), inputs, pushed: ['v2'] })
    expect(post.summary.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(1)
  })

  test.concurrent('looks at the tags of public-images that are judged after the push', async () => {
    const images = { images: 'ghcr.io/octo-org/app', 'public-images': IMAGE }
    const { main, post } = await ended({ world: app('private'), inputs: images, pushed: ['v2'] })
    expect([main.exitCode, main.annotations.map(({ level }) => level)]).toEqual([0, ['warning']])
    expect([post.exitCode, post.annotations[0]?.title]).toEqual([1, `${IMAGE} is not public`])
  })

  test.concurrent('compares only the tags of images with the digest of the build', async () => {
    const world = app('public')
    const { digest } = await ended({ world, pushed: ['v2'] })
    const job = await ended({
      world,
      inputs: { 'public-images': 'ghcr.io/octo-org/app:v1' },
      pushed: ['v2'],
      post: { inputs: { 'pushed-digest': digest } }
    })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: [] })
    expect(job.post.summary).toContain('2 of 2 tags arrived')
  })

  test.concurrent('says that it did not look where an input is wrong by then', async () => {
    const job = await ended({
      world: app('public'),
      inputs: { 'verify-push': 'true' },
      pushed: ['v2'],
      post: { inputs: { 'pushed-digest': 'sha256:0' } }
    })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: ['warning'] })
    expect(job.post.annotations[0]?.message).toContain('Input `pushed-digest` is `sha256:0`')
  })

  test.concurrent.each([
    ['the digest that the build reported', true],
    ['another digest than the build reported', false]
  ])('looks for %s', async (_name, same) => {
    const world = app('public')
    const digest = (await ended({ world, pushed: ['v2'] })).digest
    const wanted = same ? digest : `sha256:${'0'.repeat(64)}`
    const job = await ended({
      world,
      inputs: { 'verify-push': 'true' },
      pushed: ['v2'],
      post: { inputs: { 'pushed-digest': wanted } }
    })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: same ? [] : ['warning'] })
  })

  test.concurrent.each<
    readonly [string, PackageVisibility, Readonly<Record<string, string>>, 0 | 1]
  >([
    ['private as expected', 'private', { 'expected-visibility': 'private' }, 0],
    ['public as expected', 'public', { 'expected-visibility': 'public' }, 0],
    ['private and expected public', 'private', { 'expected-visibility': 'public' }, 1],
    ['internal and expected public', 'internal', { 'expected-visibility': 'public' }, 1],
    ['private, and public-images names it', 'private', { 'public-images': IMAGE }, 1],
    ['public, and public-images names it', 'public', { 'public-images': IMAGE }, 0],
    ['private, and nobody asked for more', 'private', { 'verify-push': 'true' }, 0]
  ])('fails only where a visibility was asked for: %s', async (_name, visibility, inputs, code) => {
    const job = await ended({ world: app(visibility), inputs, pushed: ['v2'] })
    expect(saidBy(job)).toEqual({ exitCode: code, levels: code === 1 ? ['error'] : [] })
  })

  test.concurrent('does not fail where the step is told never to', async () => {
    const inputs = { 'expected-visibility': 'public', 'on-denied': 'skip' }
    const job = await ended({ world: app('private'), inputs, pushed: ['v2'] })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: ['warning'] })
  })

  test.concurrent(
    'finds the package of a first push more open than it was expected to be',
    async () => {
      const world = worldOf({ newPackages: 'as-repository' })
      const inputs = { 'expected-visibility': 'private' }
      const job = await ended({ world, inputs, pushed: ['v2'] })
      expect(saidBy(job)).toEqual({ exitCode: 1, levels: ['error'] })
    }
  )

  test.concurrent('does not fail where the visibility is not known', async () => {
    const quirks = [{ when: { host: 'api.github.com' }, answer: { status: 503, body: '' } }]
    const world = { ...app('private'), quirks }
    const inputs = { 'expected-visibility': 'internal' }
    const job = await ended({ world, inputs, pushed: ['v2'] })
    expect(job.post.exitCode).toBe(0)
  })

  test.concurrent('is red by nothing else: the registry is down', async () => {
    const quirks = [
      {
        when: { host: 'ghcr.io', path: '/v2/octo-org/app/manifests/' },
        answer: { status: 503, body: '' }
      }
    ]
    const world = { ...app('public'), quirks }
    const inputs = { 'verify-push': 'true', timeout: '3' }
    const job = await ended({ world, inputs, pushed: ['v2'] })
    expect(job.post.exitCode).toBe(0)
  })

  test.concurrent.each<readonly [string, Job]>([
    ['the job was cancelled', { status: 'cancelled', inputs: { 'verify-push': 'true' } }],
    ['nothing was to be pushed', { inputs: { push: 'false', 'verify-push': 'true' } }],
    ['a fork may not push', { pullRequestOfAFork: true, inputs: { 'verify-push': 'true' } }],
    ['nobody asked for it', {}],
    [
      'it is switched off',
      { inputs: { 'verify-push': 'false', 'expected-visibility': 'private' } }
    ],
    [
      'only digests are named',
      { inputs: { images: 'ghcr.io/octo-org/app', 'verify-push': 'true' } }
    ]
  ])('does nothing where %s', async (_name, job) => {
    expect(tracesOf(await ended(job))).toEqual(NOTHING)
  })

  test.concurrent('takes its login from the inputs, whatever docker has by then', async () => {
    const home = { '.docker/config.json': dockerConfig({ 'ghcr.io': ['ghost', 'ghp_ofAnother'] }) }
    const job = await ended({
      world: app('private'),
      inputs: { 'verify-push': 'true' },
      pushed: ['v2'],
      post: { home, env: { ...jobOf('push').env, DOCKER_AUTH_CONFIG: '{"credsStore":"none"}' } }
    })
    const sent = job.asked.flatMap(({ headers }) => headers['authorization'] ?? [])
    const other = Buffer.from('ghost:ghp_ofAnother').toString('base64')
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: [] })
    expect(sent.filter((header) => header.includes(other))).toEqual([])
    expect(job.post.summary).toContain(job.digest)
  })

  test.concurrent('finds no secret in the state, and leaves none in the log', async () => {
    const { main, post } = await ended({
      world: app('public'),
      inputs: { 'verify-push': 'true' },
      pushed: ['v2']
    })
    expect(main.state).toEqual({ began: 'true', 'verify-push': 'true' })
    expect(`${post.log}${post.summary}`).not.toContain(jobToken)
  })
})
