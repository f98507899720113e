// Cases of images of which more is known than the refusal says: by GitHub's API, or without a login.
import { base, open, said, type PullCases } from './cases-pull.js'
import { WITHHELD } from './cases.js'
import { block, fork, NOBODY } from './facts.js'

const READ = { kind: 'installation-not-allowed', operation: 'Read' } as const
const CLOSED = { kind: 'authentication-required' } as const
const DENIED = { kind: 'access-denied' } as const
const MOVED = { from: 'acme/old', to: 'acme/app', reference: 'ghcr.io/acme/app:1', pullable: false }
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
    base(CLOSED, { ...PUBLIC, credential: NOBODY, token: undefined }),
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
  ]
]
