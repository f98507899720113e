import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { planOf } from '../../src/plan/plan.js'
import { check, push } from './rows.js'
import { plan, pushed, questionOf, workflow, type SceneOptions } from './scene.js'

describe('the environment of later steps', () => {
  const IMAGE = push('${{ env.IMAGE }}:1')
  check([
    {
      name: 'is that of the process',
      environment: { IMAGE: 'ghcr.io/acme/a' },
      after: IMAGE,
      pushes: ['ghcr.io/acme/a:1 !']
    },
    {
      name: 'is what the file declares where the process lacks it',
      file: 'env: { IMAGE: ghcr.io/acme/a }',
      after: IMAGE,
      pushes: ['ghcr.io/acme/a:1 !']
    },
    {
      name: 'is not what only this step has',
      environment: { IMAGE: 'ghcr.io/acme/own' },
      file: 'env: { IMAGE: ghcr.io/acme/a }',
      own: 'env: { IMAGE: ghcr.io/acme/own }',
      after: IMAGE,
      pushes: ['ghcr.io/acme/a:1 !']
    },
    {
      name: 'is what a step declares for itself',
      environment: { IMAGE: 'ghcr.io/acme/a' },
      after: IMAGE.replace('{ uses', '{ env: { IMAGE: ghcr.io/acme/b }, uses'),
      pushes: ['ghcr.io/acme/b:1 !']
    },
    {
      name: 'is empty where nothing sets it',
      after: push('ghcr.io/acme/a${{ env.SUFFIX }}'),
      pushes: ['ghcr.io/acme/a !']
    },
    {
      name: 'is what a script in between writes',
      environment: { IMAGE: 'ghcr.io/acme/a' },
      after: `- run: echo "IMAGE=ghcr.io/acme/b" >> "$GITHUB_ENV"\n${IMAGE}`,
      pushes: ['ghcr.io/acme/b:1 !']
    },
    {
      name: 'is unknown after a script that may write it',
      environment: { IMAGE: 'ghcr.io/acme/a' },
      after: `- run: echo "IMAGE=$(./name)" >> "$GITHUB_ENV"\n${IMAGE}`,
      pushes: ['${{ $(name …) }}:1 !'],
      unclear: ['name: $(name …)']
    },
    {
      name: 'is unknown where another action may set what nobody has set',
      after: `- uses: some/slug@v1\n${push('ghcr.io/acme/a${{ env.SUFFIX }}')}`,
      pushes: ['ghcr.io/acme/a${{ env.SUFFIX }} !'],
      unclear: ['name: env.SUFFIX']
    },
    {
      name: 'stays what it is where another action runs',
      environment: { IMAGE: 'ghcr.io/acme/a' },
      after: `- uses: some/slug@v1\n${IMAGE}`,
      pushes: ['ghcr.io/acme/a:1 !']
    }
  ])
})

describe('the other contexts', () => {
  check([
    {
      name: 'matrix is that of this leg',
      known: { matrix: { image: 'web' } },
      after: push('ghcr.io/acme/${{ matrix.image }}:1'),
      pushes: ['ghcr.io/acme/web:1 !']
    },
    {
      name: 'matrix is unknown when it is not given',
      known: { matrix: undefined },
      after: push('ghcr.io/acme/${{ matrix.image }}:1'),
      pushes: ['ghcr.io/acme/${{ matrix.image }}:1 !'],
      unclear: ['name: matrix.image']
    },
    {
      name: 'inputs of a manual run are in the event',
      environment: { GITHUB_EVENT_NAME: 'workflow_dispatch' },
      event: { inputs: { image: 'web' } },
      after: push('ghcr.io/acme/${{ inputs.image }}:1'),
      pushes: ['ghcr.io/acme/web:1 !']
    },
    {
      name: 'inputs of other events are empty',
      after: push("ghcr.io/acme/${{ inputs.image || ''app'' }}:1"),
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'variables are unknown unless given',
      after: push('${{ vars.IMAGE }}:1'),
      pushes: ['${{ vars.IMAGE }}:1 !'],
      unclear: ['name: vars.IMAGE']
    },
    {
      name: 'variables may be given',
      known: { given: { vars: { IMAGE: 'ghcr.io/acme/v' } } },
      after: push('${{ vars.IMAGE }}:1'),
      pushes: ['ghcr.io/acme/v:1 !']
    },
    {
      name: 'a secret is no part of a known name',
      after: push('${{ secrets.REGISTRY }}/app:1'),
      pushes: ['${{ secrets.REGISTRY }}/app:1 !'],
      unclear: ['name: secrets.REGISTRY']
    }
  ])
})

