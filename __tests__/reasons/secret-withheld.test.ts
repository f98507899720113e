// A login that is empty because the event gives the run no secrets.
import { expect, test } from '@jest/globals'
import { adviceOn } from '../../src/report/causes.js'
import { CERTAIN, DEPENDABOT, facts, fork, plan, PULL, UNAVAILABLE } from '../verdict/facts.js'
import {
  CLOSED,
  FORKED,
  HUB,
  NONE,
  NOT_ASKED,
  pull,
  push,
  refusedPush,
  refusedToJob,
  WITHHELD
} from './cases.js'
import { describeReason, theTarget, toldOf } from './reason-test.js'

const EMPTY = { image: HUB, credential: WITHHELD, answer: NOT_ASKED }

describeReason('secret-withheld', {
  holds: [
    [
      'in a fork',
      push(EMPTY, { run: fork('public') }),
      { says: { fixes: ['workflow author', 'workflow author', 'workflow author'] } }
    ],
    [
      'for Dependabot',
      push(EMPTY, { run: DEPENDABOT }),
      {
        says: {
          fixes: ['workflow author', 'repository admin', 'workflow author'],
          links: ['https://github.com/Acme/app/settings/secrets/dependabot']
        }
      }
    ],
    [
      'for a push of Dependabot to the default branch',
      push(EMPTY, { run: { ...DEPENDABOT, event: 'push', isDefaultBranchOrTag: true } }),
      { class: 'mistake' }
    ],
    [
      "where the secrets are those of Dependabot's store",
      push(EMPTY, {
        run: {
          ...PULL,
          event: 'pull_request_target',
          secretSource: 'Dependabot',
          dependabotUnsettled: true
        }
      })
    ],
    [
      'in a fork without any login',
      refusedPush(CLOSED, { image: HUB, credential: NONE }, { run: fork('public') })
    ],
    [
      'in a fork, and the registry is retired, too',
      push(
        { image: 'docker.pkg.github.com/acme/app/app', answer: CERTAIN, credential: WITHHELD },
        { run: fork('public') }
      ),
      { beside: ['registry-retired'] }
    ],
    [
      "in a fork's own run, on its default branch and with secrets of its own",
      push(EMPTY, {
        run: { repository: FORKED, isDefaultBranchOrTag: true, secretSource: 'Actions' }
      }),
      {
        also: ['no-credentials'],
        says: {
          fixes: ['workflow author', 'workflow author', 'repository admin'],
          links: ['https://github.com/me/app/settings/secrets/actions']
        }
      }
    ],
    [
      "in a fork's own run that pulls",
      refusedToJob(CLOSED, { image: HUB, credential: WITHHELD }, { run: { repository: FORKED } }),
      { also: ['no-credentials'] }
    ],
    [
      'in a fork that pulls',
      refusedToJob(CLOSED, { image: HUB, credential: WITHHELD }, { run: fork('public') }),
      { says: { fixes: ['workflow author', 'workflow author'] } }
    ]
  ],
  otherwise: [
    [
      "nobody is logged in in a fork's own run",
      refusedPush(CLOSED, { image: HUB, credential: NONE }, { run: { repository: FORKED } }),
      { reason: 'no-credentials' }
    ],
    [
      "a fork's own run names the image of its parent",
      push(
        { image: 'ghcr.io/acme/app', credential: WITHHELD, answer: NOT_ASKED },
        { run: { repository: FORKED } }
      ),
      { reason: 'upstream-image-in-fork' }
    ],
    [
      'secrets are sent, and this one is empty',
      push(EMPTY, { run: { ...fork('private'), secretSource: 'Actions' } }),
      { reason: 'no-credentials' }
    ],
    [
      'a login is withheld, and anybody may pull',
      pull({ role: 'base', image: HUB, credential: WITHHELD }, { run: fork('public') }),
      { reason: 'pullable' }
    ],
    [
      'a login is withheld, and nothing is there',
      refusedToJob(
        { kind: 'repository-missing' },
        { image: HUB, credential: WITHHELD },
        { run: fork('public') }
      ),
      { reason: 'package-absent' }
    ],
    [
      'a login is withheld, and silence',
      pull(
        { role: 'base', image: HUB, credential: WITHHELD, answer: UNAVAILABLE },
        { run: fork('public') }
      ),
      { reason: 'registry-unavailable' }
    ]
  ]
})

test('no permission is advised that changes nothing', () => {
  expect(Object.values(toldOf(push(EMPTY, { run: fork('public') }))).join()).not.toContain(
    'packages: write'
  )
})

test('an empty input of this step is told at its line', () => {
  const own = { job: 'build', line: 12, inputs: new Map([['password', { line: 15 }]]) }
  const [run, inputs] = [DEPENDABOT, { username: 'octocat' }]
  const change = push(EMPTY, { run, inputs, job: plan({ own }) })
  const { primary, facts: target } = theTarget(change)
  expect(adviceOn(primary, { facts: facts(change), target }).place?.line).toBe(15)
})

test('the secret to save for Dependabot is named, where the input names it', () => {
  const change = push(EMPTY, { run: DEPENDABOT, job: plan({ passwordSecret: 'HUB_TOKEN' }) })
  expect(toldOf(change).fixes).toMatch(/save the secret `HUB_TOKEN` for them/)
})
