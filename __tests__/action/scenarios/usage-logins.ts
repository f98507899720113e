// No image is named, and the login that the push finds is one of several, lost, or kept elsewhere.
import { at, byDesign, mistake, unknown } from './expectation.js'
import { dockerConfig } from './registries.js'
import type { Scenario } from './scenario.js'
import { jobToken } from '../../fakes/scenario.js'
import { scenario } from './setting.js'
import { build, GATED, LOGIN, OWN_LOGIN } from './usage-job.js'
import { jobOf } from './workflows.js'

const PERSONAL = jobOf(...OWN_LOGIN, ...build(GATED, 'tags: ghcr.io/octo-org/app:1'))
const TWO_LOGINS = jobOf(
  ...LOGIN,
  '- run: docker push ghcr.io/octo-org/app:1',
  ...OWN_LOGIN,
  '- run: docker push ghcr.io/octo-org/app:2'
)
const LOGOUT = jobOf(
  ...LOGIN,
  '- name: Clean',
  '  run: docker logout ghcr.io',
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
const PERHAPS_LOGOUT = jobOf(
  '- name: Clean',
  "  if: steps.before.outputs.clean == 'yes'",
  '  run: docker logout ghcr.io',
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
const FOR_HELM_ALONE = jobOf(
  '- run: echo "${{ github.token }}" | helm registry login ghcr.io -u x --password-stdin',
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
const OF_AN_APP = jobOf(
  ...LOGIN.slice(0, -1),
  '    password: ${{ steps.before.outputs.token }}',
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
const TO_THE_HUB = jobOf(
  '- uses: docker/login-action@v4',
  '  with: { username: "${{ github.actor }}", password: "${{ github.token }}" }',
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
const SCOPED = jobOf(
  ...OWN_LOGIN,
  '    scope: octo-org/app@pull,push',
  ...LOGIN,
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
const AS_ROOT = jobOf(...LOGIN, '- run: sudo docker push ghcr.io/octo-org/app:1')
const TO_A_SECRET_OR_OWN = jobOf(
  ...LOGIN.slice(0, -1),
  '    password: ${{ secrets.GHCR_TOKEN || github.token }}',
  ...build(GATED, 'tags: ghcr.io/octo-org/app:1')
)
export const LOGINS_READ: readonly Scenario[] = [
  scenario(
    'job-logs-out-before-it-pushes',
    'A script logs out of the registry before the push.',
    { event: 'push', isLeftToJob: true, workflow: LOGOUT },
    mistake('no-credentials', { annotations: at('error', LOGOUT, 'docker logout') })
  ),
  scenario(
    'job-may-log-out-before-it-pushes',
    'Docker has a login, and another step decides whether the job logs out.',
    {
      event: 'push',
      isLeftToJob: true,
      workflow: PERHAPS_LOGOUT,
      home: { '.docker/config.json': dockerConfig({ 'ghcr.io': ['octocat', jobToken] }) }
    },
    unknown('untested-login', {
      tokenPermission: 'write',
      annotations: at('warning', PERHAPS_LOGOUT, 'docker logout')
    })
  ),
  scenario(
    'job-logs-in-for-helm-and-pushes-with-docker',
    'Docker does not read the login that helm keeps.',
    { event: 'push', isLeftToJob: true, workflow: FOR_HELM_ALONE },
    mistake('no-credentials', { annotations: at('error', FOR_HELM_ALONE, 'helm registry login') })
  ),
  scenario(
    'job-logs-in-to-docker-hub-with-its-own-token',
    'The login has no `registry`, so it is one to Docker Hub.',
    { event: 'push', isLeftToJob: true, workflow: TO_THE_HUB },
    mistake('no-credentials', { annotations: at('error', TO_THE_HUB, 'docker/login-action') })
  ),
  scenario(
    'job-replaces-its-login-with-another-token',
    'Docker has the token of the job, and a later step logs in with a personal one.',
    {
      event: 'push',
      isLeftToJob: true,
      workflow: PERSONAL,
      home: { '.docker/config.json': dockerConfig({ 'ghcr.io': ['octocat', jobToken] }) }
    },
    unknown('untested-login', { annotations: at('warning', PERSONAL, 'docker/login-action') })
  ),
  scenario(
    'job-replaces-its-login-with-the-token-of-an-app',
    'Docker has the token of the job, and a later step logs in with one that a step before made.',
    {
      event: 'push',
      isLeftToJob: true,
      workflow: OF_AN_APP,
      home: { '.docker/config.json': dockerConfig({ 'ghcr.io': ['octocat', jobToken] }) }
    },
    unknown('untested-login', { annotations: at('warning', OF_AN_APP, 'docker/login-action') })
  ),
  scenario(
    'job-has-another-login-for-the-repository',
    'The last login is the one of the job, and an earlier one is for this repository alone.',
    { event: 'push', isLeftToJob: true, workflow: SCOPED },
    unknown('untested-login', { annotations: at('warning', SCOPED, 'docker/login-action') })
  ),
  scenario(
    'job-logs-in-as-itself-and-pushes-as-root',
    'Root has not the login that an earlier step makes.',
    { event: 'push', isLeftToJob: true, workflow: AS_ROOT },
    unknown('untested-login', {
      tokenPermission: 'write',
      annotations: at('warning', AS_ROOT, 'sudo docker push')
    })
  ),
  scenario(
    'fork-logs-in-with-the-job-token-for-want-of-a-secret',
    "A login takes a secret, else the token of the job, and the pull request is a fork's.",
    {
      event: 'pull_request',
      isLeftToJob: true,
      about: { actor: 'contributor', head: 'contributor/app' },
      workflow: TO_A_SECRET_OR_OWN
    },
    byDesign('fork-pull-request', { tokenPermission: 'read' })
  ),
  scenario(
    'job-logs-in-twice',
    'The job pushes with its own token, and then the same package with a personal one.',
    { event: 'push', isLeftToJob: true, workflow: TWO_LOGINS },
    unknown('untested-login', {
      tokenPermission: 'write',
      annotations: [{ level: 'warning', file: '.github/workflows/publish.yml', line: 19 }]
    })
  )
]
