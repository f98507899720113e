// One run for each reason that lies in the login: missing, withheld, wrong, or in a helper that fails.
import { dockerHub } from '../../fakes/others.js'
import { jobToken } from '../../fakes/scenario.js'
import { allowed, byDesign, mistake, unknown } from './expectation.js'
import { dockerConfig } from './registries.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'

const HUB_PASSWORD = 'dckr_pat_right'

const hub = dockerHub({ octocat: { password: HUB_PASSWORD, write: ['octocat/tool'] } })

export const LOGIN_REASONS: readonly Scenario[] = [
  scenario(
    'no-login',
    'The token input came out empty, and there is no other login.',
    { event: 'push', inputs: { 'github-token': '' } },
    mistake('no-credentials')
  ),
  scenario(
    'empty-secret-on-push',
    'The secret has another name, so the password is empty.',
    { event: 'push', inputs: { username: 'octocat', password: '' } },
    mistake('no-credentials')
  ),
  scenario(
    'empty-secret-in-a-fork',
    'The password is a secret, and pull requests from forks get none.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      inputs: { username: 'octocat', password: '' }
    },
    byDesign('secret-withheld')
  ),
  scenario(
    'empty-owner-in-a-fork',
    'The owner in the image name is a secret, and pull requests from forks get none.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      inputs: { images: 'ghcr.io//app:latest' }
    },
    byDesign('fork-pull-request', { annotations: [{ level: 'warning' }, { level: 'notice' }] })
  ),
  scenario(
    'empty-owner-and-login-in-a-fork',
    'The account at Docker Hub is a secret, in the image name as in the login, and forks get none.',
    {
      event: 'pull_request',
      about: { actor: 'contributor', head: 'contributor/app' },
      world: { hosts: hub.hosts },
      inputs: { images: '/tool:latest', registry: 'docker.io', username: '', password: '' }
    },
    byDesign('secret-withheld')
  ),
  scenario(
    'empty-owner-on-push',
    'The secret with the account has another name, so the owner in the image name is empty.',
    { event: 'push', inputs: { images: 'ghcr.io//app:latest' } },
    mistake('invalid-name', { tokenPermission: 'write' })
  ),
  scenario(
    'empty-secret-of-dependabot',
    'The password is a secret that Dependabot does not have.',
    {
      event: 'pull_request',
      about: { actor: 'dependabot[bot]' },
      inputs: { username: 'octocat', password: '' }
    },
    byDesign('secret-withheld', { tokenPermission: 'unknown' })
  ),
  scenario(
    'empty-secret-of-dependabot-on-main',
    'Dependabot merged into main, and the password is a secret that it does not have.',
    {
      event: 'push',
      about: { actor: 'dependabot[bot]' },
      inputs: { username: 'octocat', password: '' }
    },
    mistake('secret-withheld')
  ),
  scenario(
    'docker-hub-without-a-login',
    'The image goes to Docker Hub, and nobody has logged in there.',
    {
      event: 'push',
      world: { hosts: hub.hosts },
      inputs: { images: 'octocat/tool:latest' }
    },
    mistake('no-credentials')
  ),
  scenario(
    'docker-hub-with-a-login',
    'The image goes to Docker Hub, with the login that docker has.',
    {
      event: 'push',
      world: { hosts: hub.hosts },
      inputs: { images: 'octocat/tool:latest' },
      home: {
        '.docker/config.json': dockerConfig({
          'https://index.docker.io/v1/': ['octocat', HUB_PASSWORD]
        })
      },
      secrets: [HUB_PASSWORD]
    },
    allowed({ tokenPermission: 'unknown', outputs: { 'pushable-tags': 'octocat/tool:latest' } })
  ),
  scenario(
    'docker-hub-with-a-wrong-password',
    'The password for Docker Hub is wrong.',
    {
      event: 'push',
      world: { hosts: hub.hosts },
      inputs: {
        images: 'octocat/tool:latest',
        registry: 'docker.io',
        username: 'octocat',
        password: 'dckr_pat_wrong'
      }
    },
    mistake('bad-credentials')
  ),
  scenario(
    'credential-helper-missing',
    'The docker configuration names a credential helper that is not installed.',
    {
      event: 'push',
      home: { '.docker/config.json': '{ "credsStore": "gone-missing" }' }
    },
    mistake('credential-helper-failed')
  ),
  scenario(
    'credential-helper-broken',
    'The credential helper for the registry ends with an error.',
    {
      event: 'push',
      home: { '.docker/config.json': '{ "credHelpers": { "ghcr.io": "broken" } }' },
      programs: { 'docker-credential-broken': '#!/bin/sh\necho "keychain is locked"\nexit 1\n' }
    },
    mistake('credential-helper-failed')
  ),
  scenario(
    'credential-helper-slow',
    'The credential helper is still waiting for its cloud when the time of the step is over.',
    {
      event: 'push',
      inputs: { timeout: '1' },
      home: { '.docker/config.json': '{ "credHelpers": { "ghcr.io": "slow" } }' },
      programs: { 'docker-credential-slow': '#!/bin/sh\nexec sleep 20\n' }
    },
    unknown('registry-unavailable')
  ),
  scenario(
    'credential-helper-in-the-workspace',
    'The checked-out repository brings a docker configuration with a credential helper.',
    {
      event: 'push',
      files: { 'docker/config.json': '{ "credsStore": "planted" }' },
      env: { DOCKER_CONFIG: 'docker' },
      programs: { 'docker-credential-planted': helperScript() }
    },
    mistake('credential-helper-failed')
  ),
  scenario(
    'credential-helper-works',
    'The credential helper holds the token of the job.',
    {
      event: 'push',
      home: { '.docker/config.json': '{ "credHelpers": { "ghcr.io": "good" } }' },
      programs: { 'docker-credential-good': helperScript() },
      secrets: [jobToken]
    },
    allowed()
  ),
  scenario(
    'docker-auth-config',
    'The login comes in the variable DOCKER_AUTH_CONFIG.',
    {
      event: 'push',
      inputs: { 'github-token': '' },
      env: { DOCKER_AUTH_CONFIG: dockerConfig({ 'ghcr.io': ['octocat', jobToken] }) },
      secrets: [jobToken]
    },
    allowed()
  ),
  scenario(
    'docker-login-wins',
    'Docker is logged in with an expired token, which beats the token of the job.',
    {
      event: 'push',
      world: { tokens: { ghp_expiredLongAgo: { kind: 'expired' } } },
      home: {
        '.docker/config.json': dockerConfig({ 'ghcr.io': ['octocat', 'ghp_expiredLongAgo'] })
      },
      secrets: ['ghp_expiredLongAgo']
    },
    mistake('bad-credentials')
  )
]

/** A credential helper that hands out the token of the job. */
function helperScript(): string {
  const login = { ServerURL: 'ghcr.io', Username: 'octocat', Secret: jobToken }
  return `#!/bin/sh\ncat >/dev/null\necho '${JSON.stringify(login)}'\n`
}
