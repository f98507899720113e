// No image is named: the step reads what the later steps of its job push.
import { allowed, at, byDesign, mistake, unknown } from './expectation.js'
import { CLOSED } from './places.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'
import { jobOf } from './workflows.js'

export const LOGIN = [
  '- uses: docker/login-action@v4',
  '  with:',
  '    registry: ghcr.io',
  '    username: ${{ github.actor }}',
  '    password: ${{ github.token }}'
]
export const OWN_LOGIN = [...LOGIN.slice(0, -1), '    password: ${{ secrets.GHCR_TOKEN }}']
export const build = (...inputs: readonly string[]): readonly string[] => [
  '- uses: docker/build-push-action@v7',
  '  with:',
  ...inputs.map((input) => `    ${input}`)
]
export const GATED = 'push: ${{ steps.preflight.outputs.should-push }}'

const OTHER = jobOf(...LOGIN, ...build(GATED, 'tags: ghcr.io/octo-org/server:${{ github.sha }}'))
const CLOSED_ONE = jobOf(...LOGIN, ...build(GATED, 'tags: ghcr.io/octo-org/closed:v2'))
const UNNAMED = jobOf(
  ...LOGIN,
  ...build(GATED, 'tags: ghcr.io/octo-org/${{ steps.before.outputs.it }}:1')
)
const PERSONAL = jobOf(...OWN_LOGIN, ...build(GATED, 'tags: ghcr.io/octo-org/app:1'))
const MAYBE = jobOf(
  ...LOGIN,
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1'),
  "- if: steps.before.outputs.too == 'yes'",
  '  run: docker push ghcr.io/octo-org/closed:1'
)
const SCRIPT = jobOf(
  '- run: |',
  '    docker build -t ghcr.io/octo-org/server:1 .',
  '    docker push ghcr.io/octo-org/server:1'
)
const NOT_IN_PULL_REQUESTS = jobOf(
  ...build("push: ${{ github.event_name != 'pull_request' }}", 'tags: ghcr.io/octo-org/app:1')
)
const SKIPPED = jobOf(
  "- if: github.event_name == 'pull_request'",
  ...LOGIN.map((line) => line.replace(/^- /, '  ')),
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
const PERHAPS = jobOf(
  "- if: steps.before.outputs.login == 'yes'",
  ...LOGIN.map((line) => line.replace(/^- /, '  ')),
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
const OWN_NAME = jobOf(
  ...LOGIN,
  ...build(GATED, 'tags: ghcr.io/octo-org/base:1'),
  ...build(GATED, 'tags: ${{ steps.preflight.outputs.image }}-worker:1')
)
const MAKE_WITH_ANOTHER = jobOf(...OWN_LOGIN, '- run: make push').replace(
  '      packages: write\n',
  ''
)
const MAKE = jobOf(...LOGIN, '- run: make push')

const TO_HUB_BY_MAKE = jobOf(
  '- uses: docker/login-action@v4',
  '  with: { username: octo, password: "${{ secrets.HUB_TOKEN }}" }',
  '- run: make push'
).replace('      packages: write\n', '')
const TO_ECR = jobOf(
  '- id: ecr',
  '  uses: aws-actions/amazon-ecr-login@v2',
  ...build(GATED, 'tags: ${{ steps.ecr.outputs.registry }}/app:1')
).replace('      packages: write\n', '')

/** A gate in front of the job that pushes, each with a block of its own. */
function gated(gate: string, publish: string): string {
  return [
    'on: push',
    'jobs:',
    '  gate:',
    `    permissions: ${gate}`,
    '    runs-on: ubuntu-latest',
    '    outputs: { push: "${{ steps.preflight.outputs.should-push }}" }',
    '    steps:',
    '      - { id: preflight, uses: octo-org/ghcr-preflight@v1 }',
    '  publish:',
    '    needs: gate',
    "    if: needs.gate.outputs.push == 'true'",
    `    permissions: ${publish}`,
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...[...LOGIN, ...build('push: true', 'tags: ghcr.io/octo-org/app:1')].map(
      (one) => `      ${one}`
    ),
    ''
  ].join('\n')
}
const MAY = '{ contents: read, packages: write }'
const MAY_NOT = '{ contents: read }'
const LESS_IN_GATE = gated(MAY_NOT, MAY)
const MORE_IN_GATE = gated(MAY, MAY_NOT)

const BASED = 'FROM ghcr.io/octo-org/closed:v2'
const ON_CLOSED = {
  event: 'push',
  isLeftToJob: true,
  inputs: { dockerfile: 'auto' },
  files: { Dockerfile: BASED },
  world: { packages: [CLOSED] }
} as const

export const JOBS_READ: readonly Scenario[] = [
  scenario(
    'job-pushes-another-image',
    'A later step pushes an image that has not the name of the repository.',
    { event: 'push', isLeftToJob: true, workflow: OTHER },
    allowed({ outputs: { image: 'ghcr.io/octo-org/server' } })
  ),
  scenario(
    'job-pushes-a-closed-package',
    'A later step pushes to a package that does not admit the repository.',
    { event: 'push', isLeftToJob: true, workflow: CLOSED_ONE, world: { packages: [CLOSED] } },
    mistake('package-access', {
      tokenPermission: 'write',
      outputs: { images: 'ghcr.io/octo-org/closed:v2', image: 'ghcr.io/octo-org/closed' }
    })
  ),
  scenario(
    'job-pushes-by-a-script',
    'A later script builds an image and pushes it.',
    { event: 'push', isLeftToJob: true, workflow: SCRIPT },
    allowed({ outputs: { images: 'ghcr.io/octo-org/server:1' } })
  ),
  scenario(
    'job-pushes-an-unknown-name',
    'The name of the image comes from another step.',
    { event: 'push', isLeftToJob: true, workflow: UNNAMED },
    unknown('unresolved-images', {
      tokenPermission: 'write',
      annotations: at('warning', UNNAMED, 'steps.before.outputs.it'),
      outputs: { images: '', image: 'ghcr.io/octo-org/app' }
    })
  ),
  scenario(
    'job-pushes-a-name-that-is-handed-on',
    'The name of the image comes from another step, and is handed on.',
    {
      event: 'push',
      isLeftToJob: true,
      workflow: UNNAMED,
      inputs: { contexts: '{"steps":{"before":{"outputs":{"it":"server"}}},"needs":{}}' }
    },
    allowed({ outputs: { images: 'ghcr.io/octo-org/server:1' } })
  ),
  scenario(
    'job-pushes-an-unknown-name-from-a-fork',
    "The name of the image is not known, and a fork's pull request may push none.",
    {
      event: 'pull_request',
      isLeftToJob: true,
      about: { actor: 'contributor', head: 'contributor/app' },
      workflow: UNNAMED
    },
    byDesign('fork-pull-request', { tokenPermission: 'read' })
  ),
  scenario(
    'job-may-push-a-closed-package',
    'Whether a closed package is pushed to is decided by another step.',
    { event: 'push', isLeftToJob: true, workflow: MAYBE, world: { packages: [CLOSED] } },
    unknown('unresolved-images', {
      tokenPermission: 'write',
      annotations: [
        ...at('warning', MAYBE, 'run: docker push ghcr.io/octo-org/closed:1'),
        { level: 'warning' }
      ]
    })
  ),
  scenario(
    'job-pushes-in-a-way-not-understood',
    'The image is pushed by a makefile.',
    { event: 'push', isLeftToJob: true, workflow: MAKE },
    unknown('unresolved-images', {
      tokenPermission: 'write',
      annotations: at('warning', MAKE, 'make push')
    })
  ),
  scenario(
    'job-logs-in-with-another-token',
    'A later step logs in with a personal token.',
    { event: 'push', isLeftToJob: true, workflow: PERSONAL },
    unknown('untested-login', { annotations: at('warning', PERSONAL, 'docker/login-action') })
  ),
  scenario(
    'job-skips-its-login',
    'The step that logs in is skipped, and the one that pushes is not.',
    { event: 'push', isLeftToJob: true, workflow: SKIPPED },
    mistake('no-credentials', { annotations: at('error', SKIPPED, '- if: github.event_name') })
  ),
  scenario(
    'job-skips-its-login-in-a-pull-request-from-a-fork',
    "A fork's pull request skips the login, and pushes.",
    {
      event: 'pull_request',
      isLeftToJob: true,
      about: { actor: 'contributor', head: 'contributor/app' },
      workflow: SKIPPED.replace('==', '!=')
    },
    byDesign('fork-pull-request', { tokenPermission: 'read' })
  ),
  scenario(
    'job-may-log-in',
    'Another step decides whether the job logs in.',
    { event: 'push', isLeftToJob: true, workflow: PERHAPS },
    unknown('untested-login', {
      tokenPermission: 'write',
      annotations: at('warning', PERHAPS, '- if: steps.before')
    })
  ),
  scenario(
    'job-makes-a-name-of-the-output-image',
    'The job pushes one image by its name, and makes the name of another of the output `image`.',
    { event: 'push', isLeftToJob: true, workflow: OWN_NAME },
    allowed({
      outputs: {
        images: 'ghcr.io/octo-org/base:1\nghcr.io/octo-org/app-worker:1',
        image: 'ghcr.io/octo-org/app'
      }
    })
  ),
  scenario(
    'job-pushes-nothing-in-a-pull-request',
    "A fork's pull request only builds.",
    {
      event: 'pull_request',
      isLeftToJob: true,
      about: { actor: 'contributor', head: 'contributor/app' },
      workflow: NOT_IN_PULL_REQUESTS
    },
    unknown('not-pushing', { shouldPush: false, tokenPermission: 'unknown', annotations: [] })
  ),
  scenario(
    'job-may-push-with-another-token-than-its-own',
    'The job may not write packages; a makefile pushes, after a login with a personal token.',
    { event: 'push', isLeftToJob: true, workflow: MAKE_WITH_ANOTHER },
    unknown('unresolved-images', {
      tokenPermission: 'none',
      annotations: at('warning', MAKE_WITH_ANOTHER, 'make push')
    })
  ),
  scenario(
    'job-may-push-to-the-hub-without-packages-write',
    'The job may not write packages; a makefile pushes, after a login to Docker Hub.',
    { event: 'push', isLeftToJob: true, workflow: TO_HUB_BY_MAKE },
    unknown('unresolved-images', {
      tokenPermission: 'none',
      annotations: at('warning', TO_HUB_BY_MAKE, 'make push')
    })
  ),
  scenario(
    'job-may-push-to-a-cloud-without-packages-write',
    'The job may not write packages; the registry that it pushes to is told by a login of Amazon ECR.',
    { event: 'push', isLeftToJob: true, workflow: TO_ECR },
    unknown('unresolved-images', {
      tokenPermission: 'none',
      annotations: at('warning', TO_ECR, 'steps.ecr.outputs')
    })
  ),
  scenario(
    'dependabot-may-have-the-secret-of-a-later-login',
    'A later step logs in with a secret, and Dependabot started the run.',
    {
      event: 'push',
      isLeftToJob: true,
      about: { actor: 'dependabot[bot]' },
      workflow: PERSONAL
    },
    unknown('untested-login', { annotations: at('warning', PERSONAL, 'docker/login-action') })
  ),
  scenario(
    'fork-has-no-secret-for-a-later-login',
    "A later step logs in with a secret, and the pull request is a fork's.",
    {
      event: 'pull_request',
      isLeftToJob: true,
      about: { actor: 'contributor', head: 'contributor/app' },
      workflow: PERSONAL
    },
    byDesign('secret-withheld')
  ),
  scenario(
    'gate-has-what-the-job-behind-it-lacks',
    'The gate may write packages, and the job that pushes may not.',
    { event: 'push', isLeftToJob: true, workflow: MORE_IN_GATE, job: 'gate' },
    mistake('permission-missing', {
      tokenPermission: 'write',
      annotations: at('error', MORE_IN_GATE, `permissions: ${MAY_NOT}`)
    })
  ),
  scenario(
    'gate-lacks-what-the-job-behind-it-has',
    'The job that pushes may write packages, and the gate may not.',
    { event: 'push', isLeftToJob: true, workflow: LESS_IN_GATE, job: 'gate' },
    unknown('permission-unknown', {
      tokenPermission: 'none',
      annotations: at('warning', LESS_IN_GATE, `permissions: ${MAY_NOT}`)
    })
  ),
  scenario(
    'gate-has-what-the-job-behind-it-has',
    'Gate and pushing job may both write packages.',
    { event: 'push', isLeftToJob: true, workflow: gated(MAY, MAY), job: 'gate' },
    allowed()
  ),
  scenario(
    'job-builds-on-a-closed-package',
    'The Dockerfile of a later step pulls an image that does not admit the repository.',
    { ...ON_CLOSED, workflow: OTHER },
    mistake('package-access', {
      tokenPermission: 'write',
      annotations: at('error', BASED, BASED, 'Dockerfile')
    })
  ),
  scenario(
    'gate-before-a-job-that-builds-on-a-closed-package',
    'The Dockerfile of another job is left to the login of that job.',
    { ...ON_CLOSED, workflow: gated(MAY, MAY), job: 'gate' },
    allowed()
  )
]
