import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Step,
  GITHUB_REFUSALS,
  OTHER_REFUSALS,
  readRefusalKind,
  type RefusalKind,
  type RegistryError,
  isFault,
  isRateLimit
} from '../../src/registry/refusals.js'
import { registryKindOf } from '../../src/registry/host.js'
import { GHCR } from './script.js'
import { GITHUB, OTHER } from './sentences.js'

function read(
  host: string,
  message: string,
  sentCredential: boolean,
  step: Step = 'upload'
): RefusalKind {
  const words = { status: 403, code: 'DENIED', message }
  return readRefusalKind(registryKindOf(host, 'ghcr.io'), step, words, sentCredential)
}

describe('the words of ghcr.io', () => {
  test.each(GITHUB)('%p are understood', (message, means) => {
    expect(read('ghcr.io', message, false)).toEqual(means)
    expect(read('containers.octo.ghe.com', message, false)).toEqual(means)
  })

  test('every row is met by one of these sentences', () => {
    const rows = GITHUB_REFUSALS.filter((row) =>
      GITHUB.some(([message]) => firstRow(GITHUB_REFUSALS, message) === row)
    )
    expect(rows).toEqual(GITHUB_REFUSALS)
  })

  test.each([
    '',
    'unsupported',
    'permission_denied',
    'permission_denied: something new',
    'denied by policy',
    'access denied',
    'authentication required by somebody else',
    'requested access to the resource is denied, perhaps',
    'overwrite_packages',
    'a classic problem',
    'association',
    'installation allowed'
  ])('%p stay unknown', (message) => {
    expect(read('ghcr.io', message, true)).toEqual({ kind: 'unknown' })
  })

  test.each(['authentication required', 'authentication token not provided'])(
    '%p in answer to a credential refuses the credential',
    (message) => {
      expect(read('ghcr.io', message, true)).toEqual({ kind: 'credential-refused' })
    }
  )

  test.each<readonly [string, RefusalKind]>([
    ['Resource protected by organization SSO enforcement', { kind: 'sso' }],
    ['the organization enforces SAML', { kind: 'sso' }],
    ['authorize the token for single sign-on', { kind: 'sso' }],
    ['the organization has an IP allow list enabled', { kind: 'ip-allow-list' }],
    ['blocked by an IP allowlist', { kind: 'ip-allow-list' }],
    ['your IP address is not permitted', { kind: 'ip-allow-list' }]
  ])('%p suffice', (message, means) => {
    expect(read('ghcr.io', message, true)).toEqual(means)
  })

  test('an invalid name is known by its code', () => {
    const words = { status: 400, code: 'NAME_INVALID', message: 'whatever' }
    expect(readRefusalKind(GHCR, 'upload', words, true)).toEqual({ kind: 'name-invalid' })
  })
})

describe('the words of other registries', () => {
  test.each(OTHER)('of %s: %p are understood', (host, message, means) => {
    expect(read(host, message, false)).toEqual(means)
  })

  test('every row is met by one of these sentences', () => {
    const rows = OTHER_REFUSALS.filter((row) =>
      OTHER.some(([, message]) => firstRow(OTHER_REFUSALS, message) === row)
    )
    expect(rows).toEqual(OTHER_REFUSALS)
  })

  test.each<readonly [string, string, RefusalKind]>([
    // Said to a credential, it did not count; by code and status alone it would be good.
    ['europe-docker.pkg.dev', 'Unauthenticated request.', { kind: 'credential-refused' }],
    ['gcr.io', 'GCR login failed.', { kind: 'credential-refused' }]
  ])('of %s: %p in answer to a credential refuses the credential', (host, message, means) => {
    expect(read(host, message, true)).toEqual(means)
  })

  const MISSING: RefusalKind = { kind: 'repository-missing' }
  const CREDENTIAL: RefusalKind = { kind: 'credential-refused', maybeInsufficientScope: true }
  const LOGIN: RefusalKind = { kind: 'authentication-required' }
  const ADMITTED: RefusalKind = { kind: 'access-denied', maybeNotFound: true }
  const UNKNOWN: RefusalKind = { kind: 'unknown' }

  test.each<readonly [string, string, Step, number, string, string, boolean, RefusalKind]>([
    [
      'Docker Hub with a read-only token',
      'docker.io',
      'upload',
      401,
      'UNAUTHORIZED',
      'authentication required',
      true,
      ADMITTED
    ],
    [
      'Docker Hub in its stock words',
      'docker.io',
      'upload',
      401,
      'DENIED',
      'requested access to the resource is denied',
      true,
      ADMITTED
    ],
    [
      'Docker Hub without a login',
      'docker.io',
      'upload',
      401,
      'UNAUTHORIZED',
      'authentication required',
      false,
      LOGIN
    ],
    [
      'Quay, where a robot may not create',
      'quay.io',
      'upload',
      401,
      'UNAUTHORIZED',
      'access to the requested resource is not authorized',
      true,
      ADMITTED
    ],
    [
      'Quay, wrong password',
      'quay.io',
      'token',
      401,
      'UNAUTHORIZED',
      'could not log in',
      true,
      CREDENTIAL
    ],
    [
      'Harbor',
      'harbor.example.com',
      'upload',
      401,
      'UNAUTHORIZED',
      'unauthorized to access repository: p/r, action: push',
      true,
      ADMITTED
    ],
    [
      'Harbor, no project',
      'harbor.example.com',
      'upload',
      404,
      'NOT_FOUND',
      'project not found, name: p',
      true,
      MISSING
    ],
    [
      'ECR, no repository by its code',
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
      'upload',
      404,
      'NAME_UNKNOWN',
      '',
      true,
      MISSING
    ],
    [
      'Azure, not enough scope',
      'acme.azurecr.io',
      'token',
      403,
      'DENIED',
      'insufficient_scope',
      true,
      ADMITTED
    ],
    [
      'Google, refused at the token service',
      'gcr.io',
      'token',
      401,
      'UNAUTHORIZED',
      'Not Authorized.',
      true,
      ADMITTED
    ],
    [
      'Google, refused at the token service with 403',
      'gcr.io',
      'token',
      403,
      'DENIED',
      'Token exchange failed for project',
      true,
      ADMITTED
    ],
    [
      'a registry that takes no pushes',
      'quay.io',
      'upload',
      405,
      'UNSUPPORTED',
      'The operation is unsupported.',
      true,
      { kind: 'read-only' }
    ],
    ['olareg, wrong password', 'reg.example.com', 'token', 403, 'DENIED', '', true, CREDENTIAL],
    [
      'anybody, a fault under a 403',
      'quay.io',
      'upload',
      403,
      'UNKNOWN',
      'internal error',
      true,
      UNKNOWN
    ],
    [
      'anybody, a fault under a 401',
      'quay.io',
      'token',
      401,
      'UNAUTHORIZED',
      'service temporarily unavailable',
      true,
      UNKNOWN
    ],
    [
      'anybody, a fault under a 404',
      'quay.io',
      'upload',
      404,
      'NAME_UNKNOWN',
      'try again later',
      true,
      UNKNOWN
    ]
  ])(
    '%s: judged by step, status and code',
    (_name, host, step, status, code, message, credential, means) => {
      const registry = registryKindOf(host, 'ghcr.io')
      expect(readRefusalKind(registry, step, { status, code, message }, credential)).toEqual(means)
    }
  )
})

