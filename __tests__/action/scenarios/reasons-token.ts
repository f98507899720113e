// One run for each reason that lies in a personal token or in another App's.
import type { Token } from '../../fakes/world.js'
import { allowed, mistake } from './expectation.js'
import type { Scenario } from './scenario.js'
import { scenario } from './setting.js'

function classic(...scopes: string[]): Token {
  return { kind: 'classic', user: 'octocat', scopes }
}

/** A login with a token of octocat, given to the step itself. */
function withToken(secret: string, token: Token) {
  return {
    event: 'push',
    world: { tokens: { [secret]: token } },
    inputs: { username: 'octocat', password: secret }
  } as const
}

export const TOKEN_REASONS: readonly Scenario[] = [
  scenario(
    'classic-token',
    'We push with a classic token that may write packages.',
    {
      ...withToken('ghp_classicRight', classic('write:packages')),
      world: {
        tokens: { ghp_classicRight: classic('write:packages') },
        packages: [
          { owner: 'octo-org', name: 'app', visibility: 'private', users: { octocat: 'write' } }
        ]
      }
    },
    allowed({ tokenPermission: 'unknown' })
  ),
  scenario(
    'classic-token-without-scope',
    'The classic token can read packages and not write them.',
    withToken('ghp_classicReads', classic('read:packages', 'repo')),
    mistake('token-scope')
  ),
  scenario(
    'user-token-of-an-app',
    'The login uses the user token of a GitHub App.',
    withToken('ghu_userToServer', { kind: 'user-to-server', user: 'octocat' }),
    mistake('unsupported-token')
  ),
  scenario(
    'token-of-another-app',
    'The login uses the token that create-github-app-token made.',
    withToken('ghs_777_another.apps.token', { kind: 'app', owner: 'octo-org' }),
    mistake('app-token')
  ),
  scenario(
    'expired-token',
    'The personal token behind the secret has expired.',
    withToken('ghp_expiredLongAgo', { kind: 'expired' }),
    mistake('bad-credentials')
  ),
  scenario(
    'mistyped-token',
    'The secret was saved with a letter too few.',
    {
      event: 'push',
      inputs: { username: 'octocat', password: 'ghp_nobodyHasThisOne' }
    },
    mistake('bad-credentials')
  ),
  scenario(
    'classic-tokens-forbidden',
    'The organization has banned classic tokens.',
    {
      ...withToken('ghp_classicRight', classic('write:packages')),
      world: {
        tokens: { ghp_classicRight: classic('write:packages') },
        accounts: [{ login: 'octo-org', id: 501, type: 'Organization', classicTokens: 'forbidden' }]
      }
    },
    mistake('classic-token-forbidden')
  ),
  scenario(
    'classic-token-lives-too-long',
    'The organization has banned classic tokens that never expire.',
    {
      ...withToken('ghp_classicRight', classic('write:packages')),
      world: {
        tokens: { ghp_classicRight: classic('write:packages') },
        accounts: [{ login: 'octo-org', id: 501, type: 'Organization', classicTokens: 'lifetime' }]
      }
    },
    mistake('classic-token-forbidden')
  ),
  scenario(
    'single-sign-on',
    'The token is not authorised for the single sign-on of the organization.',
    {
      ...withToken('ghp_classicRight', classic('write:packages')),
      world: {
        tokens: { ghp_classicRight: classic('write:packages') },
        accounts: [{ login: 'octo-org', id: 501, type: 'Organization', requiresSso: true }]
      }
    },
    mistake('sso-required')
  ),
  scenario(
    'ip-allow-list',
    'The organization has an IP allow list, and the runner is not on it.',
    {
      ...withToken('ghp_classicRight', classic('write:packages')),
      world: {
        tokens: { ghp_classicRight: classic('write:packages') },
        accounts: [{ login: 'octo-org', id: 501, type: 'Organization', ipAllowList: true }]
      }
    },
    mistake('ip-not-allowed')
  )
]
