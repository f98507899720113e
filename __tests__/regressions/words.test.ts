// Refusals whose words hold somebody's name, several errors, or words that fit no known cause.
import { describe, expect, test } from '@jest/globals'
import { json } from '../fakes/wire.js'
import {
  ghcr,
  mistake,
  refusal,
  registry,
  seen,
  unknown,
  type Situation,
  type Seen
} from './scene.js'

const IP =
  'Although you appear to have the correct authorization credentials, the `NAME` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.'
const SCOPES = 'permission_denied: The token provided does not match expected scopes.'

function harbor(repository: string): Situation {
  const words = `unauthorized to access repository: ${repository}, action: push: unauthorized to access repository: ${repository}, action: push`
  return {
    inputs: {
      images: `harbor.test/${repository}`,
      registry: 'harbor.test',
      username: 'robot',
      password: 'word'
    },
    hosts: {
      'harbor.test': registry('harbor.test', { upload: refusal(words, 'UNAUTHORIZED', 401) })
    }
  }
}

function as(token: string, message: string): Situation {
  return { inputs: { 'github-token': token }, ...ghcr({ upload: refusal(message) }) }
}

describe('a refusal', () => {
  test.each<readonly [string, Situation, Seen]>([
    [
      'by the IP allow list of an organization called sso is not about single sign-on',
      as('ghp_classic', IP.replace('NAME', 'sso')),
      mistake('ip-not-allowed')
    ],
    [
      'of classic tokens by an organization called saml is not about single sign-on',
      as(
        'ghp_classic',
        'permission_denied: `saml` forbids access via a personal access token (classic).'
      ),
      mistake('classic-token-forbidden')
    ],
    [
      'for a repository called timeout is no fault of the server',
      harbor('team/timeout-service'),
      mistake('package-access')
    ],
    [
      'for a project called temporary is none either',
      harbor('temporary/app'),
      mistake('package-access')
    ],
    [
      'for a repository called toomanyrequests is no limit',
      harbor('team/toomanyrequests'),
      mistake('package-access')
    ],
    [
      "of the job's token by the token service, which its block lets write, is the package's",
      ghcr({ token: refusal('requested access to the resource is denied') }),
      mistake('package-access', ['creation-forbidden'])
    ],
    [
      'beside a rate limit is no refusal',
      ghcr({
        upload: json(403, {
          errors: [
            { code: 'DENIED', message: 'requested access to the resource is denied' },
            { code: 'TOOMANYREQUESTS', message: 'retry-after: 1ms, allowed: 2000/minute' }
          ]
        })
      }),
      unknown('rate-limited')
    ],
    [
      'behind an empty error is still read',
      ghcr({
        upload: json(403, {
          errors: [null, { code: 'DENIED', message: 'permission_denied: write_package' }]
        })
      }),
      mistake('package-access')
    ],
    [
      "of the job's token for its scopes, which its block grants, is not explained",
      ghcr({ upload: refusal(SCOPES) }),
      mistake('refused')
    ],
    [
      'of the same where the runner says that it may write is not explained either',
      {
        ...ghcr({ upload: refusal(SCOPES) }),
        env: { GITHUB_TOKEN_PERMISSIONS: '{"packages":"write"}' }
      },
      mistake('refused')
    ],
    [
      "to read by a package, in words seen once, may be the job's permission",
      { ...ghcr({ upload: refusal('permission_denied: read_package') }), block: null },
      mistake('package-access', ['permission-missing'])
    ],
    [
      "by a package of another owner speaks of that package's list as well",
      {
        ...ghcr({ upload: refusal('permission_denied: write_package') }),
        inputs: { images: 'ghcr.io/other-org/app' }
      },
      mistake('wrong-owner', ['package-access'])
    ],
    [
      "of another App's token in unknown words is quoted, not explained",
      as('ghs_777_app', 'the storage of this organization is full'),
      mistake('refused')
    ],
    [
      'of a user-to-server token by a package is about the package',
      as('ghu_user', 'permission_denied: write_package'),
      mistake('package-access')
    ],
    [
      'of a user-to-server token for its scopes is about its kind',
      as('ghu_user', SCOPES),
      mistake('unsupported-token')
    ],
    [
      'of a token that some other organization asks to authorise is not certain to be about that',
      {
        ...as('ghp_classic', 'words of a new kind'),
        world: {
          tokens: {
            ghp_classic: { kind: 'classic', user: 'octocat', scopes: ['write:packages'] }
          },
          accounts: [{ login: 'other-org', id: 502, type: 'Organization', requiresSso: true }]
        }
      },
      mistake('sso-required', ['package-access'])
    ]
  ])('%s', async (_name, situation, expected) => {
    expect(await seen(situation)).toEqual(expected)
  })
})
