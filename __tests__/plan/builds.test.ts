import { describe, expect, test } from '@jest/globals'
import { plan, pushed, unclear, type SceneOptions } from './scene.js'

interface Row extends SceneOptions {
  readonly name: string
  readonly pushes: readonly string[]
  readonly unclear?: readonly string[]
}

function check(rows: readonly Row[]): void {
  test.each(rows)('$name', async (row) => {
    const answer = await plan(row)
    expect({ pushes: pushed(answer), unclear: unclear(answer) }).toEqual({
      pushes: row.pushes,
      unclear: row.unclear ?? []
    })
  })
}

const TAGS = 'tags: ghcr.io/acme/app:1'

function build(...inputs: readonly string[]): string {
  return [
    '- uses: docker/build-push-action@v7',
    '  with:',
    ...inputs.map((line) => `    ${line}`)
  ].join('\n')
}

describe('docker/build-push-action pushes', () => {
  check([
    { name: 'its tags', after: build('push: true', TAGS), pushes: ['ghcr.io/acme/app:1 !'] },
    { name: 'nothing unless told to', after: build(TAGS), pushes: [] },
    { name: 'nothing that is loaded only', after: build('load: true', TAGS), pushes: [] },
    { name: 'nothing for a check', after: build('push: true', 'call: check', TAGS), pushes: [] },
    {
      name: 'lists with lines and commas',
      after: build(
        'push: true',
        'tags: |',
        '  ghcr.io/acme/a:1, ghcr.io/acme/b:1',
        '  docker.io/acme/c'
      ),
      pushes: ['ghcr.io/acme/a:1 !', 'ghcr.io/acme/b:1 !', 'docker.io/acme/c !']
    },
    {
      name: 'a name whose tag is unknown',
      after: build('push: true', 'tags: ghcr.io/acme/app:${{ steps.x.outputs.y }}'),
      before: '- { id: x, run: make }',
      pushes: ['ghcr.io/acme/app:${{ steps.x.outputs.y }} !']
    },
    {
      name: 'what is not known',
      before: '- { id: x, run: make }',
      after: build('push: true', 'tags: ${{ steps.x.outputs.y }}'),
      pushes: ['${{ steps.x.outputs.y }} !'],
      unclear: ['name: steps.x.outputs.y']
    },
    {
      name: 'an empty output of a step that does not exist',
      after: build('push: true', 'tags: ghcr.io/acme/app${{ steps.x.outputs.y }}'),
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'names in outputs',
      after: build('outputs: type=image,name=ghcr.io/acme/app,push-by-digest=true,push=true'),
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'names in outputs, told by push',
      after: build('push: true', 'outputs: type=image,name=ghcr.io/acme/app'),
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'several names in quotes',
      after: build('outputs: type=registry,"name=ghcr.io/acme/a,ghcr.io/acme/b"'),
      pushes: ['ghcr.io/acme/a !', 'ghcr.io/acme/b !']
    },
    {
      name: 'tags before names in outputs',
      after: build('outputs: type=registry,name=ghcr.io/acme/other', TAGS),
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'nothing with outputs that stay here',
      after: build('outputs: type=local,dest=out', TAGS),
      pushes: []
    },
    {
      name: 'several outputs, one of which pushes',
      after: build(
        'outputs: |',
        '  type=oci,dest=x.tar',
        '  type=image,name=ghcr.io/acme/app,push=true'
      ),
      pushes: ['ghcr.io/acme/app !']
    },
    {
      name: 'perhaps, where the output has an unknown push',
      before: '- { id: x, run: make }',
      after: build('outputs: type=image,name=ghcr.io/acme/app,push=${{ steps.x.outputs.push }}'),
      pushes: ['ghcr.io/acme/app ? !']
    },
    {
      name: 'nothing that a known expression keeps back',
      environment: { GITHUB_EVENT_NAME: 'pull_request' },
      after: build("push: ${{ github.event_name != 'pull_request' }}", TAGS),
      pushes: []
    },
    {
      name: 'an entry that may be empty perhaps',
      before: '- { id: x, run: make }',
      after: build(
        'push: true',
        'tags: |',
        '  ghcr.io/acme/app:1',
        "  ${{ steps.x.outputs.a == 'b' && 'ghcr.io/acme/b:1' || '' }}"
      ),
      pushes: ['ghcr.io/acme/app:1 !', 'ghcr.io/acme/b:1 ? !']
    },
    {
      name: 'with inputs written as an alias',
      before: '- { uses: some/build, with: &inputs { push: true, tags: ghcr.io/acme/app:1 } }',
      after: '- { uses: docker/build-push-action@v7, with: *inputs }',
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'in its first version, unless told not to',
      after:
        '- { uses: docker/build-push-action@v1, with: { registry: ghcr.io, repository: acme/app, tags: x } }',
      pushes: ['ghcr.io/acme/app !']
    }
  ])
})

describe('a gate', () => {
  const given = 'steps.preflight.outputs.should-push'
  check([
    {
      name: 'in push',
      after: build(`push: \${{ ${given} }}`, TAGS),
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'in if',
      after: `${build('push: true', TAGS)}\n  if: ${given} == 'true'`,
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'beside an unknown condition',
      before: '- { id: x, run: make }',
      after: `${build('push: true', TAGS)}\n  if: ${given} == 'true' && steps.x.outputs.y`,
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'on the verdict',
      after: `${build('push: true', TAGS)}\n  if: steps.preflight.outputs.verdict == 'allowed'`,
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'by another output',
      after: `${build('push: true', TAGS)}\n  if: steps.preflight.outputs.reason == 'accepted'`,
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'through the environment of a step',
      after: build("push: ${{ env.PUSH == 'true' }}", TAGS).replace(
        '  with:',
        `  env: { PUSH: '\${{ ${given} }}' }\n  with:`
      ),
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'that is always open is none',
      after: `${build('push: true', TAGS)}\n  if: \${{ ${given} }} `,
      pushes: ['ghcr.io/acme/app:1 !']
    },
    {
      name: 'is not another unknown condition',
      before: '- { id: x, run: make }',
      after: `${build('push: true', TAGS)}\n  if: steps.x.outputs.y`,
      pushes: ['ghcr.io/acme/app:1 ? !']
    },
    {
      name: 'with names from its own output',
      after: build(`push: \${{ ${given} }}`, 'tags: ${{ steps.preflight.outputs.image }}:1'),
      pushes: ['ghcr.io/acme/app:1']
    },
    {
      name: 'is nothing where a step is skipped for certain',
      after: `${build('push: true', TAGS)}\n  if: github.ref == 'refs/heads/other'`,
      pushes: []
    }
  ])

  test('of which something is missing is named with the place where it goes', async () => {
    const { ungated } = await plan({
      after: `${build('push: true', TAGS)}\n- { name: Attest, uses: actions/attest@v3, with: { subject-name: ghcr.io/acme/app, push-to-registry: true } }`
    })
    expect(ungated).toEqual([
      {
        at: { job: 'build', step: 1, name: 'docker/build-push-action@v7', line: 7 },
        gate: 'push',
        line: 9
      },
      { at: { job: 'build', step: 2, name: 'Attest', line: 11 }, gate: 'if', line: 11 }
    ])
  })
})
