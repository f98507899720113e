// The end of the job: the built action as main, a real push, and the built action as post.
import { describe, expect, test } from '@jest/globals'
import type { StepResult } from '../fakes/runner.js'
import { jobOf, jobToken, worldOf } from '../fakes/scenario.js'
import { indexOf, stockOf, without } from '../fakes/stock.js'
import type { PackageVisibility, World } from '../fakes/world.js'
import { app, appOf, ended, IMAGE, saidBy, type Ended, type Job } from './ended.js'
import { dockerConfig } from './scenarios/registries.js'

/** Nothing was asked, said or written. */
const NOTHING = { exitCode: 0, outputs: {}, summary: '', annotations: [], asked: [] }

function tracesOf({ post, asked }: Ended): unknown {
  const { exitCode, outputs, summary, annotations } = post
  return { exitCode, outputs, summary, annotations, asked }
}

describe('the end of a job', () => {
  test.concurrent('tells which tags are there, with which digest and for whom', async () => {
    const job = await ended({
      world: app('public'),
      inputs: { 'verify-push': 'true' },
      pushed: ['v2']
    })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: [] })
    expect(job.post.log).toContain(`${IMAGE}: is there with ${job.digest}`)
    expect(job.post.summary).toContain(
      `✅ **\`${IMAGE}\`** is there with \`${job.digest.slice(0, 19)}…\`; anyone can pull it`
    )
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
    expect(job.post.summary).toContain('✅ 1 tag')
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

  test.concurrent.each([
    ['the job failed', 'failure', ', maybe from before this job;'],
    ['the build only loaded it', 'success', ';']
  ])('does not say that a tag arrived where %s', async (_name, status, after) => {
    const inputs = { images: 'ghcr.io/octo-org/app:v1', 'verify-push': 'true' }
    const job = await ended({ world: app('public'), inputs, status })
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: [] })
    expect(job.post.log).toMatch(
      new RegExp(`app:v1: is there with sha256:[0-9a-f]{64}${after} anyone can pull it`)
    )
  })

  test.concurrent('has no advice on the build for a tag that it does not push', async () => {
    const inputs = { 'public-images': 'ghcr.io/octo-org/app:stable' }
    const { post } = await ended({ world: app('public'), inputs, pushed: ['v2'] })
    expect(post.annotations.map(({ title }) => title)).toEqual([
      'ghcr.io/octo-org/app:stable is not there'
    ])
    expect(post.annotations[0]?.message).not.toContain('build')
  })

  test.concurrent.each<readonly [string, PackageVisibility, StepResult['exitCode'], string[]]>([
    ['warns of what has lost a platform,', 'public', 0, ['warning']],
    ['is red where it is closed besides,', 'private', 1, ['error', 'warning']]
  ])('%s and anyone should be able to pull', async (_name, visibility, exitCode, levels) => {
    const whole = indexOf({ amd64: stockOf('amd64'), arm64: stockOf('arm64', 'oci', 'arm64') })
    const v1 = without(whole, stockOf('arm64', 'oci', 'arm64').digest)
    const world = worldOf({ packages: [{ ...appOf(visibility), contents: { v1 } }] })
    const inputs = { 'public-images': 'ghcr.io/octo-org/app:v1' }
    const job = await ended({ world, inputs, pushed: ['v2'] })
    expect(saidBy(job)).toEqual({ exitCode, levels })
    expect(job.post.log).toContain('app:v1: is incomplete: `linux/arm64` (`sha256:')
  })

  test.concurrent('reads what public-images names without a tag as latest', async () => {
    const images = 'ghcr.io/octo-org/app'
    const inputs = { images, 'public-images': images }
    const { post } = await ended({ world: app('private'), inputs, pushed: ['latest'] })
    expect([post.exitCode, post.annotations[0]?.title]).toEqual([
      1,
      'ghcr.io/octo-org/app:latest is private, but should be public'
    ])
  })

  test.concurrent('leaves no digest of public-images to the end', async () => {
    const digest = `sha256:${'a'.repeat(64)}`
    const inputs = { 'public-images': `ghcr.io/octo-org/app@${digest}` }
    const { main, post } = await ended({ world: app('public'), inputs, pushed: ['v2'] })
    expect([main.exitCode, main.outputs['should-push']]).toEqual([1, 'true'])
    expect([post.exitCode, post.annotations]).toEqual([0, []])
  })

  test.concurrent('looks at each tag once', async () => {
    const inputs = { images: `${IMAGE},${IMAGE}`, 'verify-push': 'true' }
    const { post } = await ended({ world: app('public'), inputs, pushed: ['v2'] })
    expect(post.summary.match(/app:v2/g)).toHaveLength(1)
  })

  test.concurrent('looks at the tags of public-images that are judged after the push', async () => {
    const images = { images: 'ghcr.io/octo-org/app', 'public-images': IMAGE }
    const { main, post } = await ended({ world: app('private'), inputs: images, pushed: ['v2'] })
    expect([main.exitCode, main.annotations.map(({ level }) => level)]).toEqual([0, ['warning']])
    expect([post.exitCode, post.annotations[0]?.title]).toEqual([
      1,
      `${IMAGE} is private, but should be public`
    ])
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
    expect(job.post.summary).toContain('✅ **2 tags are there**')
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
    expect(job.post.summary).toContain(
      '### ⚠️ ghcr-preflight did not check what was pushed: an input is wrong'
    )
  })

  test.concurrent.each([
    ['the digest that the build reported', true, 'arrived with sha256:'],
    ['another digest than the build reported', false, 'is there with sha256:']
  ])('looks for %s', async (_name, same, words) => {
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
    expect(job.post.log).toContain(`${IMAGE}: ${words}`)
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

  test.concurrent('looks by itself at what creates a package', async () => {
    const job = await ended({ pushed: ['v2'] })
    expect(job.main.summary).toContain('This first push creates the package `octo-org/app`')
    expect(job.main.state['verify-push']).toBe('true')
    expect(saidBy(job)).toEqual({ exitCode: 0, levels: [] })
    expect(job.post.log).toContain(`${IMAGE}: is there with ${job.digest}; private`)
  })

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
    ['nobody asked for it', { world: app('public') }],
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
    expect(job.post.summary).toContain(job.digest.slice(0, 19))
  })

  test.concurrent('finds no secret in the state, and leaves none in the log', async () => {
    const { main, post } = await ended({
      world: app('public'),
      inputs: { 'verify-push': 'true' },
      pushed: ['v2']
    })
    expect(main.state).toEqual({
      began: 'true',
      'pushed-images': 'ghcr.io/octo-org/app:v2',
      'verify-push': 'true'
    })
    expect(`${post.log}${post.summary}`).not.toContain(jobToken)
  })
})
