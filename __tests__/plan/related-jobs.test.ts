import { describe, expect, test } from '@jest/globals'
import { planOf } from '../../src/plan/plan.js'
import { JOB_TOKEN, plan, pushed, questionOf, unclear, type SceneOptions } from './scene.js'

const HANDS_ON = 'outputs: { push: "${{ steps.preflight.outputs.should-push }}" }'

/** A job in front of another one, of which only the steps are given. */
function gate(job: string, keys = ''): SceneOptions {
  return {
    job: HANDS_ON,
    question: {
      workflow: {
        path: 'x.yml',
        text: [
          'jobs:',
          '  build:',
          `    ${HANDS_ON}`,
          '    steps: [{ id: preflight, uses: acme/ghcr-preflight@v1 }]',
          '  push:',
          '    needs: [build]',
          ...keys
            .split('\n')
            .filter(Boolean)
            .map((line) => `    ${line}`),
          '    steps:',
          ...job.split('\n').map((line) => `      ${line}`)
        ].join('\n')
      }
    }
  }
}

const PUSH =
  "- { uses: docker/build-push-action@v7, with: { push: true, tags: 'ghcr.io/acme/${{ matrix.image || env.IMAGE }}:1' } }"

describe('a job that other jobs wait for', () => {
  test.each<{ name: string; keys: string; pushes: string[]; job?: string }>([
    {
      name: 'gates them by their if',
      keys: "if: needs.build.outputs.push == 'true'\nenv: { IMAGE: app }",
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'does not gate a job that does not look',
      keys: 'env: { IMAGE: app }',
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'gates a step of them',
      keys: 'env: { IMAGE: app }',
      job: PUSH.replace('push: true', "push: '${{ needs.build.outputs.push }}'"),
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'looks at every leg',
      keys: "if: needs.build.outputs.push == 'true'\nstrategy: { matrix: { image: [a, b, c], exclude: [{ image: c }], include: [{ image: d }] } }",
      pushes: ['ghcr.io/acme/a:1', 'ghcr.io/acme/b:1', 'ghcr.io/acme/d:1']
    },
    { name: 'does not look at a job that is skipped', keys: "if: github.ref == 'x'", pushes: [] },
    {
      name: 'takes a job with an unknown if for one that may run',
      keys: 'if: vars.PUSH\nenv: { IMAGE: app }',
      pushes: ['ghcr.io/acme/app:1 ? !']
    }
  ])('$name', async ({ keys, job = PUSH, pushes }) => {
    const answer = await plan(gate(job, keys))
    expect([pushed(answer), unclear(answer)]).toEqual([pushes, []])
  })

  const merging = (keys: string): SceneOptions => {
    const options = gate('[]', "if: needs.build.outputs.push == 'true'")
    const text = options.question?.workflow?.text ?? ''
    const merge = `  merge:\n    ${keys}\n    steps:\n      - run: docker push ghcr.io/acme/app:1`
    return { question: { workflow: { path: 'x.yml', text: `${text}\n${merge}` } } }
  }

  test.each([
    ['gates those that wait for gated ones', 'needs: [push]', ['ghcr.io/acme/app:1']],
    ['gates those that wait for it, too', 'needs: [build, push]', ['ghcr.io/acme/app:1']],
    [
      'does not gate those that run whatever became of others',
      'needs: [push]\n    if: always()',
      ['ghcr.io/acme/app:1 !']
    ],
    ['does not look at those that wait for nobody', 'needs: []', []]
  ])('%s', async (_name, keys, pushes) => {
    expect(pushed(await plan(merging(keys)))).toEqual(pushes)
  })

  test('ends where jobs wait for each other', async () => {
    const answer = await plan(merging('needs: [push, merge]'))
    expect(pushed(answer)).toEqual(['ghcr.io/acme/app:1 ?'])
  })

  test.each([
    ['makes its own login, also where it may not run', 'if: vars.PUSH', 'job-token'],
    ['makes its own login', 'env: {}', 'job-token']
  ])('%s', async (_name, keys, whose) => {
    const login =
      "- { uses: docker/login-action@v4, with: { registry: ghcr.io, username: x, password: '${{ github.token }}' } }"
    const steps = `- run: docker push ghcr.io/acme/a\n${login}\n- run: docker push ghcr.io/acme/b\n- run: docker logout ghcr.io; docker push ghcr.io/acme/c`
    const { pushes } = await plan(gate(steps, keys))
    expect(pushes.map(({ login: one }) => [one.inAnotherJob, one.kind])).toEqual([
      [true, 'present'],
      [true, 'later'],
      [true, 'logged-out']
    ])
    expect(pushes.flatMap(({ login: one }) => ('login' in one ? one.login.whose : []))).toEqual([
      whose
    ])
  })

  test('is told what earlier steps of this one said', async () => {
    const text = [
      'jobs:',
      '  build:',
      '    outputs: { push: "${{ steps.preflight.outputs.should-push }}", name: "${{ steps.name.outputs.it }}" }',
      '    steps:',
      '      - { id: name, run: echo "it=app" >> "$GITHUB_OUTPUT" }',
      '      - { id: preflight, uses: acme/ghcr-preflight@v1 }',
      '  push:',
      '    needs: build',
      '    steps: [{ run: "docker push ghcr.io/acme/${{ needs.build.outputs.name }}:1" }]'
    ].join('\n')
    const question = { workflow: { path: 'x.yml', text } }
    const given = { steps: { name: { outputs: { it: 'other' } } } }
    expect([
      pushed(await plan({ question })),
      pushed(await plan({ question, known: { given } }))
    ]).toEqual([['ghcr.io/acme/app:1 !'], ['ghcr.io/acme/other:1 !']])
  })

  test('does not know the legs of a computed matrix', async () => {
    const answer = await plan(gate(PUSH, "strategy: { matrix: '${{ fromJSON(vars.M) }}' }"))
    expect(unclear(answer)).toEqual(['name: matrix.image || env.IMAGE'])
  })

  test('does not open the file that another job calls', async () => {
    const options = gate('[]')
    const text =
      options.question?.workflow?.text.replace(/ {4}steps:\n {6}\[\]$/, '    uses: ./y.yml') ?? ''
    const answer = await plan({ question: { workflow: { path: 'x.yml', text } } })
    expect(unclear(answer)).toEqual(['file: ./y.yml'])
  })

  test('does not look at them where it hands nothing on', async () => {
    const options = gate(PUSH)
    const text =
      options.question?.workflow?.text
        .replace('should-push', 'x')
        .replaceAll('steps.preflight', 'steps.other') ?? ''
    const answer = await plan({ question: { workflow: { path: 'x.yml', text } } })
    expect([pushed(answer), answer.pushesNothing]).toEqual([[], 'no-step'])
  })
})

