import { describe, expect, test } from '@jest/globals'
import { eventOf, EVENTS } from '../../src/event/event.js'

const namesWhere = (wanted: (event: ReturnType<typeof eventOf>) => boolean): readonly string[] =>
  Object.keys(EVENTS).filter((name) => wanted(eventOf(name)))

describe('the table of events', () => {
  test('cuts the token of forks on three events', () => {
    expect(namesWhere((event) => event.forks === 'read-only')).toEqual([
      'pull_request',
      'pull_request_review',
      'pull_request_review_comment'
    ])
  })

  test('watches for Dependabot on seven events', () => {
    expect(namesWhere((event) => event.dependabot === 'read-only-by-default')).toEqual([
      'create',
      'deployment',
      'deployment_status',
      'pull_request',
      'pull_request_review',
      'pull_request_review_comment',
      'push'
    ])
  })

  test('leaves one event unsettled', () => {
    expect(namesWhere((event) => event.dependabot === 'unsettled')).toEqual(['pull_request_target'])
  })

  test('counts five events as pull requests', () => {
    expect(namesWhere((event) => event.pullRequest)).toEqual([
      'pull_request',
      'pull_request_comment',
      'pull_request_review',
      'pull_request_review_comment',
      'pull_request_target'
    ])
  })

  test('knows which events can run off the default branch', () => {
    expect(namesWhere((event) => !event.onDefaultBranch && !event.pullRequest)).toEqual([
      'create',
      'deployment',
      'deployment_status',
      'dynamic',
      'merge_group',
      'push',
      'registry_package',
      'release',
      'workflow_call',
      'workflow_dispatch'
    ])
  })

  test.each(['', 'brand_new', 'constructor', '__proto__', 'Push'])(
    'takes the unknown event %j for an ordinary one',
    (name) => {
      expect(eventOf(name)).toEqual({
        name,
        known: false,
        forks: 'unchanged',
        dependabot: 'unchanged',
        pullRequest: false,
        onDefaultBranch: false
      })
    }
  )
})
