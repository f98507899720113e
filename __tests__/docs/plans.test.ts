// What the examples say is judged, held to the plan that the action itself makes of their jobs.
import { describe, expect, test } from '@jest/globals'
import { planOf } from '../../src/plan/plan.js'
import type { Plan } from '../../src/plan/plan-types.js'
import { ACTION, WORKFLOWS, type Job, type Workflow } from './workflow.js'

/** For each workflow, what is asked about without the input `images`; and with it, what it names. */
const JUDGED: readonly (readonly [name: string, images: readonly string[]])[] = [
  ['image', ['ghcr.io/my-org/my-app']],
  ['image-after-merge', ['ghcr.io/my-org/my-app:edge']],
  ['publish-pull-request-image', ['ghcr.io/my-org/my-app-previews']],
  ['release', ['ghcr.io/my-org/my-app']],
  ['multi-platform', ['ghcr.io/my-org/my-app']],
  ['two-registries', ['ghcr.io/my-org/my-app', 'docker.io/my-org/my-app']],
  ['gitlab-and-quay', ['registry.gitlab.com/my-org/my-app:edge', 'quay.io/my-org/my-app:edge']],
  ['amazon-ecr', ['123456789012.dkr.ecr.eu-central-1.amazonaws.com/my-app:edge']],
  ['google-artifact-registry', ['europe-docker.pkg.dev/my-project/my-repository/my-app:edge']],
  ['azure-container-registry', ['myregistry.azurecr.io/my-app:edge']],
  ['cached', ['ghcr.io/my-org/my-app:edge']],
  ['on-a-private-base', ['ghcr.io/my-org/my-app:edge']],
  ['signed', ['ghcr.io/my-org/my-app:v1', 'ghcr.io/my-org/my-app']],
  ['ko', ['ghcr.io/my-org/my-app']],
  ['gated', ['ghcr.io/my-org/my-app:edge', 'ghcr.io/my-org/my-worker:edge']],
  ['image-on-ghe', ['containers.octocorp.ghe.com/my-org/my-app:edge']],
  ['ghe-to-ghcr', ['ghcr.io/my-org/my-app:edge']]
]

/** Workflows that name what they push, and why the document says so: it cannot be read from them. */
const NAMED: readonly (readonly [name: string, why: readonly string[]])[] = [
  ['bake', ['file']],
  ['chart', ['name']],
  ['goreleaser', ['file']],
  ['kaniko', ['command']],
  ['github-builder', ['file']],
  // These push nothing themselves.
  ['preflight', []],
  ['public-images', []],
  ['own-decision', []]
]

interface Asking {
  readonly workflow: Workflow
  readonly job: Job
  readonly names: boolean
}

const NAMING = ['images', 'bake-definition', 'public-images']

const ASKING: readonly Asking[] = WORKFLOWS.flatMap((workflow) =>
  workflow.jobs.flatMap((job) =>
    job.steps
      .filter(({ uses }) => ACTION.test(uses))
      .map((step) => ({ workflow, job, names: NAMING.some((name) => name in step.with) }))
  )
)

function nameOf({ block }: Workflow): string {
  return /^name: (.+)$/m.exec(block.text)?.[1] ?? ''
}

async function planIn({ workflow, job }: Asking): Promise<Plan> {
  const step = job.steps.find(({ uses }) => ACTION.test(uses))
  const plan = await planOf({
    workflow: { path: '.github/workflows/example.yml', text: workflow.block.text },
    caller: undefined,
    isCalled: false,
    job: job.id,
    running: { action: step?.id || '__OWNER_ghcr-preflight', repository: 'OWNER/ghcr-preflight' },
    known: {
      environment: {
        // Capitals, as names of repositories may have them and names of images may not.
        GITHUB_REPOSITORY: 'My-Org/My-App',
        GITHUB_EVENT_NAME: workflow.events[0],
        GITHUB_REF_NAME: 'v1',
        GITHUB_ACTOR: 'octocat',
        RUNNER_TEMP: '/temp'
      },
      event: {},
      matrix: Object.keys(job.leg).length === 0 ? null : job.leg,
      strategy: {},
      given: {},
      jobToken: 'ghs_job'
    },
    ownName: 'ghcr.io/my-org/my-app',
    read: () => undefined
  })
  if (plan.kind === 'no-plan') throw new Error(plan.why)
  return plan
}

/** Names that the plan knows for certain; the tag of a commit is left out. */
function judgedIn({ pushes }: Plan): readonly string[] {
  const images = pushes.filter(({ isCertain }) => isCertain).flatMap(({ image }) => image ?? '?')
  return [...new Set(images)]
}

describe('a workflow of the documents', () => {
  test.each(JUDGED)('is judged by what it pushes, without being told: %s', async (name, images) => {
    const asking = ASKING.filter(({ workflow, names }) => nameOf(workflow) === name && !names)
    expect(asking.length).toBeGreaterThan(0)
    for (const one of asking) {
      const plan = await planIn(one)
      expect(judgedIn(plan)).toEqual(images)
      expect(plan.pushes.every(({ isCertain }) => isCertain)).toBe(true)
    }
  })

  test.each(NAMED)('names what it pushes, because that cannot be read: %s', async (name, why) => {
    const [one, ...more] = ASKING.filter(({ workflow }) => nameOf(workflow) === name)
    expect([one?.names, more]).toEqual([true, []])
    const unclear = one === undefined ? [] : (await planIn(one)).unclear
    expect([...new Set(unclear.map((each) => each.why))]).toEqual(why)
  })

  test('is in one of the two lists', () => {
    const listed = [...JUDGED, ...NAMED].map(([name]) => name)
    const names = new Set(ASKING.map(({ workflow }) => nameOf(workflow)))
    expect([...names].sort()).toEqual([...listed].sort())
  })

  test.each(ASKING.map((one) => [one.workflow.title, one] as const))(
    'leaves no push open, and logs in with what is tested: %s',
    async (_, one) => {
      const plan = await planIn(one)
      expect(plan.ungated).toEqual([])
      if (!one.names) expect(plan.unclear).toEqual([])
      const untested = plan.pushes.flatMap(({ login, registry }) => {
        if (login.kind !== 'later' || login.login.whose === 'job-token') return []
        return isHandedOver(one.job, registry) ? [] : [login.login.line]
      })
      expect(untested).toEqual([])
      expect(plan.pushes.filter(({ login }) => login.kind === 'unclear')).toEqual([])
    }
  )
})

/** Is the login of the registry what the step was given? */
function isHandedOver({ steps }: Job, registry: string | undefined): boolean {
  const {
    registry: given,
    username,
    password
  } = steps.find(({ uses }) => ACTION.test(uses))?.with ?? {}
  const login = steps.find(({ uses, with: inputs }) => {
    const host = inputs['registry'] ?? 'docker.io'
    return uses.startsWith('docker/login-action@') && host === registry
  })
  const { username: user, password: secret } = login?.with ?? {}
  return given === registry && username === user && password === secret
}
