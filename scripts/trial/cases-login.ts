// Cases whose trouble lies in the login: missing, wrong, of the wrong kind, or not let in by the organization.
import { publishing } from '../../__tests__/action/scenarios/workflows.js'
import { ghcr } from '../../__tests__/fakes/ghcr.js'
import { worldOf } from '../../__tests__/fakes/scenario.js'
import { openState } from '../../__tests__/fakes/state.js'
import type { ActName } from './acts.js'
import type { Case, Login, Look } from './case.js'
import { withHosts } from './cases-package.js'

const TOKEN: readonly ActName[] = ['edit-workflow', 'save-secret', 'change-token-scopes']

const HELPER: ActName[] = ['edit-workflow', 'install-credential-helper', 'remove-credential-helper']

const GRANTS = '\n  contents: read\n  packages: write'

/** A step that writes a docker configuration which asks a helper for logins. */
const HELPER_CONFIG = '{ "credsStore": "gone-missing" }'
const helperStep = {
  name: 'Configure docker',
  run: `mkdir -p ~/.docker && echo '${HELPER_CONFIG}' > ~/.docker/config.json`
}

const appToken: Look = {
  steps: [
    {
      id: 'app-token',
      uses: 'actions/create-github-app-token@v3',
      with: { 'app-id': '${{ vars.APP_ID }}', 'private-key': '${{ secrets.APP_KEY }}' }
    }
  ],
  password: '${{ steps.app-token.outputs.token }}'
}

const ownTokenThere: Login = {
  registry: 'ghcr.io',
  username: '${{ github.actor }}',
  password: '${{ github.token }}'
}

/** The job of `publish` in the folder of docker that the repository brings along. */
const planted = publishing({ job: GRANTS }).replace(
  '    steps:\n',
  '    env:\n      DOCKER_CONFIG: docker\n    steps:\n'
)

export const LOGIN_CASES: readonly Case[] = [
  {
    reason: 'no-credentials',
    scenario: 'empty-secret-on-push',
    accepts: ['edit-workflow', 'save-secret']
  },
  {
    reason: 'no-credentials',
    scenario: 'docker-hub-without-a-login',
    password: 'dckr_pat_right',
    accepts: ['edit-workflow', 'save-secret']
  },
  {
    reason: 'credential-helper-failed',
    scenario: 'credential-helper-missing',
    look: { steps: [helperStep] },
    accepts: HELPER
  },
  {
    reason: 'credential-helper-failed',
    scenario: 'credential-helper-in-the-workspace',
    look: { head: planted },
    accepts: ['edit-workflow']
  },
  { reason: 'bad-credentials', scenario: 'expired-token', accepts: TOKEN },
  {
    reason: 'bad-credentials',
    scenario: 'docker-hub-with-a-wrong-password',
    password: 'dckr_pat_right',
    accepts: ['save-secret', 'edit-workflow']
  },
  {
    reason: 'token-host',
    scenario: 'token-of-another-github',
    look: { before: [ownTokenThere] },
    accepts: ['edit-workflow', 'save-secret'],
    // The registry of the other GitHub takes the tokens of its own accounts.
    then: (world) => {
      const tokens = Object.entries(world.tokens).filter(([, { kind }]) => kind === 'classic')
      const there = worldOf({ tokens: Object.fromEntries(tokens) })
      const own = { ...there, tokens: Object.fromEntries(tokens) }
      return withHosts(world, { 'ghcr.io': ghcr(openState(own)) })
    }
  },
  { reason: 'unsupported-token', scenario: 'fine-grained-token', accepts: TOKEN },
  {
    reason: 'app-token',
    scenario: 'token-of-another-app',
    look: appToken,
    secrets: { APP_KEY: 'a-private-key' },
    outputs: { 'steps.app-token.outputs.token': 'ghs_777_another.apps.token' },
    accepts: TOKEN
  },
  { reason: 'token-scope', scenario: 'classic-token-without-scope', accepts: TOKEN },
  {
    reason: 'classic-token-forbidden',
    scenario: 'classic-tokens-forbidden',
    accepts: ['edit-workflow']
  },
  {
    reason: 'sso-required',
    scenario: 'single-sign-on',
    accepts: ['edit-workflow', 'authorise-token-for-sso']
  },
  {
    reason: 'ip-not-allowed',
    scenario: 'ip-allow-list',
    accepts: ['add-to-ip-allow-list', 'move-to-listed-runner', 'edit-workflow'],
    // Another runner is taken to be one that the list admits.
    then: (world, { workflow }) =>
      /runs-on: *ubuntu-latest *$/m.test(workflow)
        ? world
        : { ...world, accounts: world.accounts.map((one) => ({ ...one, ipAllowList: false })) }
  },
  {
    reason: 'stale-login',
    scenario: 'base-image-with-a-stale-login',
    logins: [{ registry: 'ghcr.io', username: 'octocat', password: 'ghp_expiredLongAgo' }],
    look: {
      head: publishing({ job: GRANTS }).replace('ubuntu-latest', '[self-hosted, linux]')
    },
    accepts: ['log-out-on-runner', 'edit-workflow']
  }
]
