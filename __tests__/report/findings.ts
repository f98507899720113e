// Findings for the tests of the report. A new reason need not be here: its own test holds its cases to what every report promises.
import { REASONS } from '../../src/reasons/index.js'
import type { Found, Reason } from '../../src/reasons/reason.js'
import { CODES, type TargetReasonCode } from '../../src/reasons/codes.js'
import { ABSENT, DECLARED, PERMISSION, PACKAGE, REFERENCE, WORDS } from './facts.js'

type FoundBy<R> = R extends Reason<infer C, infer D> ? Found<C, D> : never

/** The finding of one reason, with its data. */
type FindingOf<C extends TargetReasonCode> = FoundBy<(typeof REASONS)[C]>

/** Any finding, told apart by its code. */
export type AnyFinding = { readonly [C in TargetReasonCode]: FindingOf<C> }[TargetReasonCode]

const LIKELY = { certainty: 'likely', error: WORDS } as const

function base<C extends TargetReasonCode>(code: C) {
  return {
    code,
    reason: REASONS[code],
    class: CODES[code].class,
    certainty: 'certain',
    alsoPossible: [],
    error: undefined
  } as const
}

/** One finding of a code. */
export const FINDINGS = {
  accepted: { ...base('accepted') },
  'permission-granted': { ...base('permission-granted'), permission: PERMISSION },
  'fork-pull-request': {
    ...base('fork-pull-request'),
    head: 'contributor/app',
    event: 'pull_request',
    isMerged: false,
    adminMaySendWriteTokens: false
  },
  dependabot: { ...base('dependabot'), event: 'pull_request', declared: DECLARED },
  'secret-withheld': { ...base('secret-withheld'), because: 'fork', registry: 'docker.io' },
  'upstream-image-in-fork': {
    ...base('upstream-image-in-fork'),
    owner: 'upstream',
    repository: 'Acme/app',
    repositoryOwner: 'Acme',
    parentKnown: true
  },
  'invalid-name': {
    ...base('invalid-name'),
    given: 'ghcr.io/ghcr.io/acme/app',
    problem: {
      code: 'host-doubled',
      position: 8,
      found: 'ghcr.io',
      corrected: 'ghcr.io/acme/app'
    }
  },
  'wrong-owner': {
    ...base('wrong-owner'),
    owner: 'someone',
    repositoryOwner: 'Acme',
    suggested: 'ghcr.io/acme/app'
  },
  'owner-not-found': { ...base('owner-not-found'), owner: 'acne', repositoryOwner: 'Acme' },
  'no-credentials': {
    ...base('no-credentials'),
    registry: 'docker.io',
    missing: 'both',
    github: false
  },
  'credential-helper-failed': {
    ...base('credential-helper-failed'),
    registry: 'ghcr.io',
    helper: 'gcr',
    why: 'absent',
    exit: undefined
  },
  'bad-credentials': {
    ...base('bad-credentials'),
    registry: 'ghcr.io',
    token: 'classic',
    source: { kind: 'docker-config' },
    github: true
  },
  'token-scope': { ...base('token-scope'), scopes: ['repo', 'read:packages'] },
  'permission-missing': {
    ...base('permission-missing'),
    ...LIKELY,
    alsoPossible: [REASONS['creation-forbidden']],
    declared: DECLARED,
    permission: PERMISSION,
    operation: 'write',
    owner: PACKAGE
  },
  'repository-missing': {
    ...base('repository-missing'),
    registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    path: 'app'
  },
  'package-access': {
    ...base('package-access'),
    ...LIKELY,
    alsoPossible: [REASONS['permission-missing']],
    package: PACKAGE,
    reference: REFERENCE,
    subject: 'repository',
    repository: 'Acme/app',
    byPolicy: false
  },
  'creation-forbidden': {
    ...base('creation-forbidden'),
    package: PACKAGE,
    reference: REFERENCE,
    subject: 'repository',
    repository: 'Acme/app'
  },
  'ip-not-allowed': { ...base('ip-not-allowed'), owner: 'acme' },
  'too-visible': {
    ...base('too-visible'),
    package: PACKAGE,
    expected: 'private',
    actual: 'public'
  },
  pullable: base('pullable'),
  'stale-login': { ...base('stale-login'), registry: 'ghcr.io' },
  moved: {
    ...base('moved'),
    from: 'old/app',
    to: 'acme/app',
    suggested: 'ghcr.io/acme/app:1',
    pullable: true
  },
  'package-private': {
    ...base('package-private'),
    package: PACKAGE,
    visibility: 'private',
    registry: 'ghcr.io',
    puller: 'anyone'
  },
  'package-absent': { ...base('package-absent'), registry: 'ghcr.io', path: 'acme/app' },
  'private-or-absent': {
    ...base('private-or-absent'),
    package: PACKAGE,
    registry: 'ghcr.io',
    puller: 'anyone'
  },
  'tag-missing': { ...base('tag-missing'), wanted: '1', tags: ['v1', '2'] },
  'digest-mismatch': {
    ...base('digest-mismatch'),
    what: 'layer',
    expected: `sha256:${'a'.repeat(64)}`,
    actual: `sha256:${'b'.repeat(64)}`
  },
  'incomplete-index': {
    ...base('incomplete-index'),
    missing: [
      { digest: `sha256:${'c'.repeat(64)}`, platform: 'linux/arm64', isAttestation: false },
      { digest: `sha256:${'d'.repeat(64)}`, platform: undefined, isAttestation: true }
    ]
  },
  refused: { ...base('refused'), error: WORDS, registry: 'registry.example' },
  'rate-limited': { ...base('rate-limited'), registry: 'ghcr.io', retryAfterSeconds: 12 },
  'registry-unavailable': {
    ...base('registry-unavailable'),
    registry: 'ghcr.io',
    cause: 'network',
    detail: 'connect refused',
    timeoutSeconds: 30
  },
  'unrecognised-response': {
    ...base('unrecognised-response'),
    registry: 'gcr.io',
    status: 403,
    contentType: 'text/html',
    google: true,
    unusable: undefined
  },
  'untrusted-realm': {
    ...base('untrusted-realm'),
    registry: 'registry.example',
    realm: 'https://evil.example/token'
  },
  'permission-unknown': {
    ...base('permission-unknown'),
    permission: { ...PERMISSION, level: 'unknown', rule: 'repository-default' },
    declared: ABSENT
  }
} satisfies { readonly [C in TargetReasonCode]?: FindingOf<C> }

export const ALL_FINDINGS: readonly AnyFinding[] = Object.values(FINDINGS)
