// A pull request from a fork, and the read-only token that it gets.
import { expect, test } from '@jest/globals'
import { ABSENT, block, CERTAIN, fork, plan, PULL } from '../verdict/facts.js'
import { OTHERS, push, refusedPush, WRITE } from './cases.js'
import { describeReason, toldOf } from './reason-test.js'

const UNKNOWN_ORIGIN = { ...PULL, origin: { kind: 'unknown' } } as const

describeReason('fork-pull-request', {
  holds: [
    [
      'the repository is public',
      push({ answer: CERTAIN }, { run: fork('public') }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ],
    [
      'it is merged, and the events that start the workflow are read',
      push(
        { answer: CERTAIN },
        { run: { ...fork('public'), mergedPullRequest: true }, job: plan({ eventLine: 3 }) }
      ),
      { class: 'mistake', says: { fixes: ['workflow author'], line: 3 } }
    ],
    [
      'the repository is public, and no block fits either',
      push({ answer: CERTAIN }, { run: fork('public'), declared: block('none') }),
      { beside: ['permission-missing'] }
    ],
    [
      'the repository is public, and the block that nobody wrote is no lack',
      refusedPush(WRITE, {}, { run: fork('public'), declared: ABSENT })
    ],
    [
      'the repository is public, and the block lacks the permission by itself',
      refusedPush(WRITE, {}, { run: fork('public'), declared: block('read') }),
      { beside: ['permission-missing'] }
    ],
    [
      'the pull request was merged, and the run that should publish is its own',
      push({ answer: CERTAIN }, { run: { ...fork('public'), mergedPullRequest: true } }),
      { class: 'mistake', says: { fixes: ['workflow author'] } }
    ],
    [
      'the repository is private, and the image is of another owner',
      refusedPush({ kind: 'no-installation' }, OTHERS, { run: fork('private') }),
      { also: ['wrong-owner'], beside: ['wrong-owner'] }
    ],
    [
      'the repository is private, and the write that is declared is refused',
      refusedPush(WRITE, {}, { run: fork('private') }),
      {
        also: ['package-access'],
        says: {
          fixes: ['workflow author', 'workflow author', 'repository admin'],
          links: ['https://github.com/Acme/app/settings/actions']
        }
      }
    ],
    [
      'the repository is private, and silence about a block that reads',
      push({}, { run: fork('private'), declared: block('read') }),
      { also: ['permission-missing'], beside: ['permission-missing'] }
    ],
    [
      'it is not told where the pull request comes from, and it is refused',
      refusedPush(WRITE, {}, { run: UNKNOWN_ORIGIN }),
      { also: ['package-access'] }
    ],
    [
      'a cache is to be written',
      push({ role: 'cache', answer: CERTAIN }, { run: fork('public') }),
      { says: { fixes: ['workflow author'] } }
    ]
  ],
  otherwise: [
    [
      'the repository is private, and silence about a write that is declared',
      push({}, { run: fork('private') }),
      { reason: 'registry-unavailable' }
    ],
    [
      'an admin sends write tokens, by the runner',
      refusedPush(WRITE, {}, { run: fork('private'), runtime: 'write' }),
      { reason: 'package-access', also: ['creation-forbidden'] }
    ],
    [
      'a personal token is used',
      refusedPush({ kind: 'write-package' }, { token: 'classic' }, { run: fork('public') }),
      { reason: 'package-access' }
    ],
    [
      "it is an upstream's pull request into its fork, and silence",
      push({}, { run: fork('public', true) }),
      { reason: 'registry-unavailable' }
    ],
    [
      'it is not told where the pull request comes from, and silence',
      push({}, { run: UNKNOWN_ORIGIN, declared: block('read') }),
      { reason: 'registry-unavailable' }
    ]
  ]
})

test('no permission is advised that changes nothing', () => {
  const told = toldOf(push({ answer: CERTAIN }, { run: fork('public'), declared: block('none') }))
  expect(Object.values(told).join()).not.toContain('packages: write')
})

test('a merged pull request is told to publish elsewhere, without what reads the pull request', () => {
  const run = { ...fork('public'), mergedPullRequest: true }
  expect(toldOf(push({ answer: CERTAIN }, { run })).fixes).toMatch(
    /^Publish in a run of `on: push` .*Remove what reads `github\.event\.pull_request`/
  )
})
