// Pull requests from forks, where the cut of the token is not certain.
import { describe, expect, test } from '@jest/globals'
import { reportOf } from '../../src/decide-and-report.js'
import {
  byDesign,
  decide,
  ghcr,
  mistake,
  PRIVATE_FORK,
  refusal,
  seen,
  SILENT,
  unknown,
  WRITE,
  type Situation,
  type Seen
} from './scene.js'

const REFUSED = ghcr({ upload: WRITE })
const OIDC = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/' }
const READER = { GITHUB_TOKEN_PERMISSIONS: '{"packages":"read"}' }
const NO_PACKAGES = '{ contents: read }'
const FROM_UPSTREAM: Situation = {
  event: 'pull_request',
  options: { repository: 'contributor/app', head: 'octo-org/app' }
}
const UNTRACED: Situation = { event: 'pull_request', payload: {} }

describe('a pull request', () => {
  test.each<readonly [string, Situation, Seen]>([
    [
      "from a private fork may be an admin's to allow, so that a policy is possible",
      { ...PRIVATE_FORK, ...REFUSED },
      byDesign('fork-pull-request', ['package-access'])
    ],
    [
      'from a private fork refused by the token service is not certain to be cut either',
      {
        ...PRIVATE_FORK,
        ...ghcr({ token: refusal('requested access to the resource is denied') })
      },
      byDesign('fork-pull-request', ['package-access'])
    ],
    [
      'from a private fork whose job is offered an OIDC token kept its writes',
      { ...PRIVATE_FORK, ...REFUSED, env: OIDC, block: '{ packages: write, id-token: write }' },
      mistake('package-access', ['creation-forbidden', 'fork-pull-request'])
    ],
    [
      'from a private fork that kept its writes, without a block, has the default',
      { ...PRIVATE_FORK, ...REFUSED, env: OIDC, block: null },
      mistake('permission-missing', ['package-access'])
    ],
    [
      'from a private fork with a block that grants nothing could fail for either',
      { ...PRIVATE_FORK, ...SILENT, block: NO_PACKAGES },
      byDesign('fork-pull-request', ['permission-missing'], ['permission-missing'])
    ],
    [
      'from the upstream into its fork is not certain to be cut',
      { ...FROM_UPSTREAM, ...REFUSED },
      byDesign('fork-pull-request', ['package-access'])
    ],
    [
      'from the upstream with a block that grants nothing could fail for either',
      { ...FROM_UPSTREAM, ...SILENT, block: NO_PACKAGES },
      byDesign('fork-pull-request', ['permission-missing'], ['permission-missing'])
    ],
    [
      'of unknown origin without a block may be a fork',
      { ...UNTRACED, ...REFUSED, block: null },
      mistake('permission-missing', ['fork-pull-request'])
    ],
    [
      'of unknown origin with a block that grants nothing may be a fork too',
      { ...UNTRACED, ...REFUSED, block: NO_PACKAGES },
      mistake('permission-missing', ['fork-pull-request'])
    ],
    [
      'of unknown origin whose token the runner calls a reading one, against its block, is cut',
      { ...UNTRACED, ...SILENT, env: READER },
      byDesign('fork-pull-request')
    ],
    [
      'of unknown origin is not judged by its block alone',
      { ...UNTRACED, ...SILENT, block: NO_PACKAGES },
      unknown('registry-unavailable')
    ],
    [
      'from a private fork with an empty secret may have been meant to get it',
      {
        ...PRIVATE_FORK,
        inputs: { images: 'team/app', registry: 'docker.io', username: 'me', password: '' }
      },
      byDesign('secret-withheld', ['no-credentials'])
    ],
    [
      'from a private fork that the runner gives no secrets is certain of that',
      {
        ...PRIVATE_FORK,
        inputs: {
          images: 'team/app',
          registry: 'docker.io',
          username: 'me',
          'secret-source': 'None'
        }
      },
      byDesign('secret-withheld')
    ]
  ])('%s', async (_name, situation, expected) => {
    expect(await seen(situation)).toEqual(expected)
  })

  test('that may be cut is told as such, with the other cause named', async () => {
    const { annotations } = await reportOf(await decide({ ...PRIVATE_FORK, ...REFUSED }))
    expect(annotations.map(({ level, message }) => [level, message])).toEqual([
      [
        'notice',
        'This run most likely has the read-only token of a pull request from a fork; the image can be pushed after the merge; also possible: no write access to the package.'
      ]
    ])
  })

  test.each<readonly [string, Situation, string]>([
    [
      'of unknown origin',
      UNTRACED,
      'The event does not show where this pull request comes from. If it comes from a fork, its token is read-only, unless the repository is private and an admin sends write tokens to forks. No upload was tried.'
    ],
    [
      'from a fork of what may be public',
      { event: 'pull_request', payload: { pull_request: { head: { repo: null } } } },
      'This pull request comes from a fork, and the event does not show whether the repository is public. Its token is read-only, unless the repository is private and an admin sends write tokens to forks. No upload was tried.'
    ],
    [
      'from a private fork',
      PRIVATE_FORK,
      'This pull request comes from a fork of a repository that is not public. Its token is read-only, unless an admin sends write tokens to forks. No upload was tried.'
    ]
  ])(
    '%s that nobody was asked about is told no more than is known',
    async (_name, situation, told) => {
      const { annotations } = await reportOf(
        await decide({ ...situation, inputs: { probe: 'false' } })
      )
      expect(annotations.map(({ message }) => message.split(' The push goes on')[0])).toEqual([
        told
      ])
    }
  )
})
