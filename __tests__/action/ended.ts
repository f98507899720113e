// One job with its end: the built action as main, a real push, and the built action as post.
import { ghcr } from '../fakes/ghcr.js'
import { push } from '../fakes/push.js'
import { runAction, type Step, type StepResult } from '../fakes/runner.js'
import { jobOf, jobToken, worldOf } from '../fakes/scenario.js'
import { startGitHub, type RecordedRequest } from '../fakes/server.js'
import type { Package, PackageVisibility, World } from '../fakes/world.js'

export const IMAGE = 'ghcr.io/octo-org/app:v2'

export interface Job {
  readonly world?: World
  readonly inputs?: Readonly<Record<string, string>>
  /** Tags that arrive between the two. */
  readonly pushed?: readonly string[]
  readonly status?: string
  /** What differs at the end. */
  readonly post?: Partial<Step>
  readonly pullRequestOfAFork?: boolean
}

export interface Ended {
  readonly main: StepResult
  readonly post: StepResult
  /** What the end asked. */
  readonly asked: readonly RecordedRequest[]
  readonly digest: string
}

/** One job: the step, the push of `pushed` with the token of the job, the step's end. */
export async function ended({
  world = worldOf(),
  inputs = {},
  pushed = [],
  ...rest
}: Job): Promise<Ended> {
  const fake = await startGitHub(world)
  const about = rest.pullRequestOfAFork === true ? { head: 'contributor/app' } : {}
  const job = jobOf(rest.pullRequestOfAFork === true ? 'pull_request' : 'push', about, world)
  try {
    const step: Step = { ...job, github: fake, inputs: { images: IMAGE, ...inputs } }
    const main = await runAction(step)
    const login = { username: 'octocat', password: jobToken }
    const place = { registry: 'ghcr.io', repository: 'octo-org/app', ...login }
    const done = pushed.map((tag) => push(ghcr(fake.state), { ...place, tag }))
    const before = fake.requests.length
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
      asked: fake.requests.slice(before),
      digest: first?.ok === true ? first.digest : ''
    }
  } finally {
    await fake.close()
  }
}

export function app(visibility: PackageVisibility): World {
  return worldOf({ packages: [appOf(visibility)] })
}

export function appOf(visibility: PackageVisibility): Package {
  return {
    owner: 'octo-org',
    name: 'app',
    visibility,
    repositories: { 'octo-org/app': 'write' },
    tags: ['v1']
  }
}

export function saidBy({ post }: Ended): unknown {
  return { exitCode: post.exitCode, levels: post.annotations.map(({ level }) => level) }
}