describe('any words', () => {
  const TABLES = [...GITHUB_REFUSALS, ...OTHER_REFUSALS]

  test('are read without throwing', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('ghcr.io', 'docker.io', 'gcr.io', 'quay.io'),
        fc.boolean(),
        (message, host, sentCredential) => {
          read(host, message, sentCredential)
        }
      )
    )
  })

  test.each(TABLES.map(({ message, source }) => [message.source, message, source] as const))(
    '%s takes linear time and names its source',
    (_name, pattern, source) => {
      const hostile = [
        'permission denied on resource ',
        'repository with name ',
        'client with ip ',
        ' ',
        'token is '
      ].map((part) => part.repeat(2_000))
      const begun = performance.now()
      for (const text of hostile) pattern.exec(text)
      expect(performance.now() - begun).toBeLessThan(60_000)
      expect(source).not.toBe('')
      expect(pattern.flags).toBe('i')
    }
  )
})

function firstRow(rows: typeof GITHUB_REFUSALS, message: string): unknown {
  return rows.find((row) => row.message.test(message))
}

function said(message: string, code = 'DENIED', status = 403): RegistryError {
  return { status, code, message }
}

describe('a rate limit', () => {
  test.each<readonly [string, number, RegistryError | undefined, boolean]>([
    ['by its status', 429, undefined, true],
    ['by its code', 403, said('slow down', 'TOOMANYREQUESTS'), true],
    ["by GitHub's words under a 403", 403, said('You have exceeded a secondary rate limit'), true],
    [
      "by docker's words",
      403,
      said('toomanyrequests: retry-after: 880.092µs, allowed: 44000/minute'),
      true
    ],
    ["by Docker Hub's words", 403, said('Too Many Requests'), true],
    ['not by a refusal', 403, said('permission_denied: write_package'), false],
    ['not without words', 403, undefined, false],
    ['not by a number in the words', 403, said('error 429'), false]
  ])('%s', (_name, status, words, expected) => {
    expect(isRateLimit(status, words)).toBe(expected)
  })
})

describe('a fault of the server', () => {
  test.each<readonly [string, number, RegistryError | undefined, boolean]>([
    ['by its status', 500, undefined, true],
    ['by a status of the gateway', 503, said('permission_denied: write_package'), true],
    ['by a request that took too long', 408, undefined, true],
    ['by its code', 403, said('', 'INTERNAL_SERVER_ERROR'), true],
    ['by the code of a lost upload', 404, said('', 'BLOB_UPLOAD_UNKNOWN'), true],
    ['by its words', 403, said('Internal Server Error'), true],
    ['by the words of a passing one', 403, said('the service is temporarily unavailable'), true],
    ['by the words of a temporary one', 403, said('Temporary failure, sorry.'), true],
    ['by advice to try again', 400, said('please try again later.'), true],
    ['by what took too long', 404, said('dial tcp: i/o timeout'), true],
    [
      'by an intermediary of GitHub',
      403,
      said(
        'permission_denied: Error from intermediary with HTTP status code 403 "Forbidden" - with-body: {}'
      ),
      true
    ],
    [
      'by a service of GitHub that is not to be reached',
      403,
      said('permission_denied: unable to connect to authzd server'),
      true
    ],
    ['by an error between services of GitHub', 403, said('twirp error bad_route: no'), true],
    ['by its detail', 403, { ...said('denied'), detail: 'try again later' }, true],
    ['not by a part of a name', 404, said('project temporary-builds not found'), false],
    ['not by the end of a name', 404, said('project build-timeout not found'), false],
    ['not by a name in dots', 404, said('project ci.timeout.tests not found'), false],
    ['not by a name', 404, said('project temporary not found'), false],
    ['not by a refusal', 403, said('permission_denied: create_package'), false],
    ['not by silence', 403, undefined, false]
  ])('%s', (_name, status, words, expected) => {
    expect(isFault(status, words)).toBe(expected)
  })
})
