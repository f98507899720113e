// What a workflow of the documents would push, for a value of the output should-push.
import { filled, isTrue, type Value } from './expression.js'
import { ACTION, type Job, type Step, type Workflow } from './workflow.js'

export type ShouldPush = 'true' | 'false' | ''

interface Told {
  readonly [name: string]: Value
}

/** What was pushed: the step, and whether image or cache. */
export interface Pushes {
  readonly images: readonly string[]
  readonly caches: readonly string[]
  /** Steps that build without pushing anything. */
  readonly builds: readonly string[]
}

/**
 * Walks through the jobs as the runner would, with every run of a command taken for a success.
 *
 * @param shouldPush - what the output of this action is in every job that uses it; its lists follow
 */
export function pushesOf({ jobs, events }: Workflow, shouldPush: ShouldPush): Pushes {
  const done = new Map<string, Told>()
  const all: Pushes[] = []
  for (const job of jobs) {
    const needs = Object.fromEntries(job.needs.map((id) => [id, done.get(id) ?? {}]))
    const context = { ...outside(events[0] ?? ''), matrix: job.leg, needs }
    const isReached = job.needs.every((id) => done.has(id))
    if (!isReached || (job.if !== '' && !isTrue(job.if, context))) continue
    const { pushes, outputs } =
      job.uses === '' ? runJob(job, context, shouldPush) : callWorkflow(job, context, shouldPush)
    all.push(pushes)
    done.set(job.id, { result: 'success', outputs })
  }
  return {
    images: all.flatMap(({ images }) => images),
    caches: all.flatMap(({ caches }) => caches),
    builds: all.flatMap(({ builds }) => builds)
  }
}

/** A push to the default branch, or the run of a pull request's workflow that ended well. */
function outside(event: string): Told {
  return {
    github: {
      event_name: event,
      ref_name: 'v1.2.3',
      repository: 'my-org/my-app',
      actor: 'octocat',
      token: 'ghs_token',
      sha: 'a'.repeat(40),
      event: {
        workflow_run: {
          event: 'pull_request',
          conclusion: 'success',
          id: '1',
          head_sha: 'b'.repeat(40),
          head_branch: 'main',
          head_repository: { owner: { login: 'stranger' } }
        }
      }
    },
    runner: { temp: '/temp' },
    vars: {},
    secrets: {}
  }
}

interface Done {
  readonly pushes: Pushes
  readonly outputs: Told
}

/** The two workflows that examples call: Docker's, and the gate of another example. */
function callWorkflow(
  { id, uses, with: inputs }: Job,
  context: Told,
  shouldPush: ShouldPush
): Done {
  const nothing = { images: [], caches: [], builds: [] }
  if (uses.endsWith('/preflight.yml@v1')) {
    return { pushes: nothing, outputs: { 'should-push': shouldPush } }
  }
  if (!uses.startsWith('docker/github-builder/')) throw new Error(`does ${uses} push?`)
  // A boolean: the runner refuses anything else.
  const push = /^\$\{\{ fromJSON\((.+)\) \}\}$/.exec(inputs['push'] ?? '')?.[1]
  if (push === undefined) throw new Error('push is no boolean')
  const name = `${id}: ${uses}`
  const isPushed = filled(`\${{ ${push} }}`, context) === 'true'
  return {
    pushes: { images: isPushed ? [name] : [], caches: [], builds: isPushed ? [] : [name] },
    outputs: {}
  }
}

function runJob(job: Job, context: Told, shouldPush: ShouldPush): Done {
  const images: string[] = []
  const caches: string[] = []
  const builds: string[] = []
  let steps: Told = {}
  for (const step of job.steps) {
    const known = { ...context, steps }
    if (step.if !== '' && !isTrue(step.if, known)) continue
    if (step.id !== '') steps = { ...steps, [step.id]: { outputs: outputsOf(step, shouldPush) } }
    const name = `${job.id}: ${step.uses === '' ? (step.run.split('\n')[0] ?? '') : step.uses}`
    const what = effectOf(step, (text) => filled(text, known))
    if (what.image) images.push(name)
    if (what.cache) caches.push(name)
    if (what.build && !what.image) builds.push(name)
  }
  const known = { ...context, steps }
  const outputs = Object.fromEntries(
    Object.entries(job.outputs).map(([name, text]) => [name, filled(text, known)])
  )
  return { pushes: { images, caches, builds }, outputs }
}

function outputsOf({ uses, id, with: inputs }: Step, shouldPush: ShouldPush): Told {
  if (!ACTION.test(uses)) {
    return { tags: 'ghcr.io/my-org/my-app:1', number: '5', digest: id, access_token: 'token' }
  }
  const granted = shouldPush === 'true'
  return {
    'should-push': shouldPush,
    image: 'ghcr.io/my-org/my-app',
    verdict: granted ? 'allowed' : 'denied',
    'pushable-tags': granted ? 'ghcr.io/my-org/my-app:1' : '',
    'cache-to': granted ? (inputs['cache-to'] ?? '') : ''
  }
}

interface Effect {
  readonly image: boolean
  readonly cache: boolean
  readonly build: boolean
}

const NOTHING: Effect = { image: false, cache: false, build: false }

/** Actions that push nothing themselves. */
const HARMLESS = [
  /^OWNER\/ghcr-preflight@/,
  /^actions\/(?:checkout|setup-go|upload-artifact|download-artifact)@/,
  /^docker\/(?:login|metadata|setup-buildx)-action@/,
  /^(?:ko-build\/setup-ko|sigstore\/cosign-installer|google-github-actions\/auth)@/,
  /^aws-actions\/(?:configure-aws-credentials|amazon-ecr-login)@/
]

/** What a step that runs does. A step of a kind not known here is an error, so that none is overlooked. */
function effectOf({ uses, run, with: inputs }: Step, fill: (text: string) => string): Effect {
  const input = (name: string): string => fill(inputs[name] ?? '')
  if (HARMLESS.some((known) => known.test(uses))) return NOTHING
  if (/^docker\/(?:build-push|bake)-action@/.test(uses)) {
    const image = input('push') === 'true' || /(?:^|,)push=true(?:,|$)/.test(input('outputs'))
    return { image, cache: input('cache-to').includes('type=registry'), build: true }
  }
  if (uses.startsWith('goreleaser/goreleaser-action@')) {
    return { image: !input('args').includes('--skip'), cache: false, build: true }
  }
  if (uses.startsWith('actions/attest@')) {
    return { ...NOTHING, image: input('push-to-registry') === 'true' }
  }
  if (uses !== '') throw new Error(`does ${uses} push?`)
  return commandEffect(run)
}

function commandEffect(run: string): Effect {
  const build = /\b(?:ko build|kaniko:)/.test(run)
  const isDry = /--no-push\b|--push=false\b/.test(run)
  const copies = /\b(?:skopeo copy|imagetools create|docker push|helm push|cosign sign)\b/.test(run)
  return { image: copies || (build && !isDry), cache: false, build }
}