describe('a called workflow', () => {
  const called = `on: { workflow_call: { inputs: { image: { type: string, default: ghcr.io/acme/d }, push: { type: boolean, default: false } } } }
jobs:
  build:
    steps:
      - { id: preflight, uses: acme/ghcr-preflight@v1 }
      - { uses: docker/login-action@v4, with: { registry: ghcr.io, username: x, password: '\${{ secrets.token }}' } }
      - { uses: docker/build-push-action@v7, with: { push: '\${{ inputs.push }}', tags: '\${{ inputs.image }}:1' } }`
  const path = '.github/workflows/called.yml'
  const caller = (...jobs: string[]) =>
    ['jobs:', ...jobs.map((job, index) => `  call${index}: { uses: ./${path}, ${job} }`)].join('\n')

  const callerOf = (text: string, calledIn?: string) => ({
    path: '.github/workflows/main.yml',
    text,
    ...(calledIn !== undefined && { calledIn })
  })

  async function answered(
    text: string | undefined,
    given?: unknown,
    calledIn?: string,
    workflow = called
  ) {
    const base = questionOf({})
    const answer = await planOf({
      ...base,
      workflow: { path, text: workflow },
      caller: text === undefined ? undefined : callerOf(text, calledIn),
      isCalled: true,
      known: { ...base.known, given: given === undefined ? {} : { inputs: given } }
    })
    if (answer.kind === 'no-plan') throw new Error(answer.why)
    const whose = answer.pushes.map(({ login }) =>
      login.kind === 'later' ? login.login.whose : login.kind
    )
    return { pushes: pushed(answer), whose }
  }

  test.each([
    {
      name: 'its caller’s literals',
      text: caller('with: { push: true, image: ghcr.io/acme/c }, secrets: inherit'),
      pushes: ['ghcr.io/acme/c:1 !'],
      whose: ['another']
    },
    {
      name: 'its own defaults',
      text: caller("with: { push: true }, secrets: { token: '${{ secrets.GITHUB_TOKEN }}' }"),
      pushes: ['ghcr.io/acme/d:1 !'],
      whose: ['job-token']
    },
    {
      name: 'expressions over the run',
      text: caller("with: { push: true, image: 'ghcr.io/${{ github.repository_owner }}' }"),
      pushes: ['ghcr.io/Acme:1 !'],
      whose: ['none']
    },
    {
      name: 'nothing that a matrix of the caller gives',
      text: caller(
        "with: { push: true, image: '${{ matrix.x }}' }, secrets: { token: '${{ secrets.PAT }}' }"
      ),
      pushes: ['${{ matrix.x }}:1 !'],
      whose: ['unclear']
    },
    {
      name: 'what all callers give',
      text: caller(
        'with: { push: true, image: ghcr.io/acme/c }',
        'with: { push: true, image: ghcr.io/acme/c }'
      ),
      pushes: ['ghcr.io/acme/c:1 !'],
      whose: ['none']
    },
    {
      name: 'nothing that two callers give differently',
      text: caller(
        'with: { push: true, image: a }, secrets: inherit',
        "with: { push: true, image: b }, secrets: { token: '${{ secrets.GITHUB_TOKEN }}' }"
      ),
      pushes: ['${{ inputs.image }}:1 !'],
      whose: ['unclear']
    },
    {
      name: 'nothing where it may be called through another file',
      text: `${caller('with: { push: true, image: a }')}\n  other: { uses: ./.github/workflows/y.yml }`,
      pushes: ['${{ inputs.image }}:1 ? !'],
      whose: ['unclear']
    },
    {
      name: 'nothing without its caller',
      text: undefined,
      pushes: ['${{ inputs.image }}:1 ? !'],
      whose: ['unclear']
    }
  ])('knows $name', async ({ text, pushes, whose }) => {
    expect(await answered(text)).toEqual({ pushes, whose })
  })

  test.each([
    ['the literals of a caller in another repository', '', 'ghcr.io/acme/c:1 !'],
    [
      'nothing where that one calls other files as well',
      '\n  other: { uses: acme/more/x.yml@v1 }',
      '${{ inputs.image }}:1 ? !'
    ],
    [
      'nothing that two revisions are given differently',
      `\n  other: { uses: acme/Shared/${path}@v2, with: { image: ghcr.io/acme/e } }`,
      '${{ inputs.image }}:1 ? !'
    ]
  ])('knows %s', async (_name, more, is) => {
    const text = `jobs:\n  call: { uses: acme/shared/${path}@v1, with: { push: true, image: ghcr.io/acme/c } }${more}`
    expect((await answered(text, undefined, 'acme/shared')).pushes).toEqual([is])
  })

  test('knows no secret of a job that has those of its environment', async () => {
    const text = caller("with: { push: true }, secrets: { token: '${{ secrets.GITHUB_TOKEN }}' }")
    const inEnvironment = called.replace('    steps:', '    environment: live\n    steps:')
    const { whose } = await answered(text, undefined, undefined, inEnvironment)
    expect(whose).toEqual(['unknown'])
  })

  test('knows the inputs of a manual run of its caller', async () => {
    const base = questionOf({ environment: { GITHUB_EVENT_NAME: 'workflow_dispatch' } })
    const answer = await planOf({
      ...base,
      workflow: { path, text: called },
      caller: { path: 'x.yml', text: caller("with: { push: true, image: '${{ inputs.image }}' }") },
      isCalled: true,
      known: { ...base.known, event: { inputs: { image: 'ghcr.io/acme/m' } } }
    })
    expect(answer.kind === 'plan' && pushed(answer)).toEqual(['ghcr.io/acme/m:1 !'])
  })

  test('knows what was handed on', async () => {
    const { pushes } = await answered(undefined, { push: true, image: 'ghcr.io/acme/z' })
    expect(pushes).toEqual(['ghcr.io/acme/z:1 !'])
  })
})

