// What the README says of the conditions that people write today, asked of GitHub's own expressions.
import { describe, expect, test } from '@jest/globals'
import { isTrue, type Value } from './expression.js'
import { documentAt } from './markdown.js'

const PUSH: Value = { github: { event_name: 'push', repository: 'acme/app', actor: 'octocat' } }

function pullRequest(head: Value, event = 'pull_request', actor = 'octocat'): Value {
  const payload = { pull_request: { head } }
  return { github: { event_name: event, repository: 'acme/app', actor, event: payload } }
}

const OWN = { repo: { full_name: 'acme/app', fork: false } }
const FORK = { repo: { full_name: 'stranger/app', fork: true } }
const DELETED = { label: 'stranger:main' }
const INSIDE_A_FORK = { repo: { full_name: 'acme/app', fork: true } }

const BY_EVENT = "github.event_name != 'pull_request'"
const BY_FORK = 'github.event.pull_request.head.repo.fork == false'
const BY_NAME = 'github.event.pull_request.head.repo.full_name == github.repository'
const BY_ACTOR = "github.actor != 'dependabot[bot]'"

describe('a condition that people write today', () => {
  test.each([
    [BY_EVENT, 'a push', PUSH, true],
    [BY_EVENT, "a fork's pull request", pullRequest(FORK), false],
    [
      BY_EVENT,
      "a review of a fork's, whose token is cut",
      pullRequest(FORK, 'pull_request_review'),
      true
    ],
    [BY_EVENT, 'a pull request of an own branch, which could push', pullRequest(OWN), false],
    [BY_FORK, "a fork's pull request", pullRequest(FORK), false],
    [BY_FORK, 'a fork that was deleted, whose token is cut', pullRequest(DELETED), true],
    [
      BY_FORK,
      "a branch of a fork's own repository, which could push",
      pullRequest(INSIDE_A_FORK),
      false
    ],
    [BY_NAME, "a fork's pull request", pullRequest(FORK), false],
    [BY_NAME, 'a push', PUSH, false],
    [
      BY_ACTOR,
      'Dependabot with packages: write',
      pullRequest(OWN, 'pull_request', 'dependabot[bot]'),
      false
    ]
  ])('%s, of %s', (condition, _case, context, expected) => {
    expect(isTrue(condition, context)).toBe(expected)
  })

  test.each([BY_EVENT, BY_FORK, BY_NAME, BY_ACTOR])('stands in the README: %s', (condition) => {
    const { spans } = documentAt('README.md')
    expect(spans.some((span) => span.replace(/^if: /, '') === condition)).toBe(true)
  })

  test('takes the text false for true', () => {
    const steps = { a: { outputs: { 'should-push': 'false' } } }
    expect(isTrue('steps.a.outputs.should-push', { steps })).toBe(true)
    expect(isTrue("steps.a.outputs.should-push == 'true'", { steps })).toBe(false)
  })
})
