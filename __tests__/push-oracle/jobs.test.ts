// The law over jobs: what is said of the steps after this one, and what comes of them.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outputsFor } from '../report/decisions.js'
import { github } from '../fakes/github.js'
import { jobOf, jobToken, sha, worldOf } from '../fakes/scenario.js'
import type { World } from '../fakes/world.js'
import {
  behindGate,
  called,
  inMatrix,
  loggedIn,
  loggingIn,
  withActions
} from './job-arbitraries.js'
import { decideInProcess } from './in-process.js'
import { filesOf, isJobTold, saidOf, truthOf } from './job-around.js'
import { ENVIRONMENT, IMAGES, type ModelJob, type Truth, type Who } from './job-model.js'

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
  const files = { [sha]: filesOf(job) }
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
      ...saidOf(job),
      ...(job.handsOn && { contexts: JSON.stringify({ steps: { before: { outputs } } }) })
    }
  })
  // Secrets are empty in a fork's pull request; what docker has is there whoever put it there.
  const passwords = isFork ? { ...PASSWORDS, writer: '', reader: '' } : PASSWORDS
  const truth = truthOf(job, {
    handler: github(world).handle,
    event: isFork ? 'pull_request' : event,
    passwords,
    present: present ?? '',
    image: outputsFor(decision).image,
    output: job.output
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

/** Of every kind there is something to say: as often as this, at least. */
const KINDS = ['allowed told', 'denied told', 'denied open', 'unknown open']
const LEAST = 5

const event = fc.constantFrom<Event>('push', 'pull_request', 'fork')

describe('what is said of the steps after this one', () => {
  test.each<[string, fc.Arbitrary<ModelJob>, number]>([
    ['where docker has a login', loggedIn, 250],
    ['where the job logs in', loggingIn, 250],
    ['in actions of the repository', withActions, 150],
    ['in a leg of a matrix', inMatrix, 150],
    ['in jobs that need this one', behindGate, 250],
    ['in a workflow that is called', called, 150]
  ])(
    'comes true %s',
    async (_name, jobs, numRuns) => {
      const met = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(jobs, event, async (job, name) => {
          const compared = await compare(job, name)
          const kind = `${compared.verdict} ${isJobTold(job) ? 'told' : 'open'}`
          met.set(kind, (met.get(kind) ?? 0) + 1)
          const isRight = isHonest(compared) && (!isJobTold(job) || isComplete(compared))
          expect(isRight ? [] : [filesOf(job), compared]).toEqual([])
        }),
        { numRuns, seed: 15 }
      )
      expect(KINDS.filter((kind) => (met.get(kind) ?? 0) < LEAST)).toEqual([])
    },
    300_000
  )

  test('is not reversed by what becomes known', async () => {
    const jobs = fc.oneof(loggedIn, loggingIn, withActions, inMatrix, behindGate, called)
    const met = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(jobs, event, async (job, name) => {
        const before = await compare({ ...job, handsOn: false }, name)
        const after = await compare({ ...job, handsOn: true }, name)
        const change = `${before.verdict} ${after.verdict}`
        met.set(change, (met.get(change) ?? 0) + 1)
        // Where nothing is pushed after all, what was said of pushes is said of none.
        const isKept =
          before.verdict === 'unknown'
            ? before.reason !== 'not-pushing' || after.reason === 'not-pushing'
            : after.verdict === before.verdict || after.reason === 'not-pushing'
        expect(isKept ? [] : [filesOf(job), before, after]).toEqual([])
      }),
      { numRuns: 150, seed: 16 }
    )
    const changes = ['allowed allowed', 'denied denied', 'unknown allowed', 'unknown denied']
    expect(changes.filter((change) => (met.get(change) ?? 0) < LEAST)).toEqual([])
  }, 300_000)
})
