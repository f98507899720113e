import { describe, expect, test } from '@jest/globals'
import { pull, REPOSITORY, run } from './runs.js'

describe('Dependabot', () => {
  const BOT = 'dependabot[bot]'
  type Row = readonly [string, string, string, string, boolean, boolean]
  test.each<Row>([
    // name, event, actor, secret source, its rule applies, its rule is not settled
    ['opens a pull request', 'pull_request', BOT, '', true, false],
    ['reviews', 'pull_request_review', BOT, '', true, false],
    ['comments on a review', 'pull_request_review_comment', BOT, '', true, false],
    ['pushes', 'push', BOT, '', true, false],
    ['creates a branch', 'create', BOT, '', true, false],
    ['deploys', 'deployment', BOT, '', true, false],
    ['reports on a deployment', 'deployment_status', BOT, '', true, false],
    ['lends its secrets', 'pull_request', 'mona', 'Dependabot', true, false],
    ['lends its secrets where its rule has no say', 'issues', 'mona', 'Dependabot', false, true],
    ['opens what pull_request_target runs for', 'pull_request_target', BOT, '', false, true],
    ['lends its secrets there', 'pull_request_target', 'mona', 'Dependabot', false, true],
    ['completes a workflow', 'workflow_run', BOT, '', false, false],
    ['comments', 'issue_comment', BOT, '', false, false],
    ['deletes a branch', 'delete', BOT, '', false, false],
    ['is queued', 'merge_group', BOT, '', false, false],
    ['has its branch pushed to by somebody', 'push', 'mona', 'Actions', false, false],
    ['opened what somebody else pushed to', 'pull_request', 'mona', 'Actions', false, false],
    ['is somebody of a similar name', 'push', 'dependabot', '', false, false]
  ])('%s', async (_name, event, actor, secretSource, dependabot, dependabotUnsettled) => {
    const env = { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: actor }
    const read = await run(env, pull(REPOSITORY), secretSource)
    expect({ dependabot: read.dependabot, unsettled: read.dependabotUnsettled }).toEqual({
      dependabot,
      unsettled: dependabotUnsettled
    })
  })

  test('keeps its rule when somebody runs the job again', async () => {
    const read = await run({ GITHUB_ACTOR: BOT, GITHUB_TRIGGERING_ACTOR: 'mona' })
    expect(read.dependabot).toBe(true)
  })

  test('does not pass its rule on when it runs the job again', async () => {
    const read = await run({ GITHUB_ACTOR: 'mona', GITHUB_TRIGGERING_ACTOR: BOT })
    expect(read.dependabot).toBe(false)
  })
})