describe('a local action', () => {
  const use = '- { uses: ./.github/actions/publish, with: { image: ghcr.io/acme/app } }'
  const composite = (step: string) =>
    `inputs: { image: { required: true }, tag: { default: latest } }\nruns:\n  using: composite\n  steps:\n    - ${step}`
  const path = '.github/actions/publish/action.yml'
  check([
    {
      name: 'is read one level deep',
      files: {
        [path]: composite(
          "{ shell: bash, run: 'docker push ${{ inputs.image }}:${{ inputs.tag }}' }"
        )
      },
      after: use,
      pushes: ['ghcr.io/acme/app:latest !']
    },
    {
      name: 'hands its environment to later steps',
      files: {
        [path]: composite('{ shell: bash, run: echo "IMAGE=ghcr.io/acme/c" >> "$GITHUB_ENV" }')
      },
      after: `${use}\n${push('${{ env.IMAGE }}')}`,
      pushes: ['ghcr.io/acme/c !']
    },
    {
      name: 'is not read deeper',
      files: { [path]: composite('uses: ./.github/actions/inner') },
      after: use,
      pushes: [],
      unclear: ['action: ./.github/actions/inner']
    },
    {
      name: 'that is not at hand may push',
      after: use,
      pushes: [],
      unclear: ['action: ./.github/actions/publish']
    },
    {
      name: 'of another kind counts by its name',
      files: { [path]: 'runs: { using: node24, main: x.js }' },
      after: use,
      pushes: [],
      unclear: ['action: ./.github/actions/publish']
    }
  ])

  test('whose steps are skipped pushes nothing', async () => {
    const text = composite(
      "{ if: github.ref == 'x', shell: bash, run: 'docker push ghcr.io/acme/app' }"
    )
    const { pushesNothing } = await plan({ files: { [path]: text }, after: use })
    expect(pushesNothing).toBe('skipped')
  })

  test('that is not at hand is asked for', async () => {
    const { missing } = await plan({ after: use })
    expect(missing).toEqual([path, path.replace('.yml', '.yaml')])
  })
})

describe('the place of this step', () => {
  const twice = `- uses: acme/ghcr-preflight@v1\n${push('ghcr.io/acme/b')}`
  test.each([
    {
      name: 'by its id',
      action: 'preflight',
      repository: 'acme/ghcr-preflight',
      found: true,
      pushes: ['ghcr.io/acme/b !']
    },
    {
      name: 'by the name that the runner gives it',
      action: '__acme_ghcr-preflight',
      repository: 'acme/ghcr-preflight',
      found: true,
      pushes: ['ghcr.io/acme/b !']
    },
    {
      name: 'not where no step has the name',
      action: '__acme_ghcr-preflight_2',
      repository: 'acme/ghcr-preflight',
      found: false,
      pushes: ['ghcr.io/acme/a !', 'ghcr.io/acme/b !']
    },
    {
      name: 'not where a step of another action has the id',
      action: 'preflight',
      repository: 'other/ghcr-preflight',
      found: false,
      pushes: ['ghcr.io/acme/a !', 'ghcr.io/acme/b !']
    }
  ])('is found $name', async ({ action, repository, found, pushes }) => {
    const answer = await plan({
      before: push('ghcr.io/acme/a'),
      after: twice,
      question: { running: { action, repository } }
    })
    expect([answer.position !== undefined, pushed(answer)]).toEqual([found, pushes])
  })

  test('does not depend on the steps before it', async () => {
    const step = fc.constantFrom(
      push('ghcr.io/acme/z'),
      '- run: docker login -u x -p y',
      '- { id: z, run: make }',
      '- uses: actions/checkout@v6'
    )
    const after = `${push('ghcr.io/acme/${{ env.NAME }}')}\n- run: docker push ghcr.io/acme/c`
    const options = { environment: { NAME: 'a' }, after }
    const alone = pushed(await plan(options))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (before) => {
        expect(pushed(await plan({ ...options, before: before.join('\n') }))).toEqual(alone)
      })
    )
  })
})

