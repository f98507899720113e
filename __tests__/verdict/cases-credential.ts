// Cases in which name or credential are wrong.
import { CREATE, NOT_ASKED, WITHHELD, HELPER, NONE, HUB, one, said, type Cases } from './cases.js'
import { CERTAIN, fork, PROBE_OFF, RUN } from './facts.js'

export const CREDENTIAL_CASES: Cases = [
  [
    'no reference',
    one({ image: 'ghcr.io/Acme/app', meant: 'ghcr.io/acme/app', answer: CERTAIN }),
    { reason: 'invalid-name', class: 'mistake' }
  ],
  [
    'a name that the registry rejects',
    said({ kind: 'name-invalid' }),
    { reason: 'invalid-name', class: 'mistake' }
  ],
  [
    'a retired registry',
    one({ image: 'docker.pkg.github.com/acme/app/app', answer: CERTAIN }),
    { reason: 'registry-retired', class: 'mistake' }
  ],
  [
    'a misspelling of ghcr.io',
    one({ image: 'ghrc.io/acme/app', answer: CERTAIN }),
    { reason: 'lookalike-host', class: 'mistake' }
  ],
  [
    'a retired registry in a fork',
    one(
      { image: 'docker.pkg.github.com/acme/app/app', answer: CERTAIN, credential: WITHHELD },
      { run: fork('public') }
    ),
    { reason: 'secret-withheld', class: 'by-design', beside: ['registry-retired'] }
  ],
  [
    'another owner',
    said({ kind: 'no-installation' }, {}, { image: 'ghcr.io/other/app' }),
    { reason: 'wrong-owner', class: 'mistake' }
  ],
  [
    'another owner, silent',
    one({ image: 'ghcr.io/other/app' }),
    { reason: 'wrong-owner', class: 'mistake' }
  ],
  [
    'another owner, where it is not known whether this is a fork',
    one(
      { image: 'ghcr.io/other/app' },
      { run: { repository: { ...RUN.repository, fork: undefined } } }
    ),
    { reason: 'wrong-owner', class: 'mistake', also: ['upstream-image-in-fork'] }
  ],
  [
    'any owner, where the repository is not known',
    one({}, { run: { repository: { ...RUN.repository, owner: '', fullName: '' } } }),
    { reason: 'registry-unavailable' }
  ],
  [
    'no such owner',
    said({ kind: 'owner-not-found' }, {}, { image: 'ghcr.io/acmee/app' }),
    { reason: 'owner-not-found', class: 'mistake' }
  ],

  [
    'nobody logged in',
    said({ kind: 'denied-generic' }, {}, { credential: NONE, token: undefined }),
    { reason: 'no-credentials', class: 'mistake' }
  ],
  [
    'nobody logged in at GitHub, silent',
    one({ credential: NONE, token: undefined }),
    { reason: 'no-credentials', class: 'mistake' }
  ],
  [
    'nobody logged in elsewhere, silent',
    one({ image: HUB, credential: NONE }),
    { reason: 'registry-unavailable' }
  ],
  [
    'nobody logged in elsewhere, refused',
    said({ kind: 'authentication-required' }, {}, { image: HUB, credential: NONE }),
    { reason: 'no-credentials', class: 'mistake' }
  ],
  [
    'nobody logged in, and no repository',
    said({ kind: 'repository-missing' }, {}, { image: HUB, credential: NONE }),
    { reason: 'repository-missing', class: 'mistake' }
  ],
  [
    'nobody logged in, and the address is not allowed',
    said({ kind: 'ip-allow-list' }, {}, { image: HUB, credential: NONE }),
    { reason: 'ip-not-allowed', class: 'mistake' }
  ],
  [
    'a helper that fails',
    one({ image: HUB, credential: HELPER, answer: NOT_ASKED }),
    { reason: 'credential-helper-failed', class: 'mistake' }
  ],
  [
    'a helper that takes longer than the step may',
    one({ image: HUB, credential: { ...HELPER, why: 'timeout' }, answer: NOT_ASKED }),
    { reason: 'registry-unavailable' }
  ],
  [
    'a login that the token service refuses by its status alone',
    said({ kind: 'credential-refused', maybeInsufficientScope: true }, {}, { image: HUB }),
    { reason: 'bad-credentials', class: 'mistake', also: ['package-access'] }
  ],
  [
    'a wrong password',
    said({ kind: 'credential-refused' }, {}, { image: HUB }),
    { reason: 'bad-credentials', class: 'mistake' }
  ],
  [
    'an expired token',
    said({ kind: 'credential-refused' }, {}, { token: 'classic' }),
    { reason: 'bad-credentials', class: 'mistake' }
  ],
  [
    'the token of another server',
    one(
      { image: 'ghcr.io/acme/app', answer: CERTAIN },
      {
        run: {
          server: {
            url: 'https://octo.ghe.com',
            apiUrl: 'https://api.octo.ghe.com',
            registry: 'containers.octo.ghe.com'
          }
        }
      }
    ),
    { reason: 'token-host', class: 'mistake' }
  ],

  [
    'a fine-grained token, refused',
    said({ kind: 'token-scopes' }, {}, { token: 'fine-grained' }),
    { reason: 'unsupported-token', class: 'mistake' }
  ],
  [
    'a fine-grained token, silent',
    one({ token: 'fine-grained' }),
    { reason: 'unsupported-token', class: 'mistake' }
  ],
  [
    'a user-to-server token, refused',
    said({ kind: 'unknown' }, {}, { token: 'user-to-server' }),
    { reason: 'unsupported-token', class: 'mistake' }
  ],
  [
    'a user-to-server token, silent',
    one({ token: 'user-to-server' }),
    { reason: 'registry-unavailable' }
  ],
  [
    'a refresh token, refused as bad',
    said({ kind: 'credential-refused' }, {}, { token: 'refresh' }),
    { reason: 'unsupported-token', class: 'mistake' }
  ],
  [
    "another App's token",
    said(CREATE, {}, { token: 'app' }),
    { reason: 'app-token', class: 'mistake' }
  ],
  ["another App's token, silent", one({ token: 'app' }), { reason: 'registry-unavailable' }],
  [
    "another App's token, where the package does not admit it",
    said({ kind: 'write-package' }, {}, { token: 'app' }),
    { reason: 'package-access', class: 'mistake' }
  ],
  [
    'a classic token without its scope',
    said({ kind: 'token-scopes' }, {}, { token: 'classic' }),
    { reason: 'token-scope', class: 'mistake' }
  ],
  [
    'a classic token without its scope, by the API',
    one({ answer: PROBE_OFF, token: 'classic', scopes: { scopes: ['repo'], sso: undefined } }),
    { reason: 'token-scope', class: 'mistake' }
  ]
]
