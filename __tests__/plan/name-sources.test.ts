import { expect, test } from '@jest/globals'
import type { NameSource } from '../../src/plan/plan-types.js'
import { plan, type SceneOptions } from './scene.js'

const META = `- id: meta
  uses: docker/metadata-action@v5
  with:
    images: ghcr.io/\${{ github.actor }}/app
`

function build(tags: string): string {
  return `- uses: docker/build-push-action@v7\n  with:\n    push: true\n    tags: ${tags}`
}

interface Case extends SceneOptions {
  readonly name: string
  readonly host?: string
  readonly owner?: string
}

function words(source: NameSource | undefined): string | undefined {
  return source && `${source.expression ?? ''}, line ${source.line}`
}

test.each<Case>([
  {
    name: 'a name that is written in the input',
    after: build('ghcr.io/acme/app:1'),
    host: ', line 10',
    owner: ', line 10'
  },
  {
    name: 'a host that a variable of the file holds',
    file: 'env: { REGISTRY: gchr.io }',
    after: build('${{ env.REGISTRY }}/acme/app:1'),
    host: '${{ env.REGISTRY }}, line 2',
    owner: ', line 11'
  },
  {
    name: 'a variable of the job, before one of the file',
    file: 'env: { TARGET: ghcr.io/other }',
    job: 'env: { TARGET: ghcr.io/acmee/app }',
    after: '- run: crane copy alpine:3 $TARGET/alpine:3',
    host: '$TARGET, line 5',
    owner: '$TARGET, line 5'
  },
  {
    name: 'an expression that only the run answers, in the images of docker/metadata-action',
    after: `${META}${build('${{ steps.meta.outputs.tags }}')}`,
    host: '${{ steps.meta.outputs.tags }}, line 10',
    owner: '${{ github.actor }}, line 10'
  },
  {
    name: 'the line of a list that holds it',
    after: build('|\n      ghcr.io/acme/app:1\n      ghcr.io/acme/app:2\n      gchr.io/zeta/app:3'),
    host: ', line 13',
    owner: ', line 13'
  },
  {
    name: 'nothing where two places hold the word',
    file: 'env: { NAME: acme }',
    after: build('ghcr.io/${{ env.NAME }}/acme:1'),
    host: ', line 11'
  },
  {
    name: 'nothing of an input that is too long to be a name',
    after: build(`ghcr.io/acme/app:1 # ${'x'.repeat(5000)}`).replace(' #', ',')
  }
])(
  'the plan tells where the parts of a name are written: $name',
  async ({ host, owner, ...options }) => {
    const sources = (await plan(options)).pushes.at(-1)?.sources
    expect([words(sources?.host), words(sources?.owner)]).toEqual([host, owner])
  }
)

test('an input of this step is told where its value stands, where it is one variable', async () => {
  const options = {
    file: 'env: { BASE: ghcr.io/acme/base }',
    own: 'with:\n  base-images: ${{ env.BASE }}\n  password: ${{ secrets.PAT }}'
  }
  expect((await plan(options)).own).toEqual({
    job: 'build',
    line: 6,
    inputs: new Map([
      ['base-images', { line: 2, expression: '${{ env.BASE }}' }],
      ['password', { line: 10 }]
    ])
  })
})