describe('where nothing is pushed', () => {
  test.each<SceneOptions & { name: string; why: string | undefined }>([
    { name: 'no step would', after: '- run: make test', why: 'no-step' },
    {
      name: 'a step is skipped',
      after: push('ghcr.io/acme/a').replace('{ uses', '{ if: false, uses'),
      why: 'skipped'
    },
    {
      name: 'a build is not told to push',
      after: push('ghcr.io/acme/a').replace('push: true', 'push: false'),
      why: 'skipped'
    },
    {
      name: 'a build is only loaded',
      after: push('ghcr.io/acme/a').replace('push: true', 'load: true'),
      why: 'skipped'
    },
    {
      name: 'a build says nothing of pushing',
      after: push('ghcr.io/acme/a').replace('push: true, ', ''),
      why: 'skipped'
    },
    {
      name: 'a build is only loaded, and something else may push it',
      after: `${push('ghcr.io/acme/a').replace('push: true', 'load: true')}\n- run: make push`,
      why: undefined
    },
    { name: 'a step may', after: '- uses: some/push@v1', why: undefined }
  ])('because $name', async ({ why, ...options }) => {
    expect((await plan(options)).pushesNothing).toBe(why)
  })
})

describe('a file', () => {
  test.each([
    { name: 'that is no YAML', text: '{', why: 'unreadable-workflow' },
    {
      name: 'that is too large',
      text: `# ${'x'.repeat(1024 * 1024)}\njobs: {}`,
      why: 'unreadable-workflow'
    },
    { name: 'without the job', text: 'jobs: { other: { steps: [] } }', why: 'job-not-found' },
    {
      name: 'whose job calls another file',
      text: 'jobs: { build: { uses: ./x.yml } }',
      why: 'job-not-found'
    }
  ])('$name has no plan', async ({ text, why }) => {
    const question = { ...questionOf({}), workflow: { path: 'x.yml', text } }
    expect(await planOf(question)).toEqual({ kind: 'no-plan', why })
  })

  test('with the steps as an alias has one', async () => {
    const text = workflow({ after: push('ghcr.io/acme/a') })
      .replace('    steps:', '    steps: &steps')
      .concat('\n  other:\n    steps: *steps\n')
    const answer = await planOf({
      ...questionOf({}),
      workflow: { path: 'x.yml', text },
      job: 'other'
    })
    expect(answer.kind === 'plan' && pushed(answer)).toEqual(['ghcr.io/acme/a !'])
  })
})

describe('other registries than GitHub’s', () => {
  test.each([
    [
      'are named by a login',
      '- { uses: docker/login-action@v4, with: { registry: quay.io } }',
      true
    ],
    ['are named by a cloud', '- uses: aws-actions/amazon-ecr-login@v2', true],
    ['are named by a variable', '- { run: make push, env: { ECR_REGISTRY: x } }', true],
    ['are named by a script', '- run: make push REGISTRY=localhost:5000', true],
    ['are not named by words like those', '- run: make secret secrecy acrobat', false],
    ['are not named by GitHub’s', '- run: make push REGISTRY=ghcr.io', false]
  ])('%s', async (_name, after, is) => {
    expect((await plan({ after })).namesOtherRegistries).toBe(is)
  })

  test('are told of a name of which a part is not known', async () => {
    const tags = (name: string) =>
      `- { uses: docker/build-push-action@v7, with: { push: true, tags: '${name}' } }`
    const after = ['ttl.sh/${{ vars.X }}', 'ghcr.io/acme/${{ vars.X }}', '${{ vars.X }}/app']
    const { unclear: all } = await plan({ after: after.map(tags).join('\n') })
    expect(all.map(({ registry }) => registry)).toEqual(['ttl.sh', 'ghcr.io', undefined])
  })
})
