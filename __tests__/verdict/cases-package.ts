// Cases in which permission, package or policy are in the way.
import { CREATE, WRITE, HUB, one, said, type Cases } from './cases.js'
import { ABSENT, block, refused, UNREADABLE } from './facts.js'

export const PACKAGE_CASES: Cases = [
  [
    'no packages in the block',
    said(CREATE, { declared: block('none') }),
    { reason: 'permission-missing', class: 'mistake' }
  ],
  [
    'reading only in the block, silent',
    one({}, { declared: block('read') }),
    { reason: 'permission-missing', class: 'mistake' }
  ],
  [
    'no block, refused',
    said(WRITE, { declared: ABSENT }),
    { reason: 'permission-missing', class: 'mistake', also: ['package-access'] }
  ],
  ['no block, silent', one({}, { declared: ABSENT }), { reason: 'registry-unavailable' }],
  [
    'an unreadable workflow, refused a write',
    said(WRITE, { declared: UNREADABLE }),
    { reason: 'permission-missing', class: 'mistake', also: ['package-access'] }
  ],
  [
    'an unreadable workflow, refused a creation',
    said(CREATE, { declared: UNREADABLE }),
    { reason: 'permission-missing', class: 'mistake', also: ['creation-forbidden'] }
  ],
  [
    'an unreadable workflow, refused at the token service',
    one({ answer: refused({ kind: 'denied-generic' }, 'token') }, { declared: UNREADABLE }),
    { reason: 'permission-missing', class: 'mistake', also: ['package-access'] }
  ],
  [
    'a write that the block may not be the one to grant, refused a creation',
    said(CREATE, { declared: block('write', 'medium') }),
    { reason: 'creation-forbidden', class: 'mistake', also: ['permission-missing'] }
  ],
  [
    'a write that the block may not be the one to grant, refused a write',
    said(WRITE, { declared: block('write', 'medium') }),
    {
      reason: 'package-access',
      class: 'mistake',
      also: ['creation-forbidden', 'permission-missing']
    }
  ],
  [
    'the same, and a package that does not admit',
    said({ kind: 'write-package' }, { declared: block('write', 'medium') }),
    { reason: 'package-access', class: 'mistake', also: ['permission-missing'] }
  ],
  [
    'the same, where the runner knows that the token writes',
    said({ kind: 'write-package' }, { declared: block('write', 'medium'), runtime: 'write' }),
    { reason: 'package-access', class: 'mistake' }
  ],
  [
    'reading only by the runner, whatever the block',
    said(WRITE, { runtime: 'read' }),
    { reason: 'permission-missing', class: 'mistake' }
  ],
  [
    "the job's token without its scope",
    said({ kind: 'token-scopes' }, { declared: ABSENT }),
    { reason: 'permission-missing', class: 'mistake' }
  ],
  [
    "the job's token said to lack what its block grants",
    said({ kind: 'token-scopes' }),
    { reason: 'refused', class: 'mistake' }
  ],

  [
    'no repository elsewhere',
    said(
      { kind: 'repository-missing' },
      {},
      { image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/acme/app' }
    ),
    { reason: 'repository-missing', class: 'mistake' }
  ],
  [
    'a registry that takes no pushes',
    said({ kind: 'read-only' }, {}, { image: 'harbor.example.com/cache/app' }),
    { reason: 'read-only-registry', class: 'mistake' }
  ],
  [
    'a registry that refuses the tokens of its own token service',
    said({ kind: 'token-not-accepted' }, {}, { image: 'harbor.example.com/team/app' }),
    { reason: 'refused', class: 'mistake' }
  ],
  [
    'a package that does not admit the repository',
    said({ kind: 'write-package' }),
    { reason: 'package-access', class: 'mistake' }
  ],
  [
    'a package that does not admit, or a missing permission',
    said({ kind: 'write-package' }, { declared: UNREADABLE }),
    { reason: 'package-access', class: 'mistake', also: ['permission-missing'] }
  ],
  [
    'a package that does not admit, and a missing permission',
    said({ kind: 'write-package' }, { declared: block('read') }),
    { reason: 'permission-missing', class: 'mistake', beside: ['package-access'] }
  ],
  [
    'a package that may not even be read',
    said({ kind: 'read-package' }),
    { reason: 'package-access', class: 'mistake' }
  ],
  [
    'a policy that forbids the write',
    said(WRITE),
    { reason: 'package-access', class: 'mistake', also: ['creation-forbidden'] }
  ],
  [
    'a repository elsewhere that does not admit',
    said({ kind: 'access-denied', maybeNotFound: false }, {}, { image: HUB }),
    { reason: 'package-access', class: 'mistake' }
  ],
  [
    'a repository elsewhere that may not exist',
    said({ kind: 'access-denied', maybeNotFound: true }, {}, { image: 'gcr.io/acme/app' }),
    { reason: 'package-access', class: 'mistake', also: ['repository-missing'] }
  ],
  [
    'a policy that forbids the creation',
    said(CREATE),
    { reason: 'creation-forbidden', class: 'mistake' }
  ],
  [
    'a user who may not create',
    said({ kind: 'create-package' }, {}, { image: 'ghcr.io/other/app', token: 'classic' }),
    { reason: 'creation-forbidden', class: 'mistake' }
  ],

  [
    'classic tokens are forbidden',
    said({ kind: 'classic-forbidden', lifetime: false }, {}, { token: 'classic' }),
    { reason: 'classic-token-forbidden', class: 'mistake' }
  ],
  [
    'single sign-on, by the words',
    said({ kind: 'sso' }, {}, { token: 'classic' }),
    { reason: 'sso-required', class: 'mistake' }
  ],
  [
    'single sign-on, by the API',
    said(
      { kind: 'denied-generic' },
      {},
      { token: 'classic', scopes: { scopes: ['write:packages'], sso: 'required' } }
    ),
    { reason: 'sso-required', class: 'mistake' }
  ],
  [
    'an address that is not allowed',
    said({ kind: 'ip-allow-list' }),
    { reason: 'ip-not-allowed', class: 'mistake' }
  ],
  ['words not known', said({ kind: 'unknown' }), { reason: 'refused', class: 'mistake' }],
  [
    'an owner without the installation, though the right one',
    said({ kind: 'no-installation' }),
    { reason: 'refused', class: 'mistake' }
  ]
]
