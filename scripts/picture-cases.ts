// What job summaries are looked at as pictures: each from a run of the built action in a GitHub of its own.
import { app, ended, type Job } from '../__tests__/action/ended.js'
import { runScenario } from '../__tests__/action/run.js'
import { SCENARIOS } from '../__tests__/action/scenarios/index.js'
import { worldOf } from '../__tests__/fakes/scenario.js'
import type { Package } from '../__tests__/fakes/world.js'

/** The markdown of a case, by its name. */
export const CASES: ReadonlyMap<string, () => Promise<string>> = new Map([
  ['allowed', () => ofScenario('job-block-grants')],
  ['fork', () => ofScenario('fork-pull-request')],
  ['dependabot', () => ofScenario('dependabot-pull-request')],
  ['permission-missing', () => ofScenario('block-without-packages')],
  ['no-block', () => ofScenario('no-block-and-restricted-default')],
  ['package-access', () => ofScenario('package-without-this-repository')],
  ['hundred-mixed', hundredMixed],
  ['nightly-three-of-twenty', nightly],
  ['digest-mismatch', () => ofScenario('public-image-with-other-bytes')],
  ['rate-limit', () => ofScenario('too-many-requests')],
  ['invalid-inputs', () => ofScenario('wrong-inputs')],
  ['refused-cache', () => ofScenario('cache-denied-image-allowed')],
  ['unresolved', () => ofScenario('job-pushes-an-unknown-name')],
  ['too-visible', () => ofScenario('public-and-expected-private')],
  ['first-publish', () => ofScenario('package-that-is-not-there')],
  ['forecast', () => ofScenario('job-pushes-another-image')],
  ['after-push-good', () => afterPush({ world: app('public'), pushed: ['v2'], inputs: LOOK })],
  [
    'after-push-wrong-visibility',
    () =>
      afterPush({
        world: app('private'),
        pushed: ['v2'],
        inputs: { 'expected-visibility': 'public', 'verify-push': 'true' }
      })
  ],
  [
    'after-push-missing',
    () => afterPush({ world: app('public'), inputs: LOOK, status: 'failure' })
  ],
  ['after-push-down', registryDown]
])

const LOOK = { 'verify-push': 'true' }

async function ofScenario(name: string): Promise<string> {
  const scenario = SCENARIOS.find((one) => one.name === name)
  if (scenario === undefined) throw new Error(`There is no scenario ${name}.`)
  return (await runScenario(scenario)).summary
}

async function afterPush(job: Job): Promise<string> {
  return (await ended(job)).post.summary
}

function registryDown(): Promise<string> {
  const quirks = [
    { when: { host: 'ghcr.io' }, answer: { status: 503, headers: {}, body: 'no server' } }
  ]
  return afterPush({
    world: worldOf({ packages: app('public').packages, quirks }),
    inputs: { ...LOOK, timeout: '4' }
  })
}

/** Twelve packages that do not let the repository write, and one image named under another owner. */
async function hundredMixed(): Promise<string> {
  const [base] = SCENARIOS.filter(({ name }) => name === 'one-of-two-images-denied')
  if (base === undefined) throw new Error('There is no scenario to begin with.')
  const closed = Array.from({ length: 48 }, (_, at): Package => ({
    owner: 'octo-org',
    name: `closed-${String(at)}`,
    visibility: 'public',
    repositories: {},
    tags: ['v1']
  }))
  const images = [
    ...Array.from({ length: 48 }, (_, at) => `ghcr.io/octo-org/closed-${String(at)}:v2`),
    ...Array.from({ length: 7 }, (_, at) => `ghcr.io/octo-org/App${String(at)}:v2`),
    ...Array.from({ length: 45 }, (_, at) => `ghcr.io/octo-org/app-${String(at)}:v2`)
  ]
  const inputs = { ...base.inputs, images: images.join('\n') }
  return (await runScenario({ ...base, world: worldOf({ packages: closed }), inputs })).summary
}

/** Twenty public images: one lost its tag, one is private, one has other bytes than its digest. */
async function nightly(): Promise<string> {
  const [base] = SCENARIOS.filter(({ name }) => name === 'thirteen-private-packages')
  if (base === undefined) throw new Error('There is no scenario to begin with.')
  const packages = Array.from({ length: 20 }, (_, at): Package => ({
    owner: 'octo-org',
    name: `app-${String(at)}`,
    visibility: at === 11 ? 'private' : 'public',
    repositories: {},
    tags: at === 4 || at === 17 ? ['v2'] : ['v1']
  }))
  const images = packages.map(({ name }) => `ghcr.io/octo-org/${name}:v1`)
  const inputs = { ...base.inputs, 'public-images': images.join('\n') }
  return (await runScenario({ ...base, world: worldOf({ packages }), inputs })).summary
}
