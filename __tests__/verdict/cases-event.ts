// Cases in which the event decides.
import { WRITE, NOT_ASKED, WITHHELD, NONE, FORKED, HUB, one, said, type Cases } from './cases.js'
import { ABSENT, block, CERTAIN, DEPENDABOT, fork, PULL, UNREADABLE } from './facts.js'

export const EVENT_CASES: Cases = [
  [
    'a fork of a public repository',
    one({ answer: CERTAIN }, { run: fork('public') }),
    { reason: 'fork-pull-request', class: 'by-design' }
  ],
  [
    'a fork of a public repository without a block that fits',
    one({ answer: CERTAIN }, { run: fork('public'), declared: block('none') }),
    { reason: 'fork-pull-request', class: 'by-design', beside: ['permission-missing'] }
  ],
  [
    'a fork of a public repository whose pull request was merged',
    one({ answer: CERTAIN }, { run: { ...fork('public'), mergedPullRequest: true } }),
    { reason: 'fork-pull-request', class: 'mistake' }
  ],
  [
    'a fork of a private repository, an image of another owner',
    said({ kind: 'no-installation' }, { run: fork('private') }, { image: 'ghcr.io/other/app' }),
    {
      reason: 'fork-pull-request',
      class: 'by-design',
      also: ['wrong-owner'],
      beside: ['wrong-owner']
    }
  ],
  [
    'a fork of a private repository, refused',
    said(WRITE, { run: fork('private') }),
    { reason: 'fork-pull-request', class: 'by-design', also: ['package-access'] }
  ],
  [
    'a fork of a private repository, silent, writes declared',
    one({}, { run: fork('private') }),
    { reason: 'registry-unavailable' }
  ],
  [
    'a fork of a private repository, silent, reads declared',
    one({}, { run: fork('private'), declared: block('read') }),
    {
      reason: 'fork-pull-request',
      class: 'by-design',
      also: ['permission-missing'],
      beside: ['permission-missing']
    }
  ],
  [
    'a fork that an admin sends write tokens to, by the runner',
    said(WRITE, { run: fork('private'), runtime: 'write' }),
    { reason: 'package-access', class: 'mistake', also: ['creation-forbidden'] }
  ],
  [
    'a fork with a personal token',
    said({ kind: 'write-package' }, { run: fork('public') }, { token: 'classic' }),
    { reason: 'package-access', class: 'mistake' }
  ],
  [
    "an upstream's pull request into its fork, silent",
    one({}, { run: fork('public', true) }),
    { reason: 'registry-unavailable' }
  ],
  [
    'a pull request of unknown origin, refused',
    said(WRITE, { run: { ...PULL, origin: { kind: 'unknown' } } }),
    { reason: 'fork-pull-request', class: 'by-design', also: ['package-access'] }
  ],
  [
    'a pull request of unknown origin, silent',
    one({}, { run: { ...PULL, origin: { kind: 'unknown' } }, declared: block('read') }),
    { reason: 'registry-unavailable' }
  ],

  [
    'Dependabot without a block',
    one({}, { run: DEPENDABOT, declared: ABSENT }),
    { reason: 'dependabot', class: 'by-design' }
  ],
  [
    'Dependabot with an unreadable block, refused',
    said(WRITE, { run: DEPENDABOT, declared: UNREADABLE }),
    { reason: 'dependabot', class: 'by-design', also: ['package-access'] }
  ],
  [
    'Dependabot with an unreadable block, silent',
    one({}, { run: DEPENDABOT, declared: UNREADABLE }),
    { reason: 'registry-unavailable' }
  ],
  [
    'Dependabot with writes that the block may not be the one to grant, refused',
    said(WRITE, { run: DEPENDABOT, declared: block('write', 'medium') }),
    { reason: 'dependabot', class: 'by-design', also: ['package-access'] }
  ],
  [
    'Dependabot with writes declared, silent',
    one({}, { run: DEPENDABOT }),
    { reason: 'registry-unavailable' }
  ],
  [
    'Dependabot on the default branch',
    one(
      {},
      { run: { ...DEPENDABOT, event: 'push', isDefaultBranchOrTag: true }, declared: ABSENT }
    ),
    { reason: 'dependabot', class: 'mistake' }
  ],
  [
    'Dependabot whose token the runner calls a writing one',
    said(WRITE, { run: DEPENDABOT, declared: ABSENT, runtime: 'write' }),
    { reason: 'package-access', class: 'mistake', also: ['creation-forbidden'] }
  ],
  [
    'Dependabot under pull_request_target, refused',
    said(WRITE, { run: { ...PULL, event: 'pull_request_target', dependabotUnsettled: true } }),
    { reason: 'dependabot', class: 'by-design', also: ['package-access'] }
  ],

  [
    'a withheld secret in a fork',
    one({ image: HUB, credential: WITHHELD, answer: NOT_ASKED }, { run: fork('public') }),
    { reason: 'secret-withheld', class: 'by-design' }
  ],
  [
    'a withheld secret for Dependabot',
    one({ image: HUB, credential: WITHHELD, answer: NOT_ASKED }, { run: DEPENDABOT }),
    { reason: 'secret-withheld', class: 'by-design' }
  ],
  [
    "a withheld secret in a fork's own run on its default branch",
    one(
      { image: HUB, credential: WITHHELD, answer: NOT_ASKED },
      { run: { repository: FORKED, isDefaultBranchOrTag: true, secretSource: 'Actions' } }
    ),
    {
      reason: 'secret-withheld',
      class: 'by-design',
      also: ['no-credentials']
    }
  ],
  [
    "no login in a fork's own run",
    said(
      { kind: 'authentication-required' },
      { run: { repository: FORKED } },
      { image: HUB, credential: NONE }
    ),
    { reason: 'no-credentials', class: 'mistake' }
  ],
  [
    "a withheld secret for Dependabot's push",
    one(
      { image: HUB, credential: WITHHELD, answer: NOT_ASKED },
      { run: { ...DEPENDABOT, event: 'push', isDefaultBranchOrTag: true } }
    ),
    { reason: 'secret-withheld', class: 'mistake' }
  ],
  [
    "secrets from Dependabot's store",
    one(
      { image: HUB, credential: WITHHELD, answer: NOT_ASKED },
      {
        run: {
          ...PULL,
          event: 'pull_request_target',
          secretSource: 'Dependabot',
          dependabotUnsettled: true
        }
      }
    ),
    { reason: 'secret-withheld', class: 'by-design' }
  ],
  [
    'no login in a fork',
    said(
      { kind: 'authentication-required' },
      { run: fork('public') },
      { image: HUB, credential: NONE }
    ),
    { reason: 'secret-withheld', class: 'by-design' }
  ],
  [
    'an empty secret where secrets are sent',
    one(
      { image: HUB, credential: WITHHELD, answer: NOT_ASKED },
      { run: { ...fork('private'), secretSource: 'Actions' } }
    ),
    { reason: 'no-credentials', class: 'mistake' }
  ],

  [
    "the upstream's image in a fork",
    said({ kind: 'no-installation' }, { run: { repository: FORKED } }),
    { reason: 'upstream-image-in-fork', class: 'by-design' }
  ],
  [
    "perhaps the upstream's image",
    said(
      { kind: 'no-installation' },
      { run: { repository: { ...FORKED, parentOwner: undefined } } }
    ),
    { reason: 'upstream-image-in-fork', class: 'by-design', also: ['wrong-owner'] }
  ],
  [
    "somebody else's image in a fork",
    said({ kind: 'no-installation' }, { run: { repository: { ...FORKED, parentOwner: 'third' } } }),
    { reason: 'wrong-owner', class: 'mistake' }
  ]
]
