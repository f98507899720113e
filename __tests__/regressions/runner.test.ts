// What the runner itself says of the token, against what the event and the file let expect.
import { describe, expect, test } from '@jest/globals'
import { ACCEPTED, decide, ghcr, PRIVATE_FORK, seen, type Situation, type Seen } from './scene.js'

const WRITER = { GITHUB_TOKEN_PERMISSIONS: '{"contents":"read","packages":"write"}' }
const FORK: Situation = { event: 'pull_request', options: { head: 'contributor/app' } }
const GRANTED: Seen = { ...ACCEPTED, reason: 'permission-granted' }
const UNASKED = { probe: 'false' }

describe('a runner that tells of a token with the write', () => {
  test.each<readonly [string, Situation, Seen]>([
    ["has the registry asked for a fork's pull request", { ...FORK, env: WRITER }, ACCEPTED],
    ['is believed where nobody may be asked', { ...FORK, env: WRITER, inputs: UNASKED }, GRANTED],
    [
      'is believed in a private repository',
      { ...PRIVATE_FORK, env: WRITER, inputs: UNASKED },
      GRANTED
    ]
  ])('%s', async (_name, situation, expected) => {
    expect(await seen(situation)).toEqual(expected)
  })
})

describe('a personal repository without a block', () => {
  const SILENT: Situation = { block: null, inputs: UNASKED }
  const payload = (created_at: unknown): unknown => ({
    repository: { full_name: 'octocat/tool', created_at, owner: { login: 'octocat', type: 'User' } }
  })

  test.each<readonly [string, unknown, 'read' | undefined]>([
    ['of today leans to the restricted default', '2026-01-05T00:00:00Z', 'read'],
    ['of today, as push events tell it, does as well', 1767571200, 'read'],
    ['of 2019 leans to neither', '2019-01-05T00:00:00Z', undefined]
  ])('%s', async (_name, createdAt, lean) => {
    const { facts } = await decide({
      ...SILENT,
      ...ghcr({}),
      options: { repository: 'octocat/tool' },
      world: { job: { repository: 'octocat/tool' } },
      payload: payload(createdAt)
    })
    expect(facts.permission).toEqual({
      level: 'unknown',
      likelyLevel: lean,
      certainty: 'medium',
      rule: 'repository-default',
      source: 'nothing'
    })
  })
})