describe('a secret', () => {
  const env = "env: { TOKEN: '${{ secrets.PAT }}', OWNER: '${{ secrets.OWNER || github.actor }}' }"
  const options: SceneOptions = {
    file: env,
    environment: { TOKEN: 'hunter22', OWNER: 'acme-corp' }
  }

  test('of the environment is told, so that it can be masked', async () => {
    expect((await plan(options)).secrets).toEqual(['hunter22', JOB_TOKEN])
  })

  test.each([
    ['that the environment holds', 'make push KEY=${{ env.TOKEN }}', 'make push KEY=***'],
    ['that is the token of the job', `make push KEY=${JOB_TOKEN}`, 'make push KEY=***'],
    ['that is written there', 'make push API_TOKEN=abc', 'make push API_TOKEN=***'],
    ['of an option', './push.sh --dest-creds me:abc', './push.sh --dest-creds ***'],
    ['of a short option', './push.sh -p "a b c" x', './push.sh -p *** x'],
    ['that is a name only', './push.sh -p "$SECRET_NAME"', './push.sh -p "$SECRET_NAME"']
  ])('is not shown in a command: one %s', async (_name, script, text) => {
    const answer = await plan({ ...options, after: `- run: ${script}` })
    expect(unclear(answer)).toEqual([`command: ${text}`])
  })

  test('may be the name of an image', async () => {
    const answer = await plan({
      file: "env: { IMAGE: '${{ secrets.IMAGE }}' }",
      environment: { IMAGE: 'ghcr.io/acme/hidden' },
      after: '- run: docker push $IMAGE'
    })
    expect([pushed(answer), answer.secrets]).toEqual([
      ['ghcr.io/acme/hidden !'],
      ['ghcr.io/acme/hidden', JOB_TOKEN]
    ])
  })
})
