// The law over jobs: what is said of the steps after this one, and what comes of them.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outputsFor } from '../report/decisions.js'
import { github } from '../fakes/github.js'
import { jobOf, jobToken, sha, workflowFile, worldOf } from '../fakes/scenario.js'
import type { World } from '../fakes/world.js'
import { decideInProcess } from './in-process.js'
import {
  ENVIRONMENT,
  execute,
  IMAGES,
  isTold,
  workflowOf,
  type Image,
  type ModelJob,
  type ModelStep,
  type Truth,
  type Who
} from './job-model.js'

const PASSWORDS: Readonly<Record<Who, string>> = {
  job: jobToken,
  writer: 'ghp_classicWithWriteScope',
  reader: 'ghp_classicWithReadScope'
}

type Event = 'push' | 'pull_request' | 'fork'

function worldFor(job: ModelJob, event: Event): World {
  // What one login creates is closed to another one; with one login new packages are made.
  const granted =
    job.present === 'none' ? ['granted'] : ['granted', 'app', 'app-worker', 'granted-worker']
  const fake = worldOf({
    job: { packages: event === 'fork' ? 'read' : 'write' },
    tokens: {
      [PASSWORDS.writer]: { kind: 'classic', user: 'octocat', scopes: ['write:packages'] },
      [PASSWORDS.reader]: { kind: 'classic', user: 'octocat', scopes: ['read:packages'] }
    },
    packages: ['closed', ...granted].map((name) => ({
      owner: 'octo-org',
      name,
      visibility: 'private',
      repositories: name === 'closed' ? {} : { 'octo-org/app': 'write' },
      users: name === 'closed' ? {} : { octocat: 'write' }
    }))
  })
  const files = { [sha]: { [workflowFile]: workflowOf(job) } }
  return { ...fake, repositories: fake.repositories.map((one) => ({ ...one, files })) }
}

interface Compared {
  readonly verdict: string
  readonly reason: string
  readonly truth: Truth
}

async function compare(job: ModelJob, event: Event): Promise<Compared> {
  const world = worldFor(job, event)
  const isFork = event === 'fork'
  const run = jobOf(
    isFork ? 'pull_request' : event,
    isFork ? { actor: 'contributor', head: 'contributor/app' } : {},
    world
  )
  const { it, yes } = job.output
  const outputs = { it: IMAGES[it], yes: String(yes) }
  const present = job.present === 'none' ? undefined : PASSWORDS[job.present]
  const auth = present && Buffer.from(`octocat:${present}`).toString('base64')
  const decision = await decideInProcess({
    handler: github(world).handle,
    env: {
      ...run.env,
      ...ENVIRONMENT,
      GITHUB_ACTION: 'preflight',
      GITHUB_ACTION_REPOSITORY: 'octo-org/ghcr-preflight',
      ...(auth !== undefined && {
        DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { 'ghcr.io': { auth } } })
      })
    },
    payload: run.payload,
    inputs: {
      images: 'auto',
      'github-token': jobToken,
      'job-token': jobToken,
      'secret-source': isFork ? 'None' : 'Actions',
      ...(job.handsOn && { contexts: JSON.stringify({ steps: { before: { outputs } } }) })
    }
  })
  // Secrets are empty in a fork's pull request; what docker has is there whoever put it there.
  const passwords = isFork ? { ...PASSWORDS, writer: '', reader: '' } : PASSWORDS
  const truth = execute(job, {
    handler: github(world).handle,
    event: isFork ? 'pull_request' : event,
    passwords:
      job.present === 'none' ? passwords : { ...passwords, [job.present]: PASSWORDS[job.present] },
    image: outputsFor(decision).image
  })
  return { verdict: decision.verdict, reason: decision.reason, truth }
}

