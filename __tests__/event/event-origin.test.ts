import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  eventOf,
  EVENTS,
  originOf,
  type HomeRepository,
  type PullRequestOrigin
} from '../../src/event/event.js'

const HOME: HomeRepository = { id: '1', fullName: 'octo/app' }
const NOWHERE: HomeRepository = { id: undefined, fullName: undefined }
const SAME: PullRequestOrigin = { kind: 'same-repository' }
const UNKNOWN: PullRequestOrigin = { kind: 'unknown' }
const forkOf = (head: string | undefined, fromUpstream = false): PullRequestOrigin => ({
  kind: 'fork',
  head,
  fromUpstream
})

/** A pull request from one repository to another, with what else its payload holds. */
function pull(head: unknown, base: unknown, beside: object = {}): unknown {
  return { pull_request: { head: { repo: head }, base: { repo: base } }, ...beside }
}

const APP = { id: 1, full_name: 'octo/app', fork: false }
const FORK = { id: 2, full_name: 'mona/app', fork: true }

describe('the origin of a pull request', () => {
  test.each<readonly [string, unknown, PullRequestOrigin]>([
    ['a branch of the same repository', pull(APP, APP), SAME],
    ['a fork', pull(FORK, APP), forkOf('mona/app')],
    ['a deleted fork', pull(null, APP), forkOf(undefined)],
    [
      'a head without a repository',
      { pull_request: { head: {}, base: { repo: APP } } },
      forkOf(undefined)
    ],
    ['a branch inside a fork', pull(FORK, FORK), SAME],
    ['the upstream, into its fork', pull(APP, FORK), forkOf('octo/app', true)],
    [
      'the upstream, with the fork known from the repository',
      pull(APP, { id: 2 }, { repository: FORK }),
      forkOf('octo/app', true)
    ],
    [
      'a repository that is no fork, into one that is none',
      pull({ ...FORK, fork: false }, APP),
      forkOf('mona/app')
    ],
    ['a renamed repository', pull({ ...APP, full_name: 'octo/old' }, APP), SAME],
    ['a fork under an old name of the base', pull({ ...APP, id: 2 }, APP), forkOf('octo/app')],
    ['a base without a repository', pull(FORK, null, { repository: APP }), forkOf('mona/app')],
    ['a base known from the repository', pull(APP, {}, { repository: APP }), SAME],
    ['a base known from the runner', pull(APP, {}), SAME],
    ['a fork, with the base known from the runner', pull(FORK, {}), forkOf('mona/app')],
    ['a head without an id', pull({ full_name: 'Octo/App' }, APP), SAME],
    ['a fork without an id', pull({ full_name: 'mona/app' }, APP), forkOf('mona/app')],
    ['ids of the wrong type', pull({ ...APP, id: {} }, { ...APP, id: [] }), SAME],
    ['ids as text', pull({ ...FORK, id: '2' }, { ...APP, id: '1' }), forkOf('mona/app')],
    ['a head with neither id nor name', pull({}, APP), UNKNOWN],
    ['a head that is no object', pull('octo/app', APP), UNKNOWN],
    ['a head that is false', pull(false, APP), UNKNOWN],
    ['no head', { pull_request: { base: { repo: APP } } }, UNKNOWN],
    ['a null head', { pull_request: { head: null } }, UNKNOWN],
    ['no pull request', { repository: APP }, UNKNOWN],
    ['an empty payload', {}, UNKNOWN]
  ])('from %s', (_name, payload, expected) => {
    expect(originOf(eventOf('pull_request'), payload, HOME, 'Actions')).toEqual(expected)
  })

  test.each<readonly [string, unknown, PullRequestOrigin]>([
    ['an empty payload', {}, forkOf(undefined)],
    ['a head with neither id nor name', pull({}, APP), forkOf(undefined)],
    ['a branch of the same repository', pull(APP, APP), SAME]
  ])('from %s, without secrets', (_name, payload, expected) => {
    expect(originOf(eventOf('pull_request'), payload, HOME, 'None')).toEqual(expected)
  })

  test('is unknown when the base is known from nowhere', () => {
    expect(originOf(eventOf('pull_request'), pull(APP, {}), NOWHERE, undefined)).toEqual(UNKNOWN)
  })

  test.each(Object.entries(EVENTS))('on %s is compared as its rule says', (name, rule) => {
    expect(originOf(eventOf(name), pull(FORK, APP), HOME, 'None')).toEqual(
      rule.forks === 'read-only' ? forkOf('mona/app') : { kind: 'not-compared' }
    )
  })

  test('is a fork exactly when ids differ, whatever else the payload says', () => {
    const repository = fc.record({
      id: fc.integer({ min: 1, max: 3 }),
      full_name: fc.constantFrom('octo/app', 'mona/app'),
      fork: fc.boolean()
    })
    fc.assert(
      fc.property(repository, repository, (head, base) => {
        const origin = originOf(eventOf('pull_request'), pull(head, base), HOME, undefined)
        expect(origin.kind).toBe(head.id === base.id ? 'same-repository' : 'fork')
      })
    )
  })
})
