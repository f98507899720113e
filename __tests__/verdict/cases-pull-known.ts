// Cases of images of which more is known than the refusal says: by GitHub's API, or without a login.
import { base, open, said, type PullCases } from './cases-pull.js'
import { WITHHELD } from './cases.js'
import { block, fork, ANONYMOUS } from './facts.js'

const READ = { kind: 'installation-not-allowed', operation: 'Read' } as const
const CLOSED = { kind: 'authentication-required' } as const
const DENIED = { kind: 'denied-generic' } as const
const MOVED = { from: 'acme/old', to: 'acme/app', reference: 'ghcr.io/acme/app:1', pullable: false }
const MUTE = { error: { status: 403, code: 'DENIED', message: 'denied' } } as const
const PUBLIC = { visibility: 'public' } as const

export const KNOWN_CASES: PullCases = [
  [
    'public by the word of the API, and refused to anybody as something closed',
    open(CLOSED, PUBLIC),
    {},
    { reason: 'registry-unavailable' }
  ],
  [
    'public by the word of the API, and refused to anybody as something absent',
    open(DENIED, PUBLIC),
    {},
    { reason: 'registry-unavailable' }
  ],
  [
    'public by the word of the API, refused to anybody, and its repository has another name now',
    open(DENIED, { ...PUBLIC, moved: MOVED }),
    {},
    { reason: 'registry-unavailable' }
  ],
  [
    'public by the word of the API, and refused to anybody and to a job without a login',
    base(CLOSED, { ...PUBLIC, credential: ANONYMOUS, token: undefined }),
    {},
    { reason: 'registry-unavailable' }
  ],
  [
    'public by the word of the API, and refused to anybody and to the job',
    base(READ, { ...PUBLIC, withoutLogin: said(DENIED) }),
    { declared: block('read') },
    { reason: 'registry-unavailable' }
  ],
  [
    'public by the word of the API, refused to anybody, and a login is withheld',
    base(CLOSED, { ...PUBLIC, credential: WITHHELD, token: undefined, withoutLogin: said(CLOSED) }),
    { run: fork('public') },
    { reason: 'registry-unavailable' }
  ],
  [
    'public by the word of the API, and refused to anybody in no words at all',
    open({ kind: 'unknown' }, { ...PUBLIC, answer: { ...said({ kind: 'unknown' }), ...MUTE } }),
    {},
    { reason: 'registry-unavailable' }
  ],
  [
    'public by the word of the API, and refused to anybody in words of its own',
    open({ kind: 'unknown' }, PUBLIC),
    {},
    { reason: 'refused' }
  ],
  [
    'public by the word of the API, and refused for the address of the runner',
    open({ kind: 'ip-allow-list' }, PUBLIC),
    {},
    { reason: 'ip-not-allowed' }
  ],
  [
    'public by the word of the API, and the token may read no package',
    base(READ, { ...PUBLIC, withoutLogin: said(DENIED) }),
    { declared: block('none') },
    { reason: 'permission-missing' }
  ],
  [
    'refused to a personal token that may not read it',
    base({ kind: 'read-package' }, { token: 'classic', withoutLogin: said(DENIED) }),
    {},
    { reason: 'package-access' }
  ],
  [
    'refused to a personal token that may not read it, and its repository has another name now',
    base({ kind: 'read-package' }, { token: 'classic', moved: MOVED }),
    {},
    { reason: 'package-access' }
  ],
  [
    'refused to a personal token, and to anybody as something closed',
    base(DENIED, { token: 'classic', withoutLogin: said(CLOSED) }),
    {},
    { reason: 'package-access', also: ['package-absent'], certainty: 'likely' }
  ],
  [
    'refused to a personal token, and private by the word of the API',
    base(DENIED, { token: 'classic', visibility: 'private', withoutLogin: said(DENIED) }),
    {},
    { reason: 'package-access' }
  ],
  [
    'refused to a personal token, and to anybody as something absent',
    base(DENIED, { token: 'classic', withoutLogin: said(DENIED) }),
    {},
    { reason: 'private-or-absent' }
  ],
  [
    'refused to the job in no words of its own, and to anybody as something closed',
    base(DENIED, { withoutLogin: said(CLOSED) }),
    { declared: block('read') },
    { reason: 'package-access', also: ['package-absent'], certainty: 'likely' }
  ],
  [
    'refused to the job, to anybody as something closed, and its repository has another name now',
    base(READ, { moved: MOVED, withoutLogin: said(CLOSED) }),
    { declared: block('read') },
    { reason: 'package-access', also: ['permission-missing', 'moved'], certainty: 'likely' }
  ],
  [
    'refused to the job, to anybody as something absent, and its repository has another name now',
    base(READ, { moved: MOVED, withoutLogin: said(DENIED) }),
    { declared: block('read') },
    { reason: 'moved' }
  ],
  [
    'refused at Docker Hub to a login and to nobody in the same words',
    base(CLOSED, { image: 'acme/app:1', token: undefined, withoutLogin: said(CLOSED) }),
    {},
    { reason: 'private-or-absent' }
  ]
]