/** Is what was said true of what came? */
function isHonest({ verdict, reason, truth: { attempts, failed } }: Compared): boolean {
  // Of a push that may not be made an accepted upload does no harm.
  if (verdict === 'allowed') return !failed
  // What is refused whatever its name is said of a job that may push nothing, too.
  if (verdict === 'denied') return failed || (attempts === 0 && reason === 'fork-pull-request')
  return reason !== 'not-pushing' || attempts === 0
}

/** Is everything said that can be told? */
function isComplete({ verdict, reason, truth: { attempts, failed } }: Compared): boolean {
  if (failed) return verdict === 'denied'
  return attempts > 0 ? verdict === 'allowed' : reason === 'not-pushing'
}

const image = fc.constantFrom<Image>('own', 'granted', 'granted', 'closed', 'foreign')
const condition = fc.constantFrom('none', 'none', 'event', 'gate', 'unknown')
const pushing: fc.Arbitrary<ModelStep> = fc.record({
  kind: fc.constant('push'),
  image,
  value: fc.constantFrom('literal', 'owner', 'env', 'output', 'preflight', 'lowered'),
  form: fc.constantFrom(
    'build',
    'build',
    'outputs',
    'push',
    'loop',
    'imagetools',
    'skopeo',
    'attest',
    'list',
    'function',
    'metadata',
    'make'
  ),
  condition,
  suffix: fc.constantFrom('', '', '-worker')
})
function login(who: fc.Arbitrary<Who>): fc.Arbitrary<ModelStep> {
  return fc.record({
    kind: fc.constant('login'),
    who,
    how: fc.constantFrom('action', 'script'),
    condition
  })
}
const logout: fc.Arbitrary<ModelStep> = fc.constant({ kind: 'logout' })

function jobWith(
  present: fc.Arbitrary<ModelJob['present']>,
  first: fc.Arbitrary<readonly ModelStep[]>,
  step: fc.Arbitrary<ModelStep>
): fc.Arbitrary<ModelJob> {
  return fc.record({
    steps: fc
      .tuple(first, fc.array(step, { minLength: 1, maxLength: 4 }))
      .map(([before, after]) => [...before, ...after]),
    present,
    output: fc.record({ it: image, yes: fc.boolean() }),
    handsOn: fc.boolean()
  })
}

/** Docker has a login, and later ones are those of the job (the contract asks with docker's before another one). */
const loggedIn = jobWith(
  fc.constantFrom('job', 'writer', 'reader'),
  fc.constant([]),
  fc.oneof({ weight: 4, arbitrary: pushing }, { weight: 1, arbitrary: login(fc.constant('job')) })
)
/** The job logs in by itself. */
const loggingIn = jobWith(
  fc.constant('none'),
  login(fc.constantFrom('job', 'job', 'job', 'writer', 'reader')).map((one) => [one]),
  fc.oneof(
    { weight: 6, arbitrary: pushing },
    { weight: 1, arbitrary: login(fc.constantFrom('job', 'writer')) },
    { weight: 1, arbitrary: logout }
  )
)

describe('what is said of the steps after this one comes true', () => {
  test.each<[string, fc.Arbitrary<ModelJob>]>([
    ['where docker has a login', loggedIn],
    ['where the job logs in', loggingIn]
  ])(
    '%s',
    async (_name, jobs) => {
      const met = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(
          jobs,
          fc.constantFrom<Event>('push', 'pull_request', 'fork'),
          async (job, event) => {
            const compared = await compare(job, event)
            const kind = `${compared.verdict} ${isTold(job) ? 'told' : 'open'}`
            met.set(kind, (met.get(kind) ?? 0) + 1)
            const isRight = isHonest(compared) && (!isTold(job) || isComplete(compared))
            expect(isRight ? [] : [workflowOf(job), compared]).toEqual([])
          }
        ),
        { numRuns: 250, seed: 15 }
      )
      // It has been about all of them.
      const kinds = ['allowed told', 'denied told', 'allowed open', 'denied open', 'unknown open']
      expect(kinds.filter((kind) => (met.get(kind) ?? 0) < 10)).toEqual([])
    },
    300_000
  )
})
