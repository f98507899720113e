// How the trial reads a mended workflow file: expressions, logins, what is pushed.
import { describe, expect, test } from '@jest/globals'
import { evaluated } from '../../scripts/trial/expression.js'
import { partsOf } from '../../scripts/trial/pushed-image.js'
import { readWorkflow } from '../../scripts/trial/workflow-reading.js'

const KNOWN: Readonly<Record<string, string>> = {
  'github.actor': 'octocat',
  'github.event_name': 'push',
  'secrets.TOKEN': 'a-token',
  'steps.preflight.outputs.should-push': 'true'
}

function context(name: string): string | undefined {
  return KNOWN[name]
}

describe('an expression', () => {
  test.each([
    ['a name', '${{ github.actor }}', 'octocat'],
    ['a name among text', 'to ${{github.actor}} and on', 'to octocat and on'],
    ['a comparison', "${{ github.event_name == 'push' }}", 'true'],
    ['its opposite', "${{ github.event_name != 'push' }}", 'false'],
    ['a literal', "${{ 'text' }}", 'text'],
    ['a constant', '${{ false }}', 'false'],
    ['no expression', 'plain', 'plain']
  ])('is evaluated: %s', (_name, text, value) => {
    expect(evaluated(text, context)).toBe(value)
  })

  test.each(['${{ inputs.x }}', '${{ format(github.actor) }}', '${{ a && b }}'])(
    'is refused when it is more than that: %s',
    (text) => {
      expect(() => evaluated(text, context)).toThrow(/^the trial does not evaluate /)
    }
  )
})

const FILE = `env:
  IMAGE: ghcr.io/octo-org/app
jobs:
  publish:
    runs-on: self-hosted
    env: { DOCKER_CONFIG: docker }
    steps:
      - run: docker logout ghcr.io
      - run: sudo apt-get install docker-credential-pass
      - uses: docker/login-action@v4
        with: { username: one, password: '\${{ secrets.TOKEN }}' }
      - id: preflight
        uses: octo-org/ghcr-preflight@v1
        with: { images: '\${{ env.IMAGE }}:v1', push: true }
      - uses: docker/login-action@v4
        with: { registry: ghcr.io, username: two, password: x }
      - uses: docker/build-push-action@v7
        with:
          push: \${{ steps.preflight.outputs.should-push }}
          tags: |
            \${{ env.IMAGE }}:v1
            \${{ env.IMAGE }}:v2
`

describe('a workflow file', () => {
  test('is read as its runner would', () => {
    expect(readWorkflow(FILE, 'publish', context)).toEqual({
      inputs: { images: 'ghcr.io/octo-org/app:v1', push: 'true' },
      env: { IMAGE: 'ghcr.io/octo-org/app', DOCKER_CONFIG: 'docker' },
      before: [{ registry: 'docker.io', username: 'one', password: 'a-token' }],
      logins: [
        { registry: 'docker.io', username: 'one', password: 'a-token' },
        { registry: 'ghcr.io', username: 'two', password: 'x' }
      ],
      loggedOut: ['ghcr.io'],
      helpers: ['pass'],
      config: undefined,
      pushes: ['ghcr.io/octo-org/app:v1', 'ghcr.io/octo-org/app:v2']
    })
  })

  test.each([
    ['another job', FILE.replace('publish:', 'other:')],
    ['no step of the action', FILE.replace('octo-org/ghcr-preflight@v1', 'actions/checkout@v6')],
    ['no YAML', 'jobs: [']
  ])('is refused with %s', (_name, text) => {
    expect(() => readWorkflow(text, 'publish', context)).toThrow()
  })
})

describe('a reference', () => {
  test.each([
    ['ghcr.io/octo-org/app:v1', { host: 'ghcr.io', path: 'octo-org/app', tag: 'v1' }],
    ['ghcr.io/octo-org/app', { host: 'ghcr.io', path: 'octo-org/app', tag: 'latest' }],
    ['octocat/tool:1', { host: 'docker.io', path: 'octocat/tool', tag: '1' }],
    ['ghcr.io/a/b@sha256:00', { host: 'ghcr.io', path: 'a/b', tag: undefined }],
    ['localhost:5000/a/b:c', { host: 'localhost:5000', path: 'a/b', tag: 'c' }]
  ])('is taken apart: %s', (image, parts) => {
    expect(partsOf(image)).toEqual(parts)
  })
})
