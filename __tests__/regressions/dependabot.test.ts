// Dependabot's runs, where GitHub's rule is not settled or no longer in its documentation.
import { describe, expect, test } from '@jest/globals'
import {
  BOT,
  CREATE,
  ghcr,
  mistake,
  seen,
  SILENT,
  unknown,
  WRITE,
  type Situation,
  type Seen
} from './scene.js'

const TARGET: Situation = { event: 'pull_request_target', options: { actor: BOT } }
const STORED = { 'secret-source': 'Dependabot' }
const PULL: Situation = { event: 'pull_request', options: { actor: BOT } }

describe("Dependabot's run", () => {
  test.each<readonly [string, Situation, Seen]>([
    [
      'under pull_request_target without a block is not judged by its secrets alone',
      { ...TARGET, ...SILENT, inputs: STORED, block: null },
      unknown('registry-unavailable')
    ],
    [
      'under pull_request_target is not judged when nobody may be asked',
      { ...TARGET, inputs: { ...STORED, probe: 'false' }, block: null },
      unknown('permission-unknown')
    ],
    [
      'under pull_request_target, refused without a block, names its rule as possible',
      { ...TARGET, ...ghcr({ upload: WRITE }), block: null },
      mistake('permission-missing', ['dependabot'])
    ],
    [
      'under pull_request_target with a block that grants nothing lacks it for certain',
      { ...TARGET, ...ghcr({ upload: WRITE }), block: '{ contents: read }' },
      mistake('permission-missing')
    ],
    [
      'with a block that grants the write is refused one: the rule stays possible',
      { ...PULL, ...ghcr({ upload: WRITE }) },
      mistake('package-access', ['creation-forbidden', 'dependabot'])
    ],
    [
      'with a block that grants the write is refused a creation: the rule stays possible',
      { ...PULL, ...ghcr({ upload: CREATE }) },
      mistake('creation-forbidden', ['dependabot'])
    ],
    [
      'with a block that grants the write and a token that the runner calls a reading one',
      {
        ...PULL,
        ...ghcr({ upload: WRITE }),
        env: { GITHUB_TOKEN_PERMISSIONS: '{"packages":"read"}' }
      },
      mistake('permission-missing', ['dependabot'])
    ]
  ])('%s', async (_name, situation, expected) => {
    expect(await seen(situation)).toEqual(expected)
  })
})
